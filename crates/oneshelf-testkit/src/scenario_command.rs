//! From the words of a scenario's line to a command.

use oneshelf_core::store::Reader;
use oneshelf_core::{
    Adjust, Adopt, CaseNumber, Command, Condition, Confirm, CorrectClock, Count, CountLine,
    DefineItem, DefineLocation, DefineSafetyStock, DefineSource, Document, Extend, Grade,
    Heartbeat, Hold, Inspect, Line, LocationName, Moment, Quantity, Receive, Reference, Release,
    Reserve, Resolution, ResolveCase, RetireItem, RetireLocation, Reverse, Sell, SourceName,
    TakeBack, Target, WriteOff,
};

/// The words between the time and the answer, sorted.
#[derive(Debug, Default)]
pub(crate) struct Words<'a> {
    source: &'a str,
    verb: &'a str,
    reference: &'a str,
    /// SKU, quantity, staged, location.
    lines: Vec<(&'a str, &'a str, Option<&'a str>, Option<&'a str>)>,
    location: Option<&'a str>,
    /// Words with a value: `doc`, `at`, `of`, `settles`, ...
    values: Vec<(&'a str, &'a str)>,
    /// Words without one.
    flags: Vec<&'a str>,
}

const WITH_VALUE: &[&str] = &[
    "doc",
    "at",
    "started",
    "of",
    "settles",
    "for",
    "until",
    "as",
    "was",
    "case",
    "channel",
    // The number of the message, and what a source is defined with.
    "number",
    "works",
    "heartbeat",
    "uncertain",
    "most",
    "late",
    "links",
    "last",
    "queued",
];
const FLAGS: &[&str] = &[
    "numbered",
    "partial",
    "adds",
    "complete",
    "before_count",
    "after_count",
    "acknowledged",
    "keep_first",
    "replace",
    "both_real",
];

/// What a line without a place means.
const LOCATION: &str = "OXFORD";

pub(crate) type Parsed<T> = Result<T, String>;

pub(crate) fn parse<T: std::str::FromStr>(text: &str) -> Parsed<T>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|e| format!("{text:?} {e}"))
}

/// A time of the scenario: `10:01`, `10:01:30`, or of another day `+1d/10:01`.
pub(crate) fn moment(start: Moment, text: &str) -> Parsed<Moment> {
    if text.contains('T') {
        return parse(text);
    }
    let (days, clock) = match text.split_once("d/") {
        Some((days, clock)) => (parse::<i32>(days)?, clock),
        None => (0, text),
    };
    let mut parts = clock.split(':').map(parse::<u32>);
    let mut part = || parts.next().unwrap_or(Ok(0));
    let seconds = part()? * 3_600 + part()? * 60 + part()?;
    let midnight = start.minus_seconds(10 * 3_600);
    let day = days.unsigned_abs() * 86_400;
    let midnight = if days < 0 {
        midnight.minus_seconds(day)
    } else {
        midnight.plus_seconds(day)
    };
    Ok(midnight.plus_seconds(seconds))
}

impl<'a> Words<'a> {
    pub(crate) fn new(text: &'a str) -> Parsed<Self> {
        let mut tokens = text.split_whitespace();
        let mut next = |what: &str| tokens.next().ok_or_else(|| format!("{what} is missing"));
        let mut words = Self {
            source: next("the source")?,
            verb: next("what happens")?,
            reference: next("the reference")?,
            ..Self::default()
        };
        while let Some(token) = tokens.next() {
            let mut value = || {
                tokens
                    .next()
                    .ok_or_else(|| format!("{token} needs a value"))
            };
            if WITH_VALUE.contains(&token) {
                words.values.push((token, value()?));
            } else if FLAGS.contains(&token) {
                words.flags.push(token);
            } else if let Some(place) = token.strip_prefix('@') {
                match words.lines.last_mut() {
                    Some(line) => line.3 = Some(place),
                    None => words.location = Some(place),
                }
            } else if token == "staged" {
                let staged = value()?;
                let line = words.lines.last_mut();
                line.ok_or("staged belongs to an item")?.2 = Some(staged);
            } else if matches!(words.verb, "define-location" | "retire-location") {
                words.location = Some(token);
            } else if matches!(words.verb, "define-item" | "retire-item") {
                words.lines.push((token, "1", None, None));
            } else {
                words.lines.push((token, value()?, None, None));
            }
        }
        Ok(words)
    }

    /// The item and location that the line is about.
    pub(crate) fn subject(&self) -> Option<(&'a str, &'a str)> {
        let (sku, _, _, place) = self.lines.first()?;
        Some((sku, place.or(self.location).unwrap_or(LOCATION)))
    }

    fn value(&self, name: &str) -> Option<&'a str> {
        let found = self.values.iter().find(|(word, _)| *word == name);
        found.map(|(_, value)| *value)
    }

    fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    fn optional<T: std::str::FromStr>(&self, name: &str) -> Parsed<Option<T>>
    where
        T::Err: std::fmt::Display,
    {
        self.value(name).map(parse).transpose()
    }

    fn time(&self, start: Moment, name: &str) -> Parsed<Option<Moment>> {
        self.value(name).map(|text| moment(start, text)).transpose()
    }

    fn place(&self) -> Parsed<LocationName> {
        let first = self.lines.first().and_then(|line| line.3);
        parse(self.location.or(first).unwrap_or(LOCATION))
    }

    fn lines(&self) -> Parsed<Vec<Line>> {
        // Where a command has no location of its own, its lines say theirs.
        let here = if self.verb == "release" {
            None
        } else {
            Some(self.place()?)
        };
        let line = |(sku, quantity, _, place): &(&str, &str, Option<&str>, Option<&str>)| {
            let place: Option<LocationName> = place.map(parse).transpose()?;
            Ok(Line {
                location: place.filter(|place| here.as_ref() != Some(place)),
                ..Line::new(parse(sku)?, parse(quantity)?)
            })
        };
        self.lines.iter().map(line).collect()
    }

    fn count_lines(&self) -> Parsed<Vec<CountLine>> {
        let line = |(sku, quantity, staged, _): &(&str, &str, Option<&str>, Option<&str>)| {
            Ok(CountLine {
                staged: staged.map(parse).transpose()?,
                ..CountLine::new(parse(sku)?, parse(quantity)?)
            })
        };
        self.lines.iter().map(line).collect()
    }

    /// `order-1`, `doc=order-1`, or of another source `web:order-1`.
    fn target(&self, name: &str) -> Parsed<Option<Target>> {
        let Some(text) = self.value(name) else {
            return Ok(None);
        };
        let (source, name) = match text.split_once(':') {
            Some((source, name)) => (Some(parse::<SourceName>(source)?), name),
            None => (None, text),
        };
        let target = match name.strip_prefix("doc=") {
            Some(document) => Target::document(parse(document)?),
            None => Target::reference(parse(name)?),
        };
        Ok(Some(match source {
            Some(source) => target.of_source(source),
            None => target,
        }))
    }

    fn needed<T>(&self, name: &str, value: Option<T>) -> Parsed<T> {
        value.ok_or_else(|| format!("{} needs {name:?}", self.verb))
    }

    fn condition(&self, name: &str) -> Parsed<Option<Condition>> {
        Ok(Some(match self.value(name) {
            None => return Ok(None),
            Some("sellable") => Condition::Sellable,
            Some("inspection") => Condition::Inspection,
            Some("damaged") => Condition::Damaged,
            Some(other) => return Err(format!("{other:?} is no condition")),
        }))
    }

    fn grade(&self) -> Parsed<Grade> {
        Ok(match self.value("as") {
            Some("sellable") => Grade::Sellable,
            Some("damaged") => Grade::Damaged,
            Some("returned") => Grade::ReturnedToSupplier,
            Some("destroyed") => Grade::Destroyed,
            other => return Err(format!("{other:?} is no grade")),
        })
    }

    /// The command, with the common fields that it can have.
    pub(crate) fn command(&self, start: Moment, reader: &dyn Reader) -> Parsed<Command> {
        let mut command = self.without_number(start, reader)?;
        command.set_source_sequence(self.optional("number")?);
        Ok(command)
    }

    /// What a source says of itself, at `now` where it does not say when.
    pub(crate) fn heartbeat(&self, start: Moment, now: Moment) -> Parsed<(SourceName, Heartbeat)> {
        let heartbeat = Heartbeat {
            at: self.time(start, "at")?.unwrap_or(now),
            last_sequence: self.optional("last")?,
            queued: self.optional("queued")?.unwrap_or(0),
        };
        Ok((parse(self.source)?, heartbeat))
    }

    fn without_number(&self, start: Moment, reader: &dyn Reader) -> Parsed<Command> {
        let source: SourceName = parse(self.source)?;
        let reference: Reference = parse(self.reference)?;
        let document: Option<Document> = self.optional("doc")?;
        let occurred_at = self.time(start, "at")?;
        macro_rules! with_header {
            ($command:expr) => {{
                let mut command = $command;
                command.document = document;
                command.occurred_at = occurred_at;
                Ok(command.into())
            }};
        }
        match self.verb {
            "receive" => with_header!(Receive {
                condition: self.condition("as")?,
                ..Receive::new(source, reference, self.place()?, self.lines()?)
            }),
            "sell" => with_header!(Sell {
                settles: self.target("settles")?,
                ..Sell::new(source, reference, self.place()?, self.lines()?)
            }),
            "take-back" => with_header!(TakeBack {
                of: self.target("of")?,
                ..TakeBack::new(source, reference, self.place()?, self.lines()?)
            }),
            "inspect" => with_header!(Inspect {
                condition: self.condition("was")?,
                ..Inspect::new(
                    source,
                    reference,
                    self.place()?,
                    self.lines()?,
                    self.grade()?
                )
            }),
            "write-off" => with_header!(WriteOff {
                condition: self.condition("was")?,
                ..WriteOff::new(source, reference, self.place()?, self.lines()?)
            }),
            "found" => {
                with_header!(Adjust::new(source, reference, self.place()?, self.lines()?))
            }
            "count" => with_header!(Count {
                complete: self.has("complete"),
                started_at: self.time(start, "started")?,
                ..Count::new(source, reference, self.place()?, self.count_lines()?)
            }),
            "reverse" => {
                let of = self.needed("of", self.target("of")?)?;
                with_header!(Reverse::new(source, reference, of))
            }
            _ => {
                let command = self.promise(start, reader, source, reference)?;
                Ok(with_common(command, document, occurred_at))
            }
        }
    }

    fn promise(
        &self,
        start: Moment,
        reader: &dyn Reader,
        source: SourceName,
        reference: Reference,
    ) -> Parsed<Command> {
        Ok(match self.verb {
            "adopt" => Adopt {
                expires_at: self.time(start, "until")?,
                ..Adopt::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "hold" => Hold {
                seconds: self.optional("for")?,
                partial: self.has("partial"),
                adds: self.has("adds"),
                ..Hold::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "reserve" => Reserve {
                expires_at: self.time(start, "until")?,
                partial: self.has("partial"),
                adds: self.has("adds"),
                ..Reserve::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "confirm" => Confirm {
                expires_at: self.time(start, "until")?,
                ..Confirm::new(source, reference, self.needed("of", self.target("of")?)?)
            }
            .into(),
            "extend" => Extend {
                seconds: self.optional("for")?,
                ..Extend::new(source, reference, self.needed("of", self.target("of")?)?)
            }
            .into(),
            "release" => Release {
                lines: (!self.lines.is_empty()).then(|| self.lines()).transpose()?,
                ..Release::new(source, reference, self.needed("of", self.target("of")?)?)
            }
            .into(),
            _ => return self.office(reader, source, reference),
        })
    }

    fn office(
        &self,
        reader: &dyn Reader,
        source: SourceName,
        reference: Reference,
    ) -> Parsed<Command> {
        let sku = || {
            self.lines
                .first()
                .map(|line| line.0)
                .ok_or("an item is missing")
        };
        Ok(match self.verb {
            "define-item" => DefineItem::new(source, reference, parse(sku()?)?).into(),
            "retire-item" => RetireItem::new(source, reference, parse(sku()?)?).into(),
            "define-source" => {
                let (name, of) = (self.value("as"), self.value("of"));
                let name = parse(self.needed("as", name)?)?;
                let channel = parse(self.needed("of", of)?)?;
                DefineSource {
                    clock_uncertainty_seconds: self.optional("uncertain")?,
                    location: self.optional("works")?,
                    heartbeat_seconds: self.optional("heartbeat")?,
                    sequenced: self.has("numbered"),
                    quantity_max: self.optional("most")?,
                    late_seconds_max: self.optional("late")?,
                    link_seconds: self.optional("links")?,
                    ..DefineSource::new(source, reference, name, channel)
                }
                .into()
            }
            "define-location" => DefineLocation::new(source, reference, self.place()?).into(),
            "retire-location" => RetireLocation::new(source, reference, self.place()?).into(),
            "safety-stock" => {
                let line = self.lines.first();
                let channel = self.needed("channel", self.value("channel"))?;
                DefineSafetyStock {
                    sku: line.map(|line| parse(line.0)).transpose()?,
                    location: line.and_then(|line| line.3).map(parse).transpose()?,
                    quantity: line.map(|line| parse::<Quantity>(line.1)).transpose()?,
                    ..DefineSafetyStock::new(source, reference, parse(channel)?)
                }
                .into()
            }
            "resolve" => {
                let case = find_case(reader, self.needed("case", self.value("case"))?)?;
                ResolveCase {
                    actor: parse("clerk-7").ok(),
                    note: parse("looked at the paper").ok(),
                    ..ResolveCase::new(source, reference, case, self.resolution())
                }
                .into()
            }
            "correct-clock" => CorrectClock::new(source, reference).into(),
            other => return Err(format!("{other:?} is nothing that can happen")),
        })
    }
}

impl Words<'_> {
    fn resolution(&self) -> Resolution {
        let words = [
            ("before_count", Resolution::BeforeCount),
            ("after_count", Resolution::AfterCount),
            ("keep_first", Resolution::KeepFirst),
            ("replace", Resolution::Replace),
            ("both_real", Resolution::BothReal),
        ];
        let said = words.iter().find(|(word, _)| self.has(word));
        said.map_or(Resolution::Acknowledged, |(_, resolution)| *resolution)
    }
}

/// The oldest open case of a kind, or the case of a number.
fn find_case(reader: &dyn Reader, text: &str) -> Parsed<CaseNumber> {
    if let Ok(number) = text.parse() {
        return Ok(CaseNumber(number));
    }
    let open = reader
        .cases(CaseNumber(0), usize::MAX, true)
        .map_err(|e| e.to_string())?;
    let found = open.iter().find(|case| case.detail.kind() == text);
    found
        .map(|case| case.number)
        .ok_or_else(|| format!("no case of kind {text} is open"))
}

fn with_common(
    mut command: Command,
    document: Option<Document>,
    occurred_at: Option<Moment>,
) -> Command {
    macro_rules! set {
        ($($kind:ident)*) => {
            match &mut command {
                $(Command::$kind(inner) => {
                    inner.document = document;
                    inner.occurred_at = occurred_at;
                })*
                _ => {}
            }
        };
    }
    set!(Adopt Hold Reserve Confirm Extend Release);
    command
}
