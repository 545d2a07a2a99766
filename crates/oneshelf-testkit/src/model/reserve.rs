//! The reference model of promises: what is asked for.

use std::collections::BTreeMap;

use oneshelf_core::{Adopt, Command, Hold, Line, Moment, RefusalCode, ReservationKind, Reserve};

use super::promise::{Collection, Of, Part, Promise, Way};
use super::shop::{channel, demand, holds, index, parts, ready_at, withheld};
use super::state::Model;
use super::values::{Amount, Name, Spot};

/// A promise that is asked for.
pub(crate) struct Wanted<'a> {
    pub(crate) lines: (&'a str, &'a [Line]),
    pub(crate) kind: ReservationKind,
    pub(crate) expires_at: Option<Moment>,
    pub(crate) partial: bool,
    pub(crate) adds: bool,
    pub(crate) back_order: bool,
    pub(crate) pickup: Option<Collection>,
    pub(crate) way: Option<Way>,
}

/// What of a promise happened before it came, and what of it has to wait.
#[derive(Default)]
struct Early {
    settled: BTreeMap<Spot, Amount>,
    picked: BTreeMap<Spot, Amount>,
    waiting: BTreeMap<Spot, Amount>,
}

impl Early {
    fn of(&self, spot: Spot) -> Amount {
        let all = [&self.settled, &self.picked, &self.waiting];
        all.iter().filter_map(|part| part.get(&spot)).sum()
    }

    /// What is left to promise of what is free.
    fn open(&self, asked: &BTreeMap<Spot, Amount>) -> BTreeMap<Spot, Amount> {
        let rest = asked
            .iter()
            .map(|(spot, amount)| (*spot, amount - self.of(*spot)));
        rest.filter(|(_, rest)| *rest > 0).collect()
    }
}

pub(super) const fn kind(is_pickup: bool) -> ReservationKind {
    if is_pickup {
        ReservationKind::Pickup
    } else {
        ReservationKind::Order
    }
}

impl Model {
    pub(crate) fn hold(&mut self, command: &Command, hold: &Hold) -> Result<bool, RefusalCode> {
        let deadline = self.hold_deadline(hold.source.as_str(), hold.seconds)?;
        let wanted = Wanted {
            lines: (hold.location.as_str(), &hold.lines),
            kind: ReservationKind::Hold,
            expires_at: Some(deadline),
            partial: hold.partial,
            adds: hold.adds,
            back_order: false,
            pickup: None,
            way: None,
        };
        self.ask(command, &wanted)
    }

    pub(crate) fn reserve(
        &mut self,
        command: &Command,
        reserve: &Reserve,
    ) -> Result<bool, RefusalCode> {
        let pickup = match reserve.pickup {
            Some(_) => Some(self.agree(index(reserve.location.as_str()))?),
            None => None,
        };
        let wanted = Wanted {
            lines: (reserve.location.as_str(), &reserve.lines),
            kind: kind(pickup.is_some()),
            back_order: reserve.back_order,
            pickup,
            way: None,
            expires_at: reserve.expires_at,
            partial: reserve.partial,
            adds: reserve.adds,
        };
        self.ask(command, &wanted)
    }

    /// What a pickup at a location is agreed to be.
    pub(super) fn agree(&self, location: usize) -> Result<Collection, RefusalCode> {
        let ready_at = ready_at(location, self.now).ok_or(RefusalCode::NoPickup)?;
        Ok(Collection::new(ready_at))
    }

    pub(super) fn hold_deadline(
        &self,
        source: &str,
        seconds: Option<u32>,
    ) -> Result<Moment, RefusalCode> {
        let policy = holds(source).ok_or(RefusalCode::HoldsOff)?;
        let seconds = seconds.unwrap_or(policy.seconds);
        if seconds > policy.seconds_max {
            return Err(RefusalCode::HoldTooLong);
        }
        Ok(self.now.plus_seconds(seconds))
    }

    /// The names under which something may wait for a promise.
    pub(super) fn names(
        source: &str,
        reference: Option<&str>,
        document: Option<&str>,
    ) -> Vec<Name> {
        let name = |text: &str, is_document| Name {
            source: source.to_owned(),
            text: text.to_owned(),
            is_document,
        };
        let reference = reference.map(|text| name(text, false));
        let document = document.map(|text| name(text, true));
        reference.into_iter().chain(document).collect()
    }

    pub(super) fn is_cancelled(&self, names: &[Name]) -> bool {
        let waiting = names.iter().filter_map(|name| self.waiting.get(name));
        waiting.into_iter().any(|waiting| waiting.cancelled)
    }

    pub(super) fn has_live(&self, source: &str, document: Option<&str>, except: &[usize]) -> bool {
        let promises = self.promises.iter().enumerate();
        document.is_some()
            && promises.into_iter().any(|(place, promise)| {
                promise.source == source
                    && promise.document.as_deref() == document
                    && promise.is_live()
                    && !except.contains(&place)
            })
    }

    pub(crate) fn is_available(&self, source: &str, wanted: &BTreeMap<Spot, Amount>) -> bool {
        wanted
            .iter()
            .all(|(spot, amount)| self.left(source, *spot).max(0) >= *amount)
    }

    /// What a source's channel may still promise; may be below zero.
    pub(crate) fn left(&self, source: &str, spot: Spot) -> Amount {
        self.free(spot) - withheld(spot, channel(source))
    }

    pub(crate) fn ask(
        &mut self,
        command: &Command,
        wanted: &Wanted<'_>,
    ) -> Result<bool, RefusalCode> {
        let header = command.header();
        let source = header.source.as_str();
        let document = header.document.map(|name| name.as_str());
        let names = Self::names(source, Some(header.reference.as_str()), document);
        if self.is_cancelled(&names) {
            return Err(RefusalCode::CancelledBefore);
        }
        if !wanted.adds && self.has_live(source, document, &[]) {
            return Err(RefusalCode::PromiseExists);
        }
        if wanted.expires_at.is_some_and(|at| at <= self.now) {
            return Err(RefusalCode::DeadlinePassed);
        }
        let mut asked = demand(wanted.lines.0, wanted.lines.1);
        if let Some(way) = &wanted.way {
            self.left_before(&names, way, &asked);
        }
        let waiting = self.waiting.clone();
        let mut early = self.take_early(&names, &asked, wanted.way.is_some());
        if wanted.back_order {
            early.waiting = self.back_ordered(source, &early.open(&asked))?;
        }
        if wanted.partial {
            asked = self.grant(source, wanted, &early);
            // What is not granted cannot have been settled, and goes on waiting.
            self.waiting = waiting;
            let waits = early.waiting;
            early = self.take_early(&names, &asked, wanted.way.is_some());
            early.waiting = waits
                .into_iter()
                .map(|(spot, most)| {
                    let granted = early.open(&asked).get(&spot).copied().unwrap_or(0);
                    let here = self.left(source, spot).max(0);
                    (spot, (granted - here).clamp(0, most))
                })
                .collect();
        }
        let open = early.open(&asked);
        if asked.is_empty() || (!wanted.partial && !self.is_available(source, &open)) {
            return Err(RefusalCode::Unavailable);
        }
        self.promise(command, wanted, &asked, &early);
        Ok(true)
    }

    /// Takes what was handed over, shipped or picked before its promise came.
    fn take_early(
        &mut self,
        names: &[Name],
        asked: &BTreeMap<Spot, Amount>,
        is_transfer: bool,
    ) -> Early {
        let mut settled = self.take_settled(names, asked);
        let transfers = names
            .iter()
            .filter_map(|name| self.waiting.get(name)?.transfer);
        for (transfer, _) in transfers.filter(|_| is_transfer) {
            for part in &self.promises[transfer].parts {
                let wanted = asked.get(&part.spot).copied().unwrap_or(0);
                let known = settled.entry(part.spot).or_insert(0);
                *known += (wanted - *known).min(part.fulfilled);
            }
        }
        settled.retain(|_, amount| *amount > 0);
        let mut picked: BTreeMap<Spot, Amount> = BTreeMap::new();
        for name in names {
            for (spot, amount) in asked {
                let settled = settled.get(spot).copied().unwrap_or(0);
                let so_far = picked.get(spot).copied().unwrap_or(0);
                let taken = self.take_picked(name, *spot, amount - settled - so_far);
                *picked.entry(*spot).or_insert(0) += taken;
            }
        }
        Early {
            settled,
            picked,
            waiting: BTreeMap::new(),
        }
    }

    /// What can be had of each line, whole kits only.
    fn grant(&self, source: &str, wanted: &Wanted<'_>, early: &Early) -> BTreeMap<Spot, Amount> {
        let mut granted: BTreeMap<Spot, Amount> = BTreeMap::new();
        for (line, parts) in wanted
            .lines
            .1
            .iter()
            .zip(parts(wanted.lines.0, wanted.lines.1))
        {
            let asked = line.quantity.thousandths();
            let is_kit = parts.len() > 1;
            let mut times = asked;
            for (spot, amount) in &parts {
                let taken = granted.get(spot).copied().unwrap_or(0);
                let left = self.left(source, *spot).max(0) + early.of(*spot) - taken;
                let per_line = amount / asked;
                let fits = if is_kit {
                    left / (per_line * 1_000) * 1_000
                } else {
                    left
                };
                times = times.min(fits.max(0));
            }
            for (spot, amount) in parts {
                if times > 0 {
                    *granted.entry(spot).or_insert(0) += amount / asked * times;
                }
            }
        }
        granted
    }

    /// Takes what was handed over before its promise came: first where it is promised, then of
    /// the same item anywhere.
    pub(super) fn take_settled(
        &mut self,
        names: &[Name],
        wanted: &BTreeMap<Spot, Amount>,
    ) -> BTreeMap<Spot, Amount> {
        let mut taken: BTreeMap<Spot, Amount> = BTreeMap::new();
        for name in names {
            let Some(waiting) = self.waiting.get_mut(name) else {
                continue;
            };
            for is_here in [true, false] {
                for (_, at, amount) in &mut waiting.settled {
                    for (spot, wanted) in wanted {
                        if (is_here && spot != at) || spot.0 != at.0 {
                            continue;
                        }
                        let so_far = taken.entry(*spot).or_insert(0);
                        let used = (*amount).min(wanted - *so_far);
                        *amount -= used;
                        *so_far += used;
                    }
                }
            }
            waiting.settled.retain(|(_, _, amount)| *amount > 0);
        }
        taken.retain(|_, amount| *amount > 0);
        taken
    }

    fn promise(
        &mut self,
        command: &Command,
        wanted: &Wanted<'_>,
        asked: &BTreeMap<Spot, Amount>,
        early: &Early,
    ) {
        let header = command.header();
        let document = header.document.map(|name| name.as_str());
        let reference = Some(header.reference.as_str());
        let names = Self::names(header.source.as_str(), reference, document);
        let part = |(spot, requested): (&Spot, &Amount)| {
            let of = |part: &BTreeMap<Spot, Amount>| part.get(spot).copied().unwrap_or(0);
            let mut part = Part::new(*spot, *requested);
            part.fulfilled = part.take(Of::Open, of(&early.settled));
            part.staged = part.take(Of::Open, of(&early.picked));
            part.waiting = part.take(Of::Open, of(&early.waiting));
            part
        };
        let mut promise = Promise {
            made_at: self.now,
            source: header.source.to_string(),
            reference: header.reference.to_string(),
            document: header.document.map(ToString::to_string),
            kind: wanted.kind,
            expires_at: wanted.expires_at,
            parts: asked.iter().map(part).collect(),
            cancelled: false,
            collected: false,
            in_spot: false,
            pickup: wanted.pickup,
            ahead: Vec::new(),
            told: Vec::new(),
            way: wanted.way.clone(),
        };
        // What was picked beyond what is asked for has to be put back.
        for part in &mut promise.parts {
            for name in &names {
                part.to_put_back += self.take_picked(name, part.spot, Amount::MAX);
            }
        }
        promise.ahead = self.take_ahead(&names, &promise);
        promise.told = self.take_told(&names, &promise);
        self.promises.push(promise);
        for spot in asked.keys() {
            self.put_right(self.promises.len() - 1, *spot);
        }
    }

    pub(crate) fn adopt(&mut self, command: &Command, adopt: &Adopt) -> bool {
        let header = command.header();
        let document = header.document.map(|name| name.as_str());
        let reference = Some(header.reference.as_str());
        let names = Self::names(header.source.as_str(), reference, document);
        let asked = demand(adopt.location.as_str(), &adopt.lines);
        let early = self.take_early(&names, &asked, false);
        let at = index(adopt.location.as_str());
        let ready_at = ready_at(at, self.now).unwrap_or(self.now);
        let wanted = Wanted {
            lines: (adopt.location.as_str(), &adopt.lines),
            kind: kind(adopt.pickup.is_some()),
            expires_at: adopt.expires_at,
            partial: false,
            adds: true,
            back_order: false,
            pickup: adopt.pickup.map(|_| Collection::new(ready_at)),
            way: None,
        };
        self.promise(command, &wanted, &asked, &early);
        if self.is_cancelled(&names) {
            let place = self.promises.len() - 1;
            self.release_all(place, self.when(command));
        }
        true
    }
}
