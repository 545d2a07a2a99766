//! Stores: what the rules need from whatever keeps the rows.
//!
//! The traits that a store implements, the tables that it loads and saves, the snapshot that a
//! decision looks at, the journal with its hash chain, and which rows a command surely needs. In:
//! rows and commands. Out: an interface without a rule in it.

pub(crate) mod footprint;
pub(crate) mod journal;
pub(crate) mod snapshot;
pub(crate) mod tables;
pub(crate) mod traits;

pub use traits::{LevelRead, Page, Reader, Store, StoreError, UnusableKind, Writer};
