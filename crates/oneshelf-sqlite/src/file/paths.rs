//! The names of a store's files, and whether a name still means the file that was opened.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use oneshelf_core::store::{StoreError, UnusableKind};

use crate::host::{from_io, unusable};

/// Where a store and its companions live. Links are resolved: SQLite puts its `-wal` beside the
/// real file, and so must the lock be.
#[derive(Debug, Clone)]
pub(crate) struct Paths {
    pub(crate) folder: PathBuf,
    pub(crate) db: PathBuf,
    pub(crate) wal: PathBuf,
    pub(crate) shm: PathBuf,
    /// Held around every write transaction.
    pub(crate) lock: PathBuf,
    /// Where those stand who wait for the lock.
    pub(crate) queue: PathBuf,
    /// A store under construction, renamed to `db` when it is complete.
    pub(crate) fresh: PathBuf,
}

impl Paths {
    /// Finds the real names behind a path, which need not exist yet; its folder must.
    pub(crate) fn resolve(path: &Path) -> Result<Self, StoreError> {
        match fs::canonicalize(path) {
            Ok(real) => Self::beside(path, &real),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::resolve_new(path),
            Err(error) => Err(from_io(path, "reach it", &error)),
        }
    }

    fn resolve_new(path: &Path) -> Result<Self, StoreError> {
        let missing = |reason: &str| unusable(UnusableKind::Missing, path, reason);
        if fs::symlink_metadata(path).is_ok() {
            return Err(missing(
                "is a link to a file that does not exist; remove the link or name the file itself",
            ));
        }
        let Some(name) = path.file_name() else {
            return Err(missing("does not name a file; name the store's file"));
        };
        let folder = match path.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        match fs::canonicalize(folder) {
            Ok(real) => Self::beside(path, &real.join(name)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(missing(
                "its folder does not exist; create the folder first",
            )),
            Err(error) => Err(from_io(path, "reach its folder", &error)),
        }
    }

    fn beside(asked: &Path, db: &Path) -> Result<Self, StoreError> {
        let Some((folder, name)) = db.parent().zip(db.file_name()) else {
            return Err(unusable(
                UnusableKind::Foreign,
                asked,
                "is a folder; name a file in it",
            ));
        };
        let with = |suffix: &str| {
            let mut companion = name.to_os_string();
            companion.push(OsStr::new(suffix));
            folder.join(companion)
        };
        Ok(Self {
            folder: folder.to_path_buf(),
            db: db.to_path_buf(),
            wal: with("-wal"),
            shm: with("-shm"),
            lock: with(".lock"),
            queue: with(".queue"),
            fresh: with(".new"),
        })
    }
}

/// What the file system calls the same file, whatever its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    #[cfg(unix)]
    pub(crate) fn of(metadata: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
        }
    }

    /// Elsewhere a file cannot be replaced while it is open, so that every file is the same.
    #[cfg(not(unix))]
    pub(crate) fn of(_metadata: &fs::Metadata) -> Self {
        Self {
            device: 0,
            inode: 0,
        }
    }

    /// The file under a name now; `None` where there is none.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().as_ref().map(Self::of)
    }
}

/// Which files the connections of a store have open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    db: FileId,
    wal: FileId,
    shm: FileId,
}

impl Identity {
    /// Notes what the names mean now. Called right after opening, under the lock.
    pub(crate) fn take(paths: &Paths) -> io::Result<Self> {
        Ok(Self {
            db: FileId::of(&fs::metadata(&paths.db)?),
            wal: FileId::of(&fs::metadata(&paths.wal)?),
            shm: FileId::of(&fs::metadata(&paths.shm)?),
        })
    }

    /// Says what no longer is the file that was opened. A host that opens the store with its own
    /// SQLite in this process deletes our `-wal` when it closes: COMMIT then says OK and the row
    /// is gone.
    pub(crate) fn broken(&self, paths: &Paths) -> Option<&'static str> {
        if FileId::at(&paths.wal) != Some(self.wal) {
            return Some("its -wal file was removed or replaced by another program");
        }
        if FileId::at(&paths.db) != Some(self.db) {
            return Some("the file was removed or replaced by another program");
        }
        if FileId::at(&paths.shm) != Some(self.shm) {
            return Some("its -shm file was removed or replaced by another program");
        }
        None
    }

    /// Whether only the name of the `-wal` is gone. The `-shm` is still ours, so no last
    /// connection has closed and nobody has begun another log: ours is the newest.
    pub(crate) fn only_log_unlinked(&self, paths: &Paths) -> bool {
        FileId::at(&paths.wal).is_none()
            && FileId::at(&paths.db) == Some(self.db)
            && FileId::at(&paths.shm) == Some(self.shm)
    }
}
