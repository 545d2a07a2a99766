//! The rules about rooms against a small house: each one is shown to fail and to pass.

use super::floors::{Floor, House};
use super::selftest::{file, summary};
use super::source::File;
use super::{Finding, rooms};

/// Below all, a room with an order inside, a file with a place, and above all.
const HOUSE: House = House {
    src: "crates/a/src/",
    floors: &[
        Floor::Room("low", &[]),
        Floor::Room(
            "mid",
            &[
                Floor::Room("one", &[]),
                Floor::Room("two", &[]),
                Floor::File("last"),
            ],
        ),
        Floor::File("shared"),
        Floor::Room("high", &[]),
    ],
};

/// A house in order.
const IN_ORDER: &[(&str, &str)] = &[
    (
        "lib.rs",
        "mod low; mod mid; mod shared; mod any; mod high;\npub use low::a::L; pub use high::a::H;",
    ),
    ("low/mod.rs", "//! One.\n//! Two.\npub mod a;"),
    ("low/a.rs", "pub struct L; pub fn low() {}"),
    (
        "mid/mod.rs",
        "//! One.\n//! Two.\nmod a; mod last; mod one; mod two;\npub use two::a::T;",
    ),
    ("mid/a.rs", "use crate::low::a::L; struct M;"),
    ("mid/last.rs", "use super::two::a::T;"),
    ("mid/one/mod.rs", "//! One.\n//! Two.\nmod a;"),
    ("mid/one/a.rs", "use crate::mid::a::M; pub struct O;"),
    ("mid/two/mod.rs", "//! One.\n//! Two.\npub mod a;"),
    (
        "mid/two/a.rs",
        "use super::super::one::a::O; pub struct T; pub fn f() {}",
    ),
    ("shared.rs", "use crate::mid::T; pub struct S;"),
    ("any.rs", "use crate::H; use crate::high::a::f; struct A;"),
    ("high/mod.rs", "//! One.\n//! Two.\nmod a;"),
    (
        "high/a.rs",
        "use crate::{low, mid::{self, T}, shared::S}; pub struct H; fn f() { low::a::low() }",
    ),
];

/// What a house breaks that is in order but for these files, as `file:line rule subject`.
fn broken_house(changes: &[(&str, &str)]) -> Vec<Finding> {
    let kept = |(name, _): &&(&str, &str)| changes.iter().all(|(changed, _)| changed != name);
    let mut files: Vec<File> = IN_ORDER
        .iter()
        .filter(kept)
        .chain(changes)
        .map(|(name, text)| file(&format!("{}{name}", HOUSE.src), text))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    rooms::rooms(&[HOUSE], &files)
}

#[track_caller]
fn check_house(changes: &[(&str, &str)], expected: &[&str]) {
    let findings = broken_house(changes);
    let found: Vec<String> = findings
        .iter()
        .map(|f| {
            let name = f.path.strip_prefix(HOUSE.src).unwrap_or(&f.path);
            format!("{name}:{} {} {}", f.line, f.rule, f.subject)
        })
        .collect();
    assert_eq!(found, expected, "{changes:#?}\n{findings:#?}");
}

/// Goal: no spelling of an import climbs, and none that stays below is taken for one.
#[test]
fn floors() {
    check_house(&[], &[]);
    for text in [
        "\nuse crate::high::a::H;",
        "use crate::{low::a::L,\nhigh::{a::{self as b}}};",
        "use crate::low::a::{L};\nfn g() -> u8 { crate::high::a::f() }",
        "\nfn g() { super::super::high::a::f() }",
        "mod on { fn g() {\nsuper::super::super::high::a::f() } }",
        "macro_rules! m { () => {\n$crate::high::a::f() } }",
        "fn g() { vec![\ncrate::high::a::H] }",
        "#[serde(\ndefault = \"crate::high::a::f\")] struct X;",
        "#[cfg(test)] mod tests {\nuse crate::high::a::H; }",
        "\nuse crate::high::*; struct G(H);",
    ] {
        check_house(&[("low/a.rs", text)], &["low/a.rs:2 floors high"]);
    }
    for text in [
        "/// [`crate::high::a::H`]\n// use crate::high;\n/* crate::high::a */ struct X;",
        "//! [`H`](crate::high::a::H)\npub(crate) struct X; pub(in crate::low) struct Y;",
        "const A: &str = \"use crate::high::a::H;\"; use std::high::a; use other::high;",
        "use super::a::L; use self::inner::high::X; mod inner { pub mod high { pub struct X; } }",
        "fn g<'a>(high: &'a u8) -> impl Sized + use<'a> { high::<u8>() }",
    ] {
        check_house(&[("low/a.rs", text)], &[]);
    }
    let own = "use super::tests; use super::low; use crate::high::a::H;";
    let files = [("low/a.rs", "pub fn low() {}"), ("low/a_tests.rs", own)];
    check_house(&files, &["low/a_tests.rs:1 floors high"]);

    // The order inside a room.
    let climb = ["mid/one/a.rs:1 floors mid::two"];
    for text in [
        "use crate::mid::two::a::T;",
        "use crate::mid::T;",
        "use super::super::T;",
        "use crate::mid; fn g() { mid::two::a::f() }",
        "use crate::mid::*; fn g(t: T) {}",
    ] {
        check_house(&[("mid/one/a.rs", text)], &climb);
    }
    check_house(&[("mid/one/a.rs", "use crate::mid::*; struct X;")], &[]);
    let upward = "use super::last::X; use super::one::a::O; struct M;";
    let both = ["mid/a.rs:1 floors mid::last", "mid/a.rs:1 floors mid::one"];
    check_house(
        &[("mid/a.rs", upward), ("mid/two/a.rs", "pub fn f() {}")],
        &both,
    );
    let code = "//! One.\n//! Two.\nmod one; mod two;\nfn g() { two::a::f() }";
    let files = [("mid/mod.rs", code), ("shared.rs", "")];
    check_house(&files, &["mid/mod.rs:4 floors mid::two"]);

    // Files beside the rooms.
    let shared = [("shared.rs", "use crate::low::a::L; use crate::high::a::H;")];
    check_house(&shared, &["shared.rs:1 floors high"]);
    check_house(
        &[("mid/a.rs", "use crate::shared::S;\nuse crate::any::A;")],
        &["mid/a.rs:1 floors shared", "mid/a.rs:2 floors any"],
    );
}

/// Goal: inside, a name is imported from where it lives, and the finding says where that is.
#[test]
fn through_root() {
    for text in [
        "\nuse crate::L;",
        "use crate::{low::a::low,\nL};",
        "\nfn g() { crate::L::new() }",
        "\nuse super::super::L as M;",
    ] {
        let files = [("mid/a.rs", text)];
        check_house(&files, &["mid/a.rs:2 through-root L"]);
        let message = &broken_house(&files)[0].message;
        assert!(message.contains("write `crate::low::a::L"), "{message}");
    }
    check_house(
        &[("shared.rs", "use crate::L;")],
        &["shared.rs:1 through-root L"],
    );
    check_house(&[("any.rs", "use crate::L; use crate::H;")], &[]);
    check_house(&[("mid/a.rs", "/// [`crate::L`]\nuse crate::low;")], &[]);
    check_house(
        &[("mid/a.rs", "use crate::H;")],
        &["mid/a.rs:1 through-root H", "mid/a.rs:1 floors high"],
    );
    check_house(
        &[("mid/a.rs", "use crate::*;")],
        &["mid/a.rs:1 through-root *"],
    );
}

/// Goal: the table names the rooms that there are, and each says what it is and stays small.
#[test]
fn rooms_in_order() {
    let doc = "//! One.\n//! Two.";
    check_house(&[("new/mod.rs", doc)], &["new/mod.rs:1 rooms-listed new"]);
    let inside = [("mid/new/mod.rs", doc), ("low/new/mod.rs", doc)];
    check_house(&inside, &["mid/new/mod.rs:1 rooms-listed mid/new"]);

    let table = "xtask/tests/tidy/floors.rs";
    let lines = "Room(\"low\")\nsrc: \"crates/a/src/\",\nRoom(\"low\"),\nFile(\"shared\"),";
    let files = [file("crates/a/src/lib.rs", ""), file(table, lines)];
    let found = summary(&rooms::rooms(&[HOUSE], &files));
    let missing = [
        "3 rooms-listed low",
        "1 rooms-listed mid",
        "4 rooms-listed shared",
        "1 rooms-listed high",
    ];
    assert_eq!(found, missing);

    for text in [
        "",
        "//! One.",
        "//! One.\n//!\nmod a;\n//! Two.",
        "//!\n//! ",
    ] {
        check_house(&[("low/mod.rs", text)], &["low/mod.rs:1 room-doc low"]);
    }
    check_house(
        &[("low/new/a.rs", "")],
        &["low/new/a.rs:1 room-doc low/new"],
    );

    let names: Vec<String> = (0..20).map(|n| format!("low/new/a{n}.rs")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    files.push(("low/new/mod.rs", doc));
    check_house(&files, &[]);
    files.push(("low/new/a20.rs", ""));
    check_house(&files, &["low/new/mod.rs:1 room-size low/new"]);
    check_house(&[("low/a.rs", "fn {")], &["low/a.rs:1 unreadable *"]);
}

/// Goal: four files that need each other are found, with an import for each arrow.
#[test]
fn circles() {
    let three = [
        ("low/a.rs", "use super::b;"),
        ("low/b.rs", "use crate::low::c::X;"),
        ("low/c.rs", "\nfn g() { super::a::f() }"),
    ];
    check_house(&three, &[]);
    let (more, back) = (
        ("low/c.rs", "use super::d;"),
        ("low/d.rs", "\nuse super::a;"),
    );
    let four = [three[0], three[1], more, back];
    check_house(&four, &["low/a.rs:1 circle low"]);
    let message = &broken_house(&four)[0].message;
    for arrow in [
        "4 files of `low` lead to each other",
        "low/a.rs:1 -> low/b.rs  crate::low::b",
        "low/b.rs:1 -> low/c.rs  crate::low::c::X",
        "low/c.rs:1 -> low/d.rs  crate::low::d",
        "low/d.rs:2 -> low/a.rs  crate::low::a",
    ] {
        assert!(message.contains(arrow), "{arrow}: {message}");
    }

    // Two that meet are one; what only tests need, and what `mod.rs` shows, is no arrow.
    let second = ("low/d.rs", "use super::e;");
    let files = [
        three[0],
        three[1],
        three[2],
        second,
        ("low/e.rs", "use super::d;"),
    ];
    check_house(&files, &[]);
    for text in [
        "#[cfg(test)] use super::d;",
        "#[cfg(test)]\nmod tests { use super::super::d; }",
        "use super::Other;",
    ] {
        check_house(&[three[0], three[1], ("low/c.rs", text), back], &[]);
    }
    let tests = ("low/c_tests.rs", "use super::super::d;");
    check_house(&[three[0], three[1], ("low/c.rs", ""), tests, back], &[]);
    let shown = "//! One.\n//! Two.\npub(crate) use d::X; mod d;";
    let through = ("low/c.rs", "fn g(x: super::X) {}");
    let files = [three[0], three[1], through, back, ("low/mod.rs", shown)];
    check_house(&files, &["low/a.rs:1 circle low"]);
}

/// Goal: a circle through the folders of a room is found, and one inside a folder once.
#[test]
fn circles_of_folders() {
    let files = [
        ("mid/one/a.rs", "use super::b;"),
        ("mid/one/b.rs", "use crate::mid::c;"),
        ("mid/c.rs", "use crate::mid::d;"),
        ("mid/d.rs", "fn g() { super::one::a::f() }"),
    ];
    let expected = ["mid/d.rs:1 floors mid::one", "mid/c.rs:1 circle mid"];
    check_house(&files, &expected);
    let (a, b) = (
        ("mid/one/a.rs", "use super::b;"),
        ("mid/one/b.rs", "use super::c;"),
    );
    let c = ("mid/one/c.rs", "use super::{b, d};");
    let d = ("mid/one/d.rs", "use super::a;");
    check_house(&[a, b, c, d], &["mid/one/a.rs:1 circle mid/one"]);
    let d = ("mid/one/d.rs", "use super::a; use crate::mid::e;");
    let e = ("mid/e.rs", "use super::one::b;");
    let expected = [
        "mid/e.rs:1 floors mid::one",
        "mid/e.rs:1 circle mid",
        "mid/one/a.rs:1 circle mid/one",
    ];
    check_house(&[a, b, c, d, e], &expected);
}
