//! `oneshelf replay`: a real event stream through the engine, in its order or shuffled.
//!
//! `command.rs` is the way in; `input.rs` and `row.rs` read the stream, `commands.rs` makes commands
//! of it, `sender.rs` sends them, `shuffle.rs` sends them late and twice, `summary.rs` reports.

pub(crate) mod command;
pub(crate) mod commands;
pub(crate) mod goods;
pub(crate) mod input;
pub(crate) mod row;
pub(crate) mod sender;
pub(crate) mod shuffle;
pub(crate) mod summary;
pub(crate) mod supply_plan;
