//! Waiting orders: what is free after all else is theirs, oldest first, before anybody else's.

use crate::decide::draft::{Draft, Stop};
use crate::decide::promise::back_order::assignments;
use crate::ledger::level::Reason;
use crate::ledger::line::Part;
use crate::store::snapshot::Key;
use crate::value::id::LevelKey;

/// Assigns what is free on every level of this decision to the orders that wait there.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    if !draft.changes.catalogue.is_empty() {
        // A policy or a definition may let an order have what it could not have before.
        let keys = draft.waiting_levels()?;
        draft.waited.extend(keys);
    }
    let mut levels = draft.touched();
    levels.extend(draft.waited.iter().copied());
    levels.sort_unstable();
    levels.dedup();
    draft.require(levels.iter().map(|key| Key::Level(*key)))?;
    let mut ready = Vec::new();
    for key in levels {
        let level = draft.level(key)?;
        if level.waiting.is_positive() && level.free().is_positive() {
            ready.push(key);
        }
    }
    draft.require(ready.iter().map(|key| Key::Claims(*key)))?;
    for key in ready {
        assign(draft, key)?;
    }
    Ok(())
}

fn assign(draft: &mut Draft<'_>, key: LevelKey) -> Result<(), Stop> {
    let (level, claims) = (draft.level(key)?, draft.claims(key)?);
    let assigned = assignments(draft.context.catalogue, key, &level, &claims)?;
    draft.require(
        assigned
            .iter()
            .map(|(sequence, _)| Key::Reservation(*sequence)),
    )?;
    for (sequence, quantity) in assigned {
        let Some(mut reservation) = draft.reservation(sequence)? else {
            continue;
        };
        let way = (Part::Waiting, Part::Open);
        let why = (Reason::Assigned, draft.now());
        draft.move_part(&mut reservation, key, way, quantity, why)?;
        draft.put_reservation(reservation)?;
    }
    Ok(())
}
