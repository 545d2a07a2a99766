//! The law that a store which is closed and opened again is the same store.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{CaseNumber, Changes, Key, LocationId, ParkedKey, Sequence, SourceId, Undone};

use super::law::{check, save, save_entries};
use crate::sample;

/// Every row of every table, a line each.
fn everything(store: &dyn Store) -> Vec<String> {
    let reader = store.read().unwrap();
    let (none, most) = (Sequence::NONE, 99);
    let mut lines = Vec::new();
    let mut note = |table: &str, rows: Vec<String>| {
        assert!(!rows.is_empty(), "no row of {table}");
        lines.extend(rows.into_iter().map(|row| format!("{table} {row}")));
    };
    fn text<T: std::fmt::Debug>(rows: &[T]) -> Vec<String> {
        rows.iter().map(|row| format!("{row:?}")).collect()
    }
    note("head", vec![format!("{:?}", reader.head().unwrap())]);
    note("journal", text(&reader.journal(none, most).unwrap()));
    note("level", text(&reader.levels(None, most).unwrap()));
    note("claim", text(&reader.claims(None, most).unwrap()));
    note(
        "reservation",
        text(&reader.reservations(none, most, false).unwrap()),
    );
    note(
        "live",
        text(&reader.reservations(none, most, true).unwrap()),
    );
    note("task", text(&reader.tasks(None, most).unwrap()));
    note("supply", text(&reader.supplies(none, most).unwrap()));
    note("incoming", text(&reader.incoming(None, most).unwrap()));
    note(
        "case",
        text(&reader.cases(CaseNumber(0), most, false).unwrap()),
    );
    note("count", text(&reader.counts(None, most).unwrap()));
    note("undone", text(&reader.undone(None, most).unwrap()));
    note("parked", text(&reader.parked(None, most).unwrap()));
    note("refusal", text(&reader.refusals(0, most).unwrap()));
    note("conflict", text(&reader.conflicts(0, most).unwrap()));
    let mut names: Vec<_> = reader
        .catalogue()
        .unwrap()
        .items()
        .map(|item| format!("{item:?}"))
        .collect();
    names.sort_unstable();
    note("item", names);
    lines
}

/// Two rows of every table, the second of which a later change deletes.
fn fill(changes: &mut Changes) {
    for n in [1, 2] {
        let key = sample::key(n, 1);
        let reservation = sample::reservation(n, Some("order-1"), 2);
        changes.reservations.put(Sequence(n), Some(reservation));
        let level = oneshelf_core::Level {
            waiting: oneshelf_core::Quantity::units(1),
            ..sample::level(n as i64)
        };
        changes.levels.put(key, Some(level));
        changes
            .claims
            .put((key, Sequence(n)), Some(sample::claim(n as i32)));
        changes
            .tasks
            .put((LocationId(1), Sequence(n)), Some(sample::task(n)));
        changes.supplies.put(Sequence(n), Some(sample::supply(n)));
        changes
            .incoming
            .put((key, Sequence(n)), Some(sample::supply_claim(n)));
        changes.counts.put(
            (key, sample::count_key(3, n)),
            Some(sample::count(n as i32)),
        );
        changes
            .cases
            .put(CaseNumber(n), Some(sample::case(n, Some(key), true)));
        let quantity = oneshelf_core::Quantity::units(n as i32);
        changes
            .undone
            .put((Sequence(n), key), Some(Undone { quantity }));
        changes.parked.put(parked_key(n), Some(sample::parked(n)));
        changes.refusals.push(sample::refusal(n + 10, 3, 1));
        changes.conflicts.push(sample::conflict(n));
    }
    changes.catalogue = sample::catalogue();
    changes.catalogue_epoch = Some(7);
    changes.clock_stopped_at = Some(Some(sample::moment(4)));
}

fn parked_key(n: u64) -> ParkedKey {
    ParkedKey::Document(SourceId(3), format!("order-{n}").parse().unwrap())
}

fn empty(changes: &mut Changes) {
    let (key, two) = (sample::key(2, 1), Sequence(2));
    changes.reservations.put(two, None);
    changes.levels.put(key, None);
    changes.claims.put((key, two), None);
    changes.tasks.put((LocationId(1), two), None);
    changes.supplies.put(two, None);
    changes.incoming.put((key, two), None);
    changes.counts.put((key, sample::count_key(3, 2)), None);
    changes.undone.put((two, key), None);
    changes.parked.put(parked_key(2), None);
}

pub(crate) fn reopened(open: &mut dyn FnMut() -> Box<dyn Store>) {
    let store = open();
    save_entries(store.as_ref(), 1, 3);
    save(store.as_ref(), fill);
    let before = everything(store.as_ref());
    drop(store);
    let store = open();
    assert_eq!(everything(store.as_ref()), before);
    assert!(
        store.write().unwrap().is_stale(),
        "a new handle knows nothing"
    );
    let key = sample::key(1, 1);
    let keys = [Key::Waiting, Key::Tasks(LocationId(1)), Key::Incoming(key)];
    check(store.as_ref(), &keys, |slice| {
        assert_eq!(slice.waiting.as_ref().unwrap().len(), 2);
        assert_eq!(slice.tasks[&LocationId(1)].len(), 2);
        assert_eq!(slice.incoming[&key].len(), 1);
    });
    save(store.as_ref(), empty);
    let after = everything(store.as_ref());
    // Nine tables lost their second row, and with the reservation went a live one.
    assert_eq!(after.len(), before.len() - 10);
    drop(store);
    let store = open();
    assert_eq!(everything(store.as_ref()), after);
    save_entries(store.as_ref(), 4, 5);
    drop(store);
    let head = open().read().unwrap().head().unwrap();
    assert_eq!((head.sequence, head.case), (Sequence(5), CaseNumber(2)));
}
