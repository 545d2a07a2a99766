//! What passes between a host and its file besides rows.
//!
//! In: how the file is used ([`SqliteOptions`]). Out: the store's errors, made in one place of what
//! went wrong below, and sorted by what to do next.

mod error;
mod options;

pub(crate) use error::{Fault, busy, damaged, from_io, from_sqlite, is_busy, unknown, unusable};
pub use options::{Durability, SqliteOptions};
