//! Days and times of day, as the clock on a shop's wall shows them.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::value::text::text_form;

/// A local time of day in whole minutes, from `00:00` to `24:00`, the end of the day.
///
/// ```
/// use oneshelf_core::TimeOfDay;
/// let nine: TimeOfDay = "09:00".parse()?;
/// assert_eq!(nine.minutes(), 540);
/// assert_eq!(TimeOfDay::END_OF_DAY.to_string(), "24:00");
/// # Ok::<(), oneshelf_core::TimeOfDayError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

/// The error for a text or number that is no time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is no time of day from \"00:00\" to \"24:00\", such as \"09:30\"")]
pub struct TimeOfDayError;

const MINUTES_PER_DAY: u16 = 24 * 60;

impl TimeOfDay {
    /// The first minute: `00:00`.
    pub const START_OF_DAY: Self = Self(0);
    /// The end of the day: `24:00`.
    pub const END_OF_DAY: Self = Self(MINUTES_PER_DAY);

    /// That many minutes after midnight, at most 1440.
    ///
    /// # Errors
    /// [`TimeOfDayError`] where it is more.
    pub const fn from_minutes(minutes: u16) -> Result<Self, TimeOfDayError> {
        if minutes > MINUTES_PER_DAY {
            Err(TimeOfDayError)
        } else {
            Ok(Self(minutes))
        }
    }

    /// The minutes after midnight, by the clock on the wall.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// This time on a day; the end of the day is the start of the next.
    pub(crate) fn on(self, day: NaiveDate) -> Option<NaiveDateTime> {
        let minutes = TimeDelta::minutes(i64::from(self.0));
        day.and_time(NaiveTime::MIN).checked_add_signed(minutes)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:02}:{:02}", self.0 / 60, self.0 % 60))
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        let (hours, minutes) = text.split_once(':').ok_or(TimeOfDayError)?;
        let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
        if minutes >= 60 {
            return Err(TimeOfDayError);
        }
        Self::from_minutes(hours * 60 + minutes)
    }
}

fn two_digits(text: &str) -> Result<u16, TimeOfDayError> {
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().map_err(|_| TimeOfDayError)
    } else {
        Err(TimeOfDayError)
    }
}

text_form!(TimeOfDay, "time of day", {
    "type": "string",
    "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
    "description": "a local time of day such as 09:30; 24:00 is the end of the day"
});

impl<C> Encode<C> for TimeOfDay {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.u16(self.0)?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for TimeOfDay {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        Self::from_minutes(d.u16()?)
            .map_err(|_| minicbor::decode::Error::message("time of day out of range"))
    }
}

/// A day of the calendar, between the years 1970 and 9999.
///
/// ```
/// use oneshelf_core::Day;
/// let christmas: Day = "2026-12-25".parse()?;
/// assert_eq!(christmas.to_string(), "2026-12-25");
/// # Ok::<(), oneshelf_core::DayError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// The error for a text or date that is no day of the years 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is no day of the years 1970 to 9999, such as \"2026-12-25\"")]
pub struct DayError;

impl TryFrom<NaiveDate> for Day {
    type Error = DayError;

    fn try_from(date: NaiveDate) -> Result<Self, DayError> {
        if (1970..=9999).contains(&date.year()) {
            Ok(Self(date))
        } else {
            Err(DayError)
        }
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let date = NaiveDate::from_str(text).map_err(|_| DayError)?;
        // One day has one text: no signs, no blanks, no digits left out.
        if date.to_string() != text {
            return Err(DayError);
        }
        Self::try_from(date)
    }
}

text_form!(Day, "day", {
    "type": "string",
    "format": "date",
    "description": "an ISO 8601 day such as 2026-12-25"
});

impl<C> Encode<C> for Day {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.i32(self.0.num_days_from_ce())?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for Day {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        NaiveDate::from_num_days_from_ce_opt(d.i32()?)
            .and_then(|date| Self::try_from(date).ok())
            .ok_or_else(|| minicbor::decode::Error::message("day out of range"))
    }
}

/// A day of the week, as ISO 8601 numbers them from Monday.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Monday, the first day of the ISO week.
    #[n(0)]
    Monday,
    /// Tuesday, the second day of the week.
    #[n(1)]
    Tuesday,
    /// Wednesday, the third day of the week.
    #[n(2)]
    Wednesday,
    /// Thursday, the fourth day of the week.
    #[n(3)]
    Thursday,
    /// Friday, the fifth day of the week.
    #[n(4)]
    Friday,
    /// Saturday, the sixth day of the week.
    #[n(5)]
    Saturday,
    /// Sunday, the last day of the ISO week.
    #[n(6)]
    Sunday,
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_have_one_text_each() {
        for (text, minutes) in [
            ("00:00", Some(0)),
            ("09:30", Some(570)),
            ("23:59", Some(1439)),
            ("24:00", Some(1440)),
            ("24:01", None),
            ("9:30", None),
            ("09:60", None),
            ("+9:30", None),
            (" 09:30", None),
            ("0930", None),
            ("09:30:00", None),
            ("99:99", None),
        ] {
            let time = text.parse::<TimeOfDay>();
            assert_eq!(time.ok().map(TimeOfDay::minutes), minutes, "{text:?}");
            if let Ok(time) = time {
                assert_eq!(time.to_string(), text);
                let bytes = minicbor::to_vec(time).unwrap();
                assert_eq!(minicbor::decode::<TimeOfDay>(&bytes).unwrap(), time);
            }
        }
        let bytes = minicbor::to_vec(1441_u16).unwrap();
        assert!(minicbor::decode::<TimeOfDay>(&bytes).is_err());
    }

    #[test]
    fn days_have_one_text_each() {
        for (text, is_day) in [
            ("2026-12-25", true),
            ("2028-02-29", true),
            ("1970-01-01", true),
            ("9999-12-31", true),
            ("2026-02-29", false),
            ("2026-1-2", false),
            ("+2026-01-02", false),
            ("1969-12-31", false),
            ("+10000-01-01", false),
            ("25.12.2026", false),
        ] {
            let day = text.parse::<Day>();
            assert_eq!(day.is_ok(), is_day, "{text:?}");
            if let Ok(day) = day {
                assert_eq!(day.to_string(), text);
                let bytes = minicbor::to_vec(day).unwrap();
                assert_eq!(minicbor::decode::<Day>(&bytes).unwrap(), day);
            }
        }
        let bytes = minicbor::to_vec(i32::MAX).unwrap();
        assert!(minicbor::decode::<Day>(&bytes).is_err());
    }

    #[test]
    fn the_week_is_written_in_words() {
        let saturday: NaiveDate = "2026-11-28".parse().unwrap();
        let day = Weekday::from(saturday.weekday());
        assert_eq!(serde_json::to_string(&day).unwrap(), "\"saturday\"");
    }
}
