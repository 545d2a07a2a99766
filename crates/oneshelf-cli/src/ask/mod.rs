//! Subcommands that ask: numbers, explanations, lists of what is there and what is to be done.
//!
//! In: names from the command line. Out: a table or JSON. Only `changes`
//! writes: it journals what is due before it shows what happened.

pub(crate) mod alternatives;
pub(crate) mod atp;
pub(crate) mod case_file;
pub(crate) mod cases;
pub(crate) mod changes;
pub(crate) mod check_sale;
pub(crate) mod code;
pub(crate) mod explain;
pub(crate) mod feeds;
pub(crate) mod history;
pub(crate) mod pickup;
pub(crate) mod promises;
pub(crate) mod reservations;
pub(crate) mod supplies;
pub(crate) mod suspected;
pub(crate) mod tasks;
pub(crate) mod unconfirmed;
