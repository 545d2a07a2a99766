//! One case in full: how it came, what can be done about it now, and how it ended.

use std::sync::Arc;

use oneshelf_core::{
    Accept, Actor, Batch, Case, CaseDetail, CaseKind, CaseNumber, Command, DefineItem,
    DefineLocation, Document, FirstAnswer, Key, Moment, Note, OFFICE_NAME, Outcome, Prepared,
    Reference, Refusal, Release, Resolution, ResolveCase, Reverse, Sequence, Slice, SourceName,
    Target,
};
use serde::Serialize;

use super::case_view::CaseView;
use super::conflict::ConflictFile;
use crate::host::Error;
use crate::read::{Snapshot, own_reference};
use crate::shelf::Shelf;

/// How often a reference is made anew before its name must be wrong.
const TRIES_MAX: u32 = 1_000;
/// The most promises of a case that are each offered to be released; the first ones are those that
/// give way first.
const WAYS_MAX: usize = 100;

/// A case with everything that a person needs to decide.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseFile {
    /// The case itself: its number, and what it is about.
    #[serde(flatten)]
    pub case: CaseView,
    /// The journal entry that opened it.
    pub came: CaseOrigin,
    /// What can be done about it now, each as a command that is ready to send.
    pub can: Vec<CaseOption>,
    /// The resolutions that are not possible now, and why; empty where all are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cannot: Vec<CaseObstacle>,
    /// What closes it without a person's resolution, as a sentence for people.
    pub closes: &'static str,
    /// The journal entry that closed it. Without it, the case is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<CaseOrigin>,
    /// The two commands of a conflict. Without it, the case is about something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictFile>,
}

/// The journal entry that opened or closed a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseOrigin {
    /// The number of the journal entry.
    pub entry: Sequence,
    /// The kind of command, as its JSON `type`, such as `sell`.
    pub kind: &'static str,
    /// The source that sent it; of a command that was set aside, the source of that.
    pub source: SourceName,
    /// The reference that it was sent under.
    pub reference: Reference,
    /// The business document behind it, such as an order number. Without it, none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Who did it, as an opaque identifier. Without it, nobody was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Actor>,
    /// When it was recorded, by the engine's clock.
    pub recorded_at: Moment,
}

/// Something that can be done about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseOption {
    /// The resolution of the case. Without it, the command ends what the case is about, which
    /// closes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// What it does, as a sentence for people.
    pub does: String,
    /// The command that does it, ready to send once the fields in `needs` are filled in.
    pub command: Command,
    /// The fields of the command that a person has to fill in; empty where it is complete.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<&'static str>,
}

/// A resolution that is not possible now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseObstacle {
    /// The resolution that would be refused.
    pub resolution: Resolution,
    /// Why it would be refused, and what to do instead.
    pub refusal: Refusal,
}

impl Shelf {
    /// Reads one case in full, with what can be done about it now. Every command that it offers was
    /// tried on the state that was read, and would be recorded. `None` where no case has this
    /// number.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{CaseNumber, Line, Quantity, Receive, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// let receive = |units| -> Result<Receive, Box<dyn std::error::Error>> {
    ///     let lines = vec![Line::new("MUG-RED".parse()?, Quantity::units(units))];
    ///     Ok(Receive::new("office".parse()?, "po-1".parse()?, "OXFORD".parse()?, lines))
    /// };
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// shelf.apply(receive(5)?)?;
    /// shelf.apply(receive(6)?)?; // another command under the same reference
    /// let case = shelf.case(CaseNumber(1))?.ok_or("a conflict is a case")?;
    /// let can: Vec<_> = case.can.iter().map(|option| option.does.as_str()).collect();
    /// assert_eq!(can.len(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn case(&self, number: CaseNumber) -> Result<Option<CaseFile>, Error> {
        let snapshot = self.snapshot()?;
        let mut slice = Slice::default();
        snapshot.load(&[Key::Case(number)], &mut slice)?;
        let found = slice.cases.get(&number).flatten().cloned();
        found.map(|case| snapshot.case_file(case)).transpose()
    }

    /// Reads the two commands of a conflict, by the number of its case, and what differs. `None`
    /// where the case is not a conflict.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn conflict(&self, case: CaseNumber) -> Result<Option<ConflictFile>, Error> {
        let snapshot = self.snapshot()?;
        let mut slice = Slice::default();
        snapshot.load(&[Key::Case(case)], &mut slice)?;
        match slice.cases.get(&case).flatten() {
            Some(case) => snapshot.conflict_file(case),
            None => Ok(None),
        }
    }
}

impl Snapshot<'_> {
    fn case_file(&self, case: Case) -> Result<CaseFile, Error> {
        let (mut can, mut cannot) = (Vec::new(), Vec::new());
        if case.is_open() {
            for resolution in case.detail.resolutions() {
                match self.resolution(&case, *resolution)? {
                    Ok(option) => can.push(option),
                    Err(obstacle) => cannot.push(obstacle),
                }
            }
            for (does, command) in self.other_ways(&case)? {
                if self.would_be(&command)?.is_ok() {
                    can.push(CaseOption {
                        resolution: None,
                        does,
                        command,
                        needs: Vec::new(),
                    });
                }
            }
        }
        let ended = case.closed.as_ref().map(|closed| self.origin(closed.by));
        let kind = CaseKind::named(case.detail.kind());
        Ok(CaseFile {
            came: self.origin(case.opened_by)?,
            can,
            cannot,
            closes: kind.map_or("nothing", |kind| kind.closes),
            ended: ended.transpose()?,
            conflict: self.conflict_file(&case)?,
            case: self.case(case)?,
        })
    }

    fn origin(&self, entry: Sequence) -> Result<CaseOrigin, Error> {
        let (row, body) = self.entry(entry)?;
        let (recorded_at, command) = (row.recorded_at, body.command);
        let meant = match &command {
            Command::SetAside(set_aside) => &*set_aside.command,
            command => command,
        };
        let header = meant.header();
        Ok(CaseOrigin {
            entry,
            kind: command.kind(),
            source: header.source.clone(),
            reference: header.reference.clone(),
            document: header.document.cloned(),
            actor: header.actor.cloned(),
            recorded_at,
        })
    }

    /// What a resolution would be answered.
    fn resolution(
        &self,
        case: &Case,
        resolution: Resolution,
    ) -> Result<Result<CaseOption, CaseObstacle>, Error> {
        let (source, reference) = self.office_names(case.number, resolution.as_str())?;
        let command = ResolveCase::new(source, reference, case.number, resolution);
        let needs = if resolution.is_of_conflict() {
            vec!["actor", "note"]
        } else {
            Vec::new()
        };
        // What a person has to say does not change whether it is possible.
        let said = ResolveCase {
            actor: Actor::new("nobody").ok(),
            note: Note::new("tried").ok(),
            ..command.clone()
        };
        Ok(match self.would_be(&said.into())? {
            Ok(()) => Ok(CaseOption {
                resolution: Some(resolution),
                does: resolution.does().to_owned(),
                command: command.into(),
                needs,
            }),
            Err(refusal) => Err(CaseObstacle {
                resolution,
                refusal,
            }),
        })
    }

    /// Whether a command would be recorded now, with all that follows from it.
    fn would_be(&self, command: &Command) -> Result<Result<(), Refusal>, Error> {
        let prepared = Prepared::new(command.clone())?;
        let mut batch = Batch::new(
            self.head,
            Arc::clone(&self.catalogue),
            Arc::clone(&self.feeds),
            Slice::default(),
        );
        match batch.apply(&prepared, self.reading, &*self.reader)? {
            Outcome::Refused(refusal) => Ok(Err(refusal)),
            Outcome::Applied(_) | Outcome::Duplicate { .. } | Outcome::Conflict(_) => Ok(Ok(())),
        }
    }

    /// The office, and a reference about a case that nobody has used.
    fn office_names(&self, case: CaseNumber, word: &str) -> Result<(SourceName, Reference), Error> {
        let source = SourceName::new(OFFICE_NAME).map_err(Error::damaged)?;
        let id = oneshelf_core::OFFICE_SOURCE;
        for attempt in 1..TRIES_MAX {
            let text = match attempt {
                1 => format!("case-{case}/{word}"),
                _ => format!("case-{case}/{word}/{attempt}"),
            };
            let reference = own_reference(&text)?;
            let mut slice = Slice::default();
            self.load(&[Key::Attempt(id, reference.clone())], &mut slice)?;
            if slice
                .attempts
                .get(&(id, reference.clone()))
                .flatten()
                .is_none()
            {
                return Ok((source, reference));
            }
        }
        Err(Error::damaged(format_args!(
            "case {case} was decided about {TRIES_MAX} times"
        )))
    }

    /// What ends the matter of a case without resolving it by name.
    fn other_ways(&self, case: &Case) -> Result<Vec<(String, Command)>, Error> {
        let mut ways = Vec::new();
        match &case.detail {
            CaseDetail::Shortage { endangered, .. }
            | CaseDetail::SupplyShort { endangered, .. } => {
                for promise in endangered.iter().take(WAYS_MAX) {
                    ways.extend(self.release_of(case, promise.reservation)?);
                }
            }
            CaseDetail::SecondPromise { first } => {
                ways.extend(self.release_of(case, *first)?);
                ways.extend(self.release_of(case, case.opened_by)?);
            }
            CaseDetail::ProvisionalItem => {
                let (source, reference) = self.office_names(case.number, "define")?;
                let item = case.item.and_then(|id| self.catalogue.item(id));
                if let Some(item) = item {
                    let define = DefineItem::new(source, reference, item.sku.clone());
                    ways.push((format!("{} is defined", item.sku), define.into()));
                }
            }
            CaseDetail::UnknownLocation { location } => {
                let (source, reference) = self.office_names(case.number, "define")?;
                let define = DefineLocation::new(source, reference, location.clone());
                ways.push((format!("{location} is defined"), define.into()));
                ways.push(self.reverse_of(case, case.opened_by)?);
            }
            CaseDetail::CountVariance { count, .. } => {
                ways.push(self.reverse_of(case, *count)?);
            }
            CaseDetail::CountUncertain { fact, count, .. } => {
                ways.push(self.reverse_of(case, *fact)?);
                ways.push(self.reverse_of(case, *count)?);
            }
            CaseDetail::MoreThanSold { .. } | CaseDetail::FiguresDisagree { .. } => {
                ways.push(self.reverse_of(case, case.opened_by)?);
            }
            CaseDetail::NotAccepted { reservation, .. } => {
                let (source, reference) = self.office_names(case.number, "accept")?;
                if let Some(of) = self.target_of(*reservation)? {
                    let accept = Accept::new(source, reference, of);
                    ways.push(("the branch accepts the pickup".to_owned(), accept.into()));
                }
                ways.extend(self.release_of(case, *reservation)?);
            }
            _ => {}
        }
        Ok(ways)
    }

    /// A promise by a name that means it alone.
    fn target_of(&self, sequence: Sequence) -> Result<Option<Target>, Error> {
        let Some(reservation) = self.reservation(sequence)? else {
            return Ok(None);
        };
        let source = self.source(reservation.source)?;
        let key = (reservation.source, reservation.reference.clone());
        let mut slice = Slice::default();
        self.load(&[Key::Attempt(key.0, key.1.clone())], &mut slice)?;
        let attempt = slice.attempts.get(&key).flatten();
        let is_its = attempt.is_some_and(|found| found.answer == FirstAnswer::Recorded(sequence));
        if is_its {
            return Ok(Some(Target::reference(key.1).of_source(source)));
        }
        // It had been set aside, and stands under the engine's own reference.
        let entry = self.journal_names(sequence)?;
        Ok(Some(Target::reference(entry.1).of_source(entry.0)))
    }

    /// Who an entry is of, and its reference.
    fn journal_names(&self, sequence: Sequence) -> Result<(SourceName, Reference), Error> {
        let command = self.entry(sequence)?.1.command;
        let header = command.header();
        Ok((header.source.clone(), header.reference.clone()))
    }

    fn release_of(
        &self,
        case: &Case,
        sequence: Sequence,
    ) -> Result<Option<(String, Command)>, Error> {
        let Some(of) = self.target_of(sequence)? else {
            return Ok(None);
        };
        let word = format!("release-{sequence}");
        let (source, reference) = self.office_names(case.number, &word)?;
        let does = format!("the promise of entry {sequence} is released");
        Ok(Some((does, Release::new(source, reference, of).into())))
    }

    /// The reversal of what an entry recorded.
    fn reverse_of(&self, case: &Case, sequence: Sequence) -> Result<(String, Command), Error> {
        let word = format!("reverse-{sequence}");
        let (source, reference) = self.office_names(case.number, &word)?;
        let (sender, of) = self.journal_names(sequence)?;
        let of = Target::reference(of).of_source(sender);
        let does = format!("what entry {sequence} recorded did not happen");
        Ok((does, Reverse::new(source, reference, of).into()))
    }
}
