//! What a command would do, without doing it.

use std::sync::Arc;

use oneshelf_core::{
    Batch, Changes, MalformedCode, Prepared, Receipt, Refusal, Reservation, Slice, SourceName,
    Target,
};

use crate::host::Error;
use crate::read::Snapshot;

impl Snapshot<'_> {
    /// What a command would change, or the no that it would get.
    pub(crate) fn preview(
        &self,
        prepared: &Prepared,
    ) -> Result<Result<(Changes, Receipt), Refusal>, Error> {
        Ok(self
            .batch()
            .preview(prepared, self.reading, &*self.reader)?)
    }

    /// The promises that a target names and that something is left to do about, oldest first; the
    /// last one where there is nothing to do.
    pub(crate) fn promises_of(&self, of: &Target) -> Result<Vec<Reservation>, Error> {
        let asker = source_of(of)?;
        let found = self
            .batch()
            .promises_of(of, asker, self.reading, &*self.reader)?;
        found.map_err(|_| unknown(asker, of))
    }

    /// The pickup whose code its customer is told.
    pub(crate) fn coded_pickup_of(&self, of: &Target) -> Result<Reservation, Error> {
        let asker = source_of(of)?;
        let found = self
            .batch()
            .pickups_of(of, asker, self.reading, &*self.reader)?;
        let mut found = found.map_err(|_| unknown(asker, of))?.into_iter();
        found.next().ok_or_else(|| unknown(asker, of))
    }

    /// A batch in which something can be decided that is never saved.
    fn batch(&self) -> Batch {
        let (catalogue, feeds) = (Arc::clone(&self.catalogue), Arc::clone(&self.feeds));
        Batch::new(self.head, catalogue, feeds, Slice::default())
    }
}

/// The source that a target names.
fn source_of(of: &Target) -> Result<&SourceName, Error> {
    let reason = "is missing; say who sent the promise";
    let missing = || Error::malformed(MalformedCode::Fields, "of.source", reason);
    of.source.as_ref().ok_or_else(missing)
}

/// Nobody knows a promise of this name.
fn unknown(source: &SourceName, of: &Target) -> Error {
    let reason = match (&of.document, &of.reference) {
        (Some(document), _) => format!("{source} has no promise for {document}; check it"),
        (None, Some(reference)) => format!("{source} has no promise {reference}; check it"),
        (None, None) => "names nothing; give a reference or a document".to_owned(),
    };
    Error::malformed(MalformedCode::Fields, "of", reason)
}
