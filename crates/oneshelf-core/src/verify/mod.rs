//! Verify: computes everything again from the journal, and says exactly what differs.
//!
//! `check.rs` is the way in; one file for each kind of row; `rebuild.rs` makes levels anew from a
//! sound journal. In: a reader. Out: findings that name a row, or the rows as they have to be.

pub(crate) mod cases;
pub(crate) mod check;
pub(crate) mod definitions;
pub(crate) mod feeds;
pub(crate) mod handovers;
pub(crate) mod journal;
pub(crate) mod levels;
pub(crate) mod promises;
pub(crate) mod rebuild;
pub(crate) mod side_tables;
pub(crate) mod transfers;
pub(crate) mod waiting;
