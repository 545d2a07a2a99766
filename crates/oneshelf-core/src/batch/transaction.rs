//! A batch: the commands that one write transaction decides, one after the other, each on what
//! the ones before it left.
//!
//! A command that is refused, malformed or fails leaves the batch as it was.

use std::sync::Arc;

use crate::batch::failure::{ApplyError, Failure, unknown_source};
use crate::batch::savepoint::Savepoint;
use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::Catalogue;
use crate::catalogue::feed::Feeds;
use crate::command::answer::{Outcome, Receipt, Refusal};
use crate::command::pickup_code::CodeKey;
use crate::command::prepared::Prepared;
use crate::command::table::Command;
use crate::decide::dispatch::Decided;
use crate::decide::entering::Entering;
use crate::store::journal::{Attempt, FirstAnswer, RefusalRow};
use crate::store::snapshot::Slice;
use crate::store::tables::{Changes, Head};
use crate::store::traits::Reader;
use crate::value::id::{CaseNumber, Sequence, SourceId};
use crate::value::map::Map;
use crate::value::name::Document;

/// What one write transaction has decided so far.
#[derive(Debug)]
pub struct Batch {
    pub(crate) head: Head,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) feeds: Arc<Feeds>,
    pub(crate) slice: Slice,
    /// What the commands before this one changed.
    pub(crate) changes: Changes,
    /// What the command that is being decided changes.
    pub(crate) fresh: Changes,
    /// The definitions before that command, where it goes on after it changed them.
    pub(crate) definitions_before: Option<(Arc<Catalogue>, Arc<Feeds>)>,
    /// The reservations that this batch made for a document, or gave to it.
    pub(crate) documents: Map<(SourceId, Document), Vec<Sequence>>,
    pub(crate) code_key: Option<CodeKey>,
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
            fresh: Changes::default(),
            definitions_before: None,
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
        let outcome = self.outcome(prepared, source, time, reader);
        if outcome.is_ok() {
            self.note_message(prepared, source, time.now);
        }
        self.settle();
        outcome
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
            let savepoint = Savepoint::new(self);
            let again = savepoint
                .batch
                .answer_again(prepared, source, &attempt, time, reader);
            savepoint.end(again.is_ok());
            return again;
        }
        self.note_clock(time);
        let may_enter = matches!(
            prepared.command(),
            Command::ResolveCase(resolve) if resolve.may_enter()
        );
        let savepoint = Savepoint::new(self);
        let applied = savepoint.batch.apply_new(prepared, source, time, reader);
        savepoint.end(match &applied {
            Ok(_) => true,
            // What was due before it, and a wrong code, are true whatever the answer. But where
            // what follows was refused, nothing of it may stay.
            Err(Failure::Refused(_) | Failure::Apply(ApplyError::Malformed(_))) => !may_enter,
            Err(Failure::Apply(_)) => false,
        });
        let refusal = match applied {
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
        let decided = self.decide(prepared, source, time, reader);
        self.settle();
        match decided {
            Ok(decided) => Ok(Ok((decided.changes, decided.receipt))),
            Err(Failure::Apply(error)) => Err(error),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        }
    }

    /// Journals the promises whose deadline has come, on at most `levels_max` levels, and returns
    /// on how many it did. Zero means that nothing is due, or that the clock is not believed.
    ///
    /// # Errors
    /// [`ApplyError`] where the store fails, or these rules do.
    pub fn expire_due(
        &mut self,
        time: Reading,
        reader: &dyn Reader,
        levels_max: usize,
    ) -> Result<usize, ApplyError> {
        self.note_clock(time);
        if !time.believed || self.head.clock_stopped_at.is_some() {
            return Ok(0);
        }
        let mut due = reader.due(time.now, levels_max)?;
        // The store does not know yet what this batch has expired before.
        due.retain(|key| {
            let known = self.slice.levels.get(key).flatten();
            known.is_none_or(|level| level.next_expiry.is_some_and(|at| at <= time.now))
        });
        self.prefetch_due(&due, time.now, reader)?;
        let savepoint = Savepoint::new(self);
        let mut due_levels = due.iter();
        let expired = due_levels.try_for_each(|key| savepoint.batch.expire(*key, time, reader));
        savepoint.end(expired.is_ok());
        expired.map(|()| due.len())
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

    /// Takes over what was decided; gives what is to be posted or entered next.
    pub(crate) fn keep(&mut self, decided: Decided) -> (Vec<Sequence>, Option<Entering>) {
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
            if !decided.ties.is_empty() {
                let before = (Arc::clone(&self.catalogue), Arc::clone(&self.feeds));
                self.definitions_before.get_or_insert(before);
            }
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
        self.fresh.absorb(changes);
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
        self.fresh.refusals.push(row);
    }

    pub(crate) fn note_attempt(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        answer: FirstAnswer,
    ) {
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
            self.fresh.clock_stopped_at = Some(Some(time.now));
        }
    }
}
