//! Looks at a file before SQLite may touch it, so that a file that is not ours stays as it is.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use oneshelf_core::store::{StoreError, UnusableKind};

use super::paths::Paths;
use super::schema::{APPLICATION_ID, VERSION};
use crate::host::{from_io, unusable};

/// Every SQLite file starts with this.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// The length of SQLite's file header.
const HEADER_BYTES: usize = 100;

/// What is under the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// Nothing, or an empty file: the name is free for a new store.
    Nothing,
    /// A store that we may open.
    Store,
}

/// Refuses what is not ours, without changing a byte.
///
/// Closing the file drops the locks that SQLite holds on it in this process, so this must not run
/// while the process has connections to it; `registry` sees to that.
pub(crate) fn inspect(paths: &Paths) -> Result<Found, StoreError> {
    let db = paths.db.as_path();
    let metadata = match fs::metadata(db) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return writable_folder(paths).map(|()| Found::Nothing);
        }
        Err(error) => return Err(from_io(db, "reach it", &error)),
    };
    if metadata.is_dir() {
        let reason = "is a folder; name a file in it";
        return Err(unusable(UnusableKind::Foreign, db, reason));
    }
    // Opening a pipe would wait for its other end.
    if !metadata.is_file() {
        let reason = "is not a regular file; name a file on a local disk";
        return Err(unusable(UnusableKind::Foreign, db, reason));
    }
    let mut file = open_both_ways(db)?;
    if metadata.len() == 0 {
        return writable_folder(paths).map(|()| Found::Nothing);
    }
    let mut header = Vec::with_capacity(HEADER_BYTES);
    file.by_ref()
        .take(HEADER_BYTES as u64)
        .read_to_end(&mut header)
        .map_err(|error| from_io(db, "read it", &error))?;
    let log_is_empty = fs::metadata(&paths.wal).map_or(true, |wal| wal.len() == 0);
    judge(&header, metadata.len(), log_is_empty)
        .map_err(|(kind, reason)| unusable(kind, db, reason))?;
    writable_folder(paths)?;
    Ok(Found::Store)
}

/// Opens for reading and writing, to learn early that one of them is not allowed.
fn open_both_ways(db: &Path) -> Result<File, StoreError> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .open(db)
        .map_err(|error| from_io(db, "open it for reading and writing", &error))
}

/// SQLite creates companions beside the file, so its folder must be writable too.
fn writable_folder(paths: &Paths) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, AtFlags, CWD, accessat};
        use rustix::io::Errno;
        let wanted = Access::WRITE_OK | Access::EXEC_OK;
        // Anything else shows when the lock file is created.
        let access = accessat(CWD, &paths.folder, wanted, AtFlags::EACCESS);
        if let Err(errno @ (Errno::ACCESS | Errno::PERM | Errno::ROFS)) = access {
            return Err(from_io(&paths.db, "write in its folder", &errno.into()));
        }
    }
    #[cfg(not(unix))]
    let _ = paths;
    Ok(())
}

/// Whether a header of a file of this length is one of ours; pure, so that it can be tested.
fn judge(header: &[u8], length: u64, log_is_empty: bool) -> Result<(), (UnusableKind, String)> {
    let damaged = |what: &str| {
        let reason = format!("{what}; keep a copy of the file, then restore a backup");
        Err((UnusableKind::Damaged, reason))
    };
    let foreign = |what: &str| {
        let reason = format!("{what}; name another file");
        Err((UnusableKind::Foreign, reason))
    };
    if header.iter().all(|byte| *byte == 0) {
        return damaged("its beginning is all zeros");
    }
    let compared = header.len().min(MAGIC.len());
    if header[..compared] != MAGIC[..compared] {
        return foreign("is not a oneshelf store nor any SQLite file");
    }
    if header.len() < HEADER_BYTES {
        return damaged(&format!("is cut off after {length} bytes"));
    }
    let application = read_u32(header, 68);
    if application != APPLICATION_ID {
        return foreign(&format!(
            "is an SQLite file of another program (application id {application:#010x})"
        ));
    }
    let version = read_u32(header, 60);
    if version > VERSION {
        return Err((
            UnusableKind::Newer,
            format!(
                "was written by a newer oneshelf (format {version}, this one knows up to \
                 {VERSION}); update oneshelf on this machine"
            ),
        ));
    }
    if version == 0 {
        return damaged("its format number is zero");
    }
    if !(1..=2).contains(&header[18]) || !(1..=2).contains(&header[19]) {
        return damaged("its header is not readable");
    }
    let page_bytes = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size if size >= 512 && size.is_power_of_two() => u64::from(size),
        _ => return damaged("its page size is not possible"),
    };
    // With something in the log a checkpoint may have been interrupted, and what is missing at
    // the end of the file is still in the log; SQLite decides then.
    let wanted = u64::from(read_u32(header, 28)) * page_bytes;
    if log_is_empty && (length < wanted || !length.is_multiple_of(page_bytes)) {
        return damaged(&format!("is cut off after {length} of {wanted} bytes"));
    }
    Ok(())
}

fn read_u32(header: &[u8], at: usize) -> u32 {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(&header[at..at + 4]);
    u32::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Vec<u8> {
        let mut header = vec![0; HEADER_BYTES];
        header[..16].copy_from_slice(MAGIC);
        header[16..18].copy_from_slice(&4096_u16.to_be_bytes());
        header[18] = 2;
        header[19] = 2;
        header[28..32].copy_from_slice(&3_u32.to_be_bytes());
        header[60..64].copy_from_slice(&VERSION.to_be_bytes());
        header[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
        header
    }

    fn check(change: impl FnOnce(&mut Vec<u8>), length: u64, expected: Option<UnusableKind>) {
        let mut header = good();
        change(&mut header);
        let found = judge(&header, length, true);
        assert_eq!(
            found.as_ref().err().map(|(kind, _)| *kind),
            expected,
            "{found:?}"
        );
    }

    /// Goal: each way of being unusable has its own kind, and a good header passes.
    #[test]
    fn judges_headers() {
        use UnusableKind::{Damaged, Foreign, Newer};
        check(|_| {}, 3 * 4096, None);
        check(|h| h.truncate(99), 99, Some(Damaged));
        check(|h| h.truncate(10), 10, Some(Damaged));
        check(|h| h.fill(0), 3 * 4096, Some(Damaged));
        check(|h| h[0] = b'X', 3 * 4096, Some(Foreign));
        check(|h| h[68..72].fill(0), 3 * 4096, Some(Foreign));
        check(
            |h| h[60..64].copy_from_slice(&(VERSION + 1).to_be_bytes()),
            3 * 4096,
            Some(Newer),
        );
        check(|h| h[60..64].fill(0), 3 * 4096, Some(Damaged));
        check(|h| h[16] = 3, 3 * 4096, Some(Damaged));
        check(|h| h[18] = 7, 3 * 4096, Some(Damaged));
        check(|_| {}, 2 * 4096, Some(Damaged));
        check(|_| {}, 3 * 4096 + 1, Some(Damaged));
        assert_eq!(
            judge(&good(), 4096, false),
            Ok(()),
            "the rest may be in the log"
        );
    }
}
