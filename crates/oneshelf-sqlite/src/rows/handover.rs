//! Table `handover`: what was handed over, by the names that it may come back under.

use oneshelf_core::{Changes, ParkedKey, Sequence, Slice};
use rusqlite::{Connection, params};

use super::cells::{int, limit, parked_columns, sought};
use super::query::{Page, many};
use crate::host::Fault;

/// Saves new handovers.
pub(crate) fn save(conn: &Connection, changes: &Changes) -> Result<(), Fault> {
    for (name, sequence) in &changes.handovers {
        put(conn, name, *sequence)?;
    }
    Ok(())
}

/// Saves one handover under one of its names.
pub(crate) fn put(conn: &Connection, name: &ParkedKey, sequence: Sequence) -> Result<(), Fault> {
    let (kind, source, name) = parked_columns(name);
    conn.prepare_cached(
        "INSERT INTO handover (kind, source_id, name, sequence) \
         VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
    )?
    .execute(params![kind, int(source)?, name, int(sequence.0)?])?;
    Ok(())
}

/// Loads what was handed over under a name.
pub(crate) fn load(conn: &Connection, name: &ParkedKey, slice: &mut Slice) -> Result<(), Fault> {
    let (kind, source, text) = parked_columns(name);
    let rows = many(
        conn,
        "handover",
        "SELECT sequence FROM handover WHERE kind = ?1 AND source_id = ?2 AND name = ?3",
        (kind, sought(source), text),
        |row| row.sequence(0),
    )?;
    slice
        .handovers
        .insert(name.clone(), rows.into_iter().collect());
    Ok(())
}

/// A page of all handovers.
pub(crate) fn handovers(
    conn: &Connection,
    after: Option<&(ParkedKey, Sequence)>,
    most: usize,
) -> Page<(ParkedKey, Sequence)> {
    let (kind, source, name, sequence) = match after {
        Some((name, sequence)) => {
            let (kind, source, name) = parked_columns(name);
            (kind, source, name, *sequence)
        }
        None => (-1, 0, "", Sequence::NONE),
    };
    many(
        conn,
        "handover",
        "SELECT kind, source_id, name, sequence FROM handover \
         WHERE (kind, source_id, name, sequence) > (?1, ?2, ?3, ?4) \
         ORDER BY kind, source_id, name, sequence LIMIT ?5",
        (kind, sought(source), name, sought(sequence.0), limit(most)),
        |row| Ok((row.parked_key()?, row.sequence(3)?)),
    )
}
