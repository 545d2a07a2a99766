//! The observer's book: every fact with its true time, and what of it has come.

use std::collections::{BTreeMap, BTreeSet};

use oneshelf_core::{Command, Sequence};

use super::stock::{Effect, Spot, Stock};

/// What a message says: a command, and what that would mean for the stock.
#[derive(Debug, Clone)]
pub(super) struct Payload {
    pub(super) command: Command,
    pub(super) effects: Vec<Effect>,
}

/// Something that is told under one reference.
#[derive(Debug)]
pub(super) struct Fact {
    /// Its true second.
    pub(super) at: i64,
    /// Orders what is of one second.
    pub(super) order: usize,
    pub(super) source: usize,
    /// What is told of it: the truth, and what contradicts that.
    pub(super) payloads: Vec<Payload>,
    /// Whether it is so; what is not is reversed in the end.
    pub(super) happened: bool,
    /// The fact that it takes back.
    pub(super) reverses: Option<usize>,
}

/// One message: which fact, in which words, and under which number of its source.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) fact: usize,
    pub(super) payload: usize,
    pub(super) number: u64,
    /// The true second when it was sent.
    pub(super) sent_at: i64,
}

#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) facts: Vec<Fact>,
    pub(super) messages: Vec<Message>,
    /// The facts that are about a spot, in whichever words.
    about: BTreeMap<Spot, BTreeSet<usize>>,
    /// The messages of which no copy has come.
    missing: BTreeSet<usize>,
    /// Of each source, the last message that has come.
    latest: BTreeMap<usize, usize>,
    /// Of each fact that has come, the payload that stands.
    pub(super) standing: BTreeMap<usize, usize>,
    /// The facts that were taken back.
    pub(super) reversed: BTreeSet<usize>,
    /// What the shelf set aside.
    pub(super) set_aside: BTreeSet<usize>,
    /// The facts by their entries.
    pub(super) entries: BTreeMap<Sequence, usize>,
}

impl Book {
    /// Notes a fact, and says its place.
    pub(super) fn add(&mut self, fact: Fact) -> usize {
        let place = self.facts.len();
        for payload in &fact.payloads {
            for effect in &payload.effects {
                self.about.entry(effect.spot()).or_default().insert(place);
            }
        }
        self.facts.push(fact);
        place
    }

    /// Notes a message that was sent, and says its place.
    pub(super) fn send(&mut self, message: Message) -> usize {
        let place = self.messages.len();
        self.messages.push(message);
        self.missing.insert(place);
        place
    }

    /// A copy of a message has come.
    pub(super) fn receive(&mut self, place: usize) {
        self.missing.remove(&place);
        let source = self.source_of(place);
        let latest = self.latest.entry(source).or_insert(place);
        *latest = place.max(*latest);
    }

    /// The messages of which no copy has come, with their sources.
    pub(super) fn missing(&self) -> impl Iterator<Item = (usize, &Message)> {
        let missing = self.missing.iter();
        missing.map(|place| (self.source_of(*place), &self.messages[*place]))
    }

    /// A message of a source that has not come, though a later one has.
    pub(super) fn overtaken(&self, source: usize) -> Option<&Message> {
        let latest = self.latest.get(&source)?;
        let mut before = self.missing.range(..*latest);
        let place = before.find(|place| self.source_of(**place) == source)?;
        self.messages.get(*place)
    }

    fn source_of(&self, message: usize) -> usize {
        self.facts[self.messages[message].fact].source
    }

    /// The stock of a spot by what has come, in the order in which it happened.
    pub(super) fn received(&self, spot: Spot) -> Stock {
        self.fold(spot, |(place, fact)| {
            let payload = self.standing.get(&place)?;
            let stands = !self.reversed.contains(&place);
            fact.payloads.get(*payload).filter(|_| stands)
        })
    }

    /// The stock of a spot by what is true.
    pub(super) fn truth(&self, spot: Spot) -> Stock {
        self.fold(spot, |(_, fact)| {
            fact.payloads.first().filter(|_| fact.happened)
        })
    }

    fn fold<'a>(
        &'a self,
        spot: Spot,
        standing: impl Fn((usize, &'a Fact)) -> Option<&'a Payload>,
    ) -> Stock {
        let about = self.about.get(&spot).into_iter().flatten();
        let mut effects: Vec<_> = about
            .filter_map(|place| {
                let fact = &self.facts[*place];
                Some(((fact.at, fact.order), standing((*place, fact))?))
            })
            .flat_map(|(at, payload)| payload.effects.iter().map(move |effect| (at, *effect)))
            .filter(|(_, effect)| effect.spot() == spot)
            .collect();
        effects.sort_by_key(|(at, _)| *at);
        let mut stock = Stock::default();
        for (_, effect) in effects {
            effect.happen(&mut stock);
        }
        stock
    }
}
