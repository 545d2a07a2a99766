//! Reading: the answers to questions, computed from rows.
//!
//! Availability with its label, the explanation line by line, history and the past, reports of
//! channels against ours. In: rows that were loaded. Out: views; nothing here changes anything.

pub(crate) mod availability;
pub(crate) mod duplicates;
pub(crate) mod explain;
pub(crate) mod history;
pub(crate) mod reconcile;
