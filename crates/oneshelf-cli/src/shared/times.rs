//! Times as people read them.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use oneshelf::{Catalogue, LocationName, Moment};

/// The time zone that times are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zone(Tz);

impl Zone {
    /// For tables over places in different zones.
    pub(crate) const UTC: Self = Self(Tz::UTC);

    /// Where a location is.
    pub(crate) fn of(catalogue: &Catalogue, location: &LocationName) -> Self {
        let zone = catalogue.location_named(location);
        let zone = zone.and_then(|location| location.time_zone.parse().ok());
        zone.map_or(Self::UTC, Self)
    }

    /// Its IANA name.
    pub(crate) fn name(self) -> &'static str {
        self.0.name()
    }

    /// A time to the minute, where a table has room for no more.
    pub(crate) fn minute(self, moment: Moment) -> String {
        let local = DateTime::<Utc>::from(moment).with_timezone(&self.0);
        local.format("%Y-%m-%d %H:%M").to_string()
    }

    /// A time to the second.
    pub(crate) fn show(self, moment: Moment) -> String {
        let local = DateTime::<Utc>::from(moment).with_timezone(&self.0);
        local.format("%Y-%m-%d %H:%M:%S").to_string()
    }
}

/// How long ago, in the two largest units: `3h 12m`.
pub(crate) fn age(since: Moment, now: Moment) -> String {
    let seconds = now.micros_since(since) / 1_000_000;
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds}s"),
        (0, 0, _) => format!("{minutes}m {}s", seconds % 60),
        (0, _, _) => format!("{hours}h {minutes}m"),
        _ => format!("{days}d {hours}h"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_have_two_units() {
        let start: Moment = "2026-11-23T10:00:00Z".parse().unwrap();
        for (seconds, shown) in [
            (0, "0s"),
            (59, "59s"),
            (60, "1m 0s"),
            (3_599, "59m 59s"),
            (11_520, "3h 12m"),
            (90_000, "1d 1h"),
        ] {
            assert_eq!(age(start, start.plus_seconds(seconds)), shown);
        }
        assert_eq!(age(start.plus_seconds(5), start), "0s");
    }
}
