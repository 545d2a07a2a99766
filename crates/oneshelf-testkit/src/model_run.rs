//! Runs random steps on a host and on the model, and compares them after each.

use std::collections::{BTreeMap, BTreeSet};

use oneshelf_core::{
    Bucket, Command, DefineSource, ItemId, Level, LevelKey, LocationId, Malformed, Moment, Outcome,
    Quantity, Reservation, ReservationKind, Sequence, Sku,
};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

use crate::host::{Host, fail};
use crate::model::{Answer, Model, Part, Place, Promise};
use crate::model_maker::command;
use crate::model_shop::{LATE, PLACES, spots};
use crate::model_steps::{Kind, Step, steps};
use crate::scenario::check_always;
use crate::scene;

/// How many steps one of them has at most.
const STEPS_MAX: usize = 40;
/// What the random numbers start from where `PROPTEST_RNG_SEED` does not say.
const SEED: u64 = 20_261_123;

/// Tries so many random sequences of steps, each on a new host and on the model. A failure prints
/// the seed and the commands of the shortest sequence that fails.
///
/// `PROPTEST_CASES` asks for more sequences, `PROPTEST_RNG_SEED` for others.
///
/// # Panics
/// Where host and model differ, or something that must always be true is not.
pub fn run(cases: u32, new_host: &mut dyn FnMut() -> Box<dyn Host>) {
    try_all(cases, false, new_host);
}

/// Like [`run`], and sends several commands together now and then.
///
/// # Panics
/// Where host and model differ, or something that must always be true is not.
pub fn run_together(cases: u32, new_host: &mut dyn FnMut() -> Box<dyn Host>) {
    try_all(cases, true, new_host);
}

fn try_all(cases: u32, together: bool, new_host: &mut dyn FnMut() -> Box<dyn Host>) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seed = number("PROPTEST_RNG_SEED").unwrap_or(SEED);
    let cases = number("PROPTEST_CASES")
        .and_then(|more| more.try_into().ok())
        .unwrap_or(cases);
    let config = Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let new_host = std::cell::RefCell::new(new_host);
    let result = TestRunner::new(config).run(&steps(STEPS_MAX), |steps| {
        let mut host = new_host.borrow_mut()();
        let played = play(host.as_mut(), &steps, together);
        played.map_err(|(why, _)| TestCaseError::fail(why))
    });
    if let Err(TestError::Fail(_, steps)) = result {
        let mut host = new_host.borrow_mut()();
        let (why, story) = match play(host.as_mut(), &steps, together) {
            Err(failure) => failure,
            Ok(()) => (
                "not again: the host does not always do the same".to_owned(),
                Vec::new(),
            ),
        };
        let story = story.join("\n  ");
        fail(&format_args!("seed {seed}\n  {story}\n{why}"));
    } else if let Err(error) = result {
        fail(&error);
    }
}

/// Plays steps; a failure comes with the commands up to it.
fn play(host: &mut dyn Host, steps: &[Step], together: bool) -> Result<(), (String, Vec<String>)> {
    scene::define(host);
    withhold(host);
    watch(host);
    let now = scene::start().plus_seconds(3_600);
    host.clock().set(now);
    let mut play = Play {
        host,
        model: Model::new(now),
        now,
        history: Vec::new(),
        unsent: Vec::new(),
        story: Vec::new(),
        sent: 0,
        received: BTreeSet::new(),
    };
    for (place, step) in (1..).zip(steps) {
        let is_last = place == steps.len();
        // Most of the time the next one goes along.
        let goes_now = is_last || !together || step.choice.is_multiple_of(4);
        if let Err(why) = play.step(step, goes_now) {
            return Err((why, play.story));
        }
    }
    Ok(())
}

struct Play<'h> {
    host: &'h mut dyn Host,
    model: Model,
    now: Moment,
    history: Vec<Command>,
    /// Commands that go together, with what the model has answered already.
    unsent: Vec<(Moment, Command, Answer)>,
    story: Vec<String>,
    /// The highest number that till 1 has given to a message.
    sent: u64,
    /// The numbers of its messages that had an answer.
    received: BTreeSet<u64>,
}

impl Play<'_> {
    /// Numbers a message of till 1: mostly the next, sometimes past one, sometimes the missing.
    fn number(&mut self, step: &Step, command: &mut Command) {
        if command.header().source.as_str() != scene::TILLS[0] {
            return;
        }
        let missing = (1..=self.sent).find(|number| !self.received.contains(number));
        let number = match (step.choice % 4, missing) {
            (0, _) => self.sent + 2,
            (1, Some(missing)) => missing,
            _ => self.sent + 1,
        };
        self.sent = self.sent.max(number);
        command.set_source_sequence(Some(number));
    }

    /// What the store says is missing is what has had no answer.
    fn compare_feed(&self) -> Result<(), String> {
        let highest = self.received.last().copied().unwrap_or(0);
        let missing = (1..=highest).filter(|number| !self.received.contains(number));
        let missing: Vec<_> = missing.collect();
        let mut told = None;
        self.host.read(&mut |reader| {
            let known = reader.catalogue().ok().and_then(|catalogue| {
                let source = catalogue.source_named(&scene::TILLS[0].parse().ok()?);
                source.map(|source| source.id)
            });
            told = known.and_then(|id| Some(reader.feeds().ok()?.get(id)?.gaps()));
        });
        let gaps = told.ok_or("the till has no feed")?;
        let told: Vec<_> = gaps.iter().flat_map(|gap| gap.from..=gap.to).collect();
        if told == missing {
            Ok(())
        } else {
            Err(format!("missing are {missing:?}, the feed says {told:?}"))
        }
    }

    fn step(&mut self, step: &Step, goes_now: bool) -> Result<(), String> {
        self.now = self.now.plus_seconds(step.wait_minutes * 60);
        self.model.advance(self.now);
        let now = self.now;
        match command(step, &self.model, &self.history) {
            Some(command) => {
                self.story.push(format!("{now} {command:?}"));
                let expected = self.model.apply(&command);
                self.history.push(command.clone());
                // The number is no part of what makes two commands the same.
                let mut command = command;
                self.number(step, &mut command);
                self.unsent.push((now, command, expected));
                if goes_now { self.send() } else { Ok(()) }
            }
            None => {
                self.send()?;
                self.story.push(format!("{now} {:?}", step.kind));
                self.host.clock().set(now);
                match step.kind {
                    Kind::Tick => self.host.tick(),
                    Kind::Reopen => self.host.reopen(),
                    _ => {}
                }
                self.compare()
            }
        }
    }

    fn send(&mut self) -> Result<(), String> {
        let unsent = std::mem::take(&mut self.unsent);
        let (commands, expected): (Vec<_>, Vec<_>) = unsent
            .into_iter()
            .map(|(now, command, expected)| ((now, command), expected))
            .unzip();
        if commands.len() > 1 {
            self.story
                .push(format!("the last {} together", commands.len()));
        }
        let numbers = commands.iter();
        let numbers: Vec<_> = numbers
            .map(|(_, command)| command.header().source_sequence)
            .collect();
        let found = self.host.apply_together(commands);
        for ((found, expected), number) in found.iter().zip(expected).zip(numbers) {
            compare_answer(expected, found)?;
            self.received.extend(number.filter(|_| found.is_ok()));
        }
        self.host.clock().set(self.now);
        self.compare()
    }

    fn compare(&self) -> Result<(), String> {
        compare(self.host, &self.model, self.now)?;
        self.compare_feed()?;
        check_always(self.host)
    }
}

/// Lets till 1 number its messages, and what the web shop and till 2 move ahead of its promise
/// wait for minutes only, so that all of that is tried in every mixture.
fn watch(host: &mut dyn Host) {
    for (name, channel, links) in [
        ("web", "web", Some(300)),
        (scene::TILLS[0], "pos", None),
        (scene::TILLS[1], "pos", Some(60)),
    ] {
        let names = (
            format!("watch-{name}").parse(),
            name.parse(),
            channel.parse(),
        );
        let (Ok(reference), Ok(source), Ok(channel)) = names else {
            return;
        };
        let Ok(office) = "office".parse() else {
            return;
        };
        let command = DefineSource {
            sequenced: links.is_none(),
            heartbeat_seconds: links.is_none().then_some(600),
            link_seconds: links,
            ..DefineSource::new(office, reference, source, channel)
        };
        match host.apply(command.into()) {
            Ok(outcome) if outcome.is_applied() => {}
            other => fail(&format_args!("{name} was not defined: {other:?}")),
        }
    }
}

/// Sets the safety stock that the model knows.
fn withhold(host: &mut dyn Host) {
    let (item, amount) = crate::model_shop::WITHHELD;
    let names = ("office".parse(), "withhold-1".parse(), "web".parse());
    let (Ok(source), Ok(reference), Ok(channel)) = names else {
        return;
    };
    let command = oneshelf_core::DefineSafetyStock {
        sku: scene::ITEMS[item].parse().ok(),
        quantity: Some(Quantity::from_thousandths(amount)),
        ..oneshelf_core::DefineSafetyStock::new(source, reference, channel)
    };
    match host.apply(command.into()) {
        Ok(outcome) if outcome.is_applied() => {}
        other => fail(&format_args!("the safety stock was not set: {other:?}")),
    }
}

fn compare_answer(expected: Answer, found: &Result<Outcome, Malformed>) -> Result<(), String> {
    let answer = match found {
        Ok(Outcome::Applied(receipt)) if receipt.sequence.is_none() => Answer::Nothing,
        Ok(Outcome::Applied(_)) => Answer::Applied,
        Ok(Outcome::Duplicate { .. }) => Answer::Duplicate,
        Ok(Outcome::Refused(refusal)) => Answer::Refused(refusal.code),
        Ok(Outcome::Conflict(_)) => Answer::Conflict,
        Err(malformed) => return Err(format!("malformed: {malformed}")),
    };
    if answer == expected {
        return Ok(());
    }
    Err(format!("answered {found:?}, the model says {expected:?}"))
}

/// The rows of a host, by place in the scene.
struct Rows {
    levels: BTreeMap<LevelKey, Level>,
    reservations: Vec<Reservation>,
    sources: BTreeMap<u64, String>,
    items: Vec<ItemId>,
    locations: Vec<LocationId>,
}

fn rows(host: &dyn Host) -> Result<Rows, String> {
    let mut found = Err("nothing could be read".to_owned());
    host.read(&mut |reader| {
        let read = || -> Result<Rows, oneshelf_core::store::StoreError> {
            let catalogue = reader.catalogue()?;
            let sku = |name: &&str| name.parse::<Sku>().ok();
            let items = scene::ITEMS.iter().filter_map(sku);
            let items = items.filter_map(|sku| Some(catalogue.item_named(&sku)?.id));
            let locations = PLACES.iter().filter_map(|name| name.parse().ok());
            let locations = locations.filter_map(|name| Some(catalogue.location_named(&name)?.id));
            let sources = catalogue.sources().map(|s| (s.id.0, s.name.to_string()));
            Ok(Rows {
                levels: reader.levels(None, usize::MAX >> 1)?.into_iter().collect(),
                reservations: reader.reservations(Sequence::NONE, usize::MAX >> 1, false)?,
                sources: sources.collect(),
                items: items.collect(),
                locations: locations.collect(),
            })
        };
        found = read().map_err(|error| error.to_string());
    });
    found
}

/// Compares every number.
fn compare(host: &dyn Host, model: &Model, now: Moment) -> Result<(), String> {
    let rows = rows(host)?;
    let mut wrong = Vec::new();
    let promises: Vec<Promise> = rows
        .reservations
        .iter()
        .map(|row| promise(&rows, row, now))
        .collect();
    for (found, expected) in promises.iter().zip(&model.promises) {
        if found != expected {
            wrong.push(format!(
                "promise\n    {found:?}, the model says\n    {expected:?}"
            ));
        }
    }
    if promises.len() != model.promises.len() {
        let (found, expected) = (promises.len(), model.promises.len());
        wrong.push(format!("{found} promises, the model says {expected}"));
    }
    for spot in spots() {
        let Some(location) = rows.locations.get(spot.1) else {
            continue;
        };
        let key = LevelKey {
            item: rows.items[spot.0],
            location: *location,
        };
        let level = rows.levels.get(&key).copied().unwrap_or_default();
        // The shelf is the same before and after what is due is journalled.
        let shelf = level.on_shelf().unwrap_or(Quantity::MAX).thousandths();
        for (what, found, expected) in [
            ("shelf", shelf, model.shelf(spot)),
            (
                "inspection",
                level.balance(Bucket::Inspection).thousandths(),
                model.aside(spot, Place::Inspection),
            ),
            (
                "damaged",
                level.balance(Bucket::Damaged).thousandths(),
                model.aside(spot, Place::Damaged),
            ),
        ] {
            if found != expected {
                wrong.push(format!(
                    "{what} of {spot:?} is {found}, the model says {expected}"
                ));
            }
        }
    }
    compare_available(host, model, &mut wrong);
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n  "))
    }
}

/// A reservation in the words of the model, after what is due.
fn promise(rows: &Rows, row: &Reservation, now: Moment) -> Promise {
    let is_over = row.expires_at.is_some_and(|at| at <= now);
    let place = |key: LevelKey| {
        let item = rows.items.iter().position(|item| *item == key.item);
        let location = rows
            .locations
            .iter()
            .position(|location| *location == key.location);
        (item.unwrap_or(usize::MAX), location.unwrap_or(usize::MAX))
    };
    let part = |line: &oneshelf_core::ReservationLine| {
        let due = if is_over { line.open.thousandths() } else { 0 };
        Part {
            spot: place(line.key),
            requested: line.requested.thousandths(),
            open: line.open.thousandths() - due,
            short: line.short.thousandths(),
            fulfilled: line.fulfilled.thousandths(),
            released: line.released.thousandths(),
            expired: line.expired.thousandths() + due,
        }
    };
    Promise {
        cancelled: row.cancelled,
        source: rows.sources.get(&row.source.0).cloned().unwrap_or_default(),
        reference: row.reference.to_string(),
        document: row.document.as_ref().map(ToString::to_string),
        is_hold: row.kind == ReservationKind::Hold,
        expires_at: row.expires_at,
        parts: row.lines.iter().map(part).collect(),
    }
}

fn compare_available(host: &dyn Host, model: &Model, wrong: &mut Vec<String>) {
    for channel in ["web", "pos"] {
        let places = PLACES.iter().enumerate();
        let places = places.filter(|(place, _)| *place != LATE || model.is_late_defined);
        for (place, location) in places {
            let plain = scene::ITEMS.iter().enumerate();
            let plain = plain.map(|(item, sku)| (*sku, model.available((item, place), channel)));
            let kit = (scene::KIT, model.kits_available(place, channel));
            for (sku, expected) in plain.chain([kit]) {
                let names = (sku.parse(), location.parse(), channel.parse());
                let (Ok(sku), Ok(location), Ok(channel)) = names else {
                    continue;
                };
                let found = host
                    .availability(&sku, &location, &channel)
                    .available
                    .thousandths();
                if found != expected {
                    wrong.push(format!(
                        "{sku} at {location} for {channel}: {found} available, the model says \
                         {expected}"
                    ));
                }
            }
        }
    }
}
