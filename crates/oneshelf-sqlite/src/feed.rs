//! Feeds and links: rows that only some sources and few facts have.

use oneshelf_core::{Changes, Feed, Feeds, LevelKey, Link, Links, Sequence, SourceId};
use rusqlite::{Connection, params};

use crate::error::Fault;
use crate::list::{BEFORE_ALL, Page, meta};
use crate::load::many;
use crate::rows::{encode, int, limit, sought};
use crate::session::Transaction;

/// Saves changed feeds and links.
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

/// What waits at a level.
pub(crate) fn links_at(conn: &Connection, key: LevelKey) -> Result<Links, Fault> {
    let rows = many(
        conn,
        "link",
        "SELECT sequence, body FROM link WHERE item_id = ?1 AND location_id = ?2",
        [sought(key.item.0), sought(key.location.0)],
        |row| Ok((row.sequence(0)?, row.body(1)?)),
    )?;
    Ok(rows.into_iter().collect())
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
