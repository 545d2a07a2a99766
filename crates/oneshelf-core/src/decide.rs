//! One decision: a command and what was loaded, to what changes. Pure, and it only dispatches.

use crate::after;
use crate::answer::{Flag, MalformedCode, Receipt};
use crate::command::Command;
use crate::document::set_aside::Entering;
use crate::document::{reverse, tie};
use crate::draft::{Context, Draft, Stop};
use crate::id::Sequence;
use crate::journal::{EntryParts, JournalRow};
use crate::name::LocationName;
use crate::prepared::Prepared;
use crate::row::{Changes, ParkedKey};
use crate::slice::Slice;

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
            tie::check_fact(&draft, command)?;
            tie::park_fact(&mut draft, location, command)?;
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
            tie::give_up(&mut draft, command)?;
        }
        Err(stop) => return Err(stop),
    }
    Ok(finish(prepared, draft))
}

fn run(command: &Command, draft: &mut Draft<'_>) -> Result<(), Stop> {
    if reverse::is_reversible(command) {
        let key = ParkedKey::Reference(draft.context.source.id, command.header().reference.clone());
        let parked = draft.parked(&key)?;
        if parked.reversed_by.is_some() {
            draft.flag(Flag::ReversedBefore);
            draft.writes_entry = true;
            return reverse::note_swallowed(draft, &parked);
        }
    }
    document(command, draft)?;
    after::owed::run(draft)?;
    if !draft.has_charged_counts {
        after::counted::run(draft)?;
    }
    after::give_way::run(draft)?;
    after::waiting::run(draft)?;
    after::shortage::run(draft)?;
    after::supply::run(draft)
}

/// Decides by the command's own document, which may make a promise of its own names.
pub(crate) fn document(command: &Command, draft: &mut Draft<'_>) -> Result<(), Stop> {
    let header = command.header();
    draft.names = Some((header.reference.clone(), header.document.cloned()));
    after::limits::check(draft, command)?;
    command.decide(draft)?;
    after::limits::note(draft, command)
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
