//! The words of a scenario's line, sorted.

use oneshelf_core::{Condition, CountLine, Grade, Line, LocationName, Moment, SourceName, Target};

/// The words about one item.
#[derive(Debug)]
pub(crate) struct LineWords<'a> {
    pub(crate) sku: &'a str,
    pub(crate) quantity: &'a str,
    /// Of a count: how many stand in the holding area.
    staged: Option<&'a str>,
    pub(crate) location: Option<&'a str>,
}

/// The words between the time and the answer, sorted.
#[derive(Debug, Default)]
pub(crate) struct Words<'a> {
    pub(crate) source: &'a str,
    pub(crate) verb: &'a str,
    pub(crate) reference: &'a str,
    /// What is defined: an item, a channel, a source.
    pub(crate) name: Option<&'a str>,
    pub(crate) lines: Vec<LineWords<'a>>,
    pub(crate) location: Option<&'a str>,
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
    // The shop.
    "accept-by",
    "by",
    "consent",
    "expected",
    "in",
    "instead-of",
    "note",
    "ready",
    "to",
    "with",
    // The number of a message, and what a source says of itself.
    "last",
    "number",
    "queued",
    // The office.
    "accepts-within",
    "also",
    "at-most",
    "closed",
    "cut-off",
    "decimals",
    "from",
    "heartbeat",
    "holds",
    "keeps",
    "late",
    "links",
    "most",
    "open",
    "or-else",
    "prepares",
    "uncertain",
    "unit",
    "works",
    "zone",
];
const FLAGS: &[&str] = &[
    "partial",
    "adds",
    "complete",
    "before_count",
    "after_count",
    "acknowledged",
    "lost",
    // The shop.
    "back-order",
    "damaged",
    "more-to-come",
    "not-found",
    "old-code",
    "pickup",
    "resend",
    "right-code",
    "worn-display",
    "wrong-code",
    "wrong-count",
    // The office.
    "back-orders",
    "both_real",
    "keep_first",
    "numbered",
    "replace",
];
/// What happens to a name, not to a quantity.
const WITH_NAME: &[&str] = &[
    "define-item",
    "retire-item",
    "add-alias",
    "define-source",
    "define-policy",
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
                    Some(line) => line.location = Some(place),
                    None => words.location = Some(place),
                }
            } else if token == "staged" {
                let staged = value()?;
                let line = words.lines.last_mut();
                line.ok_or("staged belongs to an item")?.staged = Some(staged);
            } else if matches!(words.verb, "define-location" | "retire-location") {
                words.location = Some(token);
            } else if WITH_NAME.contains(&words.verb) && words.name.is_none() {
                words.name = Some(token);
            } else {
                words.lines.push(LineWords {
                    sku: token,
                    quantity: value()?,
                    staged: None,
                    location: None,
                });
            }
        }
        Ok(words)
    }

    /// The item and location that the line is about.
    pub(crate) fn subject(&self) -> Option<(&'a str, &'a str)> {
        if self.verb.ends_with("-item") {
            return Some((self.name?, LOCATION));
        }
        let line = self.lines.first()?;
        let place = line.location.or(self.location);
        Some((line.sku, place.unwrap_or(LOCATION)))
    }

    pub(crate) fn value(&self, name: &str) -> Option<&'a str> {
        let found = self.values.iter().find(|(word, _)| *word == name);
        found.map(|(_, value)| *value)
    }

    /// Every value of a word that may come more than once.
    pub(crate) fn values(&self, name: &str) -> Vec<&'a str> {
        let all = self.values.iter().filter(|(word, _)| *word == name);
        all.map(|(_, value)| *value).collect()
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    pub(crate) fn optional<T: std::str::FromStr>(&self, name: &str) -> Parsed<Option<T>>
    where
        T::Err: std::fmt::Display,
    {
        self.value(name).map(parse).transpose()
    }

    pub(crate) fn time(&self, start: Moment, name: &str) -> Parsed<Option<Moment>> {
        self.value(name).map(|text| moment(start, text)).transpose()
    }

    pub(crate) fn place(&self) -> Parsed<LocationName> {
        let first = self.lines.first().and_then(|line| line.location);
        parse(self.location.or(first).unwrap_or(LOCATION))
    }

    pub(crate) fn lines(&self) -> Parsed<Vec<Line>> {
        // Where a command has no location of its own, its lines say theirs.
        let here = if matches!(self.verb, "release" | "move" | "postpone") {
            None
        } else {
            Some(self.place()?)
        };
        let line = |words: &LineWords<'_>| {
            let place: Option<LocationName> = words.location.map(parse).transpose()?;
            Ok(Line {
                location: place.filter(|place| here.as_ref() != Some(place)),
                ..Line::new(parse(words.sku)?, parse(words.quantity)?)
            })
        };
        self.lines.iter().map(line).collect()
    }

    /// Nothing where the line names no item.
    pub(crate) fn some_lines(&self) -> Parsed<Option<Vec<Line>>> {
        (!self.lines.is_empty()).then(|| self.lines()).transpose()
    }

    pub(crate) fn count_lines(&self) -> Parsed<Vec<CountLine>> {
        let line = |words: &LineWords<'_>| {
            Ok(CountLine {
                staged: words.staged.map(parse).transpose()?,
                ..CountLine::new(parse(words.sku)?, parse(words.quantity)?)
            })
        };
        self.lines.iter().map(line).collect()
    }

    /// `order-1`, `doc=order-1`, or of another source `web:order-1`.
    pub(crate) fn target(&self, name: &str) -> Parsed<Option<Target>> {
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

    /// The promise, sale or supply that the line is about.
    pub(crate) fn of(&self) -> Parsed<Target> {
        self.needed("of", self.target("of")?)
    }

    pub(crate) fn needed<T>(&self, name: &str, value: Option<T>) -> Parsed<T> {
        value.ok_or_else(|| format!("{} needs {name:?}", self.verb))
    }

    pub(crate) fn condition(&self, name: &str) -> Parsed<Option<Condition>> {
        Ok(Some(match self.value(name) {
            None => return Ok(None),
            Some("sellable") => Condition::Sellable,
            Some("inspection") => Condition::Inspection,
            Some("damaged") => Condition::Damaged,
            Some(other) => return Err(format!("{other:?} is no condition")),
        }))
    }

    pub(crate) fn grade(&self) -> Parsed<Grade> {
        Ok(match self.value("as") {
            Some("sellable") => Grade::Sellable,
            Some("damaged") => Grade::Damaged,
            Some("returned") => Grade::ReturnedToSupplier,
            Some("destroyed") => Grade::Destroyed,
            other => return Err(format!("{other:?} is no grade")),
        })
    }
}
