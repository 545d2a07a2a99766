//! The write-ahead log: making it ready, moving it into the file, and how well that goes.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::{Connection, Result};

/// How the log of a store file (write-ahead log) is doing, for monitoring.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
pub struct LogHealth {
    /// How many pages of 4 KiB the log held after this process's last commit. It keeps growing
    /// while somebody reads one old state for very long.
    pub pages: u32,
    /// How often this handle's process moved the log into the file (checkpoint).
    pub checkpoints: u64,
    /// What the last checkpoint achieved. Without it, there was none.
    pub last: Option<Checkpoint>,
    /// Why the last checkpoint failed. Without it, it did not. Commits are safe all the same, but
    /// the log grows.
    pub last_error: Option<String>,
}

/// What a checkpoint achieved, which moves the log into the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Checkpoint {
    /// Whether a reader or writer was in the way.
    pub busy: bool,
    /// How many pages of 4 KiB the log held.
    pub pages: u32,
    /// How many of these pages are in the file now.
    pub pages_moved: u32,
}

impl Checkpoint {
    /// Whether everything in the log is in the file as well.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.busy && self.pages == self.pages_moved
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Moves what nobody is in the way of; for operation.
    Passive,
    /// Moves everything and empties the log; only when opening, since a log that must grow again
    /// commits at half the rate.
    Truncate,
}

pub(crate) fn checkpoint(conn: &Connection, mode: Mode) -> Result<Checkpoint> {
    let sql = match mode {
        Mode::Passive => "PRAGMA wal_checkpoint(PASSIVE)",
        Mode::Truncate => "PRAGMA wal_checkpoint(TRUNCATE)",
    };
    conn.query_row(sql, [], |row| {
        // Minus one where there is no log.
        let pages = |value: i64| u32::try_from(value).unwrap_or(0);
        Ok(Checkpoint {
            busy: row.get::<_, i64>(0)? != 0,
            pages: pages(row.get(1)?),
            pages_moved: pages(row.get(2)?),
        })
    })
}

/// Makes what is in the log durable. The name of the log carries no locks of SQLite, so opening
/// and closing it drops none.
pub(crate) fn sync(wal: &Path) -> io::Result<()> {
    match File::open(wal) {
        Ok(file) => file.sync_all(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Makes `bytes` of log ready: a transaction that does not fit its cache spills into the log, and
/// is rolled back. The file itself does not grow, and readers see nothing.
pub(crate) fn make_ready(conn: &Connection, wal: &Path, bytes: u32) -> Result<()> {
    let have = fs::metadata(wal).map_or(0, |metadata| metadata.len());
    if have >= u64::from(bytes) {
        return Ok(());
    }
    let cache_size: i64 = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
    conn.execute_batch("PRAGMA cache_size = 16; BEGIN IMMEDIATE")?;
    let spilled = spill(conn, bytes);
    let rolled_back = conn.execute_batch("ROLLBACK");
    conn.pragma_update(None, "cache_size", cache_size)?;
    spilled.and(rolled_back)
}

fn spill(conn: &Connection, bytes: u32) -> Result<()> {
    // Several blobs, because the last pages stay in the cache.
    const BLOB_BYTES: u32 = 256 << 10;
    conn.execute_batch("CREATE TABLE ready (bytes BLOB)")?;
    let mut insert = conn.prepare("INSERT INTO ready VALUES (zeroblob(?1))")?;
    for _ in 0..=bytes.div_ceil(BLOB_BYTES) {
        insert.execute([BLOB_BYTES])?;
    }
    Ok(())
}
