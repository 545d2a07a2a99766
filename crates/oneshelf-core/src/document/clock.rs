//! Correct clock: a person says that the wall clock is right.

use crate::command::command;
use crate::draft::{Draft, Stop};
use crate::name::Note;

command! {
    /// The wall clock is right after all: recorded time follows it again, and promises expire.
    CorrectClock
    required {}
    optional {
        /// Why.
        note(5): Option<Note>,
    }
}

impl CorrectClock {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        if draft.context.head.clock_stopped_at.is_some() {
            draft.changes.clock_stopped_at = Some(None);
        }
        Ok(())
    }
}
