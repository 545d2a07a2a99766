//! Verify and rebuild against files that somebody has damaged.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail tests too"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use oneshelf::{Command, Finding, Invariant, Options, Rebuilt, Shelf};
use oneshelf_core::store::Store;
use oneshelf_core::{Level, LevelKey};
use oneshelf_sqlite::{SqliteOptions, SqliteStore};
use oneshelf_testkit::{ManualClock, scene};
use tempfile::TempDir;

/// A shop with a row in every table that can be rebuilt.
const DAY: &[&str] = &[
    r#"{"type":"receive","source":"pos","reference":"po-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"9"},{"sku":"MUG-BLUE","quantity":"4"}]}"#,
    r#"{"type":"receive","source":"pos","reference":"po-2","location":"LONDON","lines":[{"sku":"CHEDDAR","quantity":"2.5"}]}"#,
    r#"{"type":"reserve","source":"web","reference":"o-1","document":"order-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#,
    r#"{"type":"hold","source":"web","reference":"cart-1","location":"LONDON","lines":[{"sku":"CHEDDAR","quantity":"0.5"}]}"#,
    r#"{"type":"request_transfer","source":"warehouse","reference":"t-1","document":"transfer-1","location":"OXFORD","to":"LONDON","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#,
    r#"{"type":"expect","source":"warehouse","reference":"s-1","location":"OXFORD","expected_at":"2026-11-30T10:00:00Z","lines":[{"sku":"MUG-RED","quantity":"20"}]}"#,
    r#"{"type":"count","source":"pos","reference":"count-1","location":"LONDON","lines":[{"sku":"CHEDDAR","quantity":"2"}]}"#,
    r#"{"type":"sell","source":"till-1","reference":"r-1","location":"OXFORD","lines":[{"sku":"MUG-BLUE","quantity":"5"}]}"#,
    r#"{"type":"sell","source":"till-1","reference":"r-2","location":"LONDON","lines":[{"sku":"CHEDDAR","quantity":"0.25"}]}"#,
];

struct Shop {
    folder: TempDir,
}

impl Shop {
    fn new() -> Self {
        let shop = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let shelf = open(&shop.path());
        let day = DAY.iter().map(|json| Command::from_json(json).unwrap());
        for answer in shelf.apply_each(scene::catalogue().into_iter().chain(day)) {
            let outcome = answer.unwrap();
            assert!(outcome.is_applied(), "{outcome:?}");
        }
        assert!(shelf.verify(&mut |_, _| {}).unwrap().is_clean());
        shop
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("shop.db")
    }

    fn target(&self) -> PathBuf {
        self.folder.path().join("new.db")
    }

    /// Changes the file behind the back of the store.
    fn damage(&self, sql: &str) {
        let raw = rusqlite::Connection::open(self.path()).unwrap();
        let changed = raw.execute(sql, []).unwrap();
        assert!(changed > 0, "nothing was damaged: {sql}");
    }

    fn findings(&self) -> Vec<Finding> {
        let shelf = open(&self.path());
        shelf.verify(&mut |_, _| {}).unwrap().report.findings
    }

    fn rebuild(&self) -> Result<Rebuilt, oneshelf::Error> {
        open(&self.path()).rebuild_into(self.target(), &mut |_, _| {})
    }
}

fn open(path: &Path) -> Shelf {
    let options = Options {
        clock: Arc::new(ManualClock::at(scene::start())),
        ..Options::default()
    };
    Shelf::open_with(path, options).unwrap()
}

fn levels(path: &Path) -> Vec<(LevelKey, Level)> {
    let store = SqliteStore::open(path, &SqliteOptions::default()).unwrap();
    store.read().unwrap().levels(None, 1_000).unwrap()
}

/// Goal: whatever is wrong with a row that only says again what others say, the new file has it
/// right, says what was wrong, and the old one is as it was.
#[test]
fn projections_are_rebuilt() {
    for sql in [
        "UPDATE level SET free = free + 5000",
        "UPDATE level SET held = 7, committed = -1 WHERE item_id = 1",
        "UPDATE level SET staged = 1, inspection = 2, damaged = 3, in_transit = 4",
        "UPDATE level SET last_sequence = 3 WHERE item_id = 1",
        "UPDATE level SET last_sequence = NULL",
        "UPDATE level SET open_cases = 9",
        "UPDATE level SET open_cases = -9 WHERE item_id = 2",
        "UPDATE level SET waiting = 1000",
        "UPDATE level SET next_expiry = NULL WHERE next_expiry IS NOT NULL",
        "UPDATE level SET counted_until = NULL WHERE counted_until IS NOT NULL",
        "UPDATE level SET next_expiry = -5 WHERE item_id = 3",
        "DELETE FROM level WHERE item_id = 1",
        "DELETE FROM level",
        "UPDATE level SET item_id = 99 WHERE item_id = 3",
        "DELETE FROM claim",
        "UPDATE claim SET quantity = 9000",
        "UPDATE claim SET kind = 99",
        "UPDATE claim SET expires_at = NULL WHERE expires_at IS NOT NULL",
        "DELETE FROM task",
        "UPDATE task SET location_id = 2",
        "DELETE FROM incoming",
        "UPDATE incoming SET quantity = 1",
    ] {
        let shop = Shop::new();
        let whole = levels(&shop.path());
        shop.damage(sql);
        let rebuilt = shop.rebuild().unwrap();
        assert!(!rebuilt.repairs.is_empty(), "{sql}: nothing is reported");
        assert!(rebuilt.verified.is_clean(), "{sql}: {:?}", rebuilt.verified);
        assert_eq!(levels(&shop.target()), whole, "{sql}");
        let again = open(&shop.target()).verify(&mut |_, _| {}).unwrap();
        assert!(again.is_clean(), "{sql}: {again:?}");
        // It repairs only the copy, and leaves nothing behind.
        let second = shop.folder.path().join("second.db");
        let shelf = open(&shop.path());
        let repairs = shelf.rebuild_into(second, &mut |_, _| {}).unwrap().repairs;
        assert_eq!(repairs, rebuilt.repairs, "{sql}");
        let left = fs::read_dir(shop.folder.path()).unwrap();
        let names = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let scratch: Vec<_> = names.filter(|name| name.contains("rebuilding")).collect();
        assert!(scratch.is_empty(), "{scratch:?}");
    }
}

/// Goal: a rebuild of a sound file repairs nothing and changes nothing, and never overwrites.
#[test]
fn a_sound_file_needs_no_repair() {
    let shop = Shop::new();
    let rebuilt = shop.rebuild().unwrap();
    assert_eq!(rebuilt.repairs, []);
    assert!(rebuilt.verified.is_clean());
    assert_eq!(levels(&shop.target()), levels(&shop.path()));
    let error = shop.rebuild().unwrap_err().to_string();
    assert!(error.contains("exists already"), "{error}");
}

/// Goal: a report says level, bucket, what it was and what it is.
#[test]
fn repairs_are_told_line_by_line() {
    let shop = Shop::new();
    shop.damage("UPDATE level SET free = 123000 WHERE item_id = 1 AND location_id = 1");
    let repairs = shop.rebuild().unwrap().repairs;
    let lines: Vec<String> = repairs.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["MUG-RED at OXFORD, Free: was 123, is 6"]);
}

/// Goal: a changed journal is found by its chain, in whichever column it was changed, the entry
/// is named, and nothing is rebuilt from it.
#[test]
fn a_changed_journal_is_found_and_named() {
    for (column, sql) in [
        (
            "sequence",
            "UPDATE journal SET sequence = 900 WHERE sequence = 14",
        ),
        (
            "source_id",
            "UPDATE journal SET source_id = 3 WHERE sequence = 14",
        ),
        (
            "reference",
            "UPDATE journal SET reference = 'po-9' WHERE sequence = 14",
        ),
        (
            "reference",
            "UPDATE journal SET reference = '' WHERE sequence = 14",
        ),
        (
            "fingerprint",
            "UPDATE journal SET fingerprint = zeroblob(16) WHERE sequence = 14",
        ),
        (
            "fingerprint",
            "UPDATE journal SET fingerprint = x'00' WHERE sequence = 14",
        ),
        (
            "recorded_at",
            "UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = 14",
        ),
        (
            "recorded_at",
            "UPDATE journal SET recorded_at = -1 WHERE sequence = 14",
        ),
        (
            "body",
            "UPDATE journal SET body = CAST(body || x'00' AS BLOB) WHERE sequence = 14",
        ),
        ("body", "UPDATE journal SET body = x'' WHERE sequence = 14"),
        (
            "hash",
            "UPDATE journal SET hash = zeroblob(32) WHERE sequence = 14",
        ),
        ("hash", "UPDATE journal SET hash = x'' WHERE sequence = 14"),
        (
            "origin_node",
            "UPDATE journal SET origin_node = 1 WHERE sequence = 14",
        ),
        (
            "origin_sequence",
            "UPDATE journal SET origin_sequence = 1 WHERE sequence = 14",
        ),
        ("the whole row", "DELETE FROM journal WHERE sequence = 14"),
    ] {
        let shop = Shop::new();
        shop.damage(sql);
        check_named(&shop, 14, &format!("{column}: {sql}"));
    }
}

/// The first finding about the chain names the entry, or what comes in its place; a rebuild is
/// refused with the same words.
fn check_named(shop: &Shop, entry: u64, what: &str) {
    let findings = shop.findings();
    let first = findings.iter().find(|f| f.what == Invariant::Journal);
    let first = first.unwrap_or_else(|| panic!("{what}: not found"));
    let is_named = first.place == format!("entry {entry}") || first.expected == entry.to_string();
    assert!(is_named, "{what}: {first}");
    let error = shop.rebuild().unwrap_err().to_string();
    assert!(error.contains(&first.to_string()), "{what}: {error}");
    assert!(!shop.target().exists(), "{what}");
}

/// Goal: so is every single byte of an entry that changes on the disk.
#[test]
fn a_flipped_byte_is_found_and_named() {
    let whole = Shop::new();
    let row = {
        let store = SqliteStore::open(&whole.path(), &SqliteOptions::default()).unwrap();
        let reader = store.read().unwrap();
        reader
            .journal(oneshelf_core::Sequence(13), 1)
            .unwrap()
            .remove(0)
    };
    let fields: [(&str, &[u8]); 3] = [
        ("fingerprint", &row.fingerprint.0),
        ("body", &row.body),
        ("hash", &row.hash.0),
    ];
    let file = fs::read(whole.path()).unwrap();
    for (field, bytes) in fields {
        let mut places = file.windows(bytes.len()).enumerate();
        let found = places.find(|(_, window)| *window == bytes);
        let (start, _) = found.unwrap_or_else(|| panic!("{field} is not in the file"));
        for byte in [0, bytes.len() / 2, bytes.len() - 1] {
            let mut flipped = file.clone();
            flipped[start + byte] ^= 0x01;
            let shop = Shop {
                folder: tempfile::tempdir().unwrap(),
            };
            fs::write(shop.path(), flipped).unwrap();
            check_named(&shop, 14, &format!("byte {byte} of {field}"));
        }
    }
}
