//! What others show against what they should show, and what has stood open.
//!
//! In: shown numbers, or which open matters to look through. Out: each difference with its
//! verdict, what explains it, and commands that a person may apply. Nothing is changed.
//!
//! `comparison` compares line by line, on `standing`, what the numbers are and were; `open` goes
//! through holds, transfers and pickups, `counts` through counts; `proposal` makes the commands.

mod comparison;
mod counts;
mod difference;
mod open;
mod proposal;
mod standing;

pub use difference::{
    Action, BACK_ENTRIES_MAX, Because, COUNT_OLD_SECONDS, HOLD_OLD_SECONDS, IN_FLIGHT_SECONDS_MAX,
    OpenKind, OpenMatter, OpenQuestion, Proposal, Reconciliation, SeenUpTo, Shown, ShownAs,
    ShownLine, ShownQuestion, ShownSummary, Verdict,
};
