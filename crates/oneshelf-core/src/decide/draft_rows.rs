//! The rows that a [`Draft`] looks at and changes: promises, earlier entries, counts, cases.

use crate::decide::draft::{Draft, Stop, missing};
use crate::ledger::case::{Case, CaseDetail, Closed, CountKey, CountRecord, Resolution};
use crate::ledger::line::ReservationLine;
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::reservation::{Claim, Reservation};
use crate::ledger::supply::Supply;
use crate::ledger::unmatched::units;
use crate::store::journal::{Attempt, EntryBody, JournalRow};
use crate::store::snapshot::{Key, put_or_remove};
use crate::store::tables::{Claims, Counts, Incoming, Undone};
use crate::value::id::{CaseNumber, ItemId, LevelKey, LocationId, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{Document, Note, Reference};
use crate::value::quantity::{Quantity, add, take};

impl<'a> Draft<'a> {
    /// An entry of the journal.
    pub(crate) fn entry(
        &self,
        sequence: Sequence,
    ) -> Result<(&'a JournalRow, &'a EntryBody), Stop> {
        let known = self.slice.entries.get(&sequence);
        let entry = known
            .ok_or_else(|| missing(Key::Entry(sequence)))?
            .ok_or_else(|| Stop::Damaged(format!("journal entry {sequence} is missing")))?;
        let body = entry.body().map_err(|e| Stop::Damaged(e.to_string()))?;
        Ok((entry.row(), body))
    }

    /// The entries that changed a level since a moment, newest first.
    pub(crate) fn history(&self, key: LevelKey, since: Moment) -> Result<&'a [Sequence], Stop> {
        let Some(last) = self.last_change(key)? else {
            return Ok(&[]);
        };
        let known = self.slice.histories.get(&(key, last));
        match known.filter(|known| known.since <= since) {
            Some(known) => Ok(&known.entries),
            None => Err(missing(Key::History(key, last, since))),
        }
    }

    /// The entry that changed a level last, before this one.
    fn last_change(&self, key: LevelKey) -> Result<Option<Sequence>, Stop> {
        let known = self.slice.levels.get(&key);
        let level = known.ok_or_else(|| missing(Key::Level(key)))?;
        Ok(level.and_then(|level| level.last_sequence))
    }
}

impl Draft<'_> {
    // --- reservations and claims

    /// A reservation, with the cases that a step of it may end loaded.
    pub(crate) fn reservation(&self, sequence: Sequence) -> Result<Option<Reservation>, Stop> {
        self.require([Key::Reservation(sequence)])?;
        let known = self.known_reservation(sequence);
        let cases = known.into_iter().flat_map(Reservation::cases);
        self.require(cases.map(Key::Case))?;
        Ok(known.cloned())
    }

    /// A reservation, where it is loaded and there is one.
    pub(crate) fn known_reservation(&self, sequence: Sequence) -> Option<&Reservation> {
        match self.changes.reservations.get(&sequence) {
            Some(changed) => changed,
            None => self.slice.reservations.get(&sequence).flatten(),
        }
    }

    /// Stops until promises are loaded, with the levels and cases that their steps look at.
    pub(crate) fn require_promises(&self, sequences: &[Sequence]) -> Result<(), Stop> {
        self.require(sequences.iter().map(|sequence| Key::Reservation(*sequence)))?;
        let mut keys = Vec::new();
        for sequence in sequences {
            let Some(known) = self.known_reservation(*sequence) else {
                continue;
            };
            keys.extend(known.keys().into_iter().map(Key::Level));
            keys.extend(known.cases().map(Key::Case));
        }
        self.require(keys)
    }

    /// A reservation after everything due on its levels was journalled.
    pub(crate) fn reservation_now(&self, sequence: Sequence) -> Result<Option<Reservation>, Stop> {
        let reservation = self.reservation(sequence)?;
        let keys = reservation.as_ref().map(Reservation::keys);
        let keys = keys.unwrap_or_default();
        self.require(keys.iter().map(|key| Key::Level(*key)))?;
        for key in keys {
            let claim = reservation.as_ref().and_then(|r| r.claim(key));
            if claim.is_some_and(|claim| claim.next_due().is_some()) {
                self.level(key)?;
            }
        }
        Ok(reservation)
    }

    /// Notes a reservation with its claims and tasks, and on their levels when the first of them
    /// ends and how many units are waited for.
    pub(crate) fn put_reservation(&mut self, reservation: Reservation) -> Result<(), Stop> {
        let add_up = reservation.lines.iter().all(ReservationLine::adds_up);
        debug_assert!(add_up, "the parts of a line add up: {reservation:?}");
        let sequence = reservation.sequence;
        let before = self.known_reservation(sequence);
        let mut claims = Vec::with_capacity(reservation.lines.len());
        for key in reservation.keys() {
            let claim = reservation.claim(key);
            let was = before.and_then(|before| before.claim(key));
            if was != claim {
                claims.push((key, was, claim));
            }
        }
        let tasks = reservation.tasks();
        for (location, _) in before.map(Reservation::tasks).unwrap_or_default() {
            if !tasks.iter().any(|(known, _)| *known == location) {
                self.changes.tasks.put((location, sequence), None);
            }
        }
        for (location, task) in tasks {
            self.changes.tasks.put((location, sequence), Some(task));
        }
        for (key, was, claim) in claims {
            self.note_on_level(key, was, claim)?;
            self.changes.claims.put((key, sequence), claim);
            self.of_level
                .entry(key)
                .or_default()
                .claims
                .insert(sequence);
        }
        self.changes.reservations.put(sequence, Some(reservation));
        Ok(())
    }

    /// Whether a reservation is another one here.
    pub(crate) fn has_other(&self, reservation: &Reservation) -> Result<bool, Stop> {
        Ok(self.reservation(reservation.sequence)?.as_ref() != Some(reservation))
    }

    /// Notes a reservation where it is another one than before.
    pub(crate) fn put_if_changed(&mut self, reservation: Reservation) -> Result<(), Stop> {
        match self.has_other(&reservation)? {
            true => self.put_reservation(reservation),
            false => Ok(()),
        }
    }

    /// Keeps up what a level knows of its claims.
    fn note_on_level(
        &mut self,
        key: LevelKey,
        was: Option<Claim>,
        claim: Option<Claim>,
    ) -> Result<(), Stop> {
        let waited = was.map(|claim| claim.waiting).unwrap_or_default();
        let waits = claim.map(|claim| claim.waiting).unwrap_or_default();
        let deadline = claim.and_then(|claim| claim.next_due());
        if waits == waited && deadline.is_none() {
            return Ok(());
        }
        let mut level = self.level(key)?;
        let before = level;
        if let Some(deadline) = deadline
            && level.next_expiry.is_none_or(|next| deadline < next)
        {
            level.next_expiry = Some(deadline);
        }
        take(&mut level.waiting, waited)?;
        add(&mut level.waiting, waits)?;
        if level != before {
            self.put_level(key, level);
        }
        if waits != waited {
            self.waited.insert(key);
        }
        Ok(())
    }

    /// The claims on a level, oldest first.
    pub(crate) fn claims(&self, key: LevelKey) -> Result<Claims, Stop> {
        let mut claims = self
            .slice
            .claims
            .get(&key)
            .ok_or_else(|| missing(Key::Claims(key)))?
            .clone();
        for sequence in self
            .of_level
            .get(&key)
            .iter()
            .flat_map(|changed| &changed.claims)
        {
            let claim = self.changes.claims.get(&(key, *sequence)).flatten();
            put_or_remove(&mut claims, *sequence, claim.copied());
        }
        Ok(claims)
    }

    /// The reservations of a document, oldest first.
    pub(crate) fn documents(
        &self,
        source: SourceId,
        document: &Document,
    ) -> Result<&[Sequence], Stop> {
        let key = (source, document.clone());
        match self.slice.documents.get(&key) {
            Some(sequences) => Ok(sequences),
            None => Err(missing(Key::Document(key.0, key.1))),
        }
    }

    // --- earlier entries

    pub(crate) fn attempt(
        &self,
        source: SourceId,
        reference: &Reference,
    ) -> Result<Option<&Attempt>, Stop> {
        let key = (source, reference.clone());
        match self.slice.attempts.get(&key) {
            Some(attempt) => Ok(attempt),
            None => Err(missing(Key::Named(key.0, key.1))),
        }
    }

    pub(crate) fn undone(&self, sequence: Sequence, key: LevelKey) -> Result<Quantity, Stop> {
        let known = match self.changes.undone.get(&(sequence, key)) {
            Some(changed) => changed,
            None => self
                .slice
                .undone
                .get(&(sequence, key))
                .ok_or_else(|| missing(Key::Undone(sequence, key)))?,
        };
        Ok(known.map_or(Quantity::ZERO, |undone| undone.quantity))
    }

    /// What was undone of an entry, or of this one, of which nothing can have been stored.
    pub(crate) fn undone_or_zero(
        &self,
        sequence: Sequence,
        key: LevelKey,
    ) -> Result<Quantity, Stop> {
        if sequence == self.sequence && self.changes.undone.get(&(sequence, key)).is_none() {
            return Ok(Quantity::ZERO);
        }
        self.undone(sequence, key)
    }

    pub(crate) fn put_undone(&mut self, sequence: Sequence, key: LevelKey, quantity: Quantity) {
        self.changes
            .undone
            .put((sequence, key), Some(Undone { quantity }));
    }

    /// What waits under a name, with the levels and cases of its units loaded.
    pub(crate) fn parked(&self, key: &ParkedKey) -> Result<Parked, Stop> {
        let known = match self.changes.parked.get(key) {
            Some(changed) => changed,
            None => self
                .slice
                .parked
                .get(key)
                .ok_or_else(|| missing(Key::Parked(key.clone())))?,
        };
        let parked = known.cloned().unwrap_or_default();
        let ahead = parked.ahead.iter().map(|unit| (unit.key, unit.case));
        let waiting = units(&parked).map(|unit| (unit.key, unit.case));
        let looked_at = ahead.chain(waiting).flat_map(|(level, case)| {
            let case = case.map(Key::Case);
            std::iter::once(Key::Level(level)).chain(case)
        });
        self.require(looked_at)?;
        Ok(parked)
    }

    // --- supplies

    pub(crate) fn supply(&self, sequence: Sequence) -> Result<Option<Supply>, Stop> {
        if let Some(changed) = self.changes.supplies.get(&sequence) {
            return Ok(changed.cloned());
        }
        let known = self.slice.supplies.get(&sequence);
        Ok(known
            .ok_or_else(|| missing(Key::Supply(sequence)))?
            .cloned())
    }

    /// Notes a supply, and what it is still to bring.
    pub(crate) fn put_supply(&mut self, supply: Supply) -> Result<(), Stop> {
        for line in &supply.lines {
            let incoming = supply.incoming(line.key);
            self.changes
                .incoming
                .put((line.key, supply.sequence), incoming);
            self.of_level
                .entry(line.key)
                .or_default()
                .supplies
                .insert(supply.sequence);
            self.waited.insert(line.key);
        }
        self.changes.supplies.put(supply.sequence, Some(supply));
        Ok(())
    }

    /// What supplies are still to bring to a level, oldest first.
    pub(crate) fn incoming(&self, key: LevelKey) -> Result<Incoming, Stop> {
        let known = self.slice.incoming.get(&key);
        let mut incoming = known.ok_or_else(|| missing(Key::Incoming(key)))?.clone();
        let changed = self.of_level.get(&key);
        for sequence in changed.iter().flat_map(|changed| &changed.supplies) {
            let claim = self.changes.incoming.get(&(key, *sequence)).flatten();
            put_or_remove(&mut incoming, *sequence, claim.copied());
        }
        Ok(incoming)
    }

    /// How many reservations of a location wait to be picked.
    pub(crate) fn preparing(&self, location: LocationId) -> Result<usize, Stop> {
        let known = self.slice.tasks.get(&location);
        let tasks = known.ok_or_else(|| missing(Key::Tasks(location)))?;
        Ok(tasks.values().filter(|task| task.prepares).count())
    }

    /// The levels on which orders wait.
    pub(crate) fn waiting_levels(&self) -> Result<Vec<LevelKey>, Stop> {
        let known = self.slice.waiting.as_ref();
        Ok(known.ok_or_else(|| missing(Key::Waiting))?.clone())
    }

    pub(crate) fn levels_at(&self, location: LocationId) -> Result<Vec<LevelKey>, Stop> {
        let known = self.slice.levels_at.get(&location);
        Ok(known
            .ok_or_else(|| missing(Key::LevelsAt(location)))?
            .clone())
    }

    // --- counts

    /// The counts of a level, oldest first.
    pub(crate) fn counts(&self, key: LevelKey) -> Result<Counts, Stop> {
        let before = self
            .slice
            .levels
            .get(&key)
            .ok_or_else(|| missing(Key::Level(key)))?;
        let was_counted = before.is_some_and(|level| level.counted_until.is_some());
        let mut counts = if was_counted {
            self.slice
                .counts
                .get(&key)
                .ok_or_else(|| missing(Key::Counts(key)))?
                .clone()
        } else {
            Counts::new()
        };
        for count_key in self
            .of_level
            .get(&key)
            .iter()
            .flat_map(|changed| &changed.counts)
        {
            if let Some(count) = self.changes.counts.get(&(key, *count_key)).flatten() {
                counts.insert(*count_key, count.clone());
            }
        }
        Ok(counts)
    }

    pub(crate) fn put_count(&mut self, key: LevelKey, count_key: CountKey, count: CountRecord) {
        self.changes.counts.put((key, count_key), Some(count));
        self.of_level
            .entry(key)
            .or_default()
            .counts
            .insert(count_key);
    }

    // --- cases

    pub(crate) fn case(&self, number: CaseNumber) -> Result<Option<Case>, Stop> {
        if let Some(changed) = self.changes.cases.get(&number) {
            return Ok(changed.cloned());
        }
        let known = self.slice.cases.get(&number);
        Ok(known.ok_or_else(|| missing(Key::Case(number)))?.cloned())
    }

    /// Stops until cases are loaded, and the levels that they are about.
    pub(crate) fn require_cases(&self, numbers: &[CaseNumber]) -> Result<(), Stop> {
        self.require(numbers.iter().copied().map(Key::Case))?;
        let mut levels = Vec::new();
        for number in numbers {
            levels.extend(self.case(*number)?.iter().flat_map(Case::levels));
        }
        self.require(levels.into_iter().map(Key::Level))
    }

    /// The open cases about a level, oldest first.
    pub(crate) fn open_cases(&self, key: LevelKey) -> Result<Vec<Case>, Stop> {
        if self.level(key)?.open_cases == 0 {
            return Ok(Vec::new());
        }
        let stored = self.slice.levels.get(&key).flatten();
        let mut numbers = match self.slice.open_cases.get(&key) {
            Some(known) => known.clone(),
            // All of them are of this decision.
            None if stored.is_none_or(|level| level.open_cases == 0) => Vec::new(),
            None => return Err(missing(Key::OpenCases(key))),
        };
        numbers.extend(
            self.of_level
                .get(&key)
                .iter()
                .flat_map(|changed| &changed.cases),
        );
        numbers.sort_unstable();
        numbers.dedup();
        let mut cases = Vec::new();
        for number in numbers {
            if let Some(case) = self.case(number)?
                && case.is_open()
                && case.level() == Some(key)
            {
                cases.push(case);
            }
        }
        Ok(cases)
    }

    pub(crate) fn open_case(
        &mut self,
        item: Option<ItemId>,
        location: Option<LocationId>,
        detail: CaseDetail,
    ) -> Result<CaseNumber, Stop> {
        let number = self.last_case.next();
        let case = Case {
            number,
            item,
            location,
            opened_by: self.sequence,
            opened_at: self.now(),
            detail,
            closed: None,
        };
        for key in case.levels() {
            let mut level = self.level(key)?;
            level.open_cases = level.open_cases.saturating_add(1);
            self.put_level(key, level);
        }
        self.last_case = number;
        self.receipt.cases.push(number);
        self.put_case(case);
        Ok(number)
    }

    pub(crate) fn put_case(&mut self, case: Case) {
        if let Some(key) = case.level() {
            self.of_level
                .entry(key)
                .or_default()
                .cases
                .insert(case.number);
        }
        self.changes.cases.put(case.number, Some(case));
    }

    /// Closes a case; without a resolution, because the numbers resolved it.
    pub(crate) fn close_case(
        &mut self,
        mut case: Case,
        resolution: Option<Resolution>,
        note: Option<Note>,
    ) -> Result<(), Stop> {
        if !case.is_open() {
            return Ok(());
        }
        case.closed = Some(Closed {
            by: self.sequence,
            at: self.now(),
            resolution,
            note,
        });
        let levels = case.levels();
        self.require(levels.iter().map(|key| Key::Level(*key)))?;
        for key in levels {
            let mut level = self.level(key)?;
            level.open_cases = level.open_cases.saturating_sub(1);
            self.put_level(key, level);
        }
        self.put_case(case);
        Ok(())
    }
}
