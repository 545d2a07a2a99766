//! Cases from a shell: found, shown, resolved.

use crate::harness::{SHOP, Shop, receive};

/// A shop with two conflicts, and a till that sent a receipt twice.
fn shop() -> Shop {
    let shop = Shop::new();
    let sell = |reference: &str| {
        format!(
            r#"{{"type":"sell","source":"office","reference":"{reference}","document":"d-1","location":"OXFORD","lines":[{{"sku":"MUG-RED","quantity":"1"}}]}}"#
        )
    };
    let lines = [
        receive("po-1", "5"),
        receive("po-1", "6"),
        receive("po-2", "1"),
        receive("po-2", "2"),
        sell("r-1"),
        sell("r-2"),
    ];
    let said = shop.feed(
        &["apply", "-q"],
        format!("{SHOP}{}\n", lines.join("\n")).as_bytes(),
    );
    assert_eq!(said.code, 1, "{said}");
    shop
}

/// Goal: a conflict is shown with both commands, and resolved from the shell.
#[test]
fn a_conflict_is_shown_and_resolved() {
    let shop = shop();
    let shown = shop.run(&["cases", "1"]);
    assert_eq!(shown.code, 1);
    for part in [
        "case 1: conflict, MUG-RED, at OXFORD",
        "differs   lines[0].quantity: \"5\", then \"6\"",
        "replace: the first command is taken back, and the second entered",
        "  needs actor and note",
    ] {
        assert!(shown.out.contains(part), "{part}\n{shown}");
    }
    let json = &shop.run(&["cases", "1", "--json"]).json()[0]["case"];
    assert_eq!(json["kind"], "conflict");
    assert_eq!(json["conflict"]["first"]["lines"][0]["quantity"], "5");
    assert_eq!(json["conflict"]["second"]["lines"][0]["quantity"], "6");
    assert_eq!(json["conflict"]["differs"][0]["field"], "lines[0].quantity");
    assert_eq!(json["can"][1]["command"]["resolution"], "replace");

    let nobody = shop.run(&["resolve", "1", "replace", "--note", "the paper says 6"]);
    assert_eq!(nobody.code, 2, "{nobody}");
    assert!(nobody.err.contains("actor is missing"), "{nobody}");
    let by = ["--actor", "clerk-7", "--note", "the paper says 6"];
    let resolve = |what: &[&str]| shop.run(&[&["resolve"], what, &by[..]].concat());
    let wrong = resolve(&["1", "lost"]);
    assert_eq!(wrong.code, 1, "{wrong}");
    assert!(
        wrong.out.contains("keep_first, replace or both_real"),
        "{wrong}"
    );
    let done = resolve(&["1", "replace"]);
    assert_eq!(done.code, 0, "{done}");
    let kept = resolve(&["2", "keep-first", "--json"]);
    assert_eq!(kept.json()[0]["outcome"], "applied");
    assert_eq!(resolve(&["9", "replace"]).code, 2, "there is no such case");

    let closed = shop.run(&["cases", "1"]);
    assert_eq!(closed.code, 0);
    for part in [
        "closed    replace",
        "note      the paper says 6",
        "by clerk-7",
        "stands    entry",
    ] {
        assert!(closed.out.contains(part), "{part}\n{closed}");
    }
    assert_eq!(shop.run(&["cases"]).out, "no open cases\n");
    let numbers = shop.run(&["atp", "MUG-RED", "--channel", "web", "--json"]);
    assert_eq!(numbers.json()[0]["available"], "5", "6 + 1 - 2");
    assert_eq!(shop.run(&["verify"]).code, 0);
}

/// Goal: open cases are found by where, what and how old they are.
#[test]
fn cases_are_filtered() {
    let shop = shop();
    let number_of = |args: &[&str]| {
        let all = [&["cases", "--json"], args].concat();
        let said = shop.run(&all);
        (said.code, said.json().len())
    };
    for (args, expect) in [
        (&[][..], (1, 2)),
        (&["--kind", "conflict", "--location", "OXFORD"], (1, 2)),
        (&["--kind", "shortage", "--kind", "not-found"], (0, 0)),
        (&["--older-than", "1h"], (0, 0)),
        (
            &["--now", "2199-01-01T00:00:00Z", "--older-than", "30d"],
            (1, 2),
        ),
        (&["--summary"], (1, 1)),
    ] {
        assert_eq!(number_of(args), expect, "{args:?}");
    }
    let count = &shop.run(&["cases", "--summary", "--json"]).json()[0]["count"];
    assert_eq!(count["open"], 2);
    let table = shop.run(&["cases", "--summary"]);
    assert!(table.out.contains("OXFORD"), "{table}");
    for args in [
        &["--kind", "riddle"][..],
        &["--older-than", "2 weeks"],
        &["--location", "PARIS"],
        &["7", "--all"],
        &["99"],
    ] {
        let said = shop.run(&[&["cases"], args].concat());
        assert_eq!(said.code, 2, "{args:?}\n{said}");
    }
}

/// Goal: a receipt that came twice is suspected, and its own command takes the second back.
#[test]
fn a_suspected_duplicate_is_taken_back() {
    let shop = shop();
    let said = shop.run(&["cases", "--suspected", "--json"]);
    assert_eq!(said.code, 1);
    let pair = &said.json()[0]["suspected"];
    assert_eq!(pair["second"]["reference"], "r-2");
    let after = pair["first"]["entry"].to_string();
    let later = shop.run(&["cases", "--suspected", "--after", &after]);
    assert_eq!(
        (later.code, later.out.as_str()),
        (0, "nothing is suspected\n")
    );
    let table = shop.run(&["cases", "--suspected"]);
    assert!(table.out.contains("r-2 (entry"), "{table}");
    let resolve = pair["resolve"].to_string();
    assert_eq!(shop.feed(&["apply", "-"], resolve.as_bytes()).code, 0);
    assert_eq!(shop.run(&["cases", "--suspected"]).code, 0);
}
