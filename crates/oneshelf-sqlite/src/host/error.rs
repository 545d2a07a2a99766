//! One place that turns what went wrong below into the store's error, sorted by what to do next.

use std::io;
use std::path::Path;

use oneshelf_core::store::{StoreError, UnusableKind};
use rusqlite::ErrorCode;

/// What a read or write of rows can run into.
#[derive(Debug)]
pub(crate) enum Fault {
    /// SQLite said no.
    Sqlite(rusqlite::Error),
    /// A row does not decode; says which and how.
    Row(String),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            // A column that does not decode is a matter of the row, not of the connection.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Row(error.to_string()),
            other => Self::Sqlite(other),
        }
    }
}

/// A file that cannot be used until somebody acts.
pub(crate) fn unusable(kind: UnusableKind, path: &Path, reason: impl Into<String>) -> StoreError {
    StoreError::Unusable {
        kind,
        path: path.display().to_string(),
        reason: reason.into(),
    }
}

/// Nobody knows whether the last write is on disk.
pub(crate) fn unknown(path: &Path, what: &str) -> StoreError {
    StoreError::OutcomeUnknown {
        reason: format!("{}: {what}", path.display()),
    }
}

/// Others held the file too long.
pub(crate) fn busy(path: &Path, who: &str) -> StoreError {
    StoreError::Busy {
        reason: format!("{}: {who}", path.display()),
    }
}

/// What is stored does not make sense.
pub(crate) fn damaged(path: &Path, what: &str) -> StoreError {
    StoreError::Damaged {
        reason: format!("{}: {what}", path.display()),
    }
}

/// Whether another connection was in the way, so that nothing happened.
pub(crate) fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}

/// An error of the file system before anything was written.
pub(crate) fn from_io(path: &Path, doing: &str, error: &io::Error) -> StoreError {
    use io::ErrorKind as Kind;
    let (kind, remedy) = match error.kind() {
        Kind::PermissionDenied => (
            UnusableKind::ReadOnly,
            "give this user read and write permission for the file and its folder",
        ),
        Kind::ReadOnlyFilesystem => (
            UnusableKind::ReadOnly,
            "the disk is mounted read-only; mount it writable or use another folder",
        ),
        Kind::StorageFull | Kind::QuotaExceeded => (
            UnusableKind::ReadOnly,
            "the disk is full; free some space and try again",
        ),
        Kind::NotFound | Kind::NotADirectory => (
            UnusableKind::Missing,
            "check the path and create its folder first",
        ),
        _ => (UnusableKind::Missing, "check the disk and try again"),
    };
    unusable(kind, path, format!("cannot {doing}: {error}; {remedy}"))
}

/// An error of SQLite while opening or reading, when nothing of the caller's was being written.
pub(crate) fn from_sqlite(path: &Path, doing: &str, error: &rusqlite::Error) -> StoreError {
    let (kind, remedy) = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            return busy(path, &format!("another program holds it, cannot {doing}"));
        }
        Some(ErrorCode::DiskFull) => (
            UnusableKind::ReadOnly,
            "the disk is full; free some space and try again",
        ),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => (
            UnusableKind::ReadOnly,
            "give this user read and write permission for the file, its -wal and -shm, \
             and its folder",
        ),
        Some(ErrorCode::SystemIoFailure | ErrorCode::OutOfMemory) => (
            UnusableKind::Missing,
            "the system could not read or write it; check the disk and try again",
        ),
        _ => (
            UnusableKind::Damaged,
            "keep a copy of the file, then restore a backup",
        ),
    };
    unusable(kind, path, format!("cannot {doing}: {error}; {remedy}"))
}
