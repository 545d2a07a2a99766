//! The shelf's own time: the host's clocks, seen through the core's rules.

use std::sync::{Arc, RwLock};

use oneshelf_core::store::{Store, StoreError};
use oneshelf_core::{ClockRules, Head, Moment, Observation, Reading, Timekeeper};

use super::sync;
use crate::host::{Clock, Options};

/// What the clocks said at one moment; taken when a command comes in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Instants {
    wall: Moment,
    monotonic_micros: u64,
}

impl Instants {
    fn observation(self, last_recorded: Moment, clock_stopped_at: Option<Moment>) -> Observation {
        Observation {
            wall: self.wall,
            monotonic_micros: self.monotonic_micros,
            last_recorded,
            clock_stopped_at,
        }
    }
}

/// Tells time to the writer and to every reader of one shelf.
pub(crate) struct ShelfClock {
    clock: Arc<dyn Clock>,
    known: RwLock<Known>,
}

struct Known {
    keeper: Timekeeper,
    /// The latest record that this shelf has seen.
    last_recorded: Moment,
}

impl ShelfClock {
    pub(crate) fn new(options: &Options) -> Self {
        let rules = ClockRules {
            step_seconds_max: options.clock_step_seconds_max,
            gap_seconds_max: options.clock_gap_seconds_max,
            trusted: options.clock.is_trusted(),
        };
        Self {
            clock: Arc::clone(&options.clock),
            known: RwLock::new(Known {
                keeper: Timekeeper::new(rules),
                last_recorded: Moment::MIN,
            }),
        }
    }

    /// Looks at the clocks.
    pub(crate) fn look(&self) -> Instants {
        Instants {
            wall: self.clock.wall(),
            monotonic_micros: self.clock.monotonic_micros(),
        }
    }

    /// The time of a write. `stopped_at` is what is committed: a stop that the open transaction
    /// notes may be lost with it, and would then look like one that somebody corrected.
    pub(crate) fn of_write(
        &self,
        seen: Instants,
        head: &Head,
        stopped_at: Option<Moment>,
        is_correction: bool,
    ) -> Reading {
        let mut known = sync::write(&self.known);
        known.last_recorded = known.last_recorded.max(head.recorded_at);
        let seen = seen.observation(head.recorded_at, stopped_at);
        if is_correction {
            known.keeper.observe_correction(seen)
        } else {
            known.keeper.observe(seen)
        }
    }

    /// A person vouched for the wall clock.
    pub(crate) fn correct(&self, seen: Instants, head: &Head) {
        let seen = seen.observation(head.recorded_at, None);
        sync::write(&self.known).keeper.correct(seen);
    }

    /// Takes note of a committed record.
    pub(crate) fn recorded(&self, at: Moment) {
        let mut known = sync::write(&self.known);
        known.last_recorded = known.last_recorded.max(at);
    }

    /// The time of a read of a state whose clock is stopped, or is not, and whose last record is
    /// known, or is not.
    pub(crate) fn of_read(
        &self,
        store: &dyn Store,
        stopped_at: Option<Moment>,
        last_recorded: Option<Moment>,
    ) -> Result<Reading, StoreError> {
        let seen = self.look();
        {
            let known = sync::read(&self.known);
            let last = last_recorded.map_or(known.last_recorded, |at| at.max(known.last_recorded));
            let observation = seen.observation(last, stopped_at);
            if let Some(reading) = known.keeper.peek(observation) {
                return Ok(reading);
            }
        }
        // Read under the lock, so that nothing older than what the keeper knows is told to it.
        let mut known = sync::write(&self.known);
        let head = store.read()?.head()?;
        known.last_recorded = known.last_recorded.max(head.recorded_at);
        Ok(known
            .keeper
            .observe(seen.observation(head.recorded_at, head.clock_stopped_at)))
    }
}
