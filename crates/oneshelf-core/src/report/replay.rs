//! The journal, decided again: what every entry made of the promises.
//!
//! An entry says what was asked for and what it moved, not which promise lost units or which case
//! it closed. Deciding it again on what the entries before it left tells that, without a second
//! set of rules. Nothing but the journal is read.

use std::sync::Arc;

use crate::batch::rounds::ROUNDS_MAX;
use crate::catalogue::definitions::Catalogue;
use crate::command::answer::Flag;
use crate::command::prepared::Prepared;
use crate::command::table::Command;
use crate::decide::dispatch::{Decided, decide};
use crate::decide::draft::{Context, Stop};
use crate::ledger::case::Case;
use crate::ledger::level::Level;
use crate::store::footprint::footprint;
use crate::store::journal::{Attempt, EntryBody, FirstAnswer, JournalRow};
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::{Changes, Head};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::CaseNumber;

/// The state that the entries so far have led to. It has all rows that ever changed, so that what
/// is not in it does not exist.
pub(super) struct Replay<'r> {
    reader: &'r dyn Reader,
    pub(super) catalogue: Catalogue,
    pub(super) slice: Slice,
    head: Head,
}

impl<'r> Replay<'r> {
    pub(super) fn new(reader: &'r dyn Reader) -> Self {
        Self {
            reader,
            catalogue: Catalogue::default(),
            slice: Slice {
                waiting: Some(Vec::new()),
                ..Slice::default()
            },
            head: Head::default(),
        }
    }

    /// What an entry changed; `None` where deciding it again does not move what it moved, which
    /// only a journal of other rules can lead to. Then what it moved is all that is taken over.
    pub(super) fn decide(
        &mut self,
        row: &JournalRow,
        body: &EntryBody,
    ) -> Result<Option<Changes>, StoreError> {
        if is_left_out(&body.command) {
            return Ok(Some(Changes::default()));
        }
        let decided = self.decided(row, body)?;
        let decided = decided.filter(|decided| moves_the_same(decided, row, body));
        Ok(decided.map(|decided| decided.changes))
    }

    /// Takes over what an entry changed, so that the next one is decided on it.
    pub(super) fn keep(&mut self, row: &JournalRow, body: &EntryBody, changes: Option<&Changes>) {
        self.head.sequence = row.sequence;
        self.head.hash = row.hash;
        self.head.recorded_at = row.recorded_at;
        match changes {
            Some(changes) => self.absorb(changes),
            None => self.take_postings(row, body),
        }
        // These are read again where they are needed, and would grow with the journal.
        self.slice.attempts.clear();
        self.slice.entries.clear();
        self.slice.histories.clear();
        self.slice.levels_at.clear();
    }

    fn decided(
        &mut self,
        row: &JournalRow,
        body: &EntryBody,
    ) -> Result<Option<Decided>, StoreError> {
        let command = &body.command;
        let Some(source) = self.catalogue.source(row.source).map(Arc::clone) else {
            return Ok(None);
        };
        for key in footprint(command, row.source, &self.catalogue) {
            // Whether its own reference is used up was answered when it came.
            let own = Key::Named(row.source, command.header().reference.clone());
            if key != own {
                self.answer(&key, row, body)?;
            }
        }
        let prepared = Prepared::of_engine(command.clone());
        // What is due is journalled before what looks at it, unless the clock was not believed.
        let mut believed = true;
        // One more to decide after the last load, and one for what was due.
        for _ in 0..ROUNDS_MAX + 2 {
            let context = Context {
                catalogue: &self.catalogue,
                head: &self.head,
                now: row.recorded_at,
                believed,
                source: &source,
                code_key: None,
            };
            match decide(&prepared, context, &self.slice) {
                Ok(decided) => return Ok(Some(decided)),
                Err(Stop::Missing(keys)) => {
                    for key in &keys {
                        self.answer(key, row, body)?;
                    }
                }
                Err(Stop::Due(_)) if believed => believed = false,
                Err(_) => return Ok(None),
            }
        }
        Ok(None)
    }

    /// Notes what a key names. What never changed is not there; the journal is read for itself.
    fn answer(&mut self, key: &Key, row: &JournalRow, body: &EntryBody) -> Result<(), StoreError> {
        if self.slice.knows(key) {
            return Ok(());
        }
        let slice = &mut self.slice;
        match key {
            Key::Entry(_) | Key::History(..) => {
                self.reader.load(std::slice::from_ref(key), slice)?;
            }
            Key::Named(source, reference) => {
                let attempt = Key::Attempt(*source, reference.clone());
                self.answer(&attempt, row, body)?;
                let name = (*source, reference.clone());
                let attempt = self.slice.attempts.get(&name).flatten();
                if let Some(entry) = attempt.and_then(Attempt::entry) {
                    self.answer(&Key::Entry(entry), row, body)?;
                    self.answer(&Key::Reservation(entry), row, body)?;
                }
            }
            Key::Attempt(source, reference) => {
                self.reader.load(std::slice::from_ref(key), slice)?;
                let id = (*source, reference.clone());
                let attempt = slice.attempts.get(&id).flatten();
                let had_come = attempt.is_some_and(|attempt| {
                    matches!(attempt.answer, FirstAnswer::Recorded(entry)
                        if entry <= self.head.sequence)
                });
                if !had_come {
                    // Of a refusal, only the entry that met it knows.
                    let was_refused = body.receipt.flags.contains(&Flag::PromiseRefused);
                    let refused = was_refused.then_some(Attempt {
                        fingerprint: row.fingerprint,
                        answer: FirstAnswer::Nothing(row.recorded_at),
                    });
                    slice.attempts.put(id, refused);
                }
            }
            Key::Level(key) => slice.levels.put(*key, None),
            Key::Reservation(sequence) => slice.reservations.put(*sequence, None),
            Key::Case(number) => slice.cases.put(*number, None),
            Key::Undone(sequence, key) => slice.undone.put((*sequence, *key), None),
            Key::Parked(key) => slice.parked.put(key.clone(), None),
            Key::Supply(sequence) => slice.supplies.put(*sequence, None),
            Key::Claims(key) => note(&mut slice.claims, *key),
            Key::Counts(key) => note(&mut slice.counts, *key),
            Key::OpenCases(key) => note(&mut slice.open_cases, *key),
            Key::Incoming(key) => note(&mut slice.incoming, *key),
            Key::Tasks(location) => note(&mut slice.tasks, *location),
            Key::Links(key) => note(&mut slice.links, *key),
            Key::Handovers(name) => note(&mut slice.handovers, name.clone()),
            Key::SetAside(source, reference, fingerprint) => {
                let id = (*source, reference.clone(), *fingerprint);
                slice.set_aside.put(id, None);
            }
            Key::Document(source, document) => {
                note(&mut slice.documents, (*source, document.clone()));
            }
            Key::LevelsAt(location) => {
                let levels = slice.levels.iter();
                let there = levels.filter(|(key, row)| key.location == *location && row.is_some());
                let mut keys: Vec<_> = there.map(|(key, _)| *key).collect();
                keys.sort_unstable();
                slice.levels_at.insert(*location, keys);
            }
            Key::Waiting => {
                slice.waiting.get_or_insert_default();
            }
        }
        Ok(())
    }

    fn absorb(&mut self, changes: &Changes) {
        let last_case = changes.cases.iter().map(|(number, _)| *number).max();
        self.head.case = self.head.case.max(last_case.unwrap_or(CaseNumber(0)));
        if let Some(epoch) = changes.catalogue_epoch {
            self.head.catalogue_epoch = epoch;
            self.catalogue.set_epoch(epoch);
            for row in &changes.catalogue {
                self.catalogue.insert(row.clone());
            }
        }
        self.make_known(changes);
        self.slice.absorb(changes);
    }

    /// A slice keeps up what it knows; makes it know all that changed.
    fn make_known(&mut self, changes: &Changes) {
        let slice = &mut self.slice;
        for (sequence, reservation) in changes.reservations.iter() {
            if slice.reservations.get(sequence).is_none() {
                slice.reservations.put(*sequence, None);
            }
            if let Some(reservation) = reservation
                && let Some(document) = &reservation.document
            {
                note(&mut slice.documents, (reservation.source, document.clone()));
            }
        }
        for ((key, _), _) in changes.claims.iter() {
            note(&mut slice.claims, *key);
        }
        for ((key, _), _) in changes.incoming.iter() {
            note(&mut slice.incoming, *key);
        }
        for ((location, _), _) in changes.tasks.iter() {
            note(&mut slice.tasks, *location);
        }
        for ((key, _), _) in changes.counts.iter() {
            note(&mut slice.counts, *key);
        }
        for ((key, _), _) in changes.links.iter() {
            note(&mut slice.links, *key);
        }
        for (name, _) in &changes.handovers {
            note(&mut slice.handovers, name.clone());
        }
        for (_, case) in changes.cases.iter() {
            for key in case.into_iter().flat_map(Case::levels) {
                note(&mut slice.open_cases, key);
            }
        }
    }

    /// Takes over what an entry moved, and nothing else of it.
    fn take_postings(&mut self, row: &JournalRow, body: &EntryBody) {
        self.head.case = body
            .receipt
            .cases
            .iter()
            .copied()
            .fold(self.head.case, Ord::max);
        for moved in &body.levels {
            let known = self.slice.levels.get(&moved.key).flatten().copied();
            let mut level: Level = known.unwrap_or_default();
            for posting in &moved.postings {
                // What does not fit was refused when it was written.
                let _ = level.post(posting);
            }
            level.last_sequence = Some(row.sequence);
            self.slice.levels.put(moved.key, Some(level));
        }
    }
}

/// What changes no promise and cannot be decided again: the code that was shown and since when the
/// clock was not believed are not in the journal.
fn is_left_out(command: &Command) -> bool {
    matches!(command, Command::VerifyCode(_) | Command::CorrectClock(_))
}

fn note<K: Eq + std::hash::Hash, V: Default>(rows: &mut crate::value::map::Map<K, V>, key: K) {
    rows.entry(key).or_default();
}

fn moves_the_same(decided: &Decided, row: &JournalRow, body: &EntryBody) -> bool {
    let Some(again) = decided.changes.journal.last() else {
        return false;
    };
    again.body == row.body
        || again
            .decode()
            .is_ok_and(|again| again.levels == body.levels)
}
