//! Sell: a customer has the goods.

use crate::ahead::Ahead;
use crate::answer::Flag;
use crate::command::{Line, Target, command};
use crate::document::goods::post_each;
use crate::document::take_back::{note_back, note_excess};
use crate::draft::{Draft, Stop};
use crate::level::{Bucket, Overflow, Reason};
use crate::lines::{self, Demand};
use crate::name::LocationName;
use crate::prepare::{park_ahead, take_picked};
use crate::reservation::ReservationKind;
use crate::retell::{Act, retell_parked};
use crate::row::ParkedKey;
use crate::settle::{Teller, settle};
use crate::target;

command! {
    /// A customer took goods: recorded whatever the numbers say.
    ///
    /// With `settles` it takes the units of that promise, exactly once; where the promise is not
    /// known yet, the link waits for it.
    Sell
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// The promise that it keeps.
        settles(7): Option<Target>,
    }
}

impl Sell {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        self.note_returned(draft, &demand)?;
        let Some(target) = &self.settles else {
            let way = (Bucket::Free, Bucket::Outside);
            return post_each(draft, &demand, way, Reason::Sale);
        };
        let found = target::find(draft, target)?;
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

    /// Notes the units that came back from this sale before it arrived.
    fn note_returned(&self, draft: &mut Draft<'_>, demand: &Demand) -> Result<(), Stop> {
        let key = ParkedKey::Reference(draft.context.source.id, self.reference.clone());
        let mut parked = draft.parked(&key)?;
        if parked.returned.is_empty() {
            return Ok(());
        }
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
    if target::may_come(draft, target)? {
        park(draft, target, demand)?;
        park_ahead(draft, target, ahead)?;
        retell_parked(draft, target, Act::HandOver, demand)?;
    }
    Ok(())
}

/// Keeps the link of a handover for the promise that it overtook.
fn park(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    if let Some(waiting) = target::waiting_key(draft, target)? {
        let mut parked = draft.parked(&waiting)?;
        parked.settled.extend(target::waiting_units(draft, demand));
        draft.put_parked(waiting, parked)?;
        draft.receipt.parked = true;
    }
    Ok(())
}
