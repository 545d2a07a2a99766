//! Where the shelf keeps its store, and how that fails.

use std::sync::Arc;

use oneshelf::{Error, Options, Shelf};

use crate::clock::ManualClock;
use crate::memory::{Fault, MemoryStore};

/// A store that outlives the shelf on it.
pub trait Backing {
    /// Opens a shelf on the store, as a process that starts does.
    ///
    /// # Errors
    /// As for [`Shelf::with_store`].
    fn open(&mut self, options: Options) -> Result<Shelf, Error>;

    /// Leaves the store as a process does that is killed now, while a shelf is open on it; the
    /// next shelf opens what is left. Says whether the store can.
    ///
    /// # Errors
    /// Where what is left cannot be kept.
    fn kill(&mut self) -> Result<bool, String> {
        Ok(false)
    }

    /// Makes the next transaction go wrong, where the store can; says whether it can.
    fn fail(&mut self, fault: Fault) -> bool;
}

/// A store in memory.
#[derive(Debug, Default)]
pub struct InMemory(MemoryStore);

impl Backing for InMemory {
    fn open(&mut self, options: Options) -> Result<Shelf, Error> {
        Shelf::with_store(Box::new(self.0.another_handle()), options)
    }

    fn fail(&mut self, fault: Fault) -> bool {
        self.0.fail(fault, 0);
        true
    }
}

/// How the world's shelf is opened.
pub(super) fn options(clock: &ManualClock) -> Options {
    Options {
        clock: Arc::new(clock.clone()),
        ..Options::default()
    }
}
