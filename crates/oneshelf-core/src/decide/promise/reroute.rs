//! Move: a promise goes to another location.

use crate::command::answer::{Flag, RefusalCode};
use crate::command::parts::Line;
use crate::command::promise::Move;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::promise::request;
use crate::decide::{lines, resolve};
use crate::ledger::level::Reason;
use crate::ledger::line::{Part, ReservationLine};
use crate::ledger::phase::Step;
use crate::ledger::pickup::PickupTerms;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, LocationId};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

impl Decide for Move {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let to = draft.location_named(&self.to)?;
        let found = resolve::find_allowed(draft, &self.of, Step::Move)?;
        let demands = match &self.lines {
            None => found.iter().map(|r| all_of(r, to.id)).collect(),
            Some(_) if found.iter().any(|r| r.kind == ReservationKind::Pickup) => {
                Err(whole_pickup())
            }
            Some(lines) => some_of(draft, &found, lines, to.id),
        }?;
        let ends = demands.iter().flat_map(Demand::keys);
        let ends = ends.flat_map(|key| [Key::Level(*key), Key::Level(key.at(to.id))]);
        draft.require(ends)?;
        check_there(draft, found.iter().zip(&demands), to.id)?;
        for (mut reservation, demand) in found.into_iter().zip(demands) {
            if demand.is_empty() {
                continue;
            }
            for (key, quantity) in &demand {
                add_line(draft, &mut reservation, key.at(to.id), *quantity)?;
            }
            for (key, quantity) in &demand {
                leave(draft, &mut reservation, *key, *quantity)?;
            }
            if reservation.kind == ReservationKind::Pickup {
                self.start_again(draft, &mut reservation)?;
            }
            draft.put_reservation(reservation)?;
        }
        Ok(())
    }
}

impl Move {
    /// Another branch has to prepare the pickup from the start.
    fn start_again(
        &self,
        draft: &mut Draft<'_>,
        reservation: &mut Reservation,
    ) -> Result<(), Stop> {
        let issue = reservation.pickup.as_ref().map_or(0, |p| p.code_issue);
        crate::decide::fulfilment::picking::settle_escalation(draft, reservation)?;
        let terms = PickupTerms::default();
        let mut pickup = PickupTerms::agree(Some(&terms), draft, &self.to)?;
        if let Some(pickup) = &mut pickup {
            pickup.code_issue = issue;
            draft.receipt.ready_at = Some(pickup.ready_at);
        }
        reservation.pickup = pickup;
        reservation.staged_in = None;
        Ok(())
    }
}

fn whole_pickup() -> Stop {
    Stop::refused(
        RefusalCode::WholePickup,
        "a pickup has one location",
        "move all of it, or substitute, postpone or release the line, under a new reference",
    )
}

/// What of a line has not been handed over or ended.
pub(crate) fn left(line: &ReservationLine) -> Result<Quantity, Overflow> {
    let mut left = line.short;
    for part in [line.waiting, line.open, line.staged] {
        add(&mut left, part)?;
    }
    Ok(left)
}

/// All that is not handed over, but for what is promised there already.
fn all_of(reservation: &Reservation, to: LocationId) -> Result<Demand, Stop> {
    let mut demand = Demand::new();
    for line in reservation.lines.iter().filter(|l| l.key.location != to) {
        let left = left(line)?;
        if left.is_positive() {
            demand.insert(line.key, left);
        }
    }
    Ok(demand)
}

/// Some units, of each item where the promises have them, oldest promise first.
fn some_of(
    draft: &Draft<'_>,
    found: &[Reservation],
    wanted: &[Line],
    to: LocationId,
) -> Result<Vec<Demand>, Stop> {
    let mut demands: Vec<Demand> = found.iter().map(|_| Demand::new()).collect();
    for (place, line) in wanted.iter().enumerate() {
        let item = lines::item_of_promises(draft, found, &line.sku)?;
        lines::check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
        let from = match &line.location {
            Some(name) => Some(draft.location_named(name)?.id),
            None => None,
        };
        for part in item.parts() {
            let mut rest = line.quantity.checked_mul(part.quantity).ok_or(Overflow)?;
            let is_here = |key: LevelKey| {
                let is_meant = from.is_none_or(|from| from == key.location);
                key.item == part.item && key.location != to && is_meant
            };
            for (reservation, demand) in found.iter().zip(&mut demands) {
                for line in reservation.lines.iter().filter(|line| is_here(line.key)) {
                    let taken = demand.get(&line.key).copied().unwrap_or_default();
                    let free = left(line)?.checked_sub(taken).ok_or(Overflow)?;
                    let quantity = free.min(rest);
                    if quantity.is_positive() {
                        add(demand.entry(line.key).or_default(), quantity)?;
                        take(&mut rest, quantity)?;
                    }
                }
            }
            if rest.is_positive() {
                return Err(Stop::refused(
                    RefusalCode::MoreThanPromised,
                    format!("lines[{place}]: {rest} of {} are not promised", line.sku),
                    "name what is still promised, under a new reference",
                ));
            }
        }
    }
    Ok(demands)
}

/// Refuses where the other location cannot promise what is to leave this one: all of it at once, as
/// the channel of each promise may have it.
fn check_there<'a>(
    draft: &Draft<'_>,
    moved: impl Iterator<Item = (&'a Reservation, &'a Demand)>,
    to: LocationId,
) -> Result<(), Stop> {
    let mut there = Demand::new();
    for (reservation, demand) in moved {
        for (key, quantity) in demand {
            add(there.entry(key.at(to)).or_default(), *quantity)?;
        }
        request::check_again(draft, reservation.channel, &there)?;
    }
    Ok(())
}

/// Commits units for a line, which is new or grows.
pub(crate) fn add_line(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let why = (Reason::Moved, draft.now());
    draft.request(reservation, key, Part::Open, quantity, why)
}

/// Releases units of a line that are promised otherwise now: first what is not there anyway, last
/// what is picked, which somebody has to put back.
pub(crate) fn leave(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let why = (Reason::Moved, draft.now());
    let mut rest = quantity;
    for part in [Part::Short, Part::Waiting, Part::Open, Part::Staged] {
        let gone = draft.move_part(reservation, key, (part, part.released()), rest, why)?;
        take(&mut rest, gone)?;
    }
    if rest.is_positive() {
        draft.flag(Flag::OutOfOrder);
    }
    Ok(())
}
