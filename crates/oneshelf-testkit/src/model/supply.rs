//! The reference model of what is expected, of orders that wait for it, and of the other ways out
//! for a promise: another branch, another item, another day. And of what pickups go through.

use std::collections::BTreeMap;

use oneshelf_core::{
    Expect, Line, Move, Phase, Postpone, RefusalCode, ReservationKind, Step, Substitute, Target,
    machine,
};

use super::promise::{Collection, Of, Part, Promise};
use super::shop::{back_orders, demand, index, is_substitute, item, parts, ready_at, spots};
use super::state::{Model, Supply};
use super::values::{Amount, Name, Spot};

impl Model {
    pub(crate) fn expect(&mut self, expect: &Expect) -> Result<bool, RefusalCode> {
        if let Some(target) = &expect.instead_of {
            let name = Name::of(target, expect.source.as_str());
            let known = self.supply(&name).ok_or(RefusalCode::UnknownSupply)?;
            known.open.clear();
        }
        let open = demand(expect.location.as_str(), &expect.lines);
        if !open.is_empty() {
            self.supplies.push(Supply {
                name: (expect.source.to_string(), expect.reference.to_string()),
                at: expect.expected_at,
                open,
            });
        }
        Ok(true)
    }

    fn supply(&mut self, name: &Name) -> Option<&mut Supply> {
        let is_meant = |supply: &&mut Supply| {
            supply.name.0 == name.source && supply.name.1 == name.text && !name.is_document
        };
        self.supplies.iter_mut().find(is_meant)
    }

    /// Goods of a supply came in.
    pub(crate) fn came(&mut self, name: &Name, goods: &BTreeMap<Spot, Amount>) {
        if let Some(supply) = self.supply(name) {
            for (spot, open) in &mut supply.open {
                *open -= goods.get(spot).copied().unwrap_or(0).min(*open);
            }
        }
    }

    /// Units that orders wait for.
    #[must_use]
    pub fn waited_for(&self, spot: Spot) -> Amount {
        let parts = self.promises.iter().flat_map(|promise| &promise.parts);
        let here = parts.filter(|part| part.spot == spot);
        here.map(|part| part.waiting).sum()
    }

    /// Whether what is free for somebody, and what comes in time for it, is enough behind those
    /// who wait already.
    fn is_covered(&self, source: &str, spot: Spot, requested: Amount) -> bool {
        let ahead = self.left(source, spot) - self.waited_for(spot);
        let coming = self.supplies.iter().filter(|supply| supply.at > self.now);
        let coming = coming.filter_map(|supply| supply.open.get(&spot));
        let coming: Vec<Amount> = coming.copied().filter(|open| *open > 0).collect();
        !coming.is_empty() && ahead + coming.iter().sum::<Amount>() >= requested
    }

    /// What of a demand has to wait, where it can.
    pub(crate) fn back_ordered(
        &self,
        source: &str,
        wanted: &BTreeMap<Spot, Amount>,
    ) -> Result<BTreeMap<Spot, Amount>, RefusalCode> {
        if !back_orders(source) {
            return Err(RefusalCode::BackOrdersOff);
        }
        let missing = wanted.iter().filter_map(|(spot, amount)| {
            let rest = amount - self.left(source, *spot).max(0);
            (rest > 0 && self.is_covered(source, *spot, *amount)).then_some((*spot, rest))
        });
        Ok(missing.collect())
    }

    /// What is free goes to those who wait, the oldest first.
    pub(crate) fn assign(&mut self) {
        for spot in spots() {
            for place in 0..self.promises.len() {
                let source = self.promises[place].source.clone();
                let left = self.left(&source, spot).max(0);
                if let Some(part) = self.promises[place].part_mut(spot) {
                    let got = part.take(Of::Waiting, left);
                    part.open += got;
                }
            }
        }
    }

    /// The promises of a name that a step is about: those with something left to do, else the last;
    /// of an order that is partly a pickup, only what the step is made for.
    fn meant(&self, name: &Name, step: Step) -> Result<Vec<usize>, RefusalCode> {
        let mut found = self.find(name);
        let last = *found.last().ok_or(RefusalCode::UnknownPromise)?;
        let is_made_for = |place: &usize| {
            let steps = machine(self.promises[*place].kind).iter();
            let mut steps = steps.flat_map(|(_, possible)| *possible);
            steps.any(|(known, _)| *known == step)
        };
        let last = match found.iter().copied().rfind(is_made_for) {
            Some(fit) => {
                found.retain(is_made_for);
                fit
            }
            None => last,
        };
        found.retain(|place| {
            let promise = &self.promises[*place];
            promise.is_live() || promise.is_missing_some() || promise.is_on_way()
        });
        Ok(if found.is_empty() { vec![last] } else { found })
    }

    /// Whether each of these promises allows a step.
    fn all_allow(&self, places: &[usize], step: Step) -> Result<(), RefusalCode> {
        if places
            .iter()
            .all(|place| self.promises[*place].allows(step))
        {
            Ok(())
        } else {
            Err(RefusalCode::WrongPhase)
        }
    }

    /// A part of promises for each of these lines, in turn: of each promise, what is its share.
    fn parts_of(
        &self,
        places: &[usize],
        lines: &[Line],
        part_of: impl Fn(&Part) -> Amount,
    ) -> Result<Vec<BTreeMap<Spot, Amount>>, RefusalCode> {
        let mut wanted: Vec<BTreeMap<Spot, Amount>> = vec![BTreeMap::new(); places.len()];
        for (line, parts) in lines.iter().zip(parts("", lines)) {
            let at = line.location.as_ref().map(|name| index(name.as_str()));
            for ((item, _), amount) in parts {
                let mut rest = amount;
                for (place, wanted) in places.iter().zip(&mut wanted) {
                    for part in &self.promises[*place].parts {
                        if part.spot.0 == item && at.is_none_or(|at| at == part.spot.1) {
                            let taken = wanted.entry(part.spot).or_insert(0);
                            let more = (part_of(part) - *taken).min(rest);
                            *taken += more;
                            rest -= more;
                        }
                    }
                }
                if rest > 0 {
                    return Err(RefusalCode::MoreThanPromised);
                }
            }
        }
        for wanted in &mut wanted {
            wanted.retain(|_, amount| *amount > 0);
        }
        Ok(wanted)
    }

    /// All of a part of each of these promises.
    fn all_of(
        &self,
        places: &[usize],
        part_of: impl Fn(&Part) -> Amount,
    ) -> Vec<BTreeMap<Spot, Amount>> {
        let all = places.iter().map(|place| {
            let parts = self.promises[*place].parts.iter();
            let left = parts.map(|part| (part.spot, part_of(part)));
            left.filter(|(_, amount)| *amount > 0).collect()
        });
        all.collect()
    }

    pub(crate) fn move_to(&mut self, command: &Move) -> Result<bool, RefusalCode> {
        let to = index(command.to.as_str());
        let name = Name::of(&command.of, command.source.as_str());
        let places = self.meant(&name, Step::Move)?;
        self.all_allow(&places, Step::Move)?;
        let elsewhere = |part: &Part| if part.spot.1 == to { 0 } else { part.left() };
        let is_pickup = |place: &usize| self.promises[*place].kind == ReservationKind::Pickup;
        let wanted = match &command.lines {
            Some(_) if places.iter().any(is_pickup) => return Err(RefusalCode::WholePickup),
            Some(lines) => self.parts_of(&places, lines, elsewhere)?,
            None => self.all_of(&places, elsewhere),
        };
        let mut changed = false;
        for (place, wanted) in places.into_iter().zip(wanted) {
            if wanted.is_empty() {
                continue;
            }
            changed = true;
            let mut there: BTreeMap<Spot, Amount> = BTreeMap::new();
            for (spot, amount) in &wanted {
                *there.entry((spot.0, to)).or_insert(0) += amount;
            }
            self.promise_instead(place, &there)?;
            for (spot, amount) in wanted {
                self.let_go(place, spot, amount);
            }
            if self.promises[place].kind == ReservationKind::Pickup {
                let issue = self.promises[place].pickup.map_or(0, |pickup| pickup.issue);
                let ready_at = ready_at(to, self.now).ok_or(RefusalCode::NoPickup)?;
                let promise = &mut self.promises[place];
                promise.in_spot = false;
                promise.pickup = Some(Collection {
                    issue,
                    ..Collection::new(ready_at)
                });
            }
        }
        Ok(changed)
    }

    /// Promises more, under an old promise.
    fn promise_instead(
        &mut self,
        place: usize,
        wanted: &BTreeMap<Spot, Amount>,
    ) -> Result<(), RefusalCode> {
        let source = self.promises[place].source.clone();
        if !self.is_available(&source, wanted) {
            return Err(RefusalCode::Unavailable);
        }
        for (spot, amount) in wanted {
            match self.promises[place].part_mut(*spot) {
                Some(part) => {
                    part.requested += amount;
                    part.open += amount;
                }
                None => self.promises[place].parts.push(Part::new(*spot, *amount)),
            }
        }
        Ok(())
    }

    /// Ends a part of a promise: first what is not there, last what is picked.
    fn let_go(&mut self, place: usize, spot: Spot, amount: Amount) {
        if let Some(part) = self.promises[place].part_mut(spot) {
            let mut rest = amount;
            for of in [Of::Short, Of::Waiting, Of::Open, Of::Staged] {
                let gone = part.take(of, rest);
                rest -= gone;
                part.released += gone;
                if of == Of::Staged {
                    part.to_put_back += gone;
                }
            }
        }
    }

    pub(crate) fn substitute(&mut self, command: &Substitute) -> Result<bool, RefusalCode> {
        let source = command.source.as_str();
        if self.find(&Name::of(&command.of, source)).is_empty() {
            return Err(RefusalCode::UnknownPromise);
        }
        let (old, new) = (command.line.sku.as_str(), command.with.as_str());
        let amount = command.line.quantity.thousandths();
        if !is_substitute(old, new) {
            return Err(RefusalCode::NoSubstitute);
        }
        let places = self.meant(&Name::of(&command.of, source), Step::Substitute)?;
        self.all_allow(&places, Step::Substitute)?;
        let at = index(command.location.as_str());
        let (old, new) = ((item(old), at), (item(new), at));
        let parts = places.iter().flat_map(|place| &self.promises[*place].parts);
        let left: Amount = parts.filter(|p| p.spot == old).map(Part::left).sum();
        if left < amount {
            return Err(RefusalCode::MoreThanPromised);
        }
        let mut rest = amount;
        for place in places {
            let left = self.promises[place].part_mut(old).map_or(0, |p| p.left());
            let here = left.min(rest);
            if here > 0 {
                rest -= here;
                self.promise_instead(place, &BTreeMap::from([(new, here)]))?;
                self.let_go(place, old, here);
            }
        }
        Ok(true)
    }

    pub(crate) fn postpone(&mut self, command: &Postpone) -> Result<bool, RefusalCode> {
        let name = Name::of(&command.of, command.source.as_str());
        let mut places = self.meant(&name, Step::Postpone)?;
        let is_short = |place: &usize| self.promises[*place].has(|part| part.short);
        if places.iter().any(is_short) {
            places.retain(is_short);
        }
        self.all_allow(&places, Step::Postpone)?;
        let wanted = match &command.lines {
            Some(lines) => self.parts_of(&places, lines, |part| part.short)?,
            None => self.all_of(&places, |part| part.short),
        };
        let is_nothing = wanted.iter().all(BTreeMap::is_empty);
        for (place, wanted) in places.into_iter().zip(wanted) {
            let theirs = self.promises[place].source.clone();
            if !back_orders(&theirs) {
                return Err(RefusalCode::BackOrdersOff);
            }
            let is_covered =
                |(spot, amount): (&Spot, &Amount)| self.is_covered(&theirs, *spot, *amount);
            if is_nothing || !wanted.iter().all(is_covered) {
                return Err(RefusalCode::Unavailable);
            }
            for (spot, amount) in wanted {
                if let Some(part) = self.promises[place].part_mut(spot) {
                    part.waiting += part.take(Of::Short, amount);
                }
            }
        }
        Ok(true)
    }

    /// The steps of a pickup that move no goods.
    pub(crate) fn pickup_step(
        &mut self,
        target: &Target,
        source: &str,
        (step, again): (Step, bool),
    ) -> Result<bool, RefusalCode> {
        let name = Name::of(target, source);
        let mut places = self.meant(&name, step)?;
        let is_accepted = |promise: &Promise| promise.pickup.is_some_and(|p| p.accepted);
        match step {
            Step::Accept => places.retain(|place| {
                let promise = &self.promises[*place];
                !(promise.is_live() && is_accepted(promise))
            }),
            Step::Close => {
                places = self.find(&name);
                let phase = |place: &usize| self.promises[*place].phase();
                let was_closed = places.iter().any(|place| phase(place) == Phase::Closed);
                let is_left = |place: &usize| {
                    !matches!(
                        phase(place),
                        Phase::Closed | Phase::Released | Phase::Expired
                    )
                };
                if was_closed || places.iter().any(is_left) {
                    places.retain(is_left);
                }
            }
            Step::IssueCode => {
                let allows = |place: &usize| self.promises[*place].allows(step);
                if places.iter().any(allows) {
                    places.retain(allows);
                }
            }
            _ => {}
        }
        self.all_allow(&places, step)?;
        let mut changed = false;
        for (number, place) in places.into_iter().enumerate() {
            let Some(pickup) = &mut self.promises[place].pickup else {
                changed = true;
                continue;
            };
            match step {
                Step::Accept => pickup.accepted = true,
                Step::Close => pickup.closed = true,
                Step::IssueCode => pickup.issue += u32::from(number == 0),
                Step::Notify if pickup.notified => {
                    changed |= again;
                    continue;
                }
                Step::Notify => {
                    pickup.notified = true;
                    pickup.issue = pickup.issue.max(1);
                }
                _ => {}
            }
            changed = true;
        }
        Ok(changed)
    }
}
