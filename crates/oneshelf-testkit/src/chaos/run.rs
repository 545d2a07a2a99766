//! A run: the shop lives, its messages come, and the shelf answers.

use std::collections::BTreeMap;

use oneshelf::{Error, Shelf};
use oneshelf_core::store::StoreError;
use oneshelf_core::{CaseNumber, Outcome, Receipt, Sequence};

use super::crash::{Backing, options};
use super::network::{Action, Network};
use super::receiver::Receiver;
use super::setup::{definitions, destinations, name};
use super::tally::{Chaos, Tally};
use super::world::{Happened, World};
use crate::clock::ManualClock;
use crate::memory::Fault;

/// How often one call is made again over failures of the store.
const ATTEMPTS_MAX: usize = 10;
/// After how many events cases are resolved on the way.
const REVIEW_EVENTS: usize = 500;
/// How many seconds lie between two heartbeats of a source.
const BEAT_SECONDS: i64 = 240;

pub(super) struct Run<'a> {
    pub(super) world: World,
    pub(super) network: Network,
    pub(super) receiver: Receiver,
    pub(super) clock: ManualClock,
    /// The true second that the clock shows.
    pub(super) shown: i64,
    /// When anything came from a source last.
    pub(super) heard: BTreeMap<usize, i64>,
    /// Up to this entry everything was looked through.
    pub(super) reviewed: Sequence,
    backing: &'a mut dyn Backing,
    shelf: Option<Shelf>,
}

/// Runs a world to its end, and compares everything.
///
/// # Errors
/// What is wrong, with the seed.
pub fn run(chaos: Chaos, backing: &mut dyn Backing) -> Result<Tally, String> {
    let Chaos { seed, events } = chaos;
    let tell = |error| format!("seed {seed} with {events} events: {error}");
    let mut run = Run::new(seed, backing).map_err(tell)?;
    run.live(events).map_err(tell)?;
    run.finish().map_err(tell)?;
    Ok(run.world.tally)
}

impl<'a> Run<'a> {
    fn new(seed: u64, backing: &'a mut dyn Backing) -> Result<Self, String> {
        let world = World::new(seed)?;
        let mut run = Self {
            clock: ManualClock::at(world.moment(0)),
            world,
            network: Network::default(),
            receiver: Receiver::default(),
            shown: 0,
            heard: BTreeMap::new(),
            reviewed: Sequence::NONE,
            backing,
            shelf: None,
        };
        for command in definitions(&run.world.sources)? {
            let (outcome, _) = run.call(|shelf| shelf.apply(command.clone()))?;
            if !outcome.is_applied() {
                return Err(format!("a definition was answered {outcome:?}"));
            }
        }
        for destination in destinations()? {
            run.call(|shelf| shelf.define_destination(destination.clone()))?;
        }
        for source in 0..run.world.sources.len() {
            let first = run.world.random.between(1, BEAT_SECONDS);
            run.network.plan(first, Action::Beat(source));
        }
        Ok(run)
    }

    fn live(&mut self, events: usize) -> Result<(), String> {
        for event in 0..events {
            if event > 0 && event.is_multiple_of(REVIEW_EVENTS) {
                self.review()?;
            }
            self.world.now += match self.world.random.place(20) {
                0 => self.world.random.between(60, 600),
                _ => self.world.random.between(1, 30),
            };
            self.pass(self.world.now)?;
            self.disturb()?;
            match self.world.happen()? {
                None => {}
                Some(Happened::Told(sendings)) => {
                    for sending in sendings {
                        self.network.plan(sending.at, Action::Send(sending));
                    }
                }
                Some(Happened::Asked(fact, order)) => {
                    let sending = self.world.told(fact);
                    self.network.send(&mut self.world, sending);
                    self.pass(self.world.now)?;
                    if self.world.book.standing.contains_key(&fact) {
                        self.world.orders.push(order);
                    }
                }
            }
            if self.world.random.chance(400) {
                self.ask_for_numbers()?;
            }
        }
        Ok(())
    }

    /// Lets true time pass up to a second, and everything come that comes until then.
    pub(super) fn pass(&mut self, until: i64) -> Result<(), String> {
        while let Some((at, action)) = self.network.next(until) {
            self.show(at);
            match action {
                Action::Send(sending) => self.network.send(&mut self.world, sending),
                Action::Arrive(message) => self.arrive(message)?,
                Action::Beat(source) => {
                    self.network.beat(&mut self.world, source, at);
                    self.network.plan(at + BEAT_SECONDS, Action::Beat(source));
                }
                Action::BeatArrives(source, beat) => {
                    self.heard.insert(source, at);
                    let source = name(&self.world.sources[source].name)?;
                    self.call(|shelf| shelf.heartbeat(&source, beat))?;
                }
            }
        }
        self.show(until);
        Ok(())
    }

    fn show(&mut self, second: i64) {
        let seconds = second.saturating_sub(self.shown).max(0);
        self.clock.advance(u32::try_from(seconds).unwrap_or(0));
        self.shown = self.shown.max(second);
    }

    /// What may go wrong at any time.
    fn disturb(&mut self) -> Result<(), String> {
        let random = &mut self.world.random;
        if random.chance(15) {
            let source = 1 + random.place(self.world.sources.len() - 1);
            let until = self.world.now + random.between(60, 3_600);
            self.world.sources[source].cut_off_until = until;
        }
        if random.chance(30) {
            let fault = [Fault::Save, Fault::CommitLost, Fault::CommitKept][random.place(3)];
            self.world.tally.faults += u64::from(self.backing.fail(fault));
        }
        if random.chance(15) {
            if random.chance(500) && self.shelf.is_some() {
                self.world.tally.kills += u64::from(self.backing.kill()?);
            }
            self.shelf = None;
            self.world.tally.restarts += 1;
        }
        if self.world.random.chance(150) {
            self.deliver()?;
        }
        Ok(())
    }

    /// Asks the shelf until there is an answer; says also whether the store failed meanwhile.
    pub(super) fn call<T>(
        &mut self,
        ask: impl Fn(&Shelf) -> Result<T, Error>,
    ) -> Result<(T, bool), String> {
        let mut in_doubt = false;
        for _ in 0..ATTEMPTS_MAX {
            let shelf = match self.shelf.take() {
                Some(shelf) => shelf,
                None => self
                    .backing
                    .open(options(&self.clock))
                    .map_err(|error| format!("the shelf cannot be opened: {error}"))?,
            };
            match ask(&shelf) {
                Ok(answer) => {
                    self.shelf = Some(shelf);
                    return Ok((answer, in_doubt));
                }
                Err(Error::Store(StoreError::OutcomeUnknown { .. })) => {
                    in_doubt = true;
                    if self.world.random.chance(500) {
                        self.shelf = Some(shelf);
                    } else {
                        self.world.tally.restarts += 1;
                    }
                }
                Err(error) => return Err(error.to_string()),
            }
        }
        Err("the store fails again and again".to_owned())
    }

    /// A copy of a message comes.
    fn arrive(&mut self, place: usize) -> Result<(), String> {
        let message = &self.world.book.messages[place];
        let (fact, payload, number) = (message.fact, message.payload, message.number);
        let mut command = self.world.book.facts[fact].payloads[payload]
            .command
            .clone();
        command.set_source_sequence(Some(number));
        let (outcome, in_doubt) = self.call(|shelf| shelf.apply(command.clone()))?;
        self.world.tally.arrivals += 1;
        let source = self.world.book.facts[fact].source;
        self.heard.insert(source, self.shown);
        self.world.book.receive(place);
        let stood = self.world.book.standing.get(&fact).copied();
        match &outcome {
            Outcome::Applied(receipt) if stood.is_none() => self.stands(fact, payload, receipt),
            Outcome::Duplicate { first, .. } if stood == Some(payload) => {
                self.note_entry(fact, first);
            }
            Outcome::Duplicate { first, .. } if stood.is_none() && in_doubt => {
                self.stands(fact, payload, first);
            }
            Outcome::Conflict(conflict) if stood.is_some_and(|stood| stood != payload) => {
                self.world.book.set_aside.insert(fact);
                self.note_set_aside(fact, conflict.case)?;
            }
            Outcome::Refused(_) if self.may_be_refused(fact) => {}
            _ => {
                return Err(format!(
                    "{command:?} was answered {outcome:?}, and stood as {stood:?}"
                ));
            }
        }
        Ok(())
    }

    /// Only what is asked for may be refused.
    fn may_be_refused(&self, fact: usize) -> bool {
        let command = &self.world.book.facts[fact].payloads[0].command;
        matches!(command, oneshelf_core::Command::Reserve(_))
    }

    fn stands(&mut self, fact: usize, payload: usize, receipt: &Receipt) {
        self.world.tally.parked += u64::from(receipt.parked);
        self.note_entry(fact, receipt);
        let book = &mut self.world.book;
        book.standing.insert(fact, payload);
        if let Some(undone) = book.facts[fact].reverses {
            book.reversed.insert(undone);
        }
    }

    fn note_entry(&mut self, fact: usize, receipt: &Receipt) {
        if let Some(entry) = receipt.sequence {
            self.world.book.entries.insert(entry, fact);
        }
    }

    /// What is entered later goes by the entry that set it aside.
    fn note_set_aside(&mut self, fact: usize, case: CaseNumber) -> Result<(), String> {
        let (found, _) = self.call(|shelf| shelf.case(case))?;
        let found = found.ok_or_else(|| format!("case {case} of a conflict is not there"))?;
        let entry = found.case.opened_by;
        self.world.book.entries.insert(entry, fact);
        Ok(())
    }
}
