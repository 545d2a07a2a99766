//! Rebuild: a new file in which everything that the journal says is as the journal says it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use oneshelf_core::store::{Store, StoreError, UnusableKind};
use oneshelf_core::{Repair, rebuild, require_sound_journal, verify};
use oneshelf_sqlite::{SqliteOptions, SqliteStore};

use super::verify::Verified;
use crate::host::Error;
use crate::shelf::Shelf;

/// The result of a rebuild into a new file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Rebuilt {
    /// Each row that differed from the journal or from its promise, with what it is now.
    pub repairs: Vec<Repair>,
    /// What `verify` still finds wrong with the new file.
    pub verified: Verified,
}

impl Shelf {
    /// Rebuilds the store into a new file: levels are the sums of the journal's postings again, and
    /// claims, tasks and incoming supply follow from promises and supplies. Everything else is
    /// copied as it is. The old file is only read, and others go on working.
    ///
    /// To use the copy, stop the host and rename the files; what was written after the copy began
    /// is not in it. `progress` is told how many entries are read, of how many.
    ///
    /// # Errors
    /// [`Error::Store`] where the chain of the journal is broken, naming the first entry that is
    /// not what it was; where a row that nothing else says again cannot be read; where the target
    /// exists or cannot be written; or where the store is no file. There is no new file then.
    ///
    /// # Examples
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = oneshelf::Shelf::open(folder.path().join("oxford.db"))?;
    /// let rebuilt = shelf.rebuild_into(folder.path().join("new.db"), &mut |_, _| {})?;
    /// assert!(rebuilt.repairs.is_empty());
    /// assert!(rebuilt.verified.is_clean());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rebuild_into(
        &self,
        target: impl AsRef<Path>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Rebuilt, Error> {
        let target = target.as_ref();
        if fs::symlink_metadata(target).is_ok() {
            return Err(Error::Store(StoreError::Unusable {
                kind: UnusableKind::ReadOnly,
                path: target.display().to_string(),
                reason: "exists already, and a rebuild never overwrites; name a new file".into(),
            }));
        }
        // First of all, and with the names of this file: copying takes its time.
        require_sound_journal(&*self.store().read()?, progress)?;
        let path = with(target, ".rebuilding");
        self.store().backup(&path)?;
        let scratch = Scratch { path };
        let store = SqliteStore::open(&scratch.path, &SqliteOptions::default())?;
        let rebuilt = rebuild_here(&store)?;
        store.backup(target)?;
        Ok(rebuilt)
    }
}

/// Puts a copy right that nobody else uses.
fn rebuild_here(store: &dyn Store) -> Result<Rebuilt, Error> {
    let mut writer = store.write()?;
    let rebuild = rebuild(&*writer, &mut |_, _| {})?;
    writer.clear_projections()?;
    writer.save(&rebuild.rows)?;
    writer.commit()?;
    let report = verify(&*store.read()?, &mut |_, _| {})?;
    let storage = store.check()?;
    Ok(Rebuilt {
        repairs: rebuild.repairs,
        verified: Verified { report, storage },
    })
}

/// The copy that is worked on; it is gone when the work is done or has failed.
struct Scratch {
    path: PathBuf,
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm", "-journal", ".lock", ".queue"] {
            // What is not there need not go; what cannot go is named by the next rebuild.
            let _ = fs::remove_file(with(&self.path, suffix));
        }
    }
}

fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
