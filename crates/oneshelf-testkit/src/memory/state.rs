//! The tables of a memory store, and how changed rows come into them.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use oneshelf_core::store::StoreError;
use oneshelf_core::{
    Attempt, Case, CaseNumber, CatalogueRow, Changes, ChannelId, Claim, ConflictRow, CountKey,
    CountRecord, DestinationName, DestinationRow, Document, Feed, Fingerprint, FirstAnswer, ItemId,
    JournalRow, Key, Level, LevelKey, Link, LoadedEntry, LocationId, Moment, Outstanding, Parked,
    ParkedKey, Reference, RefusalRow, Reservation, SafetyStockKey, Sequence, Sku, Slice, SourceId,
    Supply, SupplyClaim, Table, Task, Undone,
};

/// Where a reference was used up.
#[derive(Debug, Clone, Copy)]
pub(super) enum UsedBy {
    Entry(Sequence),
    Refusal(u64),
}

/// What a row of the catalogue is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CatalogueKey {
    Item(ItemId),
    Name(Sku),
    Location(LocationId),
    Channel(ChannelId),
    Source(SourceId),
    SafetyStock(SafetyStockKey),
}

impl CatalogueKey {
    fn of(row: &CatalogueRow) -> Self {
        match row {
            CatalogueRow::Item(item) => Self::Item(item.id),
            CatalogueRow::Name(name, _) => Self::Name(name.clone()),
            CatalogueRow::Location(location) => Self::Location(location.id),
            CatalogueRow::Channel(channel) => Self::Channel(channel.id),
            CatalogueRow::Source(source) => Self::Source(source.id),
            CatalogueRow::SafetyStock(key, _) => Self::SafetyStock(*key),
        }
    }
}

/// One state of a store, with the indexes that its questions need.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    pub(super) journal: BTreeMap<Sequence, JournalRow>,
    pub(super) attempts: BTreeMap<(SourceId, Reference), UsedBy>,
    pub(super) levels: BTreeMap<LevelKey, Level>,
    pub(super) due: BTreeSet<(Moment, LevelKey)>,
    pub(super) claims: BTreeMap<(LevelKey, Sequence), Claim>,
    pub(super) reservations: BTreeMap<Sequence, Reservation>,
    pub(super) documents: BTreeSet<(SourceId, Document, Sequence)>,
    pub(super) counts: BTreeMap<(LevelKey, CountKey), CountRecord>,
    pub(super) tasks: BTreeMap<(LocationId, Sequence), Task>,
    pub(super) supplies: BTreeMap<Sequence, Supply>,
    pub(super) incoming: BTreeMap<(LevelKey, Sequence), SupplyClaim>,
    pub(super) cases: BTreeMap<CaseNumber, Case>,
    pub(super) open_cases: BTreeSet<(LevelKey, CaseNumber)>,
    pub(super) undone: BTreeMap<(Sequence, LevelKey), Undone>,
    pub(super) parked: BTreeMap<ParkedKey, Parked>,
    pub(super) refusals: BTreeMap<u64, RefusalRow>,
    pub(super) conflicts: BTreeMap<u64, ConflictRow>,
    pub(super) set_aside: BTreeMap<(SourceId, Reference, Fingerprint), CaseNumber>,
    pub(super) catalogue: BTreeMap<CatalogueKey, CatalogueRow>,
    pub(super) catalogue_epoch: u64,
    pub(super) clock_stopped_at: Option<Moment>,
    pub(super) destinations: BTreeMap<DestinationName, DestinationRow>,
    pub(super) deliveries: BTreeMap<(DestinationName, u64), Outstanding>,
    pub(super) links: BTreeMap<(LevelKey, Sequence), Link>,
    pub(super) handovers: BTreeSet<(ParkedKey, Sequence)>,
    pub(super) feeds: BTreeMap<SourceId, Feed>,
    pub(super) feed_epoch: u64,
}

fn put<K: Ord, V>(table: &mut BTreeMap<K, V>, key: K, value: Option<V>) -> Option<V> {
    match value {
        Some(value) => table.insert(key, value),
        None => table.remove(&key),
    }
}

impl State {
    /// Refuses what a table with unique keys could not take, before anything is changed.
    pub(crate) fn check(&self, changes: &Changes) -> Result<(), StoreError> {
        let mut references = BTreeSet::new();
        let mut sequences = BTreeSet::new();
        let entries = changes
            .journal
            .iter()
            .map(|row| (row.source, &row.reference));
        let refusals = changes
            .refusals
            .iter()
            .map(|row| (row.source, &row.reference));
        for (source, reference) in entries.chain(refusals) {
            let is_used = self.attempts.contains_key(&(source, reference.clone()));
            if is_used || !references.insert((source, reference)) {
                return Err(StoreError::Damaged {
                    reason: format!("reference {reference} of source {source} is there twice"),
                });
            }
        }
        for row in &changes.journal {
            if self.journal.contains_key(&row.sequence) || !sequences.insert(row.sequence) {
                return Err(StoreError::Damaged {
                    reason: format!("journal entry {} is there twice", row.sequence),
                });
            }
        }
        Ok(())
    }

    /// Takes changed rows in, which [`State::check`] has let pass.
    pub(crate) fn apply(&mut self, changes: &Changes) {
        for row in &changes.journal {
            self.attempts.insert(
                (row.source, row.reference.clone()),
                UsedBy::Entry(row.sequence),
            );
            self.journal.insert(row.sequence, row.clone());
        }
        for (key, level) in changes.levels.sorted() {
            let before = put(&mut self.levels, *key, level.copied());
            if let Some(moment) = before.and_then(|level| level.next_expiry) {
                self.due.remove(&(moment, *key));
            }
            if let Some(moment) = level.and_then(|level| level.next_expiry) {
                self.due.insert((moment, *key));
            }
        }
        for (sequence, reservation) in changes.reservations.sorted() {
            let document = |r: &Reservation| Some((r.source, r.document.clone()?, *sequence));
            let before = put(&mut self.reservations, *sequence, reservation.cloned());
            if let Some(row) = before.as_ref().and_then(document) {
                self.documents.remove(&row);
            }
            self.documents.extend(reservation.and_then(document));
        }
        for (key, claim) in changes.claims.sorted() {
            put(&mut self.claims, *key, claim.copied());
        }
        for (key, task) in changes.tasks.sorted() {
            put(&mut self.tasks, *key, task.copied());
        }
        for (sequence, supply) in changes.supplies.sorted() {
            put(&mut self.supplies, *sequence, supply.cloned());
        }
        for (key, claim) in changes.incoming.sorted() {
            put(&mut self.incoming, *key, claim.copied());
        }
        for (key, count) in changes.counts.sorted() {
            put(&mut self.counts, *key, count.cloned());
        }
        for (number, case) in changes.cases.sorted() {
            let open = |case: &Case| Some((case.level()?, *number)).filter(|_| case.is_open());
            let before = put(&mut self.cases, *number, case.cloned());
            if let Some(row) = before.as_ref().and_then(open) {
                self.open_cases.remove(&row);
            }
            self.open_cases.extend(case.and_then(open));
        }
        for (key, undone) in changes.undone.sorted() {
            put(&mut self.undone, *key, undone.copied());
        }
        for (key, parked) in changes.parked.sorted() {
            put(&mut self.parked, key.clone(), parked.cloned());
        }
        self.apply_rare(changes);
    }

    fn apply_rare(&mut self, changes: &Changes) {
        for row in &changes.refusals {
            let id = self.refusals.last_key_value().map_or(1, |(id, _)| id + 1);
            self.attempts
                .insert((row.source, row.reference.clone()), UsedBy::Refusal(id));
            self.refusals.insert(id, row.clone());
        }
        for row in &changes.conflicts {
            let key = (row.source, row.reference.clone(), row.fingerprint);
            if let Entry::Vacant(new) = self.set_aside.entry(key) {
                new.insert(row.case);
                let id = self.conflicts.last_key_value().map_or(1, |(id, _)| id + 1);
                self.conflicts.insert(id, row.clone());
            }
        }
        for row in &changes.catalogue {
            self.catalogue.insert(CatalogueKey::of(row), row.clone());
        }
        self.catalogue_epoch = changes.catalogue_epoch.unwrap_or(self.catalogue_epoch);
        self.clock_stopped_at = changes.clock_stopped_at.unwrap_or(self.clock_stopped_at);
        for (key, link) in changes.links.sorted() {
            put(&mut self.links, *key, link.cloned());
        }
        self.handovers.extend(changes.handovers.iter().cloned());
        for (source, feed) in changes.feeds.sorted() {
            put(&mut self.feeds, *source, feed.cloned());
        }
        self.feed_epoch = changes.feed_epoch.unwrap_or(self.feed_epoch);
        for (name, row) in changes.destinations.sorted() {
            put(&mut self.destinations, name.clone(), row.cloned());
        }
        for (key, row) in changes.deliveries.sorted() {
            put(&mut self.deliveries, key.clone(), row.cloned());
        }
    }

    /// Deletes what other rows say again.
    pub(crate) fn clear_projections(&mut self) {
        self.levels.clear();
        self.due.clear();
        self.claims.clear();
        self.tasks.clear();
        self.incoming.clear();
    }

    /// Deletes old refusals of a source.
    pub(crate) fn purge_refusals(
        &mut self,
        source: SourceId,
        before: Moment,
        limit: usize,
    ) -> usize {
        let is_old = |row: &RefusalRow| row.source == source && row.recorded_at < before;
        let mut old: Vec<(Moment, u64)> = self
            .refusals
            .iter()
            .filter(|(_, row)| is_old(row))
            .map(|(id, row)| (row.recorded_at, *id))
            .collect();
        old.sort_unstable();
        old.truncate(limit);
        for (_, id) in &old {
            if let Some(row) = self.refusals.remove(id) {
                self.attempts.remove(&(row.source, row.reference));
            }
        }
        old.len()
    }

    pub(crate) fn level(&self, key: LevelKey) -> Option<Level> {
        self.levels.get(&key).copied()
    }

    fn attempt(&self, key: &(SourceId, Reference)) -> Option<Attempt> {
        match self.attempts.get(key)? {
            UsedBy::Entry(sequence) => Some(Attempt {
                fingerprint: self.journal.get(sequence)?.fingerprint,
                answer: FirstAnswer::Recorded(*sequence),
            }),
            UsedBy::Refusal(id) => self.refusals.get(id).map(|row| Attempt {
                fingerprint: row.fingerprint,
                answer: row.answer(),
            }),
        }
    }

    fn load_open_cases(&self, key: LevelKey, slice: &mut Slice) {
        let range = (key, CaseNumber(0))..=(key, CaseNumber(u64::MAX));
        let numbers: Vec<_> = self.open_cases.range(range).map(|(_, n)| *n).collect();
        for number in &numbers {
            fetch(&self.cases, *number, &mut slice.cases);
        }
        slice.open_cases.insert(key, numbers);
    }

    fn load_document(&self, source: SourceId, document: &Document, slice: &mut Slice) {
        let row = |sequence| (source, document.clone(), sequence);
        let range = row(Sequence(0))..=row(Sequence(u64::MAX));
        let sequences: Vec<_> = self.documents.range(range).map(|(_, _, s)| *s).collect();
        for sequence in &sequences {
            fetch(&self.reservations, *sequence, &mut slice.reservations);
        }
        slice
            .documents
            .insert((source, document.clone()), sequences);
    }

    fn load_handovers(&self, name: &ParkedKey, slice: &mut Slice) {
        let row = |sequence| (name.clone(), sequence);
        let range = row(Sequence(0))..=row(Sequence(u64::MAX));
        let entries = self.handovers.range(range).map(|(_, entry)| *entry);
        slice.handovers.insert(name.clone(), entries.collect());
    }

    fn load_entry(&self, sequence: Sequence, slice: &mut Slice) {
        let row = self.journal.get(&sequence).cloned();
        slice.entries.put(sequence, row.map(LoadedEntry::from));
    }

    fn load_named(&self, source: SourceId, reference: &Reference, slice: &mut Slice) {
        let key = (source, reference.clone());
        let attempt = self.attempt(&key);
        if let Some(entry) = attempt.as_ref().and_then(Attempt::entry) {
            self.load_entry(entry, slice);
            fetch(&self.reservations, entry, &mut slice.reservations);
        }
        slice.attempts.put(key, attempt);
    }

    fn load_counts(&self, key: LevelKey, slice: &mut Slice) {
        let at = |counted_at, sequence| {
            let count_key = CountKey {
                counted_at,
                sequence,
            };
            (key, count_key)
        };
        let range = at(Moment::MIN, Sequence(0))..=at(Moment::MAX, Sequence(u64::MAX));
        let rows = self.counts.range(range).map(|((_, k), c)| (*k, c.clone()));
        slice.counts.insert(key, rows.collect());
    }

    pub(super) fn load_one(&self, key: &Key, slice: &mut Slice) {
        match key {
            Key::Attempt(source, reference) => {
                let key = (*source, reference.clone());
                let attempt = self.attempt(&key);
                slice.attempts.put(key, attempt);
            }
            Key::Named(source, reference) => self.load_named(*source, reference, slice),
            Key::Level(key) => fetch(&self.levels, *key, &mut slice.levels),
            Key::Claims(key) => {
                let range = (*key, Sequence(0))..=(*key, Sequence(u64::MAX));
                let rows = self.claims.range(range).map(|((_, s), c)| (*s, *c));
                slice.claims.insert(*key, rows.collect());
            }
            Key::Reservation(sequence) => {
                fetch(&self.reservations, *sequence, &mut slice.reservations);
            }
            Key::Document(source, document) => self.load_document(*source, document, slice),
            Key::Entry(sequence) => self.load_entry(*sequence, slice),
            Key::History(key, last, since) => {
                let walk = (*key, *last, *since);
                let row = |sequence| Ok::<_, Infallible>(self.journal.get(&sequence).cloned());
                let Ok(()) = slice.walk_back(walk, row);
            }
            Key::Counts(key) => self.load_counts(*key, slice),
            Key::OpenCases(key) => self.load_open_cases(*key, slice),
            Key::Case(number) => fetch(&self.cases, *number, &mut slice.cases),
            Key::Undone(sequence, key) => {
                fetch(&self.undone, (*sequence, *key), &mut slice.undone);
            }
            Key::Parked(key) => fetch(&self.parked, key.clone(), &mut slice.parked),
            Key::LevelsAt(location) => {
                let keys = self.levels.keys().filter(|key| key.location == *location);
                slice.levels_at.insert(*location, keys.copied().collect());
            }
            Key::Supply(sequence) => fetch(&self.supplies, *sequence, &mut slice.supplies),
            Key::Incoming(key) => {
                let range = (*key, Sequence(0))..=(*key, Sequence(u64::MAX));
                let rows = self.incoming.range(range).map(|((_, s), c)| (*s, *c));
                slice.incoming.insert(*key, rows.collect());
            }
            Key::Tasks(location) => {
                let range = (*location, Sequence(0))..=(*location, Sequence(u64::MAX));
                let rows = self.tasks.range(range).map(|((_, s), task)| (*s, *task));
                slice.tasks.insert(*location, rows.collect());
            }
            Key::SetAside(source, reference, fingerprint) => {
                let key = (*source, reference.clone(), *fingerprint);
                fetch(&self.set_aside, key, &mut slice.set_aside);
            }
            Key::Waiting => {
                let waits = self.levels.iter().filter(|(_, l)| l.waiting.is_positive());
                slice.waiting = Some(waits.map(|(key, _)| *key).collect());
            }
            Key::Links(key) => {
                let range = (*key, Sequence(0))..=(*key, Sequence(u64::MAX));
                let rows = self.links.range(range).map(|((_, s), l)| (*s, l.clone()));
                slice.links.insert(*key, rows.collect());
            }
            Key::Handovers(name) => self.load_handovers(name, slice),
        }
    }
}

fn fetch<K: Ord + Eq + std::hash::Hash + Clone, V: Clone>(
    from: &BTreeMap<K, V>,
    key: K,
    to: &mut Table<K, V>,
) {
    let value = from.get(&key).cloned();
    to.put(key, value);
}
