//! Take back: a customer brought goods back.

use crate::command::parts::Target;
use crate::command::stock::TakeBack;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::picking::leave_spot;
use crate::decide::fulfilment::steps;
use crate::decide::handovers::{self, charge, charge_beyond, note_excess, open_excess};
use crate::decide::stock::goods::post_each;
use crate::decide::{lines, resolve};
use crate::ledger::excess_return::ExcessReturn;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::reservation::Reservation;
use crate::store::snapshot::Key;
use crate::value::id::{ItemId, Sequence};
use crate::value::quantity::{Demand, Quantity, take};

impl Decide for TakeBack {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = match &self.of {
            Some(target) => resolve::find(draft, target)?,
            None => Vec::new(),
        };
        let mut demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        let way = (Bucket::Outside, Bucket::Inspection);
        let Some(target) = &self.of else {
            return post_each(draft, &demand, way, Reason::Return);
        };
        let promises = take_staged(draft, found, &mut demand)?;
        if demand.is_empty() {
            return Ok(());
        }
        post_each(draft, &demand, way, Reason::Return)?;
        link(draft, target, promises, &demand)
    }
}

/// Takes back units that still stand in the holding area for the promise: nobody wants them any
/// more, and they wait in inspection.
fn take_staged(
    draft: &mut Draft<'_>,
    mut found: Vec<Reservation>,
    demand: &mut Demand,
) -> Result<Vec<Reservation>, Stop> {
    let why = (Reason::Return, draft.business.at);
    for reservation in &mut found {
        let before = reservation.clone();
        for (key, rest) in demand.iter_mut() {
            let way = (Part::Staged, Part::ReleasedToPutBack);
            draft.move_part(reservation, *key, way, *rest, why)?;
            let to = Bucket::Inspection;
            let back = draft.put_back(reservation, *key, to, *rest, why)?;
            take(rest, back)?;
        }
        if *reservation != before {
            leave_spot(reservation);
            for key in demand.keys() {
                steps::forget(draft, &mut reservation.told, *key);
            }
            draft.put_reservation(reservation.clone())?;
        }
    }
    demand.retain(|_, quantity| quantity.is_positive());
    Ok(found)
}

/// Counts what came back against everything that its name handed over. What is more than that is
/// flagged, and a person is asked; where nobody knows the name yet, it waits for it.
fn link(
    draft: &mut Draft<'_>,
    target: &Target,
    mut promises: Vec<Reservation>,
    demand: &Demand,
) -> Result<(), Stop> {
    let handovers = handovers::find(draft, target, &promises)?;
    let last = handovers.last().map(|handover| handover.fact);
    let Some(sale) = last.or_else(|| promises.last().map(|promise| promise.sequence)) else {
        return park(draft, target, demand);
    };
    for (key, quantity) in demand {
        let excess = charge(draft, &handovers, key.item, *quantity)?;
        if !excess.is_positive() {
            continue;
        }
        if let Some(promise) = with_item(&mut promises, key.item) {
            let returned = draft.business;
            note_excess(draft, promise, sale, returned, (*key, excess))?;
        } else {
            charge_beyond(draft, &handovers, key.item, excess)?;
            open_excess(draft, sale, *key, excess)?;
        }
    }
    for promise in promises {
        draft.put_if_changed(promise)?;
    }
    Ok(())
}

/// The last promise that asks for an item, else the last.
fn with_item(promises: &mut [Reservation], item: ItemId) -> Option<&mut Reservation> {
    let place = promises.iter().rposition(|promise| promise.has_item(item));
    let place = place.or_else(|| promises.len().checked_sub(1))?;
    promises.get_mut(place)
}

/// Takes back that units of a target came back: their return did not happen.
pub(crate) fn forget_back(
    draft: &mut Draft<'_>,
    target: &Target,
    returned: Sequence,
    quantities: &[(ItemId, Quantity)],
) -> Result<(), Stop> {
    if let Some(waiting) = resolve::waiting_key(draft, target)? {
        let mut parked = draft.parked(&waiting)?;
        let before = parked.returned.len();
        parked.returned.retain(|unit| unit.sequence != returned);
        if parked.returned.len() < before {
            return draft.put_parked(waiting, parked);
        }
    }
    let mut promises = resolve::find(draft, target)?;
    let handovers = handovers::find(draft, target, &promises)?;
    let excess = promises.iter().flat_map(|promise| &promise.excess);
    draft.require(excess.flat_map(|back| [Key::Case(back.case), Key::Level(back.key)]))?;
    for (item, quantity) in quantities {
        let mut rest = *quantity;
        for promise in &mut promises {
            forget_excess(draft, promise, (returned, *item), &mut rest)?;
        }
        handovers::uncharge(draft, &handovers, *item, rest)?;
    }
    for promise in promises {
        draft.put_if_changed(promise)?;
    }
    Ok(())
}

/// Takes units that did not come back out of those beyond what was handed over, with their cases.
fn forget_excess(
    draft: &mut Draft<'_>,
    promise: &mut Reservation,
    (returned, item): (Sequence, ItemId),
    rest: &mut Quantity,
) -> Result<(), Stop> {
    let is_its = |back: &ExcessReturn| (back.sequence, back.key.item) == (returned, item);
    let ended: Vec<_> = promise
        .excess
        .iter()
        .filter(|b| is_its(b))
        .copied()
        .collect();
    promise.excess.retain(|back| !is_its(back));
    for back in ended {
        take(rest, back.quantity)?;
        if let Some(case) = draft.case(back.case)? {
            draft.close_case(case, None, None)?;
        }
    }
    Ok(())
}

/// Keeps the link of a return for what it overtook.
fn park(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    let Some(waiting) = resolve::waiting_key(draft, target)? else {
        return Ok(());
    };
    let mut parked = draft.parked(&waiting)?;
    let units = resolve::waiting_units(draft, demand);
    parked.returned.extend(units);
    draft.put_parked(waiting, parked)?;
    draft.receipt.parked = true;
    Ok(())
}
