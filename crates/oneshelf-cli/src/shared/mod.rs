//! What subcommands share: the command line and its exit codes, the open shelf, what people see.
//!
//! In: global options. Out: an open shelf, tables and JSON, errors with their exit code.

pub(crate) mod clock;
pub(crate) mod error;
pub(crate) mod global;
pub(crate) mod key;
pub(crate) mod open;
pub(crate) mod output;
pub(crate) mod progress;
pub(crate) mod promise_args;
pub(crate) mod times;
