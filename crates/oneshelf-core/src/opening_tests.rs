use super::*;

fn interval(from: &str, to: &str) -> OpeningInterval {
    OpeningInterval {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    }
}

#[test]
fn hours_that_nobody_can_mean_are_refused() {
    let monday = |open: Vec<OpeningInterval>| OpeningDay {
        day: Weekday::Monday,
        open,
    };
    let christmas = || OpeningException {
        date: "2026-12-25".parse().unwrap(),
        open: Vec::new(),
    };
    let cases = [
        (
            "backwards",
            vec![monday(vec![interval("18:00", "09:00")])],
            vec![],
        ),
        (
            "overlapping",
            vec![monday(vec![
                interval("09:00", "13:00"),
                interval("12:00", "18:00"),
            ])],
            vec![],
        ),
        ("a day twice", vec![monday(vec![]), monday(vec![])], vec![]),
        ("a date twice", vec![], vec![christmas(), christmas()]),
    ];
    for (what, weekly, exceptions) in cases {
        let hours = OpeningHours { weekly, exceptions };
        assert!(hours.check().is_err(), "{what}");
    }
    let fine = OpeningHours {
        weekly: vec![monday(vec![
            interval("09:00", "13:00"),
            interval("14:00", "24:00"),
        ])],
        exceptions: vec![christmas()],
    };
    assert_eq!(fine.check(), Ok(()));
}
