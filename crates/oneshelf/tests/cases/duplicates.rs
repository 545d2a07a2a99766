//! Suspected duplicates (odoo 108518): a till that sends a receipt again under a new number.

use oneshelf::Sequence;

use crate::story::{Story, tell};

fn send(s: &Story, source: &str, kind: &str, reference: &str, rest: &str) {
    let json = format!(
        r#"{{"type":"{kind}","source":"{source}","reference":"{reference}","location":"OXFORD",{rest}}}"#
    );
    assert!(s.json(&json).is_applied(), "{json}");
}

/// First and second reference of each pair.
fn suspected(s: &Story, after: Sequence) -> Vec<(String, String)> {
    let found = s
        .shelf()
        .suspected_duplicates(after, 99, &mut |done, all| assert!(done <= all));
    let found = found.unwrap();
    let pair = found.iter();
    pair.map(|pair| {
        (
            pair.first.reference.to_string(),
            pair.second.reference.to_string(),
        )
    })
    .collect()
}

fn lines(red: u32, blue: u32) -> String {
    format!(r#""lines":[{{"sku":"RED","quantity":"{red}"}},{{"sku":"BLUE","quantity":"{blue}"}}]"#)
}

/// Goal: the same document, lines and location under another reference is found, however it is
/// written; what differs in any of them, in kind or in source is not, nor is what was reversed.
#[test]
fn a_receipt_that_came_again_is_found() {
    let sold = r#""document":"order-1""#;
    tell(
        |s| {
            let same = format!("{sold},{}", lines(2, 1));
            send(s, "pos", "sell", "r-a", &same);
            // The same goods, in another order and on two lines.
            let written = r#""lines":[{"sku":"BLUE","quantity":"1"},{"sku":"RED","quantity":"1"},{"sku":"RED","quantity":"1","location":"OXFORD"}]"#;
            send(s, "pos", "sell", "r-b", &format!("{sold},{written}"));
            // Other goods, another document, another source, another kind, no document.
            send(s, "pos", "sell", "r-c", &format!("{sold},{}", lines(2, 2)));
            send(
                s,
                "pos",
                "sell",
                "r-d",
                &format!(r#""document":"order-2",{}"#, lines(2, 1)),
            );
            send(s, "web", "sell", "r-e", &same);
            send(s, "pos", "take_back", "r-f", &same);
            send(s, "pos", "sell", "r-g", &lines(2, 1));
            send(s, "pos", "sell", "r-h", &lines(2, 1));
            // Damaged goods and sellable ones are two facts.
            let po = format!(r#""document":"po-1",{}"#, lines(1, 1));
            send(s, "pos", "receive", "r-i", &po);
            send(
                s,
                "pos",
                "receive",
                "r-j",
                &format!(r#"{po},"condition":"damaged""#),
            );
        },
        |s| {
            assert_eq!(suspected(s, Sequence::NONE), [("r-a".into(), "r-b".into())]);
        },
    );
}

/// Goal: what resolves a pair is ready to send, and ends it; of three, two pairs are left to look
/// at, and one after one was reversed.
#[test]
fn a_pair_is_resolved_by_its_own_command() {
    let same = format!(r#""document":"order-1",{}"#, lines(1, 1));
    tell(
        |s| {
            s.receive("OXFORD", 9);
            for reference in ["r-a", "r-b", "r-c"] {
                send(s, "pos", "sell", reference, &same);
            }
            assert_eq!(s.level("OXFORD"), "6 0 0 0 0 0");
            let found = s
                .shelf()
                .suspected_duplicates(Sequence::NONE, 99, &mut |_, _| {});
            let found = found.unwrap();
            assert_eq!(found.len(), 2);
            assert_eq!(found[0].first.reference.as_str(), "r-a");
            let after = found[0].second.entry;
            assert_eq!(suspected(s, after), [], "only one lies after it");
            let outcome = s.json(&serde_json::to_string(&found[0].resolve).unwrap());
            assert!(outcome.is_applied());
            assert_eq!(s.level("OXFORD"), "7 0 0 0 0 0");
            assert_eq!(suspected(s, Sequence::NONE), [("r-a".into(), "r-c".into())]);
            s.done("reverse", r#""of":{"source":"pos","reference":"r-a"}"#);
        },
        |s| {
            assert_eq!(suspected(s, Sequence::NONE), []);
            assert_eq!(s.level("OXFORD"), "8 0 0 0 0 0");
        },
    );
}

/// Goal: an order that is added to has one document on purpose.
#[test]
fn what_adds_to_an_order_is_no_duplicate() {
    let same = format!(
        r#""document":"order-1",{}"#,
        lines(1, 0).replace(r#",{"sku":"BLUE","quantity":"0"}"#, "")
    );
    tell(
        |s| {
            s.receive("OXFORD", 9);
            send(s, "web", "reserve", "o-1", &same);
            send(
                s,
                "web",
                "reserve",
                "o-2",
                &format!(r#"{same},"adds":true"#),
            );
        },
        |s| assert_eq!(suspected(s, Sequence::NONE), []),
    );
}
