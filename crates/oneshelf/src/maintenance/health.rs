//! How a shelf is doing.

use oneshelf_core::{Moment, Sequence};
use oneshelf_sqlite::LogHealth;

use crate::host::Error;
use crate::shelf::Shelf;

/// How a shelf and its file are doing, for monitoring.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Health {
    /// The last journal entry; 0 in an empty journal.
    pub sequence: Sequence,
    /// When the last entry was recorded. Without it, the journal is empty.
    pub recorded_at: Option<Moment>,
    /// The time now, as the shelf tells it.
    pub now: Moment,
    /// Whether the wall clock is believed. While it is not, nothing expires until somebody applies
    /// a `correct_clock`.
    pub clock_is_believed: bool,
    /// When the next deadline comes. Without it, there is none.
    pub next_due: Option<Moment>,
    /// How the log of the file is doing. Without it, the store is no file.
    pub log: Option<LogHealth>,
}

impl Shelf {
    /// Reports how the shelf and its file are doing, for the host's monitoring.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn health(&self) -> Result<Health, Error> {
        let snapshot = self.snapshot()?;
        Ok(Health {
            sequence: snapshot.head.sequence,
            recorded_at: (snapshot.head.sequence != Sequence::NONE)
                .then_some(snapshot.head.recorded_at),
            now: snapshot.reading.now,
            clock_is_believed: snapshot.reading.believed,
            next_due: snapshot.reader.next_due()?,
            log: self.file().map(|file| file.health()),
        })
    }
}
