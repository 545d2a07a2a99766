//! The part of the state that was loaded to decide.

use std::collections::BTreeMap;

use crate::command::fingerprint::Fingerprint;
use crate::ledger::case::Case;
use crate::ledger::level::Level;
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::reservation::Reservation;
use crate::ledger::supply::Supply;
use crate::ledger::unmatched::Links;
use crate::store::journal::{Attempt, JournalRow, LoadedEntry};
use crate::store::tables::{Changes, Claims, Counts, Handovers, Incoming, Table, Tasks, Undone};
use crate::value::id::{CaseNumber, LevelKey, LocationId, Sequence, SourceId};
use crate::value::map::Map;
use crate::value::moment::Moment;
use crate::value::name::{Document, Reference};

/// Something that a decision needs to see. A store loads exactly what a key names into the
/// [`Slice`], and notes there, too, that there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Key {
    /// What stands under a reference, into [`Slice::attempts`].
    Attempt(SourceId, Reference),
    /// The same; where that is an entry, also the entry and the promise that it made, into
    /// [`Slice::entries`] and [`Slice::reservations`].
    Named(SourceId, Reference),
    /// One level, into [`Slice::levels`].
    Level(LevelKey),
    /// Every claim on a level, into [`Slice::claims`].
    Claims(LevelKey),
    /// One promise, into [`Slice::reservations`].
    Reservation(Sequence),
    /// The promises of a document, oldest first: their numbers into [`Slice::documents`], each
    /// promise into [`Slice::reservations`].
    Document(SourceId, Document),
    /// One journal entry, into [`Slice::entries`].
    Entry(Sequence),
    /// The entries that changed a level, from one of them back to the last that was recorded no
    /// sooner than a moment: their numbers into [`Slice::histories`], each entry into
    /// [`Slice::entries`]. A store loads them with [`Slice::walk_back`].
    History(LevelKey, Sequence, Moment),
    /// Every count of a level, into [`Slice::counts`].
    Counts(LevelKey),
    /// The open cases about a level: their numbers into [`Slice::open_cases`], each case into
    /// [`Slice::cases`].
    OpenCases(LevelKey),
    /// One case, into [`Slice::cases`].
    Case(CaseNumber),
    /// What was undone of an entry at a level, into [`Slice::undone`].
    Undone(Sequence, LevelKey),
    /// What waits under a name, into [`Slice::parked`].
    Parked(ParkedKey),
    /// The keys of every level of a location, into [`Slice::levels_at`].
    LevelsAt(LocationId),
    /// One expected supply, into [`Slice::supplies`].
    Supply(Sequence),
    /// What supplies are still to bring to a level, into [`Slice::incoming`].
    Incoming(LevelKey),
    /// What the staff of a location have to do, into [`Slice::tasks`].
    Tasks(LocationId),
    /// The keys of every level with back orders, into [`Slice::waiting`].
    Waiting,
    /// The case of a command that was set aside, into [`Slice::set_aside`].
    SetAside(SourceId, Reference, Fingerprint),
    /// What waits at a level for the promise or sale it was moved for, into [`Slice::links`].
    Links(LevelKey),
    /// The entries that handed goods over under a name, into [`Slice::handovers`].
    Handovers(ParkedKey),
}

impl Key {
    /// The level that it names, where it names one and nothing else.
    pub(crate) const fn level(&self) -> Option<LevelKey> {
        match self {
            Self::Level(key) => Some(*key),
            _ => None,
        }
    }
}

/// The rows that were loaded, as of the write transaction that decides.
#[derive(Debug, Clone, Default)]
pub struct Slice {
    /// What stands under references, by source and reference.
    pub attempts: Table<(SourceId, Reference), Attempt>,
    /// Levels, by item and location.
    pub levels: Table<LevelKey, Level>,
    /// All claims on a level, by item and location.
    pub claims: Map<LevelKey, Claims>,
    /// Promises, by the entry that made them.
    pub reservations: Table<Sequence, Reservation>,
    /// The promises of documents, oldest first.
    pub documents: Map<(SourceId, Document), Vec<Sequence>>,
    /// Journal entries, by their number.
    pub entries: Table<Sequence, LoadedEntry>,
    /// The entries that changed a level, by the level and the one of them to walk back from.
    pub histories: Map<(LevelKey, Sequence), History>,
    /// All counts of a level, by item and location.
    pub counts: Map<LevelKey, Counts>,
    /// The open cases about a level, by item and location.
    pub open_cases: Map<LevelKey, Vec<CaseNumber>>,
    /// Cases, by their number.
    pub cases: Table<CaseNumber, Case>,
    /// What was undone of entries, by entry and level.
    pub undone: Table<(Sequence, LevelKey), Undone>,
    /// What waits under names, by name.
    pub parked: Table<ParkedKey, Parked>,
    /// The keys of every level of a location, by location.
    pub levels_at: Map<LocationId, Vec<LevelKey>>,
    /// Expected supplies, by the entry that announced them.
    pub supplies: Table<Sequence, Supply>,
    /// What supplies are still to bring to levels.
    pub incoming: Map<LevelKey, Incoming>,
    /// What the staff of locations have to do.
    pub tasks: Map<LocationId, Tasks>,
    /// Every level with back orders, in the order of the keys.
    pub waiting: Option<Vec<LevelKey>>,
    /// The cases of commands that were set aside.
    pub set_aside: Table<(SourceId, Reference, Fingerprint), CaseNumber>,
    /// What waits at levels for the promise or sale it was moved for.
    pub links: Map<LevelKey, Links>,
    /// The entries that handed goods over under names.
    pub handovers: Map<ParkedKey, Handovers>,
}

/// The entries that changed a level, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// No entry that was recorded at this moment or later is left out.
    pub since: Moment,
    /// Their places in the journal.
    pub entries: Vec<Sequence>,
}

impl Slice {
    /// Whether what the key names was loaded.
    #[must_use]
    pub fn knows(&self, key: &Key) -> bool {
        match key {
            Key::Attempt(source, reference) => {
                self.attempts.get(&(*source, reference.clone())).is_some()
            }
            Key::Named(source, reference) => {
                let attempt = self.attempts.get(&(*source, reference.clone()));
                attempt.is_some_and(|attempt| {
                    attempt.and_then(Attempt::entry).is_none_or(|entry| {
                        self.entries.get(&entry).is_some()
                            && self.reservations.get(&entry).is_some()
                    })
                })
            }
            Key::Level(key) => self.levels.get(key).is_some(),
            Key::Claims(key) => self.claims.contains_key(key),
            Key::Reservation(sequence) => self.reservations.get(sequence).is_some(),
            Key::Document(source, document) => {
                self.documents.contains_key(&(*source, document.clone()))
            }
            Key::Entry(sequence) => self.entries.get(sequence).is_some(),
            Key::History(key, last, since) => {
                let known = self.histories.get(&(*key, *last));
                known.is_some_and(|known| known.since <= *since)
            }
            Key::Counts(key) => self.counts.contains_key(key),
            Key::OpenCases(key) => self.open_cases.contains_key(key),
            Key::Case(number) => self.cases.get(number).is_some(),
            Key::Undone(sequence, key) => self.undone.get(&(*sequence, *key)).is_some(),
            Key::Parked(key) => self.parked.get(key).is_some(),
            Key::LevelsAt(location) => self.levels_at.contains_key(location),
            Key::Supply(sequence) => self.supplies.get(sequence).is_some(),
            Key::Incoming(key) => self.incoming.contains_key(key),
            Key::Tasks(location) => self.tasks.contains_key(location),
            Key::Waiting => self.waiting.is_some(),
            Key::SetAside(source, reference, fingerprint) => {
                let key = (*source, reference.clone(), *fingerprint);
                self.set_aside.get(&key).is_some()
            }
            Key::Links(key) => self.links.contains_key(key),
            Key::Handovers(name) => self.handovers.contains_key(name),
        }
    }

    /// Takes over what a decision changed, so that the next one in the batch sees it.
    pub fn absorb(&mut self, changes: &Changes) {
        for (key, level) in changes.levels.iter() {
            let is_new = !matches!(self.levels.get(key), Some(Some(_)));
            self.levels.put(*key, level.copied());
            if let Some(waiting) = &mut self.waiting {
                note_waiting(waiting, *key, level);
            }
            if let Some(keys) = self.levels_at.get_mut(&key.location)
                && is_new
                && !keys.contains(key)
            {
                keys.push(*key);
            }
        }
        for (sequence, reservation) in changes.reservations.iter() {
            self.absorb_documents(*sequence, reservation);
            // A new one is rarely looked at again; the batch finds it among its changes.
            if self.reservations.get(sequence).is_some() {
                self.reservations.put(*sequence, reservation.cloned());
            }
        }
        for ((key, sequence), claim) in changes.claims.iter() {
            if let Some(claims) = self.claims.get_mut(key) {
                put_or_remove(claims, *sequence, claim.copied());
            }
        }
        for (sequence, supply) in changes.supplies.iter() {
            self.supplies.put(*sequence, supply.cloned());
        }
        for ((key, sequence), claim) in changes.incoming.iter() {
            if let Some(incoming) = self.incoming.get_mut(key) {
                put_or_remove(incoming, *sequence, claim.copied());
            }
        }
        for ((location, sequence), task) in changes.tasks.iter() {
            if let Some(tasks) = self.tasks.get_mut(location) {
                put_or_remove(tasks, *sequence, task.copied());
            }
        }
        for ((key, count_key), count) in changes.counts.iter() {
            if let (Some(counts), Some(count)) = (self.counts.get_mut(key), count) {
                counts.insert(*count_key, count.clone());
            }
        }
        for (number, case) in changes.cases.iter() {
            if let Some(case) = case {
                self.absorb_open_case(case);
            }
            self.cases.put(*number, case.cloned());
        }
        for (key, undone) in changes.undone.iter() {
            self.undone.put(*key, undone.copied());
        }
        for (key, parked) in changes.parked.iter() {
            self.parked.put(key.clone(), parked.cloned());
        }
        for row in &changes.conflicts {
            let key = (row.source, row.reference.clone(), row.fingerprint);
            self.set_aside.put(key, Some(row.case));
        }
        self.absorb_links(changes);
    }

    /// What waits for a name, and what was handed over under it.
    fn absorb_links(&mut self, changes: &Changes) {
        for (name, entry) in &changes.handovers {
            if let Some(entries) = self.handovers.get_mut(name) {
                entries.insert(*entry);
            }
        }
        for ((key, sequence), link) in changes.links.iter() {
            if let Some(links) = self.links.get_mut(key) {
                put_or_remove(links, *sequence, link.cloned());
            }
        }
    }

    fn absorb_documents(&mut self, sequence: Sequence, reservation: Option<&Reservation>) {
        let document = |r: &Reservation| Some((r.source, r.document.clone()?));
        let before = self
            .reservations
            .get(&sequence)
            .flatten()
            .and_then(document);
        let after = reservation.and_then(document);
        if before == after {
            return;
        }
        if let Some(list) = before.and_then(|key| self.documents.get_mut(&key)) {
            list.retain(|s| *s != sequence);
        }
        if let Some(list) = after.and_then(|key| self.documents.get_mut(&key)) {
            list.push(sequence);
            list.sort_unstable();
        }
    }

    fn absorb_open_case(&mut self, case: &Case) {
        let Some(list) = case.level().and_then(|key| self.open_cases.get_mut(&key)) else {
            return;
        };
        list.retain(|number| *number != case.number);
        if case.is_open() {
            list.push(case.number);
        }
    }

    /// Walks back over the entries that changed a level, from the last of them, and notes those
    /// recorded since a moment; each that is not known yet is asked for. An entry that is missing
    /// or cannot be read is noted, too, and ends the walk: who looks at it finds the damage.
    ///
    /// # Errors
    /// Those of `load`.
    pub fn walk_back<E>(
        &mut self,
        (key, last, since): (LevelKey, Sequence, Moment),
        mut load: impl FnMut(Sequence) -> Result<Option<JournalRow>, E>,
    ) -> Result<(), E> {
        let mut entries = Vec::new();
        let mut next = last;
        while next != Sequence::NONE {
            if self.entries.get(&next).is_none() {
                let row = load(next)?.map(LoadedEntry::from);
                self.entries.put(next, row);
            }
            let entry = self.entries.get(&next).flatten();
            if entry.is_some_and(|entry| entry.row().recorded_at < since) {
                break;
            }
            entries.push(next);
            let previous = entry.and_then(|entry| entry.before(key));
            match previous.filter(|previous| *previous < next) {
                Some(previous) => next = previous,
                None => break,
            }
        }
        let history = History { since, entries };
        self.histories.insert((key, last), history);
        Ok(())
    }

    /// Forgets everything but levels, which the next batch likely needs again.
    pub fn keep_levels(&mut self, levels_max: usize) {
        let mut levels = std::mem::take(&mut self.levels);
        if levels.len() > levels_max {
            levels.clear();
        }
        *self = Self {
            levels,
            ..Self::default()
        };
    }
}

/// Puts a changed row in, or takes it out.
pub(crate) fn put_or_remove<V>(rows: &mut BTreeMap<Sequence, V>, key: Sequence, row: Option<V>) {
    match row {
        Some(row) => rows.insert(key, row),
        None => rows.remove(&key),
    };
}

/// Keeps up which levels have orders that wait.
pub(crate) fn note_waiting(waiting: &mut Vec<LevelKey>, key: LevelKey, level: Option<&Level>) {
    let waits = level.is_some_and(|level| level.waiting.is_positive());
    match (waiting.binary_search(&key), waits) {
        (Err(place), true) => waiting.insert(place, key),
        (Ok(place), false) => {
            waiting.remove(place);
        }
        _ => {}
    }
}
