//! Tie: a fact at an unknown location is posted when the location is defined.

use crate::case::CaseDetail;
use crate::command::command;
use crate::decide;
use crate::draft::{Draft, Stop};
use crate::id::Sequence;
use crate::name::LocationName;
use crate::row::{ParkedFact, ParkedKey};

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

/// Keeps a fact whole until its location is defined: there is nowhere to post it.
pub(crate) fn park_fact(
    draft: &mut Draft<'_>,
    name: LocationName,
    sequence: Sequence,
) -> Result<(), Stop> {
    let key = ParkedKey::Location(name.clone());
    let mut parked = draft.parked(&key)?;
    let case = draft.open_case(None, None, CaseDetail::UnknownLocation { location: name })?;
    parked.facts.push(ParkedFact { sequence, case });
    draft.put_parked(key, parked);
    draft.receipt.parked = true;
    Ok(())
}
