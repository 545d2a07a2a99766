//! Proposed commands. Their references are made of what they say: the same proposal again, on
//! another day, is the same command and does nothing twice.

use oneshelf_core::{
    CaseNumber, ChannelName, Command, OFFICE_NAME, Reference, Resolution, ResolveCase, Sequence,
    SourceName, fingerprint,
};

use super::shown::ShownLine;
use super::verdict::{Action, Proposal};
use crate::host::Error;

/// Proposes a command of the office.
pub(super) fn apply(
    when: &'static str,
    make: impl Fn(SourceName, Reference) -> Command,
) -> Result<Proposal, Error> {
    let name = |error| Error::damaged(format_args!("a name of the engine's own {error}"));
    let office = SourceName::new(OFFICE_NAME).map_err(name)?;
    let draft = make(office.clone(), Reference::new("reconcile").map_err(name)?);
    let mut text = format!("reconcile/{}/", draft.kind());
    for byte in fingerprint(&draft).0 {
        text.push_str(&format!("{byte:02x}"));
    }
    let command = make(office, Reference::new(text).map_err(name)?);
    Ok(Proposal {
        when,
        action: Action::Apply {
            command: Box::new(command),
        },
    })
}

/// Proposes to resolve a case.
pub(super) fn resolve(
    when: &'static str,
    case: CaseNumber,
    resolution: Resolution,
) -> Result<Proposal, Error> {
    apply(when, |source, reference| {
        ResolveCase::new(source, reference, case, resolution).into()
    })
}

/// Proposes to show a channel the right number.
pub(super) fn publish(
    line: &ShownLine,
    channel: &ChannelName,
    sequence: Sequence,
) -> Option<Proposal> {
    Some(Proposal {
        when: "the channel shows another number",
        action: Action::Publish {
            channel: channel.clone(),
            sku: line.sku.clone(),
            location: line.location.clone(),
            quantity: line.should?,
            sequence,
        },
    })
}
