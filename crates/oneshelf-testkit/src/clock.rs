//! A clock that is moved by hand.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use oneshelf::Clock;
use oneshelf_core::Moment;

/// A wall clock and a monotonic clock that stand still until a test moves them. Clones share the
/// hands.
///
/// ```
/// use oneshelf::Clock;
/// use oneshelf_testkit::ManualClock;
/// let clock = ManualClock::at("2026-11-23T10:00:00Z".parse()?);
/// clock.advance(60);
/// assert_eq!(clock.wall().to_string(), "2026-11-23T10:01:00Z");
/// assert_eq!(clock.monotonic_micros(), 60_000_000);
/// # Ok::<(), oneshelf_core::MomentError>(())
/// ```
#[derive(Debug, Clone)]
pub struct ManualClock(Arc<Mutex<Hands>>);

#[derive(Debug)]
struct Hands {
    wall: Moment,
    monotonic_micros: u64,
}

impl ManualClock {
    /// A clock that stands at a moment.
    #[must_use]
    pub fn at(wall: Moment) -> Self {
        let monotonic_micros = 0;
        Self(Arc::new(Mutex::new(Hands {
            wall,
            monotonic_micros,
        })))
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets time pass: both clocks advance.
    pub fn advance(&self, seconds: u32) {
        let mut hands = self.hands();
        hands.wall = hands.wall.plus_seconds(seconds);
        hands.monotonic_micros += u64::from(seconds) * 1_000_000;
    }

    /// Lets time pass until the wall clock shows a moment. Where that is past already, only the
    /// wall clock is put back.
    pub fn set(&self, wall: Moment) {
        let mut hands = self.hands();
        hands.monotonic_micros += wall.micros_since(hands.wall);
        hands.wall = wall;
    }

    /// Sets the wall clock alone, forwards or back, as a person or the network may.
    pub fn jump(&self, wall: Moment) {
        self.hands().wall = wall;
    }
}

impl Clock for ManualClock {
    fn wall(&self) -> Moment {
        self.hands().wall
    }

    fn monotonic_micros(&self) -> u64 {
        self.hands().monotonic_micros
    }
}
