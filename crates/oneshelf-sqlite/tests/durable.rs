//! What was answered stays: whatever happens to the process, the log or its neighbours.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use common::{assert_whole, at, file_of_role, key, last, open, program, record, reserve};
use oneshelf_core::store::{Store, StoreError, UnusableKind};
use oneshelf_core::{Sequence, SourceId};
use oneshelf_sqlite::{Durability, SqliteOptions, SqliteStore};
use tempfile::TempDir;

fn shop() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("shop.db");
    (folder, path)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(suffix);
    name.into()
}

/// Goal: nobody else reads a store, its log is ready, and the file itself did not grow for that.
#[test]
fn a_new_store_is_private_and_ready() {
    let (folder, path) = shop();
    let store = open(&path);
    #[cfg(unix)]
    for suffix in ["", "-wal", "-shm", ".lock", ".queue"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(beside(&path, suffix))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{suffix}");
    }
    assert!(fs::metadata(beside(&path, "-wal")).unwrap().len() >= 4 << 20);
    assert!(fs::metadata(&path).unwrap().len() < 300_000);
    record(&store, 3).unwrap();
    assert!(fs::metadata(beside(&path, "-wal")).unwrap().len() >= 4 << 20);
    assert_whole(&store);
    drop(store);
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 3, "only the store and its locks stay: {left:?}");
}

/// Goal: a crash while the store was created leaves nothing in the way.
#[test]
fn leftovers_of_a_creation_are_replaced() {
    let (_folder, path) = shop();
    fs::write(beside(&path, ".new"), "half a store").unwrap();
    fs::write(beside(&path, ".new-journal"), "half a journal").unwrap();
    let store = open(&path);
    record(&store, 3).unwrap();
    assert!(!beside(&path, ".new").exists());
}

/// Goal: the log is removed within a transaction: the outcome is unknown, the next use opens the
/// file again, and nothing that was answered is lost.
#[test]
fn the_log_is_removed_within_a_transaction() {
    let (_folder, path) = shop();
    let store = open(&path);
    for _ in 0..3 {
        record(&store, 3).unwrap();
    }
    let mut writer = store.write().unwrap();
    writer.save(&reserve(Sequence(4), SourceId(3))).unwrap();
    fs::remove_file(beside(&path, "-wal")).unwrap();
    let error = writer.commit().unwrap_err();
    assert!(
        matches!(error, StoreError::OutcomeUnknown { .. }),
        "{error}"
    );
    assert!(error.to_string().contains("-wal"), "{error}");
    let writer = store.write().unwrap();
    assert!(writer.is_stale(), "what was cached must be dropped");
    assert!(writer.head().unwrap().sequence.0 >= 3);
    drop(writer);
    record(&store, 3).unwrap();
    assert_whole(&store);
}

/// Goal: the log is replaced by another file: never an OK that is not true.
#[test]
fn the_log_is_replaced_within_a_transaction() {
    let (_folder, path) = shop();
    let store = open(&path);
    let mut writer = store.write().unwrap();
    writer.save(&reserve(Sequence(1), SourceId(3))).unwrap();
    fs::remove_file(beside(&path, "-wal")).unwrap();
    fs::write(beside(&path, "-wal"), b"not a log").unwrap();
    let error = writer.commit().unwrap_err();
    assert!(
        matches!(error, StoreError::OutcomeUnknown { .. }),
        "{error}"
    );
    assert_eq!(last(&store), 0, "it is in a log that nobody finds");
    assert_eq!(
        record(&store, 3).unwrap(),
        Sequence(1),
        "so it is sent again"
    );
    assert_whole(&store);
}

/// Goal: what another SQLite in this process does when it closes: it moves the log into the file
/// and deletes it with its index. SQLite says OK to our commit, which is gone; we do not.
#[test]
fn another_sqlite_in_this_process_closes() {
    let (_folder, path) = shop();
    let store = open(&path);
    record(&store, 3).unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
        .unwrap();
    drop(raw);
    let mut writer = store.write().unwrap();
    writer.save(&reserve(Sequence(2), SourceId(3))).unwrap();
    fs::remove_file(beside(&path, "-wal")).unwrap();
    fs::remove_file(beside(&path, "-shm")).unwrap();
    let error = writer.commit().unwrap_err();
    assert!(
        matches!(error, StoreError::OutcomeUnknown { .. }),
        "{error}"
    );
    assert_eq!(record(&store, 3).unwrap(), Sequence(2), "sent again");
    assert_whole(&store);
}

/// Goal: the log is removed while nobody writes: nothing is lost, reading or writing.
#[test]
fn the_log_is_removed_between_transactions() {
    let (_folder, path) = shop();
    let store = open(&path);
    record(&store, 3).unwrap();
    fs::remove_file(beside(&path, "-wal")).unwrap();
    assert_eq!(last(&store), 1, "a reader notices");
    record(&store, 3).unwrap();
    fs::remove_file(beside(&path, "-wal")).unwrap();
    assert_eq!(record(&store, 3).unwrap(), Sequence(3), "a writer notices");
    assert_whole(&store);
}

/// Goal: a store that is moved away is not replaced by an empty one, and serves when it is back.
#[test]
fn the_file_is_moved_away() {
    let (folder, path) = shop();
    let store = open(&path);
    record(&store, 3).unwrap();
    let elsewhere = folder.path().join("elsewhere");
    fs::rename(&path, &elsewhere).unwrap();
    for _ in 0..2 {
        match record(&store, 3) {
            Err(StoreError::Unusable { kind, reason, .. }) => {
                assert_eq!(kind, UnusableKind::Missing);
                assert!(reason.contains("put it back"), "{reason}");
            }
            other => panic!("{other:?}"),
        }
        assert!(!path.exists());
    }
    fs::rename(&elsewhere, &path).unwrap();
    assert_eq!(record(&store, 3).unwrap(), Sequence(2));
    assert_whole(&store);
}

/// Goal: a transaction that is dropped, even by a panic, changes nothing and is in nobody's way.
#[test]
fn a_dropped_transaction_changes_nothing() {
    let (_folder, path) = shop();
    let store = open(&path);
    let mut writer = store.write().unwrap();
    writer.save(&reserve(Sequence(1), SourceId(3))).unwrap();
    drop(writer);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let mut writer = store.write().unwrap();
        writer.save(&reserve(Sequence(1), SourceId(3))).unwrap();
        panic!("on purpose");
    }));
    assert!(panicked.is_err());
    assert_eq!(last(&store), 0);
    assert_eq!(record(&store, 3).unwrap(), Sequence(1));
}

/// Goal: an error within a transaction is never "failed": unknown, and the next use works.
#[test]
fn an_error_while_writing_is_unknown() {
    let (_folder, path) = shop();
    let store = open(&path);
    record(&store, 3).unwrap();
    let mut writer = store.write().unwrap();
    let error = writer.save(&reserve(Sequence(1), SourceId(3))).unwrap_err();
    assert!(
        matches!(error, StoreError::OutcomeUnknown { .. }),
        "{error}"
    );
    let error = writer.commit().unwrap_err();
    assert!(
        matches!(error, StoreError::OutcomeUnknown { .. }),
        "{error}"
    );
    assert_eq!(record(&store, 3).unwrap(), Sequence(2));
    assert_whole(&store);
}

/// Goal: handles know when others have written, in this process or another.
#[test]
fn a_handle_knows_that_others_wrote() {
    let (_folder, path) = shop();
    let (one, two) = (open(&path), open(&path));
    let stale = |store: &SqliteStore| {
        let mut writer = store.write().unwrap();
        let stale = writer.is_stale();
        let sequence = writer.head().unwrap().sequence.next();
        writer.save(&reserve(sequence, SourceId(3))).unwrap();
        writer.commit().unwrap();
        stale
    };
    assert!(stale(&one), "the first transaction");
    assert!(!stale(&one), "only itself");
    assert!(stale(&two), "its first transaction");
    assert!(stale(&one), "the other handle");
    assert!(!stale(&one));
    let status = program("role_write_one", &path).output().unwrap().status;
    assert!(status.success());
    assert!(stale(&one), "the other process");
    assert!(!stale(&one));
    drop(two);
    assert!(!stale(&one), "the other handle's closing is no write");
    assert_whole(&one);
}

/// Plays a program that writes one entry.
#[test]
fn role_write_one() {
    let Some(path) = file_of_role() else { return };
    record(&open(&path), 4).unwrap();
}

/// Plays a program that writes until it is killed, and says what was answered.
#[test]
fn role_write_for_ever() {
    let Some(path) = file_of_role() else { return };
    let store = open(&path);
    loop {
        println!("answered {}", record(&store, 3).unwrap().0);
    }
}

/// Goal: kill -9 in the middle of writing, again and again: all that was answered is there.
#[test]
fn killed_while_writing() {
    let (_folder, path) = shop();
    let mut answered = 0;
    for round in 1..=6_u64 {
        let mut child = program("role_write_for_ever", &path).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let goal = answered + 7 * round;
        while answered < goal {
            let line = lines.next().unwrap().unwrap();
            answered = number(&line, "answered").unwrap_or(answered);
        }
        child.kill().unwrap();
        for line in lines.map_while(Result::ok) {
            answered = number(&line, "answered").unwrap_or(answered);
        }
        child.wait().unwrap();
        let store = open(&path);
        assert!(
            last(&store) >= answered,
            "round {round}: {answered} were answered"
        );
        assert_whole(&store);
        answered = last(&store);
    }
}

/// The number after a word; the test harness prints its own words before it.
fn number(line: &str, word: &str) -> Option<u64> {
    line.split(word).nth(1)?.trim().parse().ok()
}

const TURNS: usize = 150;

/// Plays one of two programs that write as fast as they can, after a word from outside.
#[test]
fn role_take_turns() {
    let Some(path) = file_of_role() else { return };
    let store = open(&path);
    println!("ready");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    for _ in 0..TURNS {
        record(&store, u64::from(std::process::id())).unwrap();
    }
}

/// Goal: two processes get even shares; alone, SQLite's polling starves one of them.
#[test]
fn two_processes_take_turns() {
    let (_folder, path) = shop();
    let store = open(&path);
    let mut children: Vec<_> = (0..2)
        .map(|_| program("role_take_turns", &path).spawn().unwrap())
        .collect();
    for child in &mut children {
        let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
        while !lines.next().unwrap().unwrap().contains("ready") {}
    }
    for child in &mut children {
        child.stdin.take().unwrap().write_all(b"go\n").unwrap();
    }
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    let journal = store
        .read()
        .unwrap()
        .journal(Sequence::NONE, usize::MAX)
        .unwrap();
    assert_eq!(journal.len(), 2 * TURNS);
    // While both wrote: until the first of them was done.
    let first = journal[0].source;
    let (mut ours, mut theirs) = (0, 0);
    for row in &journal {
        *(if row.source == first {
            &mut ours
        } else {
            &mut theirs
        }) += 1;
        if ours == TURNS || theirs == TURNS {
            break;
        }
    }
    let fewer = ours.min(theirs);
    assert!(fewer >= TURNS / 4, "shares of {ours} and {theirs}");
    assert_whole(&store);
}

/// Goal: another program that holds the file itself is waited for, and then named.
#[test]
fn another_program_holds_the_file() {
    let (_folder, path) = shop();
    let options = SqliteOptions {
        busy_timeout: std::time::Duration::ZERO,
        ..SqliteOptions::default()
    };
    let store = SqliteStore::open(&path, &options).unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = record(&store, 3).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    raw.execute_batch("ROLLBACK").unwrap();
    assert_eq!(record(&store, 3).unwrap(), Sequence(1));
}

/// Goal: opening while somebody reads an old state neither waits nor fails.
#[test]
fn opening_beside_a_reader() {
    let (_folder, path) = shop();
    record(&open(&path), 3).unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute_batch("BEGIN; SELECT * FROM meta").unwrap();
    let mut statement = raw.prepare("SELECT count(*) FROM journal").unwrap();
    let count: i64 = statement.query_row([], |row| row.get(0)).unwrap();
    assert_eq!(count, 1);
    let store = open(&path);
    record(&store, 3).unwrap();
    drop(store);
    let store = open(&path);
    assert_eq!(record(&store, 3).unwrap(), Sequence(3));
    let count: i64 = statement.query_row([], |row| row.get(0)).unwrap();
    assert_eq!(count, 1, "the reader still sees its state");
}

/// Goal: the log is moved into the file once it is long enough, its size stays, and the host can
/// see that.
#[test]
fn the_log_is_tended() {
    let (_folder, path) = shop();
    let options = SqliteOptions {
        checkpoint_pages: 60,
        log_ready_bytes: 400_000,
        durability: Durability::LosesLastOnPowerCut,
        ..SqliteOptions::default()
    };
    let store = SqliteStore::open(&path, &options).unwrap();
    assert_eq!(store.health().checkpoints, 0);
    let mut before = fs::metadata(beside(&path, "-wal")).unwrap().len();
    for _ in 0..60 {
        record(&store, 3).unwrap();
        let now = fs::metadata(beside(&path, "-wal")).unwrap().len();
        assert!(now >= before, "never shrinks during operation");
        before = now;
    }
    let health = store.health();
    assert!(health.checkpoints >= 2, "{health:?}");
    assert!(health.pages < 80, "{health:?}");
    assert!(health.last.unwrap().is_complete(), "{health:?}");
    assert_eq!(health.last_error, None);
    // A reader of an old state is in the way: commits go on, and the host can see it.
    let reader = store.read().unwrap();
    reader.head().unwrap();
    for _ in 0..60 {
        record(&store, 3).unwrap();
    }
    let health = store.health();
    assert!(!health.last.unwrap().is_complete(), "{health:?}");
    assert!(health.pages > 60, "{health:?}");
    assert_eq!(reader.head().unwrap().sequence, Sequence(60), "one state");
    drop(reader);
    assert_whole(&store);
}

/// Goal: a backup is one state, verified, private, and never overwrites.
#[test]
fn a_backup_while_others_work() {
    let (folder, path) = shop();
    let store = open(&path);
    for _ in 0..20 {
        record(&store, 3).unwrap();
    }
    let mut open_writer = store.write().unwrap();
    open_writer
        .save(&reserve(Sequence(21), SourceId(3)))
        .unwrap();
    let target = folder.path().join("copy.db");
    let mut reports = Vec::new();
    store
        .backup_with(&target, &mut |progress| reports.push(progress))
        .unwrap();
    open_writer.commit().unwrap();
    let end = reports.last().unwrap();
    assert_eq!(end.pages_done, end.pages_total);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&target).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("copy"))
        .collect();
    assert_eq!(names, ["copy.db"], "nothing is left beside it");
    let bytes = fs::read(&target).unwrap();
    let error = store.backup(&target).unwrap_err();
    assert!(error.to_string().contains("exists already"), "{error}");
    assert_eq!(fs::read(&target).unwrap(), bytes);
    let error = store
        .backup(&folder.path().join("absent/copy.db"))
        .unwrap_err();
    assert!(error.to_string().contains("create the folder"), "{error}");
    let copy = open(&target);
    assert_eq!(last(&copy), 20);
    assert_whole(&copy);
    assert_eq!(last(&store), 21);
}

/// Goal: handles on one file, by whatever name, are one file; closing one leaves the others.
#[test]
fn many_handles_and_threads() {
    let (folder, path) = shop();
    let roundabout = folder.path().join(".").join("shop.db");
    let first = open(&path);
    std::thread::scope(|scope| {
        for source in 10..14 {
            let roundabout = &roundabout;
            scope.spawn(move || {
                for _ in 0..10 {
                    let store = open(roundabout);
                    record(&store, source).unwrap();
                    assert!(store.level(key(1)).unwrap().sequence.0 >= 1);
                }
            });
        }
    });
    assert_eq!(last(&first), 40);
    drop(first);
    let again = open(&path);
    assert_eq!(last(&again), 40);
    assert_whole(&again);
    assert_eq!(again.read().unwrap().due(at(5), 10).unwrap(), []);
}
