//! The format of the file: creating it, bringing older ones up, and telling that it is whole.

use std::fs::{self, OpenOptions};
use std::io;
use std::time::Duration;

use oneshelf_core::store::{StoreError, UnusableKind};
use rusqlite::{Connection, params};

use super::harden;
use super::paths::Paths;
use crate::host::{from_io, from_sqlite, unusable};

/// "OSHF": tells our files from those of other programs.
pub(crate) const APPLICATION_ID: u32 = 0x4F53_4846;

/// The schema of the current format.
const SCHEMA: &str = include_str!("../../sql/schema.sql");

/// A step from one format to the next.
pub(crate) struct Step {
    /// What changes the tables.
    sql: &'static str,
    /// Whether new tables are filled from the journal then.
    fills: bool,
}

/// Fills the tables that a step made, within its transaction.
pub(crate) type Fill = fn(&Paths, &Connection) -> Result<(), StoreError>;

/// Steps from format 1 to 2, from 2 to 3, and so on, each a file in `sql/`. A released step never
/// changes.
const UPGRADES: &[Step] = &[Step {
    sql: include_str!("../../sql/format-2.sql"),
    fills: true,
}];

/// The format that this version writes.
pub(crate) const VERSION: u32 = 1 + UPGRADES.len() as u32;

/// Creates a store under its name, complete and durable or not at all: it is built under another
/// name and then renamed. The caller holds the lock, so nobody else builds.
pub(crate) fn create_file(paths: &Paths) -> Result<(), StoreError> {
    let fresh = paths.fresh.as_path();
    let doing = "create the store";
    remove_leftovers(paths).map_err(|error| from_io(fresh, doing, &error))?;
    create_private(fresh).map_err(|error| from_io(fresh, doing, &error))?;
    let built = build(paths);
    if let Err(error) = built {
        // The error at hand says more than one of tidying up.
        let _ = remove_leftovers(paths);
        return Err(from_sqlite(&paths.db, doing, &error));
    }
    fs::rename(fresh, &paths.db).map_err(|error| from_io(&paths.db, doing, &error))?;
    sync_folder(paths).map_err(|error| from_io(&paths.db, doing, &error))
}

/// Creates an empty file that only its owner may read; SQLite gives its companions the same mode.
pub(crate) fn create_private(path: &std::path::Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Makes a new name durable.
pub(crate) fn sync_folder(paths: &Paths) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and need not be.
    #[cfg(unix)]
    fs::File::open(&paths.folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = paths;
    Ok(())
}

/// Removes what a crash left of an earlier attempt.
pub(crate) fn remove_leftovers(paths: &Paths) -> io::Result<()> {
    for suffix in ["", "-journal", "-wal", "-shm"] {
        let mut name = paths.fresh.clone().into_os_string();
        name.push(suffix);
        match fs::remove_file(name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn build(paths: &Paths) -> rusqlite::Result<()> {
    let conn = harden::open_writer(&paths.fresh, Duration::ZERO)?;
    conn.execute_batch("PRAGMA page_size = 4096; PRAGMA synchronous = FULL")?;
    conn.execute_batch("BEGIN IMMEDIATE")?;
    conn.execute_batch(SCHEMA)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", VERSION)?;
    conn.execute_batch("COMMIT")?;
    // So that the file says from the first moment how it is to be opened.
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    harden::checkpoint_on_close(&conn, true)?;
    conn.close().map_err(|(_, error)| error)
}

/// Looks again through SQLite, before it may change anything: the newest header may be in the log.
pub(crate) fn verify(paths: &Paths, conn: &Connection) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| from_sqlite(&paths.db, "open it", &error);
    let application: i64 = pragma(conn, "application_id").map_err(failed)?;
    if application != i64::from(APPLICATION_ID) {
        return Err(unusable(
            UnusableKind::Foreign,
            &paths.db,
            "is an SQLite file of another program; name another file",
        ));
    }
    let version: i64 = pragma(conn, "user_version").map_err(failed)?;
    refuse_newer(paths, version)
}

/// Brings an older format up, and says whether it did.
pub(crate) fn bring_up(paths: &Paths, conn: &Connection, fill: Fill) -> Result<bool, StoreError> {
    let upgraded = upgrade(paths, conn, UPGRADES, fill)?;
    check_shape(paths, conn)?;
    Ok(upgraded)
}

/// Refuses a format that only newer versions know.
pub(crate) fn refuse_newer(paths: &Paths, version: i64) -> Result<(), StoreError> {
    if version <= i64::from(VERSION) {
        return Ok(());
    }
    Err(unusable(
        UnusableKind::Newer,
        &paths.db,
        format!(
            "was written by a newer oneshelf (format {version}, this one knows up to {VERSION}); \
             update oneshelf on this machine"
        ),
    ))
}

/// Runs the steps that a file has not seen, each in a transaction of its own with its number.
fn upgrade(
    paths: &Paths,
    conn: &Connection,
    steps: &[Step],
    fill: Fill,
) -> Result<bool, StoreError> {
    let failed =
        |error: rusqlite::Error| from_sqlite(&paths.db, "bring it to the current format", &error);
    let mut upgraded = false;
    for (target, step) in (2_i64..).zip(steps) {
        conn.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
        let done = upgrade_step(conn, target, step).map_err(failed);
        let done = match done {
            Ok(true) if step.fills => fill(paths, conn).map(|()| true),
            done => done,
        };
        match done {
            Ok(ran) => {
                conn.execute_batch("COMMIT").map_err(failed)?;
                upgraded |= ran;
            }
            Err(error) => {
                // The error at hand says more than one of rolling back.
                let _ = conn.execute_batch("ROLLBACK");
                return Err(error);
            }
        }
    }
    Ok(upgraded)
}

fn upgrade_step(conn: &Connection, target: i64, step: &Step) -> rusqlite::Result<bool> {
    let version: i64 = pragma(conn, "user_version")?;
    if version >= target {
        return Ok(false);
    }
    conn.execute_batch(step.sql)?;
    conn.pragma_update(None, "user_version", target)?;
    Ok(true)
}

fn pragma(conn: &Connection, name: &str) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, name, |row| row.get(0))
}

/// Refuses a file in which a table or index is missing or was altered; more may be there.
pub(crate) fn check_shape(paths: &Paths, conn: &Connection) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| from_sqlite(&paths.db, "read its tables", &error);
    for (name, sql) in expected_shape().map_err(failed)? {
        let found = conn
            .query_row(
                "SELECT sql FROM sqlite_schema WHERE name = ?1",
                params![name],
                |row| row.get::<_, Option<String>>(0),
            )
            .or_else(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(None),
                other => Err(other),
            })
            .map_err(failed)?;
        if found.as_ref() != Some(&sql) {
            return Err(unusable(
                UnusableKind::Damaged,
                &paths.db,
                format!("its table or index {name} is missing or was altered; restore a backup"),
            ));
        }
    }
    Ok(())
}

/// The tables and indexes of a new file, by name.
fn expected_shape() -> rusqlite::Result<Vec<(String, String)>> {
    let conn = Connection::open_in_memory()?;
    conn.execute_batch(SCHEMA)?;
    shape(&conn)
}

fn shape(conn: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    conn.prepare(
        "SELECT name, sql FROM sqlite_schema \
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?
    .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What format 1 was when it was released; never changes.
    const FROZEN_1: &str = include_str!("../../tests/fixtures/format-1.sql");

    fn frozen() -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(FROZEN_1).unwrap();
        conn.pragma_update(None, "user_version", 1).unwrap();
        conn
    }

    fn paths() -> (tempfile::TempDir, Paths) {
        let folder = tempfile::tempdir().unwrap();
        let paths = Paths::resolve(&folder.path().join("old.db")).unwrap();
        (folder, paths)
    }

    fn nothing(_: &Paths, _: &Connection) -> Result<(), StoreError> {
        Ok(())
    }

    /// Goal: a file of format 1, brought forward, has the same tables as a new one.
    #[test]
    fn old_formats_become_the_current_one() {
        let ((_folder, paths), conn) = (paths(), frozen());
        upgrade(&paths, &conn, UPGRADES, nothing).unwrap();
        assert_eq!(shape(&conn).unwrap(), expected_shape().unwrap());
        assert_eq!(pragma(&conn, "user_version").unwrap(), i64::from(VERSION));
    }

    /// Goal: steps run once each, in order, and one that fails, or whose tables cannot be filled,
    /// leaves the file at the one before.
    #[test]
    fn steps_run_once_in_order() {
        let ((_folder, paths), conn) = (paths(), frozen());
        let step = |sql, fills| Step { sql, fills };
        let steps = [step("CREATE TABLE two (a) STRICT_IS_NOT_A_WORD", false)];
        assert!(upgrade(&paths, &conn, &steps, nothing).is_err());
        assert_eq!(pragma(&conn, "user_version").unwrap(), 1);
        let steps = [
            step("CREATE TABLE two (a INTEGER) STRICT", true),
            step("ALTER TABLE two ADD COLUMN b INTEGER", false),
        ];
        let fails: Fill = |paths, _| {
            Err(unusable(
                UnusableKind::Damaged,
                &paths.db,
                "it cannot be filled",
            ))
        };
        assert!(upgrade(&paths, &conn, &steps, fails).is_err());
        assert_eq!(pragma(&conn, "user_version").unwrap(), 1);
        assert!(upgrade(&paths, &conn, &steps, nothing).unwrap());
        assert_eq!(pragma(&conn, "user_version").unwrap(), 3);
        assert!(
            !upgrade(&paths, &conn, &steps, fails).unwrap(),
            "a second time there is nothing to do"
        );
    }
}
