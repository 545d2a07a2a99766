//! What people see: help and tables.

use crate::harness::{Shop, day};

const COMMANDS: [&str; 15] = [
    "apply",
    "atp",
    "explain",
    "history",
    "reservations",
    "check-sale",
    "cases",
    "changes",
    "reconcile",
    "promises",
    "tick",
    "verify",
    "backup",
    "schema",
    "completions",
];

/// Goal: the help teaches, and does not change by accident.
#[test]
fn help() {
    let shop = Shop::new();
    let help = shop.run(&["--help"]);
    // How the rehearsals introduce themselves is their own business.
    let mut is_rehearsal = false;
    let lines = help.out.lines().filter(|line| {
        if line.starts_with("  ") && !line.starts_with("   ") {
            is_rehearsal = line.starts_with("  drill") || line.starts_with("  replay");
        }
        !is_rehearsal
    });
    let lines: Vec<_> = lines.collect();
    insta::assert_snapshot!("help", lines.join("\n"));
    for command in COMMANDS {
        let help = shop.run(&[command, "--help"]);
        assert_eq!(help.code, 0);
        assert!(
            help.out.contains("Examples:\n"),
            "{command} has no examples"
        );
        insta::assert_snapshot!(format!("help_{command}"), help.out);
    }
}

/// Goal: a rehearsed day is answered line by line, whenever and wherever it is rehearsed.
#[test]
fn a_day_is_answered() {
    let said = Shop::new().run(&["apply", "--clock", "lines", &day()]);
    insta::assert_snapshot!(said);
}

/// Questions about the rehearsed day, by the name of their snapshot.
const QUESTIONS: [(&str, &str); 16] = [
    ("atp_all", "atp --all --channel web"),
    ("atp_one", "atp TEA --location OXFORD --channel pos"),
    (
        "atp_then",
        "atp MUG-RED --channel web --at 2026-11-23T09:50:00Z --known then",
    ),
    (
        "atp_now",
        "atp MUG-RED --channel web --at 2026-11-23T09:50:00Z",
    ),
    ("explain", "explain MUG-RED --location OXFORD --channel web"),
    ("explain_kit", "explain GIFT --location YORK --channel web"),
    ("history", "history MUG-RED --location OXFORD"),
    (
        "history_oldest",
        "history MUG-RED --location OXFORD --limit 2 --oldest-first",
    ),
    ("history_none", "history TEA --location YORK"),
    ("cases", "cases"),
    ("reservations", "reservations"),
    ("reservations_all", "reservations --all --limit 2"),
    (
        "check_sale",
        "check-sale MUG-RED=4 --location YORK --source till-3",
    ),
    (
        "check_sale_harmless",
        "check-sale MUG-RED --location YORK --source till-3",
    ),
    ("verify", "verify"),
    ("tick", "tick"),
];

/// Goal: the tables and the receipt of a rehearsed day.
#[test]
fn tables() {
    let shop = Shop::after_a_day();
    for (name, line) in QUESTIONS {
        let args: Vec<_> = line.split(' ').collect();
        insta::assert_snapshot!(name, shop.look(&args));
    }
}

/// Goal: the JSON of the same questions, a line for each object.
#[test]
fn json() {
    let shop = Shop::after_a_day();
    let mut all = String::new();
    for line in [
        "atp MUG-RED --channel web",
        "explain MUG-RED --location OXFORD --channel web",
        "history MUG-RED --location OXFORD --limit 1",
        "changes --after 15 --limit 1",
        "cases",
        "reservations",
        "check-sale MUG-RED=4 --location YORK --source till-3",
        "verify",
        "tick",
    ] {
        let args: Vec<_> = line.split(' ').chain(["--json"]).collect();
        let said = shop.look(&args);
        assert!(said.json().iter().all(serde_json::Value::is_object));
        all.push_str(&format!("$ oneshelf {line}\n{}", said.out));
    }
    insta::assert_snapshot!(all);
}
