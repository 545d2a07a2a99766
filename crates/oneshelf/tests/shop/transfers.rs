//! Goods between branches.

use oneshelf::{Flag, Outcome, Phase};

use crate::story::{Story, tell};

fn transfer(s: &Story, kind: &str, location: &str, quantity: u32, more: &str) -> Outcome {
    s.send(
        kind,
        &format!(
            r#""location":"{location}","lines":[{{"sku":"RED","quantity":"{quantity}"}}]{more}"#
        ),
    )
}

const OF_MOVE: &str = r#","of":{"document":"move-1"}"#;
const TO_LONDON: &str = r#","to":"LONDON""#;

fn ship_five(s: &Story) {
    s.receive("OXFORD", 5);
    let asked = transfer(
        s,
        "request_transfer",
        "OXFORD",
        5,
        r#","to":"LONDON","document":"move-1""#,
    );
    assert!(asked.is_applied(), "{asked:?}");
    assert_eq!(s.level("OXFORD"), "0 5 0 0 0 0");
    let left = transfer(s, "ship", "OXFORD", 5, &format!("{OF_MOVE}{TO_LONDON}"));
    assert!(left.receipt().unwrap().flags.is_empty());
    assert_eq!(
        (s.level("OXFORD"), s.level("LONDON")),
        ("0 0 0 0 0 0".into(), "0 0 0 0 0 5".into())
    );
}

/// R6 and the edge cases: shipped 5, received 4; the fifth is a case until it is found or lost.
#[test]
fn a_transfer_arrives_short() {
    tell(
        |s| {
            ship_five(s);
            assert!(transfer(s, "receive_transfer", "LONDON", 4, OF_MOVE).is_applied());
            assert_eq!(s.level("LONDON"), "4 0 0 0 0 1");
            assert_eq!(s.phase("move-1"), Phase::Discrepancy);
            assert_eq!(s.cases(), ["transfer_discrepancy"]);
            assert!(transfer(s, "receive_transfer", "LONDON", 1, OF_MOVE).is_applied());
        },
        |s| {
            assert_eq!(s.level("LONDON"), "5 0 0 0 0 0");
            assert_eq!(s.cases(), Vec::<String>::new());
        },
    );
    tell(
        |s| {
            ship_five(s);
            assert!(transfer(s, "receive_transfer", "LONDON", 4, OF_MOVE).is_applied());
            s.done("resolve_case", r#""case":1,"resolution":"lost""#);
        },
        |s| {
            assert_eq!(s.level("LONDON"), "4 0 0 0 0 0");
            assert_eq!(s.phase("move-1"), Phase::Fulfilled);
            assert_eq!(
                s.promise("move-1").transfer.unwrap().lines[0]
                    .lost
                    .to_string(),
                "1"
            );
        },
    );
}

/// erpnext 59251: 7 accepted, 3 rejected; and one more than was shipped.
#[test]
fn a_transfer_arrives_in_parts_damaged_and_over() {
    tell(
        |s| {
            ship_five(s);
            let some = format!(r#"{OF_MOVE},"more_to_come":true"#);
            assert!(transfer(s, "receive_transfer", "LONDON", 3, &some).is_applied());
            assert_eq!(s.cases(), Vec::<String>::new());
            let broken = format!(r#"{OF_MOVE},"condition":"damaged""#);
            assert!(transfer(s, "receive_transfer", "LONDON", 2, &broken).is_applied());
            assert_eq!(s.level("LONDON"), "3 0 0 0 2 0");
            let over = transfer(s, "receive_transfer", "LONDON", 1, OF_MOVE);
            assert!(
                over.receipt()
                    .unwrap()
                    .flags
                    .contains(&Flag::MoreThanShipped)
            );
        },
        |s| {
            assert_eq!(s.level("LONDON"), "4 0 0 0 2 0");
            assert_eq!(s.cases(), ["transfer_discrepancy"]);
        },
    );
}

/// R18: a transfer is cancelled before it is shipped, and after; it comes back.
#[test]
fn a_transfer_is_cancelled() {
    let cancel = r#""of":{"document":"move-1"}"#;
    tell(
        |s| {
            ship_five(s);
            s.done("release", cancel);
            assert_eq!(
                (s.level("OXFORD"), s.level("LONDON")),
                ("0 0 0 0 0 5".into(), "0 0 0 0 0 0".into())
            );
            assert!(transfer(s, "receive_transfer", "OXFORD", 5, OF_MOVE).is_applied());
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "5 0 0 0 0 0");
            assert_eq!(
                s.promise("move-1").transfer.unwrap().lines[0]
                    .returned
                    .to_string(),
                "5"
            );
        },
    );
}

/// Goods are sent without a request, or arrive before anybody said that they left.
#[test]
fn a_transfer_without_a_request() {
    tell(
        |s| {
            s.receive("OXFORD", 2);
            let sent = transfer(
                s,
                "ship",
                "OXFORD",
                2,
                r#","to":"LONDON","document":"move-1""#,
            );
            assert!(sent.is_applied());
            assert_eq!(s.level("LONDON"), "0 0 0 0 0 2");
            assert!(transfer(s, "receive_transfer", "LONDON", 2, OF_MOVE).is_applied());
        },
        |s| {
            assert_eq!(s.level("LONDON"), "2 0 0 0 0 0");
            assert_eq!(s.cases(), Vec::<String>::new());
        },
    );
    tell(
        |s| {
            s.receive("OXFORD", 2);
            assert!(transfer(s, "receive_transfer", "LONDON", 2, OF_MOVE).is_applied());
            assert_eq!(s.level("LONDON"), "2 0 0 0 0 0");
            let late = transfer(s, "ship", "OXFORD", 2, &format!("{OF_MOVE}{TO_LONDON}"));
            assert!(late.is_applied());
        },
        |s| {
            assert_eq!(
                (s.level("OXFORD"), s.level("LONDON")),
                ("0 0 0 0 0 0".into(), "2 0 0 0 0 0".into())
            );
            assert_eq!(s.cases(), Vec::<String>::new());
        },
    );
}

/// The request comes after a part of its goods left: only the rest is promised.
#[test]
fn a_request_comes_after_its_goods_left() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            let sent = format!("{OF_MOVE}{TO_LONDON}");
            assert!(transfer(s, "ship", "OXFORD", 2, &sent).is_applied());
            let late = r#","to":"LONDON","document":"move-1""#;
            assert!(transfer(s, "request_transfer", "OXFORD", 3, late).is_applied());
            assert_eq!(s.level("OXFORD"), "2 1 0 0 0 0");
            assert!(transfer(s, "ship", "OXFORD", 1, &sent).is_applied());
            assert!(transfer(s, "receive_transfer", "LONDON", 1, OF_MOVE).is_applied());
            assert!(transfer(s, "receive_transfer", "LONDON", 2, OF_MOVE).is_applied());
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "2 0 0 0 0 0");
            assert_eq!(s.level("LONDON"), "3 0 0 0 0 0");
            assert_eq!(s.cases(), Vec::<String>::new());
        },
    );
}
