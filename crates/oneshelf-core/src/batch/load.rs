//! How a batch loads rows: from the store, with what the batch itself has changed laid over them.

use crate::batch::transaction::Batch;
use crate::command::table::Command;
use crate::store::footprint::footprint;
use crate::store::snapshot::{Key, note_waiting, put_or_remove};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{LevelKey, SourceId};
use crate::value::moment::Moment;

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
    pub(crate) fn load(
        &mut self,
        mut keys: Vec<Key>,
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        keys.retain(|key| !self.slice.knows(key) && !self.recall(key));
        if keys.is_empty() {
            return Ok(());
        }
        reader.load(&keys, &mut self.slice)?;
        for key in &keys {
            self.overlay(key);
        }
        Ok(())
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

    /// The levels that a command surely looks at and that have something due.
    pub(crate) fn due_of(&self, command: &Command, source: SourceId, now: Moment) -> Vec<LevelKey> {
        let looked_at = footprint(command, source, &self.catalogue);
        let level = |key| match key {
            Key::Level(key) => Some(key),
            _ => None,
        };
        let is_due = |key: &LevelKey| {
            let level = self.slice.levels.get(key).flatten();
            let next = level.and_then(|level| level.next_expiry);
            next.is_some_and(|at| at <= now)
        };
        looked_at
            .into_iter()
            .filter_map(level)
            .filter(is_due)
            .collect()
    }

    /// Notes what this batch itself has made of what a key names, so that no store is asked.
    fn recall(&mut self, key: &Key) -> bool {
        match *key {
            Key::Entry(sequence) => {
                let journal = &self.changes.journal;
                let place = journal.binary_search_by_key(&sequence, |row| row.sequence);
                let fresh = place.ok().and_then(|place| journal.get(place)).cloned();
                let is_fresh = fresh.is_some();
                if is_fresh {
                    self.slice.entries.put(sequence, fresh);
                }
                is_fresh
            }
            Key::Reservation(sequence) => {
                let changed = self.changes.reservations.get(&sequence);
                let changed = changed.map(Option::<&_>::cloned);
                let is_changed = changed.is_some();
                if let Some(changed) = changed {
                    self.slice.reservations.put(sequence, changed);
                }
                is_changed
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
                for ((changed, sequence), claim) in self.changes.claims.iter() {
                    if changed == level {
                        put_or_remove(claims, *sequence, claim.copied());
                    }
                }
            }
            Key::Counts(level) => {
                let Some(counts) = self.slice.counts.get_mut(level) else {
                    return;
                };
                for ((changed, count_key), count) in self.changes.counts.iter() {
                    if let (true, Some(count)) = (changed == level, count) {
                        counts.insert(*count_key, count.clone());
                    }
                }
            }
            Key::OpenCases(level) => self.overlay_cases(*level),
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
                for ((changed, sequence), claim) in self.changes.incoming.iter() {
                    if changed == level {
                        put_or_remove(incoming, *sequence, claim.copied());
                    }
                }
            }
            Key::Links(level) => {
                let Some(links) = self.slice.links.get_mut(level) else {
                    return;
                };
                for ((changed, sequence), link) in self.changes.links.iter() {
                    if changed == level {
                        put_or_remove(links, *sequence, link.cloned());
                    }
                }
            }
            Key::Tasks(location) => {
                let Some(tasks) = self.slice.tasks.get_mut(location) else {
                    return;
                };
                for ((changed, sequence), task) in self.changes.tasks.iter() {
                    if changed == location {
                        put_or_remove(tasks, *sequence, task.copied());
                    }
                }
            }
            Key::Waiting => {
                let Some(waiting) = &mut self.slice.waiting else {
                    return;
                };
                for (key, level) in self.changes.levels.iter() {
                    note_waiting(waiting, *key, level);
                }
            }
            Key::Document(source, document) => {
                let known = (*source, document.clone());
                let Some(list) = self.slice.documents.get_mut(&known) else {
                    return;
                };
                list.retain(|sequence| {
                    let changed = self.changes.reservations.get(sequence).flatten();
                    changed.is_none_or(|changed| changed.document.as_ref() == Some(document))
                });
                list.extend(self.documents.get(&known).into_iter().flatten());
                list.sort_unstable();
                list.dedup();
            }
            Key::LevelsAt(location) => {
                let Some(keys) = self.slice.levels_at.get_mut(location) else {
                    return;
                };
                keys.extend(
                    self.changes
                        .levels
                        .iter()
                        .map(|(key, _)| *key)
                        .filter(|key| key.location == *location),
                );
                keys.sort_unstable();
                keys.dedup();
            }
            _ => {}
        }
    }

    /// Lays the cases that this batch changed over those of a level.
    fn overlay_cases(&mut self, level: LevelKey) {
        let Some(numbers) = self.slice.open_cases.get_mut(&level) else {
            return;
        };
        for (number, case) in self.changes.cases.iter() {
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
