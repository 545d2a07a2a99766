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
    pub(super) received: bool,
}

#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) facts: Vec<Fact>,
    pub(super) messages: Vec<Message>,
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
        let mut effects: Vec<_> = (self.facts.iter().enumerate())
            .filter_map(|(place, fact)| Some(((fact.at, fact.order), standing((place, fact))?)))
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
