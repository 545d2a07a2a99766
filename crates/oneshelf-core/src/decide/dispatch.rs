//! One decision: a command and what was loaded, to what changes. Pure, and it only dispatches.

use crate::command::answer::{Flag, Receipt};
use crate::command::document::Class;
use crate::command::prepared::Prepared;
use crate::command::table::Command;
use crate::decide::document::Decide;
use crate::decide::draft::{Context, Draft, Stop};
use crate::decide::entering::Entering;
use crate::decide::office::parked_fact;
use crate::decide::rules::{
    self, back_order_allocation, count_absorption, hold_preemption, late_arrival, shortage,
    source_limits, supply_shortage,
};
use crate::decide::stock::reverse;
use crate::ledger::parked::ParkedKey;
use crate::store::journal::{EntryParts, JournalRow};
use crate::store::snapshot::Slice;
use crate::store::tables::Changes;
use crate::value::id::Sequence;
use crate::value::malformed::MalformedCode;
use crate::value::name::LocationName;

/// What was decided.
#[derive(Debug)]
pub(crate) struct Decided {
    pub(crate) changes: Changes,
    pub(crate) receipt: Receipt,
    /// Facts to be posted next, each as an entry of its own.
    pub(crate) ties: Vec<Sequence>,
    /// What was set aside and is entered next.
    pub(crate) entering: Option<Entering>,
}

/// Decides a command, or says what has to be loaded or done before.
pub(crate) fn decide(
    prepared: &Prepared,
    context: Context<'_>,
    slice: &Slice,
) -> Result<Decided, Stop> {
    let command = prepared.command();
    Draft::check_time(command.header().occurred_at, context.now)?;
    let mut draft = Draft::new(context, slice, command.header().occurred_at);
    let is_tie = matches!(command, Command::Tie(_));
    match run(command, &mut draft) {
        Ok(()) => {}
        Err(Stop::UnknownLocation(location)) if command.is_fact() || is_tie => {
            draft = Draft::new(context, slice, command.header().occurred_at);
            parked_fact::check_fact(&draft, command)?;
            parked_fact::park_fact(&mut draft, location, command)?;
        }
        Err(Stop::UnknownLocation(location)) => {
            let Command::Enter(enter) = command else {
                return Err(unknown_location(&location));
            };
            draft = Draft::new(context, slice, command.header().occurred_at);
            enter
                .park(&mut draft, location)
                .map_err(|stop| match stop {
                    Stop::UnknownLocation(location) => unknown_location(&location),
                    stop => stop,
                })?;
        }
        // It was answered long ago, so that it can neither be refused nor get lost.
        Err(Stop::Refused(_) | Stop::Malformed(_)) if is_tie => {
            draft = Draft::new(context, slice, command.header().occurred_at);
            parked_fact::give_up(&mut draft, command)?;
        }
        Err(stop) => return Err(stop),
    }
    Ok(finish(prepared, draft))
}

fn run(command: &Command, draft: &mut Draft<'_>) -> Result<(), Stop> {
    if command.class() == Class::Fact {
        let key = ParkedKey::Reference(draft.context.source.id, command.header().reference.clone());
        let parked = draft.parked(&key)?;
        if parked.reversed_by.is_some() {
            draft.flag(Flag::ReversedBefore);
            draft.writes_entry = true;
            return reverse::note_swallowed(draft, &parked);
        }
    }
    document(command, draft)?;
    rules::require(draft)?;
    late_arrival::run(draft)?;
    if !draft.has_charged_counts {
        count_absorption::run(draft)?;
    }
    hold_preemption::run(draft)?;
    back_order_allocation::run(draft)?;
    shortage::run(draft)?;
    supply_shortage::run(draft)
}

/// Decides by the command's own document, which may make a promise of its own names.
pub(crate) fn document(command: &Command, draft: &mut Draft<'_>) -> Result<(), Stop> {
    let header = command.header();
    draft.names = Some((header.reference.clone(), header.document.cloned()));
    source_limits::check(draft, command)?;
    command.decide(draft)?;
    source_limits::note(draft, command)
}

fn unknown_location(location: &LocationName) -> Stop {
    Stop::malformed(
        MalformedCode::UnknownLocation,
        "location",
        format_args!("{location:?} is not defined; define it, then send the command again"),
    )
}

/// Writes the entry, if there is something to write about.
fn finish(prepared: &Prepared, mut draft: Draft<'_>) -> Decided {
    debug_assert!(draft.levels_are_sound(), "only `free` may be below zero");
    let nothing = Receipt::nothing(draft.now());
    let mut receipt = std::mem::replace(&mut draft.receipt, nothing);
    if draft.has_changed() {
        let levels = draft.take_postings();
        let command = prepared.command();
        let body = EntryParts {
            command,
            levels: &levels,
            receipt: &receipt,
            source_sequence: command.header().source_sequence,
        };
        draft.changes.journal.push(JournalRow::of_parts(
            draft.context.head.hash,
            draft.sequence,
            draft.author,
            command.header().reference.clone(),
            prepared.fingerprint(),
            draft.now(),
            &body,
        ));
    } else {
        // All that is remembered of it is that it changed nothing, which is the answer again.
        receipt = Receipt::nothing(draft.now());
    }
    Decided {
        changes: draft.changes,
        receipt,
        ties: draft.ties,
        entering: draft.entering,
    }
}
