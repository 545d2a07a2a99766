//! Questions that are answered by the same rules as commands: which promises a name means.

use crate::batch::failure::{ApplyError, Failure, unknown_source};
use crate::batch::transaction::Batch;
use crate::catalogue::clock::Reading;
use crate::command::answer::Refusal;
use crate::command::parts::Target;
use crate::decide::draft::{Context, Draft, Stop};
use crate::decide::fulfilment::code::pickups_of;
use crate::decide::resolve::{find, find_meant};
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::store::snapshot::Slice;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::SourceId;
use crate::value::name::SourceName;

impl Batch {
    /// The promises that a target names and that a person has to do something about, oldest first;
    /// the last one where there is nothing to do. Where the target does not say its source, it is
    /// the asker's.
    ///
    /// # Errors
    /// [`ApplyError`]; the inner error is the no that a command with this target would get.
    pub fn promises_of(
        &mut self,
        target: &Target,
        asker: &SourceName,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Result<Vec<Reservation>, Refusal>, ApplyError> {
        let find = |draft: &Draft<'_>| find_meant(draft, target, Step::Contact);
        self.resolve(asker, time, reader, find)
    }

    /// The pickups of a target that a code is about, oldest first: the first one's is the code
    /// that the customer is told.
    ///
    /// # Errors
    /// As for [`Batch::promises_of`].
    pub fn pickups_of(
        &mut self,
        target: &Target,
        asker: &SourceName,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Result<Vec<Reservation>, Refusal>, ApplyError> {
        let find = |draft: &Draft<'_>| pickups_of(draft, target, Step::VerifyCode);
        self.resolve(asker, time, reader, find)
    }

    /// All promises that a target names, whatever became of them, oldest first; none where it
    /// names none.
    pub(crate) fn all_promises_of(
        &mut self,
        target: &Target,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Vec<Reservation>, StoreError> {
        let rule =
            |context: Context<'_>, slice: &Slice| find(&Draft::new(context, slice, None), target);
        match self.ask(source, time, reader, rule) {
            Ok(found) => Ok(found),
            Err(Failure::Apply(ApplyError::Store(error))) => Err(error),
            Err(Failure::Apply(_) | Failure::Refused(_)) => Ok(Vec::new()),
        }
    }

    fn resolve(
        &mut self,
        asker: &SourceName,
        time: Reading,
        reader: &dyn Reader,
        find: impl Fn(&Draft<'_>) -> Result<Vec<Reservation>, Stop>,
    ) -> Result<Result<Vec<Reservation>, Refusal>, ApplyError> {
        let Some(source) = self.catalogue.source_named(asker).map(|source| source.id) else {
            return Err(unknown_source(asker).into());
        };
        let rule = |context: Context<'_>, slice: &Slice| find(&Draft::new(context, slice, None));
        let found = self.ask(source, time, reader, rule);
        self.settle();
        match found {
            Ok(found) => Ok(Ok(found)),
            Err(Failure::Apply(error)) => Err(error),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        }
    }
}
