//! The reference model of what staff do about a promise: pick, stage, collect, put back.

use oneshelf_core::{
    Act, Collect, Command, Condition, Pick, PickResult, PutBack, RefusalCode, Stage, Step,
};

use super::ahead::Ahead;
use super::promise::{Of, Promise};
use super::shop::{closing, demand, index, place};
use super::state::Model;
use super::values::{Amount, Name, Place, Spot, When};

impl Model {
    pub(crate) fn pick(&mut self, command: &Command, pick: &Pick) -> bool {
        let when = self.when(command);
        let wanted = demand(pick.location.as_str(), &pick.lines);
        let name = Name::of(&pick.of, pick.source.as_str());
        let found = self.find(&name);
        let before = self.promises.clone();
        for (&spot, &amount) in &wanted {
            self.touched.insert(spot);
            match (pick.result, found.is_empty()) {
                (PickResult::Found, true) => self.pick_early(&name, spot, amount, when),
                (PickResult::Found, false) => {
                    self.take_off((&found, &before), Step::Pick, spot, amount, when);
                }
                (PickResult::NotFound | PickResult::WrongCount, true) => {
                    let gone = self.free_now(spot).clamp(0, amount);
                    self.carry(spot, Place::Shelf, Place::Outside, gone, when);
                }
                (PickResult::NotFound | PickResult::WrongCount, false) => {
                    self.miss(&found, spot, amount, when);
                }
                (PickResult::Damaged | PickResult::WornDisplay, _) => {
                    self.carry(spot, Place::Shelf, Place::Damaged, amount, when);
                    let mut rest = amount;
                    for part in found.iter().copied() {
                        if let Some(part) = self.promises[part].part_mut(spot) {
                            let unfit = part.take(Of::Open, rest);
                            part.short += unfit;
                            rest -= unfit;
                        }
                    }
                }
            }
        }
        for place in &found {
            if self.promises[*place] != before[*place] {
                self.begin(*place);
            }
        }
        if pick.result == PickResult::Found {
            self.retell((&found, Some(&name)), Act::Pick, &wanted, when);
        }
        true
    }

    /// Its branch has taken a pickup on.
    fn begin(&mut self, place: usize) {
        if let Some(pickup) = &mut self.promises[place].pickup {
            pickup.accepted = true;
        }
    }

    /// Picked for a promise that nobody knows yet; what a later step has told of is gone already.
    fn pick_early(&mut self, name: &Name, spot: Spot, amount: Amount, when: When) {
        let rest = amount - self.tell_waiting(name, Step::Pick, spot, (amount, when));
        self.carry(spot, Place::Shelf, Place::Holding, rest, when);
        let waiting = self.waiting.entry(name.clone()).or_default();
        waiting.picked.push((spot, rest));
    }

    /// Staged for a promise that nobody knows yet, as far as it was not picked or handed over.
    fn stage_early(&mut self, name: &Name, spot: Spot, amount: Amount, when: When) {
        let put_back = |model: &Self| {
            let units = model.waiting.get(name).map(|waiting| &waiting.ahead);
            let units = units.into_iter().flatten();
            let unstaged = units.filter(|unit| unit.spot == spot && unit.back.is_some());
            let amounts = unstaged.filter(|unit| !unit.staged).map(|unit| unit.amount);
            amounts.sum::<Amount>()
        };
        let before = put_back(self);
        self.tell_waiting(name, Step::Stage, spot, (amount, when));
        let amount = amount - (before - put_back(self));
        let waiting = self.waiting.entry(name.clone()).or_default();
        let settled = waiting.settled.iter().map(|(_, at, amount)| (at, amount));
        let picked = waiting.picked.iter().map(|(at, amount)| (at, amount));
        let known = picked.chain(settled).filter(|(at, _)| **at == spot);
        let known: Amount = known.map(|(_, amount)| *amount).sum();
        let rest = (amount - known).max(0);
        let unit = Ahead {
            staged: true,
            ..Ahead::new(spot, rest, when)
        };
        unit.note(&mut waiting.ahead);
        waiting.picked.push((spot, rest));
        self.carry(spot, Place::Shelf, Place::Holding, rest, when);
    }

    /// Takes units that were picked before their promise came.
    pub(crate) fn take_picked(&mut self, name: &Name, spot: Spot, amount: Amount) -> Amount {
        let mut taken = 0;
        let Some(waiting) = self.waiting.get_mut(name) else {
            return taken;
        };
        for (at, picked) in &mut waiting.picked {
            if *at == spot {
                let here = (*picked).min(amount - taken);
                *picked -= here;
                taken += here;
            }
        }
        taken
    }

    /// Units that somebody could not find at first come out of what is free, as far as that goes.
    pub(crate) fn find_again(
        &mut self,
        spot: Spot,
        amount: Amount,
        to: Place,
        when: When,
    ) -> Amount {
        let known = self.free_now(spot).clamp(0, amount);
        self.carry(spot, Place::Shelf, to, known, when);
        known
    }

    /// Units of promises leave the shelf for the holding area.
    fn take_off(
        &mut self,
        (found, before): (&[usize], &[Promise]),
        step: Step,
        spot: Spot,
        amount: Amount,
        when: When,
    ) {
        let mut told = self.tell_promises(found, step, spot, (amount, when));
        let mut rest = amount - told;
        for of in [Of::Open, Of::Waiting, Of::Short] {
            for place in found {
                let Some(part) = self.promises[*place].part_mut(spot) else {
                    continue;
                };
                let picked = part.take(of, rest);
                part.staged += picked;
                rest -= picked;
                if step == Step::Stage {
                    let unit = Ahead {
                        staged: true,
                        ..Ahead::new(spot, picked, when)
                    };
                    unit.note(&mut self.promises[*place].ahead);
                }
                if of == Of::Short {
                    self.find_again(spot, picked, Place::Holding, when);
                } else {
                    self.carry(spot, Place::Shelf, Place::Holding, picked, when);
                }
            }
        }
        // What is left was told before already, or nobody has asked for it.
        for place in found {
            let known = before[*place].parts.iter().find(|part| part.spot == spot);
            let known = known.map_or(0, |part| part.staged + part.fulfilled);
            let is_told = told.min(known);
            told -= is_told;
            rest -= (known - is_told).min(rest);
        }
        let mut lines = found.iter().rev().copied();
        let line = lines.find_map(|place| {
            let parts = &self.promises[place].parts;
            let part = parts.iter().position(|part| part.spot == spot)?;
            Some((place, part))
        });
        let to = match line {
            Some((place, part)) => {
                self.promises[place].parts[part].to_put_back += rest;
                if step == Step::Stage {
                    let unit = Ahead {
                        staged: true,
                        ..Ahead::new(spot, rest, when)
                    };
                    unit.note(&mut self.promises[place].ahead);
                }
                Place::Holding
            }
            None => Place::Inspection,
        };
        self.carry(spot, Place::Shelf, to, rest, when);
    }

    /// Nothing was there: what is sold already is not lost a second time.
    fn miss(&mut self, found: &[usize], spot: Spot, amount: Amount, when: When) {
        let mut rest = amount;
        for place in found {
            let below = (-self.free_now(spot)).max(0);
            let Some(part) = self.promises[*place].part_mut(spot) else {
                continue;
            };
            let lost = part.take(Of::Open, rest);
            part.short += lost;
            rest -= lost;
            let gone = lost - lost.min(below);
            self.carry(spot, Place::Shelf, Place::Outside, gone, when);
        }
    }

    pub(crate) fn stage(&mut self, command: &Command, stage: &Stage) -> Result<bool, RefusalCode> {
        let when = self.when(command);
        let mut wanted = demand(stage.location.as_str(), &stage.lines);
        let name = Name::of(&stage.of, stage.source.as_str());
        let found = self.find(&name);
        if found.is_empty() {
            if wanted.is_empty() {
                return Err(RefusalCode::UnknownPromise);
            }
            for (&spot, &amount) in &wanted {
                self.stage_early(&name, spot, amount, when);
            }
            self.retell((&found, Some(&name)), Act::Stage, &wanted, when);
            return Ok(true);
        }
        let here = index(stage.location.as_str());
        if wanted.is_empty() {
            let parts = found.iter().flat_map(|place| &self.promises[*place].parts);
            for part in parts.filter(|part| part.spot.1 == here) {
                *wanted.entry(part.spot).or_insert(0) += part.open + part.staged;
            }
        }
        let before = self.promises.clone();
        for (&spot, &amount) in &wanted {
            let parts = found.iter().flat_map(|place| &self.promises[*place].parts);
            let there = parts.filter(|part| part.spot == spot);
            let standing: Amount = there.map(|part| part.staged + part.to_put_back).sum();
            if amount > standing {
                let rest = amount - standing;
                self.take_off((&found, &before), Step::Stage, spot, rest, when);
            }
        }
        for place in &found {
            let promise = &mut self.promises[*place];
            let is_wanted = promise.has(|part| part.staged);
            if !is_wanted && !promise.has(|part| part.to_put_back) {
                continue;
            }
            promise.in_spot = true;
            let is_complete = !promise.has(|part| part.open);
            if let Some(pickup) = &mut promise.pickup {
                pickup.accepted |= is_wanted;
                if is_complete {
                    let ready = pickup.ready_at.max(when.at);
                    pickup.collect_by = pickup.collect_by.or(closing(here, ready));
                }
            }
        }
        self.retell((&found, None), Act::Stage, &wanted, when);
        Ok(true)
    }

    pub(crate) fn collect(&mut self, command: &Command, collect: &Collect) -> bool {
        let name = Name::of(&collect.of, collect.source.as_str());
        let given = demand(collect.location.as_str(), &collect.lines);
        let found = self.find(&name);
        let before = self.promises.clone();
        for place in &found {
            if self.promises[*place].is_live() {
                self.begin(*place);
            }
        }
        self.hand_over(command, Some(&name), &given, (&before, true));
        true
    }

    pub(crate) fn put_back(&mut self, command: &Command, put_back: &PutBack) -> bool {
        let when = self.when(command);
        let name = Name::of(&put_back.of, put_back.source.as_str());
        let to = place(put_back.condition);
        let found = self.find(&name);
        let before = self.promises.clone();
        let brought = demand(put_back.location.as_str(), &put_back.lines);
        for (&spot, &amount) in &brought {
            self.touched.insert(spot);
            let mut rest = amount;
            if found.is_empty() {
                rest -= self.take_picked(&name, spot, rest);
            }
            for of in [Of::ToPutBack, Of::Staged] {
                for place in &found {
                    let Some(part) = self.promises[*place].part_mut(spot) else {
                        continue;
                    };
                    let back = part.take(of, rest);
                    rest -= back;
                    if of == Of::Staged && put_back.condition == Condition::Sellable {
                        part.open += back;
                    } else if of == Of::Staged {
                        part.short += back;
                    }
                    if of == Of::Staged && !self.promises[*place].in_spot {
                        let unit = Ahead {
                            picked: true,
                            back: Some(to),
                            from_holding: true,
                            ..Ahead::new(spot, back, when)
                        };
                        unit.note(&mut self.promises[*place].ahead);
                    }
                }
            }
            self.carry(spot, Place::Holding, to, amount - rest, when);
            // Nobody knew that these were picked: the numbers have them on the shelf still.
            self.carry(spot, Place::Shelf, to, rest, when);
            let unit = Ahead {
                back: Some(to),
                ..Ahead::new(spot, rest, when)
            };
            let mut lines = found.iter().rev().copied();
            let line = lines.find(|place| self.promises[*place].part_mut(spot).is_some());
            match line {
                Some(place) => unit.note(&mut self.promises[place].ahead),
                None if found.is_empty() && self.may_come(&name) => {
                    let waiting = self.waiting.entry(name.clone()).or_default();
                    unit.note(&mut waiting.ahead);
                }
                None => {}
            }
        }
        for place in &found {
            if self.promises[*place] != before[*place] {
                self.promises[*place].leave_spot();
            }
        }
        let act = if to == Place::Shelf {
            Act::PutBack
        } else {
            Act::PutBackUnfit
        };
        self.retell((&found, Some(&name)), act, &brought, when);
        true
    }
}
