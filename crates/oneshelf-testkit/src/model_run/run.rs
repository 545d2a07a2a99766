//! Runs random steps on a host and on the model, and compares them after each.

use std::collections::BTreeSet;

use oneshelf_core::{Command, DefineSource, Malformed, Moment, Outcome};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

use super::compare;
use super::maker::command;
use super::rows::lost;
use super::steps::{Kind, Step, steps};
use crate::host::{Host, fail, scene};
use crate::invariants::check_always;
use crate::invariants::law_four::LawFour;
use crate::model::shop::equipment;
use crate::model::{Answer, Model};

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
    equip(host);
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
        law: LawFour::default(),
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
    law: LawFour,
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
        let minutes = if step.kind == Kind::Night {
            24 * 60
        } else {
            step.wait_minutes
        };
        self.now = self.now.plus_seconds(minutes * 60);
        self.model.advance(self.now);
        let now = self.now;
        if step.kind == Kind::Lose {
            self.send()?;
            self.host.clock().set(now);
            self.host.tick();
            self.model.lost = lost(self.host)?;
        }
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

    fn compare(&mut self) -> Result<(), String> {
        self.law.check(self.host, self.now)?;
        compare::compare(self.host, &self.model, self.now)?;
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

/// Defines what the model knows of the shop besides the scene: safety stock, pickups, a
/// substitute, and that the web shop promises what is expected.
fn equip(host: &mut dyn Host) {
    for command in equipment() {
        match host.apply(command) {
            Ok(outcome) if outcome.is_applied() => {}
            other => fail(&format_args!("the shop was not equipped: {other:?}")),
        }
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
