//! Reconciling (R31): what has stood open, and the ways out of it.

use oneshelf::{Action, Because, Command, OpenKind, OpenMatter, OpenQuestion, Outcome, Verdict};

use crate::reconcile::{apply, commands};
use crate::story::{ONE, PICKUP, Story, tell};

const RED: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;

fn open(s: &Story, explained: bool) -> Vec<OpenMatter> {
    let question = OpenQuestion {
        explained,
        ..OpenQuestion::ALL
    };
    let found = s.shelf().reconcile(question).unwrap();
    let is_clean = found
        .matters
        .iter()
        .all(|m| m.verdict != Verdict::Unexplained);
    assert_eq!(found.is_clean(), is_clean);
    found.matters
}

/// Goal: every proposal that a matter comes with can be applied, twice is once, and each of the
/// alternatives ends the matter.
fn check_proposals(story: impl Fn(&Story), kind: OpenKind, expected: &[&str]) {
    for (place, expected_kind) in expected.iter().enumerate() {
        tell(&story, |s| {
            let found = open(s, false);
            if found.iter().all(|matter| matter.kind != kind) {
                // The second look, after the proposal was applied.
                return;
            }
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].kind, kind);
            let proposed = commands(&found[0].proposals);
            let kinds: Vec<_> = proposed.iter().map(Command::kind).collect();
            assert_eq!(kinds, expected);
            assert_eq!(open(s, false), found, "the same again");
            let command = &proposed[place];
            assert!(matches!(apply(s, command), Outcome::Applied(_)));
            assert!(matches!(apply(s, command), Outcome::Duplicate { .. }));
            let left = open(s, false);
            let kinds: Vec<_> = left.iter().map(|matter| matter.kind).collect();
            assert!(!kinds.contains(&kind), "after {expected_kind}: {left:?}");
        });
    }
}

fn count(s: &Story, quantity: &str) {
    s.done(
        "count",
        &format!(r#""location":"OXFORD","lines":[{{"sku":"RED","quantity":"{quantity}"}}]"#),
    );
}

#[test]
fn a_variance_has_ways_out() {
    for (seen, way) in [("7", "write_off"), ("12", "adjust")] {
        check_proposals(
            |s| {
                s.receive("OXFORD", 10);
                s.at("2026-11-23T12:00:00Z");
                count(s, seen);
            },
            OpenKind::CountVariance,
            &["resolve_case", way, "reverse"],
        );
    }
}

/// Goal: late facts explain a variance in part or in full, and that is told.
#[test]
fn late_facts_explain_a_variance() {
    let late = |n| {
        format!(
            r#""location":"OXFORD","lines":[{{"sku":"RED","quantity":"{n}"}}],"occurred_at":"2026-11-23T11:00:00Z""#
        )
    };
    for (sold, expected) in [
        (1, (Verdict::Unexplained, "-2", "-1")),
        (3, (Verdict::Explained, "-3", "-3")),
    ] {
        tell(
            |s| {
                s.receive("OXFORD", 10);
                s.at("2026-11-23T12:00:00Z");
                count(s, "7");
                s.at("2026-11-23T13:00:00Z");
                s.done("sell", &late(sold));
            },
            |s| {
                let found = open(s, true);
                assert_eq!(found.len(), 1);
                let (verdict, quantity, late) = expected;
                let late = late.parse().unwrap();
                assert_eq!(found[0].verdict, verdict);
                assert_eq!(found[0].quantity.to_string(), quantity);
                assert_eq!(found[0].because, [Because::LateFacts { quantity: late }]);
                assert_eq!(
                    open(s, false).len(),
                    usize::from(verdict == Verdict::Unexplained)
                );
            },
        );
    }
}

#[test]
fn an_uncertain_fact_has_two_sides() {
    check_proposals(
        |s| {
            s.done(
                "define_source",
                r#""name":"till","channel":"pos","clock_uncertainty_seconds":120"#,
            );
            s.receive("OXFORD", 10);
            s.at("2026-11-23T12:00:00Z");
            count(s, "10");
            s.at("2026-11-23T13:00:00Z");
            let sold = s.json(&format!(
                r#"{{"type":"sell","source":"till","reference":"t-1",{RED},"occurred_at":"2026-11-23T12:01:00Z"}}"#
            ));
            assert!(sold.is_applied());
        },
        OpenKind::CountUncertain,
        &["resolve_case", "resolve_case"],
    );
}

/// Goal: a unit that was not found is counted; nothing else is proposed.
#[test]
fn a_missing_unit_is_counted() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            assert!(s.reserve("order-1", "").is_applied());
            assert!(s.step("pick", r#","result":"not_found""#).is_applied());
        },
        |s| {
            let found = open(s, false);
            assert_eq!(found.len(), 1);
            assert_eq!(
                (found[0].kind, found[0].name.as_deref()),
                (OpenKind::NotFound, Some("order-1"))
            );
            assert!(matches!(
                found[0].proposals[..],
                [oneshelf::Proposal {
                    action: Action::Count { .. },
                    ..
                }]
            ));
        },
    );
}

#[test]
fn an_old_hold_is_released() {
    let day = 86_400;
    check_proposals(
        |s| {
            s.receive("OXFORD", 3);
            s.done(
                "define_policy",
                &format!(
                    r#""channel":"web","holds":{{"seconds":{},"seconds_max":{}}}"#,
                    9 * day,
                    9 * day
                ),
            );
            s.done("hold", &format!(r#""document":"cart-1",{ONE}"#));
            s.at("2026-11-24T09:59:59Z");
            assert_eq!(open(s, false), []);
            assert_eq!(open(s, true)[0].verdict, Verdict::Explained);
            s.at("2026-11-24T10:00:00Z");
        },
        OpenKind::Hold,
        &["release"],
    );
}

#[test]
fn a_transfer_is_found_or_given_up() {
    check_proposals(
        |s| {
            s.receive("LONDON", 3);
            s.done(
                "ship",
                r#""document":"tr-1","location":"LONDON","to":"OXFORD","lines":[{"sku":"RED","quantity":"3"}]"#,
            );
            let on_its_way = open(s, true);
            assert_eq!(on_its_way[0].because, [Because::NotDue { until: None }]);
            s.done(
                "receive_transfer",
                r#""of":{"document":"tr-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#,
            );
        },
        OpenKind::Transfer,
        &["resolve_case", "receive_transfer"],
    );
}

#[test]
fn an_expired_pickup_is_put_back() {
    for is_journalled in [false, true] {
        check_proposals(
            |s| {
                s.receive("OXFORD", 1);
                assert!(s.reserve("order-1", PICKUP).is_applied());
                assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
                assert_eq!(open(s, true), []);
                s.at("2026-12-23T10:00:00Z");
                if is_journalled {
                    s.shelf().tick().unwrap();
                }
            },
            OpenKind::PutBack,
            &["put_back", "put_back", "put_back"],
        );
    }
}
