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
    /// A mistake in oneshelf itself; nothing was recorded. Report it.
    #[error("internal error, nothing was recorded: {reason}; report this as a bug of oneshelf")]
    Internal {
        /// What went wrong inside, for the report.
        reason: String,
    },
}

impl ApplyError {
    /// What only a mistake in these rules can lead to.
    pub(crate) fn bug(reason: impl Into<String>) -> Self {
        Self::Internal {
            reason: reason.into(),
        }
    }
}

/// Why a decision is no answer yet.
pub(crate) enum Failure {
    Apply(ApplyError),
    Refused(Refusal),
}

impl<E: Into<ApplyError>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Apply(error.into())
    }
}

pub(crate) fn unknown_source(name: &SourceName) -> Malformed {
    Malformed::new(
        MalformedCode::UnknownSource,
        "source",
        format_args!("{name:?} is not defined; define it, then send the command again"),
    )
}
