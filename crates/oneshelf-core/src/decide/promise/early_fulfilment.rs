//! What of a promise happened before it came: handed over, picked, or told of out of order.

use std::collections::BTreeMap;

use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::steps::take_told;
use crate::ledger::parked::{Parked, ParkedKey, ParkedSettlement};
use crate::ledger::step::{Ahead, Told};
use crate::value::quantity::{Demand, Overflow, add, take};
use crate::value::switches::{self, Rule};

/// What of a promise happened before it came, and what of it has to wait.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) settled: Demand,
    pub(crate) picked: Demand,
    pub(crate) waiting: Demand,
    /// What was picked of it beyond what is asked for, to be put back.
    pub(crate) over: Demand,
    /// What of it a later step told of first.
    pub(crate) ahead: Vec<Ahead>,
    /// What was told of its goods.
    pub(crate) told: Vec<Told>,
}

impl Parts {
    /// What of a demand has to be promised of what is free.
    pub(crate) fn open(&self, demand: &Demand) -> Result<Demand, Overflow> {
        let mut open = Demand::new();
        for (key, quantity) in demand {
            let mut rest = *quantity;
            for part in [&self.settled, &self.picked, &self.waiting] {
                take(&mut rest, part.get(key).copied().unwrap_or_default())?;
            }
            if rest.is_positive() {
                open.insert(*key, rest);
            }
        }
        Ok(open)
    }
}

/// Takes what was handed over or picked before its promise came.
pub(crate) fn take_parts(
    draft: &mut Draft<'_>,
    promise: &ParkedKey,
    keys: &[ParkedKey],
    demand: &Demand,
) -> Result<Parts, Stop> {
    let told = take_told(draft, keys, demand)?;
    let settled = take_settled(draft, promise, keys, demand)?;
    let mut parts = Parts {
        settled,
        told,
        ..Parts::default()
    };
    take_picked(draft, keys, demand, &mut parts)?;
    Ok(parts)
}

/// Takes what was picked before its promise came, and what is known of units ahead of their pick:
/// from here on the promise itself knows what is off the shelf.
pub(crate) fn take_picked(
    draft: &mut Draft<'_>,
    keys: &[ParkedKey],
    demand: &Demand,
    parts: &mut Parts,
) -> Result<(), Stop> {
    for key in keys {
        parts.ahead.extend(draft.parked(key)?.ahead);
    }
    parts.ahead.retain(|unit| demand.contains_key(&unit.key));
    let (taken, changed) = find_picked(draft, keys, demand, &parts.settled)?;
    parts.picked = taken;
    for (parked_key, mut parked) in changed {
        for picked in &parked.picked {
            if demand.contains_key(&picked.key) {
                add(parts.over.entry(picked.key).or_default(), picked.quantity)?;
            }
        }
        parked
            .picked
            .retain(|picked| !demand.contains_key(&picked.key));
        draft.put_parked(parked_key, parked)?;
    }
    Ok(())
}

/// What could be taken of what was picked before, at the same locations, and what would be left.
pub(crate) fn find_picked(
    draft: &Draft<'_>,
    keys: &[ParkedKey],
    demand: &Demand,
    settled: &Demand,
) -> Result<(Demand, Vec<(ParkedKey, Parked)>), Stop> {
    let mut taken = settled.clone();
    let mut changed = Vec::new();
    for parked_key in keys {
        let mut parked = draft.parked(parked_key)?;
        if parked.picked.is_empty() && parked.ahead.is_empty() {
            continue;
        }
        parked.ahead.clear();
        for picked in &mut parked.picked {
            take_one(&mut taken, picked, demand, true)?;
        }
        parked.picked.retain(|picked| picked.quantity.is_positive());
        changed.push((parked_key.clone(), parked));
    }
    for (key, quantity) in settled {
        take(taken.entry(*key).or_default(), *quantity)?;
    }
    taken.retain(|_, quantity| quantity.is_positive());
    Ok((taken, changed))
}

/// Takes what was handed over before its promise came, as far as the promise asks for it: first
/// at the same location, then of the same item anywhere.
pub(crate) fn take_settled(
    draft: &mut Draft<'_>,
    promise: &ParkedKey,
    keys: &[ParkedKey],
    demand: &Demand,
) -> Result<Demand, Stop> {
    let (taken, changed) = find_settled(draft, keys, demand)?;
    for (key, parked) in changed {
        let left = parked.settled.iter();
        let left: BTreeMap<_, _> = left.map(|u| ((u.sequence, u.key), u.quantity)).collect();
        for before in draft.parked(&key)?.settled {
            if left.get(&(before.sequence, before.key)) != Some(&before.quantity) {
                draft.note_handover(promise.clone(), before.sequence);
            }
        }
        draft.put_parked(key, parked)?;
    }
    Ok(taken)
}

/// What could be taken of what was handed over before, and what would be left to wait.
pub(crate) fn find_settled(
    draft: &Draft<'_>,
    keys: &[ParkedKey],
    demand: &Demand,
) -> Result<(Demand, Vec<(ParkedKey, Parked)>), Stop> {
    let mut taken = Demand::new();
    let mut changed = Vec::new();
    for parked_key in keys {
        let mut parked = draft.parked(parked_key)?;
        if parked.settled.is_empty() || !switches::is_on(Rule::Links) {
            continue;
        }
        for same_location in [true, false] {
            for settlement in &mut parked.settled {
                take_one(&mut taken, settlement, demand, same_location)?;
            }
        }
        parked
            .settled
            .retain(|settlement| settlement.quantity.is_positive());
        changed.push((parked_key.clone(), parked));
    }
    Ok((taken, changed))
}

/// Takes of one handover what the demand still asks for.
fn take_one(
    taken: &mut Demand,
    settlement: &mut ParkedSettlement,
    demand: &Demand,
    same_location: bool,
) -> Result<(), Overflow> {
    for (key, wanted) in demand {
        let fits = if same_location {
            *key == settlement.key
        } else {
            key.item == settlement.key.item
        };
        let so_far = taken.get(key).copied().unwrap_or_default();
        let rest = wanted.checked_sub(so_far).ok_or(Overflow)?;
        let quantity = settlement.quantity.min(rest);
        if fits && quantity.is_positive() {
            take(&mut settlement.quantity, quantity)?;
            add(taken.entry(*key).or_default(), quantity)?;
        }
    }
    Ok(())
}
