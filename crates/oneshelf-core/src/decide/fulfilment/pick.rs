//! Pick: goods are taken off the shelf for a promise, or are not there to be taken.

use crate::command::answer::Flag;
use crate::command::fulfilment::{Pick, PickResult};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order::Earlier;
use crate::decide::fulfilment::picking::{accept, note_order, park_picked, pick_units, take_known};
use crate::decide::fulfilment::steps::{retell, retell_parked};
use crate::decide::stock::goods::post_each;
use crate::decide::{lines, resolve};
use crate::ledger::case::CaseDetail;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::ledger::step::Act;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

impl Decide for Pick {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut found = resolve::find(draft, &self.of)?;
        let demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        if found.is_empty() {
            return self.unknown(draft, &demand);
        }
        note_order(draft, &found, Step::Pick);
        draft.require(demand.keys().map(|key| Key::Level(*key)))?;
        for (key, quantity) in &demand {
            match self.result {
                PickResult::Found => {
                    pick_units(draft, &mut found, *key, *quantity, Earlier::Pick)?;
                }
                PickResult::NotFound | PickResult::WrongCount => {
                    self.miss(draft, &mut found, *key, *quantity)?;
                }
                PickResult::Damaged | PickResult::WornDisplay => {
                    set_aside(draft, &mut found, *key, *quantity)?;
                }
            }
        }
        for reservation in &mut found {
            if draft.has_other(reservation)? {
                accept(draft, reservation)?;
            }
        }
        if self.result == PickResult::Found {
            retell(draft, &mut found, Act::Pick, &demand)?;
        }
        for reservation in found {
            draft.put_if_changed(reservation)?;
        }
        // What a picker met is worth an entry, also where it changed nothing.
        draft.writes_entry = true;
        Ok(())
    }
}

impl Pick {
    /// The promise has not come yet: the units are known to be picked, and wait for it.
    fn unknown(&self, draft: &mut Draft<'_>, demand: &Demand) -> Result<(), Stop> {
        match self.result {
            PickResult::Found => {
                let told = demand;
                let mut demand = demand.clone();
                take_known(draft, &self.of, Earlier::Pick, &mut demand)?;
                post_each(draft, &demand, (Bucket::Free, Bucket::Staged), Reason::Pick)?;
                park_picked(draft, &self.of, &demand)?;
                retell_parked(draft, &self.of, Act::Pick, told)
            }
            PickResult::NotFound | PickResult::WrongCount => {
                for (key, quantity) in demand {
                    let gone = draft.level(*key)?.free().or_zero().min(*quantity);
                    let way = (Bucket::Free, Bucket::Outside);
                    draft.post(*key, way, gone, Reason::NotFound, draft.business.at)?;
                    self.open_case(draft, *key, draft.sequence, *quantity)?;
                }
                Ok(())
            }
            PickResult::Damaged | PickResult::WornDisplay => {
                let way = (Bucket::Free, Bucket::Damaged);
                post_each(draft, demand, way, Reason::Unfit)
            }
        }
    }

    /// Nothing was there: first what a walk-in sale has taken already is free of its promise, and
    /// only the rest is lost.
    fn miss(
        &self,
        draft: &mut Draft<'_>,
        found: &mut [Reservation],
        key: LevelKey,
        quantity: Quantity,
    ) -> Result<(), Stop> {
        let at = draft.business.at;
        let mut rest = quantity;
        for reservation in found.iter_mut() {
            let (sequence, bucket) = (reservation.sequence, reservation.kind.bucket());
            let Some(line) = reservation.line_mut(key) else {
                continue;
            };
            let lost = line.open.min(rest);
            if !lost.is_positive() {
                continue;
            }
            let below = draft.level(key)?.free().checked_neg().ok_or(Overflow)?;
            let sold = below.or_zero().min(lost);
            let gone = lost.checked_sub(sold).ok_or(Overflow)?;
            draft.post(key, (bucket, Bucket::Free), sold, Reason::NotFound, at)?;
            draft.post(key, (bucket, Bucket::Outside), gone, Reason::NotFound, at)?;
            take(&mut line.open, lost)?;
            add(&mut line.short, lost)?;
            take(&mut rest, lost)?;
            self.open_case(draft, key, sequence, lost)?;
        }
        if rest.is_positive() {
            draft.flag(Flag::OutOfOrder);
            let sequence = found.last().map_or(draft.sequence, |last| last.sequence);
            self.open_case(draft, key, sequence, rest)?;
        }
        Ok(())
    }

    /// Puts the item under review there until it is counted.
    fn open_case(
        &self,
        draft: &mut Draft<'_>,
        key: LevelKey,
        reservation: Sequence,
        quantity: Quantity,
    ) -> Result<(), Stop> {
        let detail = CaseDetail::NotFound {
            reservation,
            quantity,
            wrong_count: self.result == PickResult::WrongCount,
        };
        draft.open_case(Some(key.item), Some(key.location), detail)?;
        Ok(())
    }
}

/// Units that are not fit for sale leave their promise short.
fn set_aside(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let at = draft.business.at;
    let mut rest = quantity;
    for reservation in found.iter_mut() {
        let bucket = reservation.kind.bucket();
        let Some(line) = reservation.line_mut(key) else {
            continue;
        };
        let unfit = line.open.min(rest);
        draft.post(key, (bucket, Bucket::Damaged), unfit, Reason::Unfit, at)?;
        take(&mut line.open, unfit)?;
        add(&mut line.short, unfit)?;
        take(&mut rest, unfit)?;
    }
    if rest.is_positive() {
        draft.flag(Flag::OutOfOrder);
    }
    draft.post(
        key,
        (Bucket::Free, Bucket::Damaged),
        rest,
        Reason::Unfit,
        at,
    )
}
