//! The sidecar locks: one write transaction at a time, in turn, among all processes.
//!
//! SQLite's own busy handler polls, and then one of four processes took every turn. A kernel's file
//! lock alone is not fair either: who lets go of it and wants it again is faster than who has to
//! wake up. So there are two, as in a turnstile: who wants to write locks `NAME.queue`, waits there
//! for `NAME.lock`, and lets the next one into the queue. Who has just written finds the queue
//! taken by somebody who waits, and comes after it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use oneshelf_core::store::{StoreError, UnusableKind};

use super::paths::FileId;
use crate::host::{from_io, unusable};

/// The lock file beside a store. It is never deleted: whoever waits for it would wait for a file
/// that nobody else finds.
#[derive(Debug)]
pub(crate) struct Sidecar {
    path: PathBuf,
    queue: PathBuf,
    /// Whom to name in errors.
    db: PathBuf,
    files: Mutex<Files>,
}

/// The open lock files.
#[derive(Debug, Default)]
struct Files {
    queue: Option<File>,
    turn: Option<File>,
}

/// Everybody else waits while this lives.
#[derive(Debug)]
pub(crate) struct Held<'a> {
    files: MutexGuard<'a, Files>,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        unlock(self.files.turn.as_ref());
    }
}

fn unlock(file: Option<&File>) {
    if let Some(file) = file {
        // Cannot fail for a lock that is held; closing the file would release it too.
        let _ = file.unlock();
    }
}

impl Sidecar {
    pub(crate) fn new(path: &Path, queue: &Path, db: &Path) -> Self {
        Self {
            path: path.to_path_buf(),
            queue: queue.to_path_buf(),
            db: db.to_path_buf(),
            files: Mutex::default(),
        }
    }

    /// Waits for its turn, as long as it takes.
    pub(crate) fn hold(&self) -> Result<Held<'_>, StoreError> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        self.lock(&self.queue, &mut files.queue)?;
        let turn = self.lock(&self.path, &mut files.turn);
        unlock(files.queue.as_ref());
        turn.map(|()| Held { files })
    }

    fn lock(&self, path: &Path, file: &mut Option<File>) -> Result<(), StoreError> {
        loop {
            let open = match file.take() {
                Some(open) => open,
                None => open_lock(path, &self.db)
                    .map_err(|error| from_io(path, "create the lock file", &error))?,
            };
            match open.lock() {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                    *file = Some(open);
                    continue;
                }
                Err(error) => {
                    return Err(unusable(
                        UnusableKind::Network,
                        &self.db,
                        format!(
                            "its lock file cannot be locked: {error}; keep the store on a local \
                             disk whose file system supports locks"
                        ),
                    ));
                }
            }
            // Someone may have deleted the file while we waited; others then lock another one.
            let ours = open.metadata().ok().as_ref().map(FileId::of);
            if ours.is_some() && ours == FileId::at(path) {
                *file = Some(open);
                return Ok(());
            }
        }
    }
}

/// Opens the lock file, with the permissions of the store where it exists, as SQLite does for its
/// own companions: whoever may write the store may lock it.
fn open_lock(path: &Path, db: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        result => return result,
    }
    options.create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
        let mode = std::fs::metadata(db)
            .ok()
            .filter(|metadata| metadata.len() > 0)
            .map_or(0o600, |metadata| metadata.mode() & 0o666);
        let file = options.mode(0o600).open(path)?;
        if mode != 0o600 {
            // The umask does not count: the store's own mode was chosen by somebody.
            file.set_permissions(std::fs::Permissions::from_mode(mode))?;
        }
        Ok(file)
    }
    #[cfg(not(unix))]
    {
        let _ = db;
        options.open(path)
    }
}
