//! The laws that every store keeps.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use oneshelf_core::store::Store;
use oneshelf_sqlite::{SqliteOptions, SqliteStore};
use oneshelf_testkit::conformance;
use tempfile::TempDir;

fn open(folder: &TempDir, name: &str) -> Box<dyn Store> {
    let path = folder.path().join(name);
    let options = SqliteOptions {
        log_ready_bytes: 0,
        ..SqliteOptions::default()
    };
    Box::new(SqliteStore::open(&path, &options).unwrap())
}

/// Goal: this store keeps the same laws as the one in memory.
#[test]
fn keeps_the_laws() {
    let folder = TempDir::new().unwrap();
    let mut stores = 0;
    conformance::run(&mut || {
        stores += 1;
        open(&folder, &format!("{stores}.db"))
    });
}

/// Goal: handles on one file are one store.
#[test]
fn keeps_the_laws_of_handles() {
    let folder = TempDir::new().unwrap();
    let mut stores = 0;
    conformance::run_shared(&mut || {
        stores += 1;
        let name = format!("{stores}.db");
        (open(&folder, &name), open(&folder, &name))
    });
}

/// Goal: a file that is closed and opened again is the same store.
#[test]
fn keeps_everything_when_it_is_opened_again() {
    let folder = TempDir::new().unwrap();
    conformance::run_reopened(&mut || open(&folder, "shop.db"));
}
