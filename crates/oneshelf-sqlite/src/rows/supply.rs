//! Tables `supply` and `incoming`: goods that are expected, and what they are still to bring.

use oneshelf_core::{Changes, LevelKey, Sequence, Slice, Supply, SupplyClaim};
use rusqlite::{Connection, params};

use super::cells::{encode, int, limit, sought};
use super::query::{BEFORE_ALL, Page, many, one};
use crate::connection::Transaction;
use crate::host::Fault;

/// Saves changed supplies, and what they are still to bring.
pub(crate) fn save(
    tx: &Transaction<'_>,
    changes: &Changes,
    buffer: &mut Vec<u8>,
) -> Result<(), Fault> {
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

/// Loads a supply.
pub(crate) fn load(conn: &Connection, sequence: Sequence, slice: &mut Slice) -> Result<(), Fault> {
    let found = one(
        conn,
        "supply",
        "SELECT sequence, body FROM supply WHERE sequence = ?1",
        [sought(sequence.0)],
        |row| row.body(1),
    )?;
    slice.supplies.put(sequence, found);
    Ok(())
}

/// Loads what supplies are still to bring to a level.
pub(crate) fn load_incoming(
    conn: &Connection,
    key: LevelKey,
    slice: &mut Slice,
) -> Result<(), Fault> {
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
    slice.incoming.insert(key, rows.into_iter().collect());
    Ok(())
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
