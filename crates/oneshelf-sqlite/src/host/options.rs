//! What a host may choose about its file.

use std::time::Duration;

/// What a power cut may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// Nothing that was answered is lost, whatever happens to the machine.
    #[default]
    Full,
    /// A power cut or crash of the system may take the last answers, in order, newest first;
    /// a crash of the process takes none. Only for data that can be sent again.
    LosesLastOnPowerCut,
}

/// How a store uses its file.
///
/// Where one process opens the same file more than once, each handle keeps its own `durability`;
/// the rest is as the first one said.
///
/// ```
/// use oneshelf_sqlite::{Durability, SqliteOptions};
/// let options = SqliteOptions {
///     durability: Durability::LosesLastOnPowerCut,
///     ..SqliteOptions::default()
/// };
/// assert_eq!(options.checkpoint_pages, 10_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SqliteOptions {
    /// What a power cut may take.
    pub durability: Durability,
    /// How many pages of 4 KiB the log may hold before a commit moves them into the file.
    pub checkpoint_pages: u32,
    /// How many bytes of log are made ready when opening, because a log that grows commits at
    /// half the rate of one that is used again; 0 makes none ready, for programs that run briefly.
    pub log_ready_bytes: u32,
    /// How long to wait where another program holds the file itself.
    pub busy_timeout: Duration,
    /// How many idle reading connections are kept.
    pub readers_idle_max: usize,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self {
            durability: Durability::Full,
            checkpoint_pages: 10_000,
            log_ready_bytes: 4 << 20,
            busy_timeout: Duration::from_secs(5),
            readers_idle_max: 16,
        }
    }
}
