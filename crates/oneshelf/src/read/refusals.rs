//! Remembered refusals, page by page.

use oneshelf_core::{Moment, Reference, Refusal, SourceName};
use serde::Serialize;

use super::limits::PAGE_MAX;
use crate::host::Error;
use crate::shelf::Shelf;

/// A remembered no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RefusalView {
    /// Its row number; the next page starts after it.
    pub id: u64,
    /// Who sent the command.
    pub source: SourceName,
    /// Its reference, which is used up.
    pub reference: Reference,
    /// When it was refused.
    pub recorded_at: Moment,
    /// The no.
    pub refusal: Refusal,
}

impl Shelf {
    /// Remembered refusals after a row number, oldest first. At most `limit` of them, and at most
    /// [`PAGE_MAX`].
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
