//! Back orders, cancels, returns, and what is there meanwhile.

use oneshelf::{Flag, Phase, RefusalCode, TaskKind};

use crate::story::{ONE, ORDER, PICKUP, tell};

/// Back orders: assigned oldest first, whatever raised free, before anybody else; late or short
/// supply names the orders that it endangers. Solidus PR 3781: a cancel of one restores no units.
#[test]
fn the_future_is_promised() {
    tell(
        |s| {
            let coming = r#","expected_at":"2026-11-27T09:00:00Z""#;
            s.done(
                "expect",
                &format!("{}{coming}", ONE.replace(r#""1""#, r#""2""#)),
            );
            let wait = r#","back_order":true"#;
            for order in ["order-1", "order-2"] {
                let receipt = s.reserve(order, wait);
                let expected_at = receipt.receipt().unwrap().expected_at.unwrap();
                assert_eq!(expected_at.to_string(), "2026-11-27T09:00:00Z");
            }
            let full = s.reserve("order-3", wait);
            assert_eq!(full.refusal().unwrap().code, RefusalCode::Unavailable);
            assert_eq!(s.phase("order-1"), Phase::Waiting);
            // A return to the shelf is the oldest order's at once.
            s.done("adjust", ONE);
            assert_eq!(s.phase("order-1"), Phase::Open);
            assert_eq!(s.available().0, "0");
            // The delivery is late: the order that waits is named.
            s.at("2026-11-27T09:00:00Z");
            s.shelf().tick().unwrap();
            assert_eq!(s.cases(), ["supply_short"]);
            s.done("release", r#""of":{"document":"order-2"}"#);
            assert_eq!(
                s.level("OXFORD"),
                "0 1 0 0 0 0",
                "a waiting order frees nothing"
            );
        },
        |s| assert_eq!(s.cases(), Vec::<String>::new()),
    );
}

/// R18, R22: what is picked is free only when it is really there again; HotWax bopis 472.
#[test]
fn a_cancel_frees_what_is_really_there() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            assert!(s.step("pick", "").is_applied());
            s.done("release", ORDER);
            assert_eq!(s.level("OXFORD"), "0 0 1 0 0 0");
            assert_eq!(s.tasks("OXFORD"), [TaskKind::PutBack]);
            let again = s.send("release", ORDER);
            assert_eq!(again.receipt().unwrap().sequence, None, "a no-op");
            assert!(
                s.step("put_back", r#","condition":"sellable""#)
                    .is_applied()
            );
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "1 0 0 0 0 0");
            assert_eq!(s.phase("order-1"), Phase::Released);
        },
    );
    // A pick that comes after the cancel stands in the cage until it is put back.
    tell(
        |s| {
            s.receive("OXFORD", 1);
            assert!(s.reserve("order-1", "").is_applied());
            s.done("release", ORDER);
            let late = s.step("pick", "");
            assert_eq!(late.receipt().unwrap().flags, [Flag::OutOfOrder]);
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "0 0 1 0 0 0");
            assert_eq!(s.phase("order-1"), Phase::AwaitingPutBack);
        },
    );
}

/// A pick that overtakes its order waits for it.
#[test]
fn a_pick_comes_before_its_order() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            let early = s.step("pick", "");
            assert!(early.receipt().unwrap().parked);
            assert!(s.reserve("order-1", "").is_applied());
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "0 0 1 0 0 0");
            assert_eq!(s.phase("order-1"), Phase::Picked);
        },
    );
}

/// R19, T4: a return of a unit that is still in the cage; inventree 6092: it can be sold again.
#[test]
fn a_caged_unit_is_returned() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
            assert!(s.step("take_back", "").is_applied());
            assert_eq!(s.level("OXFORD"), "0 0 0 1 0 0");
            s.done("inspect", &format!(r#"{ONE},"grade":"sellable""#));
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "1 0 0 0 0 0");
            assert_eq!(s.phase("order-1"), Phase::Released);
        },
    );
}

/// HotWax bopis 251 and 535, medusa 11703: a kit is picked, rejected and cancelled as its parts.
#[test]
fn a_kit_is_picked_and_cancelled_as_its_parts() {
    tell(
        |s| {
            let parts = r#"[{"sku":"RED","quantity":"1"},{"sku":"BLUE","quantity":"2"}]"#;
            s.done(
                "receive",
                &format!(r#""location":"OXFORD","lines":{parts}"#),
            );
            let kit = r#""location":"OXFORD","lines":[{"sku":"BOX","quantity":"1"}]"#;
            s.done("reserve", &format!(r#""document":"order-1",{kit}{PICKUP}"#));
            assert!(s.step("pick", r#","result":"damaged""#).is_applied());
            s.done("release", ORDER);
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "0 0 0 0 1 0");
            let (sku, oxford) = ("BLUE".parse().unwrap(), "OXFORD".parse().unwrap());
            let blue = s.shelf().level(&sku, &oxford).unwrap();
            assert_eq!(blue.free.to_string(), "2");
        },
    );
}

/// R22: only law 4 makes a unit sellable. A staged unit is in on hand, and in no availability.
#[test]
fn a_staged_unit_is_explained_by_name() {
    tell(
        |s| {
            s.receive("OXFORD", 3);
            assert!(s.reserve("order-1", "").is_applied());
            assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
        },
        |s| {
            let (sku, oxford) = ("RED".parse().unwrap(), "OXFORD".parse().unwrap());
            let why = s
                .shelf()
                .explain(&sku, &oxford, &"web".parse().unwrap())
                .unwrap();
            let text = why.to_string();
            assert!(
                text.contains("staged") && text.contains("order-1"),
                "{text}"
            );
            assert_eq!(
                (why.total(), s.available().0.as_str()),
                (why.answer.available, "2")
            );
        },
    );
}
