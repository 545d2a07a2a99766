//! Sell: a customer has the goods.

use crate::command::answer::Flag;
use crate::command::parts::Target;
use crate::command::stock::Sell;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::handover::{Teller, settle};
use crate::decide::fulfilment::picking::{park_ahead, take_picked};
use crate::decide::fulfilment::steps::retell_parked;
use crate::decide::stock::goods::post_each;
use crate::decide::stock::take_back::{note_back, note_excess};
use crate::decide::{lines, resolve};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::parked::ParkedKey;
use crate::ledger::reservation::ReservationKind;
use crate::ledger::step::{Act, Ahead};
use crate::store::snapshot::Key;
use crate::value::quantity::{Demand, Overflow};

impl Decide for Sell {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = match &self.settles {
            Some(target) => resolve::find(draft, target)?,
            None => Vec::new(),
        };
        let demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        self.note_returned(draft, &demand)?;
        let Some(target) = &self.settles else {
            let way = (Bucket::Free, Bucket::Outside);
            return post_each(draft, &demand, way, Reason::Sale);
        };
        if found.is_empty() {
            return hand_over_unknown(draft, target, &demand);
        }
        if found.iter().any(|r| r.kind == ReservationKind::Transfer) {
            // What one location promised another was sold instead.
            draft.flag(Flag::OutOfOrder);
        }
        // A sale is worth an entry, also where its goods were handed over before it was told.
        draft.writes_entry = true;
        settle(draft, found, &demand, Teller::Sale)
    }
}

impl Sell {
    /// Notes the units that came back from this sale before it arrived.
    fn note_returned(&self, draft: &mut Draft<'_>, demand: &Demand) -> Result<(), Stop> {
        let key = ParkedKey::Reference(draft.context.source.id, self.reference.clone());
        let mut parked = draft.parked(&key)?;
        if parked.returned.is_empty() {
            return Ok(());
        }
        let levels = parked.returned.iter().map(|unit| Key::Level(unit.key));
        draft.require(levels)?;
        for returned in std::mem::take(&mut parked.returned) {
            let (key, quantity) = (returned.key, returned.quantity);
            let excess = note_back(draft, draft.sequence, demand, key.item, quantity)?;
            note_excess(draft, draft.business.sequence, key, excess)?;
        }
        draft.put_parked(key, parked)?;
        Ok(())
    }
}

/// Hands over goods of a promise that has not come yet: what was picked for it first.
pub(crate) fn hand_over_unknown(
    draft: &mut Draft<'_>,
    target: &Target,
    demand: &Demand,
) -> Result<(), Stop> {
    let at = draft.business.at;
    let mut ahead = Vec::new();
    for (key, quantity) in demand {
        let picked = take_picked(draft, target, *key, *quantity)?;
        let way = (Bucket::Staged, Bucket::Outside);
        draft.post(*key, way, picked, Reason::Sale, at)?;
        let rest = quantity.checked_sub(picked).ok_or(Overflow)?;
        let way = (Bucket::Free, Bucket::Outside);
        draft.post(*key, way, rest, Reason::Sale, at)?;
        ahead.push(Ahead::off_shelf(draft, *key, Bucket::Free, rest));
    }
    if resolve::may_come(draft, target)? {
        park(draft, target, demand)?;
        park_ahead(draft, target, ahead)?;
        retell_parked(draft, target, Act::HandOver, demand)?;
    }
    Ok(())
}

/// Keeps the link of a handover for the promise that it overtook.
fn park(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    if let Some(waiting) = resolve::waiting_key(draft, target)? {
        let mut parked = draft.parked(&waiting)?;
        parked.settled.extend(resolve::waiting_units(draft, demand));
        draft.put_parked(waiting, parked)?;
        draft.receipt.parked = true;
    }
    Ok(())
}
