//! A handle on an open file: how durably it writes, and what it has seen of the file.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use oneshelf_core::store::StoreError;

use super::registry::Entry;
use super::shared_file::SharedFile;
use crate::file::Paths;
use crate::file::schema::Fill;
use crate::host::{Durability, SqliteOptions};

/// One user of an open file, among others of this process.
#[derive(Debug)]
pub(crate) struct Handle {
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

impl Handle {
    /// Opens the file, or joins those who have it open.
    pub(crate) fn open(
        path: &Path,
        options: &SqliteOptions,
        fill: Fill,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            entry: Entry::join(Paths::resolve(path)?, options, fill)?,
            durability: options.durability,
            seen: Mutex::new(None),
        })
    }

    pub(crate) fn shared(&self) -> &SharedFile {
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
