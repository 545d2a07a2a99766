//! One row of the online-retail format, and what can be wrong with it.

use std::fmt;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London;
use csv::ByteRecord;
use oneshelf::{Moment, Reference};

/// The longest invoice number or code; references add a few letters to it.
const NAME_BYTES_MAX: usize = 64;

/// A row that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the file on which it begins.
    pub(super) line: u64,
    pub(super) invoice: String,
    /// As the file spells it.
    pub(super) code: String,
    /// Empty where there is none.
    pub(super) description: String,
    /// Never zero.
    pub(super) quantity: i32,
    pub(super) time: LocalTime,
    /// Whether it costs nothing.
    pub(super) is_free: bool,
    /// Empty where there is none.
    pub(super) customer: String,
}

/// A row that cannot be replayed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub(super) struct RowError {
    pub(super) line: u64,
    pub(super) problem: RowProblem,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum RowProblem {
    #[error("has {0} columns where the header has {1}")]
    Columns(u64, u64),
    #[error("{column} {text:?} {reason}")]
    Field {
        column: &'static str,
        text: String,
        reason: &'static str,
    },
    #[error("a cancellation must have a negative quantity, not {0}")]
    CancellationAdds(i32),
}

impl RowProblem {
    fn field(column: Column, text: &[u8], reason: &'static str) -> Self {
        Self::Field {
            column: column.name(),
            text: String::from_utf8_lossy(text).into_owned(),
            reason,
        }
    }
}

/// The columns that a replay reads. The country is not one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Invoice,
    Code,
    Description,
    Quantity,
    Date,
    Price,
    Customer,
}

impl Column {
    const ALL: [Self; 7] = [
        Self::Invoice,
        Self::Code,
        Self::Description,
        Self::Quantity,
        Self::Date,
        Self::Price,
        Self::Customer,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Invoice => "InvoiceNo",
            Self::Code => "StockCode",
            Self::Description => "Description",
            Self::Quantity => "Quantity",
            Self::Date => "InvoiceDate",
            Self::Price => "UnitPrice",
            Self::Customer => "CustomerID",
        }
    }
}

/// Where the columns are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    places: [usize; Column::ALL.len()],
}

impl Header {
    /// Finds the columns by name, or names the first that is missing.
    pub(super) fn find(header: &ByteRecord) -> Result<Self, &'static str> {
        let mut places = [0; Column::ALL.len()];
        for (place, column) in places.iter_mut().zip(Column::ALL) {
            *place = header
                .iter()
                .position(|name| trimmed(name) == column.name().as_bytes())
                .ok_or(column.name())?;
        }
        Ok(Self { places })
    }

    fn get<'r>(&self, record: &'r ByteRecord, column: Column) -> &'r [u8] {
        let place = self.places.get(column as usize).copied();
        place
            .and_then(|place| record.get(place))
            .map_or(b"", trimmed)
    }

    /// Reads a row.
    pub(super) fn read(&self, record: &ByteRecord, line: u64) -> Result<Row, RowError> {
        self.fields(record, line)
            .map_err(|problem| RowError { line, problem })
    }

    fn fields(&self, record: &ByteRecord, line: u64) -> Result<Row, RowProblem> {
        let get = |column| self.get(record, column);
        let bad = |column, reason| RowProblem::field(column, get(column), reason);
        let name = |column| match text(get(column)) {
            None => Err(bad(column, "is not UTF-8")),
            Some(name) if name.len() > NAME_BYTES_MAX => Err(bad(column, "is too long")),
            Some(name) => match Reference::new(name) {
                Ok(_) => Ok(name.to_owned()),
                Err(_) => Err(bad(
                    column,
                    "is empty, or has a control character or outer blank",
                )),
            },
        };
        let quantity = text(get(Column::Quantity)).and_then(|text| text.parse::<i32>().ok());
        let price = text(get(Column::Price)).and_then(|text| text.parse::<f64>().ok());
        let time = text(get(Column::Date)).and_then(LocalTime::parse);
        Ok(Row {
            line,
            invoice: name(Column::Invoice)?,
            code: name(Column::Code)?,
            description: String::from_utf8_lossy(get(Column::Description)).into_owned(),
            quantity: match quantity {
                None | Some(i32::MIN) => {
                    return Err(bad(Column::Quantity, "is not a whole number"));
                }
                Some(0) => return Err(bad(Column::Quantity, "moves nothing")),
                Some(quantity) => quantity,
            },
            time: time.ok_or_else(|| {
                bad(
                    Column::Date,
                    "is not a time such as \"2010-12-01 08:26:00\" after 1970",
                )
            })?,
            is_free: match price {
                Some(price) if price.is_finite() => price == 0.0,
                _ => return Err(bad(Column::Price, "is not a number")),
            },
            customer: String::from_utf8_lossy(get(Column::Customer)).into_owned(),
        })
    }
}

fn trimmed(bytes: &[u8]) -> &[u8] {
    bytes
        .trim_ascii()
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes.trim_ascii())
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// A moment, and the day that it is on in the United Kingdom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalTime {
    pub(super) moment: Moment,
    pub(super) week: Week,
}

impl LocalTime {
    fn parse(text: &str) -> Option<Self> {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")
            .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M"))
            .ok()?;
        Some(Self {
            moment: moment(local)?,
            week: Week::of(local.date()),
        })
    }
}

/// A local time of the United Kingdom as a moment: where the clocks are put back and it happens
/// twice, the first of the two; where they are put forward and it never happens, as far after the
/// change as it claims to be.
fn moment(local: NaiveDateTime) -> Option<Moment> {
    let utc = match London.from_local_datetime(&local) {
        LocalResult::Single(time) => time.with_timezone(&Utc),
        LocalResult::Ambiguous(first, _) => first.with_timezone(&Utc),
        LocalResult::None => {
            let before = local.checked_sub_signed(TimeDelta::hours(1))?;
            let before = London.from_local_datetime(&before).earliest()?;
            before
                .with_timezone(&Utc)
                .checked_add_signed(TimeDelta::hours(1))?
        }
    };
    Moment::from_unix_micros(utc.timestamp_micros()).ok()
}

/// A week of the United Kingdom, from Monday to Sunday, by its Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Week(NaiveDate);

impl Week {
    pub(super) fn of(date: NaiveDate) -> Self {
        Self(
            date.week(chrono::Weekday::Mon)
                .checked_first_day()
                .unwrap_or(date),
        )
    }

    /// So many weeks later.
    pub(super) fn plus(self, weeks: u32) -> Self {
        let days = chrono::Days::new(u64::from(weeks) * 7);
        Self(self.0.checked_add_days(days).unwrap_or(self.0))
    }

    /// The midnight with which it begins.
    pub(super) fn start(self) -> Moment {
        let midnight = self.0.and_time(chrono::NaiveTime::MIN);
        moment(midnight).unwrap_or_else(|| Moment::from(DateTime::<Utc>::UNIX_EPOCH))
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.format("%G-W%V").fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str =
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    fn read(row: &str) -> Result<Row, RowError> {
        let header = ByteRecord::from(HEADER.split(',').collect::<Vec<_>>());
        let record = ByteRecord::from(row.split(',').collect::<Vec<_>>());
        Header::find(&header).unwrap().read(&record, 7)
    }

    /// Goal: local times of the United Kingdom, also the ones that clocks skip or show twice.
    #[test]
    fn local_times_become_moments() {
        for (local, utc) in [
            ("2010-12-01 08:26:00", "2010-12-01T08:26:00Z"),
            ("2011-06-01 08:26", "2011-06-01T07:26:00Z"),
            ("2011-03-27 00:59:59", "2011-03-27T00:59:59Z"),
            ("2011-03-27 01:30:00", "2011-03-27T01:30:00Z"),
            ("2011-03-27 02:00:00", "2011-03-27T01:00:00Z"),
            ("2011-10-30 01:30:00", "2011-10-30T00:30:00Z"),
            ("2011-10-30 02:00:00", "2011-10-30T02:00:00Z"),
        ] {
            let time = LocalTime::parse(local).unwrap();
            assert_eq!(time.moment.to_string(), utc, "{local}");
        }
        for wrong in [
            "",
            "2010-12-01",
            "1-12-2010 08:26",
            "2010-13-01 08:26:00",
            "1950-01-01 01:00",
        ] {
            assert_eq!(LocalTime::parse(wrong), None, "{wrong}");
        }
    }

    /// Goal: weeks begin on Monday at midnight as the clocks on the wall show it.
    #[test]
    fn weeks_begin_on_monday() {
        for (local, week, start) in [
            ("2010-12-01 08:26:00", "2010-W48", "2010-11-29T00:00:00Z"),
            ("2011-01-01 08:26:00", "2010-W52", "2010-12-27T00:00:00Z"),
            ("2011-03-27 23:59:00", "2011-W12", "2011-03-21T00:00:00Z"),
            ("2011-03-28 00:00:00", "2011-W13", "2011-03-27T23:00:00Z"),
        ] {
            let found = LocalTime::parse(local).unwrap().week;
            assert_eq!(
                (found.to_string(), found.start().to_string()),
                (week.into(), start.into())
            );
        }
        let week = Week::of(NaiveDate::from_ymd_opt(2011, 3, 27).unwrap());
        assert_eq!(week.plus(1).to_string(), "2011-W13");
    }

    /// Goal: a good row is read, and every wrong one says its line, its column and why.
    #[test]
    fn rows_are_read_or_named() {
        let row = read("536365, 85123a ,HEART,-6,2010-12-01 08:26:00,0.0,17850.0,UK").unwrap();
        assert_eq!(
            (row.code.as_str(), row.quantity, row.is_free),
            ("85123a", -6, true)
        );
        for (row, expect) in [
            (
                ",1,D,6,2010-12-01 08:26:00,2.5,,UK",
                "line 7: InvoiceNo \"\" is empty, or has a control character or outer blank",
            ),
            (
                "1,,D,6,2010-12-01 08:26:00,2.5,,UK",
                "line 7: StockCode \"\" is empty, or has a control character or outer blank",
            ),
            (
                "1,2,D,0,2010-12-01 08:26:00,2.5,,UK",
                "line 7: Quantity \"0\" moves nothing",
            ),
            (
                "1,2,D,x,2010-12-01 08:26:00,2.5,,UK",
                "line 7: Quantity \"x\" is not a whole number",
            ),
            (
                "1,2,D,6,2010-12-01 08:26:00,NaN,,UK",
                "line 7: UnitPrice \"NaN\" is not a number",
            ),
        ] {
            assert_eq!(read(row).unwrap_err().to_string(), expect);
        }
        assert!(
            read("1,2,D,6,soon,2.5,,UK")
                .unwrap_err()
                .to_string()
                .contains("InvoiceDate")
        );
    }
}
