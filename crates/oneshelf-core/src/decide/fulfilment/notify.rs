//! Notify and contact: what a customer was told.

use crate::command::fulfilment::{Contact, Notify};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::check_step;
use crate::decide::resolve;
use crate::ledger::phase::Step;

impl Decide for Notify {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = resolve::find_one(draft, &self.of)?;
        check_step(&reservation, Step::Notify)?;
        let at = draft.business.at;
        let Some(pickup) = &mut reservation.pickup else {
            return Ok(());
        };
        if pickup.notified_at.is_some() {
            // Telling again on purpose is worth an entry; telling twice by mistake is not.
            draft.writes_entry = self.resend;
            return Ok(());
        }
        pickup.notified_at = Some(at);
        pickup.code_issue = pickup.code_issue.max(1);
        draft.put_reservation(reservation)
    }
}

impl Decide for Contact {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = resolve::find_one(draft, &self.of)?;
        reservation.contacted_at = reservation.contacted_at.max(Some(draft.business.at));
        draft.writes_entry = true;
        draft.put_reservation(reservation)
    }
}
