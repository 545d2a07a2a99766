//! Random days, through the shelf, and on the naive model of the test kit.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod common;

use std::collections::HashSet;

use common::stores::STORES;
use common::{ShelfHost, options};
use oneshelf::store::{Reader, Store, StoreError};
use oneshelf::{
    Availability, ChannelName, Command, Error, Explanation, Heartbeat, LocationName, Malformed,
    Moment, Outcome, Reference, Shelf, Sku, SourceName,
};
use oneshelf_testkit::{Fault, Host, ManualClock, MemoryStore, model_run, scene};

/// Goal: caches, batches and readers of a shelf change no number on any kind of store, nor does
/// closing and opening it again now and then.
#[test]
fn a_shelf_on_every_store_agrees_with_a_naive_model() {
    for kind in STORES {
        model_run::run(18, &mut || Box::new(ShelfHost::on(kind)));
    }
}

/// Goal: commands that share a transaction are answered as if they came one by one.
#[test]
fn commands_together_agree_with_a_naive_model() {
    model_run::run_together(24, &mut || Box::new(RoughHost::new(0)));
}

/// Goal: whatever a failing store has kept or lost, a command that is sent again until it is
/// answered is applied once.
#[test]
fn a_failing_store_agrees_with_a_naive_model() {
    model_run::run(24, &mut || Box::new(RoughHost::new(3)));
}

/// A shelf over memory whose store fails now and then.
struct RoughHost {
    shelf: Shelf,
    clock: ManualClock,
    store: MemoryStore,
    fails_every: usize,
    sent: usize,
    /// What had an answer before: the duplicate of a watched source writes, and can fail, too.
    answered: HashSet<(SourceName, Reference)>,
}

impl RoughHost {
    fn new(fails_every: usize) -> Self {
        let clock = ManualClock::at(scene::start());
        let store = MemoryStore::new();
        let handle = store.another_handle();
        Self {
            shelf: Shelf::with_store(Box::new(handle), options(&clock)).unwrap(),
            clock,
            store,
            fails_every,
            sent: 0,
            answered: HashSet::new(),
        }
    }

    /// Makes the store fail with the next command, each time in another way.
    fn break_something(&mut self) {
        self.sent += 1;
        if self.fails_every > 0 && self.sent.is_multiple_of(self.fails_every) {
            let faults = [Fault::CommitKept, Fault::CommitLost, Fault::Save];
            let fault = faults[self.sent / self.fails_every % faults.len()];
            self.store.fail(fault, 0);
        }
    }
}

/// What a host makes of an answer: a failing store means to send it again.
fn answer(answer: Result<Outcome, Error>) -> Option<Result<Outcome, Malformed>> {
    match answer {
        Err(Error::Malformed(malformed)) => Some(Err(malformed)),
        Err(Error::Store(StoreError::OutcomeUnknown { .. })) => None,
        other => Some(Ok(other.unwrap())),
    }
}

impl Host for RoughHost {
    fn clock(&self) -> &ManualClock {
        &self.clock
    }

    fn apply(&mut self, command: Command) -> Result<Outcome, Malformed> {
        self.break_something();
        let header = command.header();
        let names = (header.source.clone(), header.reference.clone());
        let mut found = answer(self.shelf.apply(command.clone()));
        if found.is_none() {
            found = Some(match answer(self.shelf.apply(command)).unwrap()? {
                // It had been kept; nobody was told.
                Outcome::Duplicate { first, .. } if !self.answered.contains(&names) => {
                    Ok(Outcome::Applied(first))
                }
                other => Ok(other),
            });
        }
        let found = found.unwrap()?;
        self.answered.insert(names);
        Ok(found)
    }

    fn apply_together(
        &mut self,
        commands: Vec<(Moment, Command)>,
    ) -> Vec<Result<Outcome, Malformed>> {
        if self.fails_every > 0 {
            let each = commands.into_iter().map(|(now, command)| {
                self.clock.set(now);
                self.apply(command)
            });
            return each.collect();
        }
        let mut answers = Vec::new();
        for group in commands.chunk_by(|(one, _), (other, _)| one == other) {
            self.clock.set(group[0].0);
            let commands = group.iter().map(|(_, command)| command.clone());
            let group = self.shelf.apply_each(commands.collect::<Vec<_>>());
            answers.extend(group.into_iter().map(|found| answer(found).unwrap()));
        }
        answers
    }

    fn heartbeat(&mut self, source: &SourceName, heartbeat: Heartbeat) -> Result<(), Malformed> {
        match self.shelf.heartbeat(source, heartbeat) {
            Err(Error::Malformed(malformed)) => Err(malformed),
            other => {
                other.unwrap();
                Ok(())
            }
        }
    }

    fn tick(&mut self) {
        // A fault may still be waiting, where the last command had nothing to save.
        if self.shelf.tick().is_err() {
            self.shelf.tick().unwrap();
        }
    }

    fn availability(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Availability {
        self.shelf.availability(sku, location, channel).unwrap()
    }

    fn explain(&self, sku: &Sku, location: &LocationName, channel: &ChannelName) -> Explanation {
        self.shelf.explain(sku, location, channel).unwrap()
    }

    fn read(&self, look: &mut dyn FnMut(&dyn Reader)) {
        look(&*self.store.read().unwrap());
    }

    fn ask(&self, question: &mut dyn FnMut(&Shelf)) {
        question(&self.shelf);
    }
}
