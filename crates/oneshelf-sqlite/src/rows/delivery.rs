//! Tables `destination` and `delivery`: who is told, and what they were handed.

use oneshelf_core::{Changes, DestinationName, DestinationRow, Outstanding};
use rusqlite::{Connection, params};

use super::cells::{encode, int};
use super::query::{Page, many};
use crate::connection::Transaction;
use crate::host::Fault;

/// Saves changed destinations and deliveries.
pub(crate) fn save(
    tx: &Transaction<'_>,
    changes: &Changes,
    buffer: &mut Vec<u8>,
) -> Result<(), Fault> {
    for (name, row) in changes.destinations.sorted() {
        match row {
            Some(row) => tx
                .prepare_cached("INSERT OR REPLACE INTO destination (name, body) VALUES (?1, ?2)")?
                .execute(params![name.as_str(), encode(row, buffer)])?,
            None => tx
                .prepare_cached("DELETE FROM destination WHERE name = ?1")?
                .execute([name.as_str()])?,
        };
    }
    for ((name, number), row) in changes.deliveries.sorted() {
        let number = int(*number)?;
        match row {
            Some(row) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO delivery (destination, number, body) \
                     VALUES (?1, ?2, ?3)",
                )?
                .execute(params![name.as_str(), number, encode(row, buffer)])?,
            None => tx
                .prepare_cached("DELETE FROM delivery WHERE destination = ?1 AND number = ?2")?
                .execute(params![name.as_str(), number])?,
        };
    }
    Ok(())
}

/// Every destination.
pub(crate) fn destinations(conn: &Connection) -> Page<DestinationRow> {
    many(
        conn,
        "destination",
        "SELECT name, body FROM destination ORDER BY name",
        [],
        |row| {
            let found: DestinationRow = row.body(1)?;
            if found.destination.name.as_str() != row.text(0)? {
                return Err(row.fault(1, "is of another destination"));
            }
            Ok(found)
        },
    )
}

/// Everything that a destination was handed and has not acknowledged.
pub(crate) fn deliveries(conn: &Connection, name: &DestinationName) -> Page<Outstanding> {
    many(
        conn,
        "delivery",
        "SELECT destination, number, body FROM delivery WHERE destination = ?1 ORDER BY number",
        [name.as_str()],
        |row| {
            let found: Outstanding = row.body(2)?;
            if found.number != row.id(1)? {
                return Err(row.fault(2, "is of another delivery"));
            }
            Ok(found)
        },
    )
}
