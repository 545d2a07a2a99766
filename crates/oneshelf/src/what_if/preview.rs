//! What a command would do, without doing it.

use std::sync::Arc;

use oneshelf_core::{
    Batch, Changes, FirstAnswer, Key, MalformedCode, ParkedKey, Prepared, Receipt, Refusal,
    Reservation, Slice, Target,
};

use crate::host::Error;
use crate::read::Snapshot;

impl Snapshot<'_> {
    /// What a command would change, or the no that it would get.
    pub(crate) fn preview(
        &self,
        prepared: &Prepared,
    ) -> Result<Result<(Changes, Receipt), Refusal>, Error> {
        let (catalogue, feeds) = (Arc::clone(&self.catalogue), Arc::clone(&self.feeds));
        let mut batch = Batch::new(self.head, catalogue, feeds, Slice::default());
        Ok(batch.preview(prepared, self.reading, &*self.reader)?)
    }

    /// The promise that a target names: of a document the one that still promises something, else
    /// the latest.
    pub(crate) fn promise_of(&self, of: &Target) -> Result<Reservation, Error> {
        let unknown = |field: &str, what: &dyn std::fmt::Debug| {
            let reason = format_args!("{what:?} is not known; check it");
            Error::malformed(MalformedCode::Fields, field, reason)
        };
        let Some(name) = &of.source else {
            return Err(unknown("of.source", &of.source));
        };
        let source = self.catalogue.source_named(name).map(|source| source.id);
        let source = source.ok_or_else(|| unknown("of.source", name))?;
        let mut slice = Slice::default();
        let mut sequences = Vec::new();
        if let Some(document) = &of.document {
            self.load(&[Key::Document(source, document.clone())], &mut slice)?;
            let known = slice.documents.get(&(source, document.clone()));
            sequences.extend(known.into_iter().flatten().copied());
        }
        if let Some(reference) = &of.reference {
            self.load(&[Key::Attempt(source, reference.clone())], &mut slice)?;
            let attempt = slice.attempts.get(&(source, reference.clone())).flatten();
            if let Some(FirstAnswer::Recorded(sequence)) = attempt.map(|found| &found.answer) {
                sequences.push(*sequence);
            }
            let parked = ParkedKey::Reference(source, reference.clone());
            self.load(&[Key::Parked(parked.clone())], &mut slice)?;
            // What replaced the first command has its reference now.
            let parked = slice.parked.get(&parked).flatten();
            sequences.extend(parked.and_then(|parked| parked.replaced_by));
        }
        let mut found = Vec::new();
        for sequence in sequences {
            found.extend(self.reservation(sequence)?);
        }
        let live = found.iter().rposition(Reservation::is_live);
        let place = live.or(found.len().checked_sub(1));
        let promise = place.map(|place| found.swap_remove(place));
        promise.ok_or_else(|| unknown("of", of))
    }
}
