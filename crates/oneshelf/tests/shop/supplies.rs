//! What is expected, and who waits for it.

use oneshelf::{Sequence, SupplyView};

use crate::story::{ONE, Story, tell};

/// `po-1 late: 2 of 3, 1 for order-1`, a line each.
fn listed(s: &Story, only_open: bool) -> Vec<String> {
    let supplies = s.shelf().supplies(Sequence::NONE, 99, only_open).unwrap();
    let line = |supply: &SupplyView| {
        let document = supply.document.as_ref().unwrap();
        let late = if supply.is_late { " late" } else { "" };
        let line = &supply.lines[0];
        let waiting = line.waiting.iter().map(|order| {
            let name = order.document.as_ref().unwrap();
            format!(", {} for {name}", order.quantity)
        });
        let sum = line.open.checked_add(line.received).unwrap();
        assert_eq!(sum.checked_add(line.given_up).unwrap(), line.expected);
        let waiting: String = waiting.collect();
        format!(
            "{document}{late}: {} of {}{waiting}",
            line.open, line.expected
        )
    };
    supplies.iter().map(line).collect()
}

fn expect(s: &Story, document: &str, quantity: u32, at: &str, more: &str) {
    let lines = ONE.replace(r#""1""#, &format!(r#""{quantity}""#));
    let fields = format!(r#""document":"{document}",{lines},"expected_at":"{at}"{more}"#);
    s.done("expect", &fields);
}

/// Goal: the oldest order waits for what comes first; late goods come last, and say so; what came
/// and what was given up is told apart.
#[test]
fn supplies_name_who_waits_for_them() {
    tell(
        |s| {
            assert_eq!(listed(s, false), Vec::<String>::new());
            expect(s, "po-1", 3, "2026-11-27T09:00:00Z", "");
            expect(s, "po-2", 1, "2026-11-25T09:00:00Z", "");
            for order in ["order-1", "order-2", "order-3"] {
                assert!(s.reserve(order, r#","back_order":true"#).is_applied());
            }
            let two = ["po-1: 3 of 3, 1 for order-2, 1 for order-3"];
            let one = ["po-2: 1 of 1, 1 for order-1"];
            assert_eq!(listed(s, true), [two, one].concat());
            let page = s.shelf().supplies(Sequence::NONE, 1, true).unwrap();
            let rest = s.shelf().supplies(page[0].sequence, 9, true).unwrap();
            assert_eq!((page.len(), rest.len()), (1, 1));
            s.at("2026-11-25T09:00:00Z");
            assert_eq!(
                listed(s, true),
                [
                    "po-1: 3 of 3, 1 for order-1, 1 for order-2, 1 for order-3",
                    "po-2 late: 1 of 1"
                ],
                "nobody counts on what is late"
            );
            // Less is coming than was said, so that the newest order waits for the late one.
            let of = r#","instead_of":{"reference":"r-1"}"#;
            expect(s, "po-3", 2, "2026-11-27T09:00:00Z", of);
            assert_eq!(
                listed(s, false),
                [
                    "po-1: 0 of 3",
                    "po-2 late: 1 of 1, 1 for order-3",
                    "po-3: 2 of 2, 1 for order-1, 1 for order-2",
                ]
            );
            s.done("receive", &format!(r#"{ONE},"of":{{"reference":"r-2"}}"#));
        },
        |s| {
            let open = ["po-3: 2 of 2, 1 for order-2, 1 for order-3"];
            assert_eq!(listed(s, true), open, "the oldest order has its unit");
            assert_eq!(s.level("OXFORD"), "0 1 0 0 0 0");
        },
    );
}
