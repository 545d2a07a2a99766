//! Loads what keys name into a slice; short statements by primary key, each prepared once.

use std::cell::Cell;

use oneshelf_core::{
    Attempt, Case, CaseNumber, Claims, CountKey, CountRecord, Counts, Document, Fingerprint,
    FirstAnswer, JournalRow, Key, LevelKey, LoadedEntry, LocationId, Parked, ParkedKey, Quantity,
    Reference, Refusal, Reservation, Sequence, Slice, SourceId, Undone,
};
use rusqlite::{Connection, params};

use super::cells::{parked_columns, sought};
use super::query::{many, one};
use super::{handover, link, supply, task};
use crate::host::Fault;

/// What one transaction has found out about whole tables. Nobody else can change them meanwhile.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Whether nothing at all is parked: the usual case, which saves a look per name.
    pub(crate) is_parked_empty: Cell<Option<bool>>,
    /// Whether no answer without an entry is remembered.
    pub(crate) is_refusal_empty: Cell<Option<bool>>,
}

impl Known {
    /// Forgets it, because rows are saved.
    pub(crate) fn forget(&self) {
        self.is_parked_empty.set(None);
        self.is_refusal_empty.set(None);
    }
}

/// Loads every key.
pub(crate) fn load(
    conn: &Connection,
    keys: &[Key],
    slice: &mut Slice,
    known: &Known,
) -> Result<(), Fault> {
    for key in keys {
        match key {
            Key::Attempt(source, reference) => {
                let found = attempt(conn, *source, reference, known)?;
                slice.attempts.put((*source, reference.clone()), found);
            }
            Key::Named(source, reference) => named(conn, *source, reference, known, slice)?,
            Key::Level(key) => {
                let found = one(conn, "level", LEVEL, at(*key), |row| row.level(0))?;
                slice.levels.put(*key, found);
            }
            Key::Claims(key) => {
                let found = claims(conn, *key)?;
                slice.claims.insert(*key, found);
            }
            Key::Reservation(sequence) => {
                let found = reservation(conn, *sequence)?;
                slice.reservations.put(*sequence, found);
            }
            Key::Document(source, document) => of_document(conn, *source, document, slice)?,
            Key::Entry(sequence) => {
                let found = entry(conn, *sequence)?.map(LoadedEntry::from);
                slice.entries.put(*sequence, found);
            }
            Key::History(key, last, since) => {
                slice.walk_back((*key, *last, *since), |sequence| entry(conn, sequence))?;
            }
            Key::Counts(key) => {
                let found = counts(conn, *key)?;
                slice.counts.insert(*key, found);
            }
            Key::OpenCases(key) => open_cases(conn, *key, slice)?,
            Key::Case(number) => {
                let found = case(conn, *number)?;
                slice.cases.put(*number, found);
            }
            Key::Undone(sequence, key) => {
                let found = undone(conn, *sequence, *key)?;
                slice.undone.put((*sequence, *key), found);
            }
            Key::Parked(key) => {
                let found = parked(conn, key, known)?;
                slice.parked.put(key.clone(), found);
            }
            Key::LevelsAt(location) => {
                let found = levels_at(conn, *location)?;
                slice.levels_at.insert(*location, found);
            }
            Key::Supply(sequence) => supply::load(conn, *sequence, slice)?,
            Key::Incoming(key) => supply::load_incoming(conn, *key, slice)?,
            Key::Tasks(location) => task::load(conn, *location, slice)?,
            Key::Waiting => slice.waiting = Some(waiting(conn)?),
            Key::SetAside(source, reference, fingerprint) => {
                let found = set_aside(conn, *source, reference, *fingerprint)?;
                let key = (*source, reference.clone(), *fingerprint);
                slice.set_aside.put(key, found);
            }
            Key::Links(key) => link::load(conn, *key, slice)?,
            Key::Handovers(name) => handover::load(conn, name, slice)?,
        }
    }
    Ok(())
}

const LEVEL: &str = "SELECT free, held, committed, staged, inspection, damaged, in_transit, \
     next_expiry, last_sequence, counted_until, open_cases, waiting, unlinked \
     FROM level WHERE item_id = ?1 AND location_id = ?2";

const ENTRY_NAMED: &str = "SELECT sequence, source_id, reference, fingerprint, recorded_at, body, \
     hash FROM journal WHERE source_id = ?1 AND reference = ?2";

const ENTRY: &str = "SELECT sequence, source_id, reference, fingerprint, recorded_at, body, hash \
     FROM journal WHERE sequence = ?1";

fn at(key: LevelKey) -> [i64; 2] {
    [sought(key.item.0), sought(key.location.0)]
}

fn entry(conn: &Connection, sequence: Sequence) -> Result<Option<JournalRow>, Fault> {
    let sequence = [sought(sequence.0)];
    one(conn, "journal", ENTRY, sequence, |row| row.journal())
}

/// What stands under a reference, with the entry and the promise that it made.
fn named(
    conn: &Connection,
    source: SourceId,
    reference: &Reference,
    known: &Known,
    slice: &mut Slice,
) -> Result<(), Fault> {
    let names = (sought(source.0), reference.as_str());
    let recorded = one(conn, "journal", ENTRY_NAMED, names, |row| row.journal())?;
    let found = match recorded {
        Some(row) => {
            let (sequence, fingerprint) = (row.sequence, row.fingerprint);
            let made = reservation(conn, sequence)?;
            slice.reservations.put(sequence, made);
            slice.entries.put(sequence, Some(row.into()));
            let answer = FirstAnswer::Recorded(sequence);
            Some(Attempt {
                fingerprint,
                answer,
            })
        }
        None => refused(conn, source, reference, known)?,
    };
    slice.attempts.put((source, reference.clone()), found);
    Ok(())
}

fn attempt(
    conn: &Connection,
    source: SourceId,
    reference: &Reference,
    known: &Known,
) -> Result<Option<Attempt>, Fault> {
    let names = (sought(source.0), reference.as_str());
    let recorded = one(
        conn,
        "journal",
        "SELECT sequence, fingerprint FROM journal WHERE source_id = ?1 AND reference = ?2",
        names,
        |row| {
            let answer = FirstAnswer::Recorded(Sequence(row.id(0)?));
            Ok(Attempt {
                fingerprint: row.fingerprint(1)?,
                answer,
            })
        },
    )?;
    match recorded {
        Some(recorded) => Ok(Some(recorded)),
        None => refused(conn, source, reference, known),
    }
}

/// What was answered under a reference without an entry.
fn refused(
    conn: &Connection,
    source: SourceId,
    reference: &Reference,
    known: &Known,
) -> Result<Option<Attempt>, Fault> {
    if is_empty(conn, &known.is_refusal_empty, "refusal")? {
        return Ok(None);
    }
    let names = (sought(source.0), reference.as_str());
    one(
        conn,
        "refusal",
        "SELECT fingerprint, body, recorded_at FROM refusal \
         WHERE source_id = ?1 AND reference = ?2",
        names,
        |row| {
            let answer = match row.body::<Option<Refusal>>(1)? {
                Some(refusal) => FirstAnswer::Refused(refusal),
                None => FirstAnswer::Nothing(row.moment(2)?),
            };
            Ok(Attempt {
                fingerprint: row.fingerprint(0)?,
                answer,
            })
        },
    )
}

/// Whether a table has no rows at all, found out once in a transaction.
fn is_empty(
    conn: &Connection,
    known: &Cell<Option<bool>>,
    table: &'static str,
) -> Result<bool, Fault> {
    if let Some(is_empty) = known.get() {
        return Ok(is_empty);
    }
    let sql = format!("SELECT 1 FROM {table} LIMIT 1");
    let is_empty = one(conn, table, &sql, [], |_| Ok(()))?.is_none();
    known.set(Some(is_empty));
    Ok(is_empty)
}

fn claims(conn: &Connection, key: LevelKey) -> Result<Claims, Fault> {
    let rows = many(
        conn,
        "claim",
        "SELECT sequence, kind, quantity, expires_at, channel_id, waiting, staged, in_transit, \
         due_at FROM claim \
         WHERE item_id = ?1 AND location_id = ?2",
        at(key),
        |row| Ok((row.sequence(0)?, row.claim(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

fn reservation(conn: &Connection, sequence: Sequence) -> Result<Option<Reservation>, Fault> {
    one(
        conn,
        "reservation",
        "SELECT sequence, body FROM reservation WHERE sequence = ?1",
        [sought(sequence.0)],
        |row| row.body(1),
    )
}

fn of_document(
    conn: &Connection,
    source: SourceId,
    document: &Document,
    slice: &mut Slice,
) -> Result<(), Fault> {
    let found = many(
        conn,
        "reservation",
        "SELECT sequence, body FROM reservation WHERE source_id = ?1 AND document = ?2 \
         ORDER BY sequence",
        (sought(source.0), document.as_str()),
        |row| Ok((row.sequence(0)?, row.body::<Reservation>(1)?)),
    )?;
    let sequences = found.iter().map(|(sequence, _)| *sequence).collect();
    slice
        .documents
        .insert((source, document.clone()), sequences);
    for (sequence, reservation) in found {
        slice.reservations.put(sequence, Some(reservation));
    }
    Ok(())
}

fn counts(conn: &Connection, key: LevelKey) -> Result<Counts, Fault> {
    let rows = many(
        conn,
        "count_record",
        "SELECT counted_at, sequence, body FROM count_record \
         WHERE item_id = ?1 AND location_id = ?2",
        at(key),
        |row| {
            let key = CountKey {
                counted_at: row.moment(0)?,
                sequence: row.sequence(1)?,
            };
            Ok((key, row.body::<CountRecord>(2)?))
        },
    )?;
    Ok(rows.into_iter().collect())
}

fn open_cases(conn: &Connection, key: LevelKey, slice: &mut Slice) -> Result<(), Fault> {
    let cases = many(
        conn,
        "case_record",
        "SELECT number, body FROM case_record \
         WHERE item_id = ?1 AND location_id = ?2 AND is_open = 1 ORDER BY number",
        at(key),
        |row| Ok((row.case_number(0)?, row.body::<Case>(1)?)),
    )?;
    let numbers = cases.iter().map(|(number, _)| *number).collect();
    slice.open_cases.insert(key, numbers);
    for (number, case) in cases {
        slice.cases.put(number, Some(case));
    }
    Ok(())
}

fn case(conn: &Connection, number: CaseNumber) -> Result<Option<Case>, Fault> {
    one(
        conn,
        "case_record",
        "SELECT number, body FROM case_record WHERE number = ?1",
        [sought(number.0)],
        |row| row.body(1),
    )
}

fn undone(conn: &Connection, sequence: Sequence, key: LevelKey) -> Result<Option<Undone>, Fault> {
    let quantity: Option<Quantity> = one(
        conn,
        "undone",
        "SELECT quantity FROM undone WHERE sequence = ?1 AND item_id = ?2 AND location_id = ?3",
        [
            sought(sequence.0),
            sought(key.item.0),
            sought(key.location.0),
        ],
        |row| row.quantity(0),
    )?;
    Ok(quantity.map(|quantity| Undone { quantity }))
}

fn parked(conn: &Connection, key: &ParkedKey, known: &Known) -> Result<Option<Parked>, Fault> {
    if is_empty(conn, &known.is_parked_empty, "parked")? {
        return Ok(None);
    }
    let (kind, source, name) = parked_columns(key);
    one(
        conn,
        "parked",
        "SELECT name, body FROM parked WHERE kind = ?1 AND source_id = ?2 AND name = ?3",
        (kind, sought(source), name),
        |row| row.body(1),
    )
}

fn levels_at(conn: &Connection, location: LocationId) -> Result<Vec<LevelKey>, Fault> {
    many(
        conn,
        "level",
        "SELECT item_id, location_id FROM level WHERE location_id = ?1 ORDER BY item_id",
        [sought(location.0)],
        |row| row.level_key(0),
    )
}

/// The case of a command that was set aside.
fn set_aside(
    conn: &Connection,
    source: SourceId,
    reference: &Reference,
    fingerprint: Fingerprint,
) -> Result<Option<CaseNumber>, Fault> {
    one(
        conn,
        "conflict",
        "SELECT case_number FROM conflict \
         WHERE source_id = ?1 AND reference = ?2 AND fingerprint = ?3",
        params![sought(source.0), reference.as_str(), fingerprint.0],
        |row| row.case_number(0),
    )
}

/// The levels on which orders wait.
fn waiting(conn: &Connection) -> Result<Vec<LevelKey>, Fault> {
    many(
        conn,
        "level",
        "SELECT item_id, location_id FROM level WHERE waiting > 0 ORDER BY item_id, location_id",
        [],
        |row| row.level_key(0),
    )
}
