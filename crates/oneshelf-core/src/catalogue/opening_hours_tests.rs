//! What is accepted as opening hours, and what is not.

use super::*;

fn hours(json: &str) -> OpeningHours {
    serde_json::from_str(json).unwrap()
}

#[test]
fn hours_are_kept_as_they_were_given() {
    let json = r#"{"weekly":[{"day":"monday","open":[{"from":"09:00","to":"12:30"},{"from":"13:30","to":"24:00"}]},{"day":"sunday","open":[]}],"exceptions":[{"date":"2026-12-25","open":[]}]}"#;
    let hours = hours(json);
    assert_eq!(hours.check(), Ok(()));
    assert_eq!(serde_json::to_string(&hours).unwrap(), json);
    let bytes = minicbor::to_vec(&hours).unwrap();
    assert_eq!(minicbor::decode::<OpeningHours>(&bytes).unwrap(), hours);
}

#[test]
fn a_week_may_have_no_exceptions_but_has_to_be_given() {
    let short = hours(r#"{"weekly":[]}"#);
    assert_eq!(short.check(), Ok(()));
    assert_eq!(serde_json::to_string(&short).unwrap(), r#"{"weekly":[]}"#);
    for json in [
        "{}",
        r#"{"weekly":[],"holidays":[]}"#,
        r#"{"weekly":[{"day":"mon","open":[]}]}"#,
        r#"{"weekly":[{"day":"monday","open":[{"from":"9:00","to":"17:00"}]}]}"#,
        r#"{"weekly":[{"day":"monday","open":[{"from":"09:00","to":"24:01"}]}]}"#,
        r#"{"weekly":[],"exceptions":[{"date":"2026-02-29","open":[]}]}"#,
    ] {
        assert!(
            serde_json::from_str::<OpeningHours>(json).is_err(),
            "{json}"
        );
    }
}

/// The fields that are named where a day has these intervals, as `from-to from-to`.
fn fault_of_day(open: &str) -> Option<(MalformedCode, String)> {
    let open: Vec<OpeningInterval> = open
        .split_whitespace()
        .map(|interval| {
            let (from, to) = interval.split_once('-').unwrap();
            OpeningInterval {
                from: from.parse().unwrap(),
                to: to.parse().unwrap(),
            }
        })
        .collect();
    let monday = OpeningDay {
        day: Weekday::Monday,
        open: open.clone(),
    };
    let weekly = OpeningHours {
        weekly: vec![monday],
        exceptions: Vec::new(),
    };
    let exception = OpeningException {
        date: "2026-12-24".parse().unwrap(),
        open,
    };
    let excepted = OpeningHours {
        weekly: Vec::new(),
        exceptions: vec![exception],
    };
    let fault = |hours: &OpeningHours| hours.check().err().map(|e| (e.code, e.field));
    let of_exception = fault(&excepted);
    let of_week = fault(&weekly);
    let renamed = of_week.map(|(code, field)| (code, field.replace("weekly", "exceptions")));
    assert_eq!(renamed, of_exception);
    of_exception
}

#[test]
fn the_intervals_of_a_day_are_sorted_and_apart() {
    let many = |count: usize| {
        let intervals = (0..count).map(|n| {
            format!(
                "{:02}:{:02}-{:02}:{:02}",
                n / 2,
                n % 2 * 30,
                n / 2,
                n % 2 * 30 + 10
            )
        });
        intervals.collect::<Vec<_>>().join(" ")
    };
    let (most, too_many) = (many(24), many(25));
    for (open, expect) in [
        ("", None),
        ("09:00-17:00", None),
        ("00:00-24:00", None),
        ("09:00-12:00 12:00-17:00", None),
        (most.as_str(), None),
        (too_many.as_str(), Some((MalformedCode::Fields, "open"))),
        ("17:00-09:00", Some((MalformedCode::Time, "open[0].to"))),
        ("09:00-09:00", Some((MalformedCode::Time, "open[0].to"))),
        ("24:00-24:00", Some((MalformedCode::Time, "open[0].to"))),
        (
            "09:00-12:00 11:59-17:00",
            Some((MalformedCode::Time, "open[1].from")),
        ),
        (
            "13:00-17:00 09:00-12:00",
            Some((MalformedCode::Time, "open[1].from")),
        ),
        (
            "09:00-17:00 10:00-11:00",
            Some((MalformedCode::Time, "open[1].from")),
        ),
    ] {
        let expect =
            expect.map(|(code, field)| (code, format!("opening_hours.exceptions[0].{field}")));
        assert_eq!(fault_of_day(open), expect, "{open}");
    }
}

#[test]
fn no_day_is_given_twice() {
    let twice = hours(r#"{"weekly":[{"day":"monday","open":[]},{"day":"monday","open":[]}]}"#);
    let fault = twice.check().unwrap_err();
    assert_eq!(fault.code, MalformedCode::Fields);
    assert_eq!(fault.field, "opening_hours.weekly[1].day");

    let holiday = r#"{"date":"2026-12-25","open":[]}"#;
    let twice = hours(&format!(
        r#"{{"weekly":[],"exceptions":[{holiday},{holiday}]}}"#
    ));
    let fault = twice.check().unwrap_err();
    assert_eq!(fault.code, MalformedCode::Fields);
    assert_eq!(fault.field, "opening_hours.exceptions[1].date");
}

#[test]
fn there_are_at_most_a_thousand_exceptions() {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let exceptions = first.iter_days().map(|date| OpeningException {
        date: date.try_into().unwrap(),
        open: Vec::new(),
    });
    let mut hours = OpeningHours {
        weekly: Vec::new(),
        exceptions: exceptions.take(OPENING_EXCEPTIONS_MAX + 1).collect(),
    };
    let fault = hours.check().unwrap_err();
    assert_eq!(fault.code, MalformedCode::Fields);
    assert_eq!(fault.field, "opening_hours.exceptions");
    hours.exceptions.pop();
    assert_eq!(hours.check(), Ok(()));
}
