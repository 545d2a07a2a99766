//! The store as the core sees it.
//!
//! In: a path, then what the core's [`Store`](oneshelf_core::store::Store) asks. Out: an open file,
//! and transactions on it.

#[cfg(test)]
mod session_tests;
mod sqlite_store;
mod transaction;
mod upgrade;

pub use sqlite_store::SqliteStore;
