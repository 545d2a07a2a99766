//! Postpone: what is missing comes later, from expected supply.

use crate::command::answer::RefusalCode;
use crate::command::parts::Line;
use crate::command::promise::Postpone;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines::{check_decimals, item_of_promises};
use crate::decide::phase_check::check_step;
use crate::decide::promise::back_order;
use crate::decide::resolve;
use crate::ledger::level::Reason;
use crate::ledger::line::Part;
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::value::id::LevelKey;
use crate::value::quantity::{Demand, Overflow, add, take};

impl Decide for Postpone {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut found = resolve::find_meant(draft, &self.of, Step::Postpone)?;
        if found.iter().any(|r| r.has(|line| line.short)) {
            found.retain(|r| r.has(|line| line.short));
        }
        found
            .iter()
            .try_for_each(|r| check_step(r, Step::Postpone))?;
        let mut short: Vec<Demand> = found.iter().map(short_of).collect();
        if let Some(lines) = &self.lines {
            wanted(draft, lines, &found, &mut short)?;
        }
        let is_nothing = short.iter().all(Demand::is_empty);
        for (mut reservation, demand) in found.into_iter().zip(short) {
            // One after the other, so that no supply is counted on twice.
            let (covered, at) = back_order::covered(draft, reservation.channel, &demand)?;
            if is_nothing {
                return Err(not_enough("nothing of the promise is short"));
            }
            if covered != demand {
                return Err(not_enough("expected supply does not cover what is short"));
            }
            draft.receipt.expected_at = draft.receipt.expected_at.max(at);
            for (key, quantity) in demand {
                let way = (Part::Short, Part::Waiting);
                let why = (Reason::Moved, draft.now());
                draft.move_part(&mut reservation, key, way, quantity, why)?;
            }
            draft.put_if_changed(reservation)?;
        }
        Ok(())
    }
}

fn not_enough(reason: &str) -> Stop {
    Stop::refused(
        RefusalCode::Unavailable,
        reason,
        "offer another branch or a substitute, or cancel, under a new reference",
    )
}

/// All that a promise is short of.
fn short_of(reservation: &Reservation) -> Demand {
    let short = reservation
        .lines
        .iter()
        .filter(|line| line.short.is_positive());
    short.map(|line| (line.key, line.short)).collect()
}

/// Keeps of what promises are short of the units of these lines, oldest promise first.
fn wanted(
    draft: &Draft<'_>,
    lines: &[Line],
    found: &[Reservation],
    short: &mut [Demand],
) -> Result<(), Stop> {
    let mut kept: Vec<Demand> = short.iter().map(|_| Demand::new()).collect();
    for (place, line) in lines.iter().enumerate() {
        let item = item_of_promises(draft, found, &line.sku)?;
        check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
        let location = match &line.location {
            Some(name) => Some(draft.location_named(name)?.id),
            None => None,
        };
        for part in item.parts() {
            let mut rest = line.quantity.checked_mul(part.quantity).ok_or(Overflow)?;
            let here = |key: &LevelKey| {
                key.item == part.item && location.is_none_or(|location| location == key.location)
            };
            for (short, kept) in short.iter_mut().zip(&mut kept) {
                for (key, left) in short.iter_mut().filter(|(key, _)| here(key)) {
                    let of_it = (*left).min(rest);
                    take(left, of_it)?;
                    take(&mut rest, of_it)?;
                    add(kept.entry(*key).or_default(), of_it)?;
                }
            }
            if rest.is_positive() {
                return Err(Stop::refused(
                    RefusalCode::MoreThanPromised,
                    format!("lines[{place}]: {rest} more of {} than are short", line.sku),
                    "postpone what is short, under a new reference",
                ));
            }
        }
    }
    for (short, mut kept) in short.iter_mut().zip(kept) {
        kept.retain(|_, quantity| quantity.is_positive());
        *short = kept;
    }
    Ok(())
}
