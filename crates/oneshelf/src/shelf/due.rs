//! What is due: promises that end by themselves, and journalling that they did.

use oneshelf_core::Moment;

use super::handle::Shelf;
use crate::host::Error;

/// On how many levels one transaction journals what is due.
const EXPIRE_LEVELS_MAX: usize = 500;

impl Shelf {
    /// When the next deadline comes; call [`Shelf::tick`] then, from a timer of the host. Reads are
    /// exact without it: a tick only tells those who follow the journal.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn next_due(&self) -> Result<Option<Moment>, Error> {
        Ok(self.store().read()?.next_due()?)
    }

    /// Journals what is due everywhere, some levels to a transaction, so that others get their
    /// turn in between.
    pub(crate) fn expire_due(&self) -> Result<usize, Error> {
        let mut sum = 0;
        loop {
            let (levels, news) = self.writer().transact(self.surroundings(), |open| {
                let now = open.now();
                let reader = &*open.transaction;
                Ok(open.batch.expire_due(now, reader, EXPIRE_LEVELS_MAX)?)
            })?;
            self.tell(news);
            sum += levels;
            // Where it journalled nothing, going on would journal nothing for ever.
            if levels < EXPIRE_LEVELS_MAX || news.is_none() {
                return Ok(sum);
            }
        }
    }
}
