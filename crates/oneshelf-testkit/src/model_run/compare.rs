//! The numbers of a host beside those of the model.

use oneshelf_core::{Bucket, ItemId, LevelKey, LocationId, Moment, Quantity, Reservation};

use super::rows::{Rows, rows};
use crate::host::scene::{LATE, PLACES};
use crate::host::{Host, scene};
use crate::model::shop::spots;
use crate::model::{Ahead, Collection, Model, Part, Place, Promise, Spot, Told, Way, WayLine};

/// Compares every number.
pub(super) fn compare(host: &mut dyn Host, model: &Model, now: Moment) -> Result<(), String> {
    let mut wrong = Vec::new();
    // What can be promised is right before anybody has journalled what is due; which of those who
    // wait get what that frees, and what is late on its way, is known only then.
    compare_available(host, model, &mut wrong);
    let waits = |promise: &Promise| promise.has(|part| part.waiting) || promise.is_on_way();
    let rows_before = rows(host)?;
    let waited = rows_before
        .reservations
        .iter()
        .map(|row| promise(&rows_before, row, Moment::MIN));
    if waited.into_iter().any(|promise| waits(&promise)) {
        host.tick();
    }
    let rows = rows(host)?;
    compare_promises(&rows, model, now, &mut wrong);
    for spot in spots() {
        compare_level(&rows, model, (spot, now), &mut wrong);
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n  "))
    }
}

fn compare_promises(rows: &Rows, model: &Model, now: Moment, wrong: &mut Vec<String>) {
    for (row, expected) in rows.reservations.iter().zip(&model.promises) {
        let found = promise(rows, row, now);
        if found != *expected {
            wrong.push(format!(
                "promise\n    {found:?}, the model says\n    {expected:?}"
            ));
        }
        let (phase, expected) = (row.phase_at(now), expected.phase());
        if phase != expected {
            let name = &row.reference;
            wrong.push(format!("{name} is {phase}, the model says {expected}"));
        }
    }
    let (found, expected) = (rows.reservations.len(), model.promises.len());
    if found != expected {
        wrong.push(format!("{found} promises, the model says {expected}"));
    }
}

fn compare_level(rows: &Rows, model: &Model, (spot, now): (Spot, Moment), wrong: &mut Vec<String>) {
    let Some(location) = rows.locations.get(spot.1) else {
        return;
    };
    let key = LevelKey {
        item: rows.items[spot.0],
        location: *location,
    };
    let level = rows.levels.get(&key).copied().unwrap_or_default();
    // The shelf is the same before and after what is due is journalled.
    let shelf = level.on_shelf().unwrap_or(Quantity::MAX).thousandths();
    let of = |bucket| level.balance(bucket).thousandths();
    let mut numbers = vec![
        ("shelf", shelf, model.shelf(spot)),
        (
            "inspection",
            of(Bucket::Inspection),
            model.aside(spot, Place::Inspection),
        ),
        (
            "damaged",
            of(Bucket::Damaged),
            model.aside(spot, Place::Damaged),
        ),
        ("staged", of(Bucket::Staged), model.picked(spot)),
        ("in transit", of(Bucket::InTransit), model.on_way(spot)),
        (
            "waiting",
            level.waiting.thousandths(),
            model.waited_for(spot),
        ),
    ];
    if level.next_expiry.is_none_or(|at| at > now) {
        numbers.extend([
            ("free", of(Bucket::Free), model.free(spot)),
            ("held", of(Bucket::Held), model.promised(spot, true)),
            (
                "committed",
                of(Bucket::Committed),
                model.promised(spot, false),
            ),
        ]);
    } else {
        numbers.retain(|(what, _, _)| *what != "waiting");
    }
    for (what, found, expected) in numbers {
        if found != expected {
            wrong.push(format!(
                "{what} of {spot:?} is {found}, the model says {expected}"
            ));
        }
    }
}

/// A reservation in the words of the model, after what is due.
fn promise(rows: &Rows, row: &Reservation, now: Moment) -> Promise {
    let item = |id: ItemId| rows.items.iter().position(|item| *item == id);
    let item = |id: ItemId| item(id).unwrap_or(usize::MAX);
    let location = |id: LocationId| rows.locations.iter().position(|known| *known == id);
    let location = |id: LocationId| location(id).unwrap_or(usize::MAX);
    let spot = |key: LevelKey| (item(key.item), location(key.location));
    let part = |line: &oneshelf_core::ReservationLine| Part {
        spot: spot(line.key),
        requested: line.requested.thousandths(),
        waiting: line.waiting.thousandths(),
        open: line.open.thousandths(),
        staged: line.staged.thousandths(),
        short: line.short.thousandths(),
        fulfilled: line.fulfilled.thousandths(),
        released: line.released.thousandths(),
        expired: line.expired.thousandths(),
        to_put_back: line.to_put_back.thousandths(),
    };
    let way = |transfer: &oneshelf_core::Transfer| {
        let line = |line: &oneshelf_core::TransferLine| {
            let found = WayLine {
                shipped: line.shipped.thousandths(),
                received: line.received.thousandths(),
                lost: line.lost.thousandths(),
                returned: line.returned.thousandths(),
                implied: line.implied.thousandths(),
                arrived_at: line.arrived_at,
                noted: line.case.is_some(),
            };
            (item(line.item), found)
        };
        Way {
            from: location(transfer.from),
            to: location(transfer.to),
            recalled: transfer.recalled,
            expected_at: transfer.expected_at,
            lines: transfer.lines.iter().map(line).collect(),
        }
    };
    let mut promise = Promise {
        made_at: row.made_at,
        cancelled: row.cancelled,
        source: rows.sources.get(&row.source.0).cloned().unwrap_or_default(),
        reference: row.reference.to_string(),
        document: row.document.as_ref().map(ToString::to_string),
        kind: row.kind,
        expires_at: row.expires_at,
        parts: row.lines.iter().map(part).collect(),
        collected: row.collected,
        in_spot: row.staged_in.is_some(),
        pickup: row.pickup.as_ref().map(|pickup| Collection {
            ready_at: pickup.ready_at,
            accepted: pickup.accepted_at.is_some(),
            notified: pickup.notified_at.is_some(),
            collect_by: pickup.collect_by,
            issue: pickup.code_issue,
            closed: pickup.closed_at.is_some(),
        }),
        ahead: (row.ahead.iter())
            .map(|unit| Ahead::of_row(unit, spot(unit.key)))
            .collect(),
        told: (row.told.iter())
            .map(|step| Told::of_row(step, spot(step.key)))
            .collect(),
        way: row.transfer.as_ref().map(way),
    };
    promise.fall_due(now);
    promise
}

fn compare_available(host: &dyn Host, model: &Model, wrong: &mut Vec<String>) {
    for channel in ["web", "pos"] {
        let places = PLACES.iter().enumerate();
        let places = places.filter(|(place, _)| *place != LATE || model.is_late_defined);
        for (place, location) in places {
            let plain = scene::ITEMS.iter().enumerate();
            let plain = plain.map(|(item, sku)| (*sku, model.available((item, place), channel)));
            let kit = (scene::KIT, model.kits_available(place, channel));
            for (sku, expected) in plain.chain([kit]) {
                let names = (sku.parse(), location.parse(), channel.parse());
                let (Ok(sku), Ok(location), Ok(channel)) = names else {
                    continue;
                };
                let found = host
                    .availability(&sku, &location, &channel)
                    .available
                    .thousandths();
                if found != expected {
                    wrong.push(format!(
                        "{sku} at {location} for {channel}: {found} available, the model says \
                         {expected}"
                    ));
                }
            }
        }
    }
}
