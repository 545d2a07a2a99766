//! The two commands of a conflict, side by side.

use oneshelf_core::{
    Case, CaseDetail, Command, Difference, FirstAnswer, Key, ParkedKey, Refusal, Sequence, Slice,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::View;

/// Two commands that came under one reference.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConflictFile {
    /// The entry of the first; nothing where that was refused or changed nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_entry: Option<Sequence>,
    /// The command that came first, as it was sent; refused ones are not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Command>,
    /// Why the first was refused, as long as that is remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_refused: Option<Refusal>,
    /// The entry that set the second aside.
    pub second_entry: Sequence,
    /// The command that was set aside.
    pub second: Command,
    /// The fields in which they differ; none where the first is not kept.
    pub differs: Vec<Difference>,
    /// The entry of the command that the reference means now, where that is not the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Sequence>,
}

impl View<'_> {
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
