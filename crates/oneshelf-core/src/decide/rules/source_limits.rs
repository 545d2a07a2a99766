//! The limits of a source: what goes beyond them is refused as a promise, and recorded, flagged
//! and looked at by a person as a fact.

use std::collections::BTreeMap;

use crate::command::answer::{Flag, RefusalCode};
use crate::command::parts::Line;
use crate::command::table::Command;
use crate::decide::draft::{Draft, Stop};
use crate::ledger::case::{CaseDetail, Exceeded};
use crate::value::name::{LocationName, Sku};
use crate::value::quantity::{Overflow, Quantity};

/// Refuses a promise that names more of an item than its source may.
pub(crate) fn check(draft: &Draft<'_>, command: &Command) -> Result<(), Stop> {
    if command.is_fact() {
        return Ok(());
    }
    match beyond(draft, command)?.into_iter().next() {
        Some(((sku, _), Exceeded::QuantityMax { max, quantity })) => Err(Stop::refused(
            RefusalCode::LimitExceeded,
            format!(
                "{quantity} of {sku} is more than the {max} that source {} may ask for",
                draft.context.source.name
            ),
            "check the quantity, or raise the limit of the source, under a new reference",
        )),
        _ => Ok(()),
    }
}

/// Flags a fact beyond a limit, and opens cases: one for each item of which there is too much, one
/// for a fact that comes too late.
pub(crate) fn note(draft: &mut Draft<'_>, command: &Command) -> Result<(), Stop> {
    if !command.is_fact() {
        return Ok(());
    }
    for ((sku, location), exceeded) in beyond(draft, command)? {
        draft.flag(Flag::QuantityLimit);
        open(draft, Some(&sku), &location, exceeded)?;
    }
    let business = draft.business;
    let Some(max) = draft.context.source.late_seconds_max else {
        return Ok(());
    };
    let Some((location, _)) = command.goods() else {
        return Ok(());
    };
    if business.at.plus_seconds(max) < business.recorded_at {
        draft.flag(Flag::LateLimit);
        let exceeded = Exceeded::LateSecondsMax {
            max,
            occurred_at: business.at,
        };
        // One case for the whole fact; about an item only where it has no other.
        let skus = quantities(command)?;
        let only = skus.first_key_value().filter(|_| skus.len() == 1);
        match only {
            Some(((sku, location), _)) => open(draft, Some(sku), location, exceeded)?,
            None => open(draft, None, location, exceeded)?,
        }
    }
    Ok(())
}

fn open(
    draft: &mut Draft<'_>,
    sku: Option<&Sku>,
    location: &LocationName,
    exceeded: Exceeded,
) -> Result<(), Stop> {
    let item = sku.and_then(|sku| draft.item_named(sku));
    let location = draft.location_named(location)?.id;
    let fact = draft.business.sequence;
    let detail = CaseDetail::LimitExceeded { fact, exceeded };
    let (item, location) = match item {
        // A kit has no level of its own.
        Some(item) if item.is_kit() => (Some(item.id), None),
        item => (item.map(|item| item.id), Some(location)),
    };
    draft.open_case(item, location, detail)?;
    Ok(())
}

/// An item at a location, by the names of the command.
type Place = (Sku, LocationName);
type Quantities = BTreeMap<Place, Quantity>;

/// What a command names too much of.
fn beyond(draft: &Draft<'_>, command: &Command) -> Result<Vec<(Place, Exceeded)>, Stop> {
    let Some(max) = draft.context.source.quantity_max else {
        return Ok(Vec::new());
    };
    let named = quantities(command)?.into_iter();
    let beyond = named.filter(|(_, quantity)| *quantity > max);
    Ok(beyond
        .map(|(place, quantity)| (place, Exceeded::QuantityMax { max, quantity }))
        .collect())
}

/// What a command names, all its lines together.
fn quantities(command: &Command) -> Result<Quantities, Stop> {
    let mut sums = Quantities::new();
    let mut note = |sku: &Sku, location: &LocationName, quantity| {
        let sum = sums.entry((sku.clone(), location.clone())).or_default();
        *sum = sum.checked_add(quantity).ok_or(Overflow)?;
        Ok::<_, Stop>(())
    };
    let lines: (&LocationName, &[Line]) = match command.goods() {
        Some(goods) => goods,
        None => return Ok(sums),
    };
    for line in lines.1 {
        let location = line.location.as_ref().unwrap_or(lines.0);
        note(&line.sku, location, line.quantity)?;
    }
    if let Command::Count(count) = command {
        for line in &count.lines {
            note(&line.sku, &count.location, line.quantity)?;
        }
    }
    Ok(sums)
}
