//! Tie: a fact at an unknown location is posted when the location is defined.

use crate::command::command;
use crate::decide;
use crate::draft::{Draft, Stop};
use crate::id::Sequence;
use crate::row::ParkedKey;

command! {
    /// The engine posts a fact that waited for its location. Hosts cannot send it.
    Tie
    required {
        /// The entry of the fact.
        entry(5): Sequence,
    }
    optional {}
}

impl Tie {
    /// Posts the fact with its own time, as a late one.
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let (row, body) = draft.entry(self.entry)?;
        let (recorded_at, source) = (row.recorded_at, row.source);
        let header = body.command.header();
        draft.business.at = header.occurred_at.unwrap_or(recorded_at).min(recorded_at);
        draft.business.live = false;
        let waiting = ParkedKey::Reference(source, header.reference.clone());
        let mut parked = draft.parked(&waiting)?;
        parked.tied_as = Some(draft.sequence);
        draft.put_parked(waiting, parked);
        decide::document(&body.command, draft)
    }
}
