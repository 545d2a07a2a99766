//! `oneshelf drill`, as a person runs it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail tests too"
)]

use std::process::{Command, Output};

use serde_json::Value;

fn drill(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_oneshelf"))
        .arg("drill")
        .args(args)
        .env_remove("ONESHELF_DB")
        .output()
        .unwrap()
}

fn policy(folder: &tempfile::TempDir, text: &str) -> String {
    let path = folder.path().join("policy.jsonl");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn json(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{output:?}"))
}

/// What steps came to, by what they are about; the first of each.
fn outcome<'a>(report: &'a Value, drill: usize, what: &str) -> &'a str {
    let scenes = report["drills"][drill]["scenes"].as_array().unwrap().iter();
    let mut steps = scenes.flat_map(|scene| scene["steps"].as_array().unwrap());
    let step = steps.find(|step| step["what"].as_str().unwrap().starts_with(what));
    step.unwrap_or_else(|| panic!("no step {what:?}"))["outcome"]
        .as_str()
        .unwrap()
}

/// Goal: under the default policy every test passes, and the transcript shows the decisive steps.
#[test]
fn the_default_policy_is_ready() {
    let output = drill(&[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    for line in [
        "Six tests before the launch, under the default policy",
        "T1  the final unit",
        "the till scans that very unit                         warning: order-1041 would lose 1",
        "the shortage names who is endangered                  1 short: order-1041",
        "|   held                    -1   cart-78, until 10:10",
        "16 threads order the final unit at the same time      1 promised, 15 refused",
        "4 processes order 100 times, of 40 units              40 promised, 60 refused",
        "cancelled: 1 is free at once, 1 is in a hand          recorded",
        "a pick and a cancel from two threads at once          2 recorded",
        "to do at OXFORD                                       expired in cage order-1;",
        "MUG-RED at OXFORD                                     1 free, 3 in inspection",
        "MUG-RED at OXFORD                                     -1 free, 1 committed",
        "other branch, substitute, later, cancel, contact",
        "MUG-RED at CAMBRIDGE: free 1 -> 0, committed 0 -> 1",
        "T5  simultaneous orders         passed",
        "T6  the missing unit            passed",
        "ready: no unit was promised twice, and every unit is accounted for",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
    assert!(!text.contains("FAIL"), "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() <= 120),
        "{text}"
    );
}

/// Goal: with carts that hold nothing, stock withheld and one place only, the same tests pass,
/// and what is expected has followed the policy.
#[test]
fn a_strict_policy_is_ready() {
    let folder = tempfile::tempdir().unwrap();
    let text = r#"
        # A shop in Berlin that sells cheese by weight.
        {"type":"define_location","source":"office","reference":"1","location":"Depot"}
        {"type":"define_location","source":"office","reference":"2","location":"Laden","time_zone":"Europe/Berlin"}
        {"type":"define_channel","source":"office","reference":"3","channel":"kasse"}
        {"type":"define_channel","source":"office","reference":"4","channel":"shop"}
        {"type":"define_policy","source":"office","reference":"5","channel":"shop","locations":["Laden"]}
        {"type":"define_item","source":"office","reference":"6","sku":"KAESE","unit":"KGM","decimals":3}
        {"type":"define_safety_stock","source":"office","reference":"7","channel":"shop","quantity":"2"}
        {"type":"define_safety_stock","source":"office","reference":"8","channel":"kasse","quantity":"5"}
    "#;
    let path = policy(&folder, text);
    let output = drill(&[
        "--policy", &path, "--till", "kasse", "--web", "shop", "--json",
    ]);
    let report = json(&output);
    assert!(output.status.success(), "{report:#}");
    assert_eq!(report["passed"], true);
    let cast = &report["cast"];
    assert_eq!(
        (&cast["item"], &cast["place"]),
        (&"KAESE".into(), &"Laden".into())
    );
    assert_eq!(
        (&cast["other"], &cast["withheld"]),
        (&"Depot".into(), &"2".into())
    );
    assert_eq!(
        cast["added"],
        serde_json::json!(["channel warehouse", "DRILL-SUBSTITUTE, instead of KAESE"])
    );
    let pickup = outcome(&report, 1, "web asks for a pickup; Laden takes none");
    assert!(
        pickup.starts_with("refused: Laden cannot take this pickup"),
        "{pickup}"
    );
    assert_eq!(
        outcome(&report, 5, "what can be done, in this order"),
        "substitute, cancel, contact",
        "the shop may not promise from Depot, and nothing that is expected"
    );
    assert_eq!(outcome(&report, 0, "Laden receives 3"), "recorded");
    assert_eq!(
        outcome(&report, 0, "the till asks about 2, the safety stock"),
        "harmless"
    );
    let cart = outcome(&report, 1, "a cart wants to hold the unit");
    assert!(
        cart.starts_with("refused: the policy of shop allows no holds"),
        "{cart}"
    );
    assert_eq!(
        outcome(&report, 4, "16 threads order"),
        "1 promised, 15 refused"
    );
}

/// Goal: a part of the safety stock of a unit is honoured as well.
#[test]
fn a_fraction_of_a_unit_is_withheld() {
    let folder = tempfile::tempdir().unwrap();
    let path = policy(
        &folder,
        r#"[{"type":"define_channel","source":"office","reference":"1","channel":"web"},
            {"type":"define_safety_stock","source":"office","reference":"2","channel":"web",
             "quantity":"0.5"}]"#,
    );
    let report = json(&drill(&["--policy", &path, "--json"]));
    assert_eq!(report["passed"], true, "{report:#}");
    assert_eq!(outcome(&report, 0, "web can promise"), "0.5");
}

/// Policies that are odd in one way or several, by what is odd.
const ODD: [(&str, &str); 5] = [
    (
        "open at night only, in another time zone; one pickup at a time; a year in the cage",
        r#"{"type":"define_location","source":"office","reference":"1","location":"NIGHT","time_zone":"Pacific/Auckland","opening_hours":{"weekly":[{"day":"sunday","open":[{"from":"22:00","to":"24:00"}]},{"day":"tuesday","open":[{"from":"00:00","to":"03:00"}]}],"exceptions":[]},"pickup":{"preparation_minutes":600,"accept_minutes":1,"cut_off":"00:30","hold_days":365,"pickups_max":1}}
{"type":"define_location","source":"office","reference":"2","location":"DAY","pickup":{"preparation_minutes":0,"hold_days":1,"pickups_max":1}}"#,
    ),
    (
        "pickups here, none there; transfers only from there, and with a safety stock",
        r#"{"type":"define_location","source":"office","reference":"1","location":"A","pickup":{"preparation_minutes":60,"hold_days":3}}
{"type":"define_location","source":"office","reference":"2","location":"B"}
{"type":"define_channel","source":"office","reference":"3","channel":"warehouse"}
{"type":"define_policy","source":"office","reference":"4","channel":"warehouse","locations":["B"]}
{"type":"define_safety_stock","source":"office","reference":"5","channel":"warehouse","quantity":"4"}"#,
    ),
    (
        "no pickup capacity, a place that never opens; different safety stocks by place",
        r#"{"type":"define_location","source":"office","reference":"1","location":"A","pickup":{"preparation_minutes":60,"hold_days":3,"pickups_max":0}}
{"type":"define_location","source":"office","reference":"2","location":"B","opening_hours":{"weekly":[],"exceptions":[]},"pickup":{"preparation_minutes":60,"hold_days":3}}
{"type":"define_channel","source":"office","reference":"3","channel":"web"}
{"type":"define_policy","source":"office","reference":"4","channel":"web","back_orders":true}
{"type":"define_item","source":"office","reference":"5","sku":"CUP","gtin":"4006381333931","aliases":["TASSE"]}
{"type":"define_safety_stock","source":"office","reference":"6","channel":"web","location":"A","quantity":"1"}
{"type":"define_safety_stock","source":"office","reference":"7","channel":"web","location":"B","quantity":"3"}
{"type":"define_safety_stock","source":"office","reference":"8","channel":"web","sku":"CUP","location":"B","quantity":"7"}"#,
    ),
    (
        "transfers keep more back than the web shop, and may be asked for",
        r#"{"type":"define_channel","source":"office","reference":"1","channel":"warehouse"}
{"type":"define_safety_stock","source":"office","reference":"2","channel":"warehouse","quantity":"4.5"}
{"type":"define_channel","source":"office","reference":"3","channel":"web"}
{"type":"define_policy","source":"office","reference":"4","channel":"web","back_orders":true,"holds":{"seconds":1,"seconds_max":1}}"#,
    ),
    (
        "substitutes of which the first is retired; a kit; all expected goods promised",
        r#"{"type":"define_item","source":"office","reference":"1","sku":"OLD"}
{"type":"define_item","source":"office","reference":"2","sku":"NEW","unit":"KGM","decimals":3}
{"type":"define_item","source":"office","reference":"3","sku":"CUP","substitutes":["OLD","NEW"]}
{"type":"define_item","source":"office","reference":"4","sku":"BOX","components":[{"sku":"CUP","quantity":"2"}]}
{"type":"retire_item","source":"office","reference":"5","sku":"OLD"}
{"type":"define_location","source":"office","reference":"6","location":"A","pickup":{"preparation_minutes":60,"hold_days":3}}
{"type":"define_location","source":"office","reference":"7","location":"B","pickup":{"preparation_minutes":60,"hold_days":3}}
{"type":"define_location","source":"office","reference":"8","location":"C"}"#,
    ),
];

/// Goal: what is expected follows the policy, however odd it is.
#[test]
fn odd_policies_are_ready() {
    let folder = tempfile::tempdir().unwrap();
    for (odd, text) in ODD {
        let path = policy(&folder, text);
        let output = drill(&["--policy", &path]);
        let text = String::from_utf8_lossy(&output.stdout);
        let error = String::from_utf8_lossy(&output.stderr);
        let failed: Vec<_> = text
            .lines()
            .filter(|line| line.contains("FAIL") || line.contains("expected: "))
            .collect();
        assert!(output.status.success(), "{odd}: {failed:#?} {error}");
    }
}

/// Goal: a policy under which nothing can be drilled is named, not failed.
#[test]
fn a_wrong_policy_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let channel = r#"{"type":"define_channel","source":"office","reference":"1","channel":"web"}"#;
    let nowhere = r#"{"type":"define_policy","source":"office","reference":"2","channel":"web","locations":[]}"#;
    let same = r#"{"type":"define_channel","source":"office","reference":"1","channel":"pos"}"#;
    for (text, expect) in [
        (
            format!("{channel}\n{nowhere}"),
            "lets web promise MUG-RED from no location",
        ),
        (
            format!("{channel}\n{same}"),
            "another command stands under the reference",
        ),
        ("{\"type\":\"sell\"}".to_owned(), "line 1: "),
    ] {
        let path = policy(&folder, &text);
        let output = drill(&["--policy", &path]);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(expect), "{error}");
    }
    let printed = drill(&["--print-policy"]);
    let path = policy(&folder, &String::from_utf8(printed.stdout).unwrap());
    assert!(drill(&["--policy", &path]).status.success());
}
