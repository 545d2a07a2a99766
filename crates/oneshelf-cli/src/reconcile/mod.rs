//! `oneshelf reconcile`: what a channel shows, beside what it should show.
//!
//! `command.rs` is the way in; `file.rs` and `columns.rs` read what the channel exported, `print.rs`
//! shows where the two differ.

pub(crate) mod columns;
pub(crate) mod command;
pub(crate) mod file;
pub(crate) mod print;
