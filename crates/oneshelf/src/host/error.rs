//! Errors, sorted by what the caller does next.

use oneshelf_core::store::StoreError;
use oneshelf_core::{ApplyError, Malformed, MalformedCode};

/// Why there is no answer, sorted by what to do next. A refusal or a conflict is an answer: see
/// [`Outcome`](crate::Outcome).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The command or question is not well formed, or names something that is not defined. Nothing
    /// was recorded: fix it, and send it again under the same reference.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// The store failed. Unless it says otherwise, nobody knows whether the command was recorded:
    /// send the same command again under the same reference. It is applied at most once.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A bug in oneshelf. The command was not recorded, and other commands are not affected. Report
    /// it; the same command likely fails again.
    #[error("internal error, nothing was recorded: {reason}; report this as a bug of oneshelf")]
    Internal {
        /// What went wrong, as a sentence for people.
        reason: String,
    },
}

impl From<ApplyError> for Error {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Malformed(malformed) => Self::Malformed(malformed),
            ApplyError::Store(store) => Self::Store(store),
            ApplyError::Internal { reason } => Self::Internal { reason },
        }
    }
}

impl Error {
    /// A question that cannot be answered as it was put.
    pub(crate) fn malformed(
        code: MalformedCode,
        field: &str,
        reason: impl std::fmt::Display,
    ) -> Self {
        Self::Malformed(Malformed {
            code,
            field: field.to_owned(),
            reason: reason.to_string(),
        })
    }

    /// Stored rows that contradict each other.
    pub(crate) fn damaged(reason: impl std::fmt::Display) -> Self {
        Self::Store(StoreError::Damaged {
            reason: reason.to_string(),
        })
    }

    /// A caught panic.
    pub(crate) fn of_panic(panic: &(dyn std::any::Any + Send)) -> Self {
        let text = panic
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned());
        Self::Internal {
            reason: text.unwrap_or_else(|| "a panic without a text".to_owned()),
        }
    }
}
