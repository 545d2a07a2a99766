//! Set aside and enter: another command came under a used reference, and what became of it.
//!
//! Setting it aside gives it its place in the journal: when it is entered after all, counts see it
//! as a fact of that time, as they see one that waited for its location.

use crate::answer::RefusalCode;
use crate::case::{Case, CaseDetail, Resolution};
use crate::command::{Command, LINES_MAX, Target, command};
use crate::document::tie;
use crate::draft::{Draft, Stop};
use crate::id::{LevelKey, LocationId, Sequence, SourceId};
use crate::journal::{ConflictRow, FirstAnswer, fingerprint};
use crate::name::{LocationName, Reference, Sku};
use crate::row::ParkedKey;
use crate::slice::Key;

command! {
    /// Another command came under a reference that is used up, and was set aside for review.
    /// Hosts cannot send it.
    SetAside
    required {
        /// The command that was set aside.
        command(5): Box<Command>,
    }
    optional {
        /// The entry of the command that stands; without it, that was refused or changed nothing.
        first(6): Option<Sequence>,
    }
}

command! {
    /// A command that was set aside is entered after all, as a person decided. Hosts cannot send
    /// it.
    Enter
    required {
        /// The entry that set it aside.
        entry(5): Sequence,
    }
    optional {
        /// Whether its reference means this command from now on.
        replaces(6): bool,
    }
}

/// What follows when a person decides that a command that was set aside is real.
#[derive(Debug, Clone)]
pub(crate) struct Entering {
    /// What takes the command back that stood.
    pub(crate) undo: Option<Undo>,
    /// The entry that set the other one aside.
    pub(crate) entry: Sequence,
    pub(crate) replaces: bool,
}

/// How a command that stands is taken back.
#[derive(Debug, Clone)]
pub(crate) enum Undo {
    Reverse(Target),
    Release(Target),
}

impl SetAside {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let header = self.command.header();
        let Some(source) = draft.context.catalogue.source_named(header.source) else {
            return Ok(());
        };
        let (source, reference) = (source.id, header.reference.clone());
        let mut levels = Vec::new();
        if let Some(first) = standing(draft, source, &reference)? {
            let (_, body) = draft.entry(first.sequence)?;
            let stands = body.command.meant();
            if stands.is_fact() {
                levels.extend(body.levels.iter().map(|level| level.key));
                levels.extend(named_levels(draft, stands)?);
            }
        }
        if self.command.is_fact() {
            levels.extend(named_levels(draft, &self.command)?);
        }
        levels.sort_unstable();
        levels.dedup();
        draft.require(levels.iter().map(|key| Key::Level(*key)))?;
        let (item, location) = match levels.as_slice() {
            [level] => (Some(level.item), Some(level.location)),
            _ => (None, self.location(draft)),
        };
        let detail = CaseDetail::Conflict {
            source,
            reference: reference.clone(),
            first: self.first,
            levels,
        };
        let case = draft.open_case(item, location, detail)?;
        // It is posted later, or never.
        draft.receipt.parked = true;
        draft.changes.conflicts.push(ConflictRow {
            source,
            reference,
            fingerprint: fingerprint(&self.command),
            recorded_at: draft.now(),
            first: self.first,
            case,
            command: Command::clone(&self.command),
        });
        Ok(())
    }

    /// The location that the command names.
    fn location(&self, draft: &Draft<'_>) -> Option<LocationId> {
        let (location, _) = self.command.goods()?;
        draft.location_named(location).ok().map(|known| known.id)
    }
}

/// The levels that a command names, as far as they are defined.
fn named_levels(draft: &Draft<'_>, command: &Command) -> Result<Vec<LevelKey>, Stop> {
    let mut levels = Vec::new();
    let mut name = |location: &LocationName, sku: &Sku| {
        let Ok(location) = draft.location_named(location) else {
            return;
        };
        let Some(item) = draft.item_named(sku) else {
            return;
        };
        levels.extend(item.parts().map(|part| LevelKey {
            item: part.item,
            location: location.id,
        }));
    };
    if let Some((location, lines)) = command.goods() {
        for line in lines {
            name(line.location.as_ref().unwrap_or(location), &line.sku);
        }
    }
    let Command::Count(count) = command else {
        return Ok(levels);
    };
    for line in &count.lines {
        name(&count.location, &line.sku);
    }
    if count.complete
        && let Ok(location) = draft.location_named(&count.location)
    {
        let all = draft.levels_at(location.id)?;
        levels.extend(all.into_iter().take(LINES_MAX));
    }
    Ok(levels)
}

impl Enter {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        self.note_replaced(draft)?;
        tie::post(draft, self.entry)
    }

    /// Keeps a fact whole whose location is not defined.
    pub(crate) fn park(&self, draft: &mut Draft<'_>, location: LocationName) -> Result<(), Stop> {
        let (_, body) = draft.entry(self.entry)?;
        let command = body.command.meant();
        if !command.is_fact() {
            return Err(Stop::UnknownLocation(location));
        }
        tie::check_fact(draft, command)?;
        self.note_replaced(draft)?;
        tie::park_fact(draft, location, &Command::Enter(self.clone()))
    }

    /// Notes that the reference of both means this command now.
    fn note_replaced(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        if !self.replaces {
            return Ok(());
        }
        let (_, body) = draft.entry(self.entry)?;
        let header = body.command.meant().header();
        let Some(source) = draft.context.catalogue.source_named(header.source) else {
            return Ok(());
        };
        let key = ParkedKey::Reference(source.id, header.reference.clone());
        let mut parked = draft.parked(&key)?;
        parked.replaced_by = Some(self.entry);
        draft.put_parked(key, parked)?;
        Ok(())
    }
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

/// Decides what follows where a person says that the command which was set aside is real.
pub(crate) fn entering(
    draft: &Draft<'_>,
    case: &Case,
    resolution: Resolution,
) -> Result<Entering, Stop> {
    let entry = case.opened_by;
    let (_, body) = draft.entry(entry)?;
    let second = body.command.meant();
    let refuse = |reason: String, remedy: &str| {
        let reason = format!("case {} {reason}", case.number);
        Stop::refused(RefusalCode::CaseNotResolvable, reason, remedy)
    };
    if !can_be_entered(second) {
        return Err(refuse(
            format!(
                "is about a {}, which cannot be entered later",
                second.kind()
            ),
            "resolve it as keep_first, and send the command again under a new reference",
        ));
    }
    let header = second.header();
    let Some(source) = draft.context.catalogue.source_named(header.source) else {
        return Err(Stop::Damaged(format!("source {} vanished", header.source)));
    };
    let attempt = draft.attempt(source.id, header.reference)?;
    if attempt.is_some_and(|attempt| attempt.fingerprint == fingerprint(second)) {
        return Err(refuse(
            "is about a command that was entered meanwhile".to_owned(),
            "resolve it as keep_first",
        ));
    }
    let standing = standing(draft, source.id, header.reference)?;
    let replaces = resolution == Resolution::Replace;
    let undo = match (standing, replaces) {
        (Some(standing), true) => undo(draft, &standing, header.source.clone(), &refuse)?,
        (Some(_), false) => None,
        (None, true) => None,
        (None, false) => {
            return Err(refuse(
                "is about a reference under which nothing was done".to_owned(),
                "resolve it as replace, which enters the second command, or as keep_first",
            ));
        }
    };
    Ok(Entering {
        undo,
        entry,
        replaces,
    })
}

/// Whether a command means the same when the engine enters it later: a code is never stored, a
/// case may have changed, and the clock is another one.
const fn can_be_entered(command: &Command) -> bool {
    !matches!(
        command,
        Command::VerifyCode(_) | Command::ResolveCase(_) | Command::CorrectClock(_)
    )
}

/// What takes a command back, if anything can.
fn undo(
    draft: &Draft<'_>,
    standing: &Standing,
    sender: crate::name::SourceName,
    refuse: &dyn Fn(String, &str) -> Stop,
) -> Result<Option<Undo>, Stop> {
    let (_, body) = draft.entry(standing.sequence)?;
    let first = body.command.meant();
    let of = Target::reference(first.header().reference.clone()).of_source(sender);
    if crate::document::reverse::is_reversible(first) {
        return Ok(Some(Undo::Reverse(of)));
    }
    let is_promise = matches!(
        first,
        Command::Hold(_) | Command::Reserve(_) | Command::Adopt(_) | Command::RequestTransfer(_)
    );
    if !is_promise {
        return Err(refuse(
            format!("is about a {}, which cannot be reversed", first.kind()),
            "resolve it as keep_first and send the opposite fact, or as both_real",
        ));
    }
    let Some(reservation) = draft.reservation(standing.sequence)? else {
        return Ok(None);
    };
    let has_left = reservation.has(|line| line.fulfilled) || reservation.is_in_transit();
    if has_left {
        return Err(refuse(
            "is about a promise of which goods have left already".to_owned(),
            "resolve it as keep_first, and change what is left of the promise, or as both_real",
        ));
    }
    Ok(Some(Undo::Release(of)))
}
