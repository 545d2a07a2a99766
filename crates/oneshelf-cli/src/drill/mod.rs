//! `oneshelf drill`: the launch tests of a retailer, on fresh files, step by step.
//!
//! `command.rs` is the way in; one file for each test; `stage.rs` and `cast.rs` are what they play
//! on, `report.rs` says what held.

pub(crate) mod alternatives;
pub(crate) mod cancellation;
pub(crate) mod cast;
pub(crate) mod command;
pub(crate) mod delayed_sync;
pub(crate) mod elsewhere;
pub(crate) mod final_unit;
pub(crate) mod life;
pub(crate) mod missing;
pub(crate) mod moves;
pub(crate) mod policy;
pub(crate) mod report;
pub(crate) mod returns;
pub(crate) mod returns_more;
pub(crate) mod simultaneous;
pub(crate) mod stage;
pub(crate) mod stand;
pub(crate) mod worker;
#[cfg(test)]
pub(crate) mod wrong_engine;
