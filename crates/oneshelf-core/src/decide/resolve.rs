//! Targets: which promises a name means, and what may still come under it.

use crate::command::answer::{Flag, RefusalCode};
use crate::command::parts::Target;
use crate::command::table::Command;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::check_step;
use crate::ledger::parked::{ParkedKey, ParkedSettlement, parked_keys};
use crate::ledger::phase::Step;
use crate::ledger::phase_table::is_made_for;
use crate::ledger::reservation::Reservation;
use crate::store::journal::FirstAnswer;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, Sequence, SourceId};
use crate::value::name::Reference;
use crate::value::quantity::{Demand, Quantity};

/// The source that a target names.
pub(crate) fn source_of(draft: &Draft<'_>, target: &Target) -> Result<SourceId, Stop> {
    let Some(name) = &target.source else {
        return Ok(draft.context.source.id);
    };
    match draft.context.catalogue.source_named(name) {
        Some(source) => Ok(source.id),
        None => Err(Stop::malformed(
            crate::value::malformed::MalformedCode::UnknownSource,
            "of.source",
            format_args!("{name:?} is not defined; define it, then send the command again"),
        )),
    }
}

/// How many steps a name may lead from a confirm or an extension to its promise.
const STEPS_MAX: usize = 8;

/// The promises that a target names, oldest first, after all that is due was journalled. The
/// reference of a confirm or an extension names the promise that it was about.
pub(crate) fn find(draft: &Draft<'_>, target: &Target) -> Result<Vec<Reservation>, Stop> {
    let mut target = target.clone();
    let mut source = source_of(draft, &target)?;
    for _ in 0..STEPS_MAX {
        let document = target.document.iter();
        let document = document.map(|document| Key::Document(source, document.clone()));
        let reference = target.reference.iter();
        let reference = reference.map(|reference| Key::Named(source, reference.clone()));
        draft.require(document.chain(reference))?;
        let mut sequences = Vec::new();
        if let Some(document) = &target.document {
            sequences.extend_from_slice(draft.documents(source, document)?);
        }
        let mut entry = None;
        if let Some(reference) = &target.reference {
            entry = named_entry(draft, source, reference)?;
            sequences.extend(entry);
        }
        draft.require_promises(&sequences)?;
        let mut found = Vec::new();
        for sequence in sequences {
            found.extend(draft.reservation_now(sequence)?);
        }
        let Some(entry) = entry.filter(|_| found.is_empty()) else {
            return Ok(found);
        };
        let (_, body) = draft.entry(entry)?;
        let command = body.command.meant();
        let of = match command {
            Command::Confirm(confirm) => confirm.of.clone(),
            Command::Extend(extend) => extend.of.clone(),
            _ => return Ok(found),
        };
        let sender = of.source.as_ref().unwrap_or(command.header().source);
        target = of.clone().of_source(sender.clone());
        source = source_of(draft, &target)?;
    }
    Ok(Vec::new())
}

/// The entry that a reference names: the first, or what replaced it once that was over.
fn named_entry(
    draft: &Draft<'_>,
    source: SourceId,
    reference: &Reference,
) -> Result<Option<Sequence>, Stop> {
    let attempt = draft.attempt(source, reference)?;
    let first = match attempt.map(|attempt| &attempt.answer) {
        Some(&FirstAnswer::Recorded(sequence)) => {
            draft.require([Key::Reservation(sequence)])?;
            let made = draft.reservation(sequence)?;
            if made.is_none_or(|reservation| reservation.is_live()) {
                return Ok(Some(sequence));
            }
            Some(sequence)
        }
        Some(FirstAnswer::Refused(_) | FirstAnswer::Nothing(_)) | None => None,
    };
    let key = ParkedKey::Reference(source, reference.clone());
    Ok(draft.parked(&key)?.replaced_by.or(first))
}

/// The promises that a step is about: of a document every one that something is left to do about,
/// else the last; where any of them is of a kind that the step is made for, only those.
pub(crate) fn find_meant(
    draft: &Draft<'_>,
    target: &Target,
    step: Step,
) -> Result<Vec<Reservation>, Stop> {
    let mut found = find(draft, target)?;
    if found.is_empty() {
        return Err(unknown_promise(draft, target));
    }
    if found.iter().any(|r| is_made_for(r.kind, step)) {
        found.retain(|r| is_made_for(r.kind, step));
    }
    if found.iter().any(Reservation::is_open) {
        found.retain(Reservation::is_open);
    } else {
        found.drain(..found.len().saturating_sub(1));
    }
    Ok(found)
}

/// The same, where the phase of each allows the step; otherwise no, for all of them.
pub(crate) fn find_allowed(
    draft: &Draft<'_>,
    target: &Target,
    step: Step,
) -> Result<Vec<Reservation>, Stop> {
    let found = find_meant(draft, target, step)?;
    found.iter().try_for_each(|r| check_step(r, step))?;
    Ok(found)
}

/// What was answered under the reference of a target.
pub(crate) fn answered<'d>(
    draft: &'d Draft<'_>,
    target: &Target,
) -> Result<Option<&'d FirstAnswer>, Stop> {
    let Some(reference) = &target.reference else {
        return Ok(None);
    };
    let attempt = draft.attempt(source_of(draft, target)?, reference)?;
    Ok(attempt.map(|attempt| &attempt.answer))
}

/// Whether units may wait for a target: its name is not used up by anything else. Where a refusal
/// has used it up, the entry says so: refusals are not in the journal, and not kept for ever.
pub(crate) fn may_come(draft: &mut Draft<'_>, target: &Target) -> Result<bool, Stop> {
    let answered = answered(draft, target)?;
    let is_recorded = answered.map(|first| matches!(first, FirstAnswer::Recorded(_)));
    if is_recorded == Some(false) {
        draft.flag(Flag::PromiseRefused);
    }
    Ok(is_recorded.is_none())
}

/// The units of this fact, as they wait for a promise or a sale.
pub(crate) fn waiting_units(draft: &Draft<'_>, demand: &Demand) -> Vec<ParkedSettlement> {
    let sequence = draft.business.sequence;
    let due_at = Some(draft.link_due_at());
    let wait = |(key, quantity): (&LevelKey, &Quantity)| ParkedSettlement {
        sequence,
        key: *key,
        quantity: *quantity,
        due_at,
        case: None,
    };
    demand.iter().map(wait).collect()
}

/// The key under which something waits for a target.
pub(crate) fn waiting_key(draft: &Draft<'_>, target: &Target) -> Result<Option<ParkedKey>, Stop> {
    let source = source_of(draft, target)?;
    let keys = parked_keys(source, target.reference.as_ref(), target.document.as_ref());
    Ok(keys.into_iter().next())
}

/// The refusal of a promise that nobody knows.
pub(crate) fn unknown_promise(draft: &Draft<'_>, target: &Target) -> Stop {
    let sender = &draft.context.source.name;
    let source = target.source.as_ref().unwrap_or(sender);
    let reason = match (&target.document, &target.reference) {
        (Some(document), _) => format!("{source} has no promise for {document}"),
        (None, Some(reference)) => format!("{source} has no promise {reference}"),
        (None, None) => "the target names nothing".to_owned(),
    };
    Stop::refused(
        RefusalCode::UnknownPromise,
        reason,
        "check its name and source; if it is still on its way, try again later under a new \
         reference",
    )
}

/// The entry that stands under a reference, and the names that it was recorded under.
pub(crate) struct Standing {
    pub(crate) source: SourceId,
    pub(crate) reference: Reference,
    pub(crate) sequence: Sequence,
}

/// What stands under a reference: what replaced its first command, else the first where that was
/// recorded.
pub(crate) fn standing(
    draft: &Draft<'_>,
    source: SourceId,
    reference: &Reference,
) -> Result<Option<Standing>, Stop> {
    let key = ParkedKey::Reference(source, reference.clone());
    if let Some(sequence) = draft.parked(&key)?.replaced_by {
        let (row, _) = draft.entry(sequence)?;
        return Ok(Some(Standing {
            source: row.source,
            reference: row.reference.clone(),
            sequence,
        }));
    }
    let attempt = draft.attempt(source, reference)?;
    Ok(match attempt.map(|attempt| &attempt.answer) {
        Some(FirstAnswer::Recorded(sequence)) => Some(Standing {
            source,
            reference: reference.clone(),
            sequence: *sequence,
        }),
        _ => None,
    })
}

/// The entry that has the postings of a fact: its own, or the one that posted it after its
/// location was defined. `None` while it waits for that.
pub(crate) fn posted_as(draft: &Draft<'_>, of: &Standing) -> Result<Option<Sequence>, Stop> {
    let (_, body) = draft.entry(of.sequence)?;
    if !body.levels.is_empty() {
        return Ok(Some(of.sequence));
    }
    let key = ParkedKey::Reference(of.source, of.reference.clone());
    let itself = (!body.receipt.parked).then_some(of.sequence);
    Ok(draft.parked(&key)?.tied_as.or(itself))
}
