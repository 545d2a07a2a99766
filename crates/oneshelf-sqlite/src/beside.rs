//! Tasks and supplies: rows beside the promises, which most writes do not touch.

use oneshelf_core::{
    CaseNumber, Changes, Fingerprint, Incoming, Key, LevelKey, LocationId, Reference, Sequence,
    Slice, SourceId, Supply, SupplyClaim, Task, Tasks,
};
use rusqlite::{Connection, params};

use crate::error::Fault;
use crate::feed;
use crate::list::{BEFORE_ALL, Page};
use crate::load::{many, one};
use crate::rows::{encode, int, limit, sought};
use crate::session::Transaction;

/// Saves changed tasks and supplies.
pub(crate) fn save(
    tx: &Transaction<'_>,
    changes: &Changes,
    buffer: &mut Vec<u8>,
) -> Result<(), Fault> {
    for ((location, sequence), task) in changes.tasks.sorted() {
        let id = [int(location.0)?, int(sequence.0)?];
        match task {
            Some(task) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO task (location_id, sequence, prepares) \
                     VALUES (?1, ?2, ?3)",
                )?
                .execute(params![id[0], id[1], task.prepares])?,
            None => tx
                .prepare_cached("DELETE FROM task WHERE location_id = ?1 AND sequence = ?2")?
                .execute(id)?,
        };
    }
    for (sequence, supply) in changes.supplies.sorted() {
        let id = int(sequence.0)?;
        match supply {
            Some(supply) => tx
                .prepare_cached("INSERT OR REPLACE INTO supply (sequence, body) VALUES (?1, ?2)")?
                .execute(params![id, encode(supply, buffer)])?,
            None => tx
                .prepare_cached("DELETE FROM supply WHERE sequence = ?1")?
                .execute([id])?,
        };
    }
    for ((key, sequence), claim) in changes.incoming.sorted() {
        let id = [int(key.item.0)?, int(key.location.0)?, int(sequence.0)?];
        match claim {
            Some(claim) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO incoming \
                     (item_id, location_id, sequence, quantity, expected_at) \
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![
                    id[0],
                    id[1],
                    id[2],
                    claim.quantity.thousandths(),
                    claim.expected_at.unix_micros(),
                ])?,
            None => tx
                .prepare_cached(
                    "DELETE FROM incoming \
                     WHERE item_id = ?1 AND location_id = ?2 AND sequence = ?3",
                )?
                .execute(id)?,
        };
    }
    Ok(())
}

/// Loads what keys of tasks and supplies name.
pub(crate) fn load(conn: &Connection, key: &Key, slice: &mut Slice) -> Result<(), Fault> {
    match key {
        Key::Supply(sequence) => {
            let found = supply(conn, *sequence)?;
            slice.supplies.put(*sequence, found);
        }
        Key::Incoming(key) => {
            let found = incoming_to(conn, *key)?;
            slice.incoming.insert(*key, found);
        }
        Key::Tasks(location) => {
            let found = tasks_at(conn, *location)?;
            slice.tasks.insert(*location, found);
        }
        Key::Waiting => slice.waiting = Some(waiting(conn)?),
        Key::SetAside(source, reference, fingerprint) => {
            let found = set_aside(conn, *source, reference, *fingerprint)?;
            let key = (*source, reference.clone(), *fingerprint);
            slice.set_aside.put(key, found);
        }
        Key::Links(key) => {
            let found = feed::links_at(conn, *key)?;
            slice.links.insert(*key, found);
        }
        _ => {}
    }
    Ok(())
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

/// What the staff of a location have to do.
fn tasks_at(conn: &Connection, location: LocationId) -> Result<Tasks, Fault> {
    let rows = many(
        conn,
        "task",
        "SELECT sequence, prepares FROM task WHERE location_id = ?1",
        [sought(location.0)],
        |row| {
            let prepares = row.integer(1)? != 0;
            Ok((row.sequence(0)?, Task { prepares }))
        },
    )?;
    Ok(rows.into_iter().collect())
}

/// A supply.
fn supply(conn: &Connection, sequence: Sequence) -> Result<Option<Supply>, Fault> {
    one(
        conn,
        "supply",
        "SELECT sequence, body FROM supply WHERE sequence = ?1",
        [sought(sequence.0)],
        |row| row.body(1),
    )
}

/// What supplies are still to bring to a level.
fn incoming_to(conn: &Connection, key: LevelKey) -> Result<Incoming, Fault> {
    let rows = many(
        conn,
        "incoming",
        "SELECT sequence, quantity, expected_at FROM incoming \
         WHERE item_id = ?1 AND location_id = ?2",
        [sought(key.item.0), sought(key.location.0)],
        |row| {
            let claim = SupplyClaim {
                quantity: row.quantity(1)?,
                expected_at: row.moment(2)?,
            };
            Ok((row.sequence(0)?, claim))
        },
    )?;
    Ok(rows.into_iter().collect())
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

/// A page of all tasks.
pub(crate) fn tasks(
    conn: &Connection,
    after: Option<(LocationId, Sequence)>,
    most: usize,
) -> Page<((LocationId, Sequence), Task)> {
    let (location, sequence) = after.unwrap_or((LocationId(0), Sequence::NONE));
    many(
        conn,
        "task",
        "SELECT location_id, sequence, prepares FROM task \
         WHERE (location_id, sequence) > (?1, ?2) ORDER BY location_id, sequence LIMIT ?3",
        [sought(location.0), sought(sequence.0), limit(most)],
        |row| {
            let prepares = row.integer(2)? != 0;
            Ok((
                (LocationId(row.id(0)?), row.sequence(1)?),
                Task { prepares },
            ))
        },
    )
}

/// A page of all supplies.
pub(crate) fn supplies(conn: &Connection, after: Sequence, most: usize) -> Page<Supply> {
    many(
        conn,
        "supply",
        "SELECT sequence, body FROM supply WHERE sequence > ?1 ORDER BY sequence LIMIT ?2",
        [sought(after.0), limit(most)],
        |row| {
            let supply: Supply = row.body(1)?;
            // Pages follow the bodies; one under another's number would lead round in a circle.
            if supply.sequence.0 != row.id(0)? {
                return Err(row.fault(1, "is of another supply"));
            }
            Ok(supply)
        },
    )
}

/// A page of all that supplies are still to bring.
pub(crate) fn incoming(
    conn: &Connection,
    after: Option<(LevelKey, Sequence)>,
    most: usize,
) -> Page<((LevelKey, Sequence), SupplyClaim)> {
    let (key, sequence) = after.unwrap_or((BEFORE_ALL, Sequence::NONE));
    many(
        conn,
        "incoming",
        "SELECT item_id, location_id, sequence, quantity, expected_at FROM incoming \
         WHERE (item_id, location_id, sequence) > (?1, ?2, ?3) \
         ORDER BY item_id, location_id, sequence LIMIT ?4",
        [
            sought(key.item.0),
            sought(key.location.0),
            sought(sequence.0),
            limit(most),
        ],
        |row| {
            let claim = SupplyClaim {
                quantity: row.quantity(3)?,
                expected_at: row.moment(4)?,
            };
            Ok(((row.level_key(0)?, row.sequence(2)?), claim))
        },
    )
}
