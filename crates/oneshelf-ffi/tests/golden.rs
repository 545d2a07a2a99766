//! Golden vectors for the packages: what happens, when, and what the engine answers.
//!
//! The scenarios of the test kit and the stories of `stories/` are played over the bridge, and
//! every language plays them again by its own API. `UPDATE_DOCS=1 cargo test -p oneshelf-ffi
//! --test golden` writes them again after a change; `bindings/golden/README.md` says how they are
//! read.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

#[path = "golden/play.rs"]
mod play;
#[path = "golden/record.rs"]
mod record;
#[path = "golden/stories.rs"]
mod stories;

use std::collections::BTreeSet;
use std::path::PathBuf;

use oneshelf_ffi::{Question, surface};
use play::{NewStore, Script, file, play};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../bindings/golden")
}

/// The kinds of store that the vectors hold for: one line each.
const STORES: [NewStore; 1] = [file];

/// The files, and what they should have in them.
fn files(store: NewStore) -> Vec<(&'static str, String)> {
    let written = |scripts: Vec<Script>| {
        let stories: Vec<String> = scripts.iter().map(|script| play(script, store)).collect();
        format!(
            "{{\"code_key\": \"{}\", \"stories\": [\n{}\n]}}\n",
            play::CODE_KEY,
            stories.join(",\n")
        )
    };
    let shop = stories::stories(include_str!("stories/shop.txt"));
    vec![
        ("scenarios.json", written(record::scenarios())),
        ("shop.json", written(shop)),
    ]
}

/// Goal: every language is held to what the engine answers today, and to all of it.
#[test]
fn the_vectors_are_up_to_date_and_complete() {
    let mut stale = Vec::new();
    let mut all = String::new();
    for (name, text) in STORES.into_iter().flat_map(files) {
        let path = folder().join(name);
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        if std::fs::read_to_string(&path).unwrap_or_default() != text {
            stale.push(name);
        }
        all.push_str(&text);
    }
    let missing = missing(&all);
    assert!(missing.is_empty(), "no vector has {missing:?}");
    assert!(
        stale.is_empty(),
        "{stale:?} in bindings/golden are out of date; run this test with UPDATE_DOCS=1"
    );
}

/// Questions that no vector has, and why.
const NO_VECTOR: &[(&str, &str)] = &[(
    "rebuild_into",
    "writes a file, whose place differs from host to host",
)];

/// What should be among the vectors and is not: every command, question, and kind of answer.
fn missing(all: &str) -> BTreeSet<String> {
    let surface = surface();
    let commands = surface["$defs"]["Command"]["oneOf"].as_array().unwrap();
    let kind = |command: &serde_json::Value| {
        let kind = command["properties"]["type"]["const"].as_str().unwrap();
        format!("\"type\":\"{kind}\"")
    };
    let has_vector = |name: &&&str| NO_VECTOR.iter().all(|(other, _)| *other != **name);
    let questions = Question::NAMES
        .iter()
        .filter(has_vector)
        .map(|name| format!("\"ask\":\"{name}\""));
    let answers = ["applied", "duplicate", "refused", "conflict"];
    let answers = answers.map(|kind| format!("\"outcome\":\"{kind}\""));
    let expected = commands.iter().map(kind).chain(questions).chain(answers);
    expected
        .chain(["\"error\":\"malformed\"".to_owned()])
        .filter(|mark| !all.contains(mark))
        .collect()
}
