//! What a leader does: one transaction for everybody who waits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use oneshelf_core::store::{Store, StoreError, Writer as Transaction};
use oneshelf_core::{
    Batch, Catalogue, CodeKey, Command, Feeds, Head, Moment, Outcome, Reading, Sequence, Slice,
};

use super::queue::{Answer, Leadership, Queue, Submission, Taken, Turn, abandoned};
use crate::host::Error;
use crate::shared::{CatalogueCache, ShelfClock, sync};

/// How many levels are kept in memory for the next batch.
const LEVELS_KEPT_MAX: usize = 50_000;

/// The one way into the store.
#[derive(Default)]
pub(crate) struct Writer {
    queue: Queue,
    /// What the last batch left; nothing where it did not come to its end.
    kept: Mutex<Option<Kept>>,
}

/// The state after the last batch; true as long as nobody else has written since.
struct Kept {
    head: Head,
    catalogue: Arc<Catalogue>,
    feeds: Arc<Feeds>,
    slice: Slice,
}

/// What the writer works with.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'s> {
    pub(crate) store: &'s dyn Store,
    pub(crate) clock: &'s ShelfClock,
    pub(crate) catalogue_cache: &'s CatalogueCache,
    pub(crate) batch_commands_max: usize,
    pub(crate) code_key: Option<&'s CodeKey>,
}

/// A write transaction with what it has decided so far.
pub(crate) struct Open<'s> {
    around: Surroundings<'s>,
    pub(crate) transaction: Box<dyn Transaction + 's>,
    pub(crate) batch: Batch,
    began_at: Sequence,
    /// Since when the clock is stopped, as far as that is committed.
    stopped_at: Option<Moment>,
    /// Whether something was written past the batch.
    pub(crate) is_dirty: bool,
}

impl Writer {
    /// Writes commands, or lets a leader write them. Where this caller was the leader, also says
    /// up to which entry there is news.
    pub(crate) fn submit(
        &self,
        around: Surroundings<'_>,
        work: Vec<Submission>,
    ) -> (Vec<Answer>, Option<Sequence>) {
        match self.queue.join(work) {
            Turn::Answered(answers) => (answers, None),
            Turn::Lead(leadership, own) => self.lead(around, leadership, &own),
        }
    }

    /// Does other work in a write transaction of its own, when its turn comes.
    pub(crate) fn transact<T>(
        &self,
        around: Surroundings<'_>,
        work: impl FnOnce(&mut Open<'_>) -> Result<T, Error>,
    ) -> Result<(T, Option<Sequence>), Error> {
        let Turn::Lead(_leadership, _) = self.queue.join(Vec::new()) else {
            return Err(abandoned().into());
        };
        let whole = AssertUnwindSafe(|| {
            let mut open = self.begin(around)?;
            let value = work(&mut open)?;
            Ok((value, self.end(open)?))
        });
        match catch_unwind(whole) {
            Ok(result) => result,
            Err(panic) => Err(Error::of_panic(&*panic)),
        }
    }

    fn lead(
        &self,
        around: Surroundings<'_>,
        leadership: Leadership<'_>,
        own: &[Submission],
    ) -> (Vec<Answer>, Option<Sequence>) {
        leadership.gather(own.len());
        let mut taken = Vec::new();
        // Outside of single decisions only a bug of a store can panic.
        let batch = catch_unwind(AssertUnwindSafe(|| {
            self.batch(around, &leadership, own, &mut taken)
        }));
        let (mut answers, news) = batch.unwrap_or_else(|_| {
            let unknown = || Err(Error::Store(abandoned()));
            let count = own.len() + taken.iter().map(|taken| taken.work.len()).sum::<usize>();
            (std::iter::repeat_with(unknown).take(count).collect(), None)
        });
        // The next leader gathers while the others of this batch are woken.
        drop(leadership);
        let mut others = answers.split_off(own.len());
        for taken in taken {
            let rest = others.split_off(taken.work.len());
            taken.answer(std::mem::replace(&mut others, rest));
        }
        (answers, news)
    }

    /// One transaction: an answer for each of the leader's own commands, then for each of the
    /// taken ones, in order.
    fn batch(
        &self,
        around: Surroundings<'_>,
        leadership: &Leadership<'_>,
        own: &[Submission],
        taken: &mut Vec<Taken>,
    ) -> (Vec<Answer>, Option<Sequence>) {
        let open = self.begin(around);
        // Only now: others came while this leader waited for its turn among processes.
        *taken = leadership.take(own.len(), around.batch_commands_max);
        let all = || own.iter().chain(taken.iter().flat_map(|taken| &taken.work));
        let mut answers = Vec::with_capacity(own.len());
        let result = open.and_then(|mut open| {
            let works = taken.iter().map(|taken| taken.work.as_slice());
            for work in std::iter::once(own).chain(works) {
                open.apply_work(work, &mut answers)?;
            }
            self.end(open)
        });
        match result {
            Ok(news) => (answers, news),
            Err(error) => {
                answers.resize_with(all().count(), || Err(Error::Store(error.clone())));
                for answer in &mut answers {
                    if answer.is_ok() {
                        *answer = Err(Error::Store(error.clone()));
                    }
                }
                (answers, None)
            }
        }
    }

    fn begin<'s>(&self, around: Surroundings<'s>) -> Result<Open<'s>, StoreError> {
        let kept = sync::lock(&self.kept).take();
        let transaction = around.store.write()?;
        let kept = match kept {
            Some(kept) if !transaction.is_stale() => kept,
            _ => {
                let head = transaction.head()?;
                let catalogue = around
                    .catalogue_cache
                    .at(head.catalogue_epoch, &*transaction)?;
                let feeds = around
                    .catalogue_cache
                    .feeds_at(head.feed_epoch, &*transaction)?;
                let slice = Slice::default();
                Kept {
                    head,
                    catalogue,
                    feeds,
                    slice,
                }
            }
        };
        let head = kept.head;
        Ok(Open {
            around,
            transaction,
            batch: Batch::new(head, kept.catalogue, kept.feeds, kept.slice)
                .with_code_key(around.code_key.cloned()),
            began_at: head.sequence,
            stopped_at: head.clock_stopped_at,
            is_dirty: false,
        })
    }

    /// Commits what there is to commit, and says up to which entry there is news.
    fn end(&self, open: Open<'_>) -> Result<Option<Sequence>, StoreError> {
        let mut transaction = open.transaction;
        let changes = open.batch.changes();
        if !changes.is_empty() {
            transaction.save(changes)?;
        }
        if !changes.is_empty() || open.is_dirty {
            transaction.commit()?;
        } else {
            drop(transaction);
        }
        let (head, catalogue, feeds, mut slice) = open.batch.finish();
        open.around.catalogue_cache.publish_feeds(&feeds);
        open.around.catalogue_cache.publish(&catalogue);
        open.around.clock.recorded(head.recorded_at);
        slice.keep_levels(LEVELS_KEPT_MAX);
        *sync::lock(&self.kept) = Some(Kept {
            head,
            catalogue,
            feeds,
            slice,
        });
        Ok((head.sequence > open.began_at).then_some(head.sequence))
    }
}

impl Open<'_> {
    /// Decides the commands of one caller. An error is one of the whole transaction.
    fn apply_work(
        &mut self,
        work: &[Submission],
        answers: &mut Vec<Answer>,
    ) -> Result<(), StoreError> {
        let mut is_ended = false;
        for submission in work {
            if is_ended {
                // Nobody sees it: the caller's answers end at the malformed one.
                answers.push(Err(Error::Store(abandoned())));
                continue;
            }
            let answer = self.apply(submission)?;
            is_ended = submission.ends_at_malformed && matches!(answer, Err(Error::Malformed(_)));
            answers.push(answer);
        }
        Ok(())
    }

    /// Decides one command. An error is one of the whole transaction.
    fn apply(&mut self, submission: &Submission) -> Result<Answer, StoreError> {
        let is_correction = matches!(submission.prepared.command(), Command::CorrectClock(_));
        let reading = self.reading(submission, is_correction);
        let batch = &mut self.batch;
        let reader = &*self.transaction;
        let decided = catch_unwind(AssertUnwindSafe(|| {
            batch.apply(&submission.prepared, reading, reader)
        }));
        let answer = match decided {
            Ok(answer) => answer.map_err(Error::from),
            Err(panic) => Err(Error::of_panic(&*panic)),
        };
        match answer {
            // One damaged row must not keep everybody from writing.
            Err(Error::Store(error)) if !matches!(error, StoreError::Damaged { .. }) => Err(error),
            Ok(Outcome::Applied(_)) if is_correction => {
                self.stopped_at = None;
                let (clock, head) = (self.around.clock, self.batch.head());
                clock.correct(submission.seen, head);
                Ok(answer)
            }
            _ => Ok(answer),
        }
    }

    fn reading(&self, submission: &Submission, is_correction: bool) -> Reading {
        let (clock, head) = (self.around.clock, self.batch.head());
        clock.of_write(submission.seen, head, self.stopped_at, is_correction)
    }

    /// The time of work that no command asks for.
    pub(crate) fn now(&self) -> Reading {
        let clock = self.around.clock;
        clock.of_write(clock.look(), self.batch.head(), self.stopped_at, false)
    }
}
