//! What a law is, and what laws save and load with.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::{Reader, Store};
use oneshelf_core::{Changes, Key, Slice};

use crate::sample;

/// A law: what it says, and what checks it on an empty store.
pub(crate) type Law = (&'static str, fn(&dyn Store));
/// A law about two handles of one store.
pub(crate) type SharedLaw = (&'static str, fn(&dyn Store, &dyn Store));

/// Saves changes in one transaction, made by `fill`.
pub(crate) fn save(store: &dyn Store, fill: impl FnOnce(&mut Changes)) {
    let mut changes = Changes::default();
    fill(&mut changes);
    let mut writer = store.write().unwrap();
    writer.save(&changes).unwrap();
    writer.commit().unwrap();
}

/// Saves entries `from..=to` of a journal.
pub(crate) fn save_entries(store: &dyn Store, from: u64, to: u64) {
    let mut hash = store.read().unwrap().head().unwrap().hash;
    save(store, |changes| {
        for n in from..=to {
            let row = sample::entry(hash, n);
            hash = row.hash;
            changes.journal.push(row);
        }
    });
}

pub(crate) fn load(reader: &dyn Reader, keys: &[Key]) -> Slice {
    let mut slice = Slice::default();
    reader.load(keys, &mut slice).unwrap();
    slice
}

/// Loads through a reader, and through a write transaction, which must see the same.
pub(crate) fn check(store: &dyn Store, keys: &[Key], check: impl Fn(&Slice)) {
    check(&load(store.read().unwrap().as_ref(), keys));
    let writer = store.write().unwrap();
    let mut slice = Slice::default();
    writer.load(keys, &mut slice).unwrap();
    check(&slice);
}

/// Reads pages of several sizes until one comes back empty; each must give the same rows.
pub(crate) fn check_pages<T: Clone + PartialEq + std::fmt::Debug>(
    store: &dyn Store,
    expect: &[T],
    page: impl Fn(&dyn Reader, Option<&T>, usize) -> Vec<T>,
) {
    let reader = store.read().unwrap();
    for limit in [1, 2, 3, 100] {
        let mut found: Vec<T> = Vec::new();
        loop {
            let rows = page(reader.as_ref(), found.last(), limit);
            assert!(
                rows.len() <= limit,
                "{} rows of at most {limit}",
                rows.len()
            );
            if rows.is_empty() {
                break;
            }
            found.extend(rows);
            assert!(found.len() <= expect.len(), "more rows than there are");
        }
        assert_eq!(found, expect, "in pages of {limit}");
    }
}
