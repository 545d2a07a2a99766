//! Deliveries, against receivers that fail, are slow, or forget to answer, and with crashes at
//! every step.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

#[path = "../common/mod.rs"]
mod common;
mod days;
mod steps;
