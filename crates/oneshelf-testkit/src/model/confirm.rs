//! What becomes of promises: confirmed, extended, released.

use std::collections::BTreeMap;

use oneshelf_core::{Command, Confirm, Extend, Phase, RefusalCode, Release, Step};

use super::promise::{Of, Part, Promise};
use super::reserve::kind;
use super::shop::parts;
use super::state::Model;
use super::values::{Amount, Answer, Name, Spot, When};

impl Model {
    pub(crate) fn confirm(&mut self, source: &str, confirm: &Confirm) -> Result<bool, RefusalCode> {
        let found = self.find(&Name::of(&confirm.of, source));
        let chosen = self.cart(&found);
        if chosen.is_empty() {
            return Err(RefusalCode::UnknownPromise);
        }
        let mut changed = false;
        for place in chosen.clone() {
            changed |= self.confirm_one(confirm, place, &chosen)?;
        }
        Ok(changed)
    }

    /// The holds that a cart was filled with: those that are live, and those that had not run out
    /// when the next was added.
    fn cart(&self, found: &[usize]) -> Vec<usize> {
        let is_live = |place: &&usize| self.promises[**place].is_live();
        let Some(last) = found.iter().rfind(is_live).or(found.last()) else {
            return Vec::new();
        };
        let mut chosen = vec![*last];
        for place in found
            .iter()
            .rev()
            .skip_while(|place| *place != last)
            .skip(1)
        {
            let promise = &self.promises[*place];
            let next = &self.promises[chosen[chosen.len() - 1]];
            let in_time = promise.expires_at.is_none_or(|end| next.made_at < end);
            let has_ended = promise.cancelled || promise.has(|part| part.fulfilled);
            if promise.is_live() || (promise.is_hold() && in_time && !has_ended) {
                chosen.push(*place);
            }
        }
        chosen.reverse();
        chosen
    }

    fn confirm_one(
        &mut self,
        confirm: &Confirm,
        place: usize,
        chosen: &[usize],
    ) -> Result<bool, RefusalCode> {
        let hold = self.promises[place].clone();
        if !hold.is_hold() && hold.is_live() {
            return Ok(false);
        }
        let lost = |part: &Part| part.short + part.expired;
        if !hold.allows(Step::Confirm) {
            return Err(RefusalCode::WrongPhase);
        }
        let mut places: Vec<usize> = hold.parts.iter().map(|part| part.spot.1).collect();
        places.dedup();
        if confirm.pickup.is_some() && places.len() > 1 {
            return Err(RefusalCode::NoPickup);
        }
        if confirm.expires_at.is_some_and(|at| at <= self.now) {
            return Err(RefusalCode::DeadlinePassed);
        }
        let document = confirm.document.as_ref().map(ToString::to_string);
        let document = document.or(hold.document);
        if self.has_live(&hold.source, document.as_deref(), chosen) {
            return Err(RefusalCode::PromiseExists);
        }
        let names = Self::names(&hold.source, None, document.as_deref());
        if self.is_cancelled(&names) {
            return Err(RefusalCode::CancelledBefore);
        }
        let missing = hold.parts.iter().map(|part| (part.spot, lost(part)));
        let mut missing: BTreeMap<_, _> = missing.filter(|(_, amount)| *amount > 0).collect();
        let settled = self.take_settled(&names, &missing);
        for (spot, amount) in &settled {
            *missing.entry(*spot).or_default() -= amount;
        }
        missing.retain(|_, amount| *amount > 0);
        if !self.is_available(&hold.source, &missing) {
            return Err(RefusalCode::ExpiredUnavailable);
        }
        let pickup = match confirm.pickup {
            Some(_) => Some(self.agree(hold.parts[0].spot.1)?),
            None => None,
        };
        let order = &mut self.promises[place];
        order.kind = kind(pickup.is_some());
        order.pickup = pickup;
        order.expires_at = confirm.expires_at;
        order.document = document;
        for part in &mut order.parts {
            let early = settled.get(&part.spot).copied().unwrap_or_default();
            part.fulfilled += early;
            part.open += part.short + part.expired - early;
            part.short = 0;
            part.expired = 0;
        }
        let open = order.parts.iter().map(|part| (part.spot, part.open));
        let open = open.collect();
        for (spot, amount) in self.take_settled(&names, &open) {
            for part in &mut self.promises[place].parts {
                if part.spot == spot {
                    part.open -= amount;
                    part.fulfilled += amount;
                }
            }
        }
        Ok(true)
    }

    pub(crate) fn extend(&mut self, source: &str, extend: &Extend) -> Result<bool, RefusalCode> {
        let found = self.find(&Name::of(&extend.of, source));
        if found.is_empty() {
            return Err(RefusalCode::UnknownPromise);
        }
        let is_live_hold = |promise: &Promise| promise.is_hold() && promise.is_live();
        if !found
            .iter()
            .any(|place| is_live_hold(&self.promises[*place]))
        {
            return Err(RefusalCode::WrongPhase);
        }
        let deadline = self.hold_deadline(source, extend.seconds)?;
        let mut changed = false;
        for place in found {
            let promise = &mut self.promises[place];
            if is_live_hold(promise) && promise.expires_at.is_some_and(|at| at < deadline) {
                promise.expires_at = Some(deadline);
                changed = true;
            }
        }
        Ok(changed)
    }

    pub(super) fn release_all(&mut self, place: usize, when: When) {
        let promise = &mut self.promises[place];
        let is_hold = promise.is_hold();
        promise.cancelled = true;
        let mut unpicked = Vec::new();
        for part in &mut promise.parts {
            for of in [Of::Waiting, Of::Short, Of::Open, Of::Staged] {
                if !(is_hold && of == Of::Short) {
                    let ended = part.take(of, Amount::MAX);
                    part.released += ended;
                    if of == Of::Staged {
                        part.to_put_back += ended;
                    } else {
                        unpicked.push((part.spot, ended));
                    }
                }
            }
        }
        promise.note_releases(&unpicked, when);
        let is_on_way = promise.is_on_way();
        if let Some(way) = promise.way.as_mut().filter(|_| is_on_way) {
            way.recalled = true;
        }
    }

    /// Whether there is something of it that a cancel ends.
    fn can_end(&self, place: usize) -> bool {
        let promise = &self.promises[place];
        let can_turn = promise.way.as_ref().is_some_and(|way| !way.recalled);
        promise.is_live()
            || promise.is_missing_some()
            || (promise.is_on_way() && can_turn)
            || promise.phase() == Phase::ExpiredInCage
    }

    pub(crate) fn release(
        &mut self,
        command: &Command,
        release: &Release,
    ) -> Result<bool, RefusalCode> {
        let when = self.when(command);
        let name = Name::of(&release.of, command.header().source.as_str());
        let found = self.find(&name);
        let Some(last) = found.last() else {
            match self.answers.get(&(name.source.clone(), name.text.clone())) {
                Some((_, Answer::Refused(_))) if !name.is_document => {
                    return Ok(false);
                }
                Some(_) if !name.is_document => return Err(RefusalCode::UnknownPromise),
                _ => {}
            }
            if release.lines.is_some() {
                return Err(RefusalCode::UnknownPromise);
            }
            let waiting = self.waiting.entry(name).or_default();
            return Ok(!std::mem::replace(&mut waiting.cancelled, true));
        };
        if !found.iter().any(|place| self.can_end(*place)) {
            let phase = self.promises[*last].phase();
            return if matches!(phase, Phase::Fulfilled | Phase::Closed) {
                Err(RefusalCode::WrongPhase)
            } else {
                Ok(false)
            };
        }
        let Some(lines) = &release.lines else {
            for place in found {
                if self.can_end(place) {
                    self.release_all(place, when);
                }
            }
            return Ok(true);
        };
        let mut unpicked: BTreeMap<usize, Vec<(Spot, Amount)>> = BTreeMap::new();
        for (line, parts) in lines.iter().zip(parts("", lines)) {
            for (spot, amount) in parts {
                let is_here =
                    |at: Spot| at.0 == spot.0 && (line.location.is_none() || at.1 == spot.1);
                let mut rest = amount;
                for place in found.iter().rev() {
                    let parts = self.promises[*place].parts.iter_mut();
                    for part in parts.filter(|part| is_here(part.spot)) {
                        for of in [Of::Waiting, Of::Short, Of::Open, Of::Staged] {
                            let ended = part.take(of, rest);
                            part.released += ended;
                            rest -= ended;
                            if of == Of::Staged {
                                part.to_put_back += ended;
                            } else {
                                unpicked.entry(*place).or_default().push((part.spot, ended));
                            }
                        }
                    }
                }
                if rest > 0 {
                    return Err(RefusalCode::MoreThanPromised);
                }
            }
        }
        for (place, unpicked) in unpicked {
            self.promises[place].note_releases(&unpicked, when);
        }
        Ok(true)
    }
}
