//! What the model knows of numbers, and how it moves units.

use oneshelf_core::Command;

use super::shop::withheld;
use super::state::Model;
use super::values::{Amount, Change, Owed, Place, Spot, When};

impl Model {
    /// Units on the shelf: what the last count saw, and what happened since.
    #[must_use]
    pub fn shelf(&self, spot: Spot) -> Amount {
        self.shelf_after(spot, &self.changes)
    }

    fn shelf_after(&self, spot: Spot, changes: &[Change]) -> Amount {
        let here = self.counts.iter().filter(|count| count.spot == spot);
        let last = here.max_by_key(|count| (count.when.at, count.when.order));
        let since = changes.iter().filter(|change| {
            change.spot == spot && last.is_none_or(|count| !count.saw(&change.when))
        });
        last.map_or(0, |count| count.amount) + since.map(|change| change.amount).sum::<Amount>()
    }

    /// Units under carts, or under orders.
    #[must_use]
    pub fn promised(&self, spot: Spot, is_hold: bool) -> Amount {
        let promises = self
            .promises
            .iter()
            .filter(|promise| promise.is_hold() == is_hold);
        let parts = promises.flat_map(|promise| &promise.parts);
        parts
            .filter(|part| part.spot == spot)
            .map(|part| part.open)
            .sum()
    }

    /// Units on the shelf, promised to nobody.
    #[must_use]
    pub fn free(&self, spot: Spot) -> Amount {
        self.shelf(spot) - self.promised(spot, false) - self.promised(spot, true)
    }

    /// What is free in the middle of a command, before it is asked which counts had seen it.
    pub(crate) fn free_now(&self, spot: Spot) -> Amount {
        let (before, since) = self.changes.split_at(self.start);
        let here = since.iter().filter(|change| change.spot == spot);
        let shelf = self.shelf_after(spot, before) + here.map(|c| c.amount).sum::<Amount>();
        shelf - self.promised(spot, false) - self.promised(spot, true)
    }

    /// Units that are picked: for promises, by promises that are over, or for promises to come.
    #[must_use]
    pub fn picked(&self, spot: Spot) -> Amount {
        let parts = self.promises.iter().flat_map(|promise| &promise.parts);
        let here = parts.filter(|part| part.spot == spot);
        let known: Amount = here.map(|part| part.staged + part.to_put_back).sum();
        let early = self.waiting.values().flat_map(|waiting| &waiting.picked);
        let early = early.filter(|(at, _)| *at == spot);
        known + early.map(|(_, amount)| amount).sum::<Amount>()
    }

    /// Units in a place that is not the shelf.
    #[must_use]
    pub fn aside(&self, spot: Spot, place: Place) -> Amount {
        self.aside.get(&(spot, place)).copied().unwrap_or(0)
    }

    /// How many a channel can promise.
    #[must_use]
    pub fn available(&self, spot: Spot, channel: &str) -> Amount {
        (self.free(spot) - withheld(spot, channel)).max(0)
    }

    /// How many kits a channel can promise: one red mug and two blue ones.
    #[must_use]
    pub fn kits_available(&self, location: usize, channel: &str) -> Amount {
        let red = self.available((0, location), channel) / 1_000;
        let blue = self.available((1, location), channel) / 2_000;
        red.min(blue) * 1_000
    }

    /// When a command happened.
    pub(crate) fn when(&self, command: &Command) -> When {
        if let Some(tied) = self.tied {
            return tied;
        }
        let at = command.header().occurred_at.unwrap_or(self.now);
        When {
            order: self.order,
            at: at.min(self.now),
            is_live: at >= self.now,
        }
    }

    pub(crate) fn when_now(&self) -> When {
        When {
            order: self.order,
            at: self.now,
            is_live: true,
        }
    }

    /// Moves units; those that are not known to be in a place aside come off the shelf.
    pub(crate) fn carry(&mut self, spot: Spot, from: Place, to: Place, amount: Amount, when: When) {
        let known = match from {
            Place::Inspection | Place::Damaged => self.aside(spot, from).min(amount),
            Place::Shelf | Place::Outside | Place::Holding => amount,
        };
        if amount > 0 {
            self.touched.insert(spot);
        }
        self.step(spot, from, to, known, when);
        self.step(spot, Place::Shelf, to, amount - known, when);
        if amount > known {
            self.owed.push(Owed {
                spot,
                of: from,
                missing: amount - known,
                given_back: 0,
                when,
            });
        }
    }

    /// What came where the shelf had lent it goes to the shelf, as of the fact that took it.
    pub(super) fn give_back(&mut self) {
        for place in 0..self.owed.len() {
            let Owed { spot, of, when, .. } = self.owed[place];
            let back = self.owed[place].missing.min(self.aside(spot, of));
            if back > 0 {
                self.owed[place].missing -= back;
                self.owed[place].given_back += back;
                self.step(spot, of, Place::Shelf, back, when);
            }
        }
    }

    /// Takes out what a fact has borrowed, because it did not happen.
    pub(crate) fn forget_owed(&mut self, fact: usize) -> Vec<(Spot, Place, Amount)> {
        let owed = std::mem::take(&mut self.owed);
        let (its, others): (Vec<_>, Vec<_>) =
            owed.into_iter().partition(|owed| owed.when.order == fact);
        self.owed = others;
        let its = its.into_iter();
        its.map(|owed| (owed.spot, owed.of, owed.given_back))
            .collect()
    }

    fn step(&mut self, spot: Spot, from: Place, to: Place, amount: Amount, when: When) {
        for (place, amount) in [(from, -amount), (to, amount)] {
            match place {
                Place::Shelf => self.changes.push(Change { spot, amount, when }),
                Place::Outside | Place::Holding => {}
                Place::Inspection | Place::Damaged => {
                    *self.aside.entry((spot, place)).or_insert(0) += amount;
                }
            }
        }
    }
}
