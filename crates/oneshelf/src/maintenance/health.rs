//! How a shelf is doing.

use oneshelf_core::{Moment, Sequence};
use oneshelf_sqlite::LogHealth;

use crate::host::Error;
use crate::shelf::Shelf;

/// How a shelf is doing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Health {
    /// The last journal entry.
    pub sequence: Sequence,
    /// When it was recorded; nothing in an empty journal.
    pub recorded_at: Option<Moment>,
    /// Now, as the shelf tells time.
    pub now: Moment,
    /// Whether the wall clock is believed. Where it is not, nothing expires until somebody
    /// applies a [`CorrectClock`](crate::CorrectClock).
    pub clock_is_believed: bool,
    /// When the next promise ends.
    pub next_due: Option<Moment>,
    /// How the log of the file is doing; nothing where the store is no file.
    pub log: Option<LogHealth>,
}

impl Shelf {
    /// How the shelf is doing, for the host's monitoring.
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
