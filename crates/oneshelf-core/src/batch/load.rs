//! How a batch loads rows: from the store, with what the batch itself has changed laid over them.

use std::collections::BTreeSet;

use crate::batch::transaction::Batch;
use crate::command::table::Command;
use crate::ledger::level::Level;
use crate::ledger::parked::ParkedKey;
use crate::ledger::reservation::Reservation;
use crate::store::footprint::footprint;
use crate::store::journal::{Attempt, LoadedEntry};
use crate::store::snapshot::{Key, note_waiting, put_or_remove};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{LevelKey, Sequence, SourceId};
use crate::value::map::Map;
use crate::value::moment::Moment;
use crate::value::name::{Document, Reference};

/// What is due is loaded for so many levels at once.
const DUE_TOGETHER_MAX: usize = 1_000;

/// Up to so many keys are compared one by one, which costs less than a set of them.
const FEW_KEYS: usize = 16;

fn leave_out_repeats(keys: &mut Vec<Key>) {
    if keys.len() <= FEW_KEYS {
        let mut kept = Vec::with_capacity(keys.len());
        for key in keys.drain(..) {
            if !kept.contains(&key) {
                kept.push(key);
            }
        }
        *keys = kept;
    } else {
        let mut asked: Map<Key, ()> = Map::default();
        keys.retain(|key| asked.insert(key.clone(), ()).is_none());
    }
}

impl Batch {
    /// Loads what the command surely needs, in one go.
    pub(crate) fn prefetch(
        &mut self,
        command: &Command,
        source: SourceId,
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        let keys = footprint(command, source, &self.catalogue);
        self.load(keys, reader)
    }

    /// Loads what keys name and is not known, as this batch left it, in one go.
    pub(crate) fn load(&mut self, keys: Vec<Key>, reader: &dyn Reader) -> Result<(), StoreError> {
        let mut missing = Vec::with_capacity(keys.len());
        let mut walks = Vec::new();
        for key in keys {
            match key {
                key if self.slice.knows(&key) || self.recall(&key) => {}
                Key::Named(source, reference) => missing.extend(self.unknown_of(source, reference)),
                Key::History(level, last, since) => {
                    walks.push((level, last, since));
                    let rest = self.recall_history(level, last);
                    missing.extend(rest.map(|rest| Key::History(level, rest, since)));
                }
                key => missing.push(key),
            }
        }
        if !missing.is_empty() {
            leave_out_repeats(&mut missing);
            reader.load(&missing, &mut self.slice)?;
        }
        for key in &missing {
            self.overlay(key);
        }
        for walk in walks {
            // All of its entries are known by now.
            self.slice.walk_back(walk, |_| Ok::<_, StoreError>(None))?;
        }
        Ok(())
    }

    /// What is not known of a name. A name that this batch has used is in no store yet.
    fn unknown_of(&mut self, source: SourceId, reference: Reference) -> Vec<Key> {
        let name = (source, reference);
        let attempt = self.slice.attempts.get(&name);
        let recorded = attempt.flatten().and_then(Attempt::entry);
        match recorded {
            Some(entry) => {
                let mut keys = vec![Key::Entry(entry), Key::Reservation(entry)];
                keys.retain(|key| !self.slice.knows(key) && !self.recall(key));
                keys
            }
            None => vec![Key::Named(name.0, name.1)],
        }
    }

    /// Notes the entries of this batch that changed a level, and gives the one before them.
    fn recall_history(&mut self, level: LevelKey, last: Sequence) -> Option<Sequence> {
        let mut next = last;
        while self.recall(&Key::Entry(next)) {
            let entry = self.slice.entries.get(&next).flatten();
            next = entry.and_then(|entry| entry.before(level))?;
        }
        (next != Sequence::NONE).then_some(next)
    }

    /// Loads what is needed to journal what is due on levels, all of them together.
    pub(crate) fn prefetch_due(
        &mut self,
        levels: &[LevelKey],
        now: Moment,
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        let rows = levels
            .iter()
            .flat_map(|key| [Key::Level(*key), Key::Claims(*key)]);
        self.load(rows.collect(), reader)?;
        let mut more = Vec::new();
        for key in levels {
            let level = self.slice.levels.get(key).flatten();
            let level = level.copied().unwrap_or_default();
            let claims = self.slice.claims.get(key).into_iter().flatten();
            let due = claims.filter(|(_, claim)| claim.next_due().is_some_and(|at| at <= now));
            more.extend(due.map(|(sequence, _)| Key::Reservation(*sequence)));
            if level.unlinked.is_positive() {
                more.push(Key::Links(*key));
            }
            if level.waiting.is_positive() {
                more.push(Key::Incoming(*key));
            }
            if level.open_cases > 0 {
                more.push(Key::OpenCases(*key));
            }
        }
        self.load(more, reader)
    }

    /// Loads entries that are posted next, and what their commands likely need, with what that
    /// names in turn.
    pub(crate) fn prefetch_entries(
        &mut self,
        entries: &[Sequence],
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        self.load(entries.iter().copied().map(Key::Entry).collect(), reader)?;
        let mut keys = Vec::new();
        for entry in entries {
            let entry = self.slice.entries.get(entry).flatten();
            let Some(Ok(body)) = entry.map(LoadedEntry::body) else {
                continue;
            };
            let command = body.command.meant();
            let header = command.header();
            let source = self.catalogue.source_named(header.source);
            if let Some(source) = source {
                let own = ParkedKey::Reference(source.id, header.reference.clone());
                keys.push(Key::Parked(own));
                keys.extend(footprint(command, source.id, &self.catalogue));
            }
        }
        self.load(keys.clone(), reader)?;
        let mut levels: BTreeSet<_> = keys.iter().filter_map(Key::level).collect();
        let mut more = Vec::new();
        for sequence in keys.iter().flat_map(|key| self.named_by(key)) {
            let promise = self.slice.reservations.get(&sequence).flatten();
            levels.extend(promise.into_iter().flat_map(Reservation::keys));
            let cases = promise.into_iter().flat_map(Reservation::cases);
            more.extend(cases.map(Key::Case));
        }
        // What the rules look at where a level is short, which one of these may leave it.
        more.extend(levels.into_iter().flat_map(|key| {
            let of_level = [Key::Claims(key), Key::OpenCases(key), Key::Counts(key)];
            std::iter::once(Key::Level(key)).chain(of_level)
        }));
        self.load(more, reader)
    }

    /// The entries that a key names, of which some made promises, as far as they are known.
    fn named_by(&self, key: &Key) -> Vec<Sequence> {
        match key {
            Key::Document(source, document) => {
                let known = self.slice.documents.get(&(*source, document.clone()));
                known.cloned().unwrap_or_default()
            }
            Key::Named(source, reference) => {
                let attempt = self.slice.attempts.get(&(*source, reference.clone()));
                let entry = attempt.flatten().and_then(Attempt::entry);
                entry.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// The known levels that have something due: who meets one of them likely meets the others.
    pub(crate) fn known_due(&self, now: Moment) -> Vec<LevelKey> {
        let is_due = |level: Option<&Level>| {
            let next = level.and_then(|level| level.next_expiry);
            next.is_some_and(|at| at <= now)
        };
        let due = self.slice.levels.iter().filter(|(_, level)| is_due(*level));
        let mut due: Vec<_> = due.map(|(key, _)| *key).collect();
        due.sort_unstable();
        due.truncate(DUE_TOGETHER_MAX);
        due
    }

    /// Notes what this batch itself has made of what a key names, so that no store is asked.
    fn recall(&mut self, key: &Key) -> bool {
        match *key {
            Key::Entry(sequence) => {
                let journals = [&self.fresh.journal, &self.changes.journal];
                let found = journals.into_iter().find_map(|journal| {
                    let place = journal.binary_search_by_key(&sequence, |row| row.sequence);
                    place.ok().and_then(|place| journal.get(place))
                });
                let Some(row) = found else {
                    return false;
                };
                if self.slice.entries.get(&sequence).is_none() {
                    let entry = LoadedEntry::from(row.clone());
                    self.slice.entries.put(sequence, Some(entry));
                }
                true
            }
            Key::Reservation(sequence) => {
                let fresh = self.fresh.reservations.get(&sequence);
                let Some(changed) = fresh.or_else(|| self.changes.reservations.get(&sequence))
                else {
                    return false;
                };
                self.slice.reservations.put(sequence, changed.cloned());
                true
            }
            _ => false,
        }
    }

    /// Lays what this batch changed before over rows that were loaded only now.
    fn overlay(&mut self, key: &Key) {
        match key {
            Key::Claims(level) => {
                let Some(claims) = self.slice.claims.get_mut(level) else {
                    return;
                };
                for ((changed, sequence), claim) in
                    self.changes.claims.iter().chain(self.fresh.claims.iter())
                {
                    if changed == level {
                        put_or_remove(claims, *sequence, claim.copied());
                    }
                }
            }
            Key::Counts(level) => {
                let Some(counts) = self.slice.counts.get_mut(level) else {
                    return;
                };
                for ((changed, count_key), count) in
                    self.changes.counts.iter().chain(self.fresh.counts.iter())
                {
                    if let (true, Some(count)) = (changed == level, count) {
                        counts.insert(*count_key, count.clone());
                    }
                }
            }
            Key::OpenCases(level) => self.overlay_cases(*level),
            Key::Handovers(name) => self.overlay_handovers(name),
            Key::Named(source, reference) => {
                let attempt = self.slice.attempts.get(&(*source, reference.clone()));
                if let Some(entry) = attempt.flatten().and_then(Attempt::entry) {
                    self.recall(&Key::Reservation(entry));
                }
            }
            _ => self.overlay_rare(key),
        }
    }

    /// Lays what few commands change over rows that were loaded only now.
    fn overlay_rare(&mut self, key: &Key) {
        match key {
            Key::Incoming(level) => {
                let Some(incoming) = self.slice.incoming.get_mut(level) else {
                    return;
                };
                for ((changed, sequence), claim) in self
                    .changes
                    .incoming
                    .iter()
                    .chain(self.fresh.incoming.iter())
                {
                    if changed == level {
                        put_or_remove(incoming, *sequence, claim.copied());
                    }
                }
            }
            Key::Links(level) => {
                let Some(links) = self.slice.links.get_mut(level) else {
                    return;
                };
                for ((changed, sequence), link) in
                    self.changes.links.iter().chain(self.fresh.links.iter())
                {
                    if changed == level {
                        put_or_remove(links, *sequence, link.cloned());
                    }
                }
            }
            Key::Tasks(location) => {
                let Some(tasks) = self.slice.tasks.get_mut(location) else {
                    return;
                };
                for ((changed, sequence), task) in
                    self.changes.tasks.iter().chain(self.fresh.tasks.iter())
                {
                    if changed == location {
                        put_or_remove(tasks, *sequence, task.copied());
                    }
                }
            }
            Key::Waiting => {
                let Some(waiting) = &mut self.slice.waiting else {
                    return;
                };
                for (key, level) in self.changes.levels.iter().chain(self.fresh.levels.iter()) {
                    note_waiting(waiting, *key, level);
                }
            }
            Key::Document(source, document) => self.overlay_document(&(*source, document.clone())),
            Key::LevelsAt(location) => {
                let Some(keys) = self.slice.levels_at.get_mut(location) else {
                    return;
                };
                let changed = self.changes.levels.iter().chain(self.fresh.levels.iter());
                let changed = changed.map(|(key, _)| *key);
                keys.extend(changed.filter(|key| key.location == *location));
                keys.sort_unstable();
                keys.dedup();
            }
            _ => {}
        }
    }

    fn overlay_handovers(&mut self, name: &ParkedKey) {
        if let Some(entries) = self.slice.handovers.get_mut(name) {
            let changed = self.changes.handovers.iter();
            entries.extend(changed.filter(|(known, _)| known == name).map(|(_, e)| *e));
        }
    }

    /// Lays the promises that this batch changed over those of a document.
    fn overlay_document(&mut self, known: &(SourceId, Document)) {
        let Some(list) = self.slice.documents.get_mut(known) else {
            return;
        };
        let document = &known.1;
        list.retain(|sequence| {
            let fresh = self.fresh.reservations.get(sequence);
            let changed = fresh.or_else(|| self.changes.reservations.get(sequence));
            changed
                .flatten()
                .is_none_or(|changed| changed.document.as_ref() == Some(document))
        });
        list.extend(self.documents.get(known).into_iter().flatten());
        list.sort_unstable();
        list.dedup();
        for sequence in list.clone() {
            self.recall(&Key::Reservation(sequence));
        }
    }

    /// Lays the cases that this batch changed over those of a level.
    fn overlay_cases(&mut self, level: LevelKey) {
        let Some(numbers) = self.slice.open_cases.get_mut(&level) else {
            return;
        };
        for (number, case) in self.changes.cases.iter().chain(self.fresh.cases.iter()) {
            let Some(case) = case.filter(|case| case.level() == Some(level)) else {
                continue;
            };
            numbers.retain(|known| known != number);
            if case.is_open() {
                numbers.push(*number);
            }
            self.slice.cases.put(*number, Some(case.clone()));
        }
    }
}
