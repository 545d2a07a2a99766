//! Tie: a fact at an unknown location is posted when the location is defined.

use crate::command::engine::Tie;
use crate::command::stock::{Sell, TakeBack};
use crate::command::table::Command;
use crate::decide::business_time::Business;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines::check_decimals;
use crate::decide::{dispatch, resolve};
use crate::ledger::case::CaseDetail;
use crate::ledger::parked::{ParkedFact, ParkedKey};
use crate::value::id::Sequence;
use crate::value::name::LocationName;

impl Decide for Tie {
    /// Posts the fact with its own time, as a late one.
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        post(draft, self.entry)
    }
}

/// Posts what an entry only noted, as the sender's own command with its own place in the journal.
pub(crate) fn post(draft: &mut Draft<'_>, entry: Sequence) -> Result<(), Stop> {
    let (row, body) = draft.entry(entry)?;
    let recorded_at = row.recorded_at;
    let waiting = ParkedKey::Reference(row.source, row.reference.clone());
    let command = body.command.meant();
    let header = command.header();
    let Some(source) = draft.context.catalogue.source_named(header.source) else {
        let sender = header.source;
        let reason = format!("source {sender} of entry {entry} is not in the catalogue");
        return Err(Stop::Damaged(reason));
    };
    draft.context.source = source;
    let (occurred_at, uncertainty) = (header.occurred_at, source.clock_uncertainty_seconds);
    draft.business = Business::new(entry, occurred_at, recorded_at, uncertainty);
    let mut parked = draft.parked(&waiting)?;
    parked.tied_as = Some(draft.sequence);
    draft.put_parked(waiting, parked)?;
    dispatch::document(command, draft)
}

/// Keeps a fact whole until its location is defined: there is nowhere to post it.
pub(crate) fn park_fact(
    draft: &mut Draft<'_>,
    name: LocationName,
    command: &Command,
) -> Result<(), Stop> {
    let sequence = waiting_entry(draft, command);
    let key = ParkedKey::Location(name.clone());
    let mut parked = draft.parked(&key)?;
    let case = draft.open_case(None, None, CaseDetail::UnknownLocation { location: name })?;
    parked.facts.push(ParkedFact { sequence, case });
    draft.put_parked(key, parked)?;
    draft.receipt.parked = true;
    Ok(())
}

/// Checks what can be checked of a fact that has to wait, so that it can be posted later.
pub(crate) fn check_fact(draft: &Draft<'_>, command: &Command) -> Result<(), Stop> {
    let lines = command.goods().map_or(&[][..], |(_, lines)| lines);
    for (place, line) in lines.iter().enumerate() {
        if let Some(item) = draft.item_named(&line.sku) {
            let field = || format!("lines[{place}].quantity");
            check_decimals(&item, line.quantity, field)?;
        }
    }
    match command {
        Command::Sell(Sell {
            settles: Some(target),
            ..
        })
        | Command::TakeBack(TakeBack {
            of: Some(target), ..
        }) => {
            resolve::source_of(draft, target)?;
        }
        Command::Count(count) => count.check_items(draft)?,
        _ => {}
    }
    Ok(())
}

/// Leaves a fact that cannot be posted to a person, who reverses it and enters what is true.
pub(crate) fn give_up(draft: &mut Draft<'_>, command: &Command) -> Result<(), Stop> {
    let entry = waiting_entry(draft, command);
    draft.open_case(None, None, CaseDetail::NotPosted { entry })?;
    Ok(())
}

/// The entry of a fact that waits: its own, or the one that a tie is about.
fn waiting_entry(draft: &Draft<'_>, command: &Command) -> Sequence {
    command.posts().unwrap_or(draft.sequence)
}
