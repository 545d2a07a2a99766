//! What scripts rely on: exit codes, files, JSON errors.

use crate::harness::{SHOP, Shop, receive};

/// What is run after a shop was set up, and its exit code.
const RUNS: [(&str, u8); 49] = [
    ("apply", 0),
    ("apply no-such-file", 2),
    ("apply .", 2),
    ("--db text.db apply", 3),
    ("--db no-such-folder/shop.db apply", 3),
    ("atp MUG-RED --channel web", 0),
    ("atp MUG-BLUE --channel web", 2),
    ("atp MUG-RED --channel wep", 2),
    ("atp MUG-RED --channel web --location YORK", 2),
    ("atp MUG-RED --channel web --at noon", 2),
    ("atp --channel web", 2),
    ("atp MUG-RED --channel \u{7}", 2),
    ("--db empty.db atp --all --channel web", 2),
    ("--db text.db atp --all --channel web", 3),
    ("atp MUG-RED --channel web --by 2020-01-01T00:00:00Z", 2),
    ("atp MUG-RED --channel web --by 2099-01-01T00:00:00Z", 0),
    ("supplies", 0),
    ("alternatives --source web", 2),
    ("alternatives --source web --document no-such-order", 2),
    ("code --source web --document no-such-order", 2),
    ("cases", 1),
    ("check-sale MUG-RED=1 --location OXFORD --source web", 0),
    ("check-sale MUG-RED=2 --location OXFORD --source web", 1),
    ("check-sale MUG-RED=x --location OXFORD --source web", 2),
    ("no-such-command", 2),
    ("schema", 0),
    ("completions bash", 0),
    ("verify", 0),
    ("backup copy.db", 0),
    ("backup copy.db", 3),
    ("--db copy.db verify", 0),
    ("rebuild --into new.db", 0),
    ("rebuild --into new.db", 3),
    ("--db new.db verify", 0),
    ("destinations", 0),
    ("deliver books", 2),
    ("destinations define books --changes", 0),
    ("destinations define books --availability web", 2),
    ("destinations define web --availability wep", 2),
    (
        "destinations define web --availability web --location OXFORD",
        0,
    ),
    ("destinations define web --availability web --tries 0", 2),
    ("deliver books", 0),
    ("deliver web", 0),
    ("destinations outstanding books", 0),
    ("destinations retry books 1", 1),
    ("destinations drop books --all-dead", 1),
    ("destinations replay books --after 1", 0),
    ("destinations remove books", 0),
    ("destinations remove books", 1),
];

/// Goal: exit codes say what to do next, and files that are no stores are left as they are.
#[test]
fn exit_codes() {
    let shop = Shop::new();
    let refused = receive("o-1", "2").replace("receive", "reserve");
    let conflict = receive("po-1", "2");
    let fine = format!("{SHOP}{}\n", receive("po-1", "1"));
    std::fs::write(shop.path("text.db"), "no store at all\n").unwrap();
    std::fs::write(shop.path("empty.db"), "").unwrap();
    for (input, code) in [
        (fine.as_str(), 0),
        (fine.as_str(), 0),
        (refused.as_str(), 1),
        (conflict.as_str(), 1),
        ("nonsense", 2),
    ] {
        let said = shop.feed(&["apply"], input.as_bytes());
        assert_eq!(said.code, code, "{input}\n{said}");
    }
    for (line, code) in RUNS {
        let said = shop.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(said.code, i32::from(code), "{line}\n{said}");
    }
    let left = |name: &str| std::fs::read(shop.path(name)).unwrap();
    assert_eq!(left("text.db"), b"no store at all\n");
    assert_eq!(left("empty.db"), b"");
}

/// Goal: a read of a store that is not there says so and makes none.
#[test]
fn reads_make_no_store() {
    let shop = Shop::new();
    for args in [
        &["atp", "--all", "--channel", "web"][..],
        &[
            "explain",
            "MUG-RED",
            "--location",
            "OXFORD",
            "--channel",
            "web",
        ],
        &["history", "MUG-RED", "--location", "OXFORD"],
        &["changes"],
        &["cases"],
        &["reservations"],
        &["supplies"],
        &["tasks", "--location", "OXFORD"],
        &["alternatives", "--source", "web", "--document", "order-1"],
        &[
            "check-sale",
            "MUG-RED",
            "--location",
            "OXFORD",
            "--source",
            "web",
        ],
        &["tick"],
        &["verify"],
        &["backup", "copy.db"],
    ] {
        let said = shop.run(args);
        assert_eq!(said.code, 2, "{args:?}\n{said}");
        assert!(said.err.contains("there is no store at shop.db"), "{said}");
        assert_eq!(
            std::fs::read_dir(shop.path(".")).unwrap().count(),
            0,
            "{args:?}"
        );
    }
    let nowhere = shop
        .command(&["cases"])
        .env_remove("ONESHELF_DB")
        .output()
        .unwrap();
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("give --db FILE"));
}

/// Goal: with --json errors and summaries are objects as well.
#[test]
fn errors_are_json_too() {
    let shop = Shop::new();
    let error = |said: &crate::harness::Said| -> serde_json::Value {
        serde_json::from_str(said.err.lines().last().unwrap()).unwrap()
    };
    let missing = error(&shop.run(&["cases", "--json"]));
    assert_eq!(missing["error"]["kind"], "usage");
    assert_eq!(missing["error"]["message"], "there is no store at shop.db");
    let said = shop.feed(&["apply", "--json"], SHOP.as_bytes());
    assert_eq!(error(&said)["summary"]["applied"], 3);
}

/// Goal: a file that somebody changed is found out, and the exit code tells.
#[test]
fn verify_finds_what_was_changed() {
    let shop = Shop::new();
    let file = format!("{SHOP}{}\n", receive("po-1234", "7"));
    assert_eq!(shop.feed(&["apply"], file.as_bytes()).code, 0);
    let mut bytes = std::fs::read(shop.path("shop.db")).unwrap();
    let places: Vec<_> = (0..bytes.len() - 7)
        .filter(|at| bytes[*at..].starts_with(b"po-1234"))
        .collect();
    assert!(!places.is_empty(), "the reference is in the file");
    for at in places {
        bytes[at..at + 7].copy_from_slice(b"po-4321");
    }
    std::fs::write(shop.path("shop.db"), bytes).unwrap();
    let said = shop.run(&["verify"]);
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.out.contains("the journal is whole and in order"),
        "{said}"
    );
    let report = shop.run(&["verify", "--json"]);
    assert_eq!(report.code, 1);
    assert_eq!(report.json()[0]["clean"], false);
}

/// Goal: the schema is JSON, and knows every command that `apply` takes.
#[test]
fn the_schema_is_json() {
    let shop = Shop::new();
    let schema: serde_json::Value = serde_json::from_str(&shop.run(&["schema"]).out).unwrap();
    let line = shop.run(&["schema", "--json"]);
    assert_eq!(line.json().first(), Some(&schema));
    for kind in ["receive", "sell", "reserve", "count", "resolve_case"] {
        assert!(
            schema.to_string().contains(&format!("\"{kind}\"")),
            "{kind}"
        );
    }
}

/// Goal: every shell gets completions.
#[test]
fn completions_are_printed() {
    let shop = Shop::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = shop.run(&["completions", shell]);
        assert!(said.out.contains("check-sale"), "{shell}");
    }
}

/// Goal: every change comes out once, in order; a replay comes out again and says so.
#[test]
fn deliveries_come_out_once() {
    let shop = Shop::new();
    let input = format!("{SHOP}{}\n{}\n", receive("po-1", "1"), receive("po-2", "2"));
    shop.feed(&["apply"], input.as_bytes());
    shop.run(&["destinations", "define", "books", "--changes"]);
    shop.run(&["destinations", "define", "web", "--availability", "web"]);
    let numbers = |args: &[&str]| -> Vec<(u64, bool)> {
        let lines = shop.run(args).json();
        let number = |line: &serde_json::Value| {
            let again = line["may_have_been_sent"].as_bool().expect("a flag");
            (line["number"].as_u64().expect("a number"), again)
        };
        lines.iter().map(number).collect()
    };
    let all = |again| (1..=5).map(|n| (n, again)).collect::<Vec<_>>();
    assert_eq!(
        numbers(&["deliver", "books", "--limit", "2"]),
        all(false)[..2]
    );
    assert_eq!(numbers(&["deliver", "books"]), all(false)[2..]);
    assert_eq!(numbers(&["deliver", "books"]), []);
    shop.run(&["destinations", "replay", "books", "--after", "0"]);
    assert_eq!(numbers(&["deliver", "books"]), all(true));
    let state = shop.run(&["deliver", "web"]).json();
    assert_eq!(state.len(), 1);
    assert_eq!(state[0]["availability"]["available"], "3");
}
