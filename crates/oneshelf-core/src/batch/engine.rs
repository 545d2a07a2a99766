//! Commands that the engine itself gives: what is due, what waited, what was set aside.

use crate::batch::failure::{ApplyError, Failure};
use crate::batch::transaction::Batch;
use crate::catalogue::clock::Reading;
use crate::command::engine::{Expire, Tie};
use crate::command::prepared::Prepared;
use crate::command::table::Command;
use crate::store::journal::FirstAnswer;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{ENGINE_NAME, ENGINE_SOURCE, LevelKey, Sequence};
use crate::value::malformed::MalformedCode;
use crate::value::name::{Reference, SourceName};

impl Batch {
    /// Journals what is due on a level, as an entry of the engine.
    pub(crate) fn expire(
        &mut self,
        key: LevelKey,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<(), ApplyError> {
        let names = (
            self.catalogue.item(key.item),
            self.catalogue.location(key.location),
        );
        let (Some(item), Some(location)) = names else {
            let reason = format!(
                "a level of item {} at location {} is not in the catalogue",
                key.item, key.location
            );
            return Err(StoreError::Damaged { reason }.into());
        };
        let (sku, location) = (item.sku.clone(), location.name.clone());
        self.apply_engine("expire", time, reader, |source, reference| {
            Expire::new(source, reference, sku, location).into()
        })
    }

    /// Posts facts that waited for a location.
    pub(crate) fn tie(
        &mut self,
        waiting: Vec<Sequence>,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<(), ApplyError> {
        self.prefetch_entries(&waiting, reader)?;
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
    ) -> Result<(), ApplyError> {
        match self.try_engine(kind, time, reader, command) {
            Ok(()) => Ok(()),
            // It has no quantities of its own: those that do not add up are stored ones.
            Err(Failure::Apply(ApplyError::Malformed(malformed)))
                if malformed.code == MalformedCode::Quantity =>
            {
                let reason = malformed.to_string();
                Err(StoreError::Damaged { reason }.into())
            }
            Err(Failure::Apply(ApplyError::Malformed(malformed))) => {
                Err(ApplyError::bug(malformed.to_string()))
            }
            Err(Failure::Apply(error)) => Err(error),
            Err(Failure::Refused(refusal)) => Err(ApplyError::bug(refusal.to_string())),
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
}
