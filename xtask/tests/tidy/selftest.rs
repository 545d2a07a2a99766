//! The rules against small examples: each one is shown to fail and to pass.

use super::exceptions::Exception;
use super::field_docs::field_docs;
use super::source::{File, Source};
use super::{Finding, guide, repository, rules, without_exceptions};

pub(crate) fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

/// What a file breaks, as `line rule subject`.
fn broken(path: &str, text: &str) -> Vec<String> {
    summary(&rules::check_file(&file(path, text)))
}

pub(crate) fn summary(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|f| format!("{} {} {}", f.line, f.rule, f.subject))
        .collect()
}

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(broken(path, text), expected, "{path}:\n{text}");
}

const ANY: &str = "crates/oneshelf/src/any.rs";
const CORE: &str = "crates/oneshelf-core/src/any.rs";

/// Goal: comments and literals are never taken for code, nor code for them.
#[test]
fn source_is_told_apart() {
    let text = r##"a /* { /* { */ } */ b // {
'{' 'c: &'a str '\'' "{\"{" r#"{"{"# br"{" b"{" '\u{7b}' r_"x" d
"##;
    let source = Source::read(text);
    let code: Vec<&str> = source.code.split_whitespace().collect();
    assert_eq!(
        code,
        ["a", "b", "'c:", "&'a", "str", "b", "r_", "d"],
        "{}",
        source.code
    );
    let strings: Vec<&str> = source.strings.iter().map(|(_, s)| s.as_str()).collect();
    assert_eq!(strings, ["{\\\"{", "{\"{", "{", "{", "x"]);
    assert!(source.strings.iter().all(|(line, _)| *line == 2));
    assert_eq!(source.code.lines().count(), text.lines().count());
}

/// Goal: the longest file and function pass, one line more does not.
#[test]
fn lengths() {
    check(ANY, &"//\n".repeat(500), &[]);
    check(ANY, &"//\n".repeat(501), &["501 file-length *"]);
    let decide = "crates/oneshelf-core/src/decide/dispatch.rs";
    check(decide, &"//\n".repeat(151), &["151 file-length *"]);

    let function = |lines: usize| format!("\nfn long(a: [u8; 2]) {{\n{}}}\n", "{}\n".repeat(lines));
    check(ANY, &function(68), &[]);
    check(ANY, &function(69), &["2 function-length long"]);
    let nested = format!("fn short();\nfn outer() {{ {} }}", function(69));
    check(
        ANY,
        &nested,
        &["2 function-length outer", "3 function-length long"],
    );
    let pointer = format!("type A = fn(u8);\n{}", "const B: u8 = 1;\n".repeat(80));
    check(ANY, &pointer, &[]);
}

/// Goal: banned code is found in code only.
#[test]
fn banned_code() {
    check(ANY, "#[allow(dead_code)]", &["1 banned-code #[allow("]);
    check(ANY, "\n#![allow(x)]", &["2 banned-code #![allow("]);
    check(ANY, "#[expect(dead_code, reason = \"a\")]", &[]);
    check(ANY, "todo!()", &["1 banned-code todo!"]);
    check(ANY, "// todo!\nlet a = \"todo!\";", &[]);
    check(ANY, "unimplemented!()", &["1 banned-code unimplemented!"]);
    check(ANY, "#[ignore = \"slow\"]", &["1 banned-code #[ignore"]);
    let sleep = "std::thread::sleep(a);";
    check(ANY, sleep, &["1 banned-code thread::sleep"]);
    check(ANY, "/// ```ignore", &["1 ignored-doctest *"]);
    check(ANY, "//! ```rust,ignore", &["1 ignored-doctest *"]);
    check(ANY, "/// ```no_run\n/// ignore", &[]);
    check(ANY, "a\n// caf\u{e9}", &["2 ascii *"]);
}

/// Goal: only paths of a machine are found, not those that look like one.
#[test]
fn machine_names() {
    for (path, text, expected) in [
        (ANY, "\"/tmp/a\"", &["1 no-machine-names /tmp/"][..]),
        ("a.md", "\nsee /work/a", &["2 no-machine-names /work/"]),
        ("a.md", "docs/work/a, https://a.example/home/", &[]),
        (
            "a.toml",
            "crates.io-index",
            &["1 no-machine-names crates.io-index"],
        ),
        ("a.md", "https://crates.io/crates/oneshelf", &[]),
    ] {
        check(path, text, expected);
    }
}

/// Goal: SQL is found in strings and files outside its homes, triggers everywhere.
#[test]
fn sql_stays_home() {
    let query = "let a = \"\nSELECT 1\";";
    check(ANY, query, &["1 sql-in-store SELECT"]);
    check("crates/oneshelf-sqlite/src/a.rs", query, &[]);
    check("benches/src/a.rs", query, &[]);
    check(ANY, "// SELECT\nconst SELECT: &str = \"select\";", &[]);
    check(ANY, "\"UPDATES and a SELECTION\"", &[]);

    check("crates/oneshelf/a.sql", "", &["1 sql-in-store *"]);
    let home = "crates/oneshelf-sqlite/sql/schema.sql";
    check(home, "CREATE TABLE a; -- no trigger", &[]);
    check(home, "\ncreate temp trigger b", &["2 no-triggers *"]);
}

/// Goal: the core cannot reach the world by any spelling of an import.
#[test]
fn the_core_is_pure() {
    for (text, expected) in [
        ("std::fs::read(a)", &["1 pure-core std::fs"][..]),
        ("use std::fs;", &["1 pure-core std::fs"]),
        (
            "use std::{fmt, fs::{self, File}};",
            &["1 pure-core std::fs"],
        ),
        ("use std::{\n    net as n};", &["1 pure-core std::net"]),
        (
            "use std::{time::{Duration, Instant}};",
            &["1 pure-core std::time::Instant"],
        ),
        ("use ::std::thread::spawn;", &["1 pure-core std::thread"]),
        ("use rand;", &["1 pure-core rand"]),
        ("rusqlite::Connection", &["1 pure-core rusqlite"]),
        ("#[derive(uniffi::Record)]", &["1 pure-core uniffi"]),
        ("Utc::now()", &["1 pure-core Utc::now"]),
        (
            "use std::time::Duration; struct Instant; let rand = 1;",
            &[],
        ),
        ("// std::fs\nuse std::fmt;", &[]),
        ("use std::fsx; use operand::a;", &[]),
    ] {
        check(CORE, text, expected);
        check(ANY, text, &[]);
    }
    let glob = "use std::time::*;";
    let both = [
        "1 pure-core std::time::Instant",
        "1 pure-core std::time::SystemTime",
    ];
    check(CORE, glob, &both);
}

/// Goal: manifests inherit the lints, and depend downwards only.
#[test]
fn manifests() {
    let manifest = |name: &str, rest: &str| {
        format!("[package]\nname = \"{name}\"\n{rest}\n[lints]\nworkspace = true\n")
    };
    let core = "crates/oneshelf-core/Cargo.toml";
    check(core, &manifest("oneshelf-core", ""), &[]);
    check(
        core,
        "[package]\nname = \"oneshelf-core\"",
        &["1 lints-inherited oneshelf-core"],
    );
    let upward = "[dependencies]\noneshelf-sqlite.workspace = true";
    check(
        core,
        &manifest("oneshelf-core", upward),
        &["4 one-way oneshelf-sqlite"],
    );
    let upward = "[dependencies.oneshelf]\nworkspace = true";
    check(
        core,
        &manifest("oneshelf-core", upward),
        &["3 one-way oneshelf"],
    );
    let tested = "[dev-dependencies]\noneshelf.workspace = true";
    check(core, &manifest("oneshelf-core", tested), &[]);
    let tool = "[dependencies]\nrusqlite = \"1\"";
    check(
        core,
        &manifest("oneshelf-core", tool),
        &["4 one-way rusqlite"],
    );
    let sqlite = "crates/oneshelf-sqlite/Cargo.toml";
    let down = format!("{tool}\noneshelf-core = {{ path = \"..\" }}");
    check(sqlite, &manifest("oneshelf-sqlite", &down), &[]);
}

/// Goal: a decision that nobody can find, no place for news, or a lost licence is noticed.
#[test]
fn documents() {
    let page = || file("docs/decisions/0001-a.md", "# a");
    let linked = file("docs/decisions/README.md", "[0001](0001-a.md)");
    let empty = file("docs/decisions/README.md", "0001-a.md");
    assert!(repository::decisions_linked(&[page(), linked]).is_empty());
    for files in [&[page(), empty][..], &[page()]] {
        let found = summary(&repository::decisions_linked(files));
        assert_eq!(found, ["1 decisions-linked 0001-a.md"]);
    }

    let log = |text| summary(&repository::changelog(&[file("CHANGELOG.md", text)]));
    assert!(log("# a\n\n## [Unreleased]\n\n## [1.0.0]").is_empty());
    assert_eq!(
        log("# a\n\n## [1.0.0]\n\n## [Unreleased]"),
        ["3 changelog *"]
    );
    assert_eq!(log("# a"), ["1 changelog *"]);
    assert_eq!(summary(&repository::changelog(&[])), ["1 changelog *"]);

    let one = [file("LICENSE-MIT", "")];
    let found = summary(&repository::licences(&one));
    assert_eq!(found, ["1 licences LICENSE-APACHE"]);
}

/// Goal: the guide to adding a command names places that are there, and a command that lacks one of
/// its halves is named.
#[test]
fn the_guide_is_followed() {
    let table = || {
        file(
            "crates/oneshelf-core/src/command/table.rs",
            "            /// A sale.\n            Sell = 21 \"sell\",",
        )
    };
    let half = |path, text| file(&format!("crates/oneshelf-core/src/{path}"), text);
    let fields = || half("command/stock.rs", "impl Document for Sell {");
    let decision = || half("decide/stock/sell.rs", "impl Decide for Sell {");
    assert!(guide::check(&[table(), fields(), decision()]).is_empty());
    let found = summary(&guide::check(&[table(), fields()]));
    assert_eq!(found, ["2 guide Sell"]);

    let text = "# a\n\n## Adding a command\n\n1. In `crates/oneshelf-core/src/command/FAMILY.rs`.";
    let page = || file("CONTRIBUTING.md", text);
    assert!(guide::check(&[page(), fields()]).is_empty());
    let found = summary(&guide::check(&[page(), decision()]));
    assert_eq!(
        found,
        ["5 guide crates/oneshelf-core/src/command/FAMILY.rs"]
    );
}

/// Goal: an exception covers its own place only, and does not outlive its need.
#[test]
fn exceptions() {
    let exception = |subject| Exception {
        rule: "banned-code",
        path: ANY,
        subject,
        reason: "for the test",
    };
    let findings = rules::check_file(&file(ANY, "todo!()"));
    let report = |exceptions: &[Exception]| without_exceptions(&findings, exceptions);
    assert_eq!(
        report(&[]),
        [
            "crates/oneshelf/src/any.rs:1: banned-code: `todo!` is not used here; finish it, or leave it out"
        ]
    );
    assert!(report(&[exception("todo!")]).is_empty());
    assert!(report(&[exception("*")]).is_empty());
    let other = report(&[exception("#[ignore")]);
    assert_eq!(other.len(), 2, "{other:#?}");
    assert!(other[1].contains("nothing needs the exception"));
}

/// Goal: what an editor shows of a public field or a variant is found, also inside macros.
#[test]
fn field_documentation() {
    for (text, expected) in [
        (
            "pub struct A {\n/// Its name.\n#[n(0)]\npub name: B }",
            &["2 field-docs name"][..],
        ),
        (
            "pub struct A<T> where T: Fn(u8) {\n/// A. B.\n/// C.\npub b: T }",
            &["2 field-docs b"],
        ),
        (
            "pub struct A(\n/// Number [`B`] - 1.\npub u64);",
            &["2 field-docs u64"],
        ),
        (
            "pub enum A {\n/// One.\nB,\nC {\n/// Its name.\nd: u8 } }",
            &["2 field-docs B", "5 field-docs d"],
        ),
        (
            "command! {\n/// A.\nHold\nrequired {\n/// Where.\nlocation(5): L, }\noptional {} }",
            &["5 field-docs location"],
        ),
        (
            "words! {\n/// A.\nPhase {\n/// All.\nWaiting \"waiting\", } }",
            &["4 field-docs Waiting"],
        ),
        (
            "codes! {\n/// Not enough.\nUnavailable = 0 \"unavailable\", }",
            &["2 field-docs Unavailable"],
        ),
        (
            "macro_rules! command { () => {\n/// A.\npub struct $name {\n/// Who.\npub source: S, } } }",
            &["4 field-docs source"],
        ),
        (
            "pub struct A {\n/// Its name, of four.\npub a: B,\n/// What.\nb: B,\n/// C.\npub(crate) c: B }",
            &[],
        ),
        (
            "/// A.\npub struct A;\n/// B.\nenum B {\n/// C.\nC }\n/// D.\npub fn d() {}",
            &[],
        ),
        (
            "id!(\n/// A location.\nLocationId\n); list! {\n/// A.\npub fn a() {} }",
            &[],
        ),
        (
            "#[cfg(test)] mod tests { pub struct A {\n/// A.\npub a: u8 } }\n// pub enum A {\n/// A.\n//A }",
            &[],
        ),
    ] {
        assert_eq!(summary(&field_docs(&file(ANY, text))), expected, "{text}");
    }
}
