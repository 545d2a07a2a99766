//! Files that older builds wrote open, are brought up to the current format, and go on.
//!
//! `fixtures/format-1-day.db.gz` was written by the build of 2026-11-28 (format 1, before promises
//! kept their kits) from the commands of `fixtures/format-1-day.jsonl`: early and late steps, a kit
//! returned in part, transfers that arrive before they are asked for, parked links, a conflict, a
//! fact at a location that nobody has defined.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::fs::File;
use std::io::Read as _;

use flate2::read::GzDecoder;
use oneshelf::{Command, Outcome, Quantity, Shelf};

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/format-1-day.db.gz"
);
const DAY: &str = include_str!("fixtures/format-1-day.jsonl");

/// The old file, unpacked into a folder of its own and opened.
fn old_shelf() -> (tempfile::TempDir, Shelf) {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = Vec::new();
    let packed = File::open(FILE).unwrap();
    GzDecoder::new(packed).read_to_end(&mut bytes).unwrap();
    let path = folder.path().join("old.db");
    std::fs::write(&path, bytes).unwrap();
    let shelf = Shelf::open(&path).unwrap();
    (folder, shelf)
}

fn verify(shelf: &Shelf) {
    let report = shelf.verify(&mut |_, _| {}).unwrap();
    assert!(report.is_clean(), "{report:?}");
}

fn apply(shelf: &Shelf, json: &str) -> Outcome {
    let outcome = shelf.apply(Command::from_json(json).unwrap()).unwrap();
    verify(shelf);
    outcome
}

fn level(shelf: &Shelf, sku: &str, location: &str) -> oneshelf::LevelView {
    let (sku, location) = (sku.parse().unwrap(), location.parse().unwrap());
    shelf.level(&sku, &location).unwrap()
}

/// Goal: whatever an old build recorded is true by the rules of this one, and none of its commands
/// is applied a second time.
#[test]
fn an_old_file_verifies_and_knows_all_of_its_commands() {
    let (_folder, shelf) = old_shelf();
    verify(&shelf);
    let last = shelf
        .changes(oneshelf::Sequence::NONE, 1_000)
        .unwrap()
        .len();
    for line in DAY.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let outcome = apply(&shelf, &line["command"].to_string());
        let is_known = match &outcome {
            Outcome::Applied(_) => false,
            Outcome::Duplicate { .. } | Outcome::Refused(_) | Outcome::Conflict(_) => true,
        };
        assert!(is_known, "{line}\n{outcome:?}");
    }
    let after = shelf.changes(oneshelf::Sequence::NONE, 1_000).unwrap();
    assert_eq!(after.len(), last, "no command left a second entry");
}

/// Goal: what had to wait in the old file is tied to its parent in this one, and its promises go on.
#[test]
fn an_old_file_goes_on() {
    let (_folder, shelf) = old_shelf();
    for (json, answer) in [
        // Two cups were picked before their order, and one was put back damaged.
        (
            r#"{"type":"reserve","source":"web","reference":"o3/1","document":"o3","location":"OXFORD","lines":[{"sku":"CUP","quantity":"1"}]}"#,
            "applied",
        ),
        // A box was handed over before its order came.
        (
            r#"{"type":"reserve","source":"web","reference":"o4/1","document":"o4","location":"OXFORD","lines":[{"sku":"BOX","quantity":"1"}]}"#,
            "applied",
        ),
        // The cancel came first.
        (
            r#"{"type":"reserve","source":"web","reference":"o9/1","document":"o9","location":"OXFORD","lines":[{"sku":"CUP","quantity":"1"}]}"#,
            "cancelled_before",
        ),
        // Goods arrived before their request.
        (
            r#"{"type":"request_transfer","source":"warehouse","reference":"t2/1","document":"t2","location":"WH","to":"LONDON","lines":[{"sku":"CUP","quantity":"3"}]}"#,
            "applied",
        ),
        (
            r#"{"type":"define_location","source":"office","reference":"d-late","location":"NOWHERE"}"#,
            "applied",
        ),
        // A kit that was promised before promises kept their kits.
        (
            r#"{"type":"sell","source":"web","reference":"o1/s2","location":"OXFORD","lines":[{"sku":"BOX","quantity":"1"}],"settles":{"document":"o1"}}"#,
            "applied",
        ),
    ] {
        let outcome = apply(&shelf, json);
        let got = match &outcome {
            Outcome::Refused(refusal) => refusal.code.as_str(),
            Outcome::Applied(_) => "applied",
            _ => "neither",
        };
        assert_eq!(got, answer, "{json}\n{outcome:?}");
    }
    assert_eq!(
        level(&shelf, "CUP", "WH").on_hand,
        Quantity::units(27),
        "three of thirty left for LONDON"
    );
    assert_eq!(
        level(&shelf, "MUG", "NOWHERE").free,
        Quantity::units(-1),
        "the sale at the late location is posted"
    );
}

/// Goal: what an old build handed over is known by its names after the upgrade, so that one unit
/// comes back once: a collected mug by its order, a sold box (one mug and two cups, which came back
/// by the reference of the sale) by the order and by its receipt.
#[test]
fn what_an_old_build_handed_over_comes_back_once() {
    let (_folder, shelf) = old_shelf();
    let back = |reference: &str, sku: &str, of: &str| {
        let json = format!(
            r#"{{"type":"take_back","source":"web","reference":"{reference}","location":"OXFORD","lines":[{{"sku":"{sku}","quantity":"1"}}],"of":{{"document":"{of}"}}}}"#
        );
        let outcome = apply(&shelf, &json);
        let flags = outcome.receipt().map(|receipt| receipt.flags.clone());
        flags.unwrap().contains(&oneshelf::Flag::MoreThanSold)
    };
    assert!(!back("b-0", "MUG", "o2"), "one mug stands in the cage");
    assert!(!back("b-1", "MUG", "o2"), "one mug was collected");
    assert!(back("b-2", "MUG", "o2"), "and is back already");
    assert!(
        back("b-3", "CUP", "o1"),
        "its two cups had come back before"
    );
    assert!(back("b-4", "CUP", "o1-s1"), "by whichever name");
}
