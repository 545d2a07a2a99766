//! Reports: what became of the promises of a period, from the journal alone.
//!
//! `journal.rs` walks the entries, `replay.rs` decides each again, `fold.rs` counts what that
//! changed, `story.rs` is one promise, `trust.rs` the time under review, `figures.rs` the result.

pub(crate) mod figures;
pub(crate) mod fold;
pub(crate) mod journal;
pub(crate) mod replay;
pub(crate) mod story;
pub(crate) mod trust;
pub(crate) mod week;
