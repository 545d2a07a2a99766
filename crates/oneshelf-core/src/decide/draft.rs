//! A decision in the making: what was loaded, and what would change.
//!
//! Every look at state goes through the draft and stops with the missing key where it was not
//! loaded; the caller loads it and decides again, from the start.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::catalogue::definitions::{Catalogue, CatalogueRow, Channel, Item};
use crate::catalogue::location::Location;
use crate::catalogue::source::Source;
use crate::command::answer::{Flag, Receipt, Refusal, RefusalCode, RefusedLine};
use crate::command::pickup_code::CodeKey;
use crate::decide::business_time::Business;
use crate::decide::entering::Entering;
use crate::ledger::case::{CaseDetail, CountKey, Owed};
use crate::ledger::level::{Bucket, Level, LevelPostings, Posting, Reason};
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::{Changes, Head};
use crate::value::id::{CaseNumber, ItemId, LevelKey, LocationId, Sequence, SourceId};
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::map::Map;
use crate::value::moment::{Moment, has_come};
use crate::value::name::{Document, LocationName, Reference, Sku};
use crate::value::quantity::{Overflow, Quantity, add};

/// How far ahead of the engine a command may say that it occurred; nearer ones are taken as now.
pub(crate) const AHEAD_SECONDS_MAX: u32 = 366 * 86_400;

/// Why a decision did not come to its end.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Something has to be loaded first.
    Missing(Vec<Key>),
    /// Promises of a level came to their deadline; they have to be journalled first.
    Due(LevelKey),
    /// No.
    Refused(Box<Refusal>),
    /// The command does not make sense in this store.
    Malformed(Box<Malformed>),
    /// A location is not defined.
    UnknownLocation(LocationName),
    /// A wrong code was shown for a reservation; that has to be journalled.
    WrongCode(Sequence, Box<Refusal>),
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

/// The stop that asks for one key.
pub(crate) fn missing(key: Key) -> Stop {
    Stop::Missing(vec![key])
}

impl From<Overflow> for Stop {
    fn from(_: Overflow) -> Self {
        Self::malformed(
            MalformedCode::Quantity,
            "lines",
            "add up to more than a quantity can hold; check them",
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
    /// What codes are derived from, where the host gave it.
    pub(crate) code_key: Option<&'a CodeKey>,
}

/// Which rows of a level a decision has changed.
#[derive(Debug, Default)]
pub(crate) struct ChangedOfLevel {
    pub(crate) claims: BTreeSet<Sequence>,
    pub(crate) counts: BTreeSet<CountKey>,
    pub(crate) cases: BTreeSet<CaseNumber>,
    pub(crate) supplies: BTreeSet<Sequence>,
    pub(crate) links: BTreeSet<Sequence>,
}

/// A decision in the making.
pub(crate) struct Draft<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) slice: &'a Slice,
    pub(crate) changes: Changes,
    /// The changed rows of each level, so that looking at one does not walk over all.
    pub(crate) of_level: Map<LevelKey, ChangedOfLevel>,
    postings: BTreeMap<LevelKey, LevelPostings>,
    /// The levels where what is waited for, or what is expected, has changed.
    pub(crate) waited: BTreeSet<LevelKey>,
    pub(crate) sequence: Sequence,
    /// The reference and document of the command.
    pub(crate) names: Option<(Reference, Option<Document>)>,
    /// Who the entry is of; the rules follow the context's source, which is another for a tie.
    pub(crate) author: SourceId,
    pub(crate) business: Business,
    pub(crate) receipt: Receipt,
    /// Facts that can be posted now that their location is defined.
    pub(crate) ties: Vec<Sequence>,
    /// What was set aside and is entered next.
    pub(crate) entering: Option<Entering>,
    pub(crate) last_case: CaseNumber,
    /// Whether levels with due promises may be looked at: only the expiry itself may.
    pub(crate) ignores_due: bool,
    /// Whether an entry is written even where nothing else changes.
    pub(crate) writes_entry: bool,
    /// Whether the document has dealt with the counts itself.
    pub(crate) has_charged_counts: bool,
}

impl<'a> Draft<'a> {
    /// A time further ahead than a clock can go wrong is no time that anybody meant.
    pub(crate) fn check_time(occurred_at: Option<Moment>, now: Moment) -> Result<(), Stop> {
        match occurred_at {
            Some(at) if at > now.plus_seconds(AHEAD_SECONDS_MAX) => Err(Stop::malformed(
                MalformedCode::Time,
                "occurred_at",
                format_args!(
                    "is {at}, more than a year after {now}; one of the two clocks is wrong"
                ),
            )),
            _ => Ok(()),
        }
    }

    pub(crate) fn new(context: Context<'a>, slice: &'a Slice, occurred_at: Option<Moment>) -> Self {
        let now = context.now;
        let sequence = context.head.sequence.next();
        let mut draft = Self {
            context,
            slice,
            changes: Changes::default(),
            of_level: Map::default(),
            postings: BTreeMap::new(),
            waited: BTreeSet::new(),
            sequence,
            names: None,
            author: context.source.id,
            business: Business::new(
                sequence,
                occurred_at,
                now,
                context.source.clock_uncertainty_seconds,
            ),
            receipt: Receipt {
                sequence: Some(sequence),
                ..Receipt::nothing(now)
            },
            ties: Vec::new(),
            entering: None,
            last_case: context.head.case,
            ignores_due: false,
            writes_entry: false,
            has_charged_counts: false,
        };
        if occurred_at.is_some_and(|at| at > now) {
            draft.flag(Flag::OccurredInFuture);
        }
        draft
    }

    pub(crate) fn now(&self) -> Moment {
        self.context.now
    }

    /// Whether a deadline has come; none does while the clock is not believed.
    pub(crate) fn is_over(&self, deadline: Option<Moment>) -> bool {
        self.context.believed && has_come(deadline, self.now())
    }

    pub(crate) fn flag(&mut self, flag: Flag) {
        if !self.receipt.flags.contains(&flag) {
            self.receipt.flags.push(flag);
        }
    }

    /// The reference and document of the command, for a promise that a fact makes.
    pub(crate) fn own_header(&self) -> Result<(Reference, Option<Document>), Stop> {
        let missing = || Stop::Damaged("a fact without a reference".to_owned());
        self.names.clone().ok_or_else(missing)
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

    /// Stops until all of these keys are loaded, so that many are loaded in one go.
    pub(crate) fn require(&self, keys: impl IntoIterator<Item = Key>) -> Result<(), Stop> {
        let mut unknown: Vec<Key> = Vec::new();
        for key in keys {
            if !self.has_changed_row(&key) && !self.slice.knows(&key) {
                unknown.push(key);
            }
        }
        if unknown.is_empty() {
            Ok(())
        } else {
            Err(Stop::Missing(unknown))
        }
    }

    /// Whether this decision itself has made the row that a key names, or changed it.
    fn has_changed_row(&self, key: &Key) -> bool {
        let changes = &self.changes;
        match key {
            Key::Level(key) => changes.levels.get(key).is_some(),
            Key::Reservation(sequence) => changes.reservations.get(sequence).is_some(),
            Key::Case(number) => changes.cases.get(number).is_some(),
            Key::Parked(key) => changes.parked.get(key).is_some(),
            Key::Supply(sequence) => changes.supplies.get(sequence).is_some(),
            Key::Undone(sequence, key) => changes.undone.get(&(*sequence, *key)).is_some(),
            _ => false,
        }
    }

    pub(crate) fn level(&self, key: LevelKey) -> Result<Level, Stop> {
        if let Some(level) = self.changes.levels.get(&key) {
            return Ok(level.copied().unwrap_or_default());
        }
        let level = self
            .slice
            .levels
            .get(&key)
            .ok_or_else(|| missing(Key::Level(key)))?;
        let level = level.copied().unwrap_or_default();
        let is_due = has_come(level.next_expiry, self.now());
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
        self.post_of(key, (from, to), quantity, reason, (effective_at, None))
    }

    /// Posts what belongs to the fact of another entry, and lies to counts as that one does.
    pub(crate) fn post_of(
        &mut self,
        key: LevelKey,
        (from, to): (Bucket, Bucket),
        quantity: Quantity,
        reason: Reason,
        (effective_at, of): (Moment, Option<Sequence>),
    ) -> Result<(), Stop> {
        debug_assert!(
            !quantity.is_negative(),
            "a posting moves units one way: {quantity} from {from:?} to {to:?} of {key:?}"
        );
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
            of,
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
    /// says so until it comes.
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
                let owed = Some(Owed::new(self, from));
                self.open_case(
                    Some(key.item),
                    Some(key.location),
                    CaseDetail::FiguresDisagree { missing, owed },
                )?;
            }
            return self.post(key, (Bucket::Free, to), missing, reason, at);
        }
        self.post(key, (from, to), quantity, reason, at)
    }

    /// Whether anything was posted into a bucket.
    pub(crate) fn has_come(&self, key: LevelKey, bucket: Bucket) -> bool {
        let postings = self.postings.get(&key).map(|entry| &entry.postings);
        let mut postings = postings.into_iter().flatten();
        postings.any(|posting| posting.to == bucket)
    }

    /// The levels that were posted to so far.
    pub(crate) fn touched(&self) -> Vec<LevelKey> {
        self.postings.keys().copied().collect()
    }

    /// The changes of the units on the shelf so far, by the time of their effect and the other
    /// fact that they belong to.
    pub(crate) fn shelf_changes(
        &self,
        key: LevelKey,
    ) -> Result<BTreeMap<(Moment, Option<Sequence>), Quantity>, Overflow> {
        let mut changes = BTreeMap::new();
        for posting in self.postings.get(&key).iter().flat_map(|e| &e.postings) {
            let change = posting.shelf_change();
            if !change.is_zero() {
                let of = (posting.effective_at, posting.of);
                add(changes.entry(of).or_default(), change)?;
            }
        }
        Ok(changes)
    }

    /// Whether there is something to write an entry about.
    pub(crate) fn has_changed(&self) -> bool {
        self.writes_entry
            || !self.postings.is_empty()
            || !self.changes.reservations.is_empty()
            || !self.changes.supplies.is_empty()
            || !self.changes.cases.is_empty()
            || !self.changes.parked.is_empty()
            || !self.changes.counts.is_empty()
            || !self.changes.undone.is_empty()
            || !self.changes.catalogue.is_empty()
            || self.changes.clock_stopped_at.is_some()
    }

    /// Whether no bucket of a changed level has fewer than no units, but `free`.
    pub(crate) fn levels_are_sound(&self) -> bool {
        let mut levels = self.changes.levels.iter();
        levels.all(|(_, level)| level.is_none_or(Level::is_sound))
    }

    /// The postings of the entry, by level.
    pub(crate) fn take_postings(&mut self) -> Vec<LevelPostings> {
        std::mem::take(&mut self.postings).into_values().collect()
    }
}
