//! Cases by where, what and how old they are.

use oneshelf::{CaseFilter, CaseKind, CaseNumber};

use crate::story::{Story, tell};

fn numbers(s: &Story, filter: &CaseFilter) -> Vec<u64> {
    let found = s.shelf().cases_where(filter, CaseNumber(0), 99).unwrap();
    found.iter().map(|case| case.number.0).collect()
}

fn sell(s: &Story, location: &str, sku: &str) {
    s.done(
        "sell",
        &format!(r#""location":"{location}","lines":[{{"sku":"{sku}","quantity":"1"}}]"#),
    );
}

/// Goal: a manager sees the cases of a branch, of a kind and of an age, and how many there are.
#[test]
fn cases_are_found_by_where_what_and_when() {
    tell(
        |s| {
            sell(s, "OXFORD", "RED");
            s.at("2026-11-25T10:00:00Z");
            sell(s, "LONDON", "RED");
            sell(s, "LONDON", "BLUE");
            // One conflict that touches both branches.
            let lines = |location: &str| {
                format!(r#""location":"{location}","lines":[{{"sku":"BLUE","quantity":"1"}}]"#)
            };
            for location in ["OXFORD", "LONDON"] {
                let names = r#""source":"web","reference":"po-1""#;
                let lines = lines(location);
                let _ = s.json(&format!(r#"{{"type":"receive",{names},{lines}}}"#));
            }
            s.at("2026-12-04T10:00:00Z");
            s.receive("LONDON", 1);
        },
        |s| {
            let all = CaseFilter::default();
            assert_eq!(numbers(s, &all), [1, 3, 4]);
            let closed_too = CaseFilter {
                closed_too: true,
                ..all.clone()
            };
            assert_eq!(numbers(s, &closed_too), [1, 2, 3, 4]);
            let at = |location: &str| CaseFilter {
                location: Some(location.parse().unwrap()),
                ..CaseFilter::default()
            };
            assert_eq!(numbers(s, &at("OXFORD")), [1, 4]);
            assert_eq!(numbers(s, &at("LONDON")), [3, 4]);
            let conflicts = CaseFilter {
                kinds: vec![CaseKind::named("conflict").unwrap()],
                ..CaseFilter::default()
            };
            assert_eq!(numbers(s, &conflicts), [4]);
            let old = CaseFilter {
                opened_before: Some("2026-11-24T00:00:00Z".parse().unwrap()),
                ..CaseFilter::default()
            };
            assert_eq!(numbers(s, &old), [1]);
            let second = s.shelf().cases_where(&all, CaseNumber(1), 1).unwrap();
            assert_eq!(second[0].number, CaseNumber(3), "page by page");

            let counts = s.shelf().case_summary().unwrap();
            let counts: Vec<_> = counts
                .iter()
                .map(|count| {
                    let place = count.location.as_ref().map_or("-", |name| name.as_str());
                    let ages = [count.within_a_day, count.within_a_week, count.older];
                    (place, count.kind, count.open, ages)
                })
                .collect();
            assert_eq!(
                counts,
                [
                    ("OXFORD", "shortage", 1, [0, 0, 1]),
                    ("LONDON", "conflict", 1, [0, 0, 1]),
                    ("LONDON", "shortage", 1, [0, 0, 1]),
                ]
            );
            let unknown = s.shelf().cases_where(&at("PARIS"), CaseNumber(0), 9);
            assert!(unknown.is_err());
        },
    );
}
