//! Facts by clocks that may be wrong, close to counts: a person says which came first, and the
//! shelf ends where it is.

use oneshelf::{CaseAbout, CaseNumber};

use crate::story::{Story, in_memory};

const ONE: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;

/// A shop with a stockroom whose clock may be wrong by twenty seconds, and nine on the shelf.
fn shop() -> Story {
    let s = in_memory();
    s.json(r#"{"type":"define_source","source":"office","reference":"s-1","name":"stockroom","channel":"pos","clock_uncertainty_seconds":20}"#);
    s.receive("OXFORD", 9);
    s
}

fn told(s: &Story, kind: &str, occurred_at: &str, fields: &str) {
    let reference = format!("{kind}-{occurred_at}");
    let time = match occurred_at {
        "" => String::new(),
        second => format!(r#""occurred_at":"2026-11-23T10:{second}Z","#),
    };
    s.json(&format!(
        r#"{{"type":"{kind}","source":"stockroom","reference":"{reference}",{time}{fields}}}"#
    ));
}

fn count(s: &Story, occurred_at: &str, seen: u32) {
    let lines = format!(r#""location":"OXFORD","lines":[{{"sku":"RED","quantity":"{seen}"}}]"#);
    told(s, "count", occurred_at, &lines);
}

/// The cases in which a fact is too close to a count.
fn uncertain(s: &Story) -> Vec<CaseNumber> {
    let cases = s.shelf().cases(CaseNumber(0), 99, true).unwrap();
    let is_meant = |about: &CaseAbout| matches!(about, CaseAbout::CountUncertain { .. });
    let cases = cases.iter().filter(|case| is_meant(&case.about));
    cases.map(|case| case.number).collect()
}

fn resolve(s: &Story, case: CaseNumber, resolution: &str) {
    let fields = format!(r#""case":{case},"resolution":"{resolution}""#);
    s.done("resolve_case", &fields);
}

/// A clock that is ahead does not make a fact of now of what happened before.
#[test]
fn a_time_to_come_is_as_uncertain_as_its_clock() {
    for (occurred_at, is_uncertain) in [("30:15", true), ("30:31", false), ("", false)] {
        let s = shop();
        s.at("2026-11-23T10:30:08Z");
        count(&s, "30:02", 9);
        s.at("2026-11-23T10:30:10Z");
        told(&s, "write_off", occurred_at, ONE);
        let cases = uncertain(&s);
        assert_eq!(!cases.is_empty(), is_uncertain, "{occurred_at}");
        assert_eq!(s.level("OXFORD"), "8 0 0 0 0 0", "{occurred_at}");
        for case in cases {
            resolve(&s, case, "before_count");
            assert_eq!(s.level("OXFORD"), "9 0 0 0 0 0", "{occurred_at}");
        }
    }
}

/// Between two counts that are both too close, each side is asked for, and each answer counts.
#[test]
fn a_fact_close_to_two_counts_lies_where_a_person_says() {
    let grade = format!(r#"{ONE},"grade":"sellable""#);
    for (sides, expect) in [
        (["before_count", "before_count"], "8 0 0 0 0 0"),
        (["after_count", "before_count"], "8 0 0 0 0 0"),
        (["after_count", "after_count"], "9 0 0 0 0 0"),
    ] {
        let s = shop();
        s.at("2026-11-23T10:30:00Z");
        told(&s, "take_back", "20:00", ONE);
        s.at("2026-11-23T10:34:50Z");
        count(&s, "34:40", 9);
        s.at("2026-11-23T10:35:00Z");
        count(&s, "34:58", 8);
        s.at("2026-11-23T10:35:10Z");
        told(&s, "inspect", "35:02", &grade);
        assert_eq!(s.level("OXFORD"), "8 0 0 0 0 0", "{sides:?}");
        for side in sides {
            if let [case, ..] = uncertain(&s)[..] {
                resolve(&s, case, side);
            }
        }
        assert_eq!(s.level("OXFORD"), expect, "{sides:?}");
        assert!(uncertain(&s).is_empty(), "{sides:?}");
    }
}

/// A grade that overtook its return lies to a count as the grade does, not as the return.
#[test]
fn what_a_return_gives_back_lies_where_its_grade_does() {
    let grade = format!(r#"{ONE},"grade":"sellable""#);
    let s = shop();
    s.at("2026-11-23T10:30:10Z");
    told(&s, "inspect", "30:08", &grade);
    s.at("2026-11-23T10:30:12Z");
    told(&s, "take_back", "29:30", ONE);
    assert_eq!(s.level("OXFORD"), "10 0 0 0 0 0");
    s.at("2026-11-23T10:30:20Z");
    count(&s, "30:04", 9);
    let cases = uncertain(&s);
    assert_eq!(cases.len(), 1);
    resolve(&s, cases[0], "after_count");
    assert_eq!(s.level("OXFORD"), "10 0 0 0 0 0");
}
