//! What the whole journal says, read from its start.
//!
//! In: a period, or the entry to begin after. Out: what became of promises, and facts that may
//! have been recorded twice.

mod promise_report;
mod suspected_duplicates;

pub use suspected_duplicates::{RecordedFact, SuspectedDuplicate};
