//! Extend: a hold lasts longer.

use crate::command::{Target, command};
use crate::document::confirm::wrong_phase;
use crate::document::reserve::hold_deadline;
use crate::draft::{Draft, Stop};
use crate::promise;
use crate::reservation::ReservationKind;

command! {
    /// A hold lasts longer, from now; what it has lost stays lost.
    Extend
    required {
        /// The hold.
        of(5): Target,
    }
    optional {
        /// How many seconds from now; the channel's policy decides without it.
        seconds(6): Option<u32>,
    }
}

impl Extend {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = promise::find(draft, &self.of)?;
        let hold = found.iter().rev().find(|r| r.is_live()).or(found.last());
        let Some(mut hold) = hold.cloned() else {
            return Err(promise::unknown_promise());
        };
        if !hold.is_live() || hold.kind != ReservationKind::Hold {
            return Err(wrong_phase(
                &hold,
                "only a live hold can be extended; hold or reserve anew",
            ));
        }
        let deadline = hold_deadline(draft, self.seconds)?;
        if hold.expires_at.is_some_and(|at| at >= deadline) {
            return Ok(());
        }
        hold.expires_at = Some(deadline);
        draft.receipt.expires_at = hold.expires_at;
        draft.put_reservation(hold)
    }
}
