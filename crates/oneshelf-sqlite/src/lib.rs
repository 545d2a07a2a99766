//! The SQLite store of oneshelf: one durable file, and the only place that knows SQL.
//!
//! [`SqliteStore`] implements the core's [`Store`](oneshelf_core::store::Store). It loads and saves
//! rows and knows no rules. Most of the crate is about not losing what was answered:
//!
//! | room | what |
//! |---|---|
//! | `host` | options in, errors out |
//! | `file` | the files: whose they are, whose turn it is, their format, the log, copies |
//! | `connection` | the connections of a file, and transactions: one writer, many readers, once per process |
//! | `rows` | the tables of `sql/schema.sql`: what keys name, whole pages, what changed |
//! | `store` | the core's traits over all of it |

// A room imports only from the rooms above it in the table, through their `mod.rs`.
mod connection;
mod file;
mod host;
mod rows;
mod store;

pub use file::{BackupProgress, Checkpoint, LogHealth};
pub use host::{Durability, SqliteOptions};
pub use store::SqliteStore;
