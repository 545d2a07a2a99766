//! An open file: its one writing connection, its readers, and opening them again when they can
//! no longer be trusted.

use std::fs;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use oneshelf_core::store::{StoreError, UnusableKind};
use rusqlite::Connection;
use rusqlite::hooks::Wal;

use super::pool::{Pool, Ticket};
use crate::file::{
    Held, Identity, LogHealth, Paths, Sidecar, harden, header, network, schema, wal,
};
use crate::host::{Durability, SqliteOptions, busy, from_io, from_sqlite, unusable};

/// The writer keeps the pages of a large batch in memory, 16 MiB at most: with SQLite's 2 MB they
/// would be spilled into the log and read back before the commit.
const WRITER_PRAGMAS: &str = "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384";

/// What all handles of this process on one file have in common.
#[derive(Debug)]
pub(crate) struct SharedFile {
    pub(crate) paths: Paths,
    pub(crate) options: SqliteOptions,
    pub(crate) sidecar: Sidecar,
    pub(crate) pool: Pool,
    pub(crate) health: Mutex<LogHealth>,
    /// Fills the tables that are new in an old file.
    fill: schema::Fill,
    /// Commits of this process, by any handle.
    pub(crate) commits: AtomicU64,
    /// `None` while the file has to be opened again.
    writer: Mutex<Option<Writer>>,
}

/// The connection that writes.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) conn: Connection,
    pub(crate) identity: Identity,
    /// Which opening of the file it belongs to.
    pub(crate) generation: u64,
    /// Pages in the log after the last commit, from SQLite's own hook.
    pub(crate) log_pages: Arc<AtomicU32>,
    /// From how many pages in the log on the next checkpoint is tried.
    pub(crate) checkpoint_at: u32,
    pub(crate) durability: Durability,
    /// SQLite's counter of other connections' commits when it was last read.
    pub(crate) data_version: i64,
}

impl SharedFile {
    /// Opens a file, or creates it.
    pub(crate) fn open(
        paths: Paths,
        options: &SqliteOptions,
        fill: schema::Fill,
    ) -> Result<Self, StoreError> {
        network::refuse(&paths)?;
        // Before a lock file appears beside something that is not ours.
        header::inspect(&paths)?;
        let shared = Self {
            sidecar: Sidecar::new(&paths.lock, &paths.queue, &paths.db),
            paths,
            options: *options,
            fill,
            pool: Pool::new(),
            health: Mutex::default(),
            commits: AtomicU64::new(0),
            writer: Mutex::new(None),
        };
        {
            let held = shared.sidecar.hold()?;
            if header::inspect(&shared.paths)? == header::Found::Nothing {
                schema::create_file(&shared.paths)?;
            }
            let writer = shared.connect(&held)?;
            *shared.writer() = Some(writer);
        }
        Ok(shared)
    }

    /// The writing connection; waits its turn among the threads of this process.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Option<Writer>> {
        // A panic of a caller has rolled its transaction back; nothing else can be half done.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the file again after [`Self::retire`].
    pub(crate) fn reopen(&self, writer: &mut Option<Writer>) -> Result<(), StoreError> {
        if !self.pool.wait_for_all(self.options.busy_timeout) {
            return Err(busy(
                &self.paths.db,
                "it has to be opened again, but a reader of this process still has it open",
            ));
        }
        let held = self.sidecar.hold()?;
        if header::inspect(&self.paths)? == header::Found::Nothing {
            return Err(unusable(
                UnusableKind::Missing,
                &self.paths.db,
                "was removed while it was in use; put it back or restore a backup",
            ));
        }
        *writer = Some(self.connect(&held)?);
        Ok(())
    }

    /// Opens the writing connection under the lock, and makes everything that it will answer with
    /// durable before it answers anything.
    fn connect(&self, _held: &Held<'_>) -> Result<Writer, StoreError> {
        let db = self.paths.db.as_path();
        let failed = |error: rusqlite::Error| from_sqlite(db, "open it", &error);
        let mut conn = harden::open_writer(db, self.options.busy_timeout).map_err(failed)?;
        // The first look at the file also recovers the log of a process that was killed.
        schema::verify(&self.paths, &conn)?;
        configure(&conn).map_err(failed)?;
        self.settle_log(&conn)?;
        self.refuse_cut_off(&conn)?;
        if schema::bring_up(&self.paths, &conn, self.fill)? {
            self.settle_log(&conn)?;
        }
        // Only speed is lost where this fails, for example on a full disk.
        let _ = wal::make_ready(&conn, &self.paths.wal, self.options.log_ready_bytes);
        let log_pages = watch_log(&mut conn).map_err(failed)?;
        let data_version = data_version(&conn).map_err(failed)?;
        harden::checkpoint_on_close(&conn, true).map_err(failed)?;
        let identity = Identity::take(&self.paths)
            .map_err(|error| from_io(db, "find its -wal and -shm", &error))?;
        Ok(Writer {
            conn,
            identity,
            generation: self.pool.serve(identity),
            log_pages,
            checkpoint_at: self.options.checkpoint_pages,
            durability: Durability::Full,
            data_version,
        })
    }

    /// Moves the log into the file and makes both durable. A process killed within a commit leaves
    /// a commit in the log that the system has not written to the disk; without this we would
    /// answer "already done" for it, and a power cut could still take it.
    fn settle_log(&self, conn: &Connection) -> Result<(), StoreError> {
        let db = self.paths.db.as_path();
        let doing = "make its log durable";
        // Without waiting: whoever is in the way may be there for long.
        let done = conn
            .busy_timeout(Duration::ZERO)
            .and_then(|()| wal::checkpoint(conn, wal::Mode::Truncate))
            .and_then(|done| {
                conn.busy_timeout(self.options.busy_timeout)?;
                Ok(done)
            })
            .map_err(|error| from_sqlite(db, doing, &error))?;
        if !done.is_complete() {
            // Another live process is in the way. That is fine as long as the log itself is on
            // the disk: what it holds is then as durable as it would be in the file.
            wal::sync(&self.paths.wal).map_err(|error| from_io(db, doing, &error))?;
        }
        Ok(())
    }

    /// Refuses a file that is shorter than its header says now that the log is in it.
    fn refuse_cut_off(&self, conn: &Connection) -> Result<(), StoreError> {
        let db = self.paths.db.as_path();
        let number = |name| {
            conn.pragma_query_value(None, name, |row| row.get::<_, u32>(0))
                .map_err(|error| from_sqlite(db, "open it", &error))
        };
        let wanted = u64::from(number("page_count")?) * u64::from(number("page_size")?);
        let length = fs::metadata(db)
            .map_err(|error| from_io(db, "reach it", &error))?
            .len();
        let log = fs::metadata(&self.paths.wal).map_or(0, |metadata| metadata.len());
        if log == 0 && length < wanted {
            return Err(unusable(
                UnusableKind::Damaged,
                db,
                format!("is cut off after {length} of {wanted} bytes; restore a backup"),
            ));
        }
        Ok(())
    }

    /// Closes everything that is open on the file, because its state is not known any more. The
    /// next use opens it again, and thereby learns what is true.
    pub(crate) fn retire(&self, writer: &mut Option<Writer>) {
        self.pool.stop();
        if let Some(writer) = writer.take() {
            // Only the log's name is gone and nobody began another: what was answered from it is
            // saved by moving it into the file. All errors here mean what is true anyway, that
            // the outcome is unknown.
            if writer.conn.is_autocommit() && writer.identity.only_log_unlinked(&self.paths) {
                let _ = wal::checkpoint(&writer.conn, wal::Mode::Passive);
            }
            // Otherwise an old log must not be written over a file that may be newer.
            let _ = harden::checkpoint_on_close(&writer.conn, false);
        }
    }

    /// Runs a read on a connection of its own. A connection that failed is not used again.
    pub(crate) fn lend(&self) -> Result<Lent<'_>, StoreError> {
        for _ in 0..2 {
            match self.pool.take(&self.paths) {
                Ticket::Use(conn, generation) => {
                    let mut lent = Lent {
                        shared: self,
                        conn,
                        generation,
                    };
                    if lent.conn.is_none() {
                        let opened = harden::open_reader(&self.paths.db, self.options.busy_timeout)
                            .map_err(|error| {
                                from_sqlite(&self.paths.db, "open it for reading", &error)
                            })?;
                        lent.conn = Some(opened);
                    }
                    return Ok(lent);
                }
                Ticket::Reopen => {
                    let mut writer = self.writer();
                    let broken = |w: &Writer| w.identity.broken(&self.paths).is_some();
                    if writer.as_ref().is_some_and(broken) {
                        self.retire(&mut writer);
                    }
                    if writer.is_none() {
                        self.reopen(&mut writer)?;
                    }
                }
            }
        }
        Err(busy(
            &self.paths.db,
            "its files are being replaced by another program",
        ))
    }

    /// Closes the file for good: readers first, so that the writer is the last connection and
    /// moves the log into the file.
    pub(crate) fn close(&self) {
        self.pool.stop();
        let mut writer = self.writer();
        if writer
            .as_ref()
            .is_some_and(|writer| writer.identity.broken(&self.paths).is_some())
        {
            self.retire(&mut writer);
        }
        *writer = None;
    }
}

/// A reading connection on loan.
#[derive(Debug)]
pub(crate) struct Lent<'a> {
    shared: &'a SharedFile,
    /// Always there until it failed or is given back.
    pub(crate) conn: Option<Connection>,
    generation: u64,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.shared.pool.give_back(
            self.conn.take(),
            self.generation,
            self.shared.options.readers_idle_max,
        );
    }
}

/// Sets what a writing connection needs before it writes anything.
fn configure(conn: &Connection) -> rusqlite::Result<()> {
    // Off before anything else: its errors never reach the commit that causes it.
    conn.query_row("PRAGMA wal_autocheckpoint = 0", [], |_| Ok(()))?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        // What SQLite answers when the file, or its companions, cannot be written.
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_READONLY),
            Some(format!("its log cannot be used, it stays in mode {mode}")),
        ));
    }
    conn.execute_batch(WRITER_PRAGMAS)
}

/// Learns after each commit how many pages the log holds. Set after the automatic checkpoint is
/// switched off, because that uses the same hook.
fn watch_log(conn: &mut Connection) -> rusqlite::Result<Arc<AtomicU32>> {
    let pages = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&pages);
    conn.wal_hook(Some(move |_: &mut Wal, in_log: i32| {
        seen.store(u32::try_from(in_log).unwrap_or(0), Ordering::Relaxed);
        Ok(())
    }))?;
    Ok(pages)
}

/// SQLite's counter that changes with every commit of another connection.
pub(crate) fn data_version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("PRAGMA data_version")?
        .query_row([], |row| row.get(0))
}
