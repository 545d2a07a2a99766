use super::*;
use crate::day::Weekday;
use crate::opening::{OpeningDay, OpeningException, OpeningHours, OpeningInterval};

fn interval(text: &str) -> OpeningInterval {
    let (from, to) = text.split_once('-').unwrap();
    OpeningInterval {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    }
}

/// Monday to Saturday 9 to 6 with a lunch break, closed on Sundays and on Christmas Day, and on
/// Christmas Eve only until 2.
fn hours() -> OpeningHours {
    let open = vec![interval("09:00-13:00"), interval("14:00-18:00")];
    let days = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
    ];
    let weekly = days.map(|day| OpeningDay {
        day,
        open: open.clone(),
    });
    let exception = |date: &str, open| OpeningException {
        date: date.parse().unwrap(),
        open,
    };
    OpeningHours {
        weekly: weekly.to_vec(),
        exceptions: vec![
            exception("2026-12-24", vec![interval("09:00-14:00")]),
            exception("2026-12-25", Vec::new()),
        ],
    }
}

fn night_shop() -> OpeningHours {
    let days = [Weekday::Saturday, Weekday::Sunday, Weekday::Monday];
    let weekly = days.map(|day| OpeningDay {
        day,
        open: vec![interval("00:00-24:00")],
    });
    OpeningHours {
        weekly: weekly.to_vec(),
        exceptions: Vec::new(),
    }
}

fn settings(preparation_minutes: u32) -> PickupSettings {
    PickupSettings {
        preparation_minutes,
        cut_off: Some("16:00".parse().unwrap()),
        accept_minutes: Some(30),
        hold_days: 3,
        pickups_max: None,
    }
}

/// What, where, when it is ordered, how many minutes it takes, and when it is ready.
type Row = (&'static str, &'static str, &'static str, u32, &'static str);

const READY: &[Row] = &[
    (
        "in the morning",
        "Europe/London",
        "2026-11-24T10:00:00Z",
        60,
        "2026-11-24T11:00:00Z",
    ),
    (
        "before opening",
        "Europe/London",
        "2026-11-24T06:00:00Z",
        60,
        "2026-11-24T10:00:00Z",
    ),
    (
        "over lunch",
        "Europe/London",
        "2026-11-24T12:30:00Z",
        60,
        "2026-11-24T14:30:00Z",
    ),
    (
        "over night",
        "Europe/London",
        "2026-11-24T15:30:00Z",
        180,
        "2026-11-25T09:30:00Z",
    ),
    (
        "after the cut-off",
        "Europe/London",
        "2026-11-24T16:30:00Z",
        60,
        "2026-11-25T10:00:00Z",
    ),
    (
        "a closed Sunday",
        "Europe/London",
        "2026-11-28T17:00:00Z",
        60,
        "2026-11-30T10:00:00Z",
    ),
    (
        "a holiday",
        "Europe/London",
        "2026-12-24T17:00:00Z",
        60,
        "2026-12-26T10:00:00Z",
    ),
    (
        "half a day",
        "Europe/London",
        "2026-12-24T13:30:00Z",
        60,
        "2026-12-26T09:30:00Z",
    ),
    (
        "after the cut-off",
        "America/New_York",
        "2026-11-24T21:30:00Z",
        60,
        "2026-11-25T15:00:00Z",
    ),
    (
        "a closed Sunday",
        "America/New_York",
        "2026-11-28T22:00:00Z",
        60,
        "2026-11-30T15:00:00Z",
    ),
    (
        "a holiday",
        "America/New_York",
        "2026-12-24T22:00:00Z",
        60,
        "2026-12-26T15:00:00Z",
    ),
    (
        "clocks went forward",
        "Europe/London",
        "2026-03-28T17:00:00Z",
        60,
        "2026-03-30T09:00:00Z",
    ),
    (
        "clocks went back",
        "Europe/London",
        "2026-10-24T16:00:00Z",
        60,
        "2026-10-26T10:00:00Z",
    ),
    (
        "clocks went forward",
        "America/New_York",
        "2026-03-07T22:00:00Z",
        60,
        "2026-03-09T14:00:00Z",
    ),
    (
        "clocks went back",
        "America/New_York",
        "2026-10-31T21:00:00Z",
        60,
        "2026-11-02T15:00:00Z",
    ),
    (
        "in the south",
        "Australia/Sydney",
        "2026-10-03T07:00:00Z",
        60,
        "2026-10-04T23:00:00Z",
    ),
];

/// R16: what is ordered when is ready when, by the shop's own clock.
#[test]
fn a_pickup_is_ready_when_the_shop_has_had_time_to_prepare_it() {
    for (what, zone, at, preparation, expect) in READY {
        let times = pickup_times(
            zone,
            Some(&hours()),
            &settings(*preparation),
            at.parse().unwrap(),
        );
        let ready_at = times.unwrap().ready_at.to_string();
        assert_eq!(ready_at, *expect, "{what} in {zone}");
    }
}

/// R16: an hour that the clock skips or repeats is as long as it is.
#[test]
fn preparation_takes_real_time_when_the_clocks_change() {
    let rows = [
        (
            "Europe/London",
            "2026-03-29T00:30:00Z",
            "2026-03-29T02:30:00Z",
        ),
        (
            "Europe/London",
            "2026-10-25T00:30:00Z",
            "2026-10-25T02:30:00Z",
        ),
        (
            "America/New_York",
            "2026-03-08T06:30:00Z",
            "2026-03-08T08:30:00Z",
        ),
        (
            "America/New_York",
            "2026-11-01T05:30:00Z",
            "2026-11-01T07:30:00Z",
        ),
    ];
    for (zone, at, expect) in rows {
        let settings = PickupSettings {
            cut_off: None,
            ..settings(120)
        };
        let times = pickup_times(zone, Some(&night_shop()), &settings, at.parse().unwrap());
        assert_eq!(times.unwrap().ready_at.to_string(), expect, "{zone}");
    }
}

/// R20: a pickup waits until the shop closes on the last day, or on the next day that it opens.
#[test]
fn a_pickup_waits_until_the_shop_closes() {
    let rows = [
        ("2026-11-24T11:00:00Z", "2026-11-27T18:00:00Z"),
        ("2026-11-26T11:00:00Z", "2026-11-30T18:00:00Z"),
        ("2026-12-21T11:00:00Z", "2026-12-24T14:00:00Z"),
        ("2026-12-22T11:00:00Z", "2026-12-26T18:00:00Z"),
        ("2026-03-27T11:00:00Z", "2026-03-30T17:00:00Z"),
    ];
    for (ready_at, expect) in rows {
        let at = ready_at.parse().unwrap();
        let until = collect_by("Europe/London", Some(&hours()), &settings(60), at);
        assert_eq!(until.unwrap().to_string(), expect, "ready {ready_at}");
    }
}

/// R16: zero capacity and no opening hours are no promise.
#[test]
fn a_shop_that_cannot_prepare_promises_nothing() {
    let at = "2026-11-24T10:00:00Z".parse().unwrap();
    let full = PickupSettings {
        pickups_max: Some(0),
        ..settings(60)
    };
    let zone = "Europe/London";
    let times = pickup_times(zone, Some(&hours()), &full, at);
    assert_eq!(times, Err(NoPickup::NoCapacity));
    let never = OpeningHours {
        weekly: Vec::new(),
        exceptions: Vec::new(),
    };
    let times = pickup_times(zone, Some(&never), &settings(60), at);
    assert_eq!(times, Err(NoPickup::NeverOpen));
    let times = pickup_times("Mars/Olympus", Some(&hours()), &settings(60), at);
    assert_eq!(times, Err(NoPickup::UnknownTimeZone));
}
