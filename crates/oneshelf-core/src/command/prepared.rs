//! Commands made ready: what can be checked without looking at the store, and the fingerprint.

use crate::catalogue::feed::SOURCE_SEQUENCE_MAX;
use crate::command::check::{check_lines, check_reference, check_target};
use crate::command::fingerprint::{Fingerprint, fingerprint};
use crate::command::table::Command;
use crate::value::id::ENGINE_NAME;
use crate::value::malformed::{Malformed, MalformedCode};

/// A command whose shape is right, with its fingerprint. It is made on the caller's own thread,
/// before the store is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    command: Command,
    fingerprint: Fingerprint,
}

impl Prepared {
    /// Checks the shape of a command.
    ///
    /// # Errors
    /// [`Malformed`] names the part that is wrong, and what to do.
    pub fn new(command: impl Into<Command>) -> Result<Self, Malformed> {
        let command = command.into();
        check(&command)?;
        Ok(Self {
            fingerprint: fingerprint(&command),
            command,
        })
    }

    /// An engine command, which hosts cannot send.
    pub(crate) fn of_engine(command: impl Into<Command>) -> Self {
        let command = command.into();
        Self {
            fingerprint: fingerprint(&command),
            command,
        }
    }

    /// The command that was checked.
    #[must_use]
    pub fn command(&self) -> &Command {
        &self.command
    }

    /// The fingerprint of the command, which tells a duplicate from a conflict.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

fn check(command: &Command) -> Result<(), Malformed> {
    let header = command.header();
    if header.source.as_str() == ENGINE_NAME {
        return Err(Malformed::new(
            MalformedCode::Reserved,
            "source",
            "\"engine\" is the engine's own; send under a source of yours",
        ));
    }
    check_number(header.source_sequence)?;
    if command.is_of_engine() {
        let kind = command.kind();
        let reason = format_args!("{kind:?} is the engine's own; hosts cannot send it");
        return Err(Malformed::new(MalformedCode::Reserved, "type", reason));
    }
    command.check()?;
    let names = command.names();
    if let Some(lines) = names.lines {
        check_lines(lines)?;
    }
    match names.target {
        Some((target, field)) if names.one_command => check_reference(target, field),
        Some((target, field)) => check_target(target, field),
        None => Ok(()),
    }
}

/// Checks the number of a message within its source.
fn check_number(number: Option<u64>) -> Result<(), Malformed> {
    match number {
        Some(number) if !(1..=SOURCE_SEQUENCE_MAX).contains(&number) => Err(Malformed::new(
            MalformedCode::Fields,
            "source_sequence",
            format_args!("is {number}; number messages from 1 to {SOURCE_SEQUENCE_MAX}"),
        )),
        _ => Ok(()),
    }
}
