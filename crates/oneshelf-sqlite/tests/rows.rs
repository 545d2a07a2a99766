//! What the laws of every store do not cover: damaged rows, numbers of rows, the fast read.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

#[expect(dead_code, reason = "other test files use the rest")]
mod common;

use std::path::{Path, PathBuf};

use common::{at, key, open, reserve};
use oneshelf_core::store::{LevelRead, Reader, Store, StoreError};
use oneshelf_core::*;
use oneshelf_sqlite::SqliteStore;
use tempfile::TempDir;

fn shop() -> (TempDir, PathBuf, SqliteStore) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("shop.db");
    let store = open(&path);
    (folder, path, store)
}

fn save(store: &SqliteStore, changes: &Changes) {
    let mut writer = store.write().unwrap();
    writer.save(changes).unwrap();
    writer.commit().unwrap();
}

fn refusal(reference: &str, recorded_at: i64) -> RefusalRow {
    RefusalRow {
        source: SourceId(3),
        reference: Reference::new(reference).unwrap(),
        fingerprint: Fingerprint([7; 16]),
        recorded_at: at(recorded_at),
        refusal: Some(Refusal {
            code: RefusalCode::Unavailable,
            reason: "only 1 is left".to_owned(),
            remedy: "ask for less".to_owned(),
            lines: Vec::new(),
        }),
    }
}

/// Goal: one statement reads a level and what tells whether a cached catalogue still holds.
#[test]
fn the_fast_read() {
    let (_folder, _path, store) = shop();
    let nothing = store.level(key(2)).unwrap();
    assert_eq!((nothing.level, nothing.sequence), (None, Sequence::NONE));
    let mut changes = reserve(Sequence(1), SourceId(3));
    changes.catalogue_epoch = Some(4);
    changes.feed_epoch = Some(6);
    changes.clock_stopped_at = Some(Some(at(123)));
    let level = Level {
        balances: [-7, 1, 2, 3, 4, 5, 6].map(Quantity::from_thousandths),
        next_expiry: Some(at(77)),
        last_sequence: Some(Sequence(1)),
        counted_until: Some(at(88)),
        open_cases: 9,
        waiting: Quantity::from_thousandths(11),
        unlinked: Quantity::from_thousandths(13),
    };
    changes.levels.put(key(2), Some(level));
    save(&store, &changes);
    let expected = LevelRead {
        level: Some(level),
        catalogue_epoch: 4,
        feed_epoch: 6,
        clock_stopped_at: Some(at(123)),
        sequence: Sequence(1),
    };
    assert_eq!(store.level(key(2)).unwrap(), expected);
    assert_eq!(store.level(key(99)).unwrap().level, None);
}

/// Goal: refusals are forgotten by source and age without reusing numbers; conflicts come once.
#[test]
fn refusals_and_conflicts() {
    let (_folder, _path, store) = shop();
    let mut changes = Changes::default();
    for n in 1..=5 {
        changes.refusals.push(refusal(&format!("r{n}"), n));
    }
    let command = Command::Reserve(Reserve::new(
        SourceName::new("web").unwrap(),
        Reference::new("order-1/1").unwrap(),
        LocationName::new("OXFORD").unwrap(),
        Vec::new(),
    ));
    let conflict = ConflictRow {
        source: SourceId(3),
        reference: Reference::new("order-1/1").unwrap(),
        fingerprint: fingerprint(&command),
        recorded_at: at(9),
        first: Some(Sequence(1)),
        case: CaseNumber(1),
        command,
    };
    changes.conflicts = vec![conflict.clone(), conflict.clone()];
    save(&store, &changes);
    save(
        &store,
        &Changes {
            conflicts: vec![conflict.clone()],
            ..Changes::default()
        },
    );
    let mut writer = store.write().unwrap();
    assert_eq!(writer.purge_refusals(SourceId(4), at(9), 9).unwrap(), 0);
    assert_eq!(writer.purge_refusals(SourceId(3), at(4), 2).unwrap(), 2);
    assert_eq!(writer.refusals(0, 9).unwrap()[0].1.reference.as_str(), "r3");
    assert_eq!(writer.purge_refusals(SourceId(3), at(9), 9).unwrap(), 3);
    writer.commit().unwrap();
    save(
        &store,
        &Changes {
            refusals: vec![refusal("r1", 10)],
            ..Changes::default()
        },
    );
    let reader = store.read().unwrap();
    let refusals = reader.refusals(0, 9).unwrap();
    assert_eq!(refusals, [(6, refusal("r1", 10))]);
    let conflicts = reader.conflicts(0, 9).unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].1, conflict);
    assert_eq!(reader.conflicts(conflicts[0].0, 9).unwrap(), []);
}

fn tamper(path: &Path, sql: &str) {
    rusqlite::Connection::open(path)
        .unwrap()
        .execute_batch(sql)
        .unwrap();
}

/// Goal: a row that does not decode is an error with its table and key, and others still read.
#[test]
fn damaged_rows_are_named() {
    let (_folder, path, store) = shop();
    for n in 1..=3 {
        save(&store, &reserve(Sequence(n), SourceId(3)));
    }
    let check =
        |sql: &str, read: &dyn Fn(&dyn Reader) -> Result<(), StoreError>, words: &[&str]| {
            tamper(&path, sql);
            match read(&*store.read().unwrap()) {
                Err(StoreError::Damaged { reason }) => {
                    for word in words {
                        assert!(reason.contains(word), "{reason:?} lacks {word:?}");
                    }
                }
                other => panic!("{sql}: {other:?}"),
            }
        };
    let load = |key: Key| {
        move |reader: &dyn Reader| reader.load(std::slice::from_ref(&key), &mut Slice::default())
    };
    check(
        "UPDATE reservation SET body = x'ff' WHERE sequence = 2",
        &load(Key::Reservation(Sequence(2))),
        &["reservation", "2"],
    );
    check(
        "UPDATE journal SET hash = x'00' WHERE sequence = 2",
        &|reader| reader.journal(Sequence::NONE, 9).map(drop),
        &["journal", "2", "32"],
    );
    check(
        "UPDATE journal SET reference = char(7) WHERE sequence = 3",
        &load(Key::Entry(Sequence(3))),
        &["journal", "3"],
    );
    check(
        "UPDATE level SET next_expiry = -5 WHERE item_id = 2",
        &load(Key::Level(key(2))),
        &["level", "column 7"],
    );
    check(
        "UPDATE claim SET kind = 99 WHERE sequence = 3",
        &load(Key::Claims(key(4))),
        &["claim", "99"],
    );
    check(
        "DELETE FROM meta",
        &|reader| reader.head().map(drop),
        &["meta"],
    );
    assert!(
        store
            .read()
            .unwrap()
            .load(&[Key::Level(key(3))], &mut Slice::default())
            .is_ok()
    );
}
