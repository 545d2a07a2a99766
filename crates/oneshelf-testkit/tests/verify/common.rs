//! A store in memory to damage, and what verify says about it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::sync::Arc;

use oneshelf_core::store::Store;
use oneshelf_core::{
    Batch, Changes, Command, Invariant, Moment, Prepared, Reading, Slice, VerifyReport, verify,
};
use oneshelf_testkit::MemoryStore;

pub(crate) fn save(store: &MemoryStore, fill: impl FnOnce(&mut Changes)) {
    let mut changes = Changes::default();
    fill(&mut changes);
    let mut writer = store.write().unwrap();
    writer.save(&changes).unwrap();
    writer.commit().unwrap();
}

/// Applies a command, as a shelf would.
pub(crate) fn apply(store: &MemoryStore, now: Moment, command: Command) {
    let mut writer = store.write().unwrap();
    let catalogue = Arc::new(writer.catalogue().unwrap());
    let mut batch = Batch::new(
        writer.head().unwrap(),
        catalogue,
        Arc::default(),
        Slice::default(),
    );
    let prepared = Prepared::new(command).unwrap();
    let reading = Reading {
        now,
        believed: true,
    };
    let outcome = batch.apply(&prepared, reading, writer.as_ref()).unwrap();
    assert!(
        outcome.is_applied(),
        "{outcome:?}\n{:?}",
        prepared.command()
    );
    writer.save(batch.changes()).unwrap();
    writer.commit().unwrap();
}

pub(crate) fn report(store: &MemoryStore) -> VerifyReport {
    let reader = store.read().unwrap();
    verify(reader.as_ref(), &mut |done, total| assert!(done <= total)).unwrap()
}

/// What is wrong with a store, each kind once.
pub(crate) fn kinds(report: &VerifyReport) -> Vec<Invariant> {
    let mut kinds: Vec<Invariant> = report.findings.iter().map(|f| f.what).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
