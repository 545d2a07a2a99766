//! What was told of the goods of a promise, put into the order in which it happened.
//!
//! A step that arrives late is taken for what fits then, and later steps were taken for what fitted
//! before. Once everything was told, the steps in the order of their own times say without a doubt
//! where the goods were and when: nothing was put back that was not picked, and no more was picked
//! than was asked for. Where the figures say something else, they are put right, each step as of
//! its own time. While the steps do not fit together, something has yet to come, and the figures
//! stay as they are.

use crate::command::parts::Target;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order;
use crate::decide::fulfilment::picking::leave_spot;
use crate::decide::resolve;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::{Part, ReservationLine};
use crate::ledger::parked::ParkedKey;
use crate::ledger::reservation::Reservation;
use crate::ledger::step::{Act, Told};
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

/// The most steps of one promise that are kept; one with more is not put right any more.
const STEPS_MAX: usize = 64;

/// Notes a step of promises, and puts right what the figures had made of the steps before.
pub(crate) fn retell(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    act: Act,
    demand: &Demand,
) -> Result<(), Stop> {
    for (key, quantity) in demand {
        match found {
            [one] if is_only_there(one, *key) => {
                note(draft, &mut one.told, act, *key, *quantity)?;
                put_right(draft, one, *key)?;
            }
            _ => {
                let all = found.iter_mut();
                all.filter(|one| one.has_item(key.item))
                    .for_each(|one| forget(draft, &mut one.told, *key));
            }
        }
    }
    Ok(())
}

/// Notes a step for the promise that it overtook.
pub(crate) fn retell_parked(
    draft: &mut Draft<'_>,
    target: &Target,
    act: Act,
    demand: &Demand,
) -> Result<(), Stop> {
    let Some(waiting) = resolve::waiting_key(draft, target)? else {
        return Ok(());
    };
    let mut parked = draft.parked(&waiting)?;
    for (key, quantity) in demand {
        note(draft, &mut parked.told, act, *key, *quantity)?;
    }
    draft.put_parked(waiting, parked)
}

/// Notes what a release ends of a promise whose goods were told of: a handover from before it may
/// come yet.
pub(crate) fn note_release(draft: &Draft<'_>, reservation: &mut Reservation) -> Result<(), Stop> {
    let before = draft.reservation(reservation.sequence)?;
    for was in before.iter().flat_map(|before| &before.lines) {
        let Some(line) = reservation.line_mut(was.key).copied() else {
            continue;
        };
        let picked = line.to_put_back.checked_sub(was.to_put_back);
        let mut ended = line.released.checked_sub(was.released).ok_or(Overflow)?;
        take(&mut ended, picked.ok_or(Overflow)?)?;
        let has_step = reservation.told.iter().any(|step| step.key == was.key);
        if ended.is_positive() && has_step {
            note(draft, &mut reservation.told, Act::Release, was.key, ended)?;
        }
    }
    Ok(())
}

/// How much was released after a moment.
pub(crate) fn released_after(
    told: &[Told],
    key: LevelKey,
    at: Moment,
) -> Result<Quantity, Overflow> {
    let mut sum = Quantity::ZERO;
    let releases = told.iter().filter(|step| step.act == Act::Release);
    for step in releases.filter(|step| step.key == key && at < step.at) {
        add(&mut sum, step.quantity)?;
    }
    Ok(sum)
}

fn is_forgotten(told: &[Told]) -> bool {
    told.iter().any(|step| step.act == Act::Other)
}

/// The order of the steps of a promise does not matter any more.
pub(crate) fn forget(draft: &Draft<'_>, told: &mut Vec<Told>, key: LevelKey) {
    if is_forgotten(told) {
        return;
    }
    *told = vec![Told {
        sequence: draft.business.sequence,
        key,
        act: Act::Other,
        quantity: Quantity::ZERO,
        at: draft.business.at,
        shelf: Quantity::ZERO,
    }];
}

/// The same, where an entry is one of the steps.
pub(crate) fn forget_with(draft: &Draft<'_>, told: &mut Vec<Told>, entry: Sequence) {
    if let Some(step) = told.iter().find(|step| step.sequence == entry).copied() {
        forget(draft, told, step.key);
    }
}

/// Whether a promise asks for the item at this location and at no other.
fn is_only_there(reservation: &Reservation, key: LevelKey) -> bool {
    let lines = reservation.lines.iter();
    let mut of_item = lines.filter(|line| line.key.item == key.item);
    of_item.next().is_some_and(|line| line.key == key) && of_item.next().is_none()
}

/// Notes a step, and what this entry has moved on the shelf, for the steps that it belongs to.
fn note(
    draft: &Draft<'_>,
    told: &mut Vec<Told>,
    act: Act,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    if is_forgotten(told) {
        return Ok(());
    }
    let (sequence, at) = (draft.business.sequence, draft.business.at);
    told.push(Told {
        sequence,
        key,
        act,
        quantity,
        at,
        shelf: Quantity::ZERO,
    });
    for ((effective_at, of), change) in draft.shelf_changes(key)? {
        let of = of.or_else(|| (effective_at == at).then_some(sequence));
        let is_its = |step: &&mut Told| Some(step.sequence) == of && step.key == key;
        match told.iter_mut().find(is_its) {
            Some(step) => add(&mut step.shelf, change)?,
            None => {
                forget(draft, told, key);
                return Ok(());
            }
        }
    }
    if told.len() > STEPS_MAX {
        forget(draft, told, key);
    }
    Ok(())
}

/// Puts the figures of a promise right, where its steps fit together.
pub(crate) fn put_right(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    key: LevelKey,
) -> Result<(), Stop> {
    let Some(line) = reservation.line_mut(key).copied() else {
        return Ok(());
    };
    let Some(InOrder { picked, shelf }) = in_order(&reservation.told, &line)? else {
        return Ok(());
    };
    let known = line.staged.checked_add(line.to_put_back).ok_or(Overflow)?;
    let surplus = known.checked_sub(picked).ok_or(Overflow)?;
    let mut changes = Vec::with_capacity(shelf.len());
    let mut sum = Quantity::ZERO;
    for (place, right) in shelf {
        let change = right
            .checked_sub(reservation.told[place].shelf)
            .ok_or(Overflow)?;
        add(&mut sum, change)?;
        changes.push((place, change));
    }
    if sum != surplus {
        // Units came or went that no step tells of.
        return Ok(());
    }
    out_of_order::end_put_backs(draft, &mut reservation.ahead, key)?;
    changes.retain(|(_, change)| !change.is_zero());
    if changes.is_empty() {
        return Ok(());
    }
    // What goes off the shelf first, so that nothing is given back that was not taken.
    changes.sort_by_key(|(place, change)| (!change.is_negative(), *place));
    post_changes(draft, reservation, &line, surplus, &changes)?;
    for (place, change) in changes {
        add(&mut reservation.told[place].shelf, change)?;
    }
    let Some(line) = reservation.line_mut(key) else {
        return Ok(());
    };
    if surplus.is_negative() {
        let mut rest = surplus.checked_neg().ok_or(Overflow)?;
        for part in [Part::Open, Part::Waiting] {
            let here = line.shift((part, Part::Staged), rest)?;
            take(&mut rest, here)?;
        }
        line.pick_unasked(rest)?;
    } else {
        let on_shelf = line.shift((Part::Staged, Part::Open), surplus)?;
        line.put_back(surplus.checked_sub(on_shelf).ok_or(Overflow)?)?;
        leave_spot(reservation);
    }
    Ok(())
}

/// What the steps of a line say in the order of their own times.
struct InOrder {
    /// How many stand picked at last.
    picked: Quantity,
    /// By how many each step changes the units on the shelf.
    shelf: Vec<(usize, Quantity)>,
}

/// Walks through the steps of a line; nothing where there are none, or they do not fit together.
fn in_order(told: &[Told], line: &ReservationLine) -> Result<Option<InOrder>, Overflow> {
    let mut steps: Vec<_> = (0..).zip(told).collect();
    steps.retain(|(_, step)| step.key == line.key || step.act == Act::Other);
    steps.sort_by_key(|(_, step)| (step.at, step.sequence));
    let (mut picked, mut gone, mut on_way) = (Quantity::ZERO, Quantity::ZERO, Quantity::ZERO);
    let mut shelf = Vec::with_capacity(steps.len());
    for (place, step) in steps {
        let standing = picked.min(step.quantity);
        let beyond = step.quantity.checked_sub(standing).ok_or(Overflow)?;
        let off_shelf = match step.act {
            Act::Pick => {
                add(&mut picked, step.quantity)?;
                step.quantity
            }
            Act::Stage => {
                add(&mut picked, beyond)?;
                beyond
            }
            Act::PutBack | Act::PutBackUnfit if beyond.is_positive() => return Ok(None),
            Act::PutBack => {
                take(&mut picked, standing)?;
                standing.checked_neg().ok_or(Overflow)?
            }
            Act::PutBackUnfit => {
                take(&mut picked, standing)?;
                Quantity::ZERO
            }
            Act::HandOver | Act::Ship => {
                take(&mut picked, standing)?;
                add(&mut gone, step.quantity)?;
                add(&mut on_way, step.quantity)?;
                beyond
            }
            Act::Arrive if step.quantity > on_way => return Ok(None),
            Act::Arrive => {
                take(&mut on_way, step.quantity)?;
                Quantity::ZERO
            }
            Act::Release => Quantity::ZERO,
            Act::Other => return Ok(None),
        };
        let off_promise = picked.checked_add(gone).ok_or(Overflow)?;
        if off_promise > line.requested {
            // The same was told twice, or it is not for this promise.
            return Ok(None);
        }
        shelf.push((place, off_shelf.checked_neg().ok_or(Overflow)?));
    }
    Ok((!shelf.is_empty()).then_some(InOrder { picked, shelf }))
}

/// Posts by how many the units on the shelf change at the time of each step. Promised units come
/// back to their promise, and leave it, as far as the sum of all changes asks for it.
fn post_changes(
    draft: &mut Draft<'_>,
    reservation: &Reservation,
    line: &ReservationLine,
    surplus: Quantity,
    changes: &[(usize, Quantity)],
) -> Result<(), Stop> {
    let (key, bucket) = (line.key, reservation.kind.bucket());
    let missing = surplus.checked_neg().ok_or(Overflow)?.or_zero();
    let mut from_promise = missing.min(line.open);
    let mut to_promise = surplus.or_zero().min(line.staged);
    let mut lent = Quantity::ZERO;
    for (place, change) in changes {
        let step = &reservation.told[*place];
        let of = (step.sequence != draft.business.sequence).then_some(step.sequence);
        let when = (step.at, of);
        if change.is_negative() {
            let off = change.checked_neg().ok_or(Overflow)?;
            let promised = off.min(from_promise);
            take(&mut from_promise, promised)?;
            let free = off.checked_sub(promised).ok_or(Overflow)?;
            add(&mut lent, free)?;
            draft.post_of(key, (bucket, Bucket::Staged), promised, Reason::Pick, when)?;
            draft.post_of(
                key,
                (Bucket::Free, Bucket::Staged),
                free,
                Reason::Pick,
                when,
            )?;
        } else {
            let promised = (*change).min(to_promise);
            take(&mut to_promise, promised)?;
            let free = change.checked_sub(promised).ok_or(Overflow)?;
            let redated = free.min(lent);
            take(&mut lent, redated)?;
            let back = free.checked_sub(redated).ok_or(Overflow)?;
            for (to, quantity, reason) in [
                (bucket, promised, Reason::PutBack),
                (Bucket::Free, redated, Reason::Redated),
                (Bucket::Free, back, Reason::PutBack),
            ] {
                draft.post_of(key, (Bucket::Staged, to), quantity, reason, when)?;
            }
        }
    }
    Ok(())
}

/// Takes the steps that were told before their promise came.
pub(crate) fn take_told(
    draft: &mut Draft<'_>,
    keys: &[ParkedKey],
    demand: &Demand,
) -> Result<Vec<Told>, Stop> {
    let mut told: Vec<Told> = Vec::new();
    for parked_key in keys {
        let mut parked = draft.parked(parked_key)?;
        if !parked.told.is_empty() {
            told.append(&mut parked.told);
            draft.put_parked(parked_key.clone(), parked)?;
        }
    }
    let is_elsewhere = |step: &&Told| !demand.contains_key(&step.key);
    match told.iter().find(is_elsewhere).copied() {
        Some(step) => forget(draft, &mut told, step.key),
        None => told.sort_by_key(|step| step.sequence),
    }
    Ok(told)
}
