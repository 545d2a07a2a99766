//! The two clocks of a host.

use std::time::{SystemTime, UNIX_EPOCH};

use oneshelf_core::Moment;

/// Tells a shelf the time. Tests and rehearsals use another one than the system's.
///
/// ```
/// use oneshelf::{Clock, SystemClock};
/// let clock = SystemClock::default();
/// let before = clock.monotonic_micros();
/// assert!(clock.monotonic_micros() >= before);
/// assert!(clock.wall() > "2020-01-01T00:00:00Z".parse()?);
/// # Ok::<(), oneshelf::MomentError>(())
/// ```
pub trait Clock: Send + Sync {
    /// The time of day, which people and the network may set.
    fn wall(&self) -> Moment;

    /// Microseconds since some fixed point. Never jumps, and counts on while the machine is
    /// suspended: a till that slept over night must not look like a clock that jumped.
    fn monotonic_micros(&self) -> u64;

    /// Whether the wall clock is believed whatever it says, because a person or a script sets it.
    fn is_trusted(&self) -> bool {
        false
    }
}

/// The clocks of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    _private: (),
}

impl Clock for SystemClock {
    fn wall(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let micros = since.map_or(0, |since| since.as_micros());
        let micros = i64::try_from(micros).unwrap_or(i64::MAX);
        Moment::from_unix_micros(micros).unwrap_or(Moment::MAX)
    }

    fn monotonic_micros(&self) -> u64 {
        monotonic_micros()
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn monotonic_micros() -> u64 {
    use rustix::time::{ClockId, clock_gettime};
    // On Apple's systems the monotonic clock counts suspended time by itself.
    #[cfg(target_vendor = "apple")]
    let clock = ClockId::Monotonic;
    #[cfg(not(target_vendor = "apple"))]
    let clock = ClockId::Boottime;
    let time = clock_gettime(clock);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    let nanos = u64::try_from(time.tv_nsec).unwrap_or(0);
    seconds
        .saturating_mul(1_000_000)
        .saturating_add(nanos / 1_000)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn monotonic_micros() -> u64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    let elapsed = START.get_or_init(Instant::now).elapsed();
    u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX)
}
