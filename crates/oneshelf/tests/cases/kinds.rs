//! Every kind of case is opened and closed.

use oneshelf::{CASE_KINDS, CaseFilter, CaseKind, CaseNumber, CaseView, Label, Resolution};

use crate::story::{ONE, ORDER, PICKUP, Story, tell};

/// How a kind comes and ends; what it leaves open besides.
struct Kind {
    name: &'static str,
    open: fn(&Story),
    close: fn(&Story),
    label: Label,
}

const RED_AT: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"#;

fn red(s: &Story, kind: &str, quantity: u32, more: &str) {
    s.done(kind, &format!(r#"{RED_AT}"{quantity}"}}]{more}"#));
}

/// Resolves the case that is open.
fn resolve(s: &Story, resolution: &str) {
    let open = s.shelf().cases(CaseNumber(0), 99, true).unwrap();
    let number = open[0].number;
    let by = r#""actor":"clerk-7","note":"looked at it""#;
    s.done(
        "resolve_case",
        &format!(r#""case":{number},"resolution":"{resolution}",{by}"#),
    );
}

const KINDS: &[Kind] = &[
    Kind {
        name: "shortage",
        open: |s| red(s, "sell", 2, ""),
        close: |s| s.receive("OXFORD", 2),
        label: Label::UnderReview,
    },
    Kind {
        name: "count_variance",
        open: |s| {
            s.receive("OXFORD", 5);
            red(s, "count", 4, "");
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::UnderReview,
    },
    Kind {
        name: "count_uncertain",
        open: |s| {
            s.receive("OXFORD", 5);
            s.at("2026-11-23T10:10:00Z");
            red(s, "count", 5, "");
            s.at("2026-11-23T10:20:00Z");
            red(s, "sell", 1, r#","occurred_at":"2026-11-23T10:10:00Z""#);
        },
        close: |s| resolve(s, "after_count"),
        label: Label::UnderReview,
    },
    Kind {
        name: "provisional_item",
        open: |s| {
            let cup = r#""location":"OXFORD","lines":[{"sku":"CUP","quantity":"1"}]"#;
            s.done("receive", cup);
        },
        close: |s| s.done("define_item", r#""sku":"CUP""#),
        label: Label::Confirmed,
    },
    Kind {
        name: "unknown_location",
        open: |s| s.receive("PARIS", 1),
        close: |s| s.done("define_location", r#""location":"PARIS""#),
        label: Label::Confirmed,
    },
    Kind {
        name: "figures_disagree",
        open: |s| {
            s.receive("OXFORD", 5);
            red(s, "write_off", 1, r#","condition":"damaged""#);
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::UnderReview,
    },
    Kind {
        name: "staged_variance",
        open: |s| {
            let seen = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"0","staged":"1"}]"#;
            s.done("count", seen);
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::UnderReview,
    },
    Kind {
        name: "second_promise",
        open: |s| {
            s.receive("OXFORD", 5);
            red(s, "adopt", 1, r#","document":"order-1""#);
            red(s, "adopt", 2, r#","document":"order-1""#);
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::Confirmed,
    },
    Kind {
        name: "more_than_sold",
        open: |s| {
            s.receive("OXFORD", 5);
            let _ = s.json(&format!(
                r#"{{"type":"sell","source":"pos","reference":"receipt-1",{ONE}}}"#
            ));
            let of = r#","of":{"source":"pos","reference":"receipt-1"}"#;
            red(s, "take_back", 2, of);
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::UnderReview,
    },
    Kind {
        name: "not_posted",
        open: |s| {
            let half = r#""location":"PARIS","lines":[{"sku":"CUP","quantity":"0.5"}]"#;
            s.done("receive", half);
            s.done("define_item", r#""sku":"CUP""#);
            s.done("define_location", r#""location":"PARIS""#);
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::Confirmed,
    },
    Kind {
        name: "not_found",
        open: |s| {
            s.receive("OXFORD", 2);
            assert!(s.reserve("order-1", "").is_applied());
            assert!(s.step("pick", r#","result":"not_found""#).is_applied());
        },
        close: |s| red(s, "count", 1, ""),
        label: Label::UnderReview,
    },
    Kind {
        name: "not_accepted",
        open: |s| {
            s.receive("OXFORD", 2);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            s.at("2026-11-23T10:31:00Z");
            s.shelf().tick().unwrap();
        },
        close: |s| s.done("accept", ORDER),
        label: Label::Confirmed,
    },
    Kind {
        name: "transfer_discrepancy",
        open: |s| {
            s.receive("LONDON", 2);
            let to = r#""location":"LONDON","lines":[{"sku":"RED","quantity":"2"}],"to":"OXFORD""#;
            s.done("request_transfer", &format!(r#"{to},"document":"order-1""#));
            s.done("ship", &format!("{to},{ORDER}"));
            s.done("receive_transfer", &format!("{ONE},{ORDER}"));
        },
        close: |s| resolve(s, "lost"),
        label: Label::UnderReview,
    },
    Kind {
        name: "supply_short",
        open: |s| {
            red(s, "expect", 1, r#","expected_at":"2026-11-24T10:00:00Z""#);
            assert!(s.reserve("order-1", r#","back_order":true"#).is_applied());
            s.at("2026-11-24T10:00:01Z");
            s.shelf().tick().unwrap();
        },
        close: |s| s.receive("OXFORD", 1),
        label: Label::UnderReview,
    },
    Kind {
        name: "unlinked",
        open: |s| {
            s.receive("OXFORD", 5);
            red(s, "sell", 1, r#","settles":{"document":"order-9"}"#);
            s.at("2026-11-25T10:00:01Z");
            s.shelf().tick().unwrap();
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::UnderReview,
    },
    Kind {
        name: "limit_exceeded",
        open: |s| {
            s.done(
                "define_source",
                r#""name":"web","channel":"web","quantity_max":"3""#,
            );
            s.receive("OXFORD", 5);
        },
        close: |s| resolve(s, "acknowledged"),
        label: Label::UnderReview,
    },
    Kind {
        name: "conflict",
        open: |s| {
            for quantity in [1, 2] {
                let lines = format!(r#"{RED_AT}"{quantity}"}}]"#);
                let names = r#""source":"web","reference":"po-1""#;
                let _ = s.json(&format!(r#"{{"type":"receive",{names},{lines}}}"#));
            }
        },
        close: |s| resolve(s, "keep_first"),
        label: Label::UnderReview,
    },
];

/// Goal: every kind of case that there is can be opened and closed, does to the label what its row
/// says, and offers what would be recorded.
#[test]
fn every_kind_is_opened_and_closed() {
    let tested: Vec<_> = KINDS.iter().map(|kind| kind.name).collect();
    let known: Vec<_> = CASE_KINDS.iter().map(|kind| kind.name).collect();
    assert_eq!(tested, known, "a kind has no test, or a test no kind");
    for kind in KINDS {
        tell(
            |s| {
                (kind.open)(s);
                assert_eq!(s.cases(), [kind.name]);
                assert_eq!(s.available().1, kind.label, "{}", kind.name);
                let row = CaseKind::named(kind.name).unwrap();
                let reviews = row.label.starts_with("under review");
                assert_eq!(reviews, kind.label == Label::UnderReview, "{}", kind.name);
                offers(s, kind.name);
                (kind.close)(s);
            },
            |s| {
                let closed = the_case(s, kind.name);
                let end = closed.closed.unwrap();
                assert!(end.by > closed.opened_by, "{}", kind.name);
                let file = s.shelf().case(closed.number).unwrap().unwrap();
                assert_eq!(file.ended.unwrap().entry, end.by, "{}", kind.name);
                assert!(file.can.is_empty() && file.cannot.is_empty());
                assert_eq!(s.cases(), Vec::<String>::new(), "{}", kind.name);
                assert_eq!(s.available().1, Label::Confirmed, "{}", kind.name);
            },
        );
    }
}

/// The only case of a kind, open or not.
fn the_case(s: &Story, kind: &str) -> CaseView {
    let filter = CaseFilter {
        closed_too: true,
        kinds: vec![CaseKind::named(kind).unwrap()],
        ..CaseFilter::default()
    };
    let mut found = s.shelf().cases_where(&filter, CaseNumber(0), 9).unwrap();
    assert_eq!(found.len(), 1, "{kind}");
    found.remove(0)
}

/// Goal: what a case offers names it, and what it does not offer is refused with a remedy.
fn offers(s: &Story, kind: &str) {
    let case = the_case(s, kind);
    let file = s.shelf().case(case.number).unwrap().unwrap();
    assert_eq!(file.case, case, "{kind}");
    assert_eq!(file.came.entry, case.opened_by, "{kind}");
    assert!(
        !file.can.is_empty() || file.closes != "nothing",
        "{kind}: nothing can be done, and nothing closes it"
    );
    let offered: Vec<_> = file
        .can
        .iter()
        .filter_map(|option| option.resolution)
        .collect();
    for resolution in Resolution::ALL {
        if offered.contains(&resolution) {
            continue;
        }
        let number = case.number;
        let by = r#""actor":"clerk-7","note":"looked at it""#;
        let resolution = resolution.as_str();
        let refused = s.send(
            "resolve_case",
            &format!(r#""case":{number},"resolution":"{resolution}",{by}"#),
        );
        let refusal = refused.refusal().cloned().unwrap();
        assert_eq!(refusal.code.as_str(), "case_not_resolvable", "{kind}");
        assert!(!refusal.remedy.is_empty(), "{kind}");
    }
}

/// Goal: what a case offers can be sent as it is, once a person has filled in what it needs.
#[test]
fn every_offer_is_recorded() {
    for kind in KINDS {
        // Each offer on a shop of its own, since one may end the matter.
        let offers = std::cell::Cell::new(1);
        let mut place = 0;
        while place < offers.get() {
            tell(
                |s| {
                    (kind.open)(s);
                    let case = the_case(s, kind.name);
                    let file = s.shelf().case(case.number).unwrap().unwrap();
                    offers.set(file.can.len());
                    let Some(option) = file.can.get(place) else {
                        return;
                    };
                    let mut json = serde_json::to_value(&option.command).unwrap();
                    for field in &option.needs {
                        json[*field] = "clerk-7".into();
                    }
                    let outcome = s.json(&json.to_string());
                    assert!(outcome.receipt().unwrap().sequence.is_some(), "{json}");
                },
                |_| {},
            );
            place += 1;
        }
    }
}
