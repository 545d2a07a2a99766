//! What a host may choose.

use std::fmt;
use std::sync::Arc;

use oneshelf_core::{CLOCK_GAP_SECONDS_MAX, CLOCK_STEP_SECONDS_MAX, CodeKey};
use oneshelf_sqlite::SqliteOptions;

use super::clock::{Clock, SystemClock};

/// How a shelf is opened. The defaults are right for a shop.
///
/// ```
/// use oneshelf::Options;
/// let options = Options { refusal_days: 30, ..Options::default() };
/// assert_eq!(options.batch_commands_max, 1_000);
/// ```
#[derive(Clone)]
pub struct Options {
    /// What tells the time. By default the system's clocks.
    pub clock: Arc<dyn Clock>,
    /// By how many seconds the wall clock may run ahead of the monotonic one before it is no longer
    /// believed. By default 300, 5 minutes.
    pub clock_step_seconds_max: u32,
    /// How many seconds after the last entry the wall clock is still believed. By default 30 days.
    pub clock_gap_seconds_max: u32,
    /// For how many days a refusal is remembered under its reference. By default 90. Facts and
    /// promises are remembered for ever.
    pub refusal_days: u32,
    /// The most commands that one transaction commits. By default 1,000.
    pub batch_commands_max: usize,
    /// The key that pickup codes are derived from, the same for all processes of a store. Without
    /// it, codes can neither be asked for nor verified.
    pub code_key: Option<CodeKey>,
    /// How the file is used, for a shelf that is opened by its path.
    pub file: SqliteOptions,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            clock: Arc::new(SystemClock::default()),
            clock_step_seconds_max: CLOCK_STEP_SECONDS_MAX,
            clock_gap_seconds_max: CLOCK_GAP_SECONDS_MAX,
            refusal_days: 90,
            batch_commands_max: 1_000,
            code_key: None,
            file: SqliteOptions::default(),
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            clock: _,
            clock_step_seconds_max,
            clock_gap_seconds_max,
            refusal_days,
            batch_commands_max,
            code_key: _,
            file,
        } = self;
        f.debug_struct("Options")
            .field("clock_step_seconds_max", clock_step_seconds_max)
            .field("clock_gap_seconds_max", clock_gap_seconds_max)
            .field("refusal_days", refusal_days)
            .field("batch_commands_max", batch_commands_max)
            .field("file", file)
            .finish_non_exhaustive()
    }
}
