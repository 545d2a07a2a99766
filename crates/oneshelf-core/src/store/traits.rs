//! What a store does: load what keys name, save what changed, in one transaction.
//!
//! A store knows no rules and computes nothing. The traits are object-safe, so that every store
//! shares every rule and one conformance suite.

use std::path::Path;

use crate::catalogue::definitions::Catalogue;
use crate::catalogue::feed::Feeds;
use crate::ledger::case::{Case, CountKey, CountRecord};
use crate::ledger::delivery_row::{DestinationRow, Outstanding};
use crate::ledger::level::Level;
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::reservation::{Claim, Reservation, Task};
use crate::ledger::supply::{Supply, SupplyClaim};
use crate::ledger::unmatched::Link;
use crate::store::journal::{ConflictRow, JournalRow, RefusalRow};
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::{Changes, Head, Undone};
use crate::value::id::{CaseNumber, LevelKey, LocationId, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::DestinationName;

/// The error of a store, sorted by what to do next.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The file cannot be used as it is, and does not open until somebody fixes it.
    #[error("{path}: {reason}")]
    Unusable {
        /// In which way it cannot be used.
        kind: UnusableKind,
        /// The path of the file.
        path: String,
        /// What was found and what to do, as a sentence for people.
        reason: String,
    },
    /// Nobody knows whether the last write is on disk. Send the same commands again: what was
    /// recorded is answered as a duplicate. The store reopens its file by itself.
    #[error("the outcome is unknown: {reason}; send the same command again")]
    OutcomeUnknown {
        /// What went wrong, as a sentence for people.
        reason: String,
    },
    /// Others held the file for too long. Nothing was changed: send the same command again.
    #[error("the store is busy: {reason}; send the same command again")]
    Busy {
        /// Who or what held it.
        reason: String,
    },
    /// What is stored contradicts itself. Run `verify`, then restore a backup or rebuild.
    #[error("the store is damaged: {reason}; run verify, then restore a backup")]
    Damaged {
        /// What was found, and where.
        reason: String,
    },
}

/// In which way a file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnusableKind {
    /// It is the file of another program.
    Foreign,
    /// It is damaged: restore a backup.
    Damaged,
    /// A newer version of the engine wrote it: update.
    Newer,
    /// The file or its folder cannot be written.
    ReadOnly,
    /// It is on a network file system, where locks cannot be trusted.
    Network,
    /// The file or its folder does not exist, or cannot be reached.
    Missing,
}

/// The rows of one page of a table.
pub type Page<T> = Result<Vec<T>, StoreError>;

/// Reads of one consistent state of a store.
pub trait Reader {
    /// Loads what the keys name, and notes what does not exist.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), StoreError>;

    /// The state of the whole store.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn head(&self) -> Result<Head, StoreError>;

    /// The whole catalogue.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn catalogue(&self) -> Result<Catalogue, StoreError>;

    /// Every feed.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn feeds(&self) -> Result<Feeds, StoreError>;

    /// What waits at levels for what it was moved for, after a level and entry, in that order.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn links(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Link)>;

    /// Entries of the journal after a sequence, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn journal(&self, after: Sequence, limit: usize) -> Page<JournalRow>;

    /// Levels after a key, in the order of their keys.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn levels(&self, after: Option<LevelKey>, limit: usize) -> Page<(LevelKey, Level)>;

    /// Claims after a level and reservation, in that order.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn claims(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Claim)>;

    /// Reservations after a sequence, oldest first; only those that still claim something, or all.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn reservations(&self, after: Sequence, limit: usize, only_live: bool) -> Page<Reservation>;

    /// The tasks of every location after a location and reservation, in that order.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn tasks(
        &self,
        after: Option<(LocationId, Sequence)>,
        limit: usize,
    ) -> Page<((LocationId, Sequence), Task)>;

    /// Supplies after a sequence, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn supplies(&self, after: Sequence, limit: usize) -> Page<Supply>;

    /// What supplies are still to bring, after a level and supply, in that order.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn incoming(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), SupplyClaim)>;

    /// Cases after a number, oldest first; only open ones, or all.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn cases(&self, after: CaseNumber, limit: usize, only_open: bool) -> Page<Case>;

    /// Counts after a level and count, in that order.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn counts(
        &self,
        after: Option<(LevelKey, CountKey)>,
        limit: usize,
    ) -> Page<((LevelKey, CountKey), CountRecord)>;

    /// What was undone of facts, after an entry and level, in that order.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn undone(
        &self,
        after: Option<(Sequence, LevelKey)>,
        limit: usize,
    ) -> Page<((Sequence, LevelKey), Undone)>;

    /// What waits for something that has not arrived, after a key, in the order of the keys.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn parked(&self, after: Option<&ParkedKey>, limit: usize) -> Page<(ParkedKey, Parked)>;

    /// The names that goods were handed over under, each with the entry of the fact, after such a
    /// pair, in the order of the pairs.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn handovers(
        &self,
        after: Option<&(ParkedKey, Sequence)>,
        limit: usize,
    ) -> Page<(ParkedKey, Sequence)>;

    /// Refusals after a row number, oldest first, with their row numbers.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn refusals(&self, after: u64, limit: usize) -> Page<(u64, RefusalRow)>;

    /// Conflicts after a row number, oldest first, with their row numbers.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn conflicts(&self, after: u64, limit: usize) -> Page<(u64, ConflictRow)>;

    /// The levels whose next expiry is at or before a moment, earliest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn due(&self, now: Moment, limit: usize) -> Page<LevelKey>;

    /// The earliest next expiry of all levels.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn next_due(&self) -> Result<Option<Moment>, StoreError>;

    /// Every destination, in the order of their names.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn destinations(&self) -> Page<DestinationRow>;

    /// Every outstanding delivery of a destination, in the order of their numbers.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn deliveries(&self, destination: &DestinationName) -> Page<Outstanding>;
}

/// The one write transaction. Dropped without a commit, it changes nothing.
pub trait Writer: Reader {
    /// Whether another process or handle has written since this handle's last transaction, so
    /// that what was cached is stale. True for the first transaction of a handle.
    fn is_stale(&self) -> bool;

    /// Saves changed rows.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction must be dropped then.
    fn save(&mut self, changes: &Changes) -> Result<(), StoreError>;

    /// Deletes refusals of a source recorded before a moment, oldest first, and says how many.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction must be dropped then.
    fn purge_refusals(
        &mut self,
        source: SourceId,
        before: Moment,
        limit: usize,
    ) -> Result<usize, StoreError>;

    /// Deletes every projection, which only repeats what other rows say: levels, claims, tasks and
    /// what supplies are still to bring. For a rebuild, which saves them anew.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction must be dropped then.
    fn clear_projections(&mut self) -> Result<(), StoreError>;

    /// Makes it durable.
    ///
    /// # Errors
    /// [`StoreError::OutcomeUnknown`] where nobody knows whether it is.
    fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// A level as one statement reads it, with what tells whether what is cached still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelRead {
    /// The level; `None` where nothing was ever posted to it.
    pub level: Option<Level>,
    /// Counts the changes of the catalogue.
    pub catalogue_epoch: u64,
    /// Counts the changes of the feeds.
    pub feed_epoch: u64,
    /// Since when the wall clock is not believed; `None` while it is.
    pub clock_stopped_at: Option<Moment>,
    /// The last entry of the journal.
    pub sequence: Sequence,
}

/// A place where a shelf keeps its state, such as a file.
pub trait Store: Send + Sync {
    /// Starts the write transaction; waits its turn among threads, handles and processes.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be started.
    fn write(&self) -> Result<Box<dyn Writer + '_>, StoreError>;

    /// Starts reading one consistent state; never waits for writers.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn read(&self) -> Result<Box<dyn Reader + '_>, StoreError>;

    /// Reads one level; the fast path of availability.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn level(&self, key: LevelKey) -> Result<LevelRead, StoreError>;

    /// Writes a consistent copy to a new file while others go on working.
    ///
    /// # Errors
    /// [`StoreError`] where the target exists or cannot be written, or the store has no file.
    fn backup(&self, target: &Path) -> Result<(), StoreError>;

    /// What the storage itself finds wrong with its file, each a sentence; empty where nothing.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be checked.
    fn check(&self) -> Result<Vec<String>, StoreError>;
}
