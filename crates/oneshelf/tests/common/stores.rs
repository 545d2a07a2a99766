//! Every kind of store that a shelf is tested on.

use std::fmt;

use oneshelf::store::Store;
use oneshelf::{Durability, SqliteOptions};
use oneshelf_sqlite::SqliteStore;
use oneshelf_testkit::MemoryStore;

/// Opens one store: each time another handle on the same rows.
pub(crate) type Open = Box<dyn Fn() -> Box<dyn Store>>;

/// A kind of store.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// What it is called where a test fails.
    pub(crate) name: &'static str,
    /// Makes a new and empty store, which is gone when the last handle and this are.
    pub(crate) new: fn() -> Open,
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// The scenarios, the reference model and what else asks for a shelf run on each of these: a new
/// store is one line here.
pub(crate) const STORES: [Kind; 2] = [
    Kind {
        name: "memory",
        new: memory,
    },
    Kind {
        name: "file",
        new: file,
    },
];

fn memory() -> Open {
    let store = MemoryStore::new();
    Box::new(move || Box::new(store.another_handle()))
}

fn file() -> Open {
    let folder = tempfile::tempdir().unwrap();
    Box::new(move || {
        let options = SqliteOptions {
            // Nobody cuts the power here.
            durability: Durability::LosesLastOnPowerCut,
            log_ready_bytes: 0,
            ..SqliteOptions::default()
        };
        Box::new(SqliteStore::open(&folder.path().join("shop.db"), &options).unwrap())
    })
}
