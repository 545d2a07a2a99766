//! Rules that apply after every command, in a fixed order.
//!
//! In: a draft in which the command itself has been decided. Out: the same draft, with counts that
//! absorb late facts, holds that give way, waiting orders that get goods, and named shortages.

use crate::decide::draft::{Draft, Stop};
use crate::store::snapshot::Key;

pub(crate) mod back_order_allocation;
pub(crate) mod count_absorption;
pub(crate) mod hold_preemption;
pub(crate) mod late_arrival;
pub(crate) mod shortage;
pub(crate) mod source_limits;
pub(crate) mod supply_shortage;

/// Stops until what the rules surely look at is loaded, all of it together.
pub(crate) fn require(draft: &mut Draft<'_>) -> Result<(), Stop> {
    if !draft.changes.catalogue.is_empty() {
        // A policy or a definition may let an order have what it could not have before.
        let keys = draft.waiting_levels()?;
        draft.waited.extend(keys);
    }
    let mut levels = draft.touched();
    levels.extend(&draft.waited);
    draft.require(levels.iter().map(|key| Key::Level(*key)))?;
    let mut keys = Vec::new();
    for key in levels {
        let level = draft.level(key)?;
        let waits = level.waiting.is_positive();
        if level.open_cases > 0 {
            keys.push(Key::OpenCases(key));
        }
        if level.free().is_negative() || (waits && level.free().is_positive()) {
            keys.push(Key::Claims(key));
        }
        if waits && draft.waited.contains(&key) {
            keys.extend([Key::Incoming(key), Key::Claims(key)]);
        }
        let uncertain = draft.business.clock_uncertainty_seconds;
        let until = level
            .counted_until
            .map(|until| until.plus_seconds(uncertain));
        for ((at, of), _) in draft.shelf_changes(key)? {
            keys.extend(of.filter(|of| *of != draft.sequence).map(Key::Entry));
            let is_own = of.is_none() && draft.business.live;
            if !is_own && until.is_some_and(|until| at <= until) {
                keys.push(Key::Counts(key));
            }
        }
    }
    draft.require(keys)
}
