//! Laws about transactions, refusals, conflicts and the catalogue.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use std::sync::Arc;

use oneshelf_core::store::{Reader, Store, Writer};
use oneshelf_core::{
    Attempt, CaseNumber, CatalogueRow, Changes, ChannelId, FirstAnswer, ItemId, Key, LocationId,
    OFFICE_SOURCE, SafetyStockKey, Sequence, Slice, SourceId,
};

use super::law::{Law, SharedLaw, check, load, save, save_entries};
use crate::sample::{self, moment};

pub(crate) const LAWS: &[Law] = &[
    ("entries are loaded as they were saved", entries),
    ("a reference finds its entry or its refusal", attempts),
    ("a name brings its entry and its promise", names),
    ("history is loaded back to a moment, in one go", history),
    ("a reference is used once", references_are_unique),
    ("refusals are purged by source and age, oldest first", purge),
    ("a conflict is kept once", conflicts),
    ("the catalogue is loaded whole, as changed last", catalogue),
    ("the stopped clock is remembered", clock),
    ("a dropped transaction changes nothing", dropped),
    ("a transaction reads what it saved", own_writes),
    ("a reader keeps the state it began with", isolation),
    (
        "the first transaction of a handle is stale, the next is not",
        first_is_stale,
    ),
];

pub(crate) const SHARED_LAWS: &[SharedLaw] = &[
    ("what one handle commits, the other reads", shared),
    ("a handle notices what the other wrote", stale),
];

fn entries(store: &dyn Store) {
    save_entries(store, 1, 3);
    let expect = store.read().unwrap().journal(Sequence(1), 1).unwrap();
    check(
        store,
        &[Key::Entry(Sequence(2)), Key::Entry(Sequence(4))],
        |slice| {
            let found = |n| {
                slice
                    .entries
                    .get(&Sequence(n))
                    .map(|entry| entry.map(|entry| entry.row()))
            };
            assert_eq!(found(2), Some(expect.first()));
            assert_eq!(found(4), Some(None));
        },
    );
    let body = expect[0].decode().unwrap();
    // Its number within its source stands beside the command, and comes back with it.
    let mut command = sample::command(2);
    command.set_source_sequence(Some(2));
    assert_eq!(body.command, command);
}

fn attempts(store: &dyn Store) {
    save_entries(store, 1, 2);
    save(store, |changes| {
        changes.refusals.push(sample::refusal(7, 3, 1));
    });
    let reader = store.read().unwrap();
    let attempt = |source, n| attempt_of(reader.as_ref(), source, n);
    let recorded = attempt(OFFICE_SOURCE, 2).unwrap();
    assert_eq!(recorded.answer, FirstAnswer::Recorded(Sequence(2)));
    let fingerprint = oneshelf_core::fingerprint(&sample::command(2));
    assert_eq!(recorded.fingerprint, fingerprint);
    let refused = attempt(SourceId(3), 7).unwrap();
    let row = sample::refusal(7, 3, 1);
    assert_eq!(refused.fingerprint, row.fingerprint);
    assert_eq!(refused.answer, row.answer());
    assert_eq!(attempt(SourceId(3), 2), None, "another source's reference");
    assert_eq!(attempt(OFFICE_SOURCE, 7), None, "another source's refusal");
}

fn names(store: &dyn Store) {
    save_entries(store, 1, 3);
    let promise = sample::reservation(2, None, 1);
    save(store, |changes| {
        changes.refusals.push(sample::refusal(7, 3, 1));
        changes.reservations.put(Sequence(2), Some(promise.clone()));
    });
    let named = |source, n| Key::Named(source, sample::reference(n));
    let keys = [
        named(OFFICE_SOURCE, 1),
        named(OFFICE_SOURCE, 2),
        named(OFFICE_SOURCE, 9),
        named(SourceId(3), 7),
    ];
    check(store, &keys, |slice| {
        for n in [1, 2] {
            let attempt = slice.attempts.get(&(OFFICE_SOURCE, sample::reference(n)));
            let entry = attempt.flatten().and_then(Attempt::entry);
            assert_eq!(entry, Some(Sequence(n)));
            let row = slice.entries.get(&Sequence(n)).flatten().unwrap().row();
            assert_eq!(row.reference, sample::reference(n));
        }
        assert_eq!(slice.reservations.get(&Sequence(1)), Some(None));
        assert_eq!(slice.reservations.get(&Sequence(2)), Some(Some(&promise)));
        let unused = (OFFICE_SOURCE, sample::reference(9));
        assert_eq!(slice.attempts.get(&unused), Some(None));
        let refused = slice.attempts.get(&(SourceId(3), sample::reference(7)));
        let answer = sample::refusal(7, 3, 1).answer();
        assert_eq!(refused.flatten().map(|first| &first.answer), Some(&answer));
        assert!(keys.iter().all(|key| slice.knows(key)));
    });
}

fn history(store: &dyn Store) {
    save_entries(store, 1, 6);
    let since = |last, seconds| Key::History(sample::key(1, 1), Sequence(last), moment(seconds));
    for (last, seconds, expect) in [
        (6, 4, &[6, 5, 4][..]),
        (5, 5, &[5]),
        (6, 7, &[]),
        (3, 0, &[3, 2, 1]),
    ] {
        let key = since(last, seconds);
        check(store, std::slice::from_ref(&key), |slice| {
            let known = &slice.histories[&(sample::key(1, 1), Sequence(last))];
            let found: Vec<u64> = known.entries.iter().map(|entry| entry.0).collect();
            assert_eq!(found, expect, "from {last} back to {seconds}");
            for entry in &known.entries {
                assert!(matches!(slice.entries.get(entry), Some(Some(_))));
            }
            assert!(slice.knows(&key));
            assert!(!slice.knows(&since(last, seconds.saturating_sub(1))) || seconds == 0);
        });
    }
    // What is not there ends it; who looks at it finds the damage.
    check(store, &[since(9, 0)], |slice| {
        let known = &slice.histories[&(sample::key(1, 1), Sequence(9))];
        assert_eq!(known.entries, [Sequence(9)]);
        assert!(matches!(slice.entries.get(&Sequence(9)), Some(None)));
    });
}

fn references_are_unique(store: &dyn Store) {
    save_entries(store, 1, 1);
    let hash = store.read().unwrap().head().unwrap().hash;
    let mut again = sample::entry(hash, 2);
    again.reference = sample::reference(1);
    let mut changes = Changes::default();
    changes.journal.push(again);
    let mut writer = store.write().unwrap();
    assert!(
        writer.save(&changes).is_err(),
        "two entries under one reference"
    );
    drop(writer);
    let twice = Changes {
        journal: vec![sample::entry(hash, 1)],
        ..Changes::default()
    };
    let mut writer = store.write().unwrap();
    assert!(
        writer.save(&twice).is_err(),
        "two entries with one sequence"
    );
    drop(writer);
    assert_eq!(
        store
            .read()
            .unwrap()
            .journal(Sequence::NONE, 9)
            .unwrap()
            .len(),
        1
    );
}

fn purge(store: &dyn Store) {
    save(store, |changes| {
        for (n, source, seconds) in [(1, 3, 30), (2, 3, 10), (3, 4, 10), (4, 3, 20), (5, 3, 50)] {
            changes.refusals.push(sample::refusal(n, source, seconds));
        }
    });
    let purge = |limit| {
        let mut writer = store.write().unwrap();
        let before = sample::moment(50);
        let purged = writer.purge_refusals(SourceId(3), before, limit).unwrap();
        writer.commit().unwrap();
        purged
    };
    let left = || -> Vec<u64> {
        let reader = store.read().unwrap();
        let rows = reader.refusals(0, 10).unwrap();
        let numbers = (1..=5).filter(|n| {
            rows.iter()
                .any(|(_, row)| row.reference == sample::reference(*n))
        });
        numbers.collect()
    };
    assert_eq!(purge(2), 2);
    assert_eq!(left(), [1, 3, 5], "the oldest two went");
    assert_eq!(purge(10), 1);
    assert_eq!(purge(10), 0);
    assert_eq!(
        left(),
        [3, 5],
        "another source's, and one at the moment itself, stay"
    );
    let reader = store.read().unwrap();
    let gone = attempt_of(reader.as_ref(), SourceId(3), 1);
    assert_eq!(gone, None);
    drop(reader);
    // What was purged is forgotten: its reference can be used again.
    save(store, |changes| {
        changes.refusals.push(sample::refusal(1, 3, 60));
    });
    assert_eq!(left(), [1, 3, 5]);
}

fn conflicts(store: &dyn Store) {
    for numbers in [[1, 2], [2, 3]] {
        save(store, |changes| {
            changes.conflicts.extend(numbers.map(sample::conflict));
        });
    }
    let mut later = sample::conflict(1);
    later.recorded_at = sample::moment(1_000);
    save(store, |changes| changes.conflicts.push(later));
    let rows = store.read().unwrap().conflicts(0, 10).unwrap();
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    assert_eq!(rows, [1, 2, 3].map(sample::conflict));
    let names = |n| (sample::conflict(n).source, sample::conflict(n).reference);
    let key = |n| Key::SetAside(names(n).0, names(n).1, sample::conflict(n).fingerprint);
    let mut slice = Slice::default();
    let reader = store.read().unwrap();
    reader.load(&[key(2), key(4)], &mut slice).unwrap();
    for (n, expect) in [(2, Some(CaseNumber(2))), (4, None)] {
        let (source, reference) = names(n);
        let at = (source, reference, sample::conflict(n).fingerprint);
        assert_eq!(slice.set_aside.get(&at), Some(expect.as_ref()), "{n}");
    }
}

fn catalogue(store: &dyn Store) {
    save(store, |changes| {
        changes.catalogue = sample::catalogue();
        changes.catalogue_epoch = Some(1);
    });
    let mut renamed = sample::item(1, "MUG-RED");
    renamed.decimals = 2;
    save(store, |changes| {
        changes.catalogue = vec![CatalogueRow::Item(Arc::new(renamed.clone()))];
        changes.catalogue_epoch = Some(2);
    });
    let catalogue = store.read().unwrap().catalogue().unwrap();
    assert_eq!(catalogue.epoch(), 2);
    let item = |name: &str| catalogue.item_named(&name.parse().unwrap()).unwrap();
    assert_eq!(**item("red mug"), renamed);
    assert_eq!(**item("MUG-RED"), renamed);
    assert_eq!(catalogue.items().count(), 2);
    for row in sample::catalogue() {
        match row {
            CatalogueRow::Item(row) if row.id == ItemId(2) => {
                assert_eq!(item("GIFT-BOX"), &row);
            }
            CatalogueRow::Location(row) => {
                assert_eq!(catalogue.location(LocationId(1)), Some(&row));
            }
            CatalogueRow::Channel(row) => {
                assert_eq!(catalogue.channel_named(&"web".parse().unwrap()), Some(&row));
            }
            CatalogueRow::Source(row) => {
                assert_eq!(catalogue.source(SourceId(3)), Some(&row));
            }
            CatalogueRow::SafetyStock(key, row) => {
                assert_eq!(catalogue.safety_stock(&key), Some(&row));
            }
            CatalogueRow::Item(_) | CatalogueRow::Name(..) => {}
        }
    }
    let nothing = SafetyStockKey {
        channel: ChannelId(2),
        item: None,
        location: None,
    };
    assert_eq!(catalogue.safety_stock(&nothing), None);
    assert_eq!(store.level(sample::key(1, 1)).unwrap().catalogue_epoch, 2);
    assert_eq!(store.read().unwrap().head().unwrap().catalogue_epoch, 2);
}

fn clock(store: &dyn Store) {
    for stopped in [Some(sample::moment(5)), None] {
        save(store, |changes| changes.clock_stopped_at = Some(stopped));
        // Saving something else leaves it as it is.
        save(store, |changes| {
            changes
                .levels
                .put(sample::key(1, 1), Some(sample::level(1)));
        });
        let head = store.read().unwrap().head().unwrap();
        assert_eq!(head.clock_stopped_at, stopped);
        let read = store.level(sample::key(1, 1)).unwrap();
        assert_eq!(read.clock_stopped_at, stopped);
    }
}

/// Saves an entry, a level and a refusal, without committing.
fn save_some(writer: &mut dyn Writer, n: u64) {
    let mut changes = Changes::default();
    changes
        .journal
        .push(sample::entry(writer.head().unwrap().hash, n));
    changes
        .levels
        .put(sample::key(1, 1), Some(sample::level(n as i64)));
    changes.refusals.push(sample::refusal(n, 3, 1));
    changes.clock_stopped_at = Some(Some(sample::moment(1)));
    writer.save(&changes).unwrap();
}

fn dropped(store: &dyn Store) {
    let mut writer = store.write().unwrap();
    save_some(writer.as_mut(), 1);
    drop(writer);
    let reader = store.read().unwrap();
    assert_eq!(reader.head().unwrap(), oneshelf_core::Head::default());
    assert_eq!(reader.refusals(0, 10).unwrap(), []);
    assert_eq!(store.level(sample::key(1, 1)).unwrap().level, None);
    drop(reader);
    // The next transaction is not hindered by it.
    let mut writer = store.write().unwrap();
    save_some(writer.as_mut(), 1);
    writer.commit().unwrap();
    assert_eq!(store.read().unwrap().head().unwrap().sequence, Sequence(1));
}

fn own_writes(store: &dyn Store) {
    let mut writer = store.write().unwrap();
    for n in 1..=3 {
        save_some(writer.as_mut(), n);
        assert_eq!(writer.head().unwrap().sequence, Sequence(n));
        let mut slice = oneshelf_core::Slice::default();
        let key = sample::key(1, 1);
        writer.load(&[Key::Level(key)], &mut slice).unwrap();
        assert_eq!(slice.levels.get(&key), Some(Some(&sample::level(n as i64))));
    }
    let before = sample::moment(2);
    assert_eq!(writer.purge_refusals(SourceId(3), before, 2).unwrap(), 2);
    writer.commit().unwrap();
    let reader = store.read().unwrap();
    assert_eq!(reader.journal(Sequence::NONE, 9).unwrap().len(), 3);
    assert_eq!(reader.refusals(0, 9).unwrap().len(), 1);
}

fn isolation(store: &dyn Store) {
    save_entries(store, 1, 1);
    let reader = store.read().unwrap();
    // A store may begin to read with the first question.
    assert_eq!(reader.head().unwrap().sequence, Sequence(1));
    let mut writer = store.write().unwrap();
    save_some(writer.as_mut(), 2);
    let key = sample::key(1, 1);
    let sees_nothing_new = || {
        assert_eq!(reader.head().unwrap().sequence, Sequence(1));
        assert_eq!(reader.journal(Sequence::NONE, 9).unwrap().len(), 1);
        let slice = load(reader.as_ref(), &[Key::Level(key)]);
        assert_eq!(slice.levels.get(&key), Some(None));
    };
    sees_nothing_new();
    assert_eq!(store.level(key).unwrap().level, None, "before the commit");
    writer.commit().unwrap();
    sees_nothing_new();
    assert_eq!(store.read().unwrap().head().unwrap().sequence, Sequence(2));
    assert_eq!(store.level(key).unwrap().level, Some(sample::level(2)));
}

fn first_is_stale(store: &dyn Store) {
    let is_stale = || store.write().unwrap().is_stale();
    assert!(is_stale());
    assert!(!is_stale());
    save_entries(store, 1, 1);
    assert!(!is_stale(), "its own commit is no news");
    let mut writer = store.write().unwrap();
    save_some(writer.as_mut(), 2);
    drop(writer);
    assert!(!is_stale(), "a dropped transaction is no news");
}

fn shared(one: &dyn Store, other: &dyn Store) {
    save_entries(one, 1, 1);
    assert_eq!(other.read().unwrap().head().unwrap().sequence, Sequence(1));
    save_entries(other, 2, 3);
    assert_eq!(one.read().unwrap().head().unwrap().sequence, Sequence(3));
    assert_eq!(one.level(sample::key(1, 1)).unwrap().sequence, Sequence(3));
}

fn stale(one: &dyn Store, other: &dyn Store) {
    let is_stale = |store: &dyn Store| store.write().unwrap().is_stale();
    assert!(is_stale(one) && is_stale(other));
    assert!(!is_stale(one) && !is_stale(other));
    save_entries(one, 1, 1);
    assert!(is_stale(other), "the other handle wrote");
    assert!(!is_stale(other), "it knows by now");
    assert!(!is_stale(one), "nobody else wrote");
    save_entries(other, 2, 2);
    save_entries(other, 3, 3);
    assert!(is_stale(one));
    assert!(!is_stale(one));
}

/// What stands under a reference.
fn attempt_of(reader: &dyn Reader, source: SourceId, n: u64) -> Option<Attempt> {
    let key = (source, sample::reference(n));
    let slice = load(reader, &[Key::Attempt(key.0, key.1.clone())]);
    slice.attempts.get(&key).flatten().cloned()
}
