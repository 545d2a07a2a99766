//! A consistent copy while others go on working, and what SQLite finds wrong with the file.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::Duration;

use oneshelf_core::store::{StoreError, UnusableKind};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::harden;
use super::paths::Paths;
use super::schema;
use crate::host::{busy, from_io, from_sqlite, unusable};

/// How far a backup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupProgress {
    /// Pages that are copied.
    pub pages_done: u64,
    /// Pages of the whole file.
    pub pages_total: u64,
}

/// Pages between two reports; 4 MiB.
const STEP_PAGES: i32 = 1024;
/// How many faults of a damaged file are worth listing.
const FAULTS_MAX: u32 = 100;

/// Copies the state that a reading transaction sees to a new file, and verifies the copy. It
/// appears under its name when it is complete, or not at all.
pub(crate) fn copy(
    reader: &Connection,
    target: &Path,
    progress: &mut dyn FnMut(BackupProgress),
) -> Result<(), StoreError> {
    let paths = Paths::resolve(target)?;
    let doing = "write the backup";
    let exists = || {
        unusable(
            UnusableKind::ReadOnly,
            target,
            "exists already, and a backup never overwrites; name a new file",
        )
    };
    if fs::symlink_metadata(&paths.db).is_ok() {
        return Err(exists());
    }
    schema::create_private(&paths.fresh).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => busy(
            &paths.fresh,
            "another backup is being written there; if none is, delete this file",
        ),
        _ => from_io(&paths.fresh, doing, &error),
    })?;
    let done = build(reader, &paths, progress).and_then(|()| {
        publish(&paths).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => exists(),
            _ => from_io(&paths.db, doing, &error),
        })
    });
    // After a success only the other name of the same file is left.
    let _ = schema::remove_leftovers(&paths);
    done
}

fn build(
    reader: &Connection,
    paths: &Paths,
    progress: &mut dyn FnMut(BackupProgress),
) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| from_sqlite(&paths.db, "write the backup", &error);
    let mut copy = harden::open_writer(&paths.fresh, Duration::ZERO).map_err(failed)?;
    pour(reader, &mut copy, progress).map_err(failed)?;
    copy.close().map_err(|(_, error)| failed(error))?;
    verify(paths)?;
    File::open(&paths.fresh)
        .and_then(|file| file.sync_all())
        .map_err(|error| from_io(&paths.db, "write the backup", &error))
}

fn pour(
    reader: &Connection,
    copy: &mut Connection,
    progress: &mut dyn FnMut(BackupProgress),
) -> rusqlite::Result<()> {
    // The state is that of the first read, and stays while the copy goes on: within a transaction
    // no commit of others starts it anew.
    reader.query_row("SELECT count(*) FROM meta", [], |_| Ok(()))?;
    let backup = Backup::new(reader, copy)?;
    loop {
        let step = backup.step(STEP_PAGES)?;
        let state = backup.progress();
        let pages = |count: i32| u64::try_from(count).unwrap_or(0);
        progress(BackupProgress {
            pages_done: pages(state.pagecount).saturating_sub(pages(state.remaining)),
            pages_total: pages(state.pagecount),
        });
        if step == StepResult::Done {
            return Ok(());
        }
    }
}

/// Opens the copy as a store would be opened, and reads all of it.
fn verify(paths: &Paths) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| from_sqlite(&paths.fresh, "verify the backup", &error);
    let copy = harden::open_writer(&paths.fresh, Duration::ZERO).map_err(failed)?;
    // Without shared memory, which not every disk for backups has.
    copy.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))
        .map_err(failed)?;
    schema::verify(paths, &copy)?;
    schema::check_shape(paths, &copy)?;
    let faults = check(&copy).map_err(failed)?;
    harden::checkpoint_on_close(&copy, true).map_err(failed)?;
    copy.close().map_err(|(_, error)| failed(error))?;
    match faults.first() {
        None => Ok(()),
        Some(first) => Err(unusable(
            UnusableKind::Damaged,
            &paths.db,
            format!("the copy is damaged ({first}); check the store and both disks"),
        )),
    }
}

/// Gives the finished copy its name, unless that is taken.
fn publish(paths: &Paths) -> io::Result<()> {
    match fs::hard_link(&paths.fresh, &paths.db) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // Not every disk for backups knows links.
        Err(_) => {
            if fs::symlink_metadata(&paths.db).is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            fs::rename(&paths.fresh, &paths.db)?;
        }
    }
    schema::sync_folder(paths)
}

/// Everything that SQLite finds wrong with a file, each a sentence.
pub(crate) fn check(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = format!("PRAGMA integrity_check({FAULTS_MAX})");
    let mut found: Vec<String> = conn
        .prepare(&sql)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    found.retain(|line| line != "ok");
    Ok(found)
}
