//! A clock that a person or a file sets.

use std::sync::atomic::{AtomicI64, Ordering};

use oneshelf::{Clock, Moment};

/// Stands still until it is set, and is believed whatever it says.
#[derive(Debug)]
pub(crate) struct SetClock(AtomicI64);

impl SetClock {
    pub(crate) fn at(moment: Moment) -> Self {
        Self(AtomicI64::new(moment.unix_micros()))
    }

    pub(crate) fn set(&self, moment: Moment) {
        self.0.store(moment.unix_micros(), Ordering::Release);
    }
}

impl Clock for SetClock {
    fn wall(&self) -> Moment {
        Moment::from_unix_micros(self.0.load(Ordering::Acquire)).unwrap_or(Moment::MIN)
    }

    fn monotonic_micros(&self) -> u64 {
        0
    }

    fn is_trusted(&self) -> bool {
        true
    }
}
