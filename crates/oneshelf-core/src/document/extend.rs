//! Extend: a hold lasts longer.

use crate::command::{Target, command};
use crate::document::confirm::wrong_phase;
use crate::document::reserve::hold_deadline;
use crate::draft::{Draft, Stop};
use crate::reservation::{Reservation, ReservationKind};
use crate::target;

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
        let found = target::find(draft, &self.of)?;
        let Some(last) = found.last() else {
            return Err(target::unknown_promise());
        };
        let is_live_hold = |r: &Reservation| r.is_live() && r.kind == ReservationKind::Hold;
        if !found.iter().any(is_live_hold) {
            let why = "only a live hold can be extended; hold or reserve anew";
            return Err(wrong_phase(last, Some(why)));
        }
        let deadline = hold_deadline(draft, self.seconds)?;
        for mut hold in found.iter().filter(|r| is_live_hold(r)).cloned() {
            let ends_later = hold.expires_at.is_none_or(|at| at >= deadline);
            draft.receipt.expires_at = draft.receipt.expires_at.max(hold.expires_at);
            if !ends_later {
                hold.expires_at = Some(deadline);
                draft.receipt.expires_at = hold.expires_at;
                draft.put_reservation(hold)?;
            }
        }
        Ok(())
    }
}
