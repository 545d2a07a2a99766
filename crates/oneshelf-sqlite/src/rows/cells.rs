//! Between rows and the core's types. What does not decode is a damaged row, never a panic.

use std::fmt::Display;

use minicbor::{Decode, Encode};
use oneshelf_core::{
    CaseNumber, ChainHash, ChannelId, Claim, Fingerprint, ItemId, JournalRow, Level, LevelKey,
    LocationId, Moment, ParkedKey, Quantity, Reference, ReservationKind, Sequence, SourceId,
    encode_into,
};
use rusqlite::Row;
use rusqlite::types::ValueRef;

use crate::host::Fault;

/// Ids and sequences are stored as SQLite's signed integers.
pub(crate) fn int(id: u64) -> Result<i64, Fault> {
    i64::try_from(id).map_err(|_| Fault::Row(format!("the number {id} is too large to store")))
}

/// A number to look for, or to look after. No row has one that SQLite cannot hold, so the largest
/// of its own stands for all of those: nothing is under it, and nothing comes after it.
pub(crate) fn sought(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

/// A number of rows to read, for LIMIT.
pub(crate) fn limit(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

fn bad(table: &str, key: impl Display, why: impl Display) -> Fault {
    Fault::Row(format!("table {table}, row {key}: {why}"))
}

/// One row as it is read, knowing how to name itself in errors.
pub(crate) struct Cells<'a, 'stmt> {
    pub(crate) table: &'static str,
    pub(crate) row: &'a Row<'stmt>,
}

impl<'a, 'stmt> Cells<'a, 'stmt> {
    pub(crate) fn new(table: &'static str, row: &'a Row<'stmt>) -> Self {
        Self { table, row }
    }

    /// The row's first columns name it well enough.
    pub(crate) fn fault(&self, column: usize, why: impl Display) -> Fault {
        let key: Vec<String> = (0..2)
            .filter_map(|at| match self.row.get_ref(at).ok()? {
                ValueRef::Integer(number) => Some(number.to_string()),
                ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
                _ => None,
            })
            .collect();
        bad(
            self.table,
            key.join("/"),
            format_args!("column {column} {why}"),
        )
    }

    pub(crate) fn integer(&self, column: usize) -> Result<i64, Fault> {
        match self.row.get_ref(column)? {
            ValueRef::Integer(number) => Ok(number),
            other => Err(self.fault(column, format_args!("is {}", other.data_type()))),
        }
    }

    pub(crate) fn optional(&self, column: usize) -> Result<Option<i64>, Fault> {
        match self.row.get_ref(column)? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(number) => Ok(Some(number)),
            other => Err(self.fault(column, format_args!("is {}", other.data_type()))),
        }
    }

    pub(crate) fn id(&self, column: usize) -> Result<u64, Fault> {
        u64::try_from(self.integer(column)?).map_err(|_| self.fault(column, "is negative"))
    }

    pub(crate) fn sequence(&self, column: usize) -> Result<Sequence, Fault> {
        self.id(column).map(Sequence)
    }

    pub(crate) fn optional_sequence(&self, column: usize) -> Result<Option<Sequence>, Fault> {
        match self.optional(column)? {
            Some(number) => u64::try_from(number)
                .map(|number| Some(Sequence(number)))
                .map_err(|_| self.fault(column, "is negative")),
            None => Ok(None),
        }
    }

    pub(crate) fn moment(&self, column: usize) -> Result<Moment, Fault> {
        let micros = self.integer(column)?;
        Moment::from_unix_micros(micros).map_err(|error| self.fault(column, error))
    }

    pub(crate) fn optional_moment(&self, column: usize) -> Result<Option<Moment>, Fault> {
        match self.optional(column)? {
            Some(micros) => Moment::from_unix_micros(micros)
                .map(Some)
                .map_err(|error| self.fault(column, error)),
            None => Ok(None),
        }
    }

    pub(crate) fn quantity(&self, column: usize) -> Result<Quantity, Fault> {
        self.integer(column).map(Quantity::from_thousandths)
    }

    /// Item and location, in two neighbouring columns.
    pub(crate) fn level_key(&self, column: usize) -> Result<LevelKey, Fault> {
        Ok(LevelKey {
            item: ItemId(self.id(column)?),
            location: LocationId(self.id(column + 1)?),
        })
    }

    pub(crate) fn text(&self, column: usize) -> Result<&str, Fault> {
        match self.row.get_ref(column)? {
            ValueRef::Text(text) => {
                std::str::from_utf8(text).map_err(|error| self.fault(column, error))
            }
            other => Err(self.fault(column, format_args!("is {}", other.data_type()))),
        }
    }

    /// A name that the core checks.
    pub(crate) fn name<T>(&self, column: usize) -> Result<T, Fault>
    where
        T: for<'t> TryFrom<&'t str, Error: Display>,
    {
        T::try_from(self.text(column)?).map_err(|error| self.fault(column, error))
    }

    fn blob(&self, column: usize) -> Result<&[u8], Fault> {
        match self.row.get_ref(column)? {
            ValueRef::Blob(bytes) => Ok(bytes),
            other => Err(self.fault(column, format_args!("is {}", other.data_type()))),
        }
    }

    fn bytes<const N: usize>(&self, column: usize) -> Result<[u8; N], Fault> {
        let bytes = self.blob(column)?;
        bytes
            .try_into()
            .map_err(|_| self.fault(column, format_args!("has {} bytes, not {N}", bytes.len())))
    }

    pub(crate) fn fingerprint(&self, column: usize) -> Result<Fingerprint, Fault> {
        self.bytes(column).map(Fingerprint)
    }

    pub(crate) fn hash(&self, column: usize) -> Result<ChainHash, Fault> {
        self.bytes(column).map(ChainHash)
    }

    pub(crate) fn body<T>(&self, column: usize) -> Result<T, Fault>
    where
        T: for<'b> Decode<'b, ()>,
    {
        minicbor::decode(self.blob(column)?).map_err(|error| self.fault(column, error))
    }

    /// `sequence, source_id, reference, fingerprint, recorded_at, body, hash`
    pub(crate) fn journal(&self) -> Result<JournalRow, Fault> {
        Ok(JournalRow {
            sequence: self.sequence(0)?,
            source: SourceId(self.id(1)?),
            reference: self.name::<Reference>(2)?,
            fingerprint: self.fingerprint(3)?,
            recorded_at: self.moment(4)?,
            body: self.blob(5)?.to_vec(),
            hash: self.hash(6)?,
        })
    }

    /// The seven balances and what follows them, from a column on.
    pub(crate) fn level(&self, first: usize) -> Result<Level, Fault> {
        let mut balances = [Quantity::ZERO; 7];
        for (at, balance) in balances.iter_mut().enumerate() {
            *balance = self.quantity(first + at)?;
        }
        let open_cases = first + 10;
        Ok(Level {
            balances,
            next_expiry: self.optional_moment(first + 7)?,
            last_sequence: self.optional_sequence(first + 8)?,
            counted_until: self.optional_moment(first + 9)?,
            open_cases: u32::try_from(self.integer(open_cases)?)
                .map_err(|error| self.fault(open_cases, error))?,
            waiting: self.quantity(first + 11)?,
            unlinked: self.quantity(first + 12)?,
        })
    }

    /// `kind, quantity, expires_at, channel_id, waiting, staged, in_transit, due_at` from a column
    /// on.
    pub(crate) fn claim(&self, first: usize) -> Result<Claim, Fault> {
        let kind = self.integer(first)?;
        Ok(Claim {
            kind: kind_from(kind)
                .ok_or_else(|| self.fault(first, format_args!("has the unknown kind {kind}")))?,
            quantity: self.quantity(first + 1)?,
            expires_at: self.optional_moment(first + 2)?,
            channel: ChannelId(self.id(first + 3)?),
            waiting: self.quantity(first + 4)?,
            staged: self.quantity(first + 5)?,
            in_transit: self.quantity(first + 6)?,
            due_at: self.optional_moment(first + 7)?,
        })
    }

    /// `kind, source_id, name`
    pub(crate) fn parked_key(&self) -> Result<ParkedKey, Fault> {
        let source = || Ok::<_, Fault>(SourceId(self.id(1)?));
        match self.integer(0)? {
            0 => Ok(ParkedKey::Reference(source()?, self.name(2)?)),
            1 => Ok(ParkedKey::Document(source()?, self.name(2)?)),
            2 => Ok(ParkedKey::Location(self.name(2)?)),
            kind => Err(self.fault(0, format_args!("has the unknown kind {kind}"))),
        }
    }

    pub(crate) fn case_number(&self, column: usize) -> Result<CaseNumber, Fault> {
        self.id(column).map(CaseNumber)
    }
}

/// A parked key as columns that sort as the key does.
pub(crate) fn parked_columns(key: &ParkedKey) -> (i64, u64, &str) {
    match key {
        ParkedKey::Reference(source, name) => (0, source.0, name.as_str()),
        ParkedKey::Document(source, name) => (1, source.0, name.as_str()),
        ParkedKey::Location(name) => (2, 0, name.as_str()),
    }
}

/// The kind's number in the core's own encoding, which never changes.
pub(crate) fn kind_number(kind: ReservationKind) -> i64 {
    i64::from(kind as u8)
}

fn kind_from(number: i64) -> Option<ReservationKind> {
    // Numbers below 24 are a byte of their own in that encoding.
    let byte = u8::try_from(number).ok().filter(|byte| *byte < 24)?;
    minicbor::decode(&[byte]).ok()
}

/// Encodes into a buffer that is used again.
pub(crate) fn encode<'b, T: Encode<()>>(value: &T, buffer: &'b mut Vec<u8>) -> &'b [u8] {
    buffer.clear();
    encode_into(value, buffer);
    buffer
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: a kind's number in the claim table is its number in the core's encoding.
    #[test]
    fn kinds_keep_their_numbers() {
        for kind in ReservationKind::ALL {
            assert_eq!(minicbor::to_vec(kind).unwrap(), [kind_number(kind) as u8]);
            assert_eq!(kind_from(kind_number(kind)), Some(kind));
        }
        assert_eq!(kind_from(23), None);
        assert_eq!(kind_from(-1), None);
    }
}
