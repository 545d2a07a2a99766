//! Remembered refusals, page by page.

use oneshelf_core::{Moment, Reference, Refusal, SourceName};
use serde::Serialize;

use super::limits::PAGE_MAX;
use crate::host::Error;
use crate::shelf::Shelf;

/// A refusal that is remembered under its reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RefusalView {
    /// Its row number, which the next page starts after.
    pub id: u64,
    /// The source that sent the command.
    pub source: SourceName,
    /// The reference that it used up.
    pub reference: Reference,
    /// When it was refused, by the engine's clock.
    pub recorded_at: Moment,
    /// The refusal, with its code and remedy.
    pub refusal: Refusal,
}

impl Shelf {
    /// Lists remembered refusals after a row number (0 for the start), oldest first. At most
    /// `limit` of them, and at most [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn refusals(&self, after: u64, limit: usize) -> Result<Vec<RefusalView>, Error> {
        let snapshot = self.snapshot()?;
        let mut views = Vec::new();
        let mut after = after;
        // Commands that changed nothing are remembered among them, and are no refusals.
        while views.len() < limit.min(PAGE_MAX) {
            let rows = snapshot.reader.refusals(after, PAGE_MAX)?;
            let Some((last, _)) = rows.last() else { break };
            after = *last;
            for (id, row) in rows {
                let Some(refusal) = row.refusal else { continue };
                if views.len() < limit.min(PAGE_MAX) {
                    views.push(RefusalView {
                        id,
                        source: snapshot.source(row.source)?,
                        reference: row.reference,
                        recorded_at: row.recorded_at,
                        refusal,
                    });
                }
            }
        }
        Ok(views)
    }
}
