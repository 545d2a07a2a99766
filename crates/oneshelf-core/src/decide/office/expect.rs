//! Expect: goods are announced, with a date.

use crate::command::answer::RefusalCode;
use crate::command::office::Expect;
use crate::command::parts::Target;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::{lines, resolve};
use crate::ledger::supply::{Supply, SupplyLine};
use crate::store::journal::FirstAnswer;
use crate::value::id::LevelKey;
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

impl Decide for Expect {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
                    "check its reference and source; or send it without instead_of, \
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
    let source = resolve::source_of(draft, target)?;
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
