//! Saves changed rows, table by table, in the order of their keys so that pages are met once.

use oneshelf_core::{
    Case, CatalogueRow, Changes, Claim, ConflictRow, JournalRow, Level, LevelKey, Moment,
    RefusalRow, Reservation, SourceId,
};
use rusqlite::{CachedStatement, params};

use super::cells::{encode, int, kind_number, limit, parked_columns};
use super::delivery;
use super::{feed, handover, link, supply, task};
use crate::connection::Transaction;
use crate::host::Fault;

type Done = Result<(), Fault>;

/// Saves everything that changed, within the transaction.
pub(crate) fn save(tx: &Transaction<'_>, changes: &Changes) -> Done {
    let mut buffer = Vec::with_capacity(256);
    save_journal(tx, &changes.journal)?;
    save_levels(tx, changes)?;
    save_reservations(tx, changes, &mut buffer)?;
    save_claims(tx, changes)?;
    task::save(tx, changes)?;
    supply::save(tx, changes, &mut buffer)?;
    link::save(tx, changes, &mut buffer)?;
    handover::save(tx, changes)?;
    feed::save(tx, changes, &mut buffer)?;
    save_counts(tx, changes, &mut buffer)?;
    save_cases(tx, changes, &mut buffer)?;
    save_undone(tx, changes)?;
    save_parked(tx, changes, &mut buffer)?;
    save_refusals(tx, &changes.refusals, &mut buffer)?;
    save_conflicts(tx, &changes.conflicts, &mut buffer)?;
    save_catalogue(tx, &changes.catalogue, &mut buffer)?;
    delivery::save(tx, changes, &mut buffer)?;
    save_meta(tx, changes)
}

/// Deletes what other rows say again.
pub(crate) fn clear_projections(tx: &Transaction<'_>) -> Done {
    tx.execute_batch(
        "DELETE FROM level; DELETE FROM claim; DELETE FROM task; DELETE FROM incoming",
    )?;
    Ok(())
}

fn save_journal(tx: &Transaction<'_>, rows: &[JournalRow]) -> Done {
    if rows.is_empty() {
        return Ok(());
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO journal \
         (sequence, source_id, reference, fingerprint, recorded_at, body, hash) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for row in rows {
        insert.execute(params![
            int(row.sequence.0)?,
            int(row.source.0)?,
            row.reference.as_str(),
            row.fingerprint.0,
            row.recorded_at.unix_micros(),
            row.body,
            row.hash.0,
        ])?;
    }
    Ok(())
}

fn save_levels(tx: &Transaction<'_>, changes: &Changes) -> Done {
    if changes.levels.is_empty() {
        return Ok(());
    }
    let mut put = tx.prepare_cached(
        "INSERT INTO level (item_id, location_id, free, held, committed, staged, inspection, \
         damaged, in_transit, next_expiry, last_sequence, counted_until, open_cases, waiting, \
         unlinked) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) \
         ON CONFLICT DO UPDATE SET free = ?3, held = ?4, committed = ?5, staged = ?6, \
         inspection = ?7, damaged = ?8, in_transit = ?9, next_expiry = ?10, \
         last_sequence = ?11, counted_until = ?12, open_cases = ?13, waiting = ?14, \
         unlinked = ?15",
    )?;
    for (key, level) in changes.levels.sorted() {
        match level {
            Some(level) => put_level(&mut put, *key, level)?,
            None => {
                tx.prepare_cached("DELETE FROM level WHERE item_id = ?1 AND location_id = ?2")?
                    .execute([int(key.item.0)?, int(key.location.0)?])?;
            }
        }
    }
    Ok(())
}

fn put_level(put: &mut CachedStatement<'_>, key: LevelKey, level: &Level) -> Done {
    let [
        free,
        held,
        committed,
        staged,
        inspection,
        damaged,
        in_transit,
    ] = level.balances.map(|balance| balance.thousandths());
    let last_sequence = level.last_sequence.map(|last| int(last.0)).transpose()?;
    put.execute(params![
        int(key.item.0)?,
        int(key.location.0)?,
        free,
        held,
        committed,
        staged,
        inspection,
        damaged,
        in_transit,
        level.next_expiry.map(Moment::unix_micros),
        last_sequence,
        level.counted_until.map(Moment::unix_micros),
        level.open_cases,
        level.waiting.thousandths(),
        level.unlinked.thousandths(),
    ])?;
    Ok(())
}

fn save_reservations(tx: &Transaction<'_>, changes: &Changes, buffer: &mut Vec<u8>) -> Done {
    if changes.reservations.is_empty() {
        return Ok(());
    }
    let mut put = tx.prepare_cached(
        "INSERT INTO reservation (sequence, source_id, document, live, body) \
         VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT DO UPDATE SET source_id = ?2, document = ?3, live = ?4, body = ?5",
    )?;
    for (sequence, reservation) in changes.reservations.sorted() {
        match reservation {
            Some(reservation) => put_reservation(&mut put, reservation, buffer)?,
            None => {
                tx.prepare_cached("DELETE FROM reservation WHERE sequence = ?1")?
                    .execute([int(sequence.0)?])?;
            }
        }
    }
    Ok(())
}

fn put_reservation(
    put: &mut CachedStatement<'_>,
    reservation: &Reservation,
    buffer: &mut Vec<u8>,
) -> Done {
    put.execute(params![
        int(reservation.sequence.0)?,
        int(reservation.source.0)?,
        reservation
            .document
            .as_ref()
            .map(|document| document.as_str()),
        reservation.is_live(),
        encode(reservation, buffer),
    ])?;
    Ok(())
}

fn save_claims(tx: &Transaction<'_>, changes: &Changes) -> Done {
    if changes.claims.is_empty() {
        return Ok(());
    }
    let mut put = tx.prepare_cached(
        "INSERT INTO claim (item_id, location_id, sequence, kind, quantity, expires_at, \
         channel_id, waiting, staged, in_transit, due_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) \
         ON CONFLICT DO UPDATE SET kind = ?4, quantity = ?5, expires_at = ?6, channel_id = ?7, \
         waiting = ?8, staged = ?9, in_transit = ?10, due_at = ?11",
    )?;
    let mut delete = tx.prepare_cached(
        "DELETE FROM claim WHERE item_id = ?1 AND location_id = ?2 AND sequence = ?3",
    )?;
    for ((key, sequence), claim) in changes.claims.sorted() {
        let id = [int(key.item.0)?, int(key.location.0)?, int(sequence.0)?];
        match claim {
            Some(claim) => put_claim(&mut put, id, claim)?,
            None => {
                delete.execute(id)?;
            }
        }
    }
    Ok(())
}

fn put_claim(put: &mut CachedStatement<'_>, id: [i64; 3], claim: &Claim) -> Done {
    let [item, location, sequence] = id;
    put.execute((
        item,
        location,
        sequence,
        kind_number(claim.kind),
        claim.quantity.thousandths(),
        claim.expires_at.map(Moment::unix_micros),
        int(claim.channel.0)?,
        claim.waiting.thousandths(),
        claim.staged.thousandths(),
        claim.in_transit.thousandths(),
        claim.due_at.map(Moment::unix_micros),
    ))?;
    Ok(())
}

fn save_counts(tx: &Transaction<'_>, changes: &Changes, buffer: &mut Vec<u8>) -> Done {
    for ((key, count), record) in changes.counts.sorted() {
        let id = [
            int(key.item.0)?,
            int(key.location.0)?,
            count.counted_at.unix_micros(),
            int(count.sequence.0)?,
        ];
        match record {
            Some(record) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO count_record \
                     (item_id, location_id, counted_at, sequence, body) \
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![id[0], id[1], id[2], id[3], encode(record, buffer)])?,
            None => tx
                .prepare_cached(
                    "DELETE FROM count_record WHERE item_id = ?1 AND location_id = ?2 \
                     AND counted_at = ?3 AND sequence = ?4",
                )?
                .execute(id)?,
        };
    }
    Ok(())
}

fn save_cases(tx: &Transaction<'_>, changes: &Changes, buffer: &mut Vec<u8>) -> Done {
    for (number, case) in changes.cases.sorted() {
        match case {
            Some(case) => put_case(tx, case, buffer)?,
            None => {
                tx.prepare_cached("DELETE FROM case_record WHERE number = ?1")?
                    .execute([int(number.0)?])?;
            }
        }
    }
    Ok(())
}

fn put_case(tx: &Transaction<'_>, case: &Case, buffer: &mut Vec<u8>) -> Done {
    let level = case.level();
    tx.prepare_cached(
        "INSERT OR REPLACE INTO case_record (number, item_id, location_id, is_open, body) \
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        int(case.number.0)?,
        level.map(|key| int(key.item.0)).transpose()?,
        level.map(|key| int(key.location.0)).transpose()?,
        case.is_open(),
        encode(case, buffer),
    ])?;
    Ok(())
}

fn save_undone(tx: &Transaction<'_>, changes: &Changes) -> Done {
    for ((sequence, key), undone) in changes.undone.sorted() {
        let id = [int(sequence.0)?, int(key.item.0)?, int(key.location.0)?];
        match undone {
            Some(undone) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO undone (sequence, item_id, location_id, quantity) \
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute([id[0], id[1], id[2], undone.quantity.thousandths()])?,
            None => tx
                .prepare_cached(
                    "DELETE FROM undone \
                     WHERE sequence = ?1 AND item_id = ?2 AND location_id = ?3",
                )?
                .execute(id)?,
        };
    }
    Ok(())
}

fn save_parked(tx: &Transaction<'_>, changes: &Changes, buffer: &mut Vec<u8>) -> Done {
    for (key, parked) in changes.parked.sorted() {
        let (kind, source, name) = parked_columns(key);
        let source = int(source)?;
        match parked {
            Some(parked) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO parked (kind, source_id, name, body) \
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![kind, source, name, encode(parked, buffer)])?,
            None => tx
                .prepare_cached(
                    "DELETE FROM parked WHERE kind = ?1 AND source_id = ?2 AND name = ?3",
                )?
                .execute(params![kind, source, name])?,
        };
    }
    Ok(())
}

fn save_refusals(tx: &Transaction<'_>, rows: &[RefusalRow], buffer: &mut Vec<u8>) -> Done {
    for row in rows {
        tx.prepare_cached(
            "INSERT INTO refusal (source_id, reference, fingerprint, recorded_at, body) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            int(row.source.0)?,
            row.reference.as_str(),
            row.fingerprint.0,
            row.recorded_at.unix_micros(),
            encode(&row.refusal, buffer),
        ])?;
    }
    Ok(())
}

fn save_conflicts(tx: &Transaction<'_>, rows: &[ConflictRow], buffer: &mut Vec<u8>) -> Done {
    for row in rows {
        // The same command may come again and again; once is enough to review it.
        tx.prepare_cached(
            "INSERT INTO conflict \
             (source_id, reference, fingerprint, recorded_at, first_sequence, case_number, \
              body) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            int(row.source.0)?,
            row.reference.as_str(),
            row.fingerprint.0,
            row.recorded_at.unix_micros(),
            row.first.map(|first| int(first.0)).transpose()?,
            int(row.case.0)?,
            encode(&row.command, buffer),
        ])?;
    }
    Ok(())
}

fn save_catalogue(tx: &Transaction<'_>, rows: &[CatalogueRow], buffer: &mut Vec<u8>) -> Done {
    for row in rows {
        match row {
            CatalogueRow::Item(item) => tx
                .prepare_cached("INSERT OR REPLACE INTO item (id, sku, body) VALUES (?1, ?2, ?3)")?
                .execute(params![
                    int(item.id.0)?,
                    item.sku.as_str(),
                    encode(&**item, buffer)
                ])?,
            CatalogueRow::Name(name, item) => tx
                .prepare_cached("INSERT OR REPLACE INTO item_name (name, item_id) VALUES (?1, ?2)")?
                .execute(params![name.as_str(), int(item.0)?])?,
            CatalogueRow::Location(location) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO location (id, name, body) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![
                    int(location.id.0)?,
                    location.name.as_str(),
                    encode(&**location, buffer)
                ])?,
            CatalogueRow::Channel(channel) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO channel (id, name, body) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![
                    int(channel.id.0)?,
                    channel.name.as_str(),
                    encode(&**channel, buffer)
                ])?,
            CatalogueRow::Source(source) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO source (id, name, body) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![
                    int(source.id.0)?,
                    source.name.as_str(),
                    encode(&**source, buffer)
                ])?,
            CatalogueRow::SafetyStock(key, stock) => tx
                .prepare_cached(
                    "INSERT OR REPLACE INTO safety_stock (channel_id, item_id, location_id, body) \
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![
                    int(key.channel.0)?,
                    int(key.item.map_or(0, |id| id.0))?,
                    int(key.location.map_or(0, |id| id.0))?,
                    encode(&**stock, buffer)
                ])?,
        };
    }
    Ok(())
}

fn save_meta(tx: &Transaction<'_>, changes: &Changes) -> Done {
    if let Some(epoch) = changes.catalogue_epoch {
        tx.prepare_cached("UPDATE meta SET catalogue_epoch = ?1")?
            .execute([int(epoch)?])?;
    }
    if let Some(stopped) = changes.clock_stopped_at {
        tx.prepare_cached("UPDATE meta SET clock_stopped_at = ?1")?
            .execute([stopped.map(Moment::unix_micros)])?;
    }
    Ok(())
}

/// Deletes refusals of a source recorded before a moment, oldest first, and says how many.
pub(crate) fn purge_refusals(
    tx: &Transaction<'_>,
    source: SourceId,
    before: Moment,
    most: usize,
) -> Result<usize, Fault> {
    let deleted = tx
        .prepare_cached(
            "DELETE FROM refusal WHERE id IN \
             (SELECT id FROM refusal WHERE source_id = ?1 AND recorded_at < ?2 \
              ORDER BY recorded_at, id LIMIT ?3)",
        )?
        .execute([int(source.0)?, before.unix_micros(), limit(most)])?;
    Ok(deleted)
}
