//! Postpone: what is missing comes later, from expected supply.

use crate::command::answer::RefusalCode;
use crate::command::parts::Line;
use crate::command::promise::Postpone;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines::{check_decimals, promised_item};
use crate::decide::phase_check::check_step;
use crate::decide::promise::back_order;
use crate::decide::resolve;
use crate::ledger::level::Reason;
use crate::ledger::line::Part;
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::value::quantity::{Demand, Overflow, add, take};

impl Decide for Postpone {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = resolve::find_one(draft, &self.of)?;
        check_step(&reservation, Step::Postpone)?;
        let demand = match &self.lines {
            Some(lines) => wanted(draft, lines, &reservation)?,
            None => short(&reservation),
        };
        let (covered, at) = back_order::covered(draft, reservation.channel, &demand)?;
        if demand.is_empty() || covered != demand {
            return Err(Stop::refused(
                RefusalCode::Unavailable,
                "not enough is missing, or not enough is expected to wait for",
                "offer another branch or a substitute, or cancel, under a new reference",
            ));
        }
        for (key, quantity) in demand {
            let way = (Part::Short, Part::Waiting);
            let why = (Reason::Moved, draft.now());
            draft.move_part(&mut reservation, key, way, quantity, why)?;
        }
        draft.receipt.expected_at = at;
        draft.put_reservation(reservation)
    }
}

/// All that is short.
fn short(reservation: &Reservation) -> Demand {
    let short = reservation
        .lines
        .iter()
        .filter(|line| line.short.is_positive());
    short.map(|line| (line.key, line.short)).collect()
}

/// The units of these lines, where they are short.
fn wanted(draft: &Draft<'_>, lines: &[Line], reservation: &Reservation) -> Result<Demand, Stop> {
    let mut demand = Demand::new();
    let short = short(reservation);
    for (place, line) in lines.iter().enumerate() {
        let item = promised_item(draft, &line.sku)?;
        check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
        let location = match &line.location {
            Some(name) => Some(draft.location_named(name)?.id),
            None => None,
        };
        for part in item.parts() {
            let mut rest = line.quantity.checked_mul(part.quantity).ok_or(Overflow)?;
            for (key, quantity) in &short {
                if key.item != part.item || location.is_some_and(|l| l != key.location) {
                    continue;
                }
                let known = demand.entry(*key).or_default();
                let left = quantity.checked_sub(*known).ok_or(Overflow)?.min(rest);
                add(known, left)?;
                take(&mut rest, left)?;
            }
            if rest.is_positive() {
                return Err(Stop::refused(
                    RefusalCode::MoreThanPromised,
                    format!("lines[{place}]: {rest} of {} are not short", line.sku),
                    "postpone what is short, under a new reference",
                ));
            }
        }
    }
    demand.retain(|_, quantity| quantity.is_positive());
    Ok(demand)
}
