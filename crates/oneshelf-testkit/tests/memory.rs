//! The memory store keeps the laws of every store, and fails when it is told to.

#![expect(clippy::unwrap_used, reason = "a failed step ends the test")]

use oneshelf_core::store::{Store, StoreError};
use oneshelf_core::{Changes, Level};
use oneshelf_testkit::{Fault, MemoryStore, conformance, sample};

#[test]
fn it_keeps_the_laws_of_a_store() {
    conformance::run(&mut || Box::new(MemoryStore::new()));
}

#[test]
fn its_handles_share_one_memory() {
    conformance::run_shared(&mut || {
        let store = MemoryStore::new();
        (Box::new(store.another_handle()), Box::new(store))
    });
}

#[test]
fn a_new_handle_finds_everything() {
    let memory = MemoryStore::new();
    conformance::run_reopened(&mut || Box::new(memory.another_handle()));
}

fn write(store: &MemoryStore, item: u64) -> Result<(), StoreError> {
    let mut changes = Changes::default();
    changes
        .levels
        .put(sample::key(item, 1), Some(Level::default()));
    let mut writer = store.write()?;
    writer.save(&changes)?;
    writer.commit()
}

fn items(store: &MemoryStore) -> Vec<u64> {
    let levels = store.read().unwrap().levels(None, 99).unwrap();
    levels.iter().map(|(key, _)| key.item.0).collect()
}

#[test]
fn faults_come_when_they_are_told_to() {
    for (fault, kept) in [
        (Fault::Save, false),
        (Fault::CommitLost, false),
        (Fault::CommitKept, true),
    ] {
        let store = MemoryStore::new();
        store.fail(fault, 1);
        write(&store, 1).unwrap();
        let failed = write(&store, 2).unwrap_err();
        assert!(
            matches!(failed, StoreError::OutcomeUnknown { .. }),
            "{fault:?}"
        );
        assert_eq!(items(&store).contains(&2), kept, "{fault:?}");
        assert!(
            store.write().unwrap().is_stale(),
            "{fault:?} retires the handle"
        );
        write(&store, 3).unwrap();
        assert!(items(&store).contains(&3), "{fault:?} happens once");
    }
}

#[test]
fn there_is_no_file_to_copy() {
    let store = MemoryStore::new();
    assert!(store.backup(std::path::Path::new("copy.db")).is_err());
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}
