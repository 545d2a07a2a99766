//! The reference model of facts: what happened.

use oneshelf_core::{Command, Count, Line, RefusalCode, Sell, TakeBack};

use crate::model::{Amount, Counted, Effect, Fact, Model, Name, Place, Spot, When};
use crate::model_shop::{demand, spots};
use crate::scene;

impl Model {
    pub(crate) fn remember(&mut self, command: &Command, fact: Fact) {
        let header = command.header();
        let key = (header.source.to_string(), header.reference.to_string());
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
                Place::Shelf | Place::Outside => amount,
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
        self.remember(
            command,
            Fact {
                when,
                effects,
                settles: None,
                was_parked: false,
            },
        );
        true
    }

    pub(crate) fn take_back(&mut self, command: &Command, take_back: &TakeBack) -> bool {
        let lines = (take_back.location.as_str(), take_back.lines.as_slice());
        self.goods(command, lines, Place::Outside, Place::Inspection);
        let Some(target) = &take_back.of else {
            return true;
        };
        let name = Name::of(target, command.header().source.as_str());
        let key = (name.source.clone(), name.text.clone());
        let returned = demand(lines.0, lines.1);
        if let Some(sale) = self.facts.get_mut(&key) {
            for (spot, amount) in returned {
                undo_sold(sale, spot.0, amount);
            }
        } else if !self.is_recorded(&key) {
            self.waiting
                .entry(name)
                .or_default()
                .returned
                .extend(returned);
        }
        true
    }

    fn is_recorded(&self, key: &(String, String)) -> bool {
        let answer = self.answers.get(key).map(|(_, answer)| answer);
        answer == Some(&crate::model::Answer::Applied)
    }

    pub(crate) fn sell(&mut self, command: &Command, sell: &Sell) -> bool {
        let when = self.when(command);
        let header = command.header();
        let sold = demand(sell.location.as_str(), &sell.lines);
        let settles = sell.settles.as_ref();
        let settles = settles.map(|target| Name::of(target, header.source.as_str()));
        let found = settles
            .as_ref()
            .map(|name| self.find(name))
            .unwrap_or_default();
        let mut effects = Vec::new();
        for (spot, amount) in &sold {
            self.carry(*spot, Place::Shelf, Place::Outside, *amount, when);
            self.settle(&found, *spot, *amount, &mut effects);
        }
        let was_parked = settles.is_some() && found.is_empty();
        if let (true, Some(name)) = (was_parked, &settles) {
            let handed_over = sold
                .iter()
                .map(|(spot, amount)| (self.order, *spot, *amount));
            let waiting = self.waiting.entry(name.clone()).or_default();
            waiting.settled.extend(handed_over);
        }
        let mut fact = Fact {
            when,
            effects,
            settles,
            was_parked,
        };
        let own = Name {
            source: header.source.to_string(),
            text: header.reference.to_string(),
            is_document: false,
        };
        if let Some(waiting) = self.waiting.get_mut(&own) {
            for (spot, amount) in std::mem::take(&mut waiting.returned) {
                undo_sold(&mut fact, spot.0, amount);
            }
        }
        self.remember(command, fact);
        true
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
        named.map(|(place, _)| place).collect()
    }

    /// Keeps promises with units that left the shelf: first those here, then those of the same
    /// item elsewhere.
    fn settle(&mut self, found: &[usize], sold: Spot, amount: Amount, effects: &mut Vec<Effect>) {
        let mut rest = amount;
        for is_here in [true, false] {
            for place in found {
                for part in &mut self.promises[*place].parts {
                    if part.spot.0 != sold.0 || (part.spot == sold) != is_here {
                        continue;
                    }
                    let kept = part.open.min(rest);
                    part.open -= kept;
                    part.fulfilled += kept;
                    rest -= kept;
                    effects.push(Effect {
                        spot: sold,
                        from: Place::Shelf,
                        to: Place::Outside,
                        left: kept,
                        is_sale: true,
                        of_promise: is_here,
                    });
                    if !is_here {
                        // Not a movement: the promise there is over.
                        effects.push(Effect {
                            spot: part.spot,
                            from: Place::Shelf,
                            to: Place::Shelf,
                            left: kept,
                            is_sale: false,
                            of_promise: true,
                        });
                    }
                }
            }
        }
        effects.push(Effect {
            spot: sold,
            from: Place::Shelf,
            to: Place::Outside,
            left: rest,
            is_sale: true,
            of_promise: false,
        });
        effects.retain(|effect| effect.left > 0);
    }

    fn has_history(&self, spot: Spot) -> bool {
        let parts = self.promises.iter().flat_map(|promise| &promise.parts);
        self.changes.iter().any(|change| change.spot == spot)
            || self.counts.iter().any(|count| count.spot == spot)
            || [Place::Inspection, Place::Damaged]
                .iter()
                .any(|place| self.aside(spot, *place) != 0)
            || parts.into_iter().any(|part| part.spot == spot)
    }

    pub(crate) fn count(&mut self, command: &Command, count: &Count) -> bool {
        let when = self.when(command);
        let at = scene::LOCATIONS
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
        let header = command.header();
        let key = (header.source.to_string(), header.reference.to_string());
        self.counted.insert(key, self.order);
        true
    }

    /// Undoes what of a fact is not undone yet, as if it had not happened.
    pub(crate) fn reverse(&mut self, name: &Name) -> Result<bool, RefusalCode> {
        let key = (name.source.clone(), name.text.clone());
        if let Some(order) = self.counted.get(&key).copied() {
            let before = self.counts.len();
            self.counts.retain(|count| count.when.order != order);
            return Ok(self.counts.len() < before);
        }
        if !self.is_recorded(&key) {
            let waiting = self.waiting.entry(name.clone()).or_default();
            return Ok(!std::mem::replace(&mut waiting.reversed, true));
        }
        let Some(mut fact) = self.facts.get(&key).cloned() else {
            return Err(RefusalCode::NotReversible);
        };
        let mut promises = Vec::new();
        let mut something = fact.effects.iter().any(|effect| effect.left > 0);
        if let Some(settles) = &fact.settles {
            if fact.was_parked
                && let Some(waiting) = self.waiting.get_mut(settles)
            {
                let before = waiting.settled.len();
                waiting
                    .settled
                    .retain(|(order, _, _)| *order != fact.when.order);
                something |= waiting.settled.len() < before;
            }
            promises = self.find(settles);
        }
        for effect in fact.effects.iter_mut().rev() {
            let left = std::mem::take(&mut effect.left);
            self.undo(effect, left, &promises, fact.was_parked, fact.when);
        }
        self.facts.insert(key, fact);
        Ok(something)
    }

    fn undo(
        &mut self,
        effect: &Effect,
        amount: Amount,
        promises: &[usize],
        was_parked: bool,
        when: When,
    ) {
        self.carry(effect.spot, effect.to, effect.from, amount, when);
        let is_of_promise = effect.of_promise || (was_parked && effect.is_sale);
        if !is_of_promise {
            return;
        }
        let mut rest = amount;
        for place in promises.iter().rev() {
            let promise = &mut self.promises[*place];
            let is_over = promise.is_over(self.now);
            for part in promise
                .parts
                .iter_mut()
                .filter(|part| part.spot == effect.spot)
            {
                let back = part.fulfilled.min(rest);
                part.fulfilled -= back;
                rest -= back;
                if is_over {
                    part.expired += back;
                } else {
                    part.open += back;
                }
            }
        }
    }
}

/// Units that came back are undone already: at one location after the other, and there the last
/// ones handed over first.
fn undo_sold(sale: &mut Fact, item: usize, amount: Amount) {
    let mut rest = amount;
    for location in 0..scene::LOCATIONS.len() {
        for effect in sale.effects.iter_mut().rev() {
            if effect.is_sale && effect.spot == (item, location) {
                let back = effect.left.min(rest);
                effect.left -= back;
                rest -= back;
            }
        }
    }
}
