//! Statements, each prepared once, and the rows that they find.

use oneshelf_core::{ItemId, LevelKey, LocationId};
use rusqlite::{Connection, Params, Row};

use super::cells::Cells;
use crate::host::Fault;

/// The rows of one page.
pub(crate) type Page<T> = Result<Vec<T>, Fault>;

/// A key before all others: ids start at 1.
pub(crate) const BEFORE_ALL: LevelKey = LevelKey {
    item: ItemId(0),
    location: LocationId(0),
};

/// One row, or none.
pub(crate) fn one<T>(
    conn: &Connection,
    table: &'static str,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Cells<'_, '_>) -> Result<T, Fault>,
) -> Result<Option<T>, Fault> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?
        .map(|row| read(&Cells::new(table, row)))
        .transpose()
}

/// Every row.
pub(crate) fn many<T>(
    conn: &Connection,
    table: &'static str,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Cells<'_, '_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = next(&mut rows)? {
        found.push(read(&Cells::new(table, row))?);
    }
    Ok(found)
}

fn next<'a, 'stmt>(rows: &'a mut rusqlite::Rows<'stmt>) -> Result<Option<&'a Row<'stmt>>, Fault> {
    Ok(rows.next()?)
}
