//! What `apply` does with what it is given.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::harness::{SHOP, Shop, day, receive};

/// Goal: the same file twice changes nothing, refusals and conflicts included.
#[test]
fn the_same_file_twice_changes_nothing() {
    let shop = Shop::after_a_day();
    let state = || {
        let lists = [
            &["changes"][..],
            &["cases", "--all", "--json"],
            &["reservations", "--all"],
        ];
        lists.map(|list| shop.look(list).out)
    };
    let before = state();
    let again = shop.run(&["apply", "--clock", "lines", &day()]);
    assert_eq!(
        again.code, 1,
        "the refused and the conflicting line are still that: {again}"
    );
    let applied = again
        .outcomes()
        .into_iter()
        .filter(|(_, outcome)| outcome == "applied");
    assert_eq!(applied.count(), 0, "{again}");
    assert_eq!(state(), before);
}

/// Goal: broken input is named by line and column; what came before stands, what came after was
/// not looked at, and the mended file goes through.
#[test]
fn it_stops_at_what_is_broken() {
    let bad_source = receive("po-2", "1").replace("office", "offfice");
    let bad_decimals = receive("po-2", "0.5");
    for (broken, says) in [
        (
            &b"{\"type\":\"sell\",}"[..],
            "line 5, column 16: is no JSON: trailing comma",
        ),
        (
            b"{\"type\":\"s\xFFll\"}",
            "line 5, column 11: is no UTF-8 from here on",
        ),
        (b"[1]", "line 5: is no JSON object; give one command a line"),
        (
            b"{\"type\":\"sel\"}",
            "line 5: type \"sel\" is no command; known are",
        ),
        (
            receive("po-2", "1").replace("\"1\"", "1").leak().as_bytes(),
            "line 5: lines[0].quantity invalid type: integer `1`",
        ),
        // Only the engine can know these two, in the middle of a batch.
        (
            bad_source.as_bytes(),
            "line 5: source \"offfice\" is not defined",
        ),
        (bad_decimals.as_bytes(), "line 5: lines[0].quantity"),
    ] {
        let shop = Shop::new();
        let file = |middle: &[u8]| {
            let first = format!("{SHOP}{}\n", receive("po-1", "1"));
            [
                first.as_bytes(),
                middle,
                b"\n",
                receive("po-3", "1").as_bytes(),
            ]
            .concat()
        };
        let said = shop.feed(&["apply"], &file(broken));
        assert_eq!(said.code, 2, "{said}");
        assert!(said.err.contains(says), "{says}\n{said}");
        let outcomes = said.outcomes();
        assert_eq!(outcomes.len(), 5, "{said}");
        assert_eq!(outcomes[3], (4, "applied".to_owned()));
        assert_eq!(outcomes[4], (5, "malformed".to_owned()));
        assert_eq!(shop.run(&["changes"]).json().len(), 4);

        let mended = shop.feed(&["apply"], &file(receive("po-2", "1").as_bytes()));
        assert_eq!(mended.code, 0, "{mended}");
        let outcomes: Vec<_> = mended.outcomes().into_iter().map(|(_, o)| o).collect();
        let expect = [
            "duplicate",
            "duplicate",
            "duplicate",
            "duplicate",
            "applied",
            "applied",
        ];
        assert_eq!(outcomes, expect);
    }
}

/// Goal: with --keep-going every line is answered, in order, and the exit code still tells.
#[test]
fn it_keeps_going_where_it_is_told_to() {
    let shop = Shop::new();
    let file = format!(
        "{SHOP}nonsense\n{}\n\n{}\n{}\n",
        receive("po-1", "1"),
        receive("po-2", "1").replace("office", "offfice"),
        receive("po-3", "1")
    );
    let said = shop.feed(&["apply", "--keep-going", "-"], file.as_bytes());
    assert_eq!(said.code, 2);
    let outcomes = said.outcomes();
    let lines: Vec<_> = outcomes
        .iter()
        .map(|(line, o)| (*line, o.as_str()))
        .collect();
    let expect = [
        (1, "applied"),
        (2, "applied"),
        (3, "applied"),
        (4, "malformed"),
        (5, "applied"),
        (7, "malformed"),
        (8, "applied"),
    ];
    assert_eq!(lines, expect);
    assert!(
        said.err.contains("7 lines: 5 applied, 2 malformed"),
        "{said}"
    );
}

/// Goal: batches answer in the order of the lines, whatever their number.
#[test]
fn many_lines_are_answered_in_order() {
    let shop = Shop::new();
    let mut file = SHOP.to_owned();
    for number in 0..2_500 {
        file.push_str(&receive(&format!("po-{number}"), "1"));
        file.push('\n');
    }
    std::fs::write(shop.path("file.jsonl"), &file).unwrap();
    let said = shop.run(&["apply", "file.jsonl"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(said.err, "2503 lines: 2503 applied\n");
    let answers = said.json();
    for (place, answer) in (1..).zip(&answers) {
        assert_eq!(
            (answer["line"].as_u64(), answer["sequence"].as_u64()),
            (Some(place), Some(place))
        );
    }
    assert_eq!(answers.len(), 2_503);
}

/// Goal: whoever sends line by line gets each answer before it has to send more.
#[test]
fn answers_come_at_once_through_a_pipe() {
    let shop = Shop::new();
    let mut child = shop
        .command(&["apply"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for line in SHOP.lines() {
        writeln!(stdin, "{line}").unwrap();
        let answer = answers.next().unwrap().unwrap();
        assert!(answer.contains("\"outcome\":\"applied\""), "{answer}");
    }
    drop(stdin);
    assert!(answers.next().is_none());
    assert!(child.wait().unwrap().success());
}

/// Goal: a clock that follows the lines needs a time on every line, and never goes back.
#[test]
fn the_clock_follows_the_lines() {
    let at = |time: &str, command: &str| format!("{{\"at\":\"{time}\",\"command\":{command}}}\n");
    let (first, second, third) = {
        let mut lines = SHOP.lines();
        (
            lines.next().unwrap(),
            lines.next().unwrap(),
            lines.next().unwrap(),
        )
    };
    let ten = "2026-11-23T10:00:00Z";
    for (line, says) in [
        (format!("{second}\n"), "line 2: at is missing"),
        (
            at("2026-11-23T09:59:59Z", second),
            "line 2: at is 2026-11-23T09:59:59Z, before 2026-11-23T10:00:00Z of the line before",
        ),
    ] {
        let shop = Shop::new();
        let file = format!("{}{line}{}", at(ten, first), at(ten, third));
        let said = shop.feed(&["apply", "--clock", "lines"], file.as_bytes());
        assert_eq!(said.code, 2);
        assert!(said.err.contains(says), "{says}\n{said}");
        let answers = said.json();
        assert_eq!(answers.len(), 2);
        assert_eq!(answers[0]["recorded_at"], ten);
        assert_eq!(
            (&answers[1]["code"], &answers[1]["field"]),
            (&"time".into(), &"at".into())
        );
    }
    let shop = Shop::new();
    let said = shop.run(&["--now", ten, "apply", "--clock", "lines"]);
    assert_eq!(said.code, 2, "{said}");
    // The future can be looked at, but nothing is written there.
    for writes in ["apply", "tick", "changes"] {
        let said = shop.run(&["--now", "9999-01-01T00:00:00Z", writes]);
        assert_eq!(said.code, 2, "{said}");
        assert!(said.err.contains("in the future"), "{said}");
    }
    // With the system's clock the times are not looked at.
    let file = format!("{}{}", at(ten, first), at("2026-11-23T09:00:00Z", second));
    assert_eq!(shop.feed(&["apply"], file.as_bytes()).code, 0);
}
