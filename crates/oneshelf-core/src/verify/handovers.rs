//! What was handed over, by the names that it can come back under.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::batch::transaction::Batch;
use crate::catalogue::clock::Reading;
use crate::command::fulfilment::Collect;
use crate::command::parts::Target;
use crate::command::stock::Sell;
use crate::command::table::Command;
use crate::decide::handovers::promise_name;
use crate::ledger::level::{Posting, Reason};
use crate::ledger::parked::ParkedKey;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::store::journal::{EntryBody, JournalRow};
use crate::store::snapshot::{Key, Slice};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{ItemId, Sequence, SourceId};
use crate::verify::check::{Check, Invariant, PAGE_ROWS, Wide, reservation_place, wide};
use crate::verify::journal::entry;

/// Finds every handover in the journal, with each name that its goods may come back under, and
/// hands the pairs out. For a store that did not keep them before.
///
/// # Errors
/// [`StoreError`] where the store cannot be read, or from `found`.
pub fn find_handovers(
    reader: &dyn Reader,
    found: &mut dyn FnMut(ParkedKey, Sequence) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let catalogue = Arc::new(reader.catalogue()?);
    let feeds = Arc::new(reader.feeds()?);
    let mut after = Sequence::NONE;
    loop {
        let rows = reader.journal(after, PAGE_ROWS)?;
        let Some(last) = rows.last() else {
            return Ok(());
        };
        after = last.sequence;
        // One for each page, so that memory stays bounded.
        let (catalogue, feeds) = (Arc::clone(&catalogue), Arc::clone(&feeds));
        let mut batch = Batch::new(reader.head()?, catalogue, feeds, Slice::default());
        for row in &rows {
            for (name, fact) in names_of(&mut batch, row, reader)? {
                found(name, fact)?;
            }
        }
    }
}

/// The names of what an entry handed over, with the entry of the fact.
fn names_of(
    batch: &mut Batch,
    row: &JournalRow,
    reader: &dyn Reader,
) -> Result<Vec<(ParkedKey, Sequence)>, StoreError> {
    let body = row.decode().map_err(damaged)?;
    let items = sold(&body);
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let fact = body.command.posts().unwrap_or(row.sequence);
    let body = if fact == row.sequence {
        body
    } else {
        let mut slice = Slice::default();
        reader.load(&[Key::Entry(fact)], &mut slice)?;
        let row = slice.entries.get(&fact).flatten();
        let row = row.ok_or_else(|| damaged(format_args!("{} is missing", entry(fact))))?;
        row.body().map_err(damaged)?.clone()
    };
    let command = body.command.meant();
    let sender = command.header().source;
    let Some(source) = batch.catalogue.source_named(sender).map(|source| source.id) else {
        return Err(damaged(format_args!("source {sender} is not defined")));
    };
    let mut names: Vec<_> = own_name(source, command).into_iter().collect();
    if let Some(target) = target_of(command) {
        let now = batch.head.recorded_at;
        let time = Reading {
            now,
            believed: false,
        };
        let promises = batch.all_promises_of(target, source, time, reader)?;
        let is_its = |promise: &&Reservation| {
            // One that came later was handed over before it came, or has nothing to do with it.
            let was_there = promise.sequence < fact || body.receipt.parked;
            was_there
                && promise
                    .lines
                    .iter()
                    .any(|l| items.contains_key(&l.key.item))
        };
        names.extend(promises.iter().filter(is_its).map(promise_name));
    }
    Ok(names.into_iter().map(|name| (name, fact)).collect())
}

fn damaged(what: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged {
        reason: what.to_string(),
    }
}

/// The document of a sale.
fn own_name(source: SourceId, command: &Command) -> Option<ParkedKey> {
    match command {
        Command::Sell(sell) => Some(ParkedKey::Document(source, sell.document.clone()?)),
        _ => None,
    }
}

/// The promise that goods were handed over for.
const fn target_of(command: &Command) -> Option<&Target> {
    match command {
        Command::Sell(Sell { settles, .. }) => settles.as_ref(),
        Command::Collect(Collect { of, .. }) => Some(of),
        _ => None,
    }
}

/// What an entry handed over to customers, per item.
fn sold(body: &EntryBody) -> BTreeMap<ItemId, i128> {
    let is_sale = |posting: &&Posting| posting.reason == Reason::Sale;
    let mut sold = BTreeMap::new();
    for level in &body.levels {
        for posting in level.postings.iter().filter(is_sale) {
            *sold.entry(level.key.item).or_default() += wide(posting.quantity);
        }
    }
    sold
}

impl Check<'_> {
    /// The name that what a sale handed over has to be found by.
    pub(super) fn name_of_sale(
        &self,
        row: &JournalRow,
        body: &EntryBody,
    ) -> Option<(ParkedKey, Sequence)> {
        let is_sale = matches!(body.command, Command::Sell(_)) && !sold(body).is_empty();
        let sender = body.command.header().source;
        let source = self.catalogue.source_named(sender).filter(|_| is_sale)?;
        Some((own_name(source.id, &body.command)?, row.sequence))
    }

    /// Every sale that has a document is found by it.
    pub(super) fn named_by_documents(
        &mut self,
        names: &[(ParkedKey, Sequence)],
    ) -> Result<(), StoreError> {
        let keys = names.iter().map(|(name, _)| Key::Handovers(name.clone()));
        let slice = self.load(keys)?;
        for (name, fact) in names {
            let known = slice.handovers.get(name);
            if !known.is_some_and(|known| known.contains(fact)) {
                let place = format!("what was handed over under {name:?}");
                self.find(Invariant::Handovers, place, entry(*fact), "not found");
            }
        }
        Ok(())
    }

    /// What promises have handed over was handed over by the entries that are known of them.
    pub(super) fn handed_over(&mut self, promises: &[Reservation]) -> Result<(), StoreError> {
        let to_customers = promises.iter().filter(|promise| {
            promise.kind != ReservationKind::Transfer && promise.has(|line| line.fulfilled)
        });
        let to_customers: Vec<_> = to_customers.collect();
        let names = to_customers.iter().map(|promise| promise_name(promise));
        let handovers = self.load(names.map(Key::Handovers))?.handovers;
        let facts: BTreeSet<Sequence> = handovers.values().flatten().copied().collect();
        let entries = self.load(facts.into_iter().map(Key::Entry))?;
        for promise in to_customers {
            let known = handovers.get(&promise_name(promise));
            let bodies = known.into_iter().flatten().map(|fact| {
                let row = entries.entries.get(fact).flatten();
                row.and_then(|row| row.body().ok().cloned())
            });
            let Some(bodies) = bodies.collect::<Option<Vec<_>>>() else {
                let place = reservation_place(promise.sequence);
                self.find(
                    Invariant::Handovers,
                    place,
                    "entries that can be read",
                    "none",
                );
                continue;
            };
            // What had waited for its location was posted by another entry.
            if bodies.iter().all(|body| !body.levels.is_empty()) {
                self.handed_over_of(promise, &bodies);
            }
        }
        Ok(())
    }

    fn handed_over_of(&mut self, promise: &Reservation, bodies: &[EntryBody]) {
        let mut left: BTreeMap<ItemId, i128> = BTreeMap::new();
        for (item, quantity) in bodies.iter().flat_map(sold) {
            *left.entry(item).or_default() += quantity;
        }
        let mut fulfilled: BTreeMap<ItemId, i128> = BTreeMap::new();
        for line in &promise.lines {
            *fulfilled.entry(line.key.item).or_default() += wide(line.fulfilled);
        }
        for (item, fulfilled) in fulfilled {
            let most = left.get(&item).copied().unwrap_or_default();
            if fulfilled > most {
                let place = reservation_place(promise.sequence);
                let place = format!("{place}, {} handed over", self.item_name(item));
                let expected = format!("at most {}", Wide(most));
                self.find(Invariant::Handovers, place, expected, Wide(fulfilled));
            }
        }
    }

    /// Only what handed goods over is noted as a handover.
    pub(super) fn handovers(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.handovers(after.as_ref(), PAGE_ROWS)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = Some(last.clone());
            let slice = self.load(rows.iter().map(|(_, fact)| Key::Entry(*fact)))?;
            for (name, fact) in rows {
                let row = slice.entries.get(&fact).flatten();
                let body = row.and_then(|row| row.body().ok().cloned());
                let hands_over = body.is_some_and(|body| {
                    matches!(body.command.meant(), Command::Sell(_) | Command::Collect(_))
                });
                if !hands_over {
                    let place = format!("what was handed over under {name:?}");
                    let expected = "an entry that handed goods over";
                    self.find(Invariant::Handovers, place, expected, entry(fact));
                }
            }
        }
    }
}
