//! ISO weeks, as the calendar on a location's wall has them.

use std::fmt;

use chrono::{Datelike, Days};
use serde::{Serialize, Serializer};

use crate::catalogue::opening_hours::{Edge, OpenTimes};
use crate::value::day::TimeOfDay;
use crate::value::moment::Moment;

/// A week of the ISO 8601 calendar, from Monday to Sunday in a location's own time zone, such as
/// `2026-W48`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    /// The year that the week belongs to; around New Year not always that of the day.
    pub year: i32,
    /// The number of the week, from 1 to 53.
    pub week: u32,
}

impl fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:04}-W{:02}", self.year, self.week))
    }
}

impl Serialize for IsoWeek {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl schemars::JsonSchema for IsoWeek {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "IsoWeek".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}-W[0-9]{2}$",
            "description": "A week by ISO 8601: `2026-W48`."
        })
    }
}

impl IsoWeek {
    /// The week of a moment in a time zone, and the moment at which the next one begins there. A
    /// zone that is not known is UTC: no location can be defined with one.
    #[must_use]
    pub fn of(at: Moment, time_zone: &str) -> (Self, Moment) {
        let zone = OpenTimes::new(time_zone, None).or_else(|| OpenTimes::new("UTC", None));
        let Some(zone) = zone else {
            return (
                Self {
                    year: 1970,
                    week: 1,
                },
                Moment::MAX,
            );
        };
        let day = zone.day(at);
        let week = day.iso_week();
        let to_monday = 7 - u64::from(day.weekday().num_days_from_monday());
        let end = day
            .checked_add_days(Days::new(to_monday))
            .and_then(|monday| zone.instant(monday, TimeOfDay::START_OF_DAY, Edge::Opening));
        let week = Self {
            year: week.year(),
            week: week.week(),
        };
        (week, end.filter(|end| *end > at).unwrap_or(Moment::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: a week is that of the calendar on the wall, and ends where the next one begins.
    #[test]
    fn weeks_are_those_of_the_wall() {
        for (at, zone, week, end) in [
            // Sunday evening in London is Monday in Auckland.
            (
                "2026-11-22T20:00:00Z",
                "Europe/London",
                "2026-W47",
                "2026-11-23T00:00:00Z",
            ),
            (
                "2026-11-22T20:00:00Z",
                "Pacific/Auckland",
                "2026-W48",
                "2026-11-29T11:00:00Z",
            ),
            // The week in which the clocks go back has an hour more.
            (
                "2026-10-19T00:00:00Z",
                "Europe/London",
                "2026-W43",
                "2026-10-26T00:00:00Z",
            ),
            // New Year's Day may belong to the last week of the year before.
            (
                "2027-01-01T12:00:00Z",
                "UTC",
                "2026-W53",
                "2027-01-04T00:00:00Z",
            ),
            (
                "2027-01-04T00:00:00Z",
                "UTC",
                "2027-W01",
                "2027-01-11T00:00:00Z",
            ),
        ] {
            let (found, until) = IsoWeek::of(at.parse().unwrap(), zone);
            assert_eq!(
                (found.to_string(), until.to_string()),
                (week.to_owned(), end.to_owned())
            );
        }
    }
}
