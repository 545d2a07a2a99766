//! What people see: help and tables.

use crate::harness::{Shop, day};

const COMMANDS: [&str; 24] = [
    "apply",
    "atp",
    "explain",
    "history",
    "reservations",
    "check-sale",
    "pickup",
    "tasks",
    "code",
    "alternatives",
    "supplies",
    "cases",
    "resolve",
    "changes",
    "destinations",
    "deliver",
    "reconcile",
    "promises",
    "tick",
    "verify",
    "backup",
    "rebuild",
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
        let said = shop.look(&args);
        if name == "cases" {
            assert!(said.out.lines().all(|line| line.chars().count() <= 80));
        }
        insta::assert_snapshot!(name, said);
    }
}

/// Questions about the rehearsed pickups, by the name of their snapshot.
const WORK: [(&str, &str); 13] = [
    ("tasks", "tasks --location OXFORD"),
    (
        "tasks_of_a_kind",
        "tasks --location OXFORD --kind late --kind ship",
    ),
    ("tasks_none", "tasks --location YORK"),
    (
        "alternatives",
        "alternatives --source web --document order-1041",
    ),
    (
        "alternatives_reference",
        "alternatives --source web --reference order-1043/1",
    ),
    (
        "alternatives_none",
        "alternatives --source web --document order-1042",
    ),
    ("pickup", "pickup MUG-BLUE --location OXFORD --channel web"),
    (
        "pickup_missing",
        "pickup MUG-RED=9 --location OXFORD --channel web",
    ),
    (
        "pickup_late",
        "pickup MUG-BLUE --location OXFORD --channel web --at 2026-11-24T16:30:00Z",
    ),
    ("supplies", "supplies"),
    ("supplies_all", "supplies --all --limit 1"),
    ("cases_work", "cases"),
    (
        "atp_by",
        "atp MUG-RED --channel web --by 2026-11-25T09:00:00Z",
    ),
];

/// Goal: what the staff of a branch look at fits a terminal of 80 columns.
#[test]
fn tables_of_work() {
    let shop = Shop::after("pickups.jsonl");
    for (name, line) in WORK {
        let args: Vec<_> = line.split(' ').collect();
        let said = shop.look(&args);
        // What a label is about takes as much room as it needs.
        let most = if line.starts_with("atp") { 100 } else { 80 };
        let is_wide = |line: &&str| line.chars().count() > most;
        assert_eq!(said.out.lines().find(is_wide), None, "{line}");
        insta::assert_snapshot!(name, said);
    }
}

/// Goal: the JSON of what the staff look at, a line for each object.
#[test]
fn json_of_work() {
    let shop = Shop::after("pickups.jsonl");
    let mut all = String::new();
    for (_, line) in WORK.iter().filter(|(name, _)| !name.contains('_')) {
        let args: Vec<_> = line.split(' ').chain(["--json"]).collect();
        let said = shop.look(&args);
        assert!(said.json().iter().all(serde_json::Value::is_object));
        all.push_str(&format!("$ oneshelf {line}\n{}", said.out));
    }
    insta::assert_snapshot!(all);
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
