//! Connections that trust the file as little as they can.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, Result};

/// All statements of the crate fit, so that none is prepared twice.
const STATEMENTS_CACHED: usize = 96;

/// A connection that may write. It does not checkpoint when closed until it is told to.
pub(crate) fn open_writer(db: &Path, busy_timeout: Duration) -> Result<Connection> {
    open(db, OpenFlags::SQLITE_OPEN_READ_WRITE, busy_timeout)
}

/// A connection that only reads, by two means.
pub(crate) fn open_reader(db: &Path, busy_timeout: Duration) -> Result<Connection> {
    let conn = open(db, OpenFlags::SQLITE_OPEN_READ_ONLY, busy_timeout)?;
    conn.execute_batch("PRAGMA query_only = ON")?;
    Ok(conn)
}

/// Whether the last connection moves the log into the file when it closes.
pub(crate) fn checkpoint_on_close(conn: &Connection, wanted: bool) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !wanted)?;
    Ok(())
}

fn open(db: &Path, access: OpenFlags, busy_timeout: Duration) -> Result<Connection> {
    // Never CREATE: a store appears complete under its name or not at all. A connection is used
    // by one thread at a time, so SQLite's own mutexes are not needed.
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = Connection::open_with_flags(db, flags)?;
    // A file that is refused below, or replaced behind our back, must not be written on closing.
    checkpoint_on_close(&conn, false)?;
    harden(&conn)?;
    conn.busy_timeout(busy_timeout)?;
    Ok(conn)
}

/// SQLite's defaults serve old programs; ours never were one.
pub(crate) fn harden(conn: &Connection) -> Result<()> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        // Plans that do not look at bound values: beside a partial index SQLite would otherwise
        // prepare a cached statement anew for every execution, at six times the cost of a read.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    ] {
        conn.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        // A row or blob; the largest journal bodies are far below.
        (Limit::SQLITE_LIMIT_LENGTH, 64 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 20),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 10),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 8),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        conn.set_limit(limit, most)?;
    }
    conn.execute_batch("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS_CACHED);
    Ok(())
}
