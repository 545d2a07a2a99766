//! Accept and close: a branch takes a pickup on, and is done with it.

use crate::command::{Target, command};
use crate::document::confirm::check_step;
use crate::draft::{Draft, Stop};
use crate::phase::{Phase, Step};
use crate::pickup::Pickup;
use crate::prepare::accept;
use crate::target;

command! {
    /// The branch takes a pickup on. Accepting again changes nothing.
    Accept
    required {
        /// The pickup.
        of(5): Target,
    }
    optional {}
}

command! {
    /// A pickup was handed over, and nothing is left to do. Closing again changes nothing.
    Close
    required {
        /// The pickup.
        of(5): Target,
    }
    optional {}
}

impl Accept {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut pickup = target::find_one(draft, &self.of)?;
        let is_accepted = |pickup: &Pickup| pickup.accepted_at.is_some();
        if pickup.is_live() && pickup.pickup.as_ref().is_some_and(is_accepted) {
            return Ok(());
        }
        check_step(&pickup, Step::Accept)?;
        accept(draft, &mut pickup)?;
        draft.put_reservation(pickup)
    }
}

impl Close {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = target::find_one(draft, &self.of)?;
        if reservation.phase() == Phase::Closed {
            return Ok(());
        }
        check_step(&reservation, Step::Close)?;
        let now = draft.now();
        if let Some(pickup) = &mut reservation.pickup {
            pickup.closed_at = Some(now);
        }
        draft.put_reservation(reservation)
    }
}
