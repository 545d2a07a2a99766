//! Conflicts: page by page, and the two commands of one side by side.

use oneshelf_core::{
    Case, CaseDetail, CaseNumber, Command, Difference, FirstAnswer, Key, Moment, ParkedKey,
    Reference, Refusal, Sequence, Slice, SourceName,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{PAGE_MAX, Snapshot};
use crate::shelf::Shelf;

/// A conflict: a command that was set aside because another stands under its reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ConflictView {
    /// Its row number, which the next page starts after.
    pub id: u64,
    /// The source that sent both commands.
    pub source: SourceName,
    /// The reference that both were sent under.
    pub reference: Reference,
    /// When the second command came, by the engine's clock.
    pub recorded_at: Moment,
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Sequence>,
    /// The case in which a person decides which of the two is real.
    pub case: CaseNumber,
    /// The second command, which was set aside.
    pub command: Command,
}

/// A conflict in full: the two commands that came under one reference.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConflictFile {
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_entry: Option<Sequence>,
    /// The first command, as it was sent. Without it, it was refused, and is not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Command>,
    /// Why the first command was refused. Without it, it was not, or that is forgotten.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_refused: Option<Refusal>,
    /// The journal entry that set the second command aside.
    pub second_entry: Sequence,
    /// The second command, as it was sent.
    pub second: Command,
    /// The fields in which the two differ; empty where the first is not kept.
    pub differs: Vec<Difference>,
    /// The entry of the command that the reference means now. Without it, the first one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Sequence>,
}

impl Shelf {
    /// Lists the commands that were set aside because another stands under their reference, after a
    /// row number (0 for the start), oldest first. At most `limit` of them, and at most
    /// [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn conflicts(&self, after: u64, limit: usize) -> Result<Vec<ConflictView>, Error> {
        let snapshot = self.snapshot()?;
        let rows = snapshot.reader.conflicts(after, limit.min(PAGE_MAX))?;
        let views = rows.into_iter().map(|(id, row)| {
            Ok(ConflictView {
                id,
                source: snapshot.source(row.source)?,
                reference: row.reference,
                recorded_at: row.recorded_at,
                first: row.first,
                case: row.case,
                command: row.command,
            })
        });
        views.collect()
    }
}

impl Snapshot<'_> {
    /// The two commands of a conflict; nothing where a case is about something else.
    pub(crate) fn conflict_file(&self, case: &Case) -> Result<Option<ConflictFile>, Error> {
        let CaseDetail::Conflict {
            source,
            reference,
            first,
            ..
        } = &case.detail
        else {
            return Ok(None);
        };
        let entry = self.entry(case.opened_by)?.1.command;
        let Command::SetAside(set_aside) = entry else {
            let number = case.number;
            return Err(Error::damaged(format_args!(
                "case {number} was opened by nothing that was set aside"
            )));
        };
        let second = *set_aside.command;
        let names = (*source, reference.clone());
        let parked = ParkedKey::Reference(*source, reference.clone());
        let mut slice = Slice::default();
        let keys = [
            Key::Attempt(names.0, names.1.clone()),
            Key::Parked(parked.clone()),
        ];
        self.load(&keys, &mut slice)?;
        let attempt = slice.attempts.get(&names).flatten();
        let first_refused = attempt.and_then(|attempt| match &attempt.answer {
            FirstAnswer::Refused(refusal) => Some(refusal.clone()),
            FirstAnswer::Recorded(_) | FirstAnswer::Nothing(_) => None,
        });
        let first_command = match first {
            Some(sequence) => Some(self.entry(*sequence)?.1.command),
            None => None,
        };
        let differs = first_command
            .as_ref()
            .map(|first| first.differences(&second));
        let parked = slice.parked.get(&parked).flatten();
        Ok(Some(ConflictFile {
            first_entry: *first,
            differs: differs.unwrap_or_default(),
            first: first_command,
            first_refused,
            second_entry: case.opened_by,
            second,
            replaced_by: parked.and_then(|parked| parked.replaced_by),
        }))
    }
}
