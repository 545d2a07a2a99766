//! What only the inside can arrange: a full disk, and what the connections are set to.

use oneshelf_core::store::{Store, StoreError};
use oneshelf_core::{
    ChainHash, Changes, Fingerprint, ItemId, JournalRow, LevelKey, LocationId, Moment, Reference,
    Sequence, SourceId,
};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, StatementStatus};
use tempfile::TempDir;

use super::sqlite_store::SqliteStore;
use crate::connection::Writer;
use crate::host::{Durability, SqliteOptions};
use crate::rows::list;

fn shop(options: &SqliteOptions) -> (TempDir, SqliteStore) {
    let folder = TempDir::new().unwrap();
    let store = SqliteStore::open(&folder.path().join("shop.db"), options).unwrap();
    (folder, store)
}

fn with_writer<T>(store: &SqliteStore, work: impl FnOnce(&mut Writer) -> T) -> T {
    work(store.shared().writer().as_mut().unwrap())
}

fn large(sequence: u64, bytes: usize) -> Changes {
    let row = JournalRow {
        sequence: Sequence(sequence),
        source: SourceId(3),
        reference: Reference::new(format!("r{sequence}")).unwrap(),
        fingerprint: Fingerprint([1; 16]),
        recorded_at: Moment::MIN,
        body: vec![1; bytes],
        hash: ChainHash::START,
    };
    Changes {
        journal: vec![row],
        ..Changes::default()
    }
}

fn record(store: &SqliteStore, changes: &Changes) -> Result<(), StoreError> {
    let mut writer = store.write()?;
    writer.save(changes)?;
    writer.commit()
}

/// Goal: a full disk makes the outcome unknown; with space again the same entry is recorded.
#[test]
fn a_full_disk() {
    let (_folder, store) = shop(&SqliteOptions::default());
    record(&store, &large(1, 100)).unwrap();
    with_writer(&store, |writer| {
        let pages: i64 = writer
            .conn
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        writer
            .conn
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .unwrap();
    });
    let error = record(&store, &large(2, 1 << 20)).unwrap_err();
    assert!(
        matches!(error, StoreError::OutcomeUnknown { .. }),
        "{error}"
    );
    assert!(error.to_string().contains("full"), "{error}");
    assert!(
        store.shared().writer().is_none(),
        "the connection is retired"
    );
    record(&store, &large(2, 1 << 20)).unwrap();
    assert_eq!(store.read().unwrap().head().unwrap().sequence, Sequence(2));
}

/// Goal: a connection that a reader still holds keeps the file from being opened again, and says so.
#[test]
fn a_reader_is_in_the_way_of_reopening() {
    let options = SqliteOptions {
        busy_timeout: std::time::Duration::ZERO,
        ..SqliteOptions::default()
    };
    let (_folder, store) = shop(&options);
    let reader = store.read().unwrap();
    store.shared().retire(&mut store.shared().writer());
    let error = record(&store, &large(1, 10)).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    drop(reader);
    record(&store, &large(1, 10)).unwrap();
}

/// Goal: handles of one file keep their own durability.
#[test]
fn durability_is_per_handle() {
    let (folder, full) = shop(&SqliteOptions::default());
    let options = SqliteOptions {
        durability: Durability::LosesLastOnPowerCut,
        ..SqliteOptions::default()
    };
    let quick = SqliteStore::open(&folder.path().join("shop.db"), &options).unwrap();
    for (sequence, store, expected) in
        [(1, &quick, 1), (2, &full, 2), (3, &quick, 1), (4, &full, 2)]
    {
        record(store, &large(sequence, 10)).unwrap();
        let synchronous: i64 = with_writer(store, |writer| {
            let read = |row: &rusqlite::Row<'_>| row.get(0);
            writer
                .conn
                .pragma_query_value(None, "synchronous", read)
                .unwrap()
        });
        assert_eq!(synchronous, expected, "entry {sequence}");
    }
}

/// Goal: every connection is hardened, and readers cannot write.
#[test]
fn connections_are_wary() {
    let (_folder, store) = shop(&SqliteOptions::default());
    let check = |conn: &Connection| {
        for (setting, expected) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        ] {
            assert_eq!(conn.db_config(setting).unwrap(), expected, "{setting:?}");
        }
        let mode: String = conn
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "wal");
        assert!(conn.execute_batch("ATTACH ':memory:' AS other").is_err());
    };
    with_writer(&store, |writer| {
        check(&writer.conn);
        let checkpoint: i64 = writer
            .conn
            .pragma_query_value(None, "wal_autocheckpoint", |row| row.get(0))
            .unwrap();
        assert_eq!(checkpoint, 0);
    });
    let lent = store.shared().lend().unwrap();
    let reader = lent.conn.as_ref().unwrap();
    check(reader);
    assert!(reader.execute_batch("DELETE FROM meta").is_err());
}

/// Goal: a cached statement beside a partial index is prepared once, not for every execution.
#[test]
fn statements_are_prepared_once() {
    let (_folder, store) = shop(&SqliteOptions::default());
    for item in 1..=5 {
        let key = LevelKey {
            item: ItemId(item),
            location: LocationId(1),
        };
        store.level(key).unwrap();
    }
    let lent = store.shared().lend().unwrap();
    let conn = lent.conn.as_ref().unwrap();
    let statement = conn.prepare_cached(list::LEVEL_READ).unwrap();
    assert_eq!(statement.get_status(StatementStatus::Run), 5);
    assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
}
