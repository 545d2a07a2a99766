//! Makes the command of a random step, so that it meets something that is there.

#![expect(clippy::unwrap_used, reason = "the names are made here and fit")]

use oneshelf_core::{
    Adjust, Adopt, Command, Condition, Confirm, Count, CountLine, DefineLocation, Extend, Grade,
    Hold, Inspect, Line, LocationName, Moment, PickupTerms, Quantity, Receive, Reference, Release,
    Reserve, Reverse, Sell, SourceName, TakeBack, Target, WriteOff,
};

use super::steps::{Kind, Step};
use crate::host::scene::{self, LATE, PLACES};
use crate::model::Model;
use crate::model::shop::names_late;

/// How far the references go that things may be called before they come.
const PLANNED: usize = 4;
const SOURCES: [&str; 5] = ["web", "till-1", "till-2", "pos", "warehouse"];

/// Makes the command of a step; `history` has the commands before it. `None` where a step is no
/// command, or there is nothing that it could be about.
pub(crate) fn command(step: &Step, model: &Model, history: &[Command]) -> Option<Command> {
    let maker = Maker {
        step,
        model,
        history,
    };
    let mut command = match step.kind {
        Kind::Tick | Kind::Reopen | Kind::Night => return None,
        Kind::Lose if model.lost.is_empty() => return None,
        Kind::Open if model.is_late_defined => return None,
        Kind::Repeat => return maker.earlier().cloned(),
        Kind::Distort => maker.distorted()?,
        _ => maker.make(),
    };
    maker.complete(&mut command);
    Some(command)
}

pub(crate) struct Maker<'a> {
    pub(crate) step: &'a Step,
    pub(crate) model: &'a Model,
    pub(crate) history: &'a [Command],
}

impl Maker<'_> {
    fn earlier(&self) -> Option<&Command> {
        let count = self.history.len();
        self.history.get(self.step.target.checked_rem(count)?)
    }

    fn distorted(&self) -> Option<Command> {
        let mut command = self.earlier()?.clone();
        let more = |lines: &mut Vec<Line>| {
            if let Some(line) = lines.first_mut() {
                line.quantity = line.quantity.checked_add(Quantity::units(1)).unwrap();
            }
        };
        match &mut command {
            Command::Receive(receive) => more(&mut receive.lines),
            Command::Sell(sell) => more(&mut sell.lines),
            Command::Hold(hold) => more(&mut hold.lines),
            Command::Reserve(reserve) => more(&mut reserve.lines),
            _ => return None,
        }
        Some(command)
    }

    pub(crate) fn source(&self) -> SourceName {
        SOURCES[self.step.source % SOURCES.len()].parse().unwrap()
    }

    /// Promises come from the web shop most of the time.
    pub(crate) fn promiser(&self) -> SourceName {
        let name = if self.step.choice % 5 == 4 {
            "pos"
        } else {
            "web"
        };
        name.parse().unwrap()
    }

    /// A new reference, or one that something before may have named already.
    pub(crate) fn reference(&self, prefix: &str) -> Reference {
        let planned = self.step.target.is_multiple_of(6);
        let number = self.step.target / 6 % PLANNED;
        let is_free = |text: &str| {
            let source = self.promiser().to_string();
            !self.model.answers.contains_key(&(source, text.to_owned()))
        };
        let text = format!("{prefix}-{number}");
        if planned && is_free(&text) {
            return text.parse().unwrap();
        }
        format!("{prefix}-{}", 100 + self.history.len())
            .parse()
            .unwrap()
    }

    /// Only facts happen where nobody knows the place, and here only those that name no others.
    fn place(&self, location: usize) -> &'static str {
        let has_no_names = matches!(
            self.step.kind,
            Kind::Receive | Kind::Adjust | Kind::WriteOff | Kind::Inspect | Kind::Sell
        );
        if location == LATE && !has_no_names && !self.model.is_late_defined {
            return PLACES[0];
        }
        PLACES[location]
    }

    pub(crate) fn lines(&self) -> Vec<Line> {
        let line = |(item, tenths, location): &(usize, i32, usize)| {
            let sku = scene::ITEMS.get(*item).copied().unwrap_or(scene::KIT);
            let quantity = if sku == "CHEDDAR" {
                Quantity::from_thousandths(i64::from(*tenths) * 250)
            } else {
                Quantity::units(*tenths)
            };
            Line {
                location: (*location > 0).then(|| self.place(*location).parse().unwrap()),
                ..Line::new(sku.parse().unwrap(), quantity)
            }
        };
        self.step.lines.iter().map(line).collect()
    }

    /// Most of the time, where there is most of what is asked for first.
    pub(crate) fn best_place(&self) -> LocationName {
        let item = self.step.lines[0].0 % scene::ITEMS.len();
        if self.step.target.is_multiple_of(4) {
            return self.here();
        }
        let most = (0..2).max_by_key(|place| self.model.free((item, *place)));
        PLACES[most.unwrap_or(0)].parse().unwrap()
    }

    /// Lines of so much that much can be promised.
    pub(crate) fn plenty(&self) -> Vec<Line> {
        let mut lines = self.lines();
        for line in &mut lines {
            for _ in 0..self.step.choice % 5 {
                line.quantity = line.quantity.checked_add(line.quantity).unwrap();
            }
        }
        lines
    }

    pub(crate) fn target(&self, prefix: &str, source: &SourceName) -> Target {
        let promises = &self.model.promises;
        let choice = self.step.target / 7;
        if !self.step.target.is_multiple_of(7)
            && let Some(place) = choice.checked_rem(promises.len())
        {
            // One of the latest, most of the time.
            let place = promises.len() - 1 - place.min(choice % 4);
            let promise = &promises[place];
            let target = match (&promise.document, self.step.choice % 2) {
                (Some(document), 0) => Target::document(document.parse().unwrap()),
                _ => Target::reference(promise.reference.parse().unwrap()),
            };
            let theirs: SourceName = promise.source.parse().unwrap();
            return if theirs == *source {
                target
            } else {
                target.of_source(theirs)
            };
        }
        let text = format!("{prefix}-{}", choice % PLANNED);
        Target::reference(text.parse().unwrap()).of_source("web".parse().unwrap())
    }

    /// The place of a fact among the facts before it.
    fn fact(&self, only_sales: bool) -> Option<Target> {
        let fits = |command: &&Command| {
            if only_sales {
                matches!(command, Command::Sell(_))
            } else {
                command.is_fact() && !matches!(command, Command::Adopt(_))
            }
        };
        let facts: Vec<&Command> = self.history.iter().filter(fits).collect();
        let choice = self.step.target;
        let place = facts
            .len()
            .checked_sub(1 + choice.checked_rem(facts.len().min(6))?)?;
        let header = facts.get(place)?.header();
        Some(Target::reference(header.reference.clone()).of_source(header.source.clone()))
    }

    /// A sale that has not come yet.
    fn planned_sale(&self) -> Target {
        let text = format!("receipt-{}", self.step.target % PLANNED);
        Target::reference(text.parse().unwrap()).of_source("web".parse().unwrap())
    }

    fn make(&self) -> Command {
        let step = self.step;
        let here = || scene::LOCATIONS[0].parse().unwrap();
        let source = self.source();
        let condition = [
            None,
            None,
            Some(Condition::Damaged),
            Some(Condition::Inspection),
        ];
        let condition = condition[usize::from(step.choice % 4)];
        let is_even = step.choice.is_multiple_of(2);
        match step.kind {
            Kind::Receive => Receive {
                condition: condition.filter(|_| step.choice.is_multiple_of(3)),
                ..Receive::new(source, self.reference("po"), self.here(), self.plenty())
            }
            .into(),
            Kind::Adjust => {
                Adjust::new(source, self.reference("found"), here(), self.lines()).into()
            }
            Kind::WriteOff => WriteOff {
                condition,
                ..WriteOff::new(source, self.reference("loss"), here(), self.lines())
            }
            .into(),
            Kind::Inspect => {
                let grade = if is_even {
                    Grade::Sellable
                } else {
                    Grade::Damaged
                };
                Inspect::new(source, self.reference("grade"), here(), self.lines(), grade).into()
            }
            Kind::TakeBack | Kind::Sell | Kind::Settle | Kind::Reverse => self.sale(source),
            Kind::Count => self.count(source),
            Kind::Adopt | Kind::Hold | Kind::Reserve | Kind::BackOrder | Kind::Pickup => {
                self.asked(self.promiser())
            }
            Kind::Open => DefineLocation::new(
                "office".parse().unwrap(),
                self.reference("open"),
                PLACES[LATE].parse().unwrap(),
            )
            .into(),
            Kind::Confirm | Kind::Extend | Kind::Release => self.about_promise(self.promiser()),
            _ => self.in_store(),
        }
    }

    fn sale(&self, source: SourceName) -> Command {
        let step = self.step;
        let here = || scene::LOCATIONS[0].parse().unwrap();
        match step.kind {
            Kind::TakeBack => TakeBack {
                of: match step.choice % 4 {
                    0 => None,
                    1 => Some(self.planned_sale()),
                    _ => self.fact(true),
                },
                ..TakeBack::new(source, self.reference("return"), here(), self.lines())
            }
            .into(),
            Kind::Sell | Kind::Settle => {
                let source = if step.choice.is_multiple_of(4) {
                    self.promiser()
                } else {
                    source
                };
                let settles = (step.kind == Kind::Settle).then(|| self.target("order", &source));
                Sell {
                    settles,
                    ..Sell::new(source, self.reference("receipt"), here(), self.lines())
                }
                .into()
            }
            _ => {
                let fact = self.fact(false).filter(|_| !step.choice.is_multiple_of(8));
                let fact = fact.unwrap_or_else(|| self.planned_sale());
                Reverse::new(source, self.reference("void"), fact).into()
            }
        }
    }

    fn asked(&self, promiser: SourceName) -> Command {
        let step = self.step;
        let here = || self.best_place();
        let is_pickup = step.kind == Kind::Pickup
            || (step.kind == Kind::Adopt && step.choice.is_multiple_of(5));
        let mut lines = self.lines();
        if is_pickup {
            lines.iter_mut().for_each(|line| line.location = None);
        }
        match step.kind {
            Kind::Adopt => Adopt {
                pickup: step.choice.is_multiple_of(5).then(PickupTerms::default),
                // What is over when it is taken over is left out: it is nobody's promise.
                expires_at: self.deadline().filter(|at| *at > self.model.now),
                ..Adopt::new(promiser, self.reference("order"), here(), lines)
            }
            .into(),
            Kind::Hold => Hold {
                seconds: [None, Some(60), Some(180), Some(4_000)][usize::from(step.choice % 4)]
                    .filter(|seconds| *seconds < 4_000 || step.choice > 200),
                partial: step.choice.is_multiple_of(7),
                adds: step.choice.is_multiple_of(9),
                ..Hold::new(promiser, self.reference("cart"), here(), self.lines())
            }
            .into(),
            kind => Reserve {
                expires_at: self.deadline(),
                back_order: kind == Kind::BackOrder,
                pickup: is_pickup.then(PickupTerms::default),
                partial: step.choice.is_multiple_of(7),
                adds: step.choice.is_multiple_of(9),
                ..Reserve::new(promiser, self.reference("order"), here(), lines)
            }
            .into(),
        }
    }

    fn count(&self, source: SourceName) -> Command {
        let lines = self
            .lines()
            .into_iter()
            .filter(|line| line.sku.as_str() != scene::KIT);
        let mut lines: Vec<CountLine> = lines
            .map(|line| CountLine::new(line.sku, line.quantity))
            .collect();
        if lines.is_empty() || self.step.choice.is_multiple_of(5) {
            let sku = scene::ITEMS[0].parse().unwrap();
            lines.push(CountLine::new(sku, Quantity::ZERO));
        }
        let at = PLACES[[
            0,
            0,
            0,
            1,
            1,
            1,
            if self.model.is_late_defined { LATE } else { 0 },
        ][usize::from(self.step.choice % 7)]];
        Count {
            complete: self.step.choice.is_multiple_of(11),
            ..Count::new(source, self.reference("count"), at.parse().unwrap(), lines)
        }
        .into()
    }

    pub(crate) fn deadline(&self) -> Option<Moment> {
        let minutes = u32::from(self.step.choice) / 10;
        let deadline = self.model.now.plus_seconds(minutes * 60);
        self.step.choice.is_multiple_of(6).then_some(deadline)
    }

    fn about_promise(&self, source: SourceName) -> Command {
        let step = self.step;
        match step.kind {
            Kind::Confirm => {
                let of = self.target("cart", &source);
                Confirm {
                    expires_at: self.deadline(),
                    pickup: step.choice.is_multiple_of(5).then(PickupTerms::default),
                    ..Confirm::new(source, self.reference("pay"), of)
                }
                .into()
            }
            Kind::Extend => {
                let of = self.target("cart", &source);
                Extend {
                    seconds: [None, Some(60), Some(900)][usize::from(step.choice % 3)],
                    ..Extend::new(source, self.reference("stay"), of)
                }
                .into()
            }
            _ => {
                let of = self.target("order", &source);
                let lines = step.choice.is_multiple_of(3).then(|| self.lines());
                Release {
                    lines,
                    ..Release::new(source, self.reference("cancel"), of)
                }
                .into()
            }
        }
    }

    /// Gives promises their document, and late facts their time.
    fn complete(&self, command: &mut Command) {
        if self.step.kind == Kind::Distort {
            return;
        }
        let document = self
            .step
            .document
            .map(|n| format!("doc-{n}").parse().unwrap());
        match command {
            Command::Adopt(adopt) => adopt.document = document,
            Command::Hold(hold) => hold.document = document,
            Command::Reserve(reserve) => reserve.document = document,
            Command::Confirm(confirm) => confirm.document = document,
            Command::RequestTransfer(request) => request.document = document,
            Command::Ship(ship) => ship.document = document,
            _ => {}
        }
        // Commands happen at whole minutes, late facts 20 and late counts 40 seconds after, so
        // that nothing lies too close to a count to tell which came first.
        let waits = !self.model.is_late_defined && names_late(command);
        let Some(minutes) = self.step.late_minutes.or(waits.then_some(1)) else {
            return;
        };
        let minute = self.model.now.minus_seconds(minutes * 60);
        let (fact, count) = (Some(minute.plus_seconds(20)), Some(minute.plus_seconds(40)));
        match command {
            Command::Receive(receive) => receive.occurred_at = fact,
            Command::Sell(sell) => sell.occurred_at = fact,
            Command::TakeBack(take_back) => take_back.occurred_at = fact,
            Command::Inspect(inspect) => inspect.occurred_at = fact,
            Command::Adjust(adjust) => adjust.occurred_at = fact,
            Command::WriteOff(write_off) => write_off.occurred_at = fact,
            Command::Pick(pick) => pick.occurred_at = fact,
            Command::Stage(stage) => stage.occurred_at = fact,
            Command::Collect(collect) => collect.occurred_at = fact,
            Command::PutBack(put_back) => put_back.occurred_at = fact,
            Command::Ship(ship) => ship.occurred_at = fact,
            Command::ReceiveTransfer(receive) => receive.occurred_at = fact,
            Command::Count(done) => done.occurred_at = count,
            _ => {}
        }
    }
}
