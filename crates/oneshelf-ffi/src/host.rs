//! What the host gives: a clock, a subscriber, somebody who watches progress.
//!
//! Whatever a host's own code throws ends here and never reaches the engine.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use oneshelf::{Clock, Moment};

/// Why a call into the host's own code gave no answer.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum HostError {
    /// It threw, or returned something that is no answer.
    #[error("{reason}")]
    Failed {
        /// The message of what it threw.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for HostError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed {
            reason: error.reason,
        }
    }
}

/// Tells a shelf the time, for tests and rehearsals.
#[uniffi::export(with_foreign)]
pub trait HostClock: Send + Sync {
    /// The time of day, in microseconds since 1970 UTC.
    ///
    /// # Errors
    /// Whatever the host throws; the shelf then stays at the time that it was told last.
    fn wall_micros(&self) -> Result<i64, HostError>;

    /// Microseconds since some fixed point, never jumping.
    ///
    /// # Errors
    /// Whatever the host throws; the shelf then stays at the time that it was told last.
    fn monotonic_micros(&self) -> Result<u64, HostError>;

    /// Whether the time of day is believed whatever it says, because a script sets it.
    ///
    /// # Errors
    /// Whatever the host throws; the clock is not trusted then.
    fn is_trusted(&self) -> Result<bool, HostError>;
}

/// Is called when something was recorded.
#[uniffi::export(with_foreign)]
pub trait Subscriber: Send + Sync {
    /// Something was recorded, up to this entry.
    ///
    /// # Errors
    /// Whatever the host throws; nobody hears of it, and nothing comes of it.
    fn on_news(&self, sequence: u64) -> Result<(), HostError>;
}

/// Is called while long work goes on.
#[uniffi::export(with_foreign)]
pub trait Progress: Send + Sync {
    /// How much of the work is done, of how much in all.
    ///
    /// # Errors
    /// Whatever the host throws; the work goes on.
    fn on_progress(&self, done: u64, total: u64) -> Result<(), HostError>;
}

/// The engine's clock over a host's.
pub(crate) struct BridgedClock {
    host: Arc<dyn HostClock>,
    wall: AtomicI64,
    monotonic: AtomicU64,
}

impl BridgedClock {
    pub(crate) fn new(host: Arc<dyn HostClock>) -> Self {
        Self {
            host,
            wall: AtomicI64::new(0),
            monotonic: AtomicU64::new(0),
        }
    }
}

impl Clock for BridgedClock {
    fn wall(&self) -> Moment {
        let told = self.host.wall_micros().ok();
        let moment = told.and_then(|micros| Moment::from_unix_micros(micros).ok());
        if let Some(moment) = moment {
            self.wall.store(moment.unix_micros(), Ordering::Relaxed);
            return moment;
        }
        let last = self.wall.load(Ordering::Relaxed);
        Moment::from_unix_micros(last).unwrap_or(Moment::MIN)
    }

    fn monotonic_micros(&self) -> u64 {
        match self.host.monotonic_micros() {
            Ok(micros) => self
                .monotonic
                .fetch_max(micros, Ordering::Relaxed)
                .max(micros),
            Err(_) => self.monotonic.load(Ordering::Relaxed),
        }
    }

    fn is_trusted(&self) -> bool {
        self.host.is_trusted().unwrap_or(false)
    }
}
