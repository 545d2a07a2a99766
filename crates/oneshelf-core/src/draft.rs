//! A decision in the making: what was loaded, and what would change.
//!
//! Every look at state goes through the draft and stops with the missing key where it was not
//! loaded; the caller loads it and decides again, from the start.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::answer::{Flag, Malformed, MalformedCode, Receipt, Refusal, RefusalCode, RefusedLine};
use crate::case::{Case, CaseDetail, Closed, CountKey, CountRecord, Resolution};
use crate::catalogue::{Catalogue, CatalogueRow, Channel, Item, Location, Source};
use crate::id::{CaseNumber, ItemId, LevelKey, LocationId, Sequence, SourceId};
use crate::journal::{Attempt, EntryBody, JournalRow};
use crate::level::{Bucket, Level, LevelPostings, Overflow, Posting, Reason};
use crate::moment::Moment;
use crate::name::{Document, LocationName, Note, Reference, Sku};
use crate::quantity::Quantity;
use crate::reservation::Reservation;
use crate::row::{Changes, Claims, Counts, Head, Parked, ParkedKey, Undone};
use crate::slice::{Key, Slice};

/// Why a decision did not come to its end.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Something has to be loaded first.
    Missing(Key),
    /// Promises of a level came to their deadline; they have to be journalled first.
    Due(LevelKey),
    /// No.
    Refused(Box<Refusal>),
    /// The command does not make sense in this store.
    Malformed(Box<Malformed>),
    /// A location is not defined.
    UnknownLocation(LocationName),
    /// What is stored does not make sense.
    Damaged(String),
}

impl Stop {
    pub(crate) fn refused(
        code: RefusalCode,
        reason: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::refused_lines(code, reason, remedy, Vec::new())
    }

    pub(crate) fn refused_lines(
        code: RefusalCode,
        reason: impl Into<String>,
        remedy: impl Into<String>,
        lines: Vec<RefusedLine>,
    ) -> Self {
        let (reason, remedy) = (reason.into(), remedy.into());
        Self::Refused(Box::new(Refusal {
            code,
            reason,
            remedy,
            lines,
        }))
    }

    pub(crate) fn malformed(
        code: MalformedCode,
        field: impl Into<String>,
        reason: impl std::fmt::Display,
    ) -> Self {
        Self::Malformed(Box::new(Malformed::new(code, field, reason)))
    }
}

impl From<Overflow> for Stop {
    fn from(_: Overflow) -> Self {
        Self::malformed(
            MalformedCode::Quantity,
            "lines",
            "add up to more than fits; check the quantities",
        )
    }
}

impl From<Malformed> for Stop {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed(Box::new(malformed))
    }
}

/// What a decision stands on, besides the slice.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) head: &'a Head,
    pub(crate) now: Moment,
    /// Whether the wall clock is believed; nothing expires where it is not.
    pub(crate) believed: bool,
    pub(crate) source: &'a Arc<Source>,
}

/// When a fact happened, as counts have to know it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Business {
    /// The time it takes effect: its own, but never in the future.
    pub(crate) at: Moment,
    /// Its entry.
    pub(crate) sequence: Sequence,
    /// When that was recorded.
    pub(crate) recorded_at: Moment,
    /// Whether it happened when it was recorded.
    pub(crate) live: bool,
    /// By how many seconds its source's clock may be wrong.
    pub(crate) clock_uncertainty_seconds: u32,
}

/// A decision in the making.
pub(crate) struct Draft<'a> {
    pub(crate) context: Context<'a>,
    slice: &'a Slice,
    pub(crate) changes: Changes,
    postings: BTreeMap<LevelKey, LevelPostings>,
    pub(crate) sequence: Sequence,
    pub(crate) business: Business,
    pub(crate) receipt: Receipt,
    /// Facts that can be posted now that their location is defined.
    pub(crate) ties: Vec<Sequence>,
    last_case: CaseNumber,
    /// Whether levels with due promises may be looked at: only the expiry itself may.
    pub(crate) ignores_due: bool,
    /// Whether an entry is written even where nothing else changes.
    pub(crate) writes_entry: bool,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(context: Context<'a>, slice: &'a Slice, occurred_at: Option<Moment>) -> Self {
        let now = context.now;
        let sequence = context.head.sequence.next();
        let mut draft = Self {
            context,
            slice,
            changes: Changes::default(),
            postings: BTreeMap::new(),
            sequence,
            business: Business {
                at: occurred_at.unwrap_or(now).min(now),
                sequence,
                recorded_at: now,
                live: occurred_at.is_none_or(|at| at >= now),
                clock_uncertainty_seconds: context.source.clock_uncertainty_seconds,
            },
            receipt: Receipt {
                sequence: Some(sequence),
                recorded_at: now,
                expires_at: None,
                partly: Vec::new(),
                parked: false,
                flags: Vec::new(),
                cases: Vec::new(),
            },
            ties: Vec::new(),
            last_case: context.head.case,
            ignores_due: false,
            writes_entry: false,
        };
        if occurred_at.is_some_and(|at| at > now) {
            draft.flag(Flag::OccurredInFuture);
        }
        draft
    }

    pub(crate) fn now(&self) -> Moment {
        self.context.now
    }

    pub(crate) fn flag(&mut self, flag: Flag) {
        if !self.receipt.flags.contains(&flag) {
            self.receipt.flags.push(flag);
        }
    }

    // --- the catalogue, with what this decision adds to it

    pub(crate) fn item(&self, id: ItemId) -> Result<Arc<Item>, Stop> {
        let added = self
            .changes
            .catalogue
            .iter()
            .rev()
            .find_map(|row| match row {
                CatalogueRow::Item(item) if item.id == id => Some(Arc::clone(item)),
                _ => None,
            });
        added
            .or_else(|| self.context.catalogue.item(id).cloned())
            .ok_or_else(|| Stop::Damaged(format!("item {id} is used but not in the catalogue")))
    }

    pub(crate) fn item_named(&self, name: &Sku) -> Option<Arc<Item>> {
        let added = self.changes.catalogue.iter().find_map(|row| match row {
            CatalogueRow::Name(known, id) if known == name => Some(*id),
            _ => None,
        });
        match added {
            Some(id) => self.item(id).ok(),
            None => self.context.catalogue.item_named(name).cloned(),
        }
    }

    pub(crate) fn next_item(&self) -> ItemId {
        let added = self.changes.catalogue.iter().filter_map(|row| match row {
            CatalogueRow::Item(item) => Some(item.id.next()),
            _ => None,
        });
        added.fold(self.context.catalogue.next_item(), Ord::max)
    }

    pub(crate) fn location_named(&self, name: &LocationName) -> Result<Arc<Location>, Stop> {
        self.context
            .catalogue
            .location_named(name)
            .cloned()
            .ok_or_else(|| Stop::UnknownLocation(name.clone()))
    }

    pub(crate) fn location(&self, id: LocationId) -> Result<Arc<Location>, Stop> {
        self.context
            .catalogue
            .location(id)
            .cloned()
            .ok_or_else(|| Stop::Damaged(format!("location {id} is used but not in the catalogue")))
    }

    pub(crate) fn channel(&self) -> Result<Arc<Channel>, Stop> {
        let id = self.context.source.channel;
        self.context
            .catalogue
            .channel(id)
            .cloned()
            .ok_or_else(|| Stop::Damaged(format!("channel {id} is used but not in the catalogue")))
    }

    pub(crate) fn define(&mut self, row: CatalogueRow) {
        self.changes.catalogue.push(row);
        self.changes.catalogue_epoch = Some(self.context.catalogue.epoch() + 1);
    }

    // --- levels and postings

    pub(crate) fn level(&self, key: LevelKey) -> Result<Level, Stop> {
        if let Some(level) = self.changes.levels.get(&key) {
            return Ok(level.copied().unwrap_or_default());
        }
        let level = self
            .slice
            .levels
            .get(&key)
            .ok_or(Stop::Missing(Key::Level(key)))?;
        let level = level.copied().unwrap_or_default();
        let is_due = level.next_expiry.is_some_and(|at| at <= self.now());
        if is_due && self.context.believed && !self.ignores_due {
            return Err(Stop::Due(key));
        }
        Ok(level)
    }

    pub(crate) fn put_level(&mut self, key: LevelKey, level: Level) {
        self.changes.levels.put(key, Some(level));
    }

    /// Posts a quantity; nothing where it is zero.
    pub(crate) fn post(
        &mut self,
        key: LevelKey,
        (from, to): (Bucket, Bucket),
        quantity: Quantity,
        reason: Reason,
        effective_at: Moment,
    ) -> Result<(), Stop> {
        if quantity.is_zero() || from == to {
            return Ok(());
        }
        let mut level = self.level(key)?;
        let posting = Posting {
            from,
            to,
            quantity,
            reason,
            effective_at,
        };
        level.post(&posting)?;
        let previous = level.last_sequence;
        level.last_sequence = Some(self.sequence);
        let entry = self.postings.entry(key).or_insert_with(|| LevelPostings {
            key,
            previous: previous.unwrap_or(Sequence::NONE),
            postings: Vec::new(),
        });
        entry.postings.push(posting);
        self.put_level(key, level);
        Ok(())
    }

    /// Posts a signed change of `free` from or to outside.
    pub(crate) fn post_free(
        &mut self,
        key: LevelKey,
        change: Quantity,
        reason: Reason,
        effective_at: Moment,
    ) -> Result<(), Stop> {
        let magnitude = if change.is_negative() {
            change.checked_neg().ok_or(Overflow)?
        } else {
            change
        };
        let way = if change.is_negative() {
            (Bucket::Free, Bucket::Outside)
        } else {
            (Bucket::Outside, Bucket::Free)
        };
        self.post(key, way, magnitude, reason, effective_at)
    }

    /// Moves units out of a bucket; what is not known to be there comes off `free`, and a case
    /// says so.
    pub(crate) fn post_from(
        &mut self,
        key: LevelKey,
        (from, to): (Bucket, Bucket),
        quantity: Quantity,
        reason: Reason,
    ) -> Result<(), Stop> {
        let at = self.business.at;
        if !matches!(from, Bucket::Free | Bucket::Outside) {
            let there = self.level(key)?.balance(from).or_zero().min(quantity);
            self.post(key, (from, to), there, reason, at)?;
            let missing = quantity.checked_sub(there).ok_or(Overflow)?;
            if missing.is_positive() {
                self.flag(Flag::FiguresDisagree);
                self.open_case(
                    Some(key.item),
                    Some(key.location),
                    CaseDetail::FiguresDisagree { missing },
                )?;
            }
            return self.post(key, (Bucket::Free, to), missing, reason, at);
        }
        self.post(key, (from, to), quantity, reason, at)
    }

    /// The levels that were posted to so far.
    pub(crate) fn touched(&self) -> Vec<LevelKey> {
        self.postings.keys().copied().collect()
    }

    /// The change of the units on the shelf so far.
    pub(crate) fn shelf_change(&self, key: LevelKey) -> Result<Quantity, Overflow> {
        let Some(entry) = self.postings.get(&key) else {
            return Ok(Quantity::ZERO);
        };
        entry
            .postings
            .iter()
            .try_fold(Quantity::ZERO, |sum, posting| {
                sum.checked_add(posting.shelf_change()).ok_or(Overflow)
            })
    }

    // --- reservations and claims

    pub(crate) fn reservation(&self, sequence: Sequence) -> Result<Option<Reservation>, Stop> {
        if let Some(changed) = self.changes.reservations.get(&sequence) {
            return Ok(changed.cloned());
        }
        let known = self.slice.reservations.get(&sequence);
        Ok(known
            .ok_or(Stop::Missing(Key::Reservation(sequence)))?
            .cloned())
    }

    /// A reservation after everything due on its levels was journalled.
    pub(crate) fn reservation_now(&self, sequence: Sequence) -> Result<Option<Reservation>, Stop> {
        let reservation = self.reservation(sequence)?;
        for line in reservation.iter().flat_map(|r| &r.lines) {
            if line.open.is_positive() {
                self.level(line.key)?;
            }
        }
        Ok(reservation)
    }

    /// Notes a reservation, its claims, and on their levels when the first of them ends.
    pub(crate) fn put_reservation(&mut self, reservation: Reservation) -> Result<(), Stop> {
        let sequence = reservation.sequence;
        let before = match self.changes.reservations.get(&sequence) {
            Some(changed) => changed,
            None => self.slice.reservations.get(&sequence).flatten(),
        };
        let mut claims = Vec::with_capacity(reservation.lines.len());
        for line in &reservation.lines {
            let claim = reservation.claim(line.key);
            if before.and_then(|before| before.claim(line.key)) != claim {
                claims.push((line.key, claim));
            }
        }
        for (key, claim) in claims {
            if let Some(deadline) = claim.and_then(|claim| claim.expires_at) {
                let mut level = self.level(key)?;
                if level.next_expiry.is_none_or(|next| deadline < next) {
                    level.next_expiry = Some(deadline);
                    self.put_level(key, level);
                }
            }
            self.changes.claims.put((key, sequence), claim);
        }
        self.changes.reservations.put(sequence, Some(reservation));
        Ok(())
    }

    /// The claims on a level, oldest first.
    pub(crate) fn claims(&self, key: LevelKey) -> Result<Claims, Stop> {
        let mut claims = self
            .slice
            .claims
            .get(&key)
            .ok_or(Stop::Missing(Key::Claims(key)))?
            .clone();
        for ((changed, sequence), claim) in self.changes.claims.iter() {
            if *changed == key {
                match claim {
                    Some(claim) => claims.insert(*sequence, *claim),
                    None => claims.remove(sequence),
                };
            }
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
            None => Err(Stop::Missing(Key::Document(key.0, key.1))),
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
            None => Err(Stop::Missing(Key::Attempt(key.0, key.1))),
        }
    }

    pub(crate) fn entry(&self, sequence: Sequence) -> Result<(&JournalRow, EntryBody), Stop> {
        let row = self
            .slice
            .entries
            .get(&sequence)
            .ok_or(Stop::Missing(Key::Entry(sequence)))?
            .ok_or_else(|| Stop::Damaged(format!("journal entry {sequence} is missing")))?;
        let body = row.decode().map_err(|e| Stop::Damaged(e.to_string()))?;
        Ok((row, body))
    }

    pub(crate) fn undone(&self, sequence: Sequence, key: LevelKey) -> Result<Quantity, Stop> {
        let known = match self.changes.undone.get(&(sequence, key)) {
            Some(changed) => changed,
            None => self
                .slice
                .undone
                .get(&(sequence, key))
                .ok_or(Stop::Missing(Key::Undone(sequence, key)))?,
        };
        Ok(known.map_or(Quantity::ZERO, |undone| undone.quantity))
    }

    pub(crate) fn put_undone(&mut self, sequence: Sequence, key: LevelKey, quantity: Quantity) {
        self.changes
            .undone
            .put((sequence, key), Some(Undone { quantity }));
    }

    pub(crate) fn parked(&self, key: &ParkedKey) -> Result<Parked, Stop> {
        let known = match self.changes.parked.get(key) {
            Some(changed) => changed,
            None => self
                .slice
                .parked
                .get(key)
                .ok_or_else(|| Stop::Missing(Key::Parked(key.clone())))?,
        };
        Ok(known.cloned().unwrap_or_default())
    }

    pub(crate) fn put_parked(&mut self, key: ParkedKey, parked: Parked) {
        let row = (parked != Parked::default()).then_some(parked);
        self.changes.parked.put(key, row);
    }

    pub(crate) fn levels_at(&self, location: LocationId) -> Result<Vec<LevelKey>, Stop> {
        let known = self.slice.levels_at.get(&location);
        Ok(known.ok_or(Stop::Missing(Key::LevelsAt(location)))?.clone())
    }

    // --- counts

    pub(crate) fn counts(&self, key: LevelKey) -> Result<Counts, Stop> {
        let mut counts = self
            .slice
            .counts
            .get(&key)
            .ok_or(Stop::Missing(Key::Counts(key)))?
            .clone();
        for ((changed, count_key), count) in self.changes.counts.iter() {
            if let (true, Some(count)) = (*changed == key, count) {
                counts.insert(*count_key, count.clone());
            }
        }
        Ok(counts)
    }

    pub(crate) fn put_count(&mut self, key: LevelKey, count_key: CountKey, count: CountRecord) {
        self.changes.counts.put((key, count_key), Some(count));
    }

    // --- cases

    pub(crate) fn case(&self, number: CaseNumber) -> Result<Option<Case>, Stop> {
        if let Some(changed) = self.changes.cases.get(&number) {
            return Ok(changed.cloned());
        }
        let known = self.slice.cases.get(&number);
        Ok(known.ok_or(Stop::Missing(Key::Case(number)))?.cloned())
    }

    /// The open cases about a level, oldest first.
    pub(crate) fn open_cases(&self, key: LevelKey) -> Result<Vec<Case>, Stop> {
        if self.level(key)?.open_cases == 0 {
            return Ok(Vec::new());
        }
        let known = self
            .slice
            .open_cases
            .get(&key)
            .ok_or(Stop::Missing(Key::OpenCases(key)))?;
        let mut numbers = known.clone();
        numbers.extend(self.changes.cases.iter().map(|(number, _)| *number));
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
        if let Some(key) = case.level() {
            let mut level = self.level(key)?;
            level.open_cases = level.open_cases.saturating_add(1);
            self.put_level(key, level);
        }
        self.last_case = number;
        self.receipt.cases.push(number);
        self.changes.cases.put(number, Some(case));
        Ok(number)
    }

    pub(crate) fn put_case(&mut self, case: Case) {
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
        if let Some(key) = case.level() {
            let mut level = self.level(key)?;
            level.open_cases = level.open_cases.saturating_sub(1);
            self.put_level(key, level);
        }
        self.put_case(case);
        Ok(())
    }

    /// Whether there is something to write an entry about.
    pub(crate) fn has_changed(&self) -> bool {
        self.writes_entry
            || !self.postings.is_empty()
            || !self.changes.reservations.is_empty()
            || !self.changes.cases.is_empty()
            || !self.changes.parked.is_empty()
            || !self.changes.counts.is_empty()
            || !self.changes.undone.is_empty()
            || !self.changes.catalogue.is_empty()
            || self.changes.clock_stopped_at.is_some()
    }

    /// The postings of the entry, by level.
    pub(crate) fn take_postings(&mut self) -> Vec<LevelPostings> {
        std::mem::take(&mut self.postings).into_values().collect()
    }
}
