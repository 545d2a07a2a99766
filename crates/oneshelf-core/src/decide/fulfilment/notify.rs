//! Notify and contact: what a customer was told.

use crate::command::fulfilment::{Contact, Notify};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::resolve;
use crate::ledger::phase::Step;

impl Decide for Notify {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let at = draft.business.at;
        for mut reservation in resolve::find_allowed(draft, &self.of, Step::Notify)? {
            let Some(pickup) = &mut reservation.pickup else {
                continue;
            };
            if pickup.notified_at.is_some() {
                // Telling again on purpose is worth an entry; telling twice by mistake is not.
                draft.writes_entry |= self.resend;
                continue;
            }
            pickup.notified_at = Some(at);
            pickup.code_issue = pickup.code_issue.max(1);
            draft.put_reservation(reservation)?;
        }
        Ok(())
    }
}

impl Decide for Contact {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        draft.writes_entry = true;
        for mut reservation in resolve::find_meant(draft, &self.of, Step::Contact)? {
            reservation.contacted_at = reservation.contacted_at.max(Some(draft.business.at));
            draft.put_reservation(reservation)?;
        }
        Ok(())
    }
}
