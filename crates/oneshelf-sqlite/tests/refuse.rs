//! Files that cannot be a store: each has its own clear error, and none is touched.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a step that fails ends the test"
)]

#[expect(dead_code, reason = "other test files use the rest")]
mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{file_of_role, open, record};
use oneshelf_core::store::{StoreError, UnusableKind};
use oneshelf_sqlite::{SqliteOptions, SqliteStore};
use tempfile::TempDir;

fn refusal(path: &Path) -> (UnusableKind, String) {
    match SqliteStore::open(path, &SqliteOptions::default()) {
        Err(error @ StoreError::Unusable { kind, .. }) => (kind, error.to_string()),
        other => panic!("{}: expected a refusal, got {other:?}", path.display()),
    }
}

/// Every file of a folder with its bytes.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Expects a refusal of this kind whose message names the file and has these words, and nothing
/// changed or added beside the file.
fn check(folder: &TempDir, name: &str, kind: UnusableKind, words: &str) {
    let before = contents(folder.path());
    let path = folder.path().join(name);
    let (found, message) = refusal(&path);
    assert_eq!(found, kind, "{message}");
    assert!(message.contains(words), "{message:?} lacks {words:?}");
    assert!(message.contains(name), "{message:?} does not name the file");
    assert_eq!(contents(folder.path()), before, "{name}: {message}");
}

/// A store with a few entries, closed.
fn store_bytes() -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("made.db");
    let store = open(&path);
    for _ in 0..50 {
        record(&store, 3).unwrap();
    }
    drop(store);
    fs::read(&path).unwrap()
}

/// Goal: what is not a store is told apart, with its bytes left as they are.
#[test]
fn files_that_are_no_store() {
    use UnusableKind::{Damaged, Foreign, Newer};
    let good = store_bytes();
    let with = |at: usize, bytes: &[u8]| {
        let mut changed = good.clone();
        changed[at..at + bytes.len()].copy_from_slice(bytes);
        changed
    };
    let folder = TempDir::new().unwrap();
    let cases: [(&str, Vec<u8>, UnusableKind, &str); 11] = [
        (
            "text",
            b"sku,quantity\nMUG-RED,1\n".repeat(30),
            Foreign,
            "not a oneshelf store",
        ),
        (
            "short text",
            b"hello".to_vec(),
            Foreign,
            "not a oneshelf store",
        ),
        ("zeros", vec![0; 8192], Damaged, "zeros"),
        ("a little", good[..60].to_vec(), Damaged, "cut off"),
        ("a page", good[..4096].to_vec(), Damaged, "cut off"),
        (
            "almost all",
            good[..good.len() - 1].to_vec(),
            Damaged,
            "cut off",
        ),
        (
            "other program",
            with(68, &[0, 0, 0, 9]),
            Foreign,
            "another program",
        ),
        ("no program", with(68, &[0; 4]), Foreign, "another program"),
        (
            "newer",
            with(60, &[0, 0, 3, 232]),
            Newer,
            "newer oneshelf (format 1000",
        ),
        ("no format", with(60, &[0; 4]), Damaged, "format number"),
        ("no page size", with(16, &[7, 7]), Damaged, "page size"),
    ];
    for (name, bytes, kind, words) in cases {
        fs::write(folder.path().join(name), bytes).unwrap();
        check(&folder, name, kind, words);
    }
}

/// Goal: another program's real SQLite file, with a log, is left alone.
#[test]
fn another_programs_database() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("theirs.db");
    let theirs = rusqlite::Connection::open(&path).unwrap();
    theirs
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .unwrap();
    check(
        &folder,
        "theirs.db",
        UnusableKind::Foreign,
        "another program",
    );
}

/// Goal: places where there can be no file.
#[test]
fn places_without_a_file() {
    use UnusableKind::{Foreign, Missing};
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("folder")).unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    check(&folder, "folder", Foreign, "is a folder");
    check(
        &folder,
        "absent/shop.db",
        Missing,
        "create the folder first",
    );
    check(&folder, "file/shop.db", Missing, "check the path");
    assert_eq!(refusal(Path::new("")).0, Missing);
    assert_eq!(refusal(Path::new("/")).0, Foreign);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", folder.path().join("link")).unwrap();
        check(
            &folder,
            "link",
            Missing,
            "a link to a file that does not exist",
        );
        assert_eq!(refusal(Path::new("/dev/null")).0, Foreign);
    }
}

/// Goal: damage behind a good header is found at the latest by `check`, without a panic.
#[test]
fn damage_behind_the_header() {
    let good = store_bytes();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("shop.db");
    // The page of the schema, then any other.
    for page in 0..good.len() / 4096 {
        let mut bytes = good.clone();
        let header = if page == 0 { 100 } else { 0 };
        bytes[page * 4096 + header..(page + 1) * 4096].fill(0xA5);
        fs::write(&path, &bytes).unwrap();
        match SqliteStore::open(&path, &SqliteOptions::default()) {
            Ok(store) => {
                use oneshelf_core::store::Store;
                let found = store.check();
                assert!(
                    !matches!(&found, Ok(faults) if faults.is_empty()),
                    "page {page}: {found:?}"
                );
            }
            Err(StoreError::Unusable { kind, .. }) => assert_eq!(kind, UnusableKind::Damaged),
            Err(other) => panic!("page {page}: {other}"),
        }
    }
}

/// Goal: an empty file is a free name, and becomes as private as a new one.
#[test]
fn an_empty_file_becomes_a_store() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("shop.db");
    fs::write(&path, "").unwrap();
    let store = open(&path);
    record(&store, 3).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

/// Goal: a store without one of its tables is refused.
#[test]
fn a_table_is_missing() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("shop.db");
    fs::write(&path, store_bytes()).unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute_batch("DROP TABLE claim").unwrap();
    drop(raw);
    let (kind, message) = refusal(&path);
    assert_eq!(kind, UnusableKind::Damaged);
    assert!(message.contains("claim"), "{message}");
}

/// Goal: a newer version brings the file up while it is in use: nothing is written any more.
#[test]
fn a_newer_version_takes_over() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("shop.db");
    let store = open(&path);
    record(&store, 3).unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    let version: i64 = raw
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    raw.pragma_update(None, "user_version", 1000).unwrap();
    for _ in 0..3 {
        match record(&store, 3) {
            Err(StoreError::Unusable { kind, .. }) => assert_eq!(kind, UnusableKind::Newer),
            other => panic!("{other:?}"),
        }
    }
    raw.pragma_update(None, "user_version", version).unwrap();
    record(&store, 3).unwrap();
}

/// Plays a program of a user without rights: tries to open each file of a folder.
#[test]
fn role_without_rights() {
    let Some(folder) = file_of_role() else { return };
    for name in [
        "unreadable.db",
        "read-only.db",
        "closed/shop.db",
        "closed/new.db",
    ] {
        println!("refused {name} {:?}", refusal(&folder.join(name)));
    }
}

/// Goal: files and folders without permission, told apart. Run as another user, because root may
/// do everything.
#[cfg(unix)]
#[test]
fn no_permission() {
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65_534;
    let folder = TempDir::new().unwrap();
    let good = store_bytes();
    let is_root = chown(folder.path(), Some(NOBODY), None).is_ok();
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).unwrap();
    for (name, mode) in [
        ("unreadable.db", 0o000),
        ("read-only.db", 0o444),
        ("closed/shop.db", 0o600),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, &good).unwrap();
        if is_root {
            chown(&path, Some(NOBODY), None).unwrap();
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    // A copy of this program where anybody may run it.
    let runner = folder.path().join("runner");
    fs::copy(std::env::current_exe().unwrap(), &runner).unwrap();
    fs::set_permissions(&runner, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = std::process::Command::new(&runner);
    command.args(["--exact", "role_without_rights", "--nocapture"]);
    command.env(common::FILE, folder.path()).current_dir("/");
    if is_root {
        command.uid(NOBODY);
    }
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(
        output.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for name in [
        "unreadable.db",
        "read-only.db",
        "closed/shop.db",
        "closed/new.db",
    ] {
        let line = text
            .lines()
            .find(|line| line.contains(&format!("refused {name}")));
        let line = line.unwrap_or_else(|| panic!("{name} is not in {text}"));
        assert!(line.contains("ReadOnly"), "{line}");
        assert!(line.contains("permission"), "{line}");
    }
    assert_eq!(
        fs::read(folder.path().join("closed/shop.db")).unwrap(),
        good
    );
    assert!(!closed.join("shop.db.lock").exists());
}
