//! The ledger: the rows that a shelf keeps, and what can be said of one row by itself.
//!
//! Levels and postings, promises with their lines, steps, phases and tasks, transfers, supplies,
//! cases, and what waits for a parent that has not come. In: values and the catalogue. Out: rows,
//! without any decision about them.

pub(crate) mod case;
pub(crate) mod case_kinds;
pub(crate) mod delivery_row;
pub(crate) mod destination;
pub(crate) mod excess_return;
pub(crate) mod kit;
pub(crate) mod level;
pub(crate) mod line;
pub(crate) mod parked;
pub(crate) mod phase;
pub(crate) mod phase_table;
pub(crate) mod pickup;
pub(crate) mod reservation;
pub(crate) mod step;
pub(crate) mod supply;
pub(crate) mod task;
pub(crate) mod transfer;
pub(crate) mod unmatched;
