//! Taking facts back.

use std::collections::BTreeMap;

use oneshelf_core::RefusalCode;

use super::state::Model;
use super::told::Told;
use super::values::{Amount, Effect, Fact, Key, Name, Place, Spot, When, own_key};

impl Model {
    /// Undoes what of a fact is not undone yet, as if it had not happened.
    pub(crate) fn reverse(&mut self, name: &Name) -> Result<bool, RefusalCode> {
        let key = (name.source.clone(), name.text.clone());
        if let Some(order) = self.counted.get(&key).copied() {
            let before = self.counts.len();
            self.counts.retain(|count| count.when.order != order);
            return Ok(self.counts.len() < before);
        }
        let before = self.homeless.len();
        self.homeless.retain(|command| own_key(command) != key);
        if self.homeless.len() < before {
            let fact = Fact::new(self.when_now(), Vec::new());
            self.facts.insert(key, fact);
            return Ok(true);
        }
        if !self.is_recorded(&key) {
            let waiting = self.waiting.entry(name.clone()).or_default();
            return Ok(!std::mem::replace(&mut waiting.reversed, true));
        }
        let Some(mut fact) = self.facts.get(&key).cloned() else {
            return Err(RefusalCode::NotReversible);
        };
        let sale = fact.when.order;
        let mut promises = Vec::new();
        let mut waited: BTreeMap<Spot, Amount> = BTreeMap::new();
        let mut something = fact.effects.iter().any(|effect| effect.left > 0);
        if let Some(settles) = &fact.settles {
            if fact.was_parked
                && let Some(waiting) = self.waiting.get_mut(settles)
            {
                for (_, spot, amount) in waiting
                    .settled
                    .iter()
                    .filter(|(order, _, _)| *order == fact.when.order)
                {
                    *waited.entry(*spot).or_default() += amount;
                }
                waiting.settled.retain(|(order, _, _)| *order != sale);
                something |= !waited.is_empty();
                if !waited.is_empty() {
                    waiting.ahead.retain(|unit| unit.step.order != sale);
                    Told::forget_with(&mut waiting.told, sale);
                }
            }
            promises = self.find(settles);
            if something {
                self.forget_ahead(&promises, sale);
            }
        }
        let borrowed = self.forget_owed(fact.when.order);
        // The case of what it took too much is over, too.
        something |= !borrowed.is_empty();
        for effect in fact.effects.iter_mut().rev() {
            let left = std::mem::take(&mut effect.left);
            self.undo(
                effect,
                left,
                (&promises, &mut waited),
                fact.was_parked,
                fact.when,
            );
        }
        for (spot, place, given_back) in borrowed {
            self.carry(spot, Place::Shelf, place, given_back, fact.when);
        }
        self.give_sales_back(&key, &mut fact);
        self.facts.insert(key, fact);
        Ok(something)
    }

    /// A return that was none gives its sale back.
    fn give_sales_back(&mut self, key: &Key, fact: &mut Fact) {
        for (sale, place, amount) in std::mem::take(&mut fact.undid) {
            if let Some(sale) = self.facts.get_mut(&sale) {
                sale.effects[place].left += amount;
            }
        }
        for waiting in self.waiting.values_mut() {
            waiting.returned.retain(|(back, _, _)| back != key);
        }
    }

    fn undo(
        &mut self,
        effect: &Effect,
        amount: Amount,
        (promises, waited): (&[usize], &mut BTreeMap<Spot, Amount>),
        was_parked: bool,
        when: When,
    ) {
        let was_tied = was_parked && effect.is_sale;
        let was_picked = effect.from == Place::Holding;
        let mut to_holding = 0;
        if effect.of_promise || was_tied {
            let waiting = waited.entry(effect.spot).or_default();
            let never_tied = amount.min(*waiting);
            *waiting -= never_tied;
            let mut rest = amount - never_tied;
            for place in promises.iter().rev() {
                let promise = &mut self.promises[*place];
                let (is_over, cancelled) = (promise.is_over(self.now), promise.cancelled);
                for is_here in [true, false] {
                    let parts = promise.parts.iter_mut().filter(|part| {
                        part.spot.0 == effect.spot.0
                            && (part.spot == effect.spot) == is_here
                            && (is_here || was_tied)
                    });
                    for part in parts {
                        let back = part.fulfilled.min(rest);
                        part.fulfilled -= back;
                        rest -= back;
                        let stands_again = was_picked && is_here;
                        if stands_again {
                            to_holding += back;
                        }
                        match (cancelled, is_over) {
                            (true, _) => part.released += back,
                            (false, true) => part.expired += back,
                            (false, false) if stands_again => part.staged += back,
                            (false, false) => part.open += back,
                        }
                        if stands_again && (cancelled || is_over) {
                            part.to_put_back += back;
                        }
                    }
                }
            }
        }
        // Nothing is picked any more for a promise that nobody knows.
        let to = if was_picked {
            Place::Shelf
        } else {
            effect.from
        };
        self.carry(effect.spot, effect.to, Place::Holding, to_holding, when);
        self.carry(effect.spot, effect.to, to, amount - to_holding, when);
    }
}
