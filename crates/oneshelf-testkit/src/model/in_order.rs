//! The steps of a promise, put into the order in which they happened.

use std::collections::BTreeMap;

use oneshelf_core::Act;

use super::promise::{Of, Promise};
use super::state::Model;
use super::told::Told;
use super::values::{Amount, Change, Name, Place, Spot, When};

impl Model {
    /// Notes a step of promises, or of one that nobody knows yet, and puts right what they were
    /// thought to be.
    pub(crate) fn retell(
        &mut self,
        (found, name): (&[usize], Option<&Name>),
        act: Act,
        amounts: &BTreeMap<Spot, Amount>,
        when: When,
    ) {
        for (spot, amount) in amounts.iter().filter(|(_, amount)| **amount > 0) {
            let step = Told::new(*spot, act, *amount, when);
            if let (true, Some(name)) = (found.is_empty(), name) {
                let waiting = self.waiting.entry(name.clone()).or_default();
                step.note(&mut waiting.told);
            } else if let [one] = found
                && self.promises[*one].asks_only(*spot)
            {
                step.note(&mut self.promises[*one].told);
                self.put_right(*one, *spot);
            } else {
                for place in found {
                    let promise = &mut self.promises[*place];
                    if promise.parts.iter().any(|part| part.spot.0 == spot.0) {
                        Told::forget(&mut promise.told, when);
                    }
                }
            }
        }
    }

    /// What waits for a promise is known to it from now on.
    pub(crate) fn take_told(&mut self, names: &[Name], promise: &Promise) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        for name in names {
            if let Some(waiting) = self.waiting.get_mut(name) {
                told.append(&mut waiting.told);
            }
        }
        told.sort_by_key(|step| step.when.order);
        let has_part = |step: &&Told| promise.parts.iter().any(|part| part.spot == step.spot);
        let is_other = |step: &&Told| step.act == Act::Other || !has_part(step);
        if let Some(step) = told.iter().find(is_other).copied() {
            Told::forget(&mut told, step.when);
        }
        told
    }

    /// Where the steps fit together, each is as they say.
    pub(crate) fn put_right(&mut self, place: usize, spot: Spot) {
        let promise = &self.promises[place];
        let Some(part) = promise.parts.iter().find(|part| part.spot == spot) else {
            return;
        };
        let Some((standing, steps)) = in_order(&promise.told, part.spot, part.requested) else {
            return;
        };
        let surplus = part.staged + part.to_put_back - standing;
        let differs = |(when, right): (When, Amount)| {
            let its = |change: &&Change| change.spot == spot && change.when.order == when.order;
            let known: Amount = self.changes.iter().filter(its).map(|c| c.amount).sum();
            (when, right - known)
        };
        let changes: Vec<(When, Amount)> = steps.into_iter().map(differs).collect();
        if changes.iter().map(|(_, change)| change).sum::<Amount>() != surplus {
            return;
        }
        let ahead = &mut self.promises[place].ahead;
        ahead.retain(|unit| unit.spot != spot || !unit.never_left());
        if changes.iter().all(|(_, change)| *change == 0) {
            return;
        }
        for (when, change) in changes {
            self.carry(spot, Place::Shelf, Place::Holding, (-change).max(0), when);
            self.carry(spot, Place::Holding, Place::Shelf, change.max(0), when);
        }
        let Some(part) = self.promises[place].part_mut(spot) else {
            return;
        };
        if surplus < 0 {
            let promised = part.take(Of::Open, -surplus);
            let promised = promised + part.take(Of::Waiting, -surplus - promised);
            part.staged += promised;
            part.to_put_back += -surplus - promised;
        } else {
            let promised = part.take(Of::Staged, surplus);
            part.open += promised;
            part.to_put_back -= surplus - promised;
            self.promises[place].leave_spot();
        }
    }
}

/// How much stands picked at last, and what each step did to the shelf.
fn in_order(told: &[Told], spot: Spot, requested: Amount) -> Option<(Amount, Vec<(When, Amount)>)> {
    if told.iter().any(|step| step.act == Act::Other) {
        return None;
    }
    let mut steps: Vec<&Told> = told.iter().filter(|step| step.spot == spot).collect();
    steps.sort_by_key(|step| (step.when.at, step.when.order));
    let (mut standing, mut given, mut on_way) = (0, 0, 0);
    let mut shelf = Vec::new();
    for step in steps {
        let before = standing;
        let change = match step.act {
            Act::Pick => -step.amount,
            Act::Stage => -(step.amount - before).max(0),
            Act::HandOver | Act::Ship => -(step.amount - before).max(0),
            Act::PutBack => step.amount,
            Act::PutBackUnfit | Act::Arrive | Act::Release | Act::Other => 0,
        };
        let gone = match step.act {
            Act::HandOver | Act::Ship | Act::PutBackUnfit => step.amount,
            _ => 0,
        };
        standing = before - change - gone;
        match step.act {
            Act::HandOver => given += step.amount,
            Act::Ship => (given, on_way) = (given + step.amount, on_way + step.amount),
            Act::Arrive => on_way -= step.amount,
            _ => {}
        }
        if standing < 0 || on_way < 0 || standing + given > requested {
            return None;
        }
        shelf.push((step.when, change));
    }
    (!shelf.is_empty()).then_some((standing, shelf))
}

impl Promise {
    /// Notes what a release ends of goods that were told of, and were not picked.
    pub(crate) fn note_releases(&mut self, unpicked: &[(Spot, Amount)], when: When) {
        let mut ended: BTreeMap<Spot, Amount> = BTreeMap::new();
        for (spot, amount) in unpicked {
            *ended.entry(*spot).or_insert(0) += amount;
        }
        for (spot, amount) in ended {
            let has_step = self.told.iter().any(|step| step.spot == spot);
            if amount > 0 && has_step {
                Told::new(spot, Act::Release, amount, when).note(&mut self.told);
            }
        }
    }

    /// Gives what had not ended yet when somebody got it, of a part that was handed over in part.
    pub(crate) fn give_ended(&mut self, spot: Spot, amount: Amount, when: When) -> Amount {
        let releases = self.told.iter().filter(|step| step.act == Act::Release);
        let later = releases.filter(|step| step.spot == spot && when.at < step.when.at);
        let released: Amount = later.map(|step| step.amount).sum();
        let expires_later = self.expires_at.is_some_and(|end| when.at < end);
        let Some(part) = self.part_mut(spot).filter(|part| part.fulfilled > 0) else {
            return 0;
        };
        let expired = if expires_later {
            part.expired.min(amount)
        } else {
            0
        };
        let released = released.min(part.released).min(amount - expired);
        part.expired -= expired;
        part.released -= released;
        part.fulfilled += expired + released;
        expired + released
    }

    /// Whether it asks for the item at this location and at no other.
    fn asks_only(&self, spot: Spot) -> bool {
        let of_item = self.parts.iter().filter(|part| part.spot.0 == spot.0);
        let spots: Vec<Spot> = of_item.map(|part| part.spot).collect();
        spots == [spot]
    }
}
