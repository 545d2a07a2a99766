//! The core over a memory store, without a shelf around it.

use std::cell::Cell;
use std::sync::Arc;

use oneshelf::{Clock, Options, Shelf};
use oneshelf_core::store::{Reader, Store, StoreError};
use oneshelf_core::{
    ApplyError, Asked, Availability, Batch, Catalogue, ChannelName, ClockRules, Command,
    Explanation, Feeds, Heartbeat, LocationName, Malformed, Moment, Observation, Outcome, Prepared,
    Reading, Sku, Slice, SourceName, Timekeeper, explain, explain_keys, explain_promise_keys,
};

use super::engine::{Host, fail};
use super::scene;
use crate::clock::ManualClock;
use crate::memory::{CountingReader, Loads, MemoryStore};

/// The core over a memory store, without a shelf around it: the fastest host.
#[derive(Debug)]
pub struct DirectHost {
    store: MemoryStore,
    clock: ManualClock,
    keeper: Timekeeper,
    /// As it was last; a host has one handle, so that only its own commands change it.
    catalogue: Arc<Catalogue>,
    feeds: Arc<Feeds>,
    loads: Cell<Loads>,
}

impl DirectHost {
    /// An empty store.
    #[must_use]
    pub fn new(clock: ManualClock) -> Self {
        Self {
            store: MemoryStore::new(),
            clock,
            keeper: Timekeeper::new(ClockRules::default()),
            catalogue: Arc::default(),
            feeds: Arc::default(),
            loads: Cell::default(),
        }
    }

    /// What was loaded to decide since it was asked last.
    pub fn take_loads(&self) -> Loads {
        self.loads.take()
    }

    fn seen(&self, head: &oneshelf_core::Head) -> Observation {
        Observation {
            wall: self.clock.wall(),
            monotonic_micros: self.clock.monotonic_micros(),
            last_recorded: head.recorded_at,
            clock_stopped_at: head.clock_stopped_at,
        }
    }

    /// Decides in one transaction.
    fn write<T>(
        &mut self,
        decide: impl FnOnce(&mut Batch, Reading, &dyn Reader) -> Result<T, ApplyError>,
        is_correction: bool,
    ) -> Result<T, ApplyError> {
        let head = self.store.read()?.head()?;
        let seen = self.seen(&head);
        let reading = if is_correction {
            self.keeper.observe_correction(seen)
        } else {
            self.keeper.observe(seen)
        };
        let mut writer = self.store.write()?;
        let (catalogue, feeds) = (Arc::clone(&self.catalogue), Arc::clone(&self.feeds));
        let mut batch = Batch::new(head, catalogue, feeds, Slice::default())
            .with_code_key(Some(scene::code_key()));
        let reader = CountingReader::new(writer.as_ref(), &self.loads);
        let answer = decide(&mut batch, reading, &reader)?;
        writer.save(batch.changes())?;
        writer.commit()?;
        (_, self.catalogue, self.feeds, _) = batch.finish();
        if is_correction {
            self.keeper.correct(seen);
        }
        Ok(answer)
    }

    fn explain_in(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Result<Option<Explanation>, StoreError> {
        let reader = self.store.read()?;
        let (head, catalogue) = (reader.head()?, &self.catalogue);
        let (Some(item), Some(location), Some(channel)) = (
            catalogue.item_named(sku),
            catalogue.location_named(location),
            catalogue.channel_named(channel),
        ) else {
            return Ok(None);
        };
        let asked = Asked {
            catalogue,
            feeds: &self.feeds,
            item,
            location,
            channel,
            reading: self.keeper.clone().observe(self.seen(&head)),
            sequence: head.sequence,
        };
        let mut slice = Slice::default();
        reader.load(&explain_keys(&asked), &mut slice)?;
        reader.load(&explain_promise_keys(&asked, &slice), &mut slice)?;
        Ok(Some(explain(&asked, &slice)))
    }
}

impl Host for DirectHost {
    fn clock(&self) -> &ManualClock {
        &self.clock
    }

    fn apply(&mut self, command: Command) -> Result<Outcome, Malformed> {
        let is_correction = matches!(command, Command::CorrectClock(_));
        let prepared = Prepared::new(command)?;
        let answer = self.write(
            |batch, reading, reader| batch.apply(&prepared, reading, reader),
            is_correction,
        );
        match answer {
            Ok(outcome) => Ok(outcome),
            Err(ApplyError::Malformed(malformed)) => Err(malformed),
            Err(error) => fail(&error),
        }
    }

    fn apply_together(
        &mut self,
        commands: Vec<(Moment, Command)>,
    ) -> Vec<Result<Outcome, Malformed>> {
        let clock = self.clock.clone();
        let answers = self.write(
            |batch, mut reading, reader| {
                let mut answers = Vec::new();
                for (now, command) in commands {
                    clock.set(now);
                    reading.now = now.max(batch.head().recorded_at);
                    let answer = Prepared::new(command)
                        .map_err(ApplyError::Malformed)
                        .and_then(|prepared| batch.apply(&prepared, reading, reader));
                    answers.push(match answer {
                        Ok(outcome) => Ok(outcome),
                        Err(ApplyError::Malformed(malformed)) => Err(malformed),
                        Err(error) => return Err(error),
                    });
                }
                Ok(answers)
            },
            false,
        );
        match answers {
            Ok(answers) => answers,
            Err(error) => fail(&error),
        }
    }

    fn heartbeat(&mut self, source: &SourceName, heartbeat: Heartbeat) -> Result<(), Malformed> {
        let beat = self.write(
            |batch, reading, _| Ok(batch.heartbeat(source, heartbeat, reading)?),
            false,
        );
        match beat {
            Ok(_) => Ok(()),
            Err(ApplyError::Malformed(malformed)) => Err(malformed),
            Err(error) => fail(&error),
        }
    }

    fn tick(&mut self) {
        let ticked = self.write(
            |batch, reading, reader| batch.expire_due(reading, reader, usize::MAX),
            false,
        );
        if let Err(error) = ticked {
            fail(&error)
        }
    }

    fn availability(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Availability {
        self.explain(sku, location, channel).answer
    }

    fn explain(&self, sku: &Sku, location: &LocationName, channel: &ChannelName) -> Explanation {
        match self.explain_in(sku, location, channel) {
            Ok(Some(explanation)) => explanation,
            Ok(None) => fail(&"the item, location or channel is not defined"),
            Err(error) => fail(&error),
        }
    }

    fn read(&self, look: &mut dyn FnMut(&dyn Reader)) {
        match self.store.read() {
            Ok(reader) => look(reader.as_ref()),
            Err(error) => fail(&error),
        }
    }

    /// Asks a shelf over the same memory.
    fn ask(&self, question: &mut dyn FnMut(&Shelf)) {
        let options = Options {
            clock: Arc::new(self.clock.clone()),
            code_key: Some(scene::code_key()),
            ..Options::default()
        };
        match Shelf::with_store(Box::new(self.store.another_handle()), options) {
            Ok(shelf) => question(&shelf),
            Err(error) => fail(&error),
        }
    }

    fn reopen(&mut self) {
        self.store = self.store.another_handle();
        self.keeper = Timekeeper::new(ClockRules::default());
        let read = self.store.read();
        match read.and_then(|reader| Ok((reader.catalogue()?, reader.feeds()?))) {
            Ok((catalogue, feeds)) => {
                self.catalogue = Arc::new(catalogue);
                self.feeds = Arc::new(feeds);
            }
            Err(error) => fail(&error),
        }
    }
}
