//! Transactions: the one that writes, and those that read one consistent state.

use std::cell::Cell;
use std::ops::Deref;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use oneshelf_core::store::StoreError;
use rusqlite::{Connection, ErrorCode};

use super::handle::{Handle, Stamp};
use super::shared_file::{Lent, SharedFile, Writer, data_version};
use crate::file::{Held, schema, wal};
use crate::host::{Durability, Fault, busy, damaged, from_sqlite, is_busy, unknown};

/// A connection in a transaction, and what its errors mean.
pub(crate) trait Session {
    fn conn(&self) -> Result<&Connection, StoreError>;
    /// What a caller is told, and whether the connection may be used again.
    fn fault(&self, doing: &str, fault: Fault) -> StoreError;
}

/// A connection within the transaction that writes. In a signature it means that rows change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Transaction<'a>(&'a Connection);

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

/// A transaction that reads.
#[derive(Debug)]
pub(crate) struct ReadSession<'a> {
    shared: &'a SharedFile,
    lent: Lent<'a>,
    failed: Cell<bool>,
}

impl<'a> ReadSession<'a> {
    /// Starts reading one state, that of the first row read.
    pub(crate) fn begin(shared: &'a SharedFile) -> Result<Self, StoreError> {
        let session = Self::without_transaction(shared)?;
        execute(session.conn()?, "BEGIN")
            .map_err(|error| session.fault("read it", error.into()))?;
        Ok(session)
    }

    /// Reads single statements, each its own state.
    pub(crate) fn without_transaction(shared: &'a SharedFile) -> Result<Self, StoreError> {
        Ok(Self {
            shared,
            lent: shared.lend()?,
            failed: Cell::new(false),
        })
    }
}

impl Session for ReadSession<'_> {
    fn conn(&self) -> Result<&Connection, StoreError> {
        self.lent
            .conn
            .as_ref()
            .ok_or_else(|| busy(&self.shared.paths.db, "this reader has failed before"))
    }

    fn fault(&self, doing: &str, fault: Fault) -> StoreError {
        let db = &self.shared.paths.db;
        match fault {
            Fault::Row(what) => damaged(db, &format!("cannot {doing}: {what}")),
            Fault::Sqlite(error) => {
                self.failed.set(true);
                if is_corrupt(&error) {
                    damaged(db, &format!("cannot {doing}: {error}"))
                } else {
                    from_sqlite(db, doing, &error)
                }
            }
        }
    }
}

impl Drop for ReadSession<'_> {
    fn drop(&mut self) {
        let ended = match self.lent.conn.as_ref() {
            Some(conn) if !conn.is_autocommit() => execute(conn, "COMMIT").is_ok(),
            _ => true,
        };
        if self.failed.get() || !ended {
            self.lent.conn = None;
        }
    }
}

/// How a write transaction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    /// Something failed: the connection is not to be trusted any more.
    Failed,
    Ended,
}

/// The transaction that writes. Dropped without a commit, it changes nothing.
#[derive(Debug)]
pub(crate) struct WriteSession<'a> {
    handle: &'a Handle,
    standing: Cell<Standing>,
    stale: bool,
    // Released in this order: other processes first, then other threads of this one.
    held: Option<Held<'a>>,
    writer: MutexGuard<'a, Option<Writer>>,
}

impl<'a> WriteSession<'a> {
    /// Waits its turn among threads and processes, and starts.
    pub(crate) fn begin(handle: &'a Handle) -> Result<Self, StoreError> {
        let shared = handle.shared();
        let mut writer = shared.writer();
        let mut tries = 0;
        let held = loop {
            if writer.is_none() {
                shared.reopen(&mut writer)?;
            }
            let held = shared.sidecar.hold()?;
            let broken = writer
                .as_ref()
                .and_then(|w| w.identity.broken(&shared.paths));
            let Some(what) = broken else { break held };
            // Before anything is written this costs nobody anything but the opening.
            shared.retire(&mut writer);
            tries += 1;
            if tries > 2 {
                return Err(busy(&shared.paths.db, what));
            }
        };
        let mut session = Self {
            handle,
            standing: Cell::new(Standing::Ended),
            stale: true,
            held: Some(held),
            writer,
        };
        session.start()?;
        Ok(session)
    }

    fn start(&mut self) -> Result<(), StoreError> {
        let wanted = self.handle.durability();
        let started = self.writer.as_mut().map(|writer| {
            set_durability(writer, wanted)?;
            execute(&writer.conn, "BEGIN IMMEDIATE")
        });
        let db = &self.handle.shared().paths.db;
        match started {
            Some(Ok(())) => self.standing.set(Standing::Open),
            Some(Err(error)) if is_busy(&error) => {
                return Err(busy(db, "another program holds the file itself"));
            }
            Some(Err(error)) => {
                self.standing.set(Standing::Failed);
                return Err(from_sqlite(db, "start writing", &error));
            }
            None => return Err(unknown(db, "it was closed by an earlier error")),
        }
        self.look_for_others()
    }

    /// Learns whether others have written since this handle's last transaction, and whether one of
    /// them has brought the file to a format that we do not know.
    fn look_for_others(&mut self) -> Result<(), StoreError> {
        let shared = self.handle.shared();
        let version = data_version(self.conn()?)
            .map_err(|error| self.fault("see who else wrote", error.into()))?;
        let mut generation = 0;
        let mut changed = false;
        if let Some(writer) = self.writer.as_mut() {
            changed = writer.data_version != version;
            writer.data_version = version;
            generation = writer.generation;
        }
        if changed {
            let format = self
                .conn()?
                .pragma_query_value(None, "user_version", |row| row.get(0))
                .map_err(|error| self.fault("read its format", error.into()))?;
            // Opening it again refuses it as well, for readers too.
            schema::refuse_newer(&shared.paths, format)
                .inspect_err(|_| self.standing.set(Standing::Failed))?;
        }
        let stamp = Stamp {
            generation,
            data_version: version,
            commits: shared.commits.load(Ordering::Relaxed),
        };
        self.stale = self.handle.swap_stamp(stamp) != Some(stamp);
        Ok(())
    }

    /// Changes rows.
    pub(crate) fn change<T>(
        &mut self,
        doing: &str,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        work(&Transaction(self.conn()?)).map_err(|fault| self.fault(doing, fault))
    }

    pub(crate) fn is_stale(&self) -> bool {
        self.stale
    }

    /// Makes it durable, or says that nobody knows.
    pub(crate) fn commit(mut self) -> Result<(), StoreError> {
        let shared = self.handle.shared();
        let db = &shared.paths.db;
        if self.standing.get() != Standing::Open {
            return Err(unknown(db, "an earlier error within this transaction"));
        }
        if let Err(error) = execute(self.conn()?, "COMMIT") {
            return Err(self.fault("commit", error.into()));
        }
        self.standing.set(Standing::Ended);
        let broken = self
            .writer
            .as_ref()
            .and_then(|writer| writer.identity.broken(&shared.paths));
        if let Some(what) = broken {
            shared.retire(&mut self.writer);
            return Err(unknown(db, what));
        }
        let commits = shared.commits.fetch_add(1, Ordering::Relaxed) + 1;
        self.handle.note_own_commit(commits);
        // Other processes need not wait for the checkpoint.
        self.held = None;
        if let Some(writer) = self.writer.as_mut() {
            tend_log(shared, writer);
        }
        Ok(())
    }
}

impl Session for WriteSession<'_> {
    fn conn(&self) -> Result<&Connection, StoreError> {
        match self.writer.as_ref() {
            Some(writer) => Ok(&writer.conn),
            None => Err(unknown(
                &self.handle.shared().paths.db,
                "it was closed by an earlier error",
            )),
        }
    }

    fn fault(&self, doing: &str, fault: Fault) -> StoreError {
        let db = &self.handle.shared().paths.db;
        match fault {
            Fault::Row(what) => damaged(db, &format!("cannot {doing}: {what}")),
            Fault::Sqlite(error) if is_busy(&error) => {
                busy(db, "another program holds the file itself")
            }
            Fault::Sqlite(error) => {
                self.standing.set(Standing::Failed);
                if is_corrupt(&error) {
                    damaged(db, &format!("cannot {doing}: {error}"))
                } else {
                    unknown(db, &format!("cannot {doing}: {error}"))
                }
            }
        }
    }
}

impl Drop for WriteSession<'_> {
    fn drop(&mut self) {
        let failed = match self.standing.get() {
            Standing::Ended => false,
            Standing::Failed => true,
            Standing::Open => match self.writer.as_ref() {
                Some(writer) => execute(&writer.conn, "ROLLBACK").is_err(),
                None => false,
            },
        };
        if failed {
            self.handle.shared().retire(&mut self.writer);
        }
    }
}

/// Moves the log into the file once it is long enough, and notes how that went. It never makes a
/// commit fail: what is in the log is durable.
fn tend_log(shared: &SharedFile, writer: &mut Writer) {
    let pages = writer.log_pages.load(Ordering::Relaxed);
    let threshold = shared.options.checkpoint_pages;
    let mut health = shared.health.lock().unwrap_or_else(PoisonError::into_inner);
    health.pages = pages;
    if pages < threshold {
        writer.checkpoint_at = threshold;
        return;
    }
    if pages < writer.checkpoint_at {
        return;
    }
    // Where somebody is in the way, every further commit would try; a tenth more is soon enough.
    writer.checkpoint_at = pages.saturating_add(threshold / 10);
    health.checkpoints += 1;
    match wal::checkpoint(&writer.conn, wal::Mode::Passive) {
        Ok(done) => {
            health.last = Some(done);
            health.last_error = None;
        }
        Err(error) => health.last_error = Some(error.to_string()),
    }
}

fn set_durability(writer: &mut Writer, wanted: Durability) -> rusqlite::Result<()> {
    if writer.durability != wanted {
        writer.conn.execute_batch(match wanted {
            Durability::Full => "PRAGMA synchronous = FULL",
            Durability::LosesLastOnPowerCut => "PRAGMA synchronous = NORMAL",
        })?;
        writer.durability = wanted;
    }
    Ok(())
}

fn execute(conn: &Connection, sql: &str) -> rusqlite::Result<()> {
    conn.prepare_cached(sql)?.raw_execute().map(|_| ())
}

fn is_corrupt(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
    )
}
