//! Expect: goods are announced, with a date.

use crate::answer::{Malformed, RefusalCode};
use crate::command::{Line, Target, command};
use crate::draft::{Draft, Stop};
use crate::id::LevelKey;
use crate::journal::FirstAnswer;
use crate::level::Overflow;
use crate::lines::{self, Demand};
use crate::moment::Moment;
use crate::name::LocationName;
use crate::prepared::{check_lines, check_reference};
use crate::quantity::Quantity;
use crate::reservation::{add, take};
use crate::supply::{Supply, SupplyLine};
use crate::target;

command! {
    /// Goods are expected at a location at a time. With `instead_of` it takes the place of an
    /// earlier announcement; without lines then, nothing is expected any more.
    Expect
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
        /// When they should be there.
        expected_at(7): Moment,
    }
    optional {
        /// The announcement that it replaces, by its reference.
        instead_of(8): Option<Target>,
    }
}

impl Expect {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        match &self.instead_of {
            Some(target) => {
                check_reference(target, "instead_of")?;
                if self.lines.is_empty() {
                    Ok(())
                } else {
                    check_lines(&self.lines)
                }
            }
            None => check_lines(&self.lines),
        }
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut demand = Demand::new();
        for (place, line) in self.lines.iter().enumerate() {
            let location =
                draft.location_named(line.location.as_ref().unwrap_or(&self.location))?;
            let item = lines::promised_item(draft, &line.sku)?;
            lines::check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
            for part in item.parts() {
                let key = LevelKey {
                    item: part.item,
                    location: location.id,
                };
                let quantity = line.quantity.checked_mul(part.quantity).ok_or(Overflow)?;
                add(demand.entry(key).or_default(), quantity)?;
            }
        }
        draft.location_named(&self.location)?;
        if let Some(target) = &self.instead_of {
            let Some(mut earlier) = find(draft, target)? else {
                return Err(Stop::refused(
                    RefusalCode::UnknownSupply,
                    "no such supply is known",
                    "check its reference and source; expect it without instead_of otherwise, \
                     under a new reference",
                ));
            };
            for line in &mut earlier.lines {
                line.open = Quantity::ZERO;
            }
            draft.put_supply(earlier)?;
        }
        if demand.is_empty() {
            return Ok(());
        }
        let lines = demand.into_iter().map(|(key, expected)| SupplyLine {
            key,
            expected,
            open: expected,
            received: Quantity::ZERO,
        });
        draft.put_supply(Supply {
            sequence: draft.sequence,
            source: draft.context.source.id,
            reference: self.reference.clone(),
            document: self.document.clone(),
            expected_at: self.expected_at,
            lines: lines.collect(),
        })
    }
}

/// The supply that a target names, by the reference that announced it.
pub(crate) fn find(draft: &Draft<'_>, target: &Target) -> Result<Option<Supply>, Stop> {
    let source = target::source_of(draft, target)?;
    let Some(reference) = &target.reference else {
        return Ok(None);
    };
    match draft
        .attempt(source, reference)?
        .map(|attempt| &attempt.answer)
    {
        Some(FirstAnswer::Recorded(sequence)) => draft.supply(*sequence),
        _ => Ok(None),
    }
}

/// Goods of a supply came in: less is expected then.
pub(crate) fn receive(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    let Some(mut supply) = find(draft, target)? else {
        return Ok(());
    };
    for line in &mut supply.lines {
        let came = demand.get(&line.key).copied().unwrap_or_default();
        let of_it = line.open.min(came);
        take(&mut line.open, of_it)?;
        add(&mut line.received, of_it)?;
    }
    draft.put_supply(supply)
}
