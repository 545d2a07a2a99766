//! Why a command got no answer, or a decision is none yet.

use crate::command::answer::Refusal;
use crate::store::traits::StoreError;
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::name::SourceName;

/// The error of a command that got no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// It is not well formed, or names something that is not defined. It was not recorded: fix it,
    /// and send it under the same reference.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// The store failed; its error says what to do.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a decision is no answer yet.
pub(crate) enum Failure {
    Apply(ApplyError),
    Refused(Refusal),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Apply(ApplyError::Store(error))
    }
}

pub(crate) fn unknown_source(name: &SourceName) -> Malformed {
    Malformed::new(
        MalformedCode::UnknownSource,
        "source",
        format_args!("{name:?} is not defined; define it, then send the command again"),
    )
}
