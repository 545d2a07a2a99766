//! Reads whole tables, a page at a time, and the state of the store.

use std::sync::Arc;

use oneshelf_core::store::LevelRead;
use oneshelf_core::{
    Case, CaseNumber, Catalogue, CatalogueRow, ChannelId, Claim, ConflictRow, CountKey,
    CountRecord, Head, ItemId, JournalRow, Level, LevelKey, LocationId, Moment, Parked, ParkedKey,
    RefusalRow, Reservation, SafetyStock, SafetyStockKey, Sequence, SourceId, Undone,
};
use rusqlite::Connection;

use super::cells::{Cells, limit, parked_columns, sought};
use super::query::{BEFORE_ALL, Page, many, one};
use crate::host::Fault;

pub(crate) fn head(conn: &Connection) -> Result<Head, Fault> {
    let last = one(
        conn,
        "journal",
        "SELECT sequence, hash, recorded_at FROM journal ORDER BY sequence DESC LIMIT 1",
        [],
        |row| Ok((row.sequence(0)?, row.hash(1)?, row.moment(2)?)),
    )?;
    let (catalogue_epoch, clock_stopped_at, feed_epoch) = meta(conn)?;
    let case = one(
        conn,
        "case_record",
        "SELECT max(number) FROM case_record",
        [],
        |row| row.optional_sequence(0),
    )?;
    let mut head = Head {
        case: CaseNumber(case.flatten().map_or(0, |number| number.0)),
        catalogue_epoch,
        clock_stopped_at,
        feed_epoch,
        ..Head::default()
    };
    if let Some((sequence, hash, recorded_at)) = last {
        head.sequence = sequence;
        head.hash = hash;
        head.recorded_at = recorded_at;
    }
    Ok(head)
}

pub(crate) fn meta(conn: &Connection) -> Result<(u64, Option<Moment>, u64), Fault> {
    one(
        conn,
        "meta",
        "SELECT catalogue_epoch, clock_stopped_at, feed_epoch FROM meta",
        [],
        |row| Ok((row.id(0)?, row.optional_moment(1)?, row.id(2)?)),
    )?
    .ok_or_else(|| Fault::Row("table meta has no row".to_owned()))
}

pub(crate) const LEVEL_READ: &str = "SELECT m.catalogue_epoch, m.clock_stopped_at, \
     (SELECT max(sequence) FROM journal), m.feed_epoch, \
     free, held, committed, staged, inspection, damaged, in_transit, \
     next_expiry, last_sequence, counted_until, open_cases, waiting, unlinked \
     FROM meta m LEFT JOIN level ON item_id = ?1 AND location_id = ?2";

/// One level and what tells whether a cached catalogue still holds, in one statement, so that it
/// is one state without a transaction.
pub(crate) fn level_read(conn: &Connection, key: LevelKey) -> Result<LevelRead, Fault> {
    one(
        conn,
        "meta or level",
        LEVEL_READ,
        [sought(key.item.0), sought(key.location.0)],
        |row| {
            Ok(LevelRead {
                catalogue_epoch: row.id(0)?,
                clock_stopped_at: row.optional_moment(1)?,
                sequence: row.optional_sequence(2)?.unwrap_or(Sequence::NONE),
                feed_epoch: row.id(3)?,
                level: match row.optional(4)? {
                    Some(_) => Some(row.level(4)?),
                    None => None,
                },
            })
        },
    )?
    .ok_or_else(|| Fault::Row("table meta has no row".to_owned()))
}

pub(crate) fn catalogue(conn: &Connection) -> Result<Catalogue, Fault> {
    let (epoch, ..) = meta(conn)?;
    let mut rows = many(
        conn,
        "item",
        "SELECT id, body FROM item ORDER BY id",
        [],
        |row| Ok(CatalogueRow::Item(Arc::new(row.body(1)?))),
    )?;
    rows.extend(many(
        conn,
        "item_name",
        "SELECT name, item_id FROM item_name",
        [],
        |row| Ok(CatalogueRow::Name(row.name(0)?, ItemId(row.id(1)?))),
    )?);
    rows.extend(many(
        conn,
        "location",
        "SELECT id, body FROM location",
        [],
        |row| Ok(CatalogueRow::Location(Arc::new(row.body(1)?))),
    )?);
    rows.extend(many(
        conn,
        "channel",
        "SELECT id, body FROM channel",
        [],
        |row| Ok(CatalogueRow::Channel(Arc::new(row.body(1)?))),
    )?);
    rows.extend(many(
        conn,
        "source",
        "SELECT id, body FROM source",
        [],
        |row| Ok(CatalogueRow::Source(Arc::new(row.body(1)?))),
    )?);
    rows.extend(many(
        conn,
        "safety_stock",
        "SELECT channel_id, item_id, location_id, body FROM safety_stock",
        [],
        safety_stock,
    )?);
    Ok(Catalogue::new(epoch, rows))
}

fn safety_stock(row: &Cells<'_, '_>) -> Result<CatalogueRow, Fault> {
    let some = |id: u64| (id != 0).then_some(id);
    let key = SafetyStockKey {
        channel: ChannelId(row.id(0)?),
        item: some(row.id(1)?).map(ItemId),
        location: some(row.id(2)?).map(LocationId),
    };
    Ok(CatalogueRow::SafetyStock(
        key,
        Arc::new(row.body::<SafetyStock>(3)?),
    ))
}

pub(crate) fn journal(conn: &Connection, after: Sequence, most: usize) -> Page<JournalRow> {
    many(
        conn,
        "journal",
        "SELECT sequence, source_id, reference, fingerprint, recorded_at, body, hash, \
         origin_node, origin_sequence \
         FROM journal WHERE sequence > ?1 ORDER BY sequence LIMIT ?2",
        [sought(after.0), limit(most)],
        |row| {
            // The chain does not hold them, so nobody may set them yet.
            for column in [7, 8] {
                if row.optional(column)?.is_some() {
                    return Err(row.fault(column, "is set, and no version does that"));
                }
            }
            row.journal()
        },
    )
}

pub(crate) fn levels(
    conn: &Connection,
    after: Option<LevelKey>,
    most: usize,
) -> Page<(LevelKey, Level)> {
    let after = after.unwrap_or(BEFORE_ALL);
    many(
        conn,
        "level",
        "SELECT item_id, location_id, free, held, committed, staged, inspection, damaged, \
         in_transit, next_expiry, last_sequence, counted_until, open_cases, waiting, unlinked \
         FROM level WHERE (item_id, location_id) > (?1, ?2) \
         ORDER BY item_id, location_id LIMIT ?3",
        [sought(after.item.0), sought(after.location.0), limit(most)],
        |row| Ok((row.level_key(0)?, row.level(2)?)),
    )
}

pub(crate) fn claims(
    conn: &Connection,
    after: Option<(LevelKey, Sequence)>,
    most: usize,
) -> Page<((LevelKey, Sequence), Claim)> {
    let (key, sequence) = after.unwrap_or((BEFORE_ALL, Sequence::NONE));
    many(
        conn,
        "claim",
        "SELECT item_id, location_id, sequence, kind, quantity, expires_at, channel_id, waiting, \
         staged, in_transit, due_at FROM claim \
         WHERE (item_id, location_id, sequence) > (?1, ?2, ?3) \
         ORDER BY item_id, location_id, sequence LIMIT ?4",
        [
            sought(key.item.0),
            sought(key.location.0),
            sought(sequence.0),
            limit(most),
        ],
        |row| Ok(((row.level_key(0)?, row.sequence(2)?), row.claim(3)?)),
    )
}

pub(crate) fn reservations(
    conn: &Connection,
    after: Sequence,
    most: usize,
    only_live: bool,
) -> Page<Reservation> {
    // The live ones are found by walking through all: an index would be on the path of every
    // write, and this serves reports.
    let sql = if only_live {
        "SELECT sequence, body FROM reservation WHERE sequence > ?1 AND live = 1 \
         ORDER BY sequence LIMIT ?2"
    } else {
        "SELECT sequence, body FROM reservation WHERE sequence > ?1 ORDER BY sequence LIMIT ?2"
    };
    many(
        conn,
        "reservation",
        sql,
        [sought(after.0), limit(most)],
        |row| {
            let reservation: Reservation = row.body(1)?;
            // Pages follow the bodies; one under another's number would lead round in a circle.
            if reservation.sequence.0 != row.id(0)? {
                return Err(row.fault(1, "is of another reservation"));
            }
            Ok(reservation)
        },
    )
}

pub(crate) fn cases(
    conn: &Connection,
    after: CaseNumber,
    most: usize,
    only_open: bool,
) -> Page<Case> {
    // Open cases are few and closed ones pile up, so the index of the open ones is sorted.
    let sql = if only_open {
        "SELECT number, body FROM case_record INDEXED BY case_open \
         WHERE number > ?1 AND is_open = 1 ORDER BY number LIMIT ?2"
    } else {
        "SELECT number, body FROM case_record WHERE number > ?1 ORDER BY number LIMIT ?2"
    };
    many(
        conn,
        "case_record",
        sql,
        [sought(after.0), limit(most)],
        |row| {
            let case: Case = row.body(1)?;
            if case.number.0 != row.id(0)? {
                return Err(row.fault(1, "is of another case"));
            }
            Ok(case)
        },
    )
}

pub(crate) fn counts(
    conn: &Connection,
    after: Option<(LevelKey, CountKey)>,
    most: usize,
) -> Page<((LevelKey, CountKey), CountRecord)> {
    let (key, counted_at, sequence) = match after {
        Some((key, count)) => (key, count.counted_at.unix_micros(), count.sequence),
        None => (BEFORE_ALL, 0, Sequence::NONE),
    };
    many(
        conn,
        "count_record",
        "SELECT item_id, location_id, counted_at, sequence, body FROM count_record \
         WHERE (item_id, location_id, counted_at, sequence) > (?1, ?2, ?3, ?4) \
         ORDER BY item_id, location_id, counted_at, sequence LIMIT ?5",
        [
            sought(key.item.0),
            sought(key.location.0),
            counted_at,
            sought(sequence.0),
            limit(most),
        ],
        |row| {
            let count = CountKey {
                counted_at: row.moment(2)?,
                sequence: row.sequence(3)?,
            };
            Ok(((row.level_key(0)?, count), row.body(4)?))
        },
    )
}

pub(crate) fn undone(
    conn: &Connection,
    after: Option<(Sequence, LevelKey)>,
    most: usize,
) -> Page<((Sequence, LevelKey), Undone)> {
    let (sequence, key) = after.unwrap_or((Sequence::NONE, BEFORE_ALL));
    many(
        conn,
        "undone",
        "SELECT sequence, item_id, location_id, quantity FROM undone \
         WHERE (sequence, item_id, location_id) > (?1, ?2, ?3) \
         ORDER BY sequence, item_id, location_id LIMIT ?4",
        [
            sought(sequence.0),
            sought(key.item.0),
            sought(key.location.0),
            limit(most),
        ],
        |row| {
            let quantity = row.quantity(3)?;
            Ok(((row.sequence(0)?, row.level_key(1)?), Undone { quantity }))
        },
    )
}

pub(crate) fn parked(
    conn: &Connection,
    after: Option<&ParkedKey>,
    most: usize,
) -> Page<(ParkedKey, Parked)> {
    let (kind, source, name) = match after {
        Some(key) => parked_columns(key),
        None => (-1, 0, ""),
    };
    many(
        conn,
        "parked",
        "SELECT kind, source_id, name, body FROM parked \
         WHERE (kind, source_id, name) > (?1, ?2, ?3) \
         ORDER BY kind, source_id, name LIMIT ?4",
        (kind, sought(source), name, limit(most)),
        |row| Ok((row.parked_key()?, row.body(3)?)),
    )
}

pub(crate) fn refusals(conn: &Connection, after: u64, most: usize) -> Page<(u64, RefusalRow)> {
    many(
        conn,
        "refusal",
        "SELECT id, source_id, reference, fingerprint, recorded_at, body FROM refusal \
         WHERE id > ?1 ORDER BY id LIMIT ?2",
        [sought(after), limit(most)],
        |row| {
            let refusal = RefusalRow {
                source: SourceId(row.id(1)?),
                reference: row.name(2)?,
                fingerprint: row.fingerprint(3)?,
                recorded_at: row.moment(4)?,
                refusal: row.body(5)?,
            };
            Ok((row.id(0)?, refusal))
        },
    )
}

pub(crate) fn conflicts(conn: &Connection, after: u64, most: usize) -> Page<(u64, ConflictRow)> {
    many(
        conn,
        "conflict",
        "SELECT id, source_id, reference, fingerprint, recorded_at, first_sequence, case_number, \
         body FROM conflict WHERE id > ?1 ORDER BY id LIMIT ?2",
        [sought(after), limit(most)],
        |row| {
            let conflict = ConflictRow {
                source: SourceId(row.id(1)?),
                reference: row.name(2)?,
                fingerprint: row.fingerprint(3)?,
                recorded_at: row.moment(4)?,
                first: row.optional_sequence(5)?,
                case: row.case_number(6)?,
                command: row.body(7)?,
            };
            Ok((row.id(0)?, conflict))
        },
    )
}

pub(crate) fn due(conn: &Connection, now: Moment, most: usize) -> Page<LevelKey> {
    many(
        conn,
        "level",
        "SELECT item_id, location_id FROM level WHERE next_expiry <= ?1 \
         ORDER BY next_expiry, item_id, location_id LIMIT ?2",
        [now.unix_micros(), limit(most)],
        |row| row.level_key(0),
    )
}

pub(crate) fn next_due(conn: &Connection) -> Result<Option<Moment>, Fault> {
    let found = one(
        conn,
        "level",
        "SELECT min(next_expiry) FROM level WHERE next_expiry IS NOT NULL",
        [],
        |row| row.optional_moment(0),
    )?;
    Ok(found.flatten())
}
