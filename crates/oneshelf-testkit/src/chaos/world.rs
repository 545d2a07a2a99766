//! What truly happens in the shop, and who tells of it.

use std::collections::BTreeMap;

use oneshelf_core::{
    Command, Document, Line, LocationName, Moment, Quantity, Reference, SourceName,
};

use super::book::{Book, Fact, Payload};
use super::orders::Order;
use super::setup::{ITEMS, PLACES, Source, name, sources};
use super::stock::{Effect, Spot, Stock};
use super::tally::Tally;
use crate::random::Random;

/// The true second 0.
const START: &str = "2026-11-23T08:00:00Z";

/// When something is told, and in which words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sending {
    pub(super) at: i64,
    pub(super) fact: usize,
    pub(super) payload: usize,
}

/// What is told of a thing that happened.
#[derive(Debug)]
pub(super) enum Happened {
    Told(Vec<Sending>),
    /// An order that is there if the shelf grants it now.
    Asked(usize, Order),
}

/// A sale, and how many of its units may still come back.
#[derive(Debug)]
pub(super) struct Sale {
    pub(super) source: usize,
    pub(super) reference: Reference,
    pub(super) spot: Spot,
    pub(super) left: i64,
}

/// Goods on their way.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) source: usize,
    pub(super) reference: Reference,
    pub(super) item: usize,
    pub(super) to: usize,
    pub(super) left: i64,
}

pub(super) struct World {
    pub(super) random: Random,
    pub(super) sources: Vec<Source>,
    pub(super) book: Book,
    pub(super) now: i64,
    pub(super) stock: BTreeMap<Spot, Stock>,
    pub(super) orders: Vec<Order>,
    pub(super) sales: Vec<Sale>,
    pub(super) ways: Vec<Way>,
    /// When spots were counted last.
    pub(super) counted: BTreeMap<Spot, i64>,
    pub(super) tally: Tally,
    start: Moment,
}

/// Makes a command that happened now, and notes it.
macro_rules! tell {
    ($world:ident, $source:expr, $effects:expr,
     $type:ident($($required:expr),*) { $($field:ident: $value:expr),* }) => {{
        let (source, reference, at) = $world.head($source)?;
        let command = $type {
            occurred_at: Some(at),
            $($field: $value,)*
            ..$type::new(source, reference, $($required),*)
        };
        $world.note($source, $effects, command.into())
    }};
}
pub(super) use tell;

impl World {
    pub(super) fn new(seed: u64) -> Result<Self, String> {
        let mut random = Random::new(seed);
        Ok(Self {
            sources: sources(&mut random),
            random,
            book: Book::default(),
            now: 0,
            stock: BTreeMap::new(),
            orders: Vec::new(),
            sales: Vec::new(),
            ways: Vec::new(),
            counted: BTreeMap::new(),
            tally: Tally::default(),
            start: name(START)?,
        })
    }

    /// A true second as a moment.
    pub(super) fn moment(&self, second: i64) -> Moment {
        let seconds = u32::try_from(second.unsigned_abs()).unwrap_or(u32::MAX);
        if second < 0 {
            self.start.minus_seconds(seconds)
        } else {
            self.start.plus_seconds(seconds)
        }
    }

    /// What the clock of a source shows at a true second.
    pub(super) fn stamp(&mut self, source: usize, second: i64) -> Moment {
        let wrong = self.sources[source].uncertainty;
        let by = self.random.between(-wrong, wrong);
        self.moment(second + by)
    }

    /// Who sends now, a new reference, and the time by the sender's clock.
    pub(super) fn head(
        &mut self,
        source: usize,
    ) -> Result<(SourceName, Reference, Moment), String> {
        let at = self.stamp(source, self.now);
        let reference = name(&format!("message-{}", self.book.facts.len()))?;
        Ok((name(&self.sources[source].name)?, reference, at))
    }

    pub(super) fn document(&self) -> Result<Document, String> {
        name(&format!("document-{}", self.book.facts.len()))
    }

    /// Notes a fact of now; the truth follows from its effects.
    pub(super) fn note(&mut self, source: usize, effects: Vec<Effect>, command: Command) -> usize {
        for effect in &effects {
            effect.happen(self.stock.entry(effect.spot()).or_default());
        }
        self.add_fact(self.now, source, effects, command)
    }

    /// Notes what is told and is not so, or is told later.
    pub(super) fn add_fact(
        &mut self,
        at: i64,
        source: usize,
        effects: Vec<Effect>,
        command: Command,
    ) -> usize {
        let fact = self.book.facts.len();
        self.book.add(Fact {
            at,
            order: fact,
            source,
            payloads: vec![Payload { command, effects }],
            happened: true,
            reverses: None,
        })
    }

    pub(super) fn told(&self, fact: usize) -> Sending {
        Sending {
            at: self.now,
            fact,
            payload: 0,
        }
    }

    pub(super) fn of(&self, spot: Spot) -> Stock {
        self.stock.get(&spot).copied().unwrap_or_default()
    }

    pub(super) fn spot(&mut self) -> Spot {
        (
            self.random.place(ITEMS.len()),
            self.random.place(PLACES.len()),
        )
    }
}

pub(super) fn place(at: usize) -> Result<LocationName, String> {
    name(PLACES[at])
}

pub(super) fn units(count: i64) -> Quantity {
    Quantity::from_thousandths(count.saturating_mul(1_000))
}

pub(super) fn line(item: usize, count: i64) -> Result<Line, String> {
    Ok(Line::new(name(ITEMS[item])?, units(count)))
}
