//! How a batch loads rows: from the store, with what the batch itself has changed laid over them.

use crate::batch::transaction::Batch;
use crate::command::table::Command;
use crate::ledger::parked::ParkedKey;
use crate::store::footprint::footprint;
use crate::store::snapshot::{Key, note_waiting, put_or_remove};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{LevelKey, SourceId};

impl Batch {
    /// Loads what the command surely needs, in one go.
    pub(crate) fn prefetch(
        &mut self,
        command: &Command,
        source: SourceId,
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        let mut keys = footprint(command, source, &self.catalogue);
        keys.retain(|key| !self.slice.knows(key));
        if keys.is_empty() {
            return Ok(());
        }
        reader.load(&keys, &mut self.slice)?;
        for key in &keys {
            self.overlay(key);
        }
        Ok(())
    }

    /// Loads what a key names, as this batch left it.
    pub(crate) fn load(&mut self, key: &Key, reader: &dyn Reader) -> Result<(), StoreError> {
        if let Key::Entry(sequence) = *key {
            let fresh = self
                .changes
                .journal
                .iter()
                .find(|row| row.sequence == sequence);
            if let Some(row) = fresh {
                self.slice.entries.put(sequence, Some(row.clone()));
                return Ok(());
            }
        }
        if let Key::Supply(sequence) = *key
            && let Some(changed) = self.changes.supplies.get(&sequence)
        {
            self.slice.supplies.put(sequence, changed.cloned());
            return Ok(());
        }
        if let Key::Reservation(sequence) = *key
            && let Some(changed) = self.changes.reservations.get(&sequence)
        {
            self.slice.reservations.put(sequence, changed.cloned());
            return Ok(());
        }
        reader.load(std::slice::from_ref(key), &mut self.slice)?;
        self.overlay(key);
        Ok(())
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
            Key::Handovers(name) => self.overlay_handovers(name),
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

    fn overlay_handovers(&mut self, name: &ParkedKey) {
        if let Some(entries) = self.slice.handovers.get_mut(name) {
            let changed = self.changes.handovers.iter();
            entries.extend(changed.filter(|(known, _)| known == name).map(|(_, e)| *e));
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
