//! Subcommands that look after the file: verify, rebuild, backup, the schema of commands.
//!
//! In: paths. Out: what was found or made.

pub(crate) mod backup;
pub(crate) mod rebuild;
pub(crate) mod schema;
pub(crate) mod verify;
