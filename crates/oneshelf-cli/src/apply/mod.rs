//! `oneshelf apply`: commands as JSON lines, in a file or from standard input.
//!
//! `command.rs` is the way in; `input.rs` reads lines, `parse.rs` commands, `tally.rs` counts
//! answers, `bad.rs` says what is wrong with a line.

pub(crate) mod bad;
pub(crate) mod command;
pub(crate) mod input;
pub(crate) mod parse;
pub(crate) mod tally;
