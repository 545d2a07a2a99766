//! Correct clock: a person says that the wall clock is right.

use crate::command::office::CorrectClock;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};

impl Decide for CorrectClock {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        if draft.context.head.clock_stopped_at.is_some() {
            draft.changes.clock_stopped_at = Some(None);
        }
        Ok(())
    }
}
