//! What happened since, for whoever follows.

use oneshelf_core::{
    Command, HistoryPosting, JournalRow, LocationName, Moment, Receipt, Reference, Sequence, Sku,
    SourceName,
};
use serde::Serialize;

use super::limits::PAGE_MAX;
use super::snapshot::Snapshot;
use crate::host::Error;
use crate::shelf::Shelf;

/// One journal entry, decoded: a command that was recorded, and what it moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Change {
    /// The number of the entry, without gaps.
    pub sequence: Sequence,
    /// When it was recorded, by the engine's clock; it never goes backwards.
    pub recorded_at: Moment,
    /// The source that sent the command.
    pub source: SourceName,
    /// The idempotency key: the sender's name for the attempt.
    pub reference: Reference,
    /// The command, as it was sent.
    pub command: Command,
    /// What it moved, for each item and location; empty where it moved nothing.
    pub effects: Vec<Effect>,
    /// The receipt that the command was answered with.
    pub receipt: Receipt,
}

/// What a journal entry moved of one item at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Effect {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location where it moved.
    pub location: LocationName,
    /// From which bucket to which, how many, and why; in the order in which it was posted.
    pub postings: Vec<HistoryPosting>,
}

impl Shelf {
    /// The journal after an entry ([`Sequence::NONE`] for the start), oldest first: at most
    /// `limit` entries, and at most [`PAGE_MAX`].
    ///
    /// Promises whose deadline has come are journalled first, so that an expiry that nobody
    /// touched reaches whoever follows. Sequence numbers have no gaps: a follower who keeps the
    /// last one misses nothing and sees nothing twice.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{DefineLocation, Sequence, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// shelf.apply(DefineLocation::new("office".parse()?, "l-1".parse()?, "OXFORD".parse()?))?;
    /// let mut seen = Sequence::NONE;
    /// for change in shelf.changes(seen, 1_000)? {
    ///     println!("{} {}", change.sequence, change.command.kind());
    ///     seen = change.sequence;
    /// }
    /// assert_eq!(seen, Sequence(1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn changes(&self, after: Sequence, limit: usize) -> Result<Vec<Change>, Error> {
        let mut snapshot = self.snapshot()?;
        if snapshot.reading.is_due(snapshot.reader.next_due()?) {
            drop(snapshot);
            self.expire_due()?;
            snapshot = self.snapshot()?;
        }
        let rows = snapshot.reader.journal(after, limit.min(PAGE_MAX))?;
        rows.iter().map(|row| snapshot.change(row)).collect()
    }
}

impl Snapshot<'_> {
    pub(crate) fn change(&self, row: &JournalRow) -> Result<Change, Error> {
        let body = row.decode().map_err(Error::damaged)?;
        let effects = body.levels.iter().map(|moved| {
            Ok(Effect {
                sku: self.sku(moved.key)?,
                location: self.location(moved.key)?,
                postings: moved.postings.iter().map(HistoryPosting::from).collect(),
            })
        });
        Ok(Change {
            sequence: row.sequence,
            recorded_at: row.recorded_at,
            source: self.source(row.source)?,
            reference: row.reference.clone(),
            effects: effects.collect::<Result<_, Error>>()?,
            command: body.command,
            receipt: body.receipt,
        })
    }
}
