//! Waiting orders: what is free after all else is theirs, oldest first, before anybody else's.

use crate::decide::draft::{Draft, Stop};
use crate::decide::promise::back_order::assignments;
use crate::ledger::level::Reason;
use crate::ledger::line::Part;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::Quantity;

/// Assigns what is free on every level of this decision to the orders that wait there.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
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
    let mut assigned = Vec::new();
    for key in ready {
        let (level, claims) = (draft.level(key)?, draft.claims(key)?);
        let of_level = assignments(draft.context.catalogue, key, &level, &claims)?;
        assigned.push((key, of_level));
    }
    let all = assigned.iter().flat_map(|(_, of_level)| of_level);
    draft.require(all.map(|(sequence, _)| Key::Reservation(*sequence)))?;
    for (key, of_level) in assigned {
        assign(draft, key, of_level)?;
    }
    Ok(())
}

fn assign(
    draft: &mut Draft<'_>,
    key: LevelKey,
    assigned: Vec<(Sequence, Quantity)>,
) -> Result<(), Stop> {
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
