//! Makes the commands of staff: what they do about promises, transfers, supply and pickups.

#![expect(clippy::unwrap_used, reason = "the names are made here and fit")]

use oneshelf_core::{
    Accept, CaseNumber, Close, Collect, Command, Condition, Contact, Expect, IssueCode, Line,
    LocationName, Move, Notify, Pick, PickResult, Postpone, PutBack, Quantity, Receive,
    ReceiveTransfer, RequestTransfer, Resolution, ResolveCase, Ship, SourceName, Stage, Substitute,
    TakeBack, Target,
};

use super::maker::Maker;
use super::steps::Kind;
use crate::host::scene::{self, PLACES};

impl Maker<'_> {
    /// Where it happens; nothing that is about a promise happens where nobody knows the place.
    pub(crate) fn here(&self) -> LocationName {
        PLACES[self.step.source % 2].parse().unwrap()
    }

    fn there_of(&self, here: &LocationName) -> LocationName {
        let there = self.there();
        if there == *here { self.here() } else { there }
    }

    fn there(&self) -> LocationName {
        let places = if self.model.is_late_defined { 3 } else { 2 };
        let place = (self.step.source + 1 + self.step.target % (places - 1)) % places;
        let here = self.step.source % 2;
        PLACES[if place == here { 1 - here } else { place }]
            .parse()
            .unwrap()
    }

    /// The lines of a fact about a promise: most of the time what it is about, or some of it.
    fn lines_of(&self, of: &Target) -> (LocationName, Vec<Line>) {
        let promises = self.model.promises.iter().rev();
        let name = of.document.as_ref().map(|name| name.as_str());
        let reference = of.reference.as_ref().map(|name| name.as_str());
        let mut named = promises.filter(|promise| {
            promise.document.as_deref() == name && name.is_some()
                || Some(promise.reference.as_str()) == reference
        });
        let parts = named.next().map(|promise| promise.parts.as_slice());
        let mut lines = Vec::new();
        for part in parts.unwrap_or_default() {
            let location = PLACES[part.spot.1].parse().unwrap();
            let amount = if self.step.choice.is_multiple_of(3) {
                part.requested.min(1_000)
            } else {
                part.requested
            };
            let quantity = Quantity::from_thousandths(amount);
            lines.push(Line {
                location: Some(location),
                ..Line::new(scene::ITEMS[part.spot.0].parse().unwrap(), quantity)
            });
        }
        match lines.first() {
            Some(line) if !self.step.target.is_multiple_of(5) => {
                let location = line.location.clone().unwrap();
                (location, lines)
            }
            _ => (self.here(), self.lines()),
        }
    }

    fn lines_here(&self) -> Vec<Line> {
        let mut lines = self.lines();
        lines.iter_mut().for_each(|line| line.location = None);
        lines
    }

    fn plenty_here(&self) -> Vec<Line> {
        let mut lines = self.plenty();
        lines.iter_mut().for_each(|line| line.location = None);
        lines
    }

    /// A line, whole or none, for a step that is about all of a promise without them.
    fn some_lines(&self, of: &Target) -> Option<Vec<Line>> {
        let is_some = self.step.choice.is_multiple_of(4);
        is_some.then(|| self.lines_of(of).1)
    }

    pub(crate) fn in_store(&self) -> Command {
        let step = self.step;
        let source = self.source();
        match step.kind {
            Kind::Pick | Kind::Miss | Kind::Stage | Kind::Collect | Kind::PutBack => {
                self.about_goods(source)
            }
            Kind::Ship | Kind::Push | Kind::Arrive => self.on_the_way(source),
            Kind::CageReturn => {
                let of = self.target("order", &source);
                let (location, lines) = self.lines_of(&of);
                TakeBack {
                    of: Some(of),
                    ..TakeBack::new(source, self.reference("return"), location, lines)
                }
                .into()
            }
            Kind::Request => RequestTransfer {
                expires_at: self.deadline(),
                partial: step.choice.is_multiple_of(7),
                adds: step.choice.is_multiple_of(9),
                ..RequestTransfer::new(
                    self.promiser(),
                    self.reference("order"),
                    self.best_place(),
                    self.lines_here(),
                    self.there_of(&self.best_place()),
                )
            }
            .into(),
            Kind::Expect | Kind::Deliver => self.supply(source),
            _ => self.about_order(self.promiser()),
        }
    }

    fn about_goods(&self, source: SourceName) -> Command {
        let step = self.step;
        let of = self.target("order", &source);
        let (location, lines) = self.lines_of(&of);
        let is_even = step.choice.is_multiple_of(2);
        match step.kind {
            Kind::Pick => Pick::new(source, self.reference("pick"), of, location, lines).into(),
            Kind::Miss => Pick {
                result: [
                    PickResult::NotFound,
                    PickResult::WrongCount,
                    PickResult::NotFound,
                    PickResult::Damaged,
                    PickResult::WornDisplay,
                ][usize::from(step.choice % 5)],
                ..Pick::new(source, self.reference("pick"), of, location, lines)
            }
            .into(),
            Kind::Stage => {
                let lines = if is_even { Vec::new() } else { lines };
                let spot = "cage 4".parse().unwrap();
                Stage::new(source, self.reference("stage"), of, location, lines, spot).into()
            }
            Kind::Collect => {
                Collect::new(source, self.reference("handover"), of, location, lines).into()
            }
            _ => {
                let condition = [
                    Condition::Sellable,
                    Condition::Sellable,
                    Condition::Damaged,
                    Condition::Inspection,
                ][usize::from(step.choice % 4)];
                PutBack::new(
                    source,
                    self.reference("back"),
                    of,
                    location,
                    lines,
                    condition,
                )
                .into()
            }
        }
    }

    fn on_the_way(&self, source: SourceName) -> Command {
        let step = self.step;
        let of = self.target("order", &source);
        let (location, lines) = self.lines_of(&of);
        let to = self.there();
        let minutes = u32::from(step.choice) / 5;
        let expected_at = self.model.now.plus_seconds(minutes * 60);
        let reference = self.reference("order");
        match step.kind {
            Kind::Ship | Kind::Push => {
                let location = if location == to {
                    self.here()
                } else {
                    location
                };
                Ship {
                    of: (step.kind == Kind::Ship).then_some(of),
                    expected_at: step.choice.is_multiple_of(3).then_some(expected_at),
                    ..Ship::new(source, reference, location, lines, to)
                }
                .into()
            }
            _ => {
                let is_back = step.choice.is_multiple_of(5);
                let mut lines = lines;
                let ways = self
                    .model
                    .promises
                    .iter()
                    .rev()
                    .find_map(|p| p.way.as_ref());
                let bound = ways.map_or(0, |way| if is_back { way.from } else { way.to });
                for line in &mut lines {
                    line.location = None;
                }
                ReceiveTransfer {
                    condition: [None, None, None, Some(Condition::Damaged)]
                        [usize::from(step.choice % 4)],
                    more_to_come: step.choice.is_multiple_of(3),
                    ..ReceiveTransfer::new(
                        source,
                        self.reference("arrival"),
                        of,
                        PLACES[bound].parse().unwrap(),
                        lines,
                    )
                }
                .into()
            }
        }
    }

    fn supply(&self, source: SourceName) -> Command {
        let step = self.step;
        let expects = self
            .history
            .iter()
            .rev()
            .filter_map(|command| match command {
                Command::Expect(expect) => Some(expect),
                _ => None,
            });
        let latest = expects.take(3).nth(step.target % 3);
        let of = latest.map(|expect| {
            Target::reference(expect.reference.clone()).of_source(expect.source.clone())
        });
        if step.kind == Kind::Deliver {
            let lines = match latest {
                Some(expect) if !expect.lines.is_empty() && !step.choice.is_multiple_of(3) => {
                    expect.lines.clone()
                }
                _ => self.lines_here(),
            };
            let location = latest.map_or_else(|| self.here(), |expect| expect.location.clone());
            return Receive {
                of,
                ..Receive::new(source, self.reference("po"), location, lines)
            }
            .into();
        }
        let instead_of = of.filter(|_| step.choice.is_multiple_of(4));
        let is_none = instead_of.is_some() && step.choice.is_multiple_of(8);
        let lines = if is_none {
            Vec::new()
        } else {
            self.plenty_here()
        };
        let minutes = 1 + u32::from(step.choice) / 3;
        let at = self.model.now.plus_seconds(minutes * 60);
        Expect {
            instead_of,
            ..Expect::new(source, self.reference("supply"), self.here(), lines, at)
        }
        .into()
    }

    fn about_order(&self, source: SourceName) -> Command {
        let of = self.target("order", &source);
        let reference = self.reference("step");
        match self.step.kind {
            Kind::Move => Move {
                lines: self.some_lines(&of),
                ..Move::new(source, reference, of, self.there())
            }
            .into(),
            Kind::Substitute => {
                let (location, lines) = self.lines_of(&of);
                let is_odd = self.step.choice.is_multiple_of(8);
                let old = scene::ITEMS[usize::from(is_odd)].parse().unwrap();
                let quantity = lines[0].quantity;
                let quantity = Quantity::units(i32::from(quantity > Quantity::units(1)) + 1);
                let consent = "by telephone".parse().unwrap();
                let with = scene::ITEMS[usize::from(!is_odd)].parse().unwrap();
                let line = Line::new(old, quantity);
                Substitute::new(source, reference, of, location, line, with, consent).into()
            }
            Kind::Postpone => Postpone {
                lines: self.some_lines(&of),
                ..Postpone::new(source, reference, of)
            }
            .into(),
            Kind::Accept => Accept::new(source, reference, of).into(),
            Kind::Notify => Notify {
                resend: self.step.choice.is_multiple_of(3),
                ..Notify::new(source, reference, of)
            }
            .into(),
            Kind::IssueCode => IssueCode::new(source, reference, of).into(),
            Kind::Contact => Contact::new(source, reference, of).into(),
            Kind::Lose => {
                let known = self.model.lost.keys().copied();
                let cases: Vec<CaseNumber> = known.collect();
                let case = cases[self.step.target % cases.len()];
                ResolveCase::new(source, reference, case, Resolution::Lost).into()
            }
            _ => Close::new(source, reference, of).into(),
        }
    }
}
