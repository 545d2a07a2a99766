//! What the steps of a pickup have in common.

use crate::command::answer::Flag;
use crate::command::parts::Target;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order::{self, Earlier};
use crate::decide::resolve;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::phase::Step;
use crate::ledger::phase_table::possible;
use crate::ledger::reservation::{Reservation, last_with_line};
use crate::ledger::step::Ahead;
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

/// A branch has taken a pickup on, whether it said so or just began.
pub(crate) fn accept(draft: &mut Draft<'_>, reservation: &mut Reservation) -> Result<(), Stop> {
    let at = draft.business.at;
    if let Some(pickup) = &mut reservation.pickup {
        pickup.accepted_at.get_or_insert(at);
    }
    settle_escalation(draft, reservation)
}

/// Closes the case of a pickup that was not accepted in time: it is accepted now, or over.
pub(crate) fn settle_escalation(
    draft: &mut Draft<'_>,
    reservation: &Reservation,
) -> Result<(), Stop> {
    let Some(number) = reservation.pickup.as_ref().and_then(|p| p.escalated) else {
        return Ok(());
    };
    match draft.case(number)?.filter(|case| case.is_open()) {
        Some(case) => draft.close_case(case, None, None),
        None => Ok(()),
    }
}

/// Takes units off the shelf for promises.
pub(crate) fn pick_units(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    key: LevelKey,
    quantity: Quantity,
    step: Earlier,
) -> Result<(), Stop> {
    let at = draft.business.at;
    let mut rest = quantity;
    out_of_order::tell_promises(draft, found, step, key, &mut rest)?;
    let told = quantity.checked_sub(rest).ok_or(Overflow)?;
    for part in [Part::Open, Part::Waiting, Part::Short] {
        for reservation in found.iter_mut() {
            let way = (part, Part::Staged);
            let picked = draft.move_part(reservation, key, way, rest, (Reason::Pick, at))?;
            take(&mut rest, picked)?;
            let from = part.place(reservation.kind.bucket());
            if step == Earlier::Stage {
                let unit = Ahead {
                    staged: true,
                    ..Ahead::off_shelf(draft, key, from, picked)
                };
                out_of_order::note(&mut reservation.ahead, unit);
            }
        }
    }
    pick_unasked(draft, found, key, (rest, told), step)
}

/// Picks what no promise asks for: picked before already, or to be put back again.
fn pick_unasked(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    key: LevelKey,
    (quantity, mut told): (Quantity, Quantity),
    step: Earlier,
) -> Result<(), Stop> {
    if !quantity.is_positive() {
        return Ok(());
    }
    draft.flag(Flag::OutOfOrder);
    let at = draft.business.at;
    let mut rest = quantity;
    for reservation in found.iter_mut() {
        let sequence = reservation.sequence;
        let mut before = before(draft, sequence, key)?;
        let known = told.min(before);
        take(&mut told, known)?;
        take(&mut before, known)?;
        let again = before.min(rest);
        take(&mut rest, again)?;
    }
    let Some(reservation) = last_with_line(found, key) else {
        // It was picked for a promise that has none of it here; nobody waits for it.
        return draft.post_from(key, (Bucket::Free, Bucket::Inspection), rest, Reason::Pick);
    };
    if step == Earlier::Stage {
        let unit = Ahead {
            staged: true,
            ..Ahead::off_shelf(draft, key, Bucket::Free, rest)
        };
        out_of_order::note(&mut reservation.ahead, unit);
    }
    draft.pick_unasked(reservation, key, Bucket::Free, rest, (Reason::Pick, at))
}

/// What of a line was picked or handed over before this command.
fn before(draft: &Draft<'_>, sequence: Sequence, key: LevelKey) -> Result<Quantity, Stop> {
    let reservation = draft.reservation(sequence)?;
    let lines = reservation.iter().flat_map(|r| &r.lines);
    let mut sum = Quantity::ZERO;
    for line in lines.filter(|line| line.key == key) {
        add(&mut sum, line.staged)?;
        add(&mut sum, line.fulfilled)?;
    }
    Ok(sum)
}

/// Takes off what is known to be off the shelf for a promise that has not come yet, since a later
/// step was told of first.
pub(crate) fn take_known(
    draft: &mut Draft<'_>,
    target: &Target,
    step: Earlier,
    demand: &mut Demand,
) -> Result<(), Stop> {
    let Some(waiting) = resolve::waiting_key(draft, target)? else {
        return Ok(());
    };
    let mut parked = draft.parked(&waiting)?;
    let is_pick = step == Earlier::Pick;
    for (key, rest) in demand.iter_mut() {
        let mut told = *rest;
        let before = out_of_order::put_backs_without(&parked.ahead, *key, step)?;
        out_of_order::tell(draft, &mut parked.ahead, step, (*key, None), &mut told)?;
        if is_pick {
            *rest = told;
        } else {
            // What was handed over waits as settled, and comes below; a put back waits nowhere.
            let after = out_of_order::put_backs_without(&parked.ahead, *key, step)?;
            take(rest, before.checked_sub(after).ok_or(Overflow)?)?;
        }
    }
    for unit in parked.picked.iter().chain(&parked.settled) {
        if !is_pick && let Some(rest) = demand.get_mut(&unit.key) {
            let known = unit.quantity.min(*rest);
            take(rest, known)?;
            if known.is_positive() {
                draft.flag(Flag::OutOfOrder);
            }
        }
    }
    demand.retain(|_, rest| rest.is_positive());
    draft.put_parked(waiting, parked)?;
    // That somebody told of it is worth an entry, also where nothing moves.
    draft.writes_entry = true;
    Ok(())
}

/// Notes units that left the shelf for a promise before it came, without a pick, or that were put
/// back before it.
pub(crate) fn park_ahead(
    draft: &mut Draft<'_>,
    target: &Target,
    units: impl IntoIterator<Item = Ahead>,
) -> Result<(), Stop> {
    if let Some(waiting) = resolve::waiting_key(draft, target)? {
        let mut parked = draft.parked(&waiting)?;
        for unit in units {
            out_of_order::note(&mut parked.ahead, unit);
        }
        draft.put_parked(waiting, parked)?;
    }
    Ok(())
}

/// Keeps units that were picked for a promise which has not come yet.
pub(crate) fn park_picked(
    draft: &mut Draft<'_>,
    target: &Target,
    demand: &Demand,
) -> Result<(), Stop> {
    if let Some(waiting) = resolve::waiting_key(draft, target)? {
        let mut parked = draft.parked(&waiting)?;
        parked.picked.extend(resolve::waiting_units(draft, demand));
        draft.put_parked(waiting, parked)?;
        draft.receipt.parked = true;
    }
    Ok(())
}

/// Takes units of a level that were picked for a promise which has not come yet, and says how
/// many there were.
pub(crate) fn take_picked(
    draft: &mut Draft<'_>,
    target: &Target,
    key: LevelKey,
    quantity: Quantity,
) -> Result<Quantity, Stop> {
    let mut taken = Quantity::ZERO;
    let Some(waiting) = resolve::waiting_key(draft, target)? else {
        return Ok(taken);
    };
    let mut parked = draft.parked(&waiting)?;
    for picked in parked.picked.iter_mut().filter(|picked| picked.key == key) {
        let left = quantity.checked_sub(taken).ok_or(Overflow)?;
        let here = picked.quantity.min(left);
        take(&mut picked.quantity, here)?;
        add(&mut taken, here)?;
    }
    parked.picked.retain(|picked| picked.quantity.is_positive());
    if taken.is_positive() {
        draft.put_parked(waiting, parked)?;
    }
    Ok(taken)
}

/// Forgets the spot of a promise of which nothing is picked any more.
pub(crate) fn leave_spot(reservation: &mut Reservation) {
    if reservation.has(|line| line.staged) {
        return;
    }
    reservation.staged_in = None;
    if let Some(pickup) = &mut reservation.pickup {
        pickup.collect_by = None;
        pickup.notified_at = None;
    }
}

/// Flags a fact that the phase of no promise of its target lists.
pub(crate) fn note_order(draft: &mut Draft<'_>, found: &[Reservation], step: Step) {
    let lists = |reservation: &Reservation| {
        let possible = possible(reservation.kind, reservation.phase());
        possible.iter().any(|(known, _)| *known == step)
    };
    if !found.iter().any(lists) {
        draft.flag(Flag::OutOfOrder);
    }
}
