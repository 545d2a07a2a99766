//! The tick of the host's timer: journals what is due, and forgets old refusals.

use oneshelf_core::store::StoreError;
use oneshelf_core::{Moment, Reading};

use crate::host::Error;
use crate::shelf::Shelf;
use crate::writer::Open;

/// How many refusals of a source one transaction forgets.
const PURGE_REFUSALS_MAX: usize = 1_000;

/// What a `tick` did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
pub struct Tick {
    /// On how many levels deadlines had come, and were journalled.
    pub levels_expired: usize,
    /// How many old refusals were forgotten.
    pub refusals_forgotten: usize,
    /// When the next deadline comes; tick again then. Without it, there is none.
    pub next_due: Option<Moment>,
}

impl Shelf {
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
            let snapshot = self.snapshot()?;
            let oldest = snapshot.reader.refusals(0, 1)?;
            let limit = self.refusals_end_at(snapshot.reading);
            let is_old = oldest
                .first()
                .is_some_and(|(_, row)| row.recorded_at < limit);
            (snapshot.reading.is_due(snapshot.reader.next_due()?), is_old)
        };
        let levels_expired = if is_due { self.expire_due()? } else { 0 };
        let refusals_forgotten = if is_old { self.forget_refusals()? } else { 0 };
        Ok(Tick {
            levels_expired,
            refusals_forgotten,
            next_due: self.next_due()?,
        })
    }

    fn forget_refusals(&self) -> Result<usize, Error> {
        let mut sum = 0;
        loop {
            let forget = |open: &mut Open<'_>| {
                let before = self.refusals_end_at(open.now());
                Ok(forget_some(open, before)?)
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
