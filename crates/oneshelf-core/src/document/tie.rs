//! Tie: a fact at an unknown location is posted when the location is defined.

use crate::business::Business;
use crate::case::CaseDetail;
use crate::command::{Command, command};
use crate::decide;
use crate::document::set_aside::Standing;
use crate::document::{Sell, TakeBack};
use crate::draft::{Draft, Stop};
use crate::id::Sequence;
use crate::lines::check_decimals;
use crate::name::LocationName;
use crate::row::{ParkedFact, ParkedKey};
use crate::target;

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
    decide::document(command, draft)
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
            target::source_of(draft, target)?;
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
    match command {
        Command::Tie(tie) => tie.entry,
        Command::Enter(enter) => enter.entry,
        _ => draft.sequence,
    }
}

/// The entry that has the postings of a fact: its own, or the one that posted it after its
/// location was defined. `None` while it waits for that.
pub(crate) fn posted_as(draft: &Draft<'_>, of: &Standing) -> Result<Option<Sequence>, Stop> {
    let (_, body) = draft.entry(of.sequence)?;
    if !body.receipt.parked || !body.levels.is_empty() {
        return Ok(Some(of.sequence));
    }
    let key = ParkedKey::Reference(of.source, of.reference.clone());
    Ok(draft.parked(&key)?.tied_as)
}
