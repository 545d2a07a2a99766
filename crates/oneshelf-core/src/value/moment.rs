//! Points in time, in microseconds.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};

use crate::value::text::{ShortText, text_form};

/// A point in time: microseconds since 1970-01-01T00:00:00Z, between the years 1970 and 9999.
///
/// ```
/// use oneshelf_core::Moment;
/// let ten: Moment = "2026-11-23T10:01:00Z".parse()?;
/// assert_eq!(ten.plus_seconds(60).to_string(), "2026-11-23T10:02:00Z");
/// # Ok::<(), oneshelf_core::MomentError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// The error for a text or number that is no point in time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// The text is not an RFC 3339 instant.
    #[error("is not an RFC 3339 instant such as \"2026-11-23T10:01:00Z\"")]
    NotRfc3339,
    /// The instant lies before 1970 or after 9999.
    #[error("lies outside the years 1970 to 9999")]
    OutOfRange,
}

const MICROS_MAX: i64 = 253_402_300_799_999_999;

/// Whether a deadline has come. A deadline is the first moment at which a promise no longer holds.
/// The one place where this is said, for decisions, questions and the checks of what is stored.
pub(crate) fn has_come(deadline: Option<Moment>, now: Moment) -> bool {
    deadline.is_some_and(|deadline| deadline <= now)
}

impl Moment {
    /// The first moment: 1970-01-01T00:00:00Z.
    pub const MIN: Self = Self(0);
    /// The last moment: the end of the year 9999.
    pub const MAX: Self = Self(MICROS_MAX);

    /// That many microseconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// [`MomentError::OutOfRange`] outside the years 1970 to 9999.
    pub const fn from_unix_micros(micros: i64) -> Result<Self, MomentError> {
        if micros < 0 || micros > MICROS_MAX {
            Err(MomentError::OutOfRange)
        } else {
            Ok(Self(micros))
        }
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn unix_micros(self) -> i64 {
        self.0
    }

    /// This many seconds later, at most [`Moment::MAX`].
    #[must_use]
    pub const fn plus_seconds(self, seconds: u32) -> Self {
        self.plus_micros(seconds as u64 * 1_000_000)
    }

    /// This many seconds earlier, at least [`Moment::MIN`].
    #[must_use]
    pub const fn minus_seconds(self, seconds: u32) -> Self {
        let micros = self.0 - seconds as i64 * 1_000_000;
        if micros < 0 { Self::MIN } else { Self(micros) }
    }

    /// This many microseconds later, at most [`Moment::MAX`].
    #[must_use]
    pub const fn plus_micros(self, micros: u64) -> Self {
        let sum = self.0 as u64
            + if micros > MICROS_MAX as u64 {
                MICROS_MAX as u64
            } else {
                micros
            };
        if sum > MICROS_MAX as u64 {
            Self::MAX
        } else {
            Self(sum as i64)
        }
    }

    /// The time rounded up to a whole minute; at most [`Moment::MAX`].
    #[must_use]
    pub const fn up_to_minute(self) -> Self {
        const MINUTE: u64 = 60_000_000;
        let past = self.0 as u64 % MINUTE;
        match past {
            0 => self,
            _ => self.plus_micros(MINUTE - past),
        }
    }

    /// Microseconds from `earlier` to this; zero where `earlier` is not earlier.
    #[must_use]
    pub const fn micros_since(self, earlier: Self) -> u64 {
        if self.0 > earlier.0 {
            (self.0 - earlier.0) as u64
        } else {
            0
        }
    }
}

impl From<DateTime<Utc>> for Moment {
    /// Cut to microseconds and held within the years 1970 to 9999.
    fn from(time: DateTime<Utc>) -> Self {
        Self(time.timestamp_micros().clamp(0, MICROS_MAX))
    }
}

impl From<Moment> for DateTime<Utc> {
    fn from(moment: Moment) -> Self {
        DateTime::from_timestamp_micros(moment.0).unwrap_or(DateTime::UNIX_EPOCH)
    }
}

impl Moment {
    fn text(self) -> ShortText {
        let time = DateTime::<Utc>::from(self).naive_utc();
        let mut text = ShortText::new();
        text.digits(u64::from(time.year().unsigned_abs()), 4);
        for (mark, number) in [
            (b'-', time.month()),
            (b'-', time.day()),
            (b'T', time.hour()),
            (b':', time.minute()),
            (b':', time.second()),
        ] {
            text.mark(mark);
            text.digits(u64::from(number), 2);
        }
        let micros = self.0.unsigned_abs() % 1_000_000;
        if micros > 0 {
            text.mark(b'.');
            match (micros / 1_000, micros % 1_000) {
                (millis, 0) => text.digits(millis, 3),
                _ => text.digits(micros, 6),
            }
        }
        text.mark(b'Z');
        text
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text().as_str())
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        let time = DateTime::parse_from_rfc3339(text).map_err(|_| MomentError::NotRfc3339)?;
        Self::from_unix_micros(time.timestamp_micros())
    }
}

text_form!(Moment, "time", {
    "type": "string",
    "format": "date-time",
    "description": "an RFC 3339 instant, kept to the microsecond"
}, |moment| moment.text().as_str());

impl<C> minicbor::Encode<C> for Moment {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.i64(self.0)?;
        Ok(())
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Moment {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        Self::from_unix_micros(d.i64()?)
            .map_err(|_| minicbor::decode::Error::message("moment out of range"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_exact_and_bounded() {
        let text = "2026-11-23T10:01:00.123456Z";
        assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
        let offset: Moment = "2026-11-23T11:01:00+01:00".parse().unwrap();
        assert_eq!(offset.to_string(), "2026-11-23T10:01:00Z");
        assert_eq!(
            "1969-12-31T23:59:59Z".parse::<Moment>(),
            Err(MomentError::OutOfRange)
        );
        assert_eq!("yesterday".parse::<Moment>(), Err(MomentError::NotRfc3339));
        assert_eq!(Moment::MAX.plus_seconds(1), Moment::MAX);
        assert_eq!(Moment::MIN.minus_seconds(1), Moment::MIN);
    }

    /// Goal: a time is written as the library of times writes it.
    #[test]
    fn moments_are_written_as_rfc_3339() {
        let step: u64 = 7_919 * 1_000_003_000;
        let even = (0..MICROS_MAX).step_by(step as usize);
        let odd = [1, 10, 999, 1_000, 999_000, 999_999, 1_000_000, MICROS_MAX];
        for micros in even.chain(odd) {
            let moment = Moment::from_unix_micros(micros).unwrap();
            let expected = DateTime::<Utc>::from(moment);
            let expected = expected.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
            assert_eq!(moment.to_string(), expected);
            assert_eq!(expected.parse(), Ok(moment));
        }
        assert_eq!(format!("{:>22}", Moment::MIN), "  1970-01-01T00:00:00Z");
    }
}
