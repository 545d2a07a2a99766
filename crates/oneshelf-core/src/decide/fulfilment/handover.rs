//! Handovers: how a customer gets the units of a promise, exactly once.

use crate::command::answer::Flag;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order;
use crate::decide::fulfilment::picking::{leave_spot, post_found, settle_escalation};
use crate::decide::fulfilment::steps::{released_after, retell};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::reservation::{Reservation, ReservationLine, last_with_line};
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
    for part in [
        Part::Staged,
        Part::Open,
        Part::ToPutBack,
        Part::Waiting,
        Part::Short,
    ] {
        for reservation in found.iter_mut() {
            let bucket = reservation.kind.bucket();
            if let Some(line) = reservation.line_mut(sold) {
                let taken = hand_over(draft, line, part, bucket, rest)?;
                take(&mut rest, taken)?;
                note_ahead(draft, reservation, (sold, part), taken);
            }
        }
    }
    for reservation in found.iter_mut() {
        let taken = hand_over_ended(draft, reservation, sold, rest)?;
        take(&mut rest, taken)?;
        note_ahead(draft, reservation, (sold, Part::Waiting), taken);
    }
    for part in [Part::Staged, Part::Open, Part::Waiting] {
        for reservation in found.iter_mut() {
            let bucket = reservation.kind.bucket();
            let is_other = |line: &&mut ReservationLine| {
                line.key.item == sold.item && line.key.location != sold.location
            };
            for line in reservation.lines.iter_mut().filter(is_other) {
                let taken = hand_over_elsewhere(draft, line, part, (sold, bucket), rest)?;
                take(&mut rest, taken)?;
            }
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
    (key, part): (LevelKey, Part),
    taken: Quantity,
) {
    let from = match part {
        Part::Open => reservation.kind.bucket(),
        Part::Waiting => Bucket::Free,
        Part::Staged if reservation.staged_in.is_none() => Bucket::Staged,
        _ => return,
    };
    let unit = Ahead {
        picked: part == Part::Staged,
        ..Ahead::off_shelf(draft, key, from, taken)
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Staged,
    Open,
    /// Of a promise that is over; the customer came before the put back.
    ToPutBack,
    Waiting,
    Short,
}

/// Hands over units of one part of a line at its own location, and says how many.
fn hand_over(
    draft: &mut Draft<'_>,
    line: &mut ReservationLine,
    part: Part,
    bucket: Bucket,
    rest: Quantity,
) -> Result<Quantity, Stop> {
    let at = draft.business.at;
    let key = line.key;
    let outside = Bucket::Outside;
    let from = match part {
        Part::Staged => &mut line.staged,
        Part::Open => &mut line.open,
        Part::ToPutBack => &mut line.to_put_back,
        Part::Waiting => &mut line.waiting,
        Part::Short => &mut line.short,
    };
    let mut taken = (*from).min(rest);
    if part == Part::ToPutBack {
        let over = line.expired.checked_add(line.released).ok_or(Overflow)?;
        taken = taken.min(over);
    }
    if !taken.is_positive() {
        return Ok(Quantity::ZERO);
    }
    take(from, taken)?;
    add(&mut line.fulfilled, taken)?;
    match part {
        Part::Staged => draft.post(key, (Bucket::Staged, outside), taken, Reason::Sale, at)?,
        Part::Open => draft.post(key, (bucket, outside), taken, Reason::Sale, at)?,
        Part::Waiting => draft.post(key, (Bucket::Free, outside), taken, Reason::Sale, at)?,
        Part::Short => post_found(draft, key, taken, outside, Reason::Sale)?,
        Part::ToPutBack => {
            let expired = line.expired.min(taken);
            take(&mut line.expired, expired)?;
            take(
                &mut line.released,
                taken.checked_sub(expired).ok_or(Overflow)?,
            )?;
            draft.post(key, (Bucket::Staged, outside), taken, Reason::Sale, at)?;
        }
    }
    Ok(taken)
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
    let Some(line) = reservation.line_mut(key) else {
        return Ok(Quantity::ZERO);
    };
    if !line.fulfilled.is_positive() {
        return Ok(Quantity::ZERO);
    }
    let expired = if expires_later {
        line.expired.min(rest)
    } else {
        Quantity::ZERO
    };
    let left = rest.checked_sub(expired).ok_or(Overflow)?;
    let released = line.released.min(released).min(left);
    let taken = expired.checked_add(released).ok_or(Overflow)?;
    take(&mut line.expired, expired)?;
    take(&mut line.released, released)?;
    add(&mut line.fulfilled, taken)?;
    if taken.is_positive() {
        draft.flag(Flag::OutOfOrder);
    }
    let way = (Bucket::Free, Bucket::Outside);
    draft.post(key, way, taken, Reason::Sale, at)?;
    Ok(taken)
}

/// Hands over units at another location than the line's: those of the line are free again, or
/// have to be put back.
fn hand_over_elsewhere(
    draft: &mut Draft<'_>,
    line: &mut ReservationLine,
    part: Part,
    (sold, bucket): (LevelKey, Bucket),
    rest: Quantity,
) -> Result<Quantity, Stop> {
    let (at, now) = (draft.business.at, draft.now());
    let from = match part {
        Part::Staged => &mut line.staged,
        Part::Open => &mut line.open,
        _ => &mut line.waiting,
    };
    let taken = (*from).min(rest);
    if !taken.is_positive() {
        return Ok(Quantity::ZERO);
    }
    take(from, taken)?;
    add(&mut line.fulfilled, taken)?;
    let way = (Bucket::Free, Bucket::Outside);
    draft.post(sold, way, taken, Reason::Sale, at)?;
    match part {
        Part::Staged => add(&mut line.to_put_back, taken)?,
        Part::Open => {
            let way = (bucket, Bucket::Free);
            draft.post(line.key, way, taken, Reason::Release, now)?;
        }
        _ => {}
    }
    Ok(taken)
}
