//! Accept and close: a branch takes a pickup on, and is done with it.

use crate::command::fulfilment::{Accept, Close};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::picking::accept;
use crate::decide::phase_check::check_step;
use crate::decide::resolve;
use crate::ledger::phase::{Phase, Step};
use crate::ledger::pickup::Pickup;
use crate::ledger::reservation::Reservation;

impl Decide for Accept {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut pickups = resolve::find_meant(draft, &self.of, Step::Accept)?;
        let is_accepted = |pickup: &Pickup| pickup.accepted_at.is_some();
        pickups.retain(|r| !(r.is_live() && r.pickup.as_ref().is_some_and(is_accepted)));
        pickups
            .iter()
            .try_for_each(|r| check_step(r, Step::Accept))?;
        for mut pickup in pickups {
            accept(draft, &mut pickup)?;
            draft.put_reservation(pickup)?;
        }
        Ok(())
    }
}

impl Decide for Close {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = resolve::find(draft, &self.of)?;
        let Some(last) = found.last() else {
            return Err(resolve::unknown_promise(draft, &self.of));
        };
        let has_ended = |r: &Reservation| matches!(r.phase(), Phase::Released | Phase::Expired);
        let is_closed = |r: &Reservation| r.phase() == Phase::Closed;
        let left = found.iter().filter(|r| !has_ended(r) && !is_closed(r));
        let left: Vec<Reservation> = left.cloned().collect();
        if left.is_empty() && !found.iter().any(is_closed) {
            return check_step(last, Step::Close);
        }
        left.iter().try_for_each(|r| check_step(r, Step::Close))?;
        let now = draft.now();
        for mut reservation in left {
            if let Some(pickup) = &mut reservation.pickup {
                pickup.closed_at = Some(now);
            }
            draft.put_reservation(reservation)?;
        }
        Ok(())
    }
}
