//! Set aside and enter: another command came under a used reference, and what became of it.
//!
//! Setting it aside gives it its place in the journal: when it is entered after all, counts see it
//! as a fact of that time, as they see one that waited for its location.

use crate::command::answer::RefusalCode;
use crate::command::document::Class;
use crate::command::engine::{Enter, SetAside};
use crate::command::fingerprint::fingerprint;
use crate::command::parts::{LINES_MAX, Target};
use crate::command::table::Command;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::entering::{Entering, Undo};
use crate::decide::office::parked_fact;
use crate::decide::resolve::{Standing, standing};
use crate::ledger::case::{Case, CaseDetail, Resolution};
use crate::ledger::parked::ParkedKey;
use crate::store::journal::ConflictRow;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, LocationId};
use crate::value::name::{LocationName, Sku};

impl Decide for SetAside {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
}

impl SetAside {
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

impl Decide for Enter {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        self.note_replaced(draft)?;
        parked_fact::post(draft, self.entry)
    }
}

impl Enter {
    /// Keeps a fact whole whose location is not defined.
    pub(crate) fn park(&self, draft: &mut Draft<'_>, location: LocationName) -> Result<(), Stop> {
        let (_, body) = draft.entry(self.entry)?;
        let command = body.command.meant();
        if !command.is_fact() {
            return Err(Stop::UnknownLocation(location));
        }
        parked_fact::check_fact(draft, command)?;
        self.note_replaced(draft)?;
        parked_fact::park_fact(draft, location, &Command::Enter(self.clone()))
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
        return Err(Stop::Damaged(format!(
            "source {} is used but not in the catalogue",
            header.source
        )));
    };
    let attempt = draft.attempt(source.id, header.reference)?;
    if attempt.is_some_and(|attempt| attempt.fingerprint == fingerprint(second)) {
        return Err(refuse(
            "is about a command that has since been entered".to_owned(),
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
                "is about a reference whose first command changed nothing".to_owned(),
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
pub(crate) fn undo(
    draft: &Draft<'_>,
    standing: &Standing,
    sender: crate::value::name::SourceName,
    refuse: &dyn Fn(String, &str) -> Stop,
) -> Result<Option<Undo>, Stop> {
    let (_, body) = draft.entry(standing.sequence)?;
    let first = body.command.meant();
    let of = Target::reference(first.header().reference.clone()).of_source(sender);
    if first.class() == Class::Fact {
        return Ok(Some(Undo::Reverse(of)));
    }
    if !first.class().makes_promise() {
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
            "is about a promise whose goods have partly left".to_owned(),
            "resolve it as keep_first, and change what is left of the promise, or as both_real",
        ));
    }
    Ok(Some(Undo::Release(of)))
}
