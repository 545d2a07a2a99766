//! The store as the core sees it.

use std::path::Path;
use std::sync::PoisonError;

use oneshelf_core::LevelKey;
use oneshelf_core::store::{LevelRead, Reader, Store, StoreError, Writer};

use super::transaction::Rows;
use super::upgrade;
use crate::connection::{Handle, ReadSession, Session, SharedFile, WriteSession};
use crate::file::{BackupProgress, LogHealth, backup};
use crate::host::SqliteOptions;
use crate::rows::list;

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
    handle: Handle,
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
            handle: Handle::open(path, options, upgrade::fill)?,
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

    pub(super) fn shared(&self) -> &SharedFile {
        self.handle.shared()
    }
}

impl Store for SqliteStore {
    fn write(&self) -> Result<Box<dyn Writer + '_>, StoreError> {
        Ok(Box::new(Rows::of(WriteSession::begin(&self.handle)?)))
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
