//! What time it is, and whether that can be believed.
//!
//! Nothing here reads a clock: the host's two clocks come in as an [`Observation`].
//!
//! 1. Recorded time never goes backwards: now is the later of the wall clock and the last record.
//! 2. The wall clock jumped where it runs ahead of the monotonic clock by more than
//!    [`ClockRules::step_seconds_max`], or lies more than [`ClockRules::gap_seconds_max`] after
//!    the last record. The first record of a store may have any time.
//! 3. While it is not believed (also where the store says so), time advances with the monotonic
//!    clock from the last believed time, nothing expires, and labels say delayed.
//! 4. A jump that nobody has recorded ends where the wall clock comes back; a recorded one ends
//!    with a [`CorrectClock`](crate::CorrectClock).

use crate::value::moment::{Moment, has_come};

/// By how many seconds the wall clock may run ahead of the monotonic clock: 5 minutes.
pub const CLOCK_STEP_SECONDS_MAX: u32 = 300;
/// How many seconds may pass between two entries, such as while a shop is closed: 30 days.
pub const CLOCK_GAP_SECONDS_MAX: u32 = 30 * 86_400;

/// How often the wall clock is taken over as the new base of comparison, so that the slow drift
/// between two clocks never adds up to a jump, and many small steps soon do.
const REBASE_MICROS: u64 = 3_600_000_000;

/// How far the host's wall clock is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockRules {
    /// By how many seconds the wall clock may run ahead of the monotonic clock before it is not
    /// believed.
    pub step_seconds_max: u32,
    /// How many seconds after the last entry the wall clock may be before it is not believed.
    pub gap_seconds_max: u32,
    /// Believe the wall clock whatever it says, because a person or a script sets it.
    pub trusted: bool,
}

impl Default for ClockRules {
    fn default() -> Self {
        Self {
            step_seconds_max: CLOCK_STEP_SECONDS_MAX,
            gap_seconds_max: CLOCK_GAP_SECONDS_MAX,
            trusted: false,
        }
    }
}

/// What the host's clocks and the store say at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation {
    /// The time on the wall clock.
    pub wall: Moment,
    /// Microseconds of a clock that never jumps, and that counts suspended time, too.
    pub monotonic_micros: u64,
    /// When the last entry was recorded; [`Moment::MIN`] in an empty journal.
    pub last_recorded: Moment,
    /// Since when the store says that the wall clock is not believed; `None` while it is.
    pub clock_stopped_at: Option<Moment>,
}

/// The time that decisions and answers are made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The engine's time now; never before the last entry.
    pub now: Moment,
    /// Whether the wall clock is believed. While it is not, nothing expires.
    pub believed: bool,
}

impl Reading {
    /// Whether a deadline has come; none does while the clock is not believed.
    #[must_use]
    pub fn is_due(&self, deadline: Option<Moment>) -> bool {
        self.believed && has_come(deadline, self.now)
    }
}

/// Tells time for one process and one store.
///
/// ```
/// use oneshelf_core::{ClockRules, Moment, Observation, Timekeeper};
/// let ten: Moment = "2026-11-23T10:00:00Z".parse()?;
/// let mut keeper = Timekeeper::new(ClockRules::default());
/// let first = Observation {
///     wall: ten,
///     monotonic_micros: 0,
///     last_recorded: Moment::MIN,
///     clock_stopped_at: None,
/// };
/// assert!(keeper.observe(first).believed);
/// // A second later the wall clock says 2036.
/// let jumped = Observation {
///     wall: "2036-01-01T00:00:00Z".parse()?,
///     monotonic_micros: 1_000_000,
///     ..first
/// };
/// let reading = keeper.observe(jumped);
/// assert_eq!((reading.now, reading.believed), (ten.plus_seconds(1), false));
/// # Ok::<(), oneshelf_core::MomentError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Timekeeper {
    rules: ClockRules,
    base: Option<Base>,
    /// The store said at the last observation that the clock is stopped.
    stop_recorded: bool,
    /// What the wall clock said when a person last vouched for it.
    vouched: Moment,
}

/// A believed time, and the monotonic clock then.
#[derive(Debug, Clone, Copy)]
struct Base {
    believed: Moment,
    monotonic_micros: u64,
}

impl Base {
    fn advanced(self, monotonic_micros: u64) -> Moment {
        self.believed
            .plus_micros(monotonic_micros.saturating_sub(self.monotonic_micros))
    }
}

impl Timekeeper {
    /// A timekeeper that has seen nothing.
    #[must_use]
    pub const fn new(rules: ClockRules) -> Self {
        Self {
            rules,
            base: None,
            stop_recorded: false,
            vouched: Moment::MIN,
        }
    }

    /// Notes what the clocks say, and tells the time.
    pub fn observe(&mut self, seen: Observation) -> Reading {
        if self.rules.trusted {
            return trusting(seen);
        }
        if self.stop_recorded && seen.clock_stopped_at.is_none() {
            // Corrected through another handle or process.
            self.correct(seen);
        }
        self.stop_recorded = seen.clock_stopped_at.is_some();
        if self.stop_recorded || self.has_jumped(seen) {
            return self.stopped(seen);
        }
        self.rebase(seen);
        Reading {
            now: seen.wall.max(seen.last_recorded),
            believed: true,
        }
    }

    /// Tells the time without noting anything, for readers, whose view of the store may be older
    /// than what this has seen already. `None` where the clocks have to be observed with what the
    /// store says now.
    #[must_use]
    pub fn peek(&self, seen: Observation) -> Option<Reading> {
        if self.rules.trusted {
            return Some(trusting(seen));
        }
        let is_stopped = self.stop_recorded || seen.clock_stopped_at.is_some();
        let is_fresh = self.base.is_some_and(|base| {
            seen.monotonic_micros.saturating_sub(base.monotonic_micros) < REBASE_MICROS
        });
        let is_plain = is_fresh && !is_stopped && !self.has_jumped(seen);
        is_plain.then_some(Reading {
            now: seen.wall.max(seen.last_recorded),
            believed: true,
        })
    }

    /// The time to decide a [`CorrectClock`](crate::CorrectClock) with: the wall clock's, so that
    /// later times follow its entry.
    pub fn observe_correction(&mut self, seen: Observation) -> Reading {
        Reading {
            now: seen.wall.max(seen.last_recorded),
            believed: self.observe(seen).believed,
        }
    }

    /// A person vouches for the wall clock: it is believed again from here on.
    pub fn correct(&mut self, seen: Observation) {
        self.base = Some(Base {
            believed: seen.wall,
            monotonic_micros: seen.monotonic_micros,
        });
        self.vouched = seen.wall;
        self.stop_recorded = false;
    }

    fn has_jumped(&self, seen: Observation) -> bool {
        let known = seen.last_recorded.max(self.vouched);
        if known > Moment::MIN && seen.wall > known.plus_seconds(self.rules.gap_seconds_max) {
            return true;
        }
        self.base.is_some_and(|base| {
            let expected = base.advanced(seen.monotonic_micros);
            seen.wall > expected.plus_seconds(self.rules.step_seconds_max)
        })
    }

    /// Time that advances with the monotonic clock from the last believed time.
    fn stopped(&mut self, seen: Observation) -> Reading {
        let advanced = self
            .base
            .map_or(Moment::MIN, |base| base.advanced(seen.monotonic_micros));
        let now = advanced
            .max(seen.last_recorded)
            .max(seen.clock_stopped_at.unwrap_or(Moment::MIN));
        self.base = Some(Base {
            believed: now,
            monotonic_micros: seen.monotonic_micros.max(self.monotonic_micros()),
        });
        Reading {
            now,
            believed: false,
        }
    }

    fn rebase(&mut self, seen: Observation) {
        let base = self.base.get_or_insert(Base {
            believed: seen.wall,
            monotonic_micros: seen.monotonic_micros,
        });
        if seen.monotonic_micros.saturating_sub(base.monotonic_micros) >= REBASE_MICROS {
            // Never lower: where the wall clock went back, its return is no jump.
            *base = Base {
                believed: base.advanced(seen.monotonic_micros).max(seen.wall),
                monotonic_micros: seen.monotonic_micros,
            };
        }
    }

    fn monotonic_micros(&self) -> u64 {
        self.base.map_or(0, |base| base.monotonic_micros)
    }
}

/// What a clock that is believed whatever it says tells. A stop that another clock caused holds.
fn trusting(seen: Observation) -> Reading {
    Reading {
        now: seen.wall.max(seen.last_recorded),
        believed: seen.clock_stopped_at.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    /// One step: seconds of the wall clock after ten, of the monotonic clock, of the last record
    /// (`None` for an empty journal) and of the stop; then the expected time and belief.
    type Step = (i64, u64, Option<i64>, Option<i64>, i64, bool);

    fn at(seconds: i64) -> Moment {
        let ten = 1_795_428_000_000_000;
        Moment::from_unix_micros(ten + seconds * 1_000_000).unwrap()
    }

    fn seen(wall: i64, monotonic: u64, recorded: Option<i64>, stopped: Option<i64>) -> Observation {
        Observation {
            wall: at(wall),
            monotonic_micros: monotonic * 1_000_000,
            last_recorded: recorded.map_or(Moment::MIN, at),
            clock_stopped_at: stopped.map(at),
        }
    }

    fn check(goal: &str, rules: ClockRules, steps: &[Step]) {
        let mut keeper = Timekeeper::new(rules);
        for (n, (wall, monotonic, recorded, stopped, now, believed)) in steps.iter().enumerate() {
            let reading = keeper.observe(seen(*wall, *monotonic, *recorded, *stopped));
            let expect = Reading {
                now: at(*now),
                believed: *believed,
            };
            assert_eq!(reading, expect, "{goal}, step {n}");
        }
    }

    /// What an untrusted clock goes through, each with its goal.
    const JUMPS: &[(&str, &[Step])] = &[
        (
            "an empty journal believes any start",
            &[(0, 7, None, None, 0, true), (5, 12, None, None, 5, true)],
        ),
        (
            "recorded time never goes back",
            &[
                (0, 0, Some(60), None, 60, true),
                (61, 61, Some(60), None, 61, true),
            ],
        ),
        (
            "up to five minutes ahead is a step, more is a jump, and it may come back",
            &[
                (0, 0, Some(0), None, 0, true),
                (310, 10, Some(0), None, 310, true),
                (321, 20, Some(310), None, 310, false),
                (330, 30, Some(310), None, 330, true),
            ],
        ),
        (
            "small steps within an hour add up to a jump",
            &[
                (0, 0, Some(0), None, 0, true),
                (200, 1, Some(0), None, 200, true),
                (400, 2, Some(200), None, 200, false),
            ],
        ),
        (
            "slow drift does not",
            &[
                (0, 0, Some(0), None, 0, true),
                (3_800, 3_600, Some(0), None, 3_800, true),
                (7_600, 7_200, Some(3_800), None, 7_600, true),
            ],
        ),
        (
            "back by an hour and forth again is no jump",
            &[
                (3_600, 0, Some(3_600), None, 3_600, true),
                (1_000, 1_000, Some(3_600), None, 3_600, true),
                (5_000, 4_000, Some(3_600), None, 5_000, true),
                (8_600, 5_000, Some(5_000), None, 8_600, true),
            ],
        ),
        (
            "closed over Christmas is no gap, longer than the limit is one",
            &[
                (30 * DAY, 0, Some(0), None, 30 * DAY, true),
                (30 * DAY + 1, 1, Some(0), None, 30 * DAY + 1, false),
            ],
        ),
        (
            "a process that starts after a gap goes on from the last record",
            &[
                (90 * DAY, 500, Some(0), None, 0, false),
                (90 * DAY + 9, 509, Some(0), None, 9, false),
                (90 * DAY + 9, 509, Some(20), None, 20, false),
                (90 * DAY + 10, 510, Some(20), None, 21, false),
            ],
        ),
        (
            "a stop in the store holds for a process that saw no jump",
            &[
                (50, 0, Some(0), Some(10), 10, false),
                (60, 10, Some(0), Some(10), 20, false),
            ],
        ),
        (
            "a correction through another process is seen",
            &[
                (90 * DAY, 0, Some(0), Some(0), 0, false),
                (90 * DAY, 1, Some(90 * DAY), None, 90 * DAY, true),
            ],
        ),
    ];

    /// Goal: the wall clock is believed as far as the other clock and the journal bear it out.
    #[test]
    fn a_clock_is_believed_until_it_jumps() {
        for (goal, steps) in JUMPS {
            check(goal, ClockRules::default(), steps);
        }
    }

    /// Goal: a trusted clock may do what it likes, but recorded time does not go back.
    #[test]
    fn a_trusted_clock_is_believed() {
        let rules = ClockRules {
            trusted: true,
            ..ClockRules::default()
        };
        let steps = [
            (0, 0, Some(0), None, 0, true),
            (900 * DAY, 1, Some(0), None, 900 * DAY, true),
            (5, 2, Some(900 * DAY), None, 900 * DAY, true),
            (6, 3, Some(900 * DAY), Some(9), 900 * DAY, false),
        ];
        check("trusted", rules, &steps);
    }

    /// Goal: after a correction time follows the wall clock, and another jump is one again.
    #[test]
    fn a_correction_re_anchors() {
        let mut keeper = Timekeeper::new(ClockRules::default());
        assert!(keeper.observe(seen(0, 0, Some(0), None)).believed);
        let jumped = seen(DAY, 10, Some(0), None);
        assert_eq!(keeper.observe(jumped).now, at(10));
        let correcting = keeper.observe_correction(seen(DAY, 10, Some(10), Some(10)));
        assert_eq!(
            correcting,
            Reading {
                now: at(DAY),
                believed: false
            }
        );
        keeper.correct(seen(DAY, 10, Some(10), Some(10)));
        let after = keeper.observe(seen(DAY + 1, 11, Some(DAY), None));
        assert_eq!(
            after,
            Reading {
                now: at(DAY + 1),
                believed: true
            }
        );
        let again = keeper.observe(seen(2 * DAY, 20, Some(DAY + 1), None));
        assert_eq!(
            again,
            Reading {
                now: at(DAY + 10),
                believed: false
            }
        );
    }

    /// Goal: a reader is told the time only where nothing has to be noted.
    #[test]
    fn a_peek_answers_the_plain_case_only() {
        let mut keeper = Timekeeper::new(ClockRules::default());
        assert_eq!(
            keeper.peek(seen(0, 0, None, None)),
            None,
            "nothing was seen yet"
        );
        keeper.observe(seen(0, 0, None, None));
        let plain = Reading {
            now: at(60),
            believed: true,
        };
        assert_eq!(keeper.peek(seen(9, 9, Some(60), None)), Some(plain));
        for (goal, seen) in [
            ("a jump", seen(DAY, 9, Some(0), None)),
            ("a stop in the store", seen(9, 9, Some(0), Some(0))),
            ("a new base is due", seen(3_600, 3_600, Some(0), None)),
        ] {
            assert_eq!(keeper.peek(seen), None, "{goal}");
        }
        keeper.observe(seen(9, 9, Some(0), Some(0)));
        let older = seen(9, 9, Some(0), None);
        assert_eq!(keeper.peek(older), None, "an older view ends no stop");
    }

    /// Goal: nothing expires while the clock is not believed.
    #[test]
    fn deadlines_come_only_in_believed_time() {
        let mut reading = Reading {
            now: at(10),
            believed: true,
        };
        assert!(reading.is_due(Some(at(10))));
        assert!(!reading.is_due(Some(at(11))));
        assert!(!reading.is_due(None));
        reading.believed = false;
        assert!(!reading.is_due(Some(at(10))));
    }
}
