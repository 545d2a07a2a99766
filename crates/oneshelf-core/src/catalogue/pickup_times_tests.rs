use super::*;
use crate::catalogue::opening_hours::{
    OpeningDay, OpeningException, OpeningHours, OpeningInterval,
};
use crate::value::day::Weekday;

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
        "at the cut-off",
        "America/New_York",
        "2026-11-24T21:00:00Z",
        60,
        "2026-11-24T22:00:00Z",
    ),
    (
        "one second after the cut-off",
        "America/New_York",
        "2026-11-24T21:00:01Z",
        60,
        "2026-11-25T15:00:00Z",
    ),
    (
        "after the cut-off",
        "Australia/Sydney",
        "2026-11-24T05:30:00Z",
        60,
        "2026-11-24T23:00:00Z",
    ),
    (
        "a closed Sunday",
        "Australia/Sydney",
        "2026-11-28T06:30:00Z",
        60,
        "2026-11-29T23:00:00Z",
    ),
    (
        "a holiday",
        "Australia/Sydney",
        "2026-12-24T06:30:00Z",
        60,
        "2026-12-25T23:00:00Z",
    ),
    (
        "clocks went forward",
        "Australia/Sydney",
        "2026-10-03T07:00:00Z",
        60,
        "2026-10-04T23:00:00Z",
    ),
    (
        "clocks went back",
        "Australia/Sydney",
        "2026-04-04T06:00:00Z",
        60,
        "2026-04-06T00:00:00Z",
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

/// When it is ordered around a change of the clocks, from when that night shop is open on its
/// Sunday, how many minutes it takes, and when it is ready.
type Night = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u32,
    &'static str,
);

const CHANGES: &[Night] = &[
    (
        "before the skipped hour",
        "Europe/London",
        "00:00-24:00",
        "2026-03-29T00:30:00Z",
        120,
        "2026-03-29T02:30:00Z",
    ),
    (
        "at the first moment after the skipped hour",
        "Europe/London",
        "00:00-24:00",
        "2026-03-29T01:00:00Z",
        30,
        "2026-03-29T01:30:00Z",
    ),
    (
        // Half past one does not exist: it opens when the clock has skipped it.
        "the shop opens inside the skipped hour",
        "Europe/London",
        "01:30-24:00",
        "2026-03-29T00:15:00Z",
        60,
        "2026-03-29T02:00:00Z",
    ),
    (
        "in the first of the two hours",
        "Europe/London",
        "00:00-24:00",
        "2026-10-25T00:30:00Z",
        120,
        "2026-10-25T02:30:00Z",
    ),
    (
        "in the second of the two hours",
        "Europe/London",
        "00:00-24:00",
        "2026-10-25T01:30:00Z",
        120,
        "2026-10-25T03:30:00Z",
    ),
    (
        "before the skipped hour",
        "America/New_York",
        "00:00-24:00",
        "2026-03-08T06:30:00Z",
        120,
        "2026-03-08T08:30:00Z",
    ),
    (
        "at the first moment after the skipped hour",
        "America/New_York",
        "00:00-24:00",
        "2026-03-08T07:00:00Z",
        30,
        "2026-03-08T07:30:00Z",
    ),
    (
        "the shop opens inside the skipped hour",
        "America/New_York",
        "02:30-24:00",
        "2026-03-08T06:15:00Z",
        60,
        "2026-03-08T08:00:00Z",
    ),
    (
        "in the first of the two hours",
        "America/New_York",
        "00:00-24:00",
        "2026-11-01T05:30:00Z",
        120,
        "2026-11-01T07:30:00Z",
    ),
    (
        "in the second of the two hours",
        "America/New_York",
        "00:00-24:00",
        "2026-11-01T06:30:00Z",
        120,
        "2026-11-01T08:30:00Z",
    ),
];

/// R16: an hour that the clock skips or repeats is as long as it is. No order comes inside a
/// skipped hour, because no moment is in it; opening hours can name one.
#[test]
fn preparation_takes_real_time_when_the_clocks_change() {
    for (what, zone, sunday, at, preparation, expect) in CHANGES {
        let settings = PickupSettings {
            cut_off: None,
            ..settings(*preparation)
        };
        let mut hours = night_shop();
        hours.weekly[1].open = vec![interval(sunday)];
        let times = pickup_times(zone, Some(&hours), &settings, at.parse().unwrap());
        let ready_at = times.unwrap().ready_at.to_string();
        assert_eq!(ready_at, *expect, "{what} in {zone}");
    }
}

/// R16: a customer is told a minute, so a ready time is one: the first whole one at which the work
/// is done. The staff's own deadline is exact, and the days of the cage count from what was told.
#[test]
fn a_ready_time_is_a_whole_minute() {
    let rows = [
        ("2026-11-24T10:00:00Z", "11:00:00Z", "10:30:00Z"),
        (
            "2026-11-24T10:00:00.000001Z",
            "11:01:00Z",
            "10:30:00.000001Z",
        ),
        (
            "2026-11-24T10:00:59.999999Z",
            "11:01:00Z",
            "10:30:59.999999Z",
        ),
        // Work that goes on after lunch, and work that ends with the closing.
        ("2026-11-24T12:30:12.5Z", "14:31:00Z", "14:00:12.500Z"),
        ("2026-11-24T15:59:30Z", "17:00:00Z", "16:29:30Z"),
        ("2026-11-24T06:00:00.25Z", "10:00:00Z", "09:30:00Z"),
    ];
    for (at, ready_at, accept_by) in rows {
        let times = pickup_times(
            "Europe/London",
            Some(&hours()),
            &settings(60),
            at.parse().unwrap(),
        );
        let times = times.unwrap();
        let on_day = |time: Moment| time.to_string().replace("2026-11-24T", "");
        assert_eq!(on_day(times.ready_at), ready_at, "ordered at {at}");
        let accept = times.accept_by.map(on_day);
        assert_eq!(accept.as_deref(), Some(accept_by), "ordered at {at}");
        assert_eq!(times.collect_by.to_string(), "2026-11-27T18:00:00Z");
    }
    let closing = PickupSettings {
        cut_off: None,
        ..settings(60)
    };
    let rows = [
        (
            Some(hours()),
            "2026-11-24T16:59:30Z",
            "2026-11-24T18:00:00Z",
        ),
        // A minute later the day has changed, and the days of the cage begin with it.
        (None, "2026-11-24T22:59:30Z", "2026-11-25T00:00:00Z"),
    ];
    for (hours, at, ready_at) in rows {
        let times = pickup_times(
            "Europe/London",
            hours.as_ref(),
            &closing,
            at.parse().unwrap(),
        );
        let times = times.unwrap();
        assert_eq!(times.ready_at.to_string(), ready_at, "ordered at {at}");
        let until = collect_by("Europe/London", hours.as_ref(), &closing, times.ready_at);
        assert_eq!(Some(times.collect_by), until, "ordered at {at}");
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

/// R16: where there is no time, there is a reason.
#[test]
fn a_shop_that_cannot_prepare_promises_nothing() {
    let nowhere = OpeningHours {
        weekly: Vec::new(),
        exceptions: Vec::new(),
    };
    let once = OpeningHours {
        exceptions: vec![OpeningException {
            date: "2026-11-25".parse().unwrap(),
            open: vec![interval("09:00-10:00")],
        }],
        ..nowhere.clone()
    };
    let full = PickupSettings {
        pickups_max: Some(0),
        ..settings(60)
    };
    let rows = [
        ("Europe/London", Some(hours()), full, NoPickup::NoCapacity),
        ("America/New_York", None, full, NoPickup::NoCapacity),
        (
            "Europe/London",
            Some(nowhere),
            settings(60),
            NoPickup::NeverOpen,
        ),
        // It opens once, and not for as long as the work takes.
        (
            "America/New_York",
            Some(once),
            settings(90),
            NoPickup::NeverOpen,
        ),
        (
            "Mars/Olympus",
            Some(hours()),
            settings(60),
            NoPickup::UnknownTimeZone,
        ),
    ];
    let at = "2026-11-24T10:00:00Z".parse().unwrap();
    for (zone, hours, settings, expect) in rows {
        let times = pickup_times(zone, hours.as_ref(), &settings, at);
        assert_eq!(times, Err(expect), "{zone} {hours:?}");
    }
}
