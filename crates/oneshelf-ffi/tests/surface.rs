//! The bridge mirrors the shelf: nothing is missing, nothing is added.
//!
//! `UPDATE_DOCS=1 cargo test -p oneshelf-ffi --test surface` writes the description of the
//! surface again after a change; `cargo xtask bindings` makes the packages' types from it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use oneshelf_ffi::{Question, surface};

/// Methods of the shelf that cross by a method of the bridge of their own.
const BY_METHOD: &[&str] = &["apply", "apply_each", "verify", "backup", "subscribe"];

/// Methods of the shelf that every package has made by hand, because they are loops around the
/// host's own work: of `take_deliveries` and `report_deliveries`, around its sending.
const BY_HAND: &[&str] = &["deliver"];

/// Methods of the shelf that do not cross, and why.
const NOT_CROSSING: &[(&str, &str)] = &[
    ("open", "crosses as `open` with options"),
    ("open_with", "crosses as `open`"),
    ("with_store", "takes a store written in Rust"),
    (
        "apply_until_malformed",
        "for files of commands, which a host reads by itself",
    ),
    ("backup_with", "crosses as `backup`"),
    ("catalogue", "a Rust snapshot; hosts define what it has"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every public method of `Shelf`, as its source has them.
fn methods(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(methods(&path));
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        for block in text.split("\nimpl Shelf {").skip(1) {
            let block = block.split("\n}").next().unwrap_or_default();
            for line in block.lines() {
                if let Some(rest) = line.strip_prefix("    pub fn ") {
                    let end = rest.find(['(', '<']).unwrap();
                    found.insert(rest[..end].to_owned());
                }
            }
        }
    }
    found
}

/// Goal: a new ability of the shelf reaches every language, or somebody says why not.
#[test]
fn every_method_of_the_shelf_crosses() {
    let methods = methods(&root().join("crates/oneshelf/src"));
    assert!(methods.contains("availability"), "the source is found");
    let crossing: BTreeSet<String> = (Question::NAMES.iter().chain(BY_METHOD).chain(BY_HAND))
        .chain(NOT_CROSSING.iter().map(|(name, _)| name))
        .map(ToString::to_string)
        .collect();
    let missing: Vec<_> = methods.difference(&crossing).collect();
    let added: Vec<_> = crossing.difference(&methods).collect();
    assert!(missing.is_empty(), "do not cross: {missing:?}");
    assert!(added.is_empty(), "the shelf has no such method: {added:?}");
}

/// `take_back` as `takeBack`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| {
        let (letter, rest) = part.split_at(1);
        whole + &letter.to_uppercase() + rest
    })
}

/// Where a language has its methods, and how one of a name begins there.
type Package = (&'static [&'static str], fn(&str) -> Vec<String>);

const PACKAGES: &[Package] = &[
    (
        &[
            "python/python/oneshelf/_shelf.py",
            "python/python/oneshelf/_questions.py",
        ],
        |name| vec![format!("    def {name}(")],
    ),
    (
        &[
            "kotlin/src/main/kotlin/dev/oneshelf/Shelf.kt",
            "kotlin/src/main/kotlin/dev/oneshelf/Questions.kt",
        ],
        |name| vec![format!("    public fun {}(", camel(name))],
    ),
    (
        &[
            "swift/Sources/Oneshelf/Shelf.swift",
            "swift/Sources/Oneshelf/Deliver.swift",
            "swift/Sources/Oneshelf/Questions.swift",
        ],
        |name| {
            let name = camel(name);
            ["NAME(", "NAME<", "`NAME`("]
                .map(|begin| format!("    public func {}", begin.replace("NAME", &name)))
                .to_vec()
        },
    ),
];

/// Goal: what crosses is there in every language, by a method of its own.
#[test]
fn every_method_has_a_counterpart_in_every_language() {
    for (files, begins) in PACKAGES {
        let read = |file: &&str| {
            let path = root().join("bindings").join(file);
            std::fs::read_to_string(path).unwrap()
        };
        let text: String = files.iter().map(read).collect();
        let is_missing = |name: &&&str| !begins(name).iter().any(|begin| text.contains(begin));
        let names = Question::NAMES.iter().chain(BY_METHOD).chain(BY_HAND);
        let missing: Vec<_> = names.filter(is_missing).collect();
        assert!(missing.is_empty(), "{files:?} lack {missing:?}");
    }
}

/// Goal: the description that the packages are made from is that of the engine.
#[test]
fn the_description_is_up_to_date() {
    let expect = format!("{:#}\n", surface());
    let path = root().join("docs/surface.schema.json");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &expect).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expect,
        "docs/surface.schema.json is out of date; run this test with UPDATE_DOCS=1"
    );
}
