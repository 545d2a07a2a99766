//! Table `link`: units at a level that wait for what they were moved for.

use oneshelf_core::{Changes, LevelKey, Link, Sequence, Slice};
use rusqlite::{Connection, params};

use super::cells::{encode, int, limit, sought};
use super::query::{BEFORE_ALL, Page, many};
use crate::connection::Transaction;
use crate::host::Fault;

/// Saves changed links.
pub(crate) fn save(
    tx: &Transaction<'_>,
    changes: &Changes,
    buffer: &mut Vec<u8>,
) -> Result<(), Fault> {
    for ((key, sequence), link) in changes.links.sorted() {
        let id = [int(key.item.0)?, int(key.location.0)?, int(sequence.0)?];
        match link {
            Some(link) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO link (item_id, location_id, sequence, body) \
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![id[0], id[1], id[2], encode(link, buffer)])?,
            None => tx
                .prepare_cached(
                    "DELETE FROM link \
                     WHERE item_id = ?1 AND location_id = ?2 AND sequence = ?3",
                )?
                .execute(id)?,
        };
    }
    Ok(())
}

/// Loads what waits at a level.
pub(crate) fn load(conn: &Connection, key: LevelKey, slice: &mut Slice) -> Result<(), Fault> {
    let rows = many(
        conn,
        "link",
        "SELECT sequence, body FROM link WHERE item_id = ?1 AND location_id = ?2",
        [sought(key.item.0), sought(key.location.0)],
        |row| Ok((row.sequence(0)?, row.body(1)?)),
    )?;
    slice.links.insert(key, rows.into_iter().collect());
    Ok(())
}

/// A page of all links.
pub(crate) fn links(
    conn: &Connection,
    after: Option<(LevelKey, Sequence)>,
    most: usize,
) -> Page<((LevelKey, Sequence), Link)> {
    let (key, sequence) = after.unwrap_or((BEFORE_ALL, Sequence::NONE));
    many(
        conn,
        "link",
        "SELECT item_id, location_id, sequence, body FROM link \
         WHERE (item_id, location_id, sequence) > (?1, ?2, ?3) \
         ORDER BY item_id, location_id, sequence LIMIT ?4",
        [
            sought(key.item.0),
            sought(key.location.0),
            sought(sequence.0),
            limit(most),
        ],
        |row| Ok(((row.level_key(0)?, row.sequence(2)?), row.body(3)?)),
    )
}
