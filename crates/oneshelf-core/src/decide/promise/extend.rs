//! Extend: a hold lasts longer.

use crate::command::promise::Extend;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::wrong_phase;
use crate::decide::promise::reserve::hold_deadline;
use crate::decide::resolve;
use crate::ledger::reservation::{Reservation, ReservationKind};

impl Decide for Extend {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = resolve::find(draft, &self.of)?;
        let Some(last) = found.last() else {
            return Err(resolve::unknown_promise(draft, &self.of));
        };
        let is_live_hold = |r: &Reservation| r.is_live() && r.kind == ReservationKind::Hold;
        if !found.iter().any(is_live_hold) {
            let why = "only a live hold can be extended; send a new hold or reserve";
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
