//! Opening hours, and what they mean as points in time.
//!
//! Opening hours say what the clock on the wall shows. Between it and points in time stands the
//! time zone: a local time that a change of the clocks skips is the first instant after the gap;
//! of one that comes twice, an opening is the earlier instant and a closing the later. Minutes of
//! work are counted as they pass, while the location is open.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::value::day::{Day, TimeOfDay, Weekday};
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::moment::Moment;

/// The most days of a location that may differ from its week.
pub const OPENING_EXCEPTIONS_MAX: usize = 1_000;
/// The most opening intervals of one day.
pub const OPENING_INTERVALS_MAX: usize = 24;
/// How many days ahead an opening is looked for.
pub(crate) const DAYS_AHEAD_MAX: usize = 366;

/// When a location is open, by its local time. A location without opening hours is always open.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct OpeningHours {
    /// The hours of each day of the week; it is closed on days that are left out.
    #[n(0)]
    pub weekly: Vec<OpeningDay>,
    /// Days that differ from the week, such as holidays and open Sundays. Without it, none.
    #[cbor(n(1), default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<OpeningException>,
}

/// The opening hours of one day of the week.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct OpeningDay {
    /// The day of the week, such as `monday`.
    #[n(0)]
    pub day: Weekday,
    /// When it is open, in order and without overlap; empty if it is closed.
    #[n(1)]
    pub open: Vec<OpeningInterval>,
}

/// The opening hours of one day of the calendar, in place of those of the week.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct OpeningException {
    /// The day that differs, such as `2026-12-25`.
    #[n(0)]
    pub date: Day,
    /// When it is open on that day, in order and without overlap; empty if it is closed.
    #[n(1)]
    pub open: Vec<OpeningInterval>,
}

/// One stretch of a day during which a location is open. Hours past midnight belong to the next
/// day.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct OpeningInterval {
    /// When it opens, by local time, such as `09:00`.
    #[n(0)]
    pub from: TimeOfDay,
    /// When it closes, by local time, such as `18:00`; `24:00` for midnight.
    #[n(1)]
    pub to: TimeOfDay,
}

impl OpeningHours {
    /// Checks that every interval opens before it closes, that the intervals of a day are sorted
    /// and do not overlap, that no day is given twice, and that there are not too many.
    ///
    /// # Errors
    /// [`Malformed`] names the field as the definition of a location has it, such as
    /// `opening_hours.weekly[0].open[1].to`.
    pub fn check(&self) -> Result<(), Malformed> {
        if self.exceptions.len() > OPENING_EXCEPTIONS_MAX {
            let reason = format_args!(
                "has more than {OPENING_EXCEPTIONS_MAX} days; leave out those that are over"
            );
            return Err(fields("opening_hours.exceptions", reason));
        }
        let mut days = BTreeSet::new();
        for (place, weekly) in self.weekly.iter().enumerate() {
            let field = format!("opening_hours.weekly[{place}]");
            if !days.insert(weekly.day) {
                return Err(fields(format!("{field}.day"), GIVEN_TWICE));
            }
            check_day(&weekly.open, &field)?;
        }
        let mut dates = BTreeSet::new();
        for (place, exception) in self.exceptions.iter().enumerate() {
            let field = format!("opening_hours.exceptions[{place}]");
            if !dates.insert(exception.date) {
                return Err(fields(format!("{field}.date"), GIVEN_TWICE));
            }
            check_day(&exception.open, &field)?;
        }
        Ok(())
    }

    fn of(&self, date: NaiveDate) -> &[OpeningInterval] {
        let exception = self
            .exceptions
            .iter()
            .find(|exception| NaiveDate::from(exception.date) == date);
        if let Some(exception) = exception {
            return &exception.open;
        }
        let day = Weekday::from(date.weekday());
        let weekly = self.weekly.iter().find(|weekly| weekly.day == day);
        weekly.map_or(&[], |weekly| &weekly.open)
    }
}

const GIVEN_TWICE: &str = "is given twice; put its hours together";

fn check_day(open: &[OpeningInterval], field: &str) -> Result<(), Malformed> {
    if open.len() > OPENING_INTERVALS_MAX {
        let reason = format_args!("has more than {OPENING_INTERVALS_MAX} intervals");
        return Err(fields(format!("{field}.open"), reason));
    }
    let mut closed_since = TimeOfDay::START_OF_DAY;
    for (place, interval) in open.iter().enumerate() {
        if interval.from < closed_since {
            return Err(Malformed::new(
                MalformedCode::Time,
                format!("{field}.open[{place}].from"),
                format_args!(
                    "is {}, before the interval in front of it ends at {closed_since}; sort the \
                     intervals, and join those that overlap",
                    interval.from
                ),
            ));
        }
        if interval.from >= interval.to {
            return Err(Malformed::new(
                MalformedCode::Time,
                format!("{field}.open[{place}].to"),
                format_args!(
                    "is {}, not after {}; give the hours past midnight to the next day",
                    interval.to, interval.from
                ),
            ));
        }
        closed_since = interval.to;
    }
    Ok(())
}

pub(crate) fn fields(field: impl Into<String>, reason: impl fmt::Display) -> Malformed {
    Malformed::new(MalformedCode::Fields, field, reason)
}

/// Which side of an interval a local time is.
#[derive(Clone, Copy)]
pub(crate) enum Edge {
    Opening,
    Closing,
}

/// When a location is open, as points in time.
pub(crate) struct OpenTimes<'a> {
    zone: Tz,
    hours: Option<&'a OpeningHours>,
}

impl<'a> OpenTimes<'a> {
    pub(crate) fn new(time_zone: &str, hours: Option<&'a OpeningHours>) -> Option<Self> {
        let zone = time_zone.parse().ok()?;
        Some(Self { zone, hours })
    }

    /// The day that the calendar on the wall shows.
    pub(crate) fn day(&self, at: Moment) -> NaiveDate {
        DateTime::<Utc>::from(at)
            .with_timezone(&self.zone)
            .date_naive()
    }

    pub(crate) fn instant(&self, day: NaiveDate, time: TimeOfDay, edge: Edge) -> Option<Moment> {
        let local = time.on(day)?;
        let time = match (self.zone.from_local_datetime(&local), edge) {
            (LocalResult::Single(time), _) => time,
            (LocalResult::Ambiguous(earlier, _), Edge::Opening) => earlier,
            (LocalResult::Ambiguous(_, later), Edge::Closing) => later,
            (LocalResult::None, _) => GapInfo::new(&local, &self.zone)?.end?,
        };
        Some(Moment::from(time.with_timezone(&Utc)))
    }

    /// When it is open on a day, earliest first; nothing of what falls into a gap of the clock.
    fn open_on(&self, day: NaiveDate) -> Vec<(Moment, Moment)> {
        const ALL_DAY: &[OpeningInterval] = &[OpeningInterval {
            from: TimeOfDay::START_OF_DAY,
            to: TimeOfDay::END_OF_DAY,
        }];
        let open = self.hours.map_or(ALL_DAY, |hours| hours.of(day));
        let mut open: Vec<_> = open
            .iter()
            .filter_map(|interval| {
                let from = self.instant(day, interval.from, Edge::Opening)?;
                let to = self.instant(day, interval.to, Edge::Closing)?;
                (from < to).then_some((from, to))
            })
            .collect();
        open.sort_unstable();
        open
    }

    /// The days with an opening among `days` days from `first` on.
    pub(crate) fn open_days(
        &self,
        first: NaiveDate,
        days: usize,
    ) -> impl Iterator<Item = Vec<(Moment, Moment)>> {
        let open = first.iter_days().take(days).map(|day| self.open_on(day));
        open.filter(|open| !open.is_empty())
    }

    /// The open time around a moment and after it.
    pub(crate) fn open_around(&self, at: Moment) -> impl Iterator<Item = (Moment, Moment)> {
        // Where midnight comes twice, the day before closes after the new one has begun.
        let day = self.day(at);
        let first = day.pred_opt().unwrap_or(day);
        self.open_days(first, DAYS_AHEAD_MAX + 2).flatten()
    }

    /// That many open minutes after a moment.
    pub(crate) fn open_minutes_after(&self, start: Moment, minutes: u32) -> Option<Moment> {
        let mut left = u64::from(minutes) * 60 * 1_000_000;
        let mut done = start;
        for (from, to) in self.open_around(start) {
            let from = from.max(done);
            if to <= from {
                continue;
            }
            let span = to.micros_since(from);
            if left <= span {
                return Some(from.plus_micros(left));
            }
            left -= span;
            done = to;
        }
        None
    }
}

#[cfg(test)]
#[path = "opening_hours_tests.rs"]
mod tests;
