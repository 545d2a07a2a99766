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

/// One entry of the journal, decoded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Change {
    /// Its place; without gaps.
    pub sequence: Sequence,
    /// When it was recorded; never goes backwards.
    pub recorded_at: Moment,
    /// Who sent the command.
    pub source: SourceName,
    /// The sender's name of the attempt.
    pub reference: Reference,
    /// The command as it was sent.
    pub command: Command,
    /// What it moved, for each item and location.
    pub effects: Vec<Effect>,
    /// What was answered.
    pub receipt: Receipt,
}

/// What an entry moved of one item at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Effect {
    /// The item, by its first name.
    pub sku: Sku,
    /// The location.
    pub location: LocationName,
    /// From which bucket to which, how many, and why; in order.
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
