//! Short supply: while what is expected is not enough for the orders that wait, or is late, one
//! case per level names the orders that will not get their goods, newest first.

use crate::decide::draft::{Draft, Stop};
use crate::decide::promise::back_order::next_supply;
use crate::ledger::case::{Case, CaseDetail, Endangered};
use crate::store::snapshot::Key;
use crate::value::id::LevelKey;
use crate::value::quantity::{Overflow, Quantity, take};

/// Opens, updates or closes the case of every level where what waits or is expected has changed.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    let levels: Vec<LevelKey> = draft.waited.iter().copied().collect();
    draft.require(levels.iter().map(|key| Key::Level(*key)))?;
    let mut keys = Vec::new();
    for key in &levels {
        let level = draft.level(*key)?;
        if level.waiting.is_positive() {
            keys.extend([Key::Incoming(*key), Key::Claims(*key)]);
        }
        if level.open_cases > 0 {
            keys.push(Key::OpenCases(*key));
        }
    }
    draft.require(keys)?;
    for key in levels {
        note(draft, key)?;
    }
    Ok(())
}

fn note(draft: &mut Draft<'_>, key: LevelKey) -> Result<(), Stop> {
    let detail = short_supply(draft, key)?;
    let open = draft
        .open_cases(key)?
        .into_iter()
        .find(|case| matches!(case.detail, CaseDetail::SupplyShort { .. }));
    match (detail, open) {
        (Some(detail), Some(case)) if case.detail != detail => {
            draft.put_case(Case { detail, ..case });
        }
        (Some(detail), None) => {
            draft.open_case(Some(key.item), Some(key.location), detail)?;
        }
        (None, Some(case)) => draft.close_case(case, None, None)?,
        _ => {}
    }
    let mut level = draft.level(key)?;
    if level.waiting.is_positive()
        && let Some(next) = next_supply(draft, key)?
        && level.next_expiry.is_none_or(|known| next < known)
    {
        level.next_expiry = Some(next);
        draft.put_level(key, level);
    }
    Ok(())
}

/// The orders that wait for more than is expected and not late.
fn short_supply(draft: &Draft<'_>, key: LevelKey) -> Result<Option<CaseDetail>, Stop> {
    let waiting = draft.level(key)?.waiting;
    if !waiting.is_positive() {
        return Ok(None);
    }
    let now = draft.now();
    let mut uncovered = waiting;
    for supply in draft.incoming(key)?.values() {
        if supply.expected_at > now {
            uncovered = uncovered.checked_sub(supply.quantity).ok_or(Overflow)?;
        }
    }
    if !uncovered.is_positive() {
        return Ok(None);
    }
    let mut rest = uncovered;
    let mut endangered = Vec::new();
    for (reservation, claim) in draft.claims(key)?.into_iter().rev() {
        let quantity: Quantity = claim.waiting.min(rest);
        if quantity.is_positive() {
            endangered.push(Endangered {
                reservation,
                quantity,
            });
            take(&mut rest, quantity)?;
        }
    }
    Ok(Some(CaseDetail::SupplyShort {
        uncovered,
        endangered,
    }))
}
