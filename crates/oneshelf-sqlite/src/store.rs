//! The store as the core sees it.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use oneshelf_core::store::{LevelRead, Page, Reader, Store, StoreError, Writer};
use oneshelf_core::{
    Case, CaseNumber, Catalogue, Changes, Claim, ConflictRow, CountKey, CountRecord,
    DestinationName, DestinationRow, Feeds, Head, JournalRow, Key, Level, LevelKey, Link,
    LocationId, Moment, Outstanding, Parked, ParkedKey, RefusalRow, Reservation, Sequence, Slice,
    SourceId, Supply, SupplyClaim, Task, Undone,
};
use rusqlite::Connection;

use crate::backup::{self, BackupProgress};
use crate::beside;
use crate::deliver;
use crate::error::Fault;
use crate::feed;
use crate::load::Known;
use crate::options::{Durability, SqliteOptions};
use crate::paths::Paths;
use crate::registry::Entry;
use crate::session::{ReadSession, Session, WriteSession};
use crate::shared::Shared;
use crate::wal::LogHealth;
use crate::{list, load, save};

/// A store in one SQLite file.
///
/// The processes of one machine may share the file; within a process handles on the same file
/// share its connections. Beside `NAME` live `NAME-wal` and `NAME-shm`, which belong to it and
/// must never be deleted or copied alone, and `NAME.lock` and `NAME.queue`. Copy a store with
/// [`backup`](Store::backup), not as files, and do not open it with another SQLite while it is in
/// use.
///
/// ```
/// use oneshelf_core::store::Store;
/// use oneshelf_sqlite::{SqliteOptions, SqliteStore};
/// # let folder = tempfile::tempdir()?;
/// let path = folder.path().join("oxford.db");
/// let store = SqliteStore::open(&path, &SqliteOptions::default())?;
/// assert!(store.check()?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SqliteStore {
    entry: Entry,
    durability: Durability,
    /// What the file was when this handle last began to write.
    seen: Mutex<Option<Stamp>>,
}

/// Tells whether others have written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) generation: u64,
    pub(crate) data_version: i64,
    pub(crate) commits: u64,
}

impl SqliteStore {
    /// Opens a store, or creates it where there is no file or an empty one. Everything that it
    /// will answer with is on the disk before this returns.
    ///
    /// # Errors
    /// [`StoreError::Unusable`] where the file is not a store, is damaged, newer, on a network
    /// file system, or cannot be read and written; such a file is left as it is.
    /// [`StoreError::Busy`] where another program holds it.
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self, StoreError> {
        Ok(Self {
            entry: Entry::join(Paths::resolve(path)?, options)?,
            durability: options.durability,
            seen: Mutex::new(None),
        })
    }

    /// How the log is doing; for the host's monitoring.
    #[must_use]
    pub fn health(&self) -> LogHealth {
        let health = self.shared().health.lock();
        health.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Writes a verified copy to a new file while others go on working, and reports how far it is.
    ///
    /// # Errors
    /// [`StoreError`] where the target exists or cannot be written.
    pub fn backup_with(
        &self,
        target: &Path,
        progress: &mut dyn FnMut(BackupProgress),
    ) -> Result<(), StoreError> {
        let session = ReadSession::begin(self.shared())?;
        backup::copy(session.conn()?, target, progress)
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.entry.shared
    }

    pub(crate) fn durability(&self) -> Durability {
        self.durability
    }

    /// Notes what the file is now, and says what it was.
    pub(crate) fn swap_stamp(&self, now: Stamp) -> Option<Stamp> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.replace(now)
    }

    /// One's own commit is no news.
    pub(crate) fn note_own_commit(&self, commits: u64) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stamp) = seen.as_mut() {
            stamp.commits = commits;
        }
    }
}

impl Store for SqliteStore {
    fn write(&self) -> Result<Box<dyn Writer + '_>, StoreError> {
        Ok(Box::new(Rows::of(WriteSession::begin(self)?)))
    }

    fn read(&self) -> Result<Box<dyn Reader + '_>, StoreError> {
        Ok(Box::new(Rows::of(ReadSession::begin(self.shared())?)))
    }

    fn level(&self, key: LevelKey) -> Result<LevelRead, StoreError> {
        let session = ReadSession::without_transaction(self.shared())?;
        list::level_read(session.conn()?, key).map_err(|fault| session.fault("read a level", fault))
    }

    fn backup(&self, target: &Path) -> Result<(), StoreError> {
        self.backup_with(target, &mut |_| {})
    }

    fn check(&self) -> Result<Vec<String>, StoreError> {
        let session = ReadSession::begin(self.shared())?;
        backup::check(session.conn()?).map_err(|error| session.fault("check it", error.into()))
    }
}

/// The rows that a transaction sees.
#[derive(Debug)]
struct Rows<S>(S, Known);

impl<S: Session> Rows<S> {
    fn of(session: S) -> Self {
        Self(session, Known::default())
    }

    fn run<T>(
        &self,
        doing: &str,
        work: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        work(self.0.conn()?).map_err(|fault| self.0.fault(doing, fault))
    }
}

impl<S: Session> Reader for Rows<S> {
    fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), StoreError> {
        self.run("load rows", |conn| load::load(conn, keys, slice, &self.1))
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.run("read its state", list::head)
    }

    fn catalogue(&self) -> Result<Catalogue, StoreError> {
        self.run("read the catalogue", list::catalogue)
    }

    fn feeds(&self) -> Result<Feeds, StoreError> {
        self.run("read the feeds", feed::feeds)
    }

    fn links(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Link)> {
        self.run("read the links", |conn| feed::links(conn, after, limit))
    }

    fn journal(&self, after: Sequence, limit: usize) -> Page<JournalRow> {
        self.run("read the journal", |conn| list::journal(conn, after, limit))
    }

    fn levels(&self, after: Option<LevelKey>, limit: usize) -> Page<(LevelKey, Level)> {
        self.run("read the levels", |conn| list::levels(conn, after, limit))
    }

    fn claims(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Claim)> {
        self.run("read the claims", |conn| list::claims(conn, after, limit))
    }

    fn reservations(&self, after: Sequence, limit: usize, only_live: bool) -> Page<Reservation> {
        self.run("read the reservations", |conn| {
            list::reservations(conn, after, limit, only_live)
        })
    }

    fn tasks(
        &self,
        after: Option<(LocationId, Sequence)>,
        limit: usize,
    ) -> Page<((LocationId, Sequence), Task)> {
        self.run("read the tasks", |conn| beside::tasks(conn, after, limit))
    }

    fn supplies(&self, after: Sequence, limit: usize) -> Page<Supply> {
        self.run("read the supplies", |conn| {
            beside::supplies(conn, after, limit)
        })
    }

    fn incoming(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), SupplyClaim)> {
        self.run("read what is to come", |conn| {
            beside::incoming(conn, after, limit)
        })
    }

    fn cases(&self, after: CaseNumber, limit: usize, only_open: bool) -> Page<Case> {
        self.run("read the cases", |conn| {
            list::cases(conn, after, limit, only_open)
        })
    }

    fn counts(
        &self,
        after: Option<(LevelKey, CountKey)>,
        limit: usize,
    ) -> Page<((LevelKey, CountKey), CountRecord)> {
        self.run("read the counts", |conn| list::counts(conn, after, limit))
    }

    fn undone(
        &self,
        after: Option<(Sequence, LevelKey)>,
        limit: usize,
    ) -> Page<((Sequence, LevelKey), Undone)> {
        self.run("read what was undone", |conn| {
            list::undone(conn, after, limit)
        })
    }

    fn parked(&self, after: Option<&ParkedKey>, limit: usize) -> Page<(ParkedKey, Parked)> {
        self.run("read what waits", |conn| list::parked(conn, after, limit))
    }

    fn refusals(&self, after: u64, limit: usize) -> Page<(u64, RefusalRow)> {
        self.run("read the refusals", |conn| {
            list::refusals(conn, after, limit)
        })
    }

    fn conflicts(&self, after: u64, limit: usize) -> Page<(u64, ConflictRow)> {
        self.run("read the conflicts", |conn| {
            list::conflicts(conn, after, limit)
        })
    }

    fn due(&self, now: Moment, limit: usize) -> Page<LevelKey> {
        self.run("read what is due", |conn| list::due(conn, now, limit))
    }

    fn next_due(&self) -> Result<Option<Moment>, StoreError> {
        self.run("read what is due", list::next_due)
    }

    fn destinations(&self) -> Page<DestinationRow> {
        self.run("read the destinations", deliver::destinations)
    }

    fn deliveries(&self, destination: &DestinationName) -> Page<Outstanding> {
        self.run("read the deliveries", |conn| {
            deliver::deliveries(conn, destination)
        })
    }
}

impl Writer for Rows<WriteSession<'_>> {
    fn is_stale(&self) -> bool {
        self.0.is_stale()
    }

    fn save(&mut self, changes: &Changes) -> Result<(), StoreError> {
        self.1.forget();
        self.0.change("save rows", |tx| save::save(tx, changes))
    }

    fn purge_refusals(
        &mut self,
        source: SourceId,
        before: Moment,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.0.change("forget refusals", |tx| {
            save::purge_refusals(tx, source, before, limit)
        })
    }

    fn clear_projections(&mut self) -> Result<(), StoreError> {
        self.1.forget();
        self.0
            .change("clear what other rows say again", save::clear_projections)
    }

    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.0.commit()
    }
}
