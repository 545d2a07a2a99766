//! Click and collect, and the missing unit.

use oneshelf::{
    AlternativeKind, Flag, Label, Moment, Phase, PickupPromise, RefusalCode, Sequence, Target,
    TaskKind,
};

use crate::story::{ONE, ORDER, PICKUP, tell};

/// R7, R8, R10, R12, R13, R14, R15: click and collect, from the order to the close.
#[test]
fn a_customer_collects() {
    tell(
        |s| {
            s.receive("OXFORD", 2);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            assert_eq!(s.tasks("OXFORD"), [TaskKind::Waiting]);
            s.done("accept", ORDER);
            assert_eq!(s.tasks("OXFORD"), [TaskKind::Due]);
            assert_eq!(s.refused("notify", ORDER), RefusalCode::WrongPhase);
            assert!(s.step("pick", "").is_applied());
            assert_eq!(s.level("OXFORD"), "1 0 1 0 0 0");
            assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
            assert_eq!(s.tasks("OXFORD"), [TaskKind::Staged]);
            s.done("notify", ORDER);
            let again = s.send("notify", ORDER);
            assert_eq!(again.receipt().unwrap().sequence, None, "told once");
            let resent = s.send("notify", &format!(r#"{ORDER},"resend":true"#));
            assert!(resent.receipt().unwrap().sequence.is_some());

            let of = Target::document("order-1".parse().unwrap());
            let of = of.of_source("web".parse().unwrap());
            let code = s.shelf().pickup_code(&of).unwrap().to_string();
            let wrong = if code == "000000" { "000001" } else { "000000" };
            let show = |code: &str| s.send("verify_code", &format!(r#"{ORDER},"code":"{code}""#));
            for _ in 0..5 {
                let refused = show(wrong);
                assert_eq!(refused.refusal().unwrap().code, RefusalCode::WrongCode);
            }
            let locked = show(&code);
            assert_eq!(locked.refusal().unwrap().code, RefusalCode::NoValidCode);
            s.done("issue_code", ORDER);
            let fresh = s.shelf().pickup_code(&of).unwrap().to_string();
            assert_ne!(fresh, code, "a new issue voids the old code");
            assert!(show(&fresh).is_applied());
            let used = show(&fresh);
            assert_eq!(used.refusal().unwrap().code, RefusalCode::NoValidCode);

            let collected = s.step("collect", r#","by":"proxy""#);
            assert!(collected.receipt().unwrap().flags.is_empty());
            // The till tells of the same handover; nothing is handed over twice.
            let sold = s.send(
                "sell",
                &format!(r#"{ONE},"settles":{{"document":"order-1"}}"#),
            );
            assert_eq!(sold.receipt().unwrap().flags, [Flag::SettledAlready]);
            s.done("close", ORDER);
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "1 0 0 0 0 0");
            assert_eq!(s.phase("order-1"), Phase::Closed);
            assert_eq!(s.tasks("OXFORD"), []);
            assert_eq!(s.available(), ("1".to_owned(), Label::Confirmed));
            assert_eq!(s.cases(), Vec::<String>::new());
        },
    );
}

/// R14: no code is in the file, right or wrong.
#[test]
fn a_code_is_never_stored() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
            s.done("notify", ORDER);
            let of = Target::document("order-1".parse().unwrap());
            let code = s.shelf().pickup_code(&of.of_source("web".parse().unwrap()));
            s.done(
                "verify_code",
                &format!(r#"{ORDER},"code":"{}""#, code.unwrap()),
            );
        },
        |s| {
            for change in s.shelf().changes(Sequence::NONE, 999).unwrap() {
                let text = serde_json::to_string(&change).unwrap();
                assert!(!text.contains(r#""code":"#), "{text}");
            }
        },
    );
}

/// R9, R11, R17: the walk-in sale took the unit, or it is really missing; nobody takes it twice.
#[test]
fn the_last_unit_is_not_there() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            s.receive("LONDON", 1);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            s.done("sell", ONE);
            assert_eq!(s.level("OXFORD"), "-1 1 0 0 0 0");
            assert!(s.step("pick", r#","result":"not_found""#).is_applied());
            assert_eq!(s.level("OXFORD"), "0 0 0 0 0 0", "the sale had taken it");
            assert_eq!(s.available(), ("0".to_owned(), Label::UnderReview));
            assert_eq!(s.tasks("OXFORD"), [TaskKind::Missing]);
            s.done("contact", &format!(r#"{ORDER},"note":"left a message""#));
            let of = Target::document("order-1".parse().unwrap());
            let found = s
                .shelf()
                .alternatives(&of.of_source("web".parse().unwrap()));
            let options = found.unwrap().options;
            let kinds: Vec<_> = options.iter().map(|option| option.kind).collect();
            use AlternativeKind::{Cancel, Contact, OtherBranch};
            assert_eq!(kinds, [OtherBranch, Cancel, Contact]);
            let ready_at: Moment = "2026-11-23T12:00:00Z".parse().unwrap();
            assert_eq!(options[0].ready_at, Some(ready_at));
            assert_eq!(options[0].effects[0].after.free.to_string(), "0");
            let moved = s.shelf().apply(options[0].command.clone()).unwrap();
            assert!(moved.is_applied(), "{moved:?}");
        },
        |s| {
            assert_eq!(s.level("LONDON"), "0 1 0 0 0 0");
            assert_eq!(s.tasks("OXFORD"), []);
            assert_eq!(s.tasks("LONDON"), [TaskKind::Waiting]);
            assert_eq!(s.cases(), ["not_found"], "until somebody counts");
        },
    );
    tell(
        |s| {
            s.receive("OXFORD", 2);
            assert!(s.reserve("order-1", "").is_applied());
            assert!(s.step("pick", r#","result":"not_found""#).is_applied());
            assert_eq!(s.level("OXFORD"), "1 0 0 0 0 0", "it left the books");
            s.done(
                "count",
                r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
            );
        },
        |s| {
            assert_eq!(s.phase("order-1"), Phase::Short);
            assert_eq!(s.available(), ("1".to_owned(), Label::Confirmed));
        },
    );
}

/// R9: what is damaged or worn is set aside, and the line is short.
#[test]
fn a_damaged_unit_is_set_aside_and_a_substitute_goes_out() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            s.done(
                "receive",
                r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"1"}]"#,
            );
            assert!(s.reserve("order-1", "").is_applied());
            assert!(s.step("pick", r#","result":"damaged""#).is_applied());
            assert_eq!(s.level("OXFORD"), "0 0 0 0 1 0");
            let swap = r#""location":"OXFORD","line":{"sku":"RED","quantity":"1"},"with":"BLUE","consent":"call 7""#;
            s.done("substitute", &format!("{ORDER},{swap}"));
        },
        |s| {
            assert_eq!(s.phase("order-1"), Phase::Open);
            let lines = s.promise("order-1").lines;
            assert_eq!(lines[0].released.to_string(), "1");
            assert_eq!(
                (lines[1].sku.as_str(), lines[1].open.to_string().as_str()),
                ("BLUE", "1")
            );
            assert_eq!(s.cases(), Vec::<String>::new(), "the numbers are right");
        },
    );
}

/// R7, R20, R21: not accepted in time it escalates; not collected in time it is put back, unless
/// its customer comes first.
#[test]
fn deadlines_come() {
    tell(
        |s| {
            s.receive("OXFORD", 2);
            for order in ["order-1", "order-2"] {
                assert!(s.reserve(order, PICKUP).is_applied());
            }
            s.at("2026-11-23T10:31:00Z");
            s.shelf().tick().unwrap();
            assert_eq!(s.cases(), ["not_accepted", "not_accepted"]);
            for order in ["order-1", "order-2"] {
                let of = format!(r#""of":{{"document":"{order}"}},{ONE},"spot":"cage 4""#);
                s.done("stage", &of);
            }
            assert_eq!(s.cases(), Vec::<String>::new(), "staging accepts");
            // Three days after Monday it is closed; it opens again on Friday.
            s.at("2026-11-27T17:59:00Z");
            assert_eq!(s.phase("order-1"), Phase::Staged);
            s.at("2026-11-27T18:00:00Z");
            assert_eq!(s.phase("order-1"), Phase::ExpiredInCage);
            assert_eq!(
                s.level("OXFORD"),
                "0 0 2 0 0 0",
                "nothing is free by itself"
            );
            assert!(s.step("collect", "").is_applied());
            let back = format!(r#""of":{{"document":"order-2"}},{ONE},"condition":"sellable""#);
            s.done("put_back", &back);
        },
        |s| {
            assert_eq!(s.phase("order-1"), Phase::Fulfilled);
            assert_eq!(s.phase("order-2"), Phase::Expired);
            assert_eq!(s.level("OXFORD"), "1 0 0 0 0 0");
        },
    );
}

/// R16: the time is the branch's own.
#[test]
fn a_time_is_promised() {
    tell(
        |_| {},
        |s| {
            let (oxford, web) = ("OXFORD".parse().unwrap(), "web".parse().unwrap());
            let lines = [oneshelf::Line::new(
                "RED".parse().unwrap(),
                oneshelf::Quantity::units(1),
            )];
            let ask = |at: &str| {
                let at = Some(at.parse().unwrap());
                s.shelf().promise_pickup(&oxford, &web, &lines, at).unwrap()
            };
            let gone = ask("2026-11-23T10:00:00Z");
            assert!(matches!(gone, PickupPromise::No { .. }), "{gone:?}");
            s.receive("OXFORD", 1);
            let ready = |at: &str| match ask(at) {
                PickupPromise::Ready { ready_at, .. } => ready_at.to_string(),
                no => format!("{no:?}"),
            };
            assert_eq!(ready("2026-11-23T10:00:00Z"), "2026-11-23T11:00:00Z");
            assert_eq!(ready("2026-11-23T16:30:00Z"), "2026-11-24T10:00:00Z");
            assert_eq!(ready("2026-11-24T16:30:00Z"), "2026-11-27T10:00:00Z");
            s.done("sell", ONE);
        },
    );
}
