//! Where a drill happens: a fresh file, a clock that is set by hand, and the record of each step.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use oneshelf::{
    ChannelName, CodeKey, Command, Document, Explanation, LevelView, Line, LocationName, Moment,
    Options, Outcome, Quantity, Receive, Reference, Refusal, RefusalCode, Reserve, Sell, Shelf,
    Sku, SourceName,
};
use serde::Serialize;

use super::cast::{Cast, Parts, covering, name, withheld};
use super::policy::Policy;
use crate::shared::clock::SetClock;
use crate::shared::error::CliError;

/// The day of every drill, a Monday.
const DAY: (i32, u32, u32) = (2026, 11, 23);

/// A day of the clock.
pub(super) const SECONDS_PER_DAY: u32 = 86_400;
/// What the pickup codes of a drill are derived from; its files do not outlive it.
const CODE_KEY: &[u8] = b"a drill keeps no secrets";

/// One thing that happened, and whether it is what should have happened.
#[derive(Debug, Serialize)]
pub(super) struct Step {
    pub(super) at: Moment,
    /// The time on the wall of the place.
    #[serde(skip)]
    pub(super) clock: String,
    pub(super) what: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) outcome: String,
    /// Whether something was checked, or only told.
    pub(super) is_check: bool,
    /// What should have come out, where something else did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expected: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) explanation: Option<Explanation>,
}

/// What a command should be answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
    /// A fact, recorded.
    Recorded,
    /// A promise, made.
    Promised,
    /// Nothing was left to do, so that nothing was written.
    NothingToDo,
    /// The first answer again.
    Duplicate,
    Refused(RefusalCode),
}

impl fmt::Display for Expect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Recorded => f.write_str("recorded"),
            Self::Promised => f.write_str("promised"),
            Self::NothingToDo => f.write_str("nothing left to do"),
            Self::Duplicate => f.write_str("known already, the first answer again"),
            Self::Refused(code) => write!(f, "refused as {code}"),
        }
    }
}

/// A fresh shelf, and what happened on it.
pub(super) struct Trial {
    pub(super) cast: Cast,
    pub(super) shelf: Shelf,
    pub(super) clock: Arc<SetClock>,
    file: PathBuf,
    zone: Tz,
    references: u32,
    pub(super) steps: Vec<Step>,
}

impl Trial {
    /// Sets the scene in a new file under the policy.
    pub(super) fn new(file: &Path, policy: &Policy, parts: &Parts) -> Result<Self, CliError> {
        // The policy is from the day before, which is over wherever the place is.
        let before = local(Tz::UTC, 0, 0).minus_seconds(SECONDS_PER_DAY);
        let clock = Arc::new(SetClock::at(before));
        let key = CodeKey::new(CODE_KEY).map_err(CliError::store)?;
        let options = Options {
            clock: Arc::<SetClock>::clone(&clock),
            code_key: Some(key),
            ..Options::default()
        };
        let shelf = Shelf::open_with(file, options)?;
        let cast = Cast::of(policy, parts, &shelf)?;
        let catalogue = shelf.catalogue();
        let zone = catalogue.location_named(&cast.place);
        let zone = zone.and_then(|place| place.time_zone.parse().ok());
        Ok(Self {
            cast,
            shelf,
            clock,
            file: file.to_owned(),
            zone: zone.unwrap_or(Tz::UTC),
            references: 0,
            steps: Vec::new(),
        })
    }

    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    /// The moment when the clock on the wall shows this.
    pub(super) fn time(&self, hour: u32, minute: u32) -> Moment {
        local(self.zone, hour, minute)
    }

    /// It is that time now.
    pub(super) fn at(&mut self, hour: u32, minute: u32) {
        self.clock.set(self.time(hour, minute));
    }

    /// It is this moment now.
    pub(super) fn it_is(&mut self, moment: Moment) {
        self.clock.set(moment);
    }

    /// So many seconds later.
    pub(super) fn pass(&mut self, seconds: u32) {
        self.clock.set(self.now().plus_seconds(seconds));
    }

    pub(super) fn now(&self) -> Moment {
        use oneshelf::Clock as _;
        self.clock.wall()
    }

    /// A reference that nobody used.
    pub(super) fn reference(&mut self) -> Result<Reference, CliError> {
        self.references += 1;
        name(&format!("drill-{}", self.references))
    }

    /// Lines of the item.
    pub(super) fn lines(&self, units: i32) -> Vec<Line> {
        vec![Line::new(self.cast.item.clone(), Quantity::units(units))]
    }

    /// An order of a channel.
    pub(super) fn order(
        &mut self,
        channel: &ChannelName,
        document: &str,
        units: i32,
    ) -> Result<Reserve, CliError> {
        let reference = name(&format!("{document}/{}", self.reference()?))?;
        let document: Document = name(document)?;
        let place = self.cast.place.clone();
        let mut reserve = Reserve::new(
            SourceName::from(channel),
            reference,
            place,
            self.lines(units),
        );
        reserve.document = Some(document);
        Ok(reserve)
    }

    /// A sale of the till.
    pub(super) fn sale(&mut self, receipt: &str, units: i32) -> Result<Sell, CliError> {
        let source = SourceName::from(&self.cast.till);
        let place = self.cast.place.clone();
        Ok(Sell::new(source, name(receipt)?, place, self.lines(units)))
    }

    /// Goods are put on the shelf; not a check, the beginning of a drill.
    pub(super) fn receive(&mut self, place: &LocationName, units: i32) -> Result<(), CliError> {
        let source = SourceName::from(&self.cast.warehouse);
        let reference = self.reference()?;
        let receive = Receive::new(source, reference, place.clone(), self.lines(units));
        let what = format!("{place} receives {units} {}", self.cast.item);
        self.send(what, receive, Expect::Recorded)
    }

    /// Sends a command, and checks its answer.
    pub(super) fn send(
        &mut self,
        what: impl fmt::Display,
        command: impl Into<Command>,
        expect: Expect,
    ) -> Result<(), CliError> {
        self.ask(what, command, expect).map(drop)
    }

    /// Sends a command, checks its answer, and gives it to who wants to know more.
    pub(super) fn ask(
        &mut self,
        what: impl fmt::Display,
        command: impl Into<Command>,
        expect: Expect,
    ) -> Result<Outcome, CliError> {
        let outcome = self.shelf.apply(command)?;
        self.answer(what, &outcome, expect);
        Ok(outcome)
    }

    fn answer(&mut self, what: impl fmt::Display, outcome: &Outcome, expect: Expect) {
        let found = match outcome {
            Outcome::Applied(receipt) => match (receipt.sequence, expect) {
                (None, _) => Some(Expect::NothingToDo),
                (_, Expect::Promised) => Some(Expect::Promised),
                _ => Some(Expect::Recorded),
            },
            Outcome::Duplicate { .. } => Some(Expect::Duplicate),
            Outcome::Refused(refusal) => Some(Expect::Refused(refusal.code)),
            Outcome::Conflict(_) => None,
        };
        let text = match (outcome, found) {
            (Outcome::Refused(refusal), _) => format!("refused: {}", in_short(refusal)),
            (_, Some(found)) => found.to_string(),
            (Outcome::Conflict(conflict), _) => conflict.to_string(),
            (_, None) => String::new(),
        };
        self.check(what, text, expect, found == Some(expect));
    }

    /// Tells what happens elsewhere; nothing to check.
    pub(super) fn tell(&mut self, what: impl fmt::Display) {
        self.check(what, "", "", true);
        if let Some(step) = self.steps.last_mut() {
            step.is_check = false;
        }
    }

    /// Notes what happened; where it should have been something else, that too.
    pub(super) fn check(
        &mut self,
        what: impl fmt::Display,
        outcome: impl fmt::Display,
        expected: impl fmt::Display,
        is_right: bool,
    ) {
        let at = self.now();
        let utc = chrono::DateTime::<chrono::Utc>::from(at);
        self.steps.push(Step {
            at,
            clock: utc.with_timezone(&self.zone).format("%H:%M").to_string(),
            what: what.to_string(),
            outcome: outcome.to_string(),
            is_check: true,
            expected: (!is_right).then(|| expected.to_string()),
            explanation: None,
        });
    }

    /// Checks that something is what it should be.
    pub(super) fn is<T: PartialEq + fmt::Display>(
        &mut self,
        what: impl fmt::Display,
        found: &T,
        expected: &T,
    ) {
        self.check(what, found, expected, found == expected);
    }

    /// Checks what the web shop can promise where so many units are free on the shelf.
    pub(super) fn promisable(&mut self, free: i32) -> Result<(), CliError> {
        let (item, place, web) = (
            self.cast.item.clone(),
            self.cast.place.clone(),
            self.cast.web.clone(),
        );
        let answer = self.shelf.availability(&item, &place, &web)?;
        let left = Quantity::units(free).checked_sub(self.cast.withheld);
        let expected = left.map_or(Quantity::ZERO, Quantity::or_zero);
        self.is(format!("{web} can promise"), &answer.available, &expected);
        Ok(())
    }

    /// Shows what the web shop can promise, line by line, and checks that the lines add up.
    pub(super) fn explain(&mut self, place: &LocationName) -> Result<(), CliError> {
        let (item, web, till) = (
            self.cast.item.clone(),
            self.cast.web.clone(),
            self.cast.till.clone(),
        );
        let channel = if *place == self.cast.place { web } else { till };
        self.explain_item(&item, place, &channel)
    }

    /// Shows what a channel can promise of an item, line by line, and checks the sum.
    pub(super) fn explain_item(
        &mut self,
        item: &Sku,
        place: &LocationName,
        channel: &ChannelName,
    ) -> Result<(), CliError> {
        let why = self.shelf.explain(item, place, channel)?;
        let (total, available) = (why.total(), why.answer.available);
        let what = format!("why {available} for {channel} at {place}");
        self.check(
            what,
            format!("the lines add up to {total}"),
            available,
            total == available,
        );
        if let Some(step) = self.steps.last_mut() {
            step.explanation = Some(why);
        }
        Ok(())
    }

    /// Whole units that cover what is withheld of an item from a channel at a place.
    pub(super) fn buffer_of(
        &self,
        item: &Sku,
        place: &LocationName,
        channel: &ChannelName,
    ) -> Result<i32, CliError> {
        let catalogue = self.shelf.catalogue();
        covering(withheld(&catalogue, item, place, channel), channel)
    }

    /// The balances of the item at a place.
    pub(super) fn level(&self, place: &LocationName) -> Result<LevelView, CliError> {
        Ok(self.shelf.level(&self.cast.item, place)?)
    }

    /// Checks how many units a place has in one condition.
    pub(super) fn units(&mut self, what: impl fmt::Display, found: Quantity, expected: i32) {
        self.is(what, &found, &Quantity::units(expected));
    }

    /// Checks the whole file.
    pub(super) fn verify(&mut self) -> Result<(), CliError> {
        let verified = self.shelf.verify(&mut |_, _| {})?;
        let found = if verified.is_clean() {
            format!("all right, {} journal entries", verified.report.entries)
        } else {
            let report = verified.report.to_string();
            std::iter::once(report)
                .chain(verified.storage.clone())
                .collect::<Vec<_>>()
                .join("; ")
        };
        self.check(
            "everything is computed again from the journal",
            found,
            "no finding",
            verified.is_clean(),
        );
        Ok(())
    }
}

/// A refusal without the names that the step has said already.
fn in_short(refusal: &Refusal) -> String {
    match (refusal.code, refusal.lines.first()) {
        (RefusalCode::Unavailable, Some(line)) => {
            format!(
                "{} can be promised, {} asked for",
                line.available, line.requested
            )
        }
        (RefusalCode::ExpiredUnavailable, Some(line)) => {
            format!("its units are gone, and {} can be promised", line.available)
        }
        (RefusalCode::WrongCode, _) => "not the code that was issued last".to_owned(),
        _ => refusal.reason.clone(),
    }
}

fn local(zone: Tz, hour: u32, minute: u32) -> Moment {
    let (year, month, day) = DAY;
    let date = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let local = zone.from_local_datetime(&date.and_time(time));
    let utc = local
        .earliest()
        .map(|time| time.with_timezone(&chrono::Utc));
    Moment::from(utc.unwrap_or_default())
}
