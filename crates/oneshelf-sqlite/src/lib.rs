//! The SQLite store of oneshelf: one durable file, and the only place that knows SQL.
//!
//! [`SqliteStore`] implements the core's [`Store`](oneshelf_core::store::Store). It loads and saves
//! rows and knows no rules. Most of the crate is about not losing what was answered:
//!
//! | file | what |
//! |---|---|
//! | `store`, `load`, `list`, `save`, `rows`, `beside`, `deliver`, `feed` | the core's traits over the tables of `sql/schema.sql` |
//! | `session` | transactions, and what their errors mean |
//! | `shared`, `pool`, `registry` | the connections of a file: one writer, many readers, once per process |
//! | `paths`, `header`, `network`, `lock` | the files: whose they are, and whose turn it is |
//! | `schema`, `harden`, `wal`, `backup` | the format, wary connections, the log, copies |

mod backup;
mod beside;
mod deliver;
mod error;
mod feed;
mod harden;
mod header;
mod list;
mod load;
mod lock;
mod network;
mod options;
mod paths;
mod pool;
mod registry;
mod rows;
mod save;
mod schema;
mod session;
#[cfg(test)]
mod session_tests;
mod shared;
mod store;
mod wal;

pub use backup::BackupProgress;
pub use options::{Durability, SqliteOptions};
pub use store::SqliteStore;
pub use wal::{Checkpoint, LogHealth};
