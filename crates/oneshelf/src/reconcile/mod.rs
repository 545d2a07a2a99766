//! What others show against what they should show, and what has stood open.
//!
//! In: shown numbers, or which open matters to look through. Out: each difference with its
//! verdict, what explains it, and commands that a person may apply. Nothing is changed.
//!
//! `comparison` compares line by line, on `standing`, what the numbers are and were; `open` goes
//! through holds, transfers and pickups, `counts` through counts; `proposal` makes the commands.
//! The questions and answers are in `shown` and `matter`, what both say in `verdict`.

mod comparison;
mod counts;
mod matter;
mod open;
mod proposal;
mod shown;
mod standing;
mod verdict;

pub use matter::{HOLD_OLD_SECONDS, OpenKind, OpenMatter, OpenQuestion, Reconciliation};
pub use shown::{
    COUNT_OLD_SECONDS, SeenUpTo, Shown, ShownAs, ShownLine, ShownQuestion, ShownSummary,
};
pub use verdict::{Action, BACK_ENTRIES_MAX, Because, IN_FLIGHT_SECONDS_MAX, Proposal, Verdict};
