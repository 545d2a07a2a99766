//! Scenarios: what happens in a shop, one line per event, with the answer and the numbers that
//! are expected after it.
//!
//! ```text
//! 10:00 warehouse receive po-1 MUG-RED 1               -> applied             | free 1
//! 10:01 web       reserve order-1 MUG-RED 1            -> applied             | available web 0
//! 10:02 web       reserve order-2 MUG-RED 1            -> refused unavailable
//! 10:03 till-1    sell receipt-1 MUG-RED 1             -> applied             | shortage 1
//! ```
//!
//! A line is `TIME SOURCE WHAT REFERENCE ...`, then `-> ANSWER`, then `| CHECK, CHECK`. Lines that
//! begin with `#` are for people.
//!
//! - What happens: `receive sell take-back inspect write-off found count reverse adopt hold
//!   reserve confirm extend release safety-stock define-item define-location retire-item
//!   retire-location resolve correct-clock`, with `SKU QUANTITY` and `@LOCATION` (OXFORD where it
//!   is left out), and words such as `doc X`, `at TIME` (when it occurred), `of X`, `settles X`,
//!   `until TIME`, `for SECONDS`, `as CONDITION`, `was CONDITION`, `partial`, `adds`. Promises are
//!   named by reference, `doc=X` names a document, `web:X` another source.
//! - Sources: `define-source REFERENCE as NAME of CHANNEL`, with `numbered`, `works LOCATION`,
//!   `heartbeat SECONDS`, `uncertain SECONDS`, `most QUANTITY`, `late SECONDS`, `links SECONDS`;
//!   `number N` numbers any message. `SOURCE beat` is a heartbeat, with `at TIME`, `last N`,
//!   `queued N`.
//! - Instead: `again` (or `again number N`) sends the last command once more, `wait` does nothing, `tick` journals what
//!   is due, `reopen` closes the store and opens it again, `jump TIME` sets the wall clock alone.
//! - Answers: `applied`, followed by every flag, and `parked`; `nothing` where nothing needed
//!   changing; `duplicate`; `refused CODE`; `conflict`; `malformed CODE`.
//! - Checks are about the item and location of the line, or of `SKU@LOCATION` before the check:
//!   a bucket or `on-hand` or `on-shelf` and its number; `available CHANNEL N`;
//!   `label CHANNEL LABEL`; `because REASON+REASON` or `because nothing`; `good-at TIME`;
//!   `gaps SOURCE none` or `gaps SOURCE 2-4+7-7`; `complete SOURCE TIME`; `shortage N`; `owed N`; `endangers REFERENCE N`;
//!   `cases none` or `cases KIND+KIND`; `variance N` (of the latest count);
//!   `promise REFERENCE PHASE`; `promise REFERENCE PART N`.
//!
//! After every line the store is verified, and every explanation must sum to its availability.

use oneshelf::Clock as _;
use oneshelf_core::store::Reader;
use oneshelf_core::{
    Availability, Command, Explanation, Malformed, Outcome, ReportPeriod, promise_report, verify,
};

use crate::host::{Host, fail};
use crate::scenario_command::{Parsed, Words, moment, parse};
use crate::scenario_seen::{Seen, snake_case};
use crate::scene;

/// A scenario, written as a table.
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> Scenario<'a> {
    /// A scenario with its name and its lines.
    #[must_use]
    pub const fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text }
    }

    /// What it is about.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// Defines the shop of [`scene`] in an empty host and plays the scenario.
    ///
    /// # Panics
    /// At the first line whose answer or numbers are not the expected ones.
    pub fn run(&self, host: &mut dyn Host) {
        if let Err(why) = self.play(host, false) {
            fail(&why);
        }
    }

    /// Plays it, and opens the store anew before every line.
    ///
    /// # Panics
    /// At the first line whose answer or numbers are not the expected ones.
    pub fn run_reopening(&self, host: &mut dyn Host) {
        if let Err(why) = self.play(host, true) {
            fail(&why);
        }
    }

    /// Plays it, opening the store anew before every line where that is wanted.
    ///
    /// # Errors
    /// Says which line went wrong, and how.
    pub fn play(&self, host: &mut dyn Host, reopening: bool) -> Result<(), String> {
        scene::define(host);
        let mut stage = Stage {
            host,
            last: None,
            subject: (scene::ITEMS[0].to_owned(), scene::LOCATIONS[0].to_owned()),
        };
        for (number, line) in (1..).zip(self.text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if reopening {
                stage.host.reopen();
            }
            if let Err(why) = stage.line(line).and_then(|()| check_always(stage.host)) {
                let name = self.name;
                return Err(format!("{name}, line {number}\n  {line}\n  {why}"));
            }
        }
        Ok(())
    }
}

struct Stage<'h> {
    host: &'h mut dyn Host,
    last: Option<Command>,
    /// The item and location that checks are about.
    subject: (String, String),
}

impl Stage<'_> {
    fn line(&mut self, line: &str) -> Parsed<()> {
        let (event, checks) = match line.split_once('|') {
            Some((event, checks)) => (event, Some(checks)),
            None => (line, None),
        };
        let (event, answer) = match event.split_once("->") {
            Some((event, answer)) => (event.trim(), Some(answer.trim())),
            None => (event.trim(), None),
        };
        let (time, what) = event.split_once(char::is_whitespace).ok_or("only a time")?;
        self.host.clock().set(moment(scene::start(), time)?);
        if let Some(found) = self.happen(what.trim())? {
            let found = answer_text(&found);
            let expected = answer.unwrap_or("applied");
            if found.split_whitespace().ne(expected.split_whitespace()) {
                return Err(format!("answered {found}, not {expected}"));
            }
        }
        let mut wrong = Vec::new();
        for check in checks.into_iter().flat_map(|checks| checks.split(',')) {
            if let Err(why) = self.check(check.trim()) {
                wrong.push(why);
            }
        }
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(wrong.join("\n  "))
        }
    }

    fn happen(&mut self, what: &str) -> Parsed<Option<Result<Outcome, Malformed>>> {
        let command = match what.split_whitespace().collect::<Vec<_>>().as_slice() {
            ["wait"] => return Ok(None),
            ["tick"] => {
                self.host.tick();
                return Ok(None);
            }
            ["reopen"] => {
                self.host.reopen();
                return Ok(None);
            }
            ["jump", time] => {
                self.host.clock().jump(moment(scene::start(), time)?);
                return Ok(None);
            }
            [_, "beat", ..] => {
                // Where other lines have their reference, it has none.
                let (source, rest) = what.split_once("beat").ok_or("no beat")?;
                let text = format!("{source}beat - {rest}");
                let words = Words::new(&text)?;
                let now = self.host.clock().wall();
                let (source, heartbeat) = words.heartbeat(scene::start(), now)?;
                let beat = self.host.heartbeat(&source, heartbeat);
                return beat
                    .map(|()| None)
                    .map_err(|malformed| malformed.to_string());
            }
            ["again", "number", number] => {
                let mut last = self.last.clone().ok_or("nothing was sent before")?;
                last.set_source_sequence(Some(parse(number)?));
                last
            }
            ["again"] => self.last.clone().ok_or("nothing was sent before")?,
            _ => {
                let words = Words::new(what)?;
                if let Some((sku, location)) = words.subject() {
                    self.subject = (sku.to_owned(), location.to_owned());
                }
                let mut command = Err(String::new());
                self.host
                    .read(&mut |reader| command = words.command(scene::start(), reader));
                command?
            }
        };
        self.last = Some(command.clone());
        Ok(Some(self.host.apply(command)))
    }

    /// Checks one number, said in words.
    fn check(&self, check: &str) -> Parsed<()> {
        let mut words: Vec<&str> = check.split_whitespace().collect();
        let (mut sku, mut location) = (self.subject.0.as_str(), self.subject.1.as_str());
        if let Some((item, place)) = words.first().and_then(|word| word.split_once('@')) {
            (sku, location) = (if item.is_empty() { sku } else { item }, place);
            words.remove(0);
        } else if words.first().is_some_and(|word| is_item(word)) {
            sku = words.remove(0);
        }
        let Some((expected, question)) = words.split_last() else {
            return Err("an empty check".to_owned());
        };
        let seen = Seen::new(self.host, sku, location)?;
        let found = seen.answer(question)?;
        if found == *expected {
            return Ok(());
        }
        let question = question.join(" ");
        Err(format!(
            "{sku} at {location}: {question} is {found}, not {expected}"
        ))
    }
}

fn is_item(word: &str) -> bool {
    scene::ITEMS.contains(&word) || word == scene::KIT
}

/// An answer in the words of a scenario.
fn answer_text(answer: &Result<Outcome, Malformed>) -> String {
    match answer {
        Ok(Outcome::Applied(receipt)) => {
            let word = if receipt.sequence.is_some() {
                "applied"
            } else {
                "nothing"
            };
            let mut text = word.to_owned();
            if receipt.parked {
                text.push_str(" parked");
            }
            for flag in &receipt.flags {
                text.push(' ');
                text.push_str(&snake_case(&format!("{flag:?}")));
            }
            text
        }
        Ok(Outcome::Duplicate { .. }) => "duplicate".to_owned(),
        Ok(Outcome::Refused(refusal)) => format!("refused {}", refusal.code),
        Ok(Outcome::Conflict(_)) => "conflict".to_owned(),
        Err(malformed) => format!("malformed {}", malformed.code.as_str()),
    }
}

/// What must be true after every event, whatever happened.
///
/// # Errors
/// Says what is not.
pub fn check_always(host: &dyn Host) -> Result<(), String> {
    let (mut report, mut wrong) = (None, Ok(()));
    host.read(&mut |reader| report = Some(verify(reader, &mut |_, _| {})));
    match report {
        Some(Ok(report)) if report.is_clean() => {}
        Some(Ok(report)) => return Err(format!("verify: {report}")),
        Some(Err(error)) => return Err(format!("verify: {error}")),
        None => return Err("nothing could be read".to_owned()),
    }
    host.read(&mut |reader| wrong = check_promises(reader));
    wrong?;
    let skus = scene::ITEMS.iter().chain([&scene::KIT]);
    for (sku, location) in skus.flat_map(|sku| scene::LOCATIONS.map(|location| (sku, location))) {
        for channel in scene::CHANNELS {
            let (sku, location, channel) = (parse(sku)?, parse(location)?, parse(channel)?);
            let answer = host.availability(&sku, &location, &channel);
            let explanation = host.explain(&sku, &location, &channel);
            check_explanation(&answer, &explanation)?;
        }
    }
    Ok(())
}

/// The report of what became of promises can follow every entry, and loses no promise.
///
/// # Errors
/// Says what is wrong.
pub fn check_promises(reader: &dyn Reader) -> Result<(), String> {
    let report = promise_report(reader, ReportPeriod::ALL, &mut |_, _| {});
    let report = report.map_err(|error| format!("promises: {error}"))?;
    if report.not_followed > 0 {
        return Err(format!("promises: {} not followed", report.not_followed));
    }
    for week in &report.weeks {
        let count = &week.count;
        let ended = count.kept + count.broken + count.cancelled + count.lapsed + count.open;
        if count.made != ended || count.rescued.total() > count.kept {
            return Err(format!("promises: {count:?} of {}", week.week));
        }
    }
    Ok(())
}

fn check_explanation(answer: &Availability, explanation: &Explanation) -> Result<(), String> {
    let Availability {
        sku,
        location,
        channel,
        available,
        ..
    } = answer;
    if explanation.total() != *available || explanation.answer != *answer {
        return Err(format!(
            "{sku} at {location} for {channel}: available is {available}, explained as\n{explanation}"
        ));
    }
    Ok(())
}
