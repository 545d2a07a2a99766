//! Accept and close: a branch takes a pickup on, and is done with it.

use crate::command::fulfilment::{Accept, Close};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::picking::accept;
use crate::decide::phase_check::check_step;
use crate::decide::resolve;
use crate::ledger::phase::{Phase, Step};
use crate::ledger::pickup::Pickup;

impl Decide for Accept {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut pickup = resolve::find_one(draft, &self.of)?;
        let is_accepted = |pickup: &Pickup| pickup.accepted_at.is_some();
        if pickup.is_live() && pickup.pickup.as_ref().is_some_and(is_accepted) {
            return Ok(());
        }
        check_step(&pickup, Step::Accept)?;
        accept(draft, &mut pickup)?;
        draft.put_reservation(pickup)
    }
}

impl Decide for Close {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = resolve::find_one(draft, &self.of)?;
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
