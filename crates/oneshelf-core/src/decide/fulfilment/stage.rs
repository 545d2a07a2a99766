//! Stage: what was picked stands in a named spot of the holding area.

use crate::catalogue::location::Location;
use crate::command::fulfilment::Stage;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order::Earlier;
use crate::decide::fulfilment::picking::{
    accept, note_order, park_ahead, park_picked, pick_units, take_known,
};
use crate::decide::fulfilment::steps::{retell, retell_parked};
use crate::decide::stock::goods::post_each;
use crate::decide::{lines, resolve};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::ledger::step::{Act, Ahead};
use crate::value::id::LocationId;
use crate::value::quantity::{Demand, Overflow, add, take};

impl Decide for Stage {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let location = draft.location_named(&self.location)?;
        let mut found = resolve::find(draft, &self.of)?;
        let mut demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        if found.is_empty() {
            if demand.is_empty() {
                return Err(resolve::unknown_promise(draft, &self.of));
            }
            let told = demand.clone();
            take_known(draft, &self.of, Earlier::Stage, &mut demand)?;
            post_each(draft, &demand, (Bucket::Free, Bucket::Staged), Reason::Pick)?;
            let units: Vec<Ahead> = demand
                .iter()
                .map(|(key, quantity)| Ahead {
                    staged: true,
                    ..Ahead::off_shelf(draft, *key, Bucket::Free, *quantity)
                })
                .collect();
            park_ahead(draft, &self.of, units)?;
            park_picked(draft, &self.of, &demand)?;
            return retell_parked(draft, &self.of, Act::Stage, &told);
        }
        note_order(draft, &found, Step::Stage);
        let wanted = if demand.is_empty() {
            all_there(&found, location.id)?
        } else {
            demand
        };
        for (key, quantity) in &wanted {
            let (key, mut rest) = (*key, *quantity);
            let lines = found.iter().flat_map(|r| &r.lines);
            for line in lines.filter(|line| line.key == key) {
                let standing = line.staged.checked_add(line.to_put_back).ok_or(Overflow)?;
                let here = standing.min(rest);
                take(&mut rest, here)?;
            }
            if rest.is_positive() {
                pick_units(draft, &mut found, key, rest, Earlier::Stage)?;
            }
        }
        for reservation in &mut found {
            self.put(draft, &location, reservation)?;
        }
        retell(draft, &mut found, Act::Stage, &wanted)?;
        for reservation in found {
            draft.put_if_changed(reservation)?;
        }
        draft.writes_entry = true;
        Ok(())
    }
}

impl Stage {
    /// Notes the spot, and until when a pickup that is complete waits there for its customer.
    fn put(
        &self,
        draft: &mut Draft<'_>,
        location: &Location,
        reservation: &mut Reservation,
    ) -> Result<(), Stop> {
        let stands = reservation.has(|line| line.staged) || reservation.has(|l| l.to_put_back);
        if !stands {
            return Ok(());
        }
        reservation.staged_in = Some(self.spot.clone());
        if reservation.has(|line| line.staged) {
            accept(draft, reservation)?;
        }
        let is_complete = !reservation.has(|line| line.open);
        let at = draft.business.at;
        if let Some(pickup) = reservation.pickup.as_mut().filter(|_| is_complete) {
            let from = pickup.ready_at.max(at);
            pickup.collect_by = pickup.collect_by.or(location.collect_by(from));
        }
        Ok(())
    }
}

/// All that promises have at a location, on the shelf or picked.
fn all_there(found: &[Reservation], location: LocationId) -> Result<Demand, Stop> {
    let mut demand = Demand::new();
    let lines = found.iter().flat_map(|r| &r.lines);
    for line in lines.filter(|line| line.key.location == location) {
        let there = line.open.checked_add(line.staged).ok_or(Overflow)?;
        if there.is_positive() {
            add(demand.entry(line.key).or_default(), there)?;
        }
    }
    Ok(demand)
}
