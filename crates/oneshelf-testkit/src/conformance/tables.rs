//! What every table loads is what was saved in it.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{
    CaseNumber, Document, Key, Level, LevelKey, Moment, ParkedKey, Reservation, Sequence, SourceId,
    Undone,
};

use super::law::{Law, check, save};
use crate::sample;

pub(super) const LAWS: &[Law] = &[
    ("an empty store has nothing", nothing_in_an_empty_store),
    ("levels are loaded as they were saved", levels),
    ("claims are added, changed and ended", claims),
    ("reservations are loaded as they were saved", reservations),
    ("documents name their reservations", documents),
    ("counts are loaded as they were saved", counts),
    ("cases are loaded, open or closed", cases),
    ("what was undone is loaded as it was saved", undone),
    ("what waits is loaded, and gone when deleted", parked),
];

fn nothing_in_an_empty_store(store: &dyn Store) {
    let (key, reference) = (sample::key(1, 1), sample::reference(1));
    let parked = ParkedKey::Reference(SourceId(3), reference.clone());
    let document: (SourceId, Document) = (SourceId(3), "order-1".parse().unwrap());
    let keys = [
        Key::Attempt(SourceId(3), reference.clone()),
        Key::Level(key),
        Key::Claims(key),
        Key::Reservation(Sequence(1)),
        Key::Document(document.0, document.1.clone()),
        Key::Entry(Sequence(1)),
        Key::Counts(key),
        Key::OpenCases(key),
        Key::Case(CaseNumber(1)),
        Key::Undone(Sequence(1), key),
        Key::Parked(parked.clone()),
        Key::LevelsAt(key.location),
        Key::Supply(Sequence(1)),
        Key::Incoming(key),
        Key::Tasks(key.location),
        Key::Waiting,
    ];
    check(store, &keys, |slice| {
        assert!(keys.iter().all(|key| slice.knows(key)));
        assert_eq!(slice.supplies.get(&Sequence(1)), Some(None));
        assert!(slice.incoming[&key].is_empty());
        assert!(slice.tasks[&key.location].is_empty());
        assert_eq!(slice.waiting, Some(Vec::new()));
        assert_eq!(
            slice.attempts.get(&(SourceId(3), reference.clone())),
            Some(None)
        );
        assert_eq!(slice.levels.get(&key), Some(None));
        assert_eq!(slice.reservations.get(&Sequence(1)), Some(None));
        assert!(matches!(slice.entries.get(&Sequence(1)), Some(None)));
        assert_eq!(slice.cases.get(&CaseNumber(1)), Some(None));
        assert_eq!(slice.undone.get(&(Sequence(1), key)), Some(None));
        assert_eq!(slice.parked.get(&parked), Some(None));
        assert!(slice.claims[&key].is_empty());
        assert!(slice.documents[&document].is_empty());
        assert!(slice.counts[&key].is_empty());
        assert!(slice.open_cases[&key].is_empty());
        assert!(slice.levels_at[&key.location].is_empty());
    });
    let reader = store.read().unwrap();
    assert_eq!(reader.head().unwrap(), oneshelf_core::Head::default());
    assert_eq!(reader.next_due().unwrap(), None);
    assert_eq!(reader.due(Moment::MAX, 10).unwrap(), []);
    assert_eq!(reader.catalogue().unwrap().epoch(), 0);
    let read = store.level(key).unwrap();
    assert_eq!((read.level, read.sequence), (None, Sequence::NONE));
    assert_eq!((read.catalogue_epoch, read.clock_stopped_at), (0, None));
}

fn levels(store: &dyn Store) {
    let rows: Vec<(LevelKey, Level)> = (-7..8)
        .map(|n: i64| {
            (
                sample::key(n.unsigned_abs() + 1, 1 + u64::from(n < 0)),
                sample::level(n),
            )
        })
        .collect();
    save(store, |changes| {
        for (key, level) in &rows {
            changes.levels.put(*key, Some(*level));
        }
    });
    let keys: Vec<Key> = rows.iter().map(|(key, _)| Key::Level(*key)).collect();
    check(store, &keys, |slice| {
        for (key, level) in &rows {
            assert_eq!(slice.levels.get(key), Some(Some(level)), "{key:?}");
        }
    });
    let changed = sample::level(100);
    save(store, |changes| {
        changes.levels.put(rows[3].0, Some(changed));
    });
    assert_eq!(store.level(rows[3].0).unwrap().level, Some(changed));
    assert_eq!(store.level(rows[4].0).unwrap().level, Some(rows[4].1));
    let location = rows[0].0.location;
    check(store, &[Key::LevelsAt(location)], |slice| {
        let mut found = slice.levels_at[&location].clone();
        found.sort_unstable();
        let mut expect: Vec<_> = rows.iter().map(|(key, _)| *key).collect();
        expect.retain(|key| key.location == location);
        expect.sort_unstable();
        assert_eq!(found, expect);
    });
}

fn claims(store: &dyn Store) {
    let (here, there) = (sample::key(1, 1), sample::key(1, 2));
    save(store, |changes| {
        changes
            .claims
            .put((here, Sequence(4)), Some(sample::claim(4)));
        changes
            .claims
            .put((here, Sequence(3)), Some(sample::claim(3)));
        changes
            .claims
            .put((there, Sequence(3)), Some(sample::claim(5)));
    });
    let keys = [Key::Claims(here), Key::Claims(there)];
    check(store, &keys, |slice| {
        let found: Vec<_> = slice.claims[&here].iter().map(|(s, c)| (s.0, *c)).collect();
        assert_eq!(found, [(3, sample::claim(3)), (4, sample::claim(4))]);
        assert_eq!(slice.claims[&there][&Sequence(3)], sample::claim(5));
    });
    save(store, |changes| {
        changes.claims.put((here, Sequence(3)), None);
        changes
            .claims
            .put((here, Sequence(4)), Some(sample::claim(7)));
        changes.claims.put((here, Sequence(99)), None);
    });
    check(store, &keys, |slice| {
        let found: Vec<_> = slice.claims[&here].iter().map(|(s, c)| (s.0, *c)).collect();
        assert_eq!(found, [(4, sample::claim(7))]);
        assert_eq!(slice.claims[&there].len(), 1);
    });
}

fn reservations(store: &dyn Store) {
    let rows: Vec<Reservation> = vec![
        sample::reservation(2, Some("order-1"), 3),
        sample::reservation(5, None, 0),
    ];
    save(store, |changes| {
        for row in &rows {
            changes.reservations.put(row.sequence, Some(row.clone()));
        }
    });
    let ended = sample::reservation(2, Some("order-1"), 1);
    for expect in [&rows[0], &ended] {
        save(store, |c| {
            c.reservations.put(Sequence(2), Some(expect.clone()));
        });
        check(
            store,
            &[Key::Reservation(Sequence(2)), Key::Reservation(Sequence(5))],
            |slice| {
                assert_eq!(slice.reservations.get(&Sequence(2)), Some(Some(expect)));
                assert_eq!(slice.reservations.get(&Sequence(5)), Some(Some(&rows[1])));
            },
        );
    }
}

fn documents(store: &dyn Store) {
    save(store, |changes| {
        for (n, document) in [(7, "order-1"), (3, "order-1"), (4, "order-2")] {
            let row = sample::reservation(n, Some(document), 1);
            changes.reservations.put(Sequence(n), Some(row));
        }
    });
    let named = |text: &str, expect: &[u64]| {
        let document: (SourceId, Document) = (SourceId(3), text.parse().unwrap());
        let key = Key::Document(document.0, document.1.clone());
        check(store, &[key], |slice| {
            let found: Vec<u64> = slice.documents[&document].iter().map(|s| s.0).collect();
            assert_eq!(found, expect, "{text}");
            for sequence in &slice.documents[&document] {
                let promise = slice.reservations.get(sequence).flatten();
                let of = promise.and_then(|promise| promise.document.as_ref());
                assert_eq!(
                    of,
                    Some(&document.1),
                    "each promise comes with its document"
                );
            }
        });
    };
    named("order-1", &[3, 7]);
    named("order-2", &[4]);
    // A hold without a document becomes an order with one, and one that had another changes it.
    save(store, |changes| {
        let row = sample::reservation(4, Some("order-1"), 0);
        changes.reservations.put(Sequence(4), Some(row));
    });
    named("order-1", &[3, 4, 7]);
    named("order-2", &[]);
    let other = Key::Document(SourceId(4), "order-1".parse().unwrap());
    check(store, &[other], |slice| {
        assert!(
            slice.documents.values().all(Vec::is_empty),
            "another source's document"
        );
    });
}

fn counts(store: &dyn Store) {
    let key = sample::key(1, 1);
    let rows = [(sample::count_key(20, 3), 1), (sample::count_key(10, 4), 2)];
    save(store, |changes| {
        for (at, n) in rows {
            changes.counts.put((key, at), Some(sample::count(n)));
        }
        changes
            .counts
            .put((sample::key(2, 1), rows[0].0), Some(sample::count(9)));
    });
    save(store, |changes| {
        changes.counts.put((key, rows[0].0), Some(sample::count(3)));
    });
    check(store, &[Key::Counts(key)], |slice| {
        let found: Vec<_> = slice.counts[&key].clone().into_iter().collect();
        assert_eq!(
            found,
            [(rows[1].0, sample::count(2)), (rows[0].0, sample::count(3))]
        );
    });
}

fn cases(store: &dyn Store) {
    let key = sample::key(1, 1);
    save(store, |changes| {
        for (n, level, is_open) in [
            (1, Some(key), true),
            (2, Some(key), false),
            (3, Some(sample::key(1, 2)), true),
            (4, None, true),
            (5, Some(key), true),
        ] {
            let case = sample::case(n, level, is_open);
            changes.cases.put(case.number, Some(case));
        }
    });
    assert_eq!(store.read().unwrap().head().unwrap().case, CaseNumber(5));
    let open = |expect: &[u64]| {
        check(store, &[Key::OpenCases(key)], |slice| {
            let mut found: Vec<u64> = slice.open_cases[&key].iter().map(|n| n.0).collect();
            found.sort_unstable();
            assert_eq!(found, expect);
            for n in expect {
                let case = sample::case(*n, Some(key), true);
                assert_eq!(slice.cases.get(&CaseNumber(*n)), Some(Some(&case)));
            }
        });
    };
    open(&[1, 5]);
    let closed = sample::case(1, Some(key), false);
    save(store, |changes| {
        changes.cases.put(CaseNumber(1), Some(closed.clone()));
    });
    open(&[5]);
    check(
        store,
        &[Key::Case(CaseNumber(1)), Key::Case(CaseNumber(4))],
        |slice| {
            assert_eq!(slice.cases.get(&CaseNumber(1)), Some(Some(&closed)));
            let general = sample::case(4, None, true);
            assert_eq!(slice.cases.get(&CaseNumber(4)), Some(Some(&general)));
        },
    );
}

fn undone(store: &dyn Store) {
    let (here, there) = (sample::key(1, 1), sample::key(1, 2));
    let undone = |units| Undone {
        quantity: oneshelf_core::Quantity::units(units),
    };
    save(store, |changes| {
        changes.undone.put((Sequence(1), here), Some(undone(1)));
        changes.undone.put((Sequence(1), there), Some(undone(2)));
    });
    save(store, |changes| {
        changes.undone.put((Sequence(1), here), Some(undone(3)));
    });
    let keys = [
        (Sequence(1), here),
        (Sequence(1), there),
        (Sequence(2), here),
    ];
    check(
        store,
        &keys.map(|(sequence, key)| Key::Undone(sequence, key)),
        |slice| {
            let found = keys.map(|key| slice.undone.get(&key).map(|row| row.copied()));
            assert_eq!(
                found,
                [Some(Some(undone(3))), Some(Some(undone(2))), Some(None)]
            );
        },
    );
}

fn parked(store: &dyn Store) {
    let keys = [
        ParkedKey::Reference(SourceId(3), "order-1".parse().unwrap()),
        ParkedKey::Document(SourceId(3), "order-1".parse().unwrap()),
        ParkedKey::Location("order-1".parse().unwrap()),
    ];
    save(store, |changes| {
        for (n, key) in (1..).zip(&keys) {
            changes.parked.put(key.clone(), Some(sample::parked(n)));
        }
    });
    save(store, |changes| {
        changes.parked.put(keys[0].clone(), None);
        changes.parked.put(keys[1].clone(), Some(sample::parked(8)));
    });
    check(store, &keys.clone().map(Key::Parked), |slice| {
        let found = keys.each_ref().map(|key| slice.parked.get(key).unwrap());
        assert_eq!(
            found,
            [None, Some(&sample::parked(8)), Some(&sample::parked(3))]
        );
    });
}
