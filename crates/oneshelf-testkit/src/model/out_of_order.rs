//! Steps that are told of before the pick or stage that they follow.

use oneshelf_core::Step;

use super::ahead::Ahead;
use super::promise::{Of, Promise};
use super::state::Model;
use super::told::Told;
use super::values::{Amount, Name, Place, Spot, When};

impl Promise {
    /// Notes units that were handed over before they were picked or staged.
    pub(crate) fn note_handed_over(&mut self, of: Of, spot: Spot, (kept, when): (Amount, When)) {
        let is_unstaged = of == Of::Staged && !self.in_spot;
        if is_unstaged || matches!(of, Of::Open | Of::Waiting) {
            let unit = Ahead {
                picked: is_unstaged,
                from_holding: is_unstaged,
                ..Ahead::new(spot, kept, when)
            };
            unit.note(&mut self.ahead);
        }
    }
}

impl Model {
    /// Notes units that were handed over although their promise was over.
    pub(crate) fn note_unpromised(&mut self, found: &[usize], spot: Spot, sold: (Amount, When)) {
        let has_part = |place: &&usize| {
            let parts = &self.promises[**place].parts;
            parts.iter().any(|part| part.spot == spot)
        };
        if let Some(place) = found.iter().rfind(has_part) {
            Ahead::new(spot, sold.0, sold.1).note(&mut self.promises[*place].ahead);
        }
    }

    /// A sale that is undone was ahead of nothing, and no step among the others.
    pub(crate) fn forget_ahead(&mut self, promises: &[usize], sale: usize) {
        for place in promises {
            let promise = &mut self.promises[*place];
            promise.ahead.retain(|unit| unit.step.order != sale);
            Told::forget_with(&mut promise.told, sale);
        }
    }

    /// Says how many of these units are known already, and how many of those that are promised on
    /// the shelf are unfit.
    pub(crate) fn tell(
        &mut self,
        units: &mut Vec<Ahead>,
        step: Step,
        (spot, mut open): (Spot, Amount),
        (amount, when): (Amount, When),
    ) -> (Amount, Amount) {
        let (mut rest, mut unfit) = (amount, 0);
        let mut after = Vec::new();
        units.sort_by_key(|unit| !unit.fits(step, when.at));
        for mut unit in std::mem::take(units) {
            let known = unit.amount.min(rest);
            let is_over = when.at > unit.at && step != Step::Ship;
            if unit.spot != spot || is_over || !unit.is_of(step) || known == 0 {
                after.push(unit);
                continue;
            }
            rest -= known;
            let left = unit.amount - known;
            let mut parts = vec![known];
            if unit.never_left() {
                let promised = known.min(open);
                open -= promised;
                if unit.back != Some(Place::Shelf) {
                    unfit += promised;
                }
                parts = vec![known - promised, promised];
            }
            for part in parts {
                let mut told = Ahead {
                    amount: part,
                    ..unit
                };
                self.correct(&mut told, step, when);
                told.note(&mut after);
            }
            unit.amount = left;
            unit.note(&mut after);
        }
        *units = after;
        (amount - rest, unfit)
    }

    /// They were off the shelf since this step.
    fn correct(&mut self, unit: &mut Ahead, step: Step, when: When) {
        let is_first = unit.never_left();
        let until = if is_first { unit.step } else { unit.off_shelf };
        if when.at < until.at || step == Step::Ship && when.at > until.at {
            if !unit.from_holding {
                self.carry(unit.spot, Place::Shelf, Place::Holding, unit.amount, when);
                self.carry(unit.spot, Place::Holding, Place::Shelf, unit.amount, until);
            }
            unit.off_shelf_at = when.at;
            unit.off_shelf = when;
        }
        match step {
            Step::Pick => unit.picked = true,
            Step::Stage => unit.staged = true,
            Step::Ship => {
                unit.shipped = true;
                unit.at = unit.at.max(when.at);
            }
            _ => {}
        }
    }

    /// The same for promises; says how many are known.
    pub(crate) fn tell_promises(
        &mut self,
        found: &[usize],
        step: Step,
        spot: Spot,
        (amount, when): (Amount, When),
    ) -> Amount {
        let mut told = 0;
        for place in found {
            let mut units = std::mem::take(&mut self.promises[*place].ahead);
            let part = self.promises[*place].part_mut(spot);
            let open = part.map_or(0, |part| part.open);
            let rest = (amount - told, when);
            let (known, unfit) = self.tell(&mut units, step, (spot, open), rest);
            told += known;
            self.promises[*place].ahead = units;
            if let Some(part) = self.promises[*place].part_mut(spot) {
                part.open -= unfit;
                part.short += unfit;
            }
        }
        told
    }

    /// The same for a promise to come.
    pub(crate) fn tell_waiting(
        &mut self,
        name: &Name,
        step: Step,
        spot: Spot,
        rest: (Amount, When),
    ) -> Amount {
        let waiting = self.waiting.entry(name.clone()).or_default();
        let mut units = std::mem::take(&mut waiting.ahead);
        let (known, _) = self.tell(&mut units, step, (spot, 0), rest);
        self.waiting.entry(name.clone()).or_default().ahead = units;
        known
    }

    /// What waits for a promise is known to it from now on.
    pub(crate) fn take_ahead(&mut self, names: &[Name], promise: &Promise) -> Vec<Ahead> {
        let mut units = Vec::new();
        for name in names {
            if let Some(waiting) = self.waiting.get_mut(name) {
                units.append(&mut waiting.ahead);
            }
        }
        let has_part = |unit: &Ahead| promise.parts.iter().any(|part| part.spot == unit.spot);
        units.retain(has_part);
        units
    }
}
