//! Notify and contact: what a customer was told.

use crate::command::{Target, command};
use crate::document::confirm::check_step;
use crate::draft::{Draft, Stop};
use crate::name::Note;
use crate::phase::Step;
use crate::target;

command! {
    /// The customer was told that a pickup is ready. It is told once; telling again is a resend.
    Notify
    required {
        /// The pickup.
        of(5): Target,
    }
    optional {
        /// Whether it is told again on purpose.
        resend(6): bool,
    }
}

command! {
    /// The customer of a promise was contacted about it.
    Contact
    required {
        /// The promise.
        of(5): Target,
    }
    optional {
        /// What about, or what came of it; no personal data.
        note(6): Option<Note>,
    }
}

impl Notify {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = target::find_one(draft, &self.of)?;
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

impl Contact {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = target::find_one(draft, &self.of)?;
        reservation.contacted_at = reservation.contacted_at.max(Some(draft.business.at));
        draft.writes_entry = true;
        draft.put_reservation(reservation)
    }
}
