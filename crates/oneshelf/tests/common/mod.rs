//! What the tests of the shelf share: the shop of the test kit over stores of both kinds.

#![expect(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "every test file uses its own part of this, and the names in it fit"
)]

mod faulty;
pub(crate) mod stores;

use std::sync::Arc;

use oneshelf::store::{Reader, Store};
use oneshelf::{
    Availability, ChannelName, Command, Error, Explanation, Heartbeat, Line, LocationName,
    Malformed, Moment, Options, Outcome, Quantity, Receive, Reserve, Sell, Shelf, Sku, SourceName,
};
use oneshelf_testkit::{Host, ManualClock, MemoryStore, scene};

pub(crate) use faulty::{FaultyStore, Knobs};
use stores::{Kind, Open};

pub(crate) fn options(clock: &ManualClock) -> Options {
    Options {
        clock: Arc::new(clock.clone()),
        code_key: Some(scene::code_key()),
        ..Options::default()
    }
}

/// A shelf with the shop in it, over a store in memory.
pub(crate) struct Shop {
    pub(crate) shelf: Arc<Shelf>,
    pub(crate) clock: ManualClock,
    pub(crate) store: MemoryStore,
}

impl Shop {
    pub(crate) fn new() -> Self {
        let store = MemoryStore::new();
        let other = store.another_handle();
        Self::over(Box::new(other), store)
    }

    /// With bugs on request.
    pub(crate) fn faulty() -> (Self, Arc<Knobs>) {
        let rows = MemoryStore::new();
        let knobs = Arc::new(Knobs::default());
        let store = FaultyStore {
            inner: Box::new(rows.another_handle()),
            knobs: Arc::clone(&knobs),
        };
        (Self::over(Box::new(store), rows), knobs)
    }

    fn over(store: Box<dyn Store>, rows: MemoryStore) -> Self {
        let clock = ManualClock::at(scene::start());
        let shelf = Shelf::with_store(store, options(&clock)).unwrap();
        for answer in shelf.apply_each(scene::catalogue()) {
            assert!(answer.unwrap().is_applied());
        }
        Self {
            shelf: Arc::new(shelf),
            clock,
            store: rows,
        }
    }

    /// Another shelf on the same store, as another process would have.
    pub(crate) fn another(&self) -> Shelf {
        let store = Box::new(self.store.another_handle());
        Shelf::with_store(store, options(&self.clock)).unwrap()
    }

    pub(crate) fn available(&self, channel: &str) -> i64 {
        available(&self.shelf, channel)
    }

    pub(crate) fn receive(&self, reference: &str, units: i32) {
        let outcome = self.shelf.apply(receive(reference, units)).unwrap();
        assert!(outcome.is_applied());
    }
}

/// Whole units of MUG-RED at OXFORD.
pub(crate) fn available(shelf: &Shelf, channel: &str) -> i64 {
    let channel = channel.parse().unwrap();
    let answer = shelf.availability(&mug(), &oxford(), &channel).unwrap();
    answer.available.thousandths() / 1_000
}

pub(crate) fn mug() -> Sku {
    "MUG-RED".parse().unwrap()
}

pub(crate) fn oxford() -> LocationName {
    "OXFORD".parse().unwrap()
}

pub(crate) fn at(time: &str) -> Moment {
    format!("2026-11-23T{time}Z").parse().unwrap()
}

pub(crate) fn lines(units: i32) -> Vec<Line> {
    vec![Line::new(mug(), Quantity::units(units))]
}

pub(crate) fn receive(reference: &str, units: i32) -> Receive {
    let (source, reference) = ("warehouse".parse().unwrap(), reference.parse().unwrap());
    Receive::new(source, reference, oxford(), lines(units))
}

pub(crate) fn reserve(reference: &str, units: i32) -> Reserve {
    let (source, reference) = ("web".parse().unwrap(), reference.parse().unwrap());
    Reserve::new(source, reference, oxford(), lines(units))
}

pub(crate) fn hold(reference: &str, units: i32) -> oneshelf::Hold {
    let (source, reference) = ("web".parse().unwrap(), reference.parse().unwrap());
    oneshelf::Hold::new(source, reference, oxford(), lines(units))
}

pub(crate) fn sell(reference: &str, units: i32) -> Sell {
    let (source, reference) = ("till-1".parse().unwrap(), reference.parse().unwrap());
    Sell::new(source, reference, oxford(), lines(units))
}

/// A shelf as the host of scenarios and models.
pub(crate) struct ShelfHost {
    shelf: Option<Shelf>,
    clock: ManualClock,
    open: Open,
}

impl ShelfHost {
    /// Over a new store of a kind.
    pub(crate) fn on(kind: Kind) -> Self {
        let mut host = Self {
            shelf: None,
            clock: ManualClock::at(scene::start()),
            open: (kind.new)(),
        };
        host.reopen();
        host
    }

    fn shelf(&self) -> &Shelf {
        self.shelf.as_ref().unwrap()
    }
}

impl Host for ShelfHost {
    fn clock(&self) -> &ManualClock {
        &self.clock
    }

    fn apply(&mut self, command: Command) -> Result<Outcome, Malformed> {
        match self.shelf().apply(command) {
            Ok(outcome) => Ok(outcome),
            Err(Error::Malformed(malformed)) => Err(malformed),
            Err(error) => panic!("{error}"),
        }
    }

    fn heartbeat(&mut self, source: &SourceName, heartbeat: Heartbeat) -> Result<(), Malformed> {
        match self.shelf().heartbeat(source, heartbeat) {
            Ok(_) => Ok(()),
            Err(Error::Malformed(malformed)) => Err(malformed),
            Err(error) => panic!("{error}"),
        }
    }

    fn tick(&mut self) {
        self.shelf().tick().unwrap();
    }

    fn availability(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Availability {
        self.shelf().availability(sku, location, channel).unwrap()
    }

    fn explain(&self, sku: &Sku, location: &LocationName, channel: &ChannelName) -> Explanation {
        self.shelf().explain(sku, location, channel).unwrap()
    }

    fn read(&self, look: &mut dyn FnMut(&dyn Reader)) {
        look(&*(self.open)().read().unwrap());
    }

    fn ask(&self, question: &mut dyn FnMut(&Shelf)) {
        question(self.shelf());
    }

    fn reopen(&mut self) {
        self.shelf = None;
        let options = options(&self.clock);
        self.shelf = Some(Shelf::with_store((self.open)(), options).unwrap());
    }
}
