//! What became of promises (R37): a small story for each word of the report.

use std::collections::BTreeMap;

use crate::story::{ONE, ORDER, PICKUP, Story, tell};

const RED: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;

/// Everything that the report counts, week by week: `OXFORD web 2026-W48 made=1 kept=1`.
fn counted(s: &Story) -> String {
    let report = serde_json::to_value(s.promise_report()).unwrap();
    let weeks = report["weeks"].as_array().unwrap().iter().map(|week| {
        let mut words = Vec::new();
        for name in ["location", "channel", "week"] {
            words.push(week[name].as_str().unwrap().to_owned());
        }
        note(&mut words, "", week);
        words.join(" ")
    });
    weeks.collect::<Vec<_>>().join("\n")
}

fn note(words: &mut Vec<String>, path: &str, value: &serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            let fields: BTreeMap<_, _> = fields.iter().collect();
            for (name, value) in fields {
                let path = match path {
                    "" => name.clone(),
                    path => format!("{path}.{name}"),
                };
                note(words, &path, value);
            }
        }
        serde_json::Value::Number(number) if number.as_u64() != Some(0) => {
            words.push(format!("{path}={number}"));
        }
        serde_json::Value::String(text) if path.ends_with("units") && text != "0" => {
            words.push(format!("{path}={text}"));
        }
        _ => {}
    }
}

fn order(s: &Story, document: &str, more: &str) {
    assert!(s.reserve(document, more).is_applied());
}

/// A step of `order-1` at OXFORD for one red mug.
fn step(s: &Story, kind: &str, more: &str) {
    assert!(s.step(kind, more).is_applied());
}

fn check(story: impl Fn(&Story), expected: &str) {
    tell(story, |s| assert_eq!(counted(s), expected));
}

fn pickup_ready(s: &Story) {
    s.receive("OXFORD", 1);
    order(s, "order-1", PICKUP);
    step(s, "stage", r#","spot":"cage 4""#);
}

#[test]
fn kept() {
    check(
        |s| {
            pickup_ready(s);
            s.done("notify", ORDER);
            step(s, "collect", "");
        },
        "OXFORD web 2026-W48 kept=1 made=1",
    );
}

#[test]
fn open() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", "");
        },
        "OXFORD web 2026-W48 made=1 open=1",
    );
}

#[test]
fn cancelled_by_the_customer() {
    check(
        |s| {
            s.receive("OXFORD", 2);
            order(s, "order-1", "");
            s.done("release", ORDER);
            // An order of which a part is cancelled and the rest handed over is kept.
            order(s, "order-2", "");
            s.done(
                "sell",
                &format!(r#"{RED},"settles":{{"document":"order-2"}}"#),
            );
        },
        "OXFORD web 2026-W48 cancelled=1 kept=1 made=2",
    );
}

/// Goal: a walk-in sale that breaks an order is counted as an oversell, and the order as broken,
/// whoever cancels it then.
#[test]
fn broken_by_a_walk_in_sale() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", "");
            s.done("sell", RED);
            s.done("release", ORDER);
        },
        "OXFORD web 2026-W48 broken=1 broken_by.cancelled_short=1 made=1 \
         oversells.sale.times=1 oversells.sale.units=1",
    );
}

#[test]
fn broken_by_a_short_pick() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", "");
            step(s, "pick", r#","result":"not_found""#);
        },
        "OXFORD web 2026-W48 broken=1 broken_by.short=1 made=1 short_picks.lines=1 \
         short_picks.units=1",
    );
}

#[test]
fn broken_by_being_late() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", PICKUP);
            // It was promised for 11:00.
            s.at("2026-11-23T11:00:01Z");
            step(s, "collect", "");
        },
        "OXFORD web 2026-W48 broken=1 broken_by.late=1 made=1",
    );
}

/// Goal: who hears late of a preparation that was in time does not call it late.
#[test]
fn kept_though_heard_of_late() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", PICKUP);
            s.at("2026-11-23T12:00:00Z");
            step(s, "collect", r#","occurred_at":"2026-11-23T10:59:00Z""#);
        },
        "OXFORD web 2026-W48 kept=1 made=1",
    );
}

#[test]
fn lapsed_and_never_told() {
    for (is_told, expected) in [
        (true, "OXFORD web 2026-W48 lapsed=1 made=1"),
        (
            false,
            "OXFORD web 2026-W48 broken=1 broken_by.never_told=1 made=1",
        ),
    ] {
        check(
            |s| {
                pickup_ready(s);
                if is_told {
                    s.done("notify", ORDER);
                }
                s.at("2026-12-23T10:00:00Z");
                s.shelf().tick().unwrap();
            },
            expected,
        );
    }
}

#[test]
fn the_goods_never_came() {
    check(
        |s| {
            s.done(
                "expect",
                &format!(r#"{RED},"expected_at":"2026-11-24T09:00:00Z""#),
            );
            order(
                s,
                "order-1",
                r#","back_order":true,"expires_at":"2026-11-24T10:00:00Z""#,
            );
            s.at("2026-11-25T10:00:00Z");
            s.shelf().tick().unwrap();
        },
        "OXFORD web 2026-W48 broken=1 broken_by.never_came=1 made=1",
    );
}

#[test]
fn not_paid_in_time_is_the_customer() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", r#","expires_at":"2026-11-24T10:00:00Z""#);
            s.at("2026-11-25T10:00:00Z");
            s.shelf().tick().unwrap();
        },
        "OXFORD web 2026-W48 lapsed=1 made=1",
    );
}

/// Goal: each way out of a short pick is a rescue of its own kind, once the goods are handed over.
#[test]
fn rescued() {
    let missed = "short_picks.lines=1 short_picks.units=1";
    for (kind, fields, end, way) in [
        ("move", r#""to":"LONDON""#, "LONDON", "moved"),
        (
            "substitute",
            r#""location":"OXFORD","line":{"sku":"RED","quantity":"1"},"with":"BLUE","consent":"by phone""#,
            "OXFORD",
            "substituted",
        ),
        ("postpone", r#""lines":null"#, "OXFORD", "postponed"),
    ] {
        let expected = format!("OXFORD web 2026-W48 kept=1 made=1 rescued.{way}=1 {missed}");
        check(
            |s| {
                s.receive("OXFORD", 1);
                s.receive("LONDON", 1);
                s.done(
                    "receive",
                    r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"1"}]"#,
                );
                order(s, "order-1", "");
                step(s, "pick", r#","result":"not_found""#);
                if kind == "postpone" {
                    s.done(
                        "expect",
                        &format!(r#"{RED},"expected_at":"2026-11-24T09:00:00Z""#),
                    );
                }
                s.done(kind, &format!("{ORDER},{fields}"));
                if kind == "postpone" {
                    s.receive("OXFORD", 1);
                }
                let sku = if kind == "substitute" { "BLUE" } else { "RED" };
                s.done(
                    "collect",
                    &format!(
                        r#"{ORDER},"location":"{end}","lines":[{{"sku":"{sku}","quantity":"1"}}]"#
                    ),
                );
            },
            &expected,
        );
    }
}

#[test]
fn rescued_by_new_stock() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", "");
            s.done("sell", RED);
            s.receive("OXFORD", 1);
            step(s, "collect", "");
        },
        "OXFORD web 2026-W48 kept=1 made=1 oversells.sale.times=1 oversells.sale.units=1 \
         rescued.new_stock=1",
    );
}

/// Goal: every way to fall below zero has its own name.
#[test]
fn oversells_have_causes() {
    let adopted =
        r#""document":"adopted","location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
    let late = format!(r#"{RED},"occurred_at":"2026-11-23T08:00:00Z""#);
    for (kind, fields, cause) in [
        ("sell", RED, "sale"),
        ("write_off", RED, "write_off"),
        ("sell", &late, "late_fact"),
        (
            "count",
            r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"0"}]"#,
            "count",
        ),
        ("adopt", adopted, "adopt"),
    ] {
        let (made, open) = if kind == "adopt" { (2, 1) } else { (1, 0) };
        let expected = format!(
            "OXFORD web 2026-W48 made={made} open={} oversells.{cause}.times=1 \
             oversells.{cause}.units=1",
            open + 1
        );
        check(
            |s| {
                s.receive("OXFORD", 1);
                order(s, "order-1", "");
                s.done(kind, fields);
            },
            &expected,
        );
    }
}

/// Goal: a picker who finds less while a walk-in sale took the unit is no second oversell.
#[test]
fn a_missing_unit_is_oversold_once() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", "");
            s.done("sell", RED);
            step(s, "pick", r#","result":"not_found""#);
        },
        "OXFORD web 2026-W48 broken=1 broken_by.short=1 made=1 oversells.sale.times=1 \
         oversells.sale.units=1 short_picks.lines=1 short_picks.units=1",
    );
}

/// Goal: holds are no promises to customers; they are counted where and when they end, by age.
#[test]
fn holds_by_age() {
    check(
        |s| {
            s.receive("OXFORD", 9);
            s.done(
                "define_policy",
                r#""channel":"web","holds":{"seconds":600,"seconds_max":900}"#,
            );
            s.done("hold", &format!(r#""document":"cart-1",{ONE}"#));
            s.done("hold", &format!(r#""document":"cart-2",{ONE}"#));
            s.done("hold", &format!(r#""document":"cart-3",{ONE}"#));
            s.at("2026-11-23T10:00:30Z");
            s.done("confirm", r#""of":{"document":"cart-1"}"#);
            s.at("2026-11-23T10:05:00Z");
            s.done("release", r#""of":{"document":"cart-2"}"#);
            // However late somebody looks, it ended at its deadline.
            s.at("2026-11-24T10:00:00Z");
            s.shelf().tick().unwrap();
        },
        "OXFORD web 2026-W48 holds.confirmed=1 holds.expired=1 holds.minute=1 \
         holds.ten_minutes=2 made=1 open=1",
    );
}

/// Goal: a promise counts in the week in which it was made, an event in its own, by the calendar
/// on the location's wall.
#[test]
fn weeks_are_local() {
    check(
        |s| {
            s.receive("OXFORD", 1);
            order(s, "order-1", "");
            s.at("2026-12-01T10:00:00Z");
            s.done("sell", RED);
        },
        "OXFORD web 2026-W48 made=1 open=1\n\
         OXFORD web 2026-W49 oversells.sale.times=1 oversells.sale.units=1",
    );
}

/// Goal: the time under review is that of the cases, split by weeks.
#[test]
fn trust_is_time_without_cases() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            s.at("2026-11-29T23:00:00Z");
            s.done(
                "sell",
                r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#,
            );
            s.at("2026-11-30T02:00:00Z");
            s.receive("OXFORD", 1);
            s.at("2026-11-30T10:00:00Z");
            s.receive("OXFORD", 1);
        },
        |s| {
            let trust = s.promise_report().trust;
            let trust = trust.iter().map(|week| {
                (
                    week.week.to_string(),
                    week.level_seconds,
                    week.under_review_seconds,
                )
            });
            // From Monday 10:00 to the end of Sunday, and the ten hours after it.
            let hour = 3_600;
            assert_eq!(
                trust.collect::<Vec<_>>(),
                [
                    ("2026-W48".to_owned(), 158 * hour, hour),
                    ("2026-W49".to_owned(), 10 * hour, 2 * hour),
                ]
            );
        },
    );
}
