//! `oneshelf replay`: a real event stream through the engine, in its order or shuffled.
//!
//! `command.rs` is the way in; `input.rs` and `row.rs` read the stream, `commands.rs` makes commands
//! of it, `shuffle.rs` tells them late and twice, `summary.rs` says what came of it.

pub(crate) mod command;
pub(crate) mod commands;
pub(crate) mod feed;
pub(crate) mod goods;
pub(crate) mod input;
pub(crate) mod plan;
pub(crate) mod row;
pub(crate) mod shuffle;
pub(crate) mod summary;
