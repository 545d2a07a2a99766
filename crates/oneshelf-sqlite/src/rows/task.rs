//! Table `task`: what the staff of a location have to do.

use oneshelf_core::{Changes, LocationId, Sequence, Slice, Task};
use rusqlite::{Connection, params};

use super::cells::{int, limit, sought};
use super::query::{Page, many};
use crate::connection::Transaction;
use crate::host::Fault;

/// Saves changed tasks.
pub(crate) fn save(tx: &Transaction<'_>, changes: &Changes) -> Result<(), Fault> {
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
    Ok(())
}

/// Loads what the staff of a location have to do.
pub(crate) fn load(
    conn: &Connection,
    location: LocationId,
    slice: &mut Slice,
) -> Result<(), Fault> {
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
    slice.tasks.insert(location, rows.into_iter().collect());
    Ok(())
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
