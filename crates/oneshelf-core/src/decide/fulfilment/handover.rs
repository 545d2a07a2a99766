//! Handovers: how a customer gets the units of a promise, exactly once.

use crate::command::answer::Flag;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order;
use crate::decide::fulfilment::picking::{leave_spot, settle_escalation};
use crate::decide::fulfilment::steps::{released_after, retell};
use crate::decide::handovers::{explain_excess, promise_name};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::reservation::{Reservation, last_with_line};
use crate::ledger::step::{Act, Ahead};
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

/// What tells of a handover.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Teller {
    /// A sale that names the promise; it may have sold more.
    Sale,
    /// The handover of the promise itself.
    Handover,
}

/// Hands units over for promises, and notes them.
pub(crate) fn settle(
    draft: &mut Draft<'_>,
    mut found: Vec<Reservation>,
    demand: &Demand,
    teller: Teller,
) -> Result<(), Stop> {
    let mut handed_over = Demand::new();
    for (key, quantity) in demand {
        let once = settle_level(draft, &mut found, *key, *quantity, teller)?;
        if once.is_positive() {
            handed_over.insert(*key, once);
        }
    }
    for reservation in &mut found {
        let is_of_it = handed_over.keys().any(|key| reservation.has_item(key.item));
        if is_of_it {
            draft.note_handover(promise_name(reservation), draft.business.sequence);
            explain_excess(draft, reservation, &handed_over)?;
        }
        if draft.has_other(reservation)? {
            reservation.collected |= teller == Teller::Handover;
            leave_spot(reservation);
            if !reservation.has(|line| line.open) {
                settle_escalation(draft, reservation)?;
            }
        }
    }
    retell(draft, &mut found, Act::HandOver, &handed_over)?;
    for reservation in found {
        draft.put_if_changed(reservation)?;
    }
    Ok(())
}

/// The parts that units are handed over of, in their order. Of those to put back, only of a promise
/// that is over: its customer came before the put back.
const HANDED_OVER: [&[Part]; 5] = [
    &[Part::Staged],
    &[Part::Open],
    &[Part::ExpiredToPutBack, Part::ReleasedToPutBack],
    &[Part::Waiting],
    &[Part::Short],
];

/// Units of one item that are handed over at one location: the promise's own there first, as they
/// are picked or stand on the shelf; then its units of the item at other locations, which are
/// free again there; the rest comes off what is free here. Says how many it was without what was
/// told of before.
fn settle_level(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    sold: LevelKey,
    quantity: Quantity,
    teller: Teller,
) -> Result<Quantity, Stop> {
    let mut rest = quantity;
    let mut once = quantity;
    for from in HANDED_OVER {
        for reservation in found.iter_mut() {
            let sale = (Reason::Sale, draft.business.at);
            let way = (from, Part::Fulfilled);
            let taken = draft.move_parts(reservation, sold, way, rest, sale)?;
            take(&mut rest, taken)?;
            note_ahead(draft, reservation, (sold, from), taken);
        }
    }
    for reservation in found.iter_mut() {
        let taken = hand_over_ended(draft, reservation, sold, rest)?;
        take(&mut rest, taken)?;
        note_ahead(draft, reservation, (sold, &[Part::Waiting]), taken);
    }
    for part in [Part::Staged, Part::Open, Part::Waiting] {
        for reservation in found.iter_mut() {
            let taken = hand_over_elsewhere(draft, reservation, part, sold, rest)?;
            take(&mut rest, taken)?;
        }
    }
    if !rest.is_positive() {
        return Ok(once);
    }
    draft.flag(Flag::SettledAlready);
    // A fact is recorded also where nothing moves, so that its answer comes again with its flag.
    draft.writes_entry = true;
    for reservation in found.iter() {
        if teller == Teller::Handover || reservation.collected {
            let known = handed_over(draft, reservation.sequence, sold)?;
            let again = known.min(rest);
            take(&mut rest, again)?;
            take(&mut once, again)?;
        }
    }
    // Of a promise that was over before its handover was told of: its pick may come yet.
    if let Some(reservation) = last_with_line(found, sold) {
        let unit = Ahead::off_shelf(draft, sold, Bucket::Free, rest);
        out_of_order::note(&mut reservation.ahead, unit);
    }
    let way = (Bucket::Free, Bucket::Outside);
    draft.post(sold, way, rest, Reason::Sale, draft.business.at)?;
    Ok(once)
}

/// Notes what was handed over before it was picked, or before it was staged.
fn note_ahead(
    draft: &Draft<'_>,
    reservation: &mut Reservation,
    (key, from): (LevelKey, &[Part]),
    taken: Quantity,
) {
    let place = match from {
        [Part::Open] => reservation.kind.bucket(),
        [Part::Waiting] => Bucket::Free,
        [Part::Staged] if reservation.staged_in.is_none() => Bucket::Staged,
        _ => return,
    };
    let unit = Ahead {
        picked: place == Bucket::Staged,
        ..Ahead::off_shelf(draft, key, place, taken)
    };
    out_of_order::note(&mut reservation.ahead, unit);
}

/// What a promise had handed over before this command: the same handover, told again.
fn handed_over(draft: &Draft<'_>, sequence: Sequence, key: LevelKey) -> Result<Quantity, Stop> {
    let known = draft.reservation(sequence)?;
    let mut sum = Quantity::ZERO;
    for line in known.iter().flat_map(|r| &r.lines) {
        if line.key.item == key.item {
            add(&mut sum, line.fulfilled)?;
        }
    }
    Ok(sum)
}

/// Hands over units that were promised when they were handed over, and whose promise has ended
/// since. Only of a promise that is known to be handed over in part: without this, they would be
/// taken for the same units, told again.
fn hand_over_ended(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    key: LevelKey,
    rest: Quantity,
) -> Result<Quantity, Stop> {
    let at = draft.business.at;
    let released = released_after(&reservation.told, key, at)?;
    let expires_later = reservation.expires_at.is_some_and(|end| at < end);
    let line = reservation.lines.iter().find(|line| line.key == key);
    let Some(line) = line.filter(|line| line.fulfilled.is_positive()) else {
        return Ok(Quantity::ZERO);
    };
    let released = line.released.min(released);
    let (from, ended) = if expires_later {
        let ended = line.expired.checked_add(released).ok_or(Overflow)?;
        (&[Part::Expired, Part::Released][..], ended)
    } else {
        (&[Part::Released][..], released)
    };
    let way = (from, Part::Fulfilled);
    let taken = draft.move_parts(reservation, key, way, ended.min(rest), (Reason::Sale, at))?;
    if taken.is_positive() {
        draft.flag(Flag::OutOfOrder);
    }
    Ok(taken)
}

/// Hands over units at another location than the line's: those of the line are free again, or
/// have to be put back.
fn hand_over_elsewhere(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    part: Part,
    sold: LevelKey,
    quantity: Quantity,
) -> Result<Quantity, Stop> {
    let (at, now) = (draft.business.at, draft.now());
    let to = match part {
        Part::Staged => Part::FulfilledToPutBack,
        _ => Part::FulfilledOtherwise,
    };
    let mut sum = Quantity::ZERO;
    let mut keys = reservation.line_keys();
    keys.retain(|key| key.item == sold.item && key.location != sold.location);
    for key in keys {
        let rest = quantity.checked_sub(sum).ok_or(Overflow)?;
        let release = (Reason::Release, now);
        let taken = draft.move_part(reservation, key, (part, to), rest, release)?;
        let way = (Bucket::Free, Bucket::Outside);
        draft.post(sold, way, taken, Reason::Sale, at)?;
        add(&mut sum, taken)?;
    }
    Ok(sum)
}
