//! The files of a store: whose they are, whose turn it is, their format, their log, copies.
//!
//! In: a path. Out: the names that belong together, or a refusal that leaves the file as it was;
//! wary connections, the lock among processes, the format as it is now, a verified copy.

pub(crate) mod backup;
pub(crate) mod harden;
pub(crate) mod header;
mod lock;
pub(crate) mod network;
mod paths;
pub(crate) mod schema;
pub(crate) mod wal;

pub use backup::BackupProgress;
pub(crate) use lock::{Held, Sidecar};
pub(crate) use paths::{Identity, Paths};
pub use wal::{Checkpoint, LogHealth};
