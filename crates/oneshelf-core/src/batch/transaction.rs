//! A batch: the commands that one write transaction decides, one after the other, each on what
//! the ones before it left.
//!
//! A command that is refused, malformed or fails leaves the batch as it was.

use std::sync::Arc;

use crate::batch::failure::{ApplyError, Failure, unknown_source};
use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::Catalogue;
use crate::catalogue::feed::Feeds;
use crate::command::answer::{Outcome, Receipt, Refusal};
use crate::command::engine::{Expire, NoteWrongCode, Tie};
use crate::command::pickup_code::CodeKey;
use crate::command::prepared::Prepared;
use crate::command::table::Command;
use crate::decide::dispatch::{Decided, decide};
use crate::decide::draft::{Context, Stop};
use crate::decide::entering::Entering;
use crate::store::journal::{Attempt, FirstAnswer, RefusalRow};
use crate::store::snapshot::Slice;
use crate::store::tables::{Changes, Head};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{CaseNumber, ENGINE_NAME, ENGINE_SOURCE, LevelKey, Sequence, SourceId};
use crate::value::map::Map;
use crate::value::name::{Document, Reference, SourceName};

/// How often one decision may ask for more before something must be wrong with it.
const ROUNDS_MAX: usize = 100_000;

/// What one write transaction has decided so far.
#[derive(Debug, Clone)]
pub struct Batch {
    pub(crate) head: Head,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) feeds: Arc<Feeds>,
    pub(crate) slice: Slice,
    pub(crate) changes: Changes,
    /// The reservations that this batch made for a document, or gave to it.
    pub(crate) documents: Map<(SourceId, Document), Vec<Sequence>>,
    code_key: Option<CodeKey>,
}

impl Batch {
    /// Starts a batch on the state of a store: its head, catalogue and feeds, and the rows that are
    /// loaded already.
    #[must_use]
    pub fn new(head: Head, catalogue: Arc<Catalogue>, feeds: Arc<Feeds>, slice: Slice) -> Self {
        Self {
            head,
            catalogue,
            feeds,
            slice,
            changes: Changes::default(),
            documents: Map::default(),
            code_key: None,
        }
    }

    /// The same, with the key that pickup codes are derived from.
    #[must_use]
    pub fn with_code_key(self, code_key: Option<CodeKey>) -> Self {
        Self { code_key, ..self }
    }

    /// Decides a command, and loads what the decision needs from the reader of the same
    /// transaction.
    ///
    /// # Errors
    /// [`ApplyError`]; the batch is as it was then, and so it is after a panic.
    pub fn apply(
        &mut self,
        prepared: &Prepared,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Outcome, ApplyError> {
        let header = prepared.command().header();
        let Some(source) = self.catalogue.source_named(header.source).map(|s| s.id) else {
            return Err(unknown_source(header.source).into());
        };
        let outcome = self.outcome(prepared, source, time, reader)?;
        self.note_message(prepared, source, time.now);
        Ok(outcome)
    }

    fn outcome(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Outcome, ApplyError> {
        let header = prepared.command().header();
        self.prefetch(prepared.command(), source, reader)?;
        let key = (source, header.reference.clone());
        if let Some(Some(attempt)) = self.slice.attempts.get(&key) {
            let attempt = attempt.clone();
            #[cfg(feature = "chaos-switches")]
            if let Some(again) = self.as_new(prepared, &attempt) {
                return self.outcome(&again, source, time, reader);
            }
            return self.answer_again(prepared, source, &attempt, time, reader);
        }
        self.note_clock(time);
        let is_applied = match prepared.command() {
            Command::ResolveCase(resolve) if resolve.may_enter() => {
                // What follows may be refused, and then nothing of it may stay.
                let mut trial = self.clone();
                let applied = trial.apply_new(prepared, source, time, reader);
                if applied.is_ok() {
                    *self = trial;
                }
                applied
            }
            _ => self.apply_new(prepared, source, time, reader),
        };
        let refusal = match is_applied {
            Ok(receipt) => return Ok(Outcome::Applied(receipt)),
            Err(Failure::Apply(error)) => return Err(error),
            Err(Failure::Refused(refusal)) => refusal,
        };
        self.note_unrecorded(prepared, source, time, Some(refusal.clone()));
        Ok(Outcome::Refused(refusal))
    }

    /// A command that came again, under a name that nobody knows, where the rule that tells the
    /// two is switched off.
    #[cfg(feature = "chaos-switches")]
    fn as_new(
        &self,
        prepared: &Prepared,
        first: &crate::store::journal::Attempt,
    ) -> Option<Prepared> {
        let is_on = crate::value::switches::is_on(crate::value::switches::Rule::Deduplication);
        if is_on || first.fingerprint != prepared.fingerprint() {
            return None;
        }
        let mut command = prepared.command().clone();
        let reference = &command.header().reference;
        let again = format!("{reference} again after {}", self.head.sequence);
        command.set_reference(again.parse().ok()?);
        Prepared::new(command).ok()
    }

    /// Decides a command under a new reference, and what follows from it.
    fn apply_new(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Receipt, Failure> {
        let decided = self.decide(prepared, source, time, reader)?;
        let receipt = decided.receipt.clone();
        let (ties, entering) = self.keep(decided);
        match receipt.sequence {
            Some(sequence) => {
                self.note_attempt(prepared, source, FirstAnswer::Recorded(sequence));
            }
            None => self.note_unrecorded(prepared, source, time, None),
        }
        self.tie(ties, time, reader)?;
        if let Some(entering) = entering {
            self.enter(entering, time, reader)?;
        }
        Ok(receipt)
    }

    /// Decides a command without keeping anything of it: returns what it would change and its
    /// receipt, or the refusal that it would get.
    ///
    /// # Errors
    /// [`ApplyError`].
    pub fn preview(
        &mut self,
        prepared: &Prepared,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Result<(Changes, Receipt), Refusal>, ApplyError> {
        let header = prepared.command().header();
        let Some(source) = self.catalogue.source_named(header.source).map(|s| s.id) else {
            return Err(unknown_source(header.source).into());
        };
        match self.decide(prepared, source, time, reader) {
            Ok(decided) => Ok(Ok((decided.changes, decided.receipt))),
            Err(Failure::Apply(error)) => Err(error),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        }
    }

    /// Journals the promises whose deadline has come, on at most `levels_max` levels, and returns
    /// on how many it did. Zero means that nothing is due, or that the clock is not believed.
    ///
    /// # Errors
    /// [`StoreError`] where the store fails.
    pub fn expire_due(
        &mut self,
        time: Reading,
        reader: &dyn Reader,
        levels_max: usize,
    ) -> Result<usize, StoreError> {
        self.note_clock(time);
        if !time.believed || self.head.clock_stopped_at.is_some() {
            return Ok(0);
        }
        let due = reader.due(time.now, levels_max)?;
        let mut expired = 0;
        for key in due {
            // The store does not know yet what this batch has expired before.
            let known = self.slice.levels.get(&key).flatten();
            if known.is_some_and(|level| level.next_expiry.is_none_or(|at| at > time.now)) {
                continue;
            }
            self.expire(key, time, reader)?;
            expired += 1;
        }
        Ok(expired)
    }

    /// The changed rows to save.
    #[must_use]
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// The state of the whole store after the batch.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The catalogue after the batch.
    #[must_use]
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Ends the batch once it is saved: the state that the next one may start on.
    #[must_use]
    pub fn finish(self) -> (Head, Arc<Catalogue>, Arc<Feeds>, Slice) {
        let mut head = self.head;
        head.feed_epoch = self.feeds.epoch();
        (head, self.catalogue, self.feeds, self.slice)
    }

    fn decide(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Decided, Failure> {
        self.ask(source, time, reader, |context, slice| {
            decide(prepared, context, slice)
        })
    }

    /// Asks the rules something, loading and journalling what is due on the way.
    pub(crate) fn ask<T>(
        &mut self,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
        rule: impl Fn(Context<'_>, &Slice) -> Result<T, Stop>,
    ) -> Result<T, Failure> {
        for _ in 0..ROUNDS_MAX {
            let catalogue = Arc::clone(&self.catalogue);
            let Some(source) = catalogue.source(source) else {
                break;
            };
            let context = Context {
                catalogue: &catalogue,
                head: &self.head,
                now: time.now,
                believed: time.believed && self.head.clock_stopped_at.is_none(),
                source,
                code_key: self.code_key.as_ref(),
            };
            match rule(context, &self.slice) {
                Ok(answer) => return Ok(answer),
                Err(Stop::Missing(keys)) => {
                    for key in &keys {
                        self.load(key, reader)?;
                    }
                }
                Err(Stop::Due(key)) => self.expire(key, time, reader)?,
                Err(Stop::Refused(refusal)) => return Err(Failure::Refused(*refusal)),
                Err(Stop::Malformed(malformed)) => {
                    return Err(Failure::Apply(ApplyError::Malformed(*malformed)));
                }
                Err(Stop::UnknownLocation(name)) => {
                    let reason = format!("location {name} vanished from the catalogue");
                    return Err(StoreError::Damaged { reason }.into());
                }
                Err(Stop::WrongCode(reservation, refusal)) => {
                    self.apply_engine("wrong-code", time, reader, |source, reference| {
                        NoteWrongCode::new(source, reference, reservation).into()
                    })?;
                    return Err(Failure::Refused(*refusal));
                }
                Err(Stop::Damaged(reason)) => return Err(StoreError::Damaged { reason }.into()),
            }
        }
        let reason = format!("no decision after {ROUNDS_MAX} rounds of loading");
        Err(StoreError::Damaged { reason }.into())
    }

    /// Journals what is due on a level, as an entry of the engine.
    fn expire(
        &mut self,
        key: LevelKey,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        let names = (
            self.catalogue.item(key.item),
            self.catalogue.location(key.location),
        );
        let (Some(item), Some(location)) = names else {
            let reason = format!(
                "a level of item {} at location {} is not in the catalogue",
                key.item, key.location
            );
            return Err(StoreError::Damaged { reason });
        };
        let (sku, location) = (item.sku.clone(), location.name.clone());
        self.apply_engine("expire", time, reader, |source, reference| {
            Expire::new(source, reference, sku, location).into()
        })
    }

    /// Posts facts that waited for a location.
    fn tie(
        &mut self,
        waiting: Vec<Sequence>,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<(), StoreError> {
        for entry in waiting {
            self.apply_engine("tie", time, reader, |source, reference| {
                Tie::new(source, reference, entry).into()
            })?;
        }
        Ok(())
    }

    /// Journals a command of the engine that cannot be refused.
    pub(crate) fn apply_engine(
        &mut self,
        kind: &str,
        time: Reading,
        reader: &dyn Reader,
        command: impl FnOnce(SourceName, Reference) -> Command,
    ) -> Result<(), StoreError> {
        match self.try_engine(kind, time, reader, command) {
            Ok(()) => Ok(()),
            Err(Failure::Apply(ApplyError::Store(error))) => Err(error),
            Err(Failure::Apply(ApplyError::Malformed(malformed))) => Err(StoreError::Damaged {
                reason: malformed.to_string(),
            }),
            Err(Failure::Refused(refusal)) => Err(StoreError::Damaged {
                reason: refusal.to_string(),
            }),
        }
    }

    /// Journals a command of the engine, unless it is refused.
    pub(crate) fn try_engine(
        &mut self,
        kind: &str,
        time: Reading,
        reader: &dyn Reader,
        command: impl FnOnce(SourceName, Reference) -> Command,
    ) -> Result<(), Failure> {
        let name = format!("{kind}-{}", self.head.sequence.next());
        let names = (SourceName::new(ENGINE_NAME), Reference::new(name));
        let (Ok(source), Ok(reference)) = names else {
            return Ok(());
        };
        let prepared = Prepared::of_engine(command(source, reference));
        let decided = self.decide(&prepared, ENGINE_SOURCE, time, reader)?;
        let recorded = decided.receipt.sequence;
        self.keep(decided);
        if let Some(sequence) = recorded {
            self.note_attempt(&prepared, ENGINE_SOURCE, FirstAnswer::Recorded(sequence));
        }
        Ok(())
    }

    /// Takes over what was decided; gives what is to be posted or entered next.
    fn keep(&mut self, decided: Decided) -> (Vec<Sequence>, Option<Entering>) {
        let changes = decided.changes;
        if let Some(row) = changes.journal.last() {
            self.head.sequence = row.sequence;
            self.head.hash = row.hash;
            self.head.recorded_at = row.recorded_at;
        }
        let last_case = changes.cases.iter().map(|(number, _)| *number).max();
        self.head.case = self.head.case.max(last_case.unwrap_or(CaseNumber(0)));
        if let Some(stopped) = changes.clock_stopped_at {
            self.head.clock_stopped_at = stopped;
        }
        if let Some(epoch) = changes.catalogue_epoch {
            self.head.catalogue_epoch = epoch;
            let catalogue = Arc::make_mut(&mut self.catalogue);
            catalogue.set_epoch(epoch);
            for row in &changes.catalogue {
                catalogue.insert(row.clone());
            }
            self.note_sources(&changes.catalogue, self.head.recorded_at);
        }
        for (sequence, reservation) in changes.reservations.iter() {
            if let Some(reservation) = reservation
                && let Some(document) = &reservation.document
            {
                let key = (reservation.source, document.clone());
                // What the slice has loaded it keeps up by itself.
                if self.slice.documents.contains_key(&key) {
                    continue;
                }
                let list = self.documents.entry(key).or_default();
                if !list.contains(sequence) {
                    list.push(*sequence);
                }
            }
        }
        self.slice.absorb(&changes);
        self.changes.absorb(changes);
        (decided.ties, decided.entering)
    }

    /// Remembers an answer without an entry, so that the same command gets it again.
    fn note_unrecorded(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        time: Reading,
        refusal: Option<Refusal>,
    ) {
        let row = RefusalRow {
            source,
            reference: prepared.command().header().reference.clone(),
            fingerprint: prepared.fingerprint(),
            recorded_at: time.now,
            refusal,
        };
        self.note_attempt(prepared, source, row.answer());
        self.changes.refusals.push(row);
    }

    fn note_attempt(&mut self, prepared: &Prepared, source: SourceId, answer: FirstAnswer) {
        let key = (source, prepared.command().header().reference.clone());
        let fingerprint = prepared.fingerprint();
        self.slice.attempts.put(
            key,
            Some(Attempt {
                fingerprint,
                answer,
            }),
        );
    }

    /// Remembers that the clock jumped, from the first write that sees it.
    pub(crate) fn note_clock(&mut self, time: Reading) {
        if !time.believed && self.head.clock_stopped_at.is_none() {
            self.head.clock_stopped_at = Some(time.now);
            self.changes.clock_stopped_at = Some(Some(time.now));
        }
    }
}
