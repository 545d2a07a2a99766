//! The reference model of facts: what happened.

use std::collections::BTreeMap;

use oneshelf_core::{Act, Command, Count, Line, Sell, TakeBack};

use super::ahead::Ahead;
use super::promise::{Of, Promise};
use super::shop::{demand, spots};
use super::state::Model;
use super::told::Told;
use super::values::{Amount, Answer, Counted, Effect, Fact, Key, Name, Place, Spot, When, own_key};
use crate::host::scene::{self, PLACES};

impl Model {
    pub(crate) fn remember(&mut self, command: &Command, fact: Fact) {
        let key = own_key(command);
        self.facts.insert(key, fact);
    }

    /// Goods from one place to another.
    pub(crate) fn goods(
        &mut self,
        command: &Command,
        (location, lines): (&str, &[Line]),
        from: Place,
        to: Place,
    ) -> bool {
        let when = self.when(command);
        let mut effects = Vec::new();
        for (spot, amount) in demand(location, lines) {
            let known = match from {
                Place::Inspection | Place::Damaged => self.aside(spot, from).min(amount),
                Place::Shelf | Place::Outside | Place::Holding => amount,
            };
            self.carry(spot, from, to, amount, when);
            for (from, left) in [(from, known), (Place::Shelf, amount - known)] {
                effects.push(Effect {
                    spot,
                    from,
                    to,
                    left,
                    is_sale: false,
                    of_promise: false,
                });
            }
        }
        effects.retain(|effect| effect.left > 0 && effect.from != effect.to);
        self.remember(command, Fact::new(when, effects));
        true
    }

    pub(crate) fn take_back(&mut self, command: &Command, take_back: &TakeBack) -> bool {
        let when = self.when(command);
        let source = command.header().source.as_str();
        let name = take_back.of.as_ref().map(|target| Name::of(target, source));
        let mut brought = demand(take_back.location.as_str(), &take_back.lines);
        let mut effects = Vec::new();
        if let Some(name) = &name {
            self.take_from_cage(name, &mut brought, when, &mut effects);
        }
        for (spot, amount) in &brought {
            let (from, to) = (Place::Outside, Place::Inspection);
            self.carry(*spot, from, to, *amount, when);
            effects.push(Effect {
                spot: *spot,
                from,
                to,
                left: *amount,
                is_sale: false,
                of_promise: false,
            });
        }
        self.remember(command, Fact::new(when, effects));
        let Some(name) = name.filter(|name| !name.is_document) else {
            return true;
        };
        let (sale, own) = ((name.source.clone(), name.text.clone()), own_key(command));
        for ((item, _), amount) in brought {
            if self.facts.contains_key(&sale) {
                self.undo_sold(&sale, &own, item, amount);
            } else if !self.is_recorded(&sale) {
                let waiting = self.waiting.entry(name.clone()).or_default();
                waiting.returned.push((own.clone(), item, amount));
            }
        }
        true
    }

    /// Takes back what still stands in the holding area: nobody wants it any more.
    fn take_from_cage(
        &mut self,
        name: &Name,
        brought: &mut BTreeMap<Spot, Amount>,
        when: When,
        effects: &mut Vec<Effect>,
    ) {
        for promise in self.find(name) {
            let before = self.promises[promise].clone();
            for (spot, rest) in &mut *brought {
                let Some(part) = self.promises[promise].part_mut(*spot) else {
                    continue;
                };
                let staged = part.take(Of::Staged, *rest);
                part.released += staged;
                let back = staged + part.take(Of::ToPutBack, *rest - staged);
                *rest -= back;
                let (from, to) = (Place::Holding, Place::Inspection);
                self.carry(*spot, from, to, back, when);
                effects.push(Effect {
                    spot: *spot,
                    from,
                    to,
                    left: back,
                    is_sale: false,
                    of_promise: true,
                });
            }
            if self.promises[promise] != before {
                self.promises[promise].leave_spot();
                Told::forget(&mut self.promises[promise].told, when);
            }
        }
        brought.retain(|_, rest| *rest > 0);
        effects.retain(|effect| effect.left > 0);
    }

    pub(super) fn is_recorded(&self, key: &Key) -> bool {
        let answer = self.answers.get(key).map(|(_, answer)| answer);
        answer == Some(&Answer::Applied)
    }

    pub(crate) fn sell(&mut self, command: &Command, sell: &Sell) -> bool {
        let source = command.header().source.as_str();
        let sold = demand(sell.location.as_str(), &sell.lines);
        let settles = sell.settles.as_ref();
        let settles = settles.map(|target| Name::of(target, source));
        let before = self.promises.clone();
        self.hand_over(command, settles.as_ref(), &sold, (&before, false));
        let key = own_key(command);
        let own = Name {
            source: key.0.clone(),
            text: key.1.clone(),
            is_document: false,
        };
        let waiting = self.waiting.get_mut(&own);
        let returned = waiting.map(|waiting| std::mem::take(&mut waiting.returned));
        for (back, item, amount) in returned.into_iter().flatten() {
            self.undo_sold(&key, &back, item, amount);
        }
        true
    }

    /// A customer has goods, of a promise or not; `before` has the promises as they were.
    pub(crate) fn hand_over(
        &mut self,
        command: &Command,
        settles: Option<&Name>,
        given: &BTreeMap<Spot, Amount>,
        (before, by_handover): (&[Promise], bool),
    ) {
        let when = self.when(command);
        let found = settles.map(|name| self.find(name)).unwrap_or_default();
        let mut effects = Vec::new();
        let mut once = given.clone();
        for (spot, amount) in given {
            let mut rest = *amount;
            if let (true, Some(name)) = (found.is_empty(), settles) {
                let picked = self.take_picked(name, *spot, rest);
                self.carry(*spot, Place::Holding, Place::Outside, picked, when);
                effects.push(Effect::sale(*spot, Place::Holding, picked, true));
                rest -= picked;
            }
            rest = self.settle(&found, *spot, (rest, when), &mut effects);
            for place in &found {
                if by_handover || self.promises[*place].collected {
                    // The same handover, told again.
                    let parts = before[*place].parts.iter();
                    let known = parts.filter(|part| part.spot.0 == spot.0);
                    let again = known.map(|part| part.fulfilled).sum::<Amount>().min(rest);
                    rest -= again;
                    *once.entry(*spot).or_insert(0) -= again;
                }
            }
            self.carry(*spot, Place::Shelf, Place::Outside, rest, when);
            effects.push(Effect::sale(*spot, Place::Shelf, rest, false));
            self.note_unpromised(&found, *spot, (rest, when));
            if let (true, Some(name)) = (found.is_empty(), settles)
                && self.may_come(name)
            {
                let waiting = self.waiting.entry(name.clone()).or_default();
                Ahead::new(*spot, rest, when).note(&mut waiting.ahead);
            }
        }
        effects.retain(|effect| effect.left > 0);
        for place in &found {
            let promise = &mut self.promises[*place];
            if *promise != before[*place] {
                promise.collected |= by_handover;
                promise.leave_spot();
            }
        }
        let may_come = settles.is_some_and(|name| self.may_come(name));
        let was_parked = may_come && found.is_empty();
        if let (true, Some(name)) = (was_parked, settles) {
            let order = self.when(command).order;
            let handed_over = given.iter().map(|(spot, amount)| (order, *spot, *amount));
            let waiting = self.waiting.entry(name.clone()).or_default();
            waiting.settled.extend(handed_over);
        }
        once.retain(|_, amount| *amount > 0);
        let name = settles.filter(|_| may_come);
        self.retell((&found, name), Act::HandOver, &once, when);
        if matches!(command, Command::Sell(_)) {
            let fact = Fact {
                settles: settles.cloned(),
                was_parked,
                ..Fact::new(when, effects)
            };
            self.remember(command, fact);
        }
    }

    /// Units that came back are undone already: at one location after the other, and there the
    /// last ones handed over first.
    fn undo_sold(&mut self, sale: &Key, back: &Key, item: usize, amount: Amount) {
        let mut rest = amount;
        let mut undid = Vec::new();
        let effects = self.facts.get_mut(sale).map(|fact| &mut fact.effects);
        let mut sold: Vec<(usize, &mut Effect)> =
            effects.into_iter().flatten().enumerate().collect();
        sold.retain(|(_, effect)| effect.is_sale && effect.spot.0 == item);
        sold.sort_by_key(|(place, effect)| (effect.spot.1, std::cmp::Reverse(*place)));
        for (place, effect) in sold {
            let part = effect.left.min(rest);
            effect.left -= part;
            rest -= part;
            undid.push((sale.clone(), place, part));
        }
        if let Some(fact) = self.facts.get_mut(back) {
            fact.undid.extend(undid);
        }
    }

    /// The promises that a name finds, oldest first.
    pub(crate) fn find(&self, name: &Name) -> Vec<usize> {
        let promises = self.promises.iter().enumerate();
        let named = promises.filter(|(_, promise)| {
            let text = if name.is_document {
                promise.document.as_deref()
            } else {
                Some(promise.reference.as_str())
            };
            promise.source == name.source && text == Some(name.text.as_str())
        });
        let found: Vec<usize> = named.map(|(place, _)| place).collect();
        if !found.is_empty() || name.is_document {
            return found;
        }
        // The reference of a confirm or an extension names its promise.
        let of = match self.answers.get(&(name.source.clone(), name.text.clone())) {
            Some((Command::Confirm(confirm), Answer::Applied)) => &confirm.of,
            Some((Command::Extend(extend), Answer::Applied)) => &extend.of,
            _ => return found,
        };
        self.find(&Name::of(of, &name.source))
    }

    /// Whether something may still come under a name.
    pub(crate) fn may_come(&self, name: &Name) -> bool {
        let key = (name.source.clone(), name.text.clone());
        name.is_document || !self.answers.contains_key(&key)
    }

    /// Keeps promises with units that somebody got: first those here, as they are picked, on the
    /// shelf, to be put back, waited for or not found before; then those of the same item
    /// elsewhere, whose units are promised to nobody there any more. Says what is left.
    fn settle(
        &mut self,
        found: &[usize],
        sold: Spot,
        (amount, when): (Amount, When),
        effects: &mut Vec<Effect>,
    ) -> Amount {
        let mut rest = amount;
        for of in [Of::Staged, Of::Open, Of::ToPutBack, Of::Waiting, Of::Short] {
            for place in found {
                let Some(part) = self.promises[*place].part_mut(sold) else {
                    continue;
                };
                let over = part.expired + part.released;
                let most = if of == Of::ToPutBack {
                    over.min(rest)
                } else {
                    rest
                };
                let kept = part.take(of, most);
                part.fulfilled += kept;
                rest -= kept;
                if of == Of::ToPutBack {
                    let expired = part.expired.min(kept);
                    part.expired -= expired;
                    part.released -= kept - expired;
                }
                let is_picked = matches!(of, Of::Staged | Of::ToPutBack);
                self.promises[*place].note_handed_over(of, sold, (kept, when));
                if is_picked {
                    self.carry(sold, Place::Holding, Place::Outside, kept, when);
                    effects.push(Effect::sale(sold, Place::Holding, kept, true));
                } else if of == Of::Short {
                    let known = self.find_again(sold, kept, Place::Outside, when);
                    effects.push(Effect::sale(sold, Place::Shelf, known, false));
                } else {
                    self.carry(sold, Place::Shelf, Place::Outside, kept, when);
                    effects.push(Effect::sale(sold, Place::Shelf, kept, of == Of::Open));
                }
            }
        }
        for place in found {
            let kept = self.promises[*place].give_ended(sold, rest, when);
            rest -= kept;
            self.promises[*place].note_handed_over(Of::Waiting, sold, (kept, when));
            self.carry(sold, Place::Shelf, Place::Outside, kept, when);
            effects.push(Effect::sale(sold, Place::Shelf, kept, false));
        }
        rest -= self.keep_elsewhere(found, sold, (rest, when), effects);
        rest
    }

    /// Keeps promises of the same item elsewhere, and says how much.
    fn keep_elsewhere(
        &mut self,
        found: &[usize],
        sold: Spot,
        (amount, when): (Amount, When),
        effects: &mut Vec<Effect>,
    ) -> Amount {
        let mut rest = amount;
        for of in [Of::Staged, Of::Open, Of::Waiting] {
            for place in found {
                for at in 0..self.promises[*place].parts.len() {
                    let part = &mut self.promises[*place].parts[at];
                    if part.spot.0 != sold.0 || part.spot == sold {
                        continue;
                    }
                    let kept = part.take(of, rest);
                    part.fulfilled += kept;
                    if of == Of::Staged {
                        part.to_put_back += kept;
                    }
                    rest -= kept;
                    let there = part.spot;
                    self.carry(sold, Place::Shelf, Place::Outside, kept, when);
                    effects.push(Effect::sale(sold, Place::Shelf, kept, false));
                    if of == Of::Open {
                        // Not a movement: the promise there is over.
                        effects.push(Effect {
                            to: Place::Shelf,
                            is_sale: false,
                            ..Effect::sale(there, Place::Shelf, kept, true)
                        });
                    }
                }
            }
        }
        amount - rest
    }

    fn has_history(&self, spot: Spot) -> bool {
        let parts = self.promises.iter().flat_map(|promise| &promise.parts);
        self.changes.iter().any(|change| change.spot == spot)
            || self.touched.contains(&spot)
            || self.counts.iter().any(|count| count.spot == spot)
            || [Place::Inspection, Place::Damaged]
                .iter()
                .any(|place| self.aside(spot, *place) != 0)
            || parts.into_iter().any(|part| part.spot == spot)
    }

    pub(crate) fn count(&mut self, command: &Command, count: &Count) -> bool {
        let when = self.when(command);
        let at = PLACES
            .iter()
            .position(|name| *name == count.location.as_str());
        let at = at.unwrap_or(0);
        let mut seen: Vec<(Spot, Amount)> = Vec::new();
        for line in &count.lines {
            let item = scene::ITEMS
                .iter()
                .position(|sku| *sku == line.sku.as_str());
            let spot = (item.unwrap_or(0), at);
            let amount = line.quantity.thousandths();
            match seen.iter_mut().find(|(known, _)| *known == spot) {
                Some((_, sum)) => *sum += amount,
                None => seen.push((spot, amount)),
            }
        }
        if count.complete {
            for spot in spots().filter(|spot| spot.1 == at) {
                let is_listed = seen.iter().any(|(known, _)| *known == spot);
                if !is_listed && self.has_history(spot) {
                    seen.push((spot, 0));
                }
            }
        }
        for (spot, amount) in seen {
            self.counts.push(Counted { spot, amount, when });
        }
        let key = own_key(command);
        self.counted.insert(key, self.order);
        true
    }
}
