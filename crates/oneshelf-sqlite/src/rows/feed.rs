//! Table `feed`: how far each watched source has been heard.

use oneshelf_core::{Changes, Feed, Feeds, SourceId};
use rusqlite::{Connection, params};

use super::cells::{encode, int};
use super::list::meta;
use super::query::many;
use crate::connection::Transaction;
use crate::host::Fault;

/// Saves changed feeds.
pub(crate) fn save(
    tx: &Transaction<'_>,
    changes: &Changes,
    buffer: &mut Vec<u8>,
) -> Result<(), Fault> {
    for (source, feed) in changes.feeds.sorted() {
        let id = int(source.0)?;
        match feed {
            Some(feed) => tx
                .prepare_cached("INSERT OR REPLACE INTO feed (source_id, body) VALUES (?1, ?2)")?
                .execute(params![id, encode(feed, buffer)])?,
            None => tx
                .prepare_cached("DELETE FROM feed WHERE source_id = ?1")?
                .execute([id])?,
        };
    }
    if let Some(epoch) = changes.feed_epoch {
        tx.prepare_cached("UPDATE meta SET feed_epoch = ?1")?
            .execute([int(epoch)?])?;
    }
    Ok(())
}

/// Every feed.
pub(crate) fn feeds(conn: &Connection) -> Result<Feeds, Fault> {
    let (.., epoch) = meta(conn)?;
    let rows = many(
        conn,
        "feed",
        "SELECT source_id, body FROM feed ORDER BY source_id",
        [],
        |row| Ok((SourceId(row.id(0)?), row.body::<Feed>(1)?)),
    )?;
    Ok(Feeds::new(epoch, rows))
}
