//! `oneshelf drill`: the launch tests of a retailer, on fresh files, step by step.
//!
//! `command.rs` is the way in; one file for each test; `trial.rs` and `cast.rs` are what they play
//! on, `report.rs` says what held.

pub(crate) mod actions;
pub(crate) mod alternatives;
pub(crate) mod balances;
pub(crate) mod cancellation;
pub(crate) mod cancellation_in_fulfilment;
pub(crate) mod cast;
pub(crate) mod command;
pub(crate) mod delayed_sync;
pub(crate) mod final_unit;
pub(crate) mod missing;
pub(crate) mod missing_outcomes;
pub(crate) mod policy;
pub(crate) mod report;
pub(crate) mod returns;
pub(crate) mod returns_graded;
pub(crate) mod simultaneous;
pub(crate) mod trial;
pub(crate) mod worker;
#[cfg(test)]
pub(crate) mod wrong_engine;
