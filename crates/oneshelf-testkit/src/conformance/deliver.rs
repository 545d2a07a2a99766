//! Laws about destinations, their deliveries, and what a rebuild clears.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{
    Destination, DestinationName, DestinationRow, DestinationShape, Held, Key, Outstanding,
    OutstandingState, Round, SentLabel, SentState, Sequence, Unreachable, WalkPath,
};

use super::law::{Law, check, save};
use crate::sample;

pub(crate) const LAWS: &[Law] = &[
    ("destinations are kept, changed and removed", destinations),
    ("deliveries are kept by destination and number", deliveries),
    ("clearing leaves everything but projections", clearing),
];

fn destination(name: &str) -> DestinationRow {
    let shape = DestinationShape::Availability {
        channel: "web".parse().unwrap(),
        locations: Some(vec!["OXFORD".parse().unwrap()]),
    };
    let mut row = DestinationRow::new(Destination::new(name.parse().unwrap(), shape));
    let held = Held {
        since: Sequence(7),
        by: sample::key(2, 2),
    };
    row.held.insert(sample::key(1, 2), held);
    row.round = Some(Round {
        from: Sequence(3),
        until: Sequence(9),
        after: Some(sample::key(1, 1)),
        path: WalkPath::ChangedKits,
    });
    row.unreachable = Some(Unreachable {
        tries: 2,
        until: sample::moment(5),
        reason: "no route to host".to_owned(),
    });
    row
}

fn delivery(number: u64) -> Outstanding {
    let sent = SentState {
        available: oneshelf_core::Quantity::units(4),
        shortfall: oneshelf_core::Quantity::ZERO,
        label: SentLabel::UnderReview,
    };
    let until = sample::moment(8);
    Outstanding {
        number,
        levels: vec![sample::key(1, 1), sample::key(2, 1)],
        tries: 3,
        failures: 2,
        again: true,
        state: match number % 3 {
            0 => OutstandingState::InFlight { until },
            1 => OutstandingState::Waiting { until },
            _ => OutstandingState::Dead { since: until },
        },
        reason: Some("503".to_owned()),
        sent: number.is_multiple_of(2).then_some(sent),
        changed: number == 4,
    }
}

fn destinations(store: &dyn Store) {
    assert_eq!(store.read().unwrap().destinations().unwrap(), []);
    let (books, mut shop) = (destination("books"), destination("shop"));
    let put = |row: &DestinationRow| {
        save(store, |changes| {
            let name = row.destination.name.clone();
            changes.destinations.put(name, Some(row.clone()));
        });
    };
    put(&shop);
    put(&books);
    let found = store.read().unwrap().destinations().unwrap();
    assert_eq!(found, [books.clone(), shop.clone()]);
    shop.cursor = Sequence(12);
    put(&shop);
    save(store, |changes| {
        changes
            .destinations
            .put(books.destination.name.clone(), None);
    });
    assert_eq!(store.read().unwrap().destinations().unwrap(), [shop]);
}

fn deliveries(store: &dyn Store) {
    let [books, shop]: [DestinationName; 2] = ["books", "shop"].map(|n| n.parse().unwrap());
    save(store, |changes| {
        for number in [5, 1, u64::from(u32::MAX), 4] {
            changes
                .deliveries
                .put((shop.clone(), number), Some(delivery(number)));
        }
        changes
            .deliveries
            .put((books.clone(), 1), Some(delivery(1)));
    });
    let numbers = |name: &DestinationName| -> Vec<u64> {
        let rows = store.read().unwrap().deliveries(name).unwrap();
        for row in &rows {
            assert_eq!(*row, delivery(row.number));
        }
        rows.iter().map(|row| row.number).collect()
    };
    assert_eq!(numbers(&shop), [1, 4, 5, u64::from(u32::MAX)]);
    assert_eq!(numbers(&books), [1]);
    save(store, |changes| {
        changes.deliveries.put((shop.clone(), 4), None);
    });
    assert_eq!(numbers(&shop), [1, 5, u64::from(u32::MAX)]);
}

fn clearing(store: &dyn Store) {
    let key = sample::key(1, 1);
    save(store, |changes| {
        changes.levels.put(key, Some(sample::level(3)));
        changes
            .claims
            .put((key, Sequence(1)), Some(sample::claim(1)));
        let name = "shop".parse().unwrap();
        changes.destinations.put(name, Some(destination("shop")));
    });
    let mut writer = store.write().unwrap();
    writer.clear_projections().unwrap();
    writer.commit().unwrap();
    check(store, &[Key::Level(key), Key::Claims(key)], |slice| {
        assert_eq!(slice.levels.get(&key), Some(None));
        assert!(slice.claims[&key].is_empty());
    });
    let reader = store.read().unwrap();
    assert_eq!(reader.next_due().unwrap(), None);
    assert_eq!(reader.destinations().unwrap().len(), 1);
}
