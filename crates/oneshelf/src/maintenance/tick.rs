//! What a host does from time to time: ticks, backups, checks.

use std::path::Path;

use oneshelf_core::store::StoreError;
use oneshelf_core::{Moment, Reading, Sequence, VerifyReport, verify};
use oneshelf_sqlite::{BackupProgress, LogHealth};

use crate::host::Error;
use crate::shelf::Shelf;
use crate::writer::Open;

/// On how many levels one transaction journals what is due.
const EXPIRE_LEVELS_MAX: usize = 500;
/// How many refusals of a source one transaction forgets.
const PURGE_REFUSALS_MAX: usize = 1_000;

/// What a [`Shelf::tick`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
pub struct Tick {
    /// On how many levels promises were found to have ended.
    pub levels_expired: usize,
    /// How many refusals were forgotten.
    pub refusals_forgotten: usize,
    /// When the next promise ends; tick again then.
    pub next_due: Option<Moment>,
}

/// How a shelf is doing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Health {
    /// The last journal entry.
    pub sequence: Sequence,
    /// When it was recorded; nothing in an empty journal.
    pub recorded_at: Option<Moment>,
    /// Now, as the shelf tells time.
    pub now: Moment,
    /// Whether the wall clock is believed. Where it is not, nothing expires until somebody
    /// applies a [`CorrectClock`](crate::CorrectClock).
    pub clock_is_believed: bool,
    /// When the next promise ends.
    pub next_due: Option<Moment>,
    /// How the log of the file is doing; nothing where the store is no file.
    pub log: Option<LogHealth>,
}

impl Shelf {
    /// When the next promise ends by itself; a host's timer calls [`Shelf::tick`] then. Reads are
    /// exact without it: a tick only tells those who follow.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn next_due(&self) -> Result<Option<Moment>, Error> {
        Ok(self.store().read()?.next_due()?)
    }

    /// Journals every promise whose deadline has come, and forgets refusals that are older than
    /// [`Options::refusal_days`](crate::Options::refusal_days).
    ///
    /// # Errors
    /// [`Error::Store`]; call it again later, what was done stays done.
    ///
    /// # Examples
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = oneshelf::Shelf::open(folder.path().join("oxford.db"))?;
    /// let tick = shelf.tick()?;
    /// assert_eq!((tick.levels_expired, tick.next_due), (0, None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tick(&self) -> Result<Tick, Error> {
        let (is_due, is_old) = {
            let view = self.view()?;
            let oldest = view.reader.refusals(0, 1)?;
            let limit = self.refusals_end_at(view.reading);
            let is_old = oldest
                .first()
                .is_some_and(|(_, row)| row.recorded_at < limit);
            (view.reading.is_due(view.reader.next_due()?), is_old)
        };
        let levels_expired = if is_due { self.expire_due()? } else { 0 };
        let refusals_forgotten = if is_old { self.forget_refusals()? } else { 0 };
        Ok(Tick {
            levels_expired,
            refusals_forgotten,
            next_due: self.next_due()?,
        })
    }

    /// Journals what is due everywhere, some levels to a transaction, so that others get their
    /// turn in between.
    pub(crate) fn expire_due(&self) -> Result<usize, Error> {
        let mut sum = 0;
        loop {
            let (levels, news) = self.writer().transact(self.surroundings(), |open| {
                let now = open.now();
                let reader = &*open.transaction;
                open.batch.expire_due(now, reader, EXPIRE_LEVELS_MAX)
            })?;
            self.tell(news);
            sum += levels;
            // Where it journalled nothing, going on would journal nothing for ever.
            if levels < EXPIRE_LEVELS_MAX || news.is_none() {
                return Ok(sum);
            }
        }
    }

    fn forget_refusals(&self) -> Result<usize, Error> {
        let mut sum = 0;
        loop {
            let forget = |open: &mut Open<'_>| {
                let before = self.refusals_end_at(open.now());
                forget_some(open, before)
            };
            let ((count, is_done), _) = self.writer().transact(self.surroundings(), forget)?;
            sum += count;
            if is_done {
                return Ok(sum);
            }
        }
    }

    /// The moment before which refusals are forgotten; none while the clock is not believed.
    fn refusals_end_at(&self, reading: Reading) -> Moment {
        if !reading.believed {
            return Moment::MIN;
        }
        let seconds = self.options.refusal_days.saturating_mul(86_400);
        reading.now.minus_seconds(seconds)
    }

    /// Computes everything again from the journal and compares it with what is stored, and has
    /// the storage check its own file. `progress` is told how much is done, of how much in all.
    ///
    /// # Errors
    /// [`Error::Store`] where the store cannot be read. What is wrong with it is a finding.
    ///
    /// # Examples
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = oneshelf::Shelf::open(folder.path().join("oxford.db"))?;
    /// let verified = shelf.verify(&mut |_done, _total| {})?;
    /// assert!(verified.is_clean());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<Verified, Error> {
        let report = verify(&*self.store().read()?, progress)?;
        let storage = self.store().check()?;
        Ok(Verified { report, storage })
    }

    /// Writes a consistent copy to a new file, while others go on working.
    ///
    /// # Errors
    /// [`Error::Store`] where the target exists or cannot be written, or the store is no file.
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::Shelf;
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # let target = folder.path().join("copy.db");
    /// shelf.backup(&target)?;
    /// let copy = Shelf::open(&target)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn backup(&self, target: impl AsRef<Path>) -> Result<(), Error> {
        Ok(self.store().backup(target.as_ref())?)
    }

    /// Writes a consistent copy as [`Shelf::backup`] does, and reports how far it is.
    ///
    /// # Errors
    /// As for [`Shelf::backup`].
    pub fn backup_with(
        &self,
        target: impl AsRef<Path>,
        progress: &mut dyn FnMut(BackupProgress),
    ) -> Result<(), Error> {
        match self.file() {
            Some(file) => Ok(file.backup_with(target.as_ref(), progress)?),
            None => self.backup(target),
        }
    }

    /// How the shelf is doing, for the host's monitoring.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn health(&self) -> Result<Health, Error> {
        let view = self.view()?;
        Ok(Health {
            sequence: view.head.sequence,
            recorded_at: (view.head.sequence != Sequence::NONE).then_some(view.head.recorded_at),
            now: view.reading.now,
            clock_is_believed: view.reading.believed,
            next_due: view.reader.next_due()?,
            log: self.file().map(|file| file.health()),
        })
    }
}

/// What [`Shelf::verify`] found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Verified {
    /// What the journal says against what is stored.
    pub report: VerifyReport,
    /// What the storage itself finds wrong with its file, each a sentence.
    pub storage: Vec<String>,
}

impl Verified {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.report.is_clean() && self.storage.is_empty()
    }
}

/// Forgets some old refusals of every source; says how many, and whether these were all.
fn forget_some(open: &mut Open<'_>, before: Moment) -> Result<(usize, bool), StoreError> {
    let sources: Vec<_> = open.batch.catalogue().sources().map(|s| s.id).collect();
    let (mut sum, mut is_done) = (0, true);
    for source in sources {
        let limit = PURGE_REFUSALS_MAX;
        let count = open.transaction.purge_refusals(source, before, limit)?;
        sum += count;
        is_done &= count < limit;
    }
    open.is_dirty |= sum > 0;
    Ok((sum, is_done))
}
