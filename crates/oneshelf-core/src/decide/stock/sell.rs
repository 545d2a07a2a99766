//! Sell: a customer has the goods.

use crate::command::answer::Flag;
use crate::command::parts::Target;
use crate::command::stock::Sell;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::handover::{Teller, settle};
use crate::decide::fulfilment::picking::{park_ahead, take_picked};
use crate::decide::fulfilment::steps::retell_parked;
use crate::decide::handovers::{Handover, charge_beyond, charge_waiting, open_excess};
use crate::decide::stock::goods::post_each;
use crate::decide::{lines, resolve};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::parked::ParkedKey;
use crate::ledger::reservation::ReservationKind;
use crate::ledger::step::{Act, Ahead};
use crate::value::quantity::{Demand, Overflow};

impl Decide for Sell {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = match &self.settles {
            Some(target) => resolve::find(draft, target)?,
            None => Vec::new(),
        };
        let demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        self.note_names(draft, &demand)?;
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
    /// Notes that the document names this sale, and takes what came back of it before it was told.
    fn note_names(&self, draft: &mut Draft<'_>, demand: &Demand) -> Result<(), Stop> {
        let source = draft.context.source.id;
        let own = ParkedKey::Reference(source, self.reference.clone());
        charge_waiting(draft, &own, demand)?;
        // Nothing else comes under its reference: what is left was never sold.
        let mut parked = draft.parked(&own)?;
        if !parked.returned.is_empty() {
            let handover = [Handover::at_hand(draft, demand.clone())];
            for back in std::mem::take(&mut parked.returned) {
                charge_beyond(draft, &handover, back.key.item, back.quantity)?;
                let sale = draft.business.sequence;
                open_excess(draft, sale, back.key, back.quantity)?;
            }
            draft.put_parked(own, parked)?;
        }
        if let Some(document) = &self.document {
            let name = ParkedKey::Document(source, document.clone());
            charge_waiting(draft, &name, demand)?;
            draft.note_handover(name, draft.business.sequence);
        }
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
        if let Some(waiting) = resolve::waiting_key(draft, target)? {
            charge_waiting(draft, &waiting, demand)?;
        }
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
