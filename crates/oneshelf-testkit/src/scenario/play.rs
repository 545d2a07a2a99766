//! A scenario, and how it is played: one line per event, with the answer and the numbers that are
//! expected after it.
//!
//! ```text
//! 10:00 warehouse receive po-1 MUG-RED 1               -> applied             | free 1
//! 10:01 web       reserve order-1 MUG-RED 1            -> applied             | available web 0
//! 10:02 web       reserve order-2 MUG-RED 1            -> refused unavailable
//! 10:03 till-1    sell receipt-1 MUG-RED 1             -> applied             | shortage 1
//! ```
//!
//! A line is `TIME SOURCE WHAT REFERENCE ...`, then `-> ANSWER`, then `| CHECK, CHECK`; lines that
//! begin with `|` go on with the checks. Lines that begin with `#` are for people. What a file
//! says before its first scenario is done before each of its scenarios.
//!
//! - Facts: `receive sell take-back inspect write-off found count reverse`, with `SKU QUANTITY` and
//!   `@LOCATION` (OXFORD where it is left out), and words such as `doc X`, `at TIME` (when it
//!   occurred), `of X`, `settles X`, `as CONDITION`, `was CONDITION`. Promises are named by
//!   reference, `doc=X` names a document, `web:X` another source.
//! - Promises: `adopt hold reserve confirm extend release expect`, with `until TIME`,
//!   `for SECONDS`, `partial`, `adds`, `back-order`, `pickup` (and `ready TIME`,
//!   `accept-by TIME`), `expected TIME`, `instead-of X`.
//! - The shop: `accept pick stage notify issue-code verify-code collect put-back close contact move
//!   substitute postpone request-transfer ship receive-transfer`, with what the picker met
//!   (`not-found wrong-count damaged worn-display`), `in SPOT`, `resend`, `right-code`,
//!   `old-code` or `wrong-code`, `by proxy`, `with SKU consent HOW`, `to LOCATION`,
//!   `more-to-come`.
//! - The office: `define-item` (components as `SKU QUANTITY`, `or-else SUBSTITUTE`),
//!   `define-location` (`zone ZONE`, `open mon-fri/09:00-18:00`, `closed DATE`,
//!   `prepares MINUTES`, `cut-off TIME`, `accepts-within MINUTES`, `keeps DAYS`, `at-most N`),
//!   `define-source` (`channel CHANNEL`, `numbered`, `works LOCATION`, `heartbeat SECONDS`,
//!   `uncertain SECONDS`, `most QUANTITY`, `late SECONDS`, `links SECONDS`), `define-policy` (`holds SECONDS/MOST`, `from LOCATION`, `back-orders`),
//!   `safety-stock add-alias retire-item retire-location correct-clock`, and
//!   `resolve R case KIND` with `lost`, `before_count`, `after_count`, `keep_first`, `replace` or
//!   `both_real`.
//! - Sources: `number N` numbers any message. `SOURCE beat` is a heartbeat, with `at TIME`,
//!   `last N`, `queued N`.
//! - Instead: `again` (or `again number N`) sends the last command once more, `wait` does nothing,
//!   `tick` journals what is due, `reopen` closes the store and opens it again, `jump TIME` sets the wall clock alone,
//!   `explain SKU@LOCATION CHANNEL` prints the receipt, which the lines with `|` after it have
//!   to be, to the letter, and after `reopen` once more.
//! - Answers: `applied`, followed by every flag, and `parked`; `nothing` where nothing needed
//!   changing; `duplicate`; `refused CODE`; `conflict`; `malformed CODE`.
//! - Checks are about the item and location of the line, or of `SKU@LOCATION` before the check:
//!   what [`Seen`] answers from the rows, what `asked.rs` asks a shelf, and
//!   `answer ready|expected|until TIME` of the last answer.
//!
//! After every line the store is verified, and every explanation must sum to its availability. At
//! the end everything is explained, the store is opened anew, and explained with the same words.

use oneshelf::Clock as _;
use oneshelf_core::{Command, Malformed, Moment, Outcome, Receipt};

use super::asked;
use super::seen::{Seen, snake_case};
use super::words::{Parsed, Words, moment, parse};
use crate::host::{Host, fail, scene};
use crate::invariants::check_always;

/// A scenario, written as a table.
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    name: &'a str,
    /// What is done before it.
    shop: &'a str,
    text: &'a str,
}

impl<'a> Scenario<'a> {
    /// A scenario with its name and its lines.
    #[must_use]
    pub const fn new(name: &'a str, text: &'a str) -> Self {
        let shop = "";
        Self { name, shop, text }
    }

    /// The same, in a shop that these lines have changed.
    #[must_use]
    pub const fn in_shop(self, shop: &'a str) -> Self {
        Self { shop, ..self }
    }

    /// What it is called.
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

    /// Plays it, opening the store anew before every line where that is wanted. Returns every
    /// explanation that it printed, so that stores can be compared.
    ///
    /// # Errors
    /// Says which line went wrong, and how.
    pub fn play(&self, host: &mut dyn Host, reopening: bool) -> Result<String, String> {
        scene::define(host);
        let mut stage = Stage {
            host,
            last: None,
            receipt: None,
            subject: (scene::ITEMS[0].to_owned(), scene::LOCATIONS[0].to_owned()),
            printed: String::new(),
        };
        for event in events(self.shop)? {
            stage
                .event(&event)
                .map_err(|why| self.wrong(&event, &why))?;
        }
        for event in events(self.text)? {
            if reopening {
                stage.host.reopen();
            }
            stage
                .event(&event)
                .and_then(|()| check_always(stage.host))
                .map_err(|why| self.wrong(&event, &why))?;
        }
        let Stage { host, printed, .. } = stage;
        let end = print_all(host);
        host.reopen();
        let again = print_all(host);
        if end != again {
            let name = self.name;
            return Err(format!(
                "{name}, opened anew at the end\n{end}\nis now\n{again}"
            ));
        }
        Ok(printed + &end)
    }

    fn wrong(&self, event: &Event<'_>, why: &str) -> String {
        let (name, Event { number, line, .. }) = (self.name, event);
        format!("{name}, line {number}\n  {line}\n  {why}")
    }
}

/// A line, with those that go on with it.
struct Event<'a> {
    number: usize,
    line: &'a str,
    more: Vec<&'a str>,
}

fn events(text: &str) -> Parsed<Vec<Event<'_>>> {
    let mut events: Vec<Event<'_>> = Vec::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix('|') {
            Some(more) => events
                .last_mut()
                .ok_or("the first line goes on with nothing")?
                .more
                .push(more.strip_prefix(' ').unwrap_or(more)),
            None => events.push(Event {
                number,
                line,
                more: Vec::new(),
            }),
        }
    }
    Ok(events)
}

/// Everything of the shop, explained to every channel.
fn print_all(host: &dyn Host) -> String {
    let explained = scene::questions()
        .map(|(sku, location, channel)| host.explain(&sku, &location, &channel).to_string());
    explained.collect()
}

struct Stage<'h> {
    host: &'h mut dyn Host,
    last: Option<Command>,
    /// What was answered last, where that was no refusal.
    receipt: Option<Receipt>,
    /// The item and location that checks are about.
    subject: (String, String),
    /// Every explanation that was asked for.
    printed: String,
}

impl Stage<'_> {
    fn event(&mut self, event: &Event<'_>) -> Parsed<()> {
        let (line, checks) = match event.line.split_once('|') {
            Some((line, checks)) => (line, Some(checks)),
            None => (event.line, None),
        };
        let (line, answer) = match line.split_once("->") {
            Some((line, answer)) => (line.trim(), Some(answer.trim())),
            None => (line.trim(), None),
        };
        let (time, what) = line.split_once(char::is_whitespace).ok_or("only a time")?;
        self.host.clock().set(moment(scene::start(), time)?);
        if let Some(asked) = what.trim().strip_prefix("explain ") {
            return self.explain(asked, &event.more);
        }
        if let Some(found) = self.happen(what.trim())? {
            let expected = answer.unwrap_or("applied");
            if found.split_whitespace().ne(expected.split_whitespace()) {
                return Err(format!("answered {found}, not {expected}"));
            }
        }
        let mut wrong = Vec::new();
        let checks = checks.into_iter().chain(event.more.iter().copied());
        let checks = checks.flat_map(|checks| checks.split(','));
        for check in checks.map(str::trim).filter(|check| !check.is_empty()) {
            if let Err(why) = self.check(check) {
                wrong.push(why);
            }
        }
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(wrong.join("\n  "))
        }
    }

    /// Prints a receipt, before and after the store is opened anew.
    fn explain(&mut self, asked: &str, expected: &[&str]) -> Parsed<()> {
        let (item, channel) = asked
            .split_once(' ')
            .ok_or("explain SKU@LOCATION CHANNEL")?;
        let (sku, location) = item.split_once('@').unwrap_or((item, &self.subject.1));
        let (sku, location, channel) = (parse(sku)?, parse(location)?, parse(channel.trim())?);
        for when in ["", "opened anew, "] {
            let found = self.host.explain(&sku, &location, &channel).to_string();
            if found.lines().ne(expected.iter().copied()) {
                return Err(format!("{when}explained as\n{found}"));
            }
            self.printed.push_str(&found);
            self.host.reopen();
        }
        Ok(())
    }

    fn happen(&mut self, what: &str) -> Parsed<Option<String>> {
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
        let answer = self.host.apply(command);
        let receipt = answer.as_ref().ok().and_then(Outcome::receipt);
        self.receipt = receipt.cloned();
        Ok(Some(answer_text(&answer)))
    }

    /// A time of the last answer.
    fn answered(&self, what: &str) -> String {
        let time = self.receipt.as_ref().and_then(|receipt| match what {
            "ready" => receipt.ready_at,
            "expected" => receipt.expected_at,
            "until" => receipt.expires_at,
            _ => None,
        });
        time.map_or("never".to_owned(), |time: Moment| time.to_string())
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
        let found = if let ["answer", what] = question {
            self.answered(what)
        } else if let Some(found) = asked::answer(self.host, sku, location, question)? {
            found
        } else {
            Seen::new(self.host, sku, location)?.answer(question)?
        };
        let time = expected
            .contains(':')
            .then(|| moment(scene::start(), expected));
        let is_time = time.is_some_and(|time| time.is_ok_and(|time| time.to_string() == found));
        if found == *expected || is_time {
            return Ok(());
        }
        let question = question.join(" ");
        Err(format!(
            "{sku} at {location}: {question} is {found}, not {expected}"
        ))
    }
}

/// SKUs are written in capitals, and nothing else that begins a check.
fn is_item(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
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
