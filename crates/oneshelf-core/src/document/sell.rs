//! Sell: a customer has the goods.

use crate::answer::Flag;
use crate::command::{Line, Target, command};
use crate::document::goods::post_each;
use crate::document::take_back::note_back;
use crate::draft::{Draft, Stop};
use crate::id::LevelKey;
use crate::level::{Bucket, Reason};
use crate::lines::{self, Demand};
use crate::name::LocationName;
use crate::promise;
use crate::quantity::Quantity;
use crate::reservation::{Reservation, add, take};
use crate::row::ParkedKey;

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
        let mut found = promise::find(draft, target)?;
        if found.is_empty() {
            let way = (Bucket::Free, Bucket::Outside);
            post_each(draft, &demand, way, Reason::Sale)?;
            if promise::may_come(draft, target)? {
                park(draft, target, &demand)?;
            }
            return Ok(());
        }
        for (key, quantity) in &demand {
            settle(draft, &mut found, *key, *quantity)?;
        }
        for reservation in found {
            draft.put_reservation(reservation)?;
        }
        Ok(())
    }

    /// Notes the units that came back from this sale before it arrived.
    fn note_returned(&self, draft: &mut Draft<'_>, demand: &Demand) -> Result<(), Stop> {
        let key = ParkedKey::Reference(draft.context.source.id, self.reference.clone());
        let mut parked = draft.parked(&key)?;
        if parked.returned.is_empty() {
            return Ok(());
        }
        for returned in std::mem::take(&mut parked.returned) {
            note_back(
                draft,
                draft.sequence,
                demand,
                returned.key.item,
                returned.quantity,
            )?;
        }
        draft.put_parked(key, parked);
        Ok(())
    }
}

/// Keeps the link of a handover for the promise that it overtook.
fn park(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    if let Some(waiting) = promise::waiting_key(draft, target)? {
        let mut parked = draft.parked(&waiting)?;
        parked.settled.extend(promise::waiting_units(draft, demand));
        draft.put_parked(waiting, parked);
        draft.receipt.parked = true;
    }
    Ok(())
}

/// Hands units over for a promise: its own units here first; then for its units of the item at
/// other locations, which are free again there; the rest comes off what is free here.
fn settle(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    sold: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let at = draft.business.at;
    let now = draft.now();
    let mut rest = quantity;
    for same_location in [true, false] {
        for reservation in found.iter_mut() {
            let bucket = reservation.kind.bucket();
            for line in &mut reservation.lines {
                if line.key.item != sold.item || (line.key == sold) != same_location {
                    continue;
                }
                let quantity = line.open.min(rest);
                if same_location {
                    draft.post(sold, (bucket, Bucket::Outside), quantity, Reason::Sale, at)?;
                } else {
                    let way = (Bucket::Free, Bucket::Outside);
                    draft.post(sold, way, quantity, Reason::Sale, at)?;
                    let way = (bucket, Bucket::Free);
                    draft.post(line.key, way, quantity, Reason::Release, now)?;
                }
                take(&mut line.open, quantity)?;
                add(&mut line.fulfilled, quantity)?;
                take(&mut rest, quantity)?;
            }
        }
    }
    if rest.is_positive() {
        draft.flag(Flag::SettledAlready);
    }
    draft.post(
        sold,
        (Bucket::Free, Bucket::Outside),
        rest,
        Reason::Sale,
        at,
    )
}
