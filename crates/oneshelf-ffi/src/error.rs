//! Errors, sorted by what the caller does next.

use oneshelf::{Error, Malformed, StoreError, UnusableKind};

/// Why there is no answer, sorted by what to do next. A refusal or a conflict is an answer.
///
/// `reason` comes first in every case, because that is what the languages print first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ShelfError {
    /// The command or question is not well formed, or names something that is not defined. Nothing
    /// was recorded: fix it, and send it again under the same reference.
    #[error("{field}: {reason}")]
    Malformed {
        /// What is wrong and what to do, as a sentence for people.
        reason: String,
        /// The stable code of the rule that it breaks, to decide by.
        code: String,
        /// The part of the command that is wrong, such as `lines[2].quantity`.
        field: String,
    },
    /// The store failed. Where `is_outcome_unknown`, send the same command again.
    #[error("{reason}")]
    Store {
        /// What went wrong and what to do, as a sentence for people.
        reason: String,
        /// The stable code: `outcome_unknown`, `busy`, `damaged`, or of a file that cannot be
        /// used `foreign`, `damaged_file`, `newer`, `read_only`, `network`, `missing`.
        code: String,
    },
    /// A bug in oneshelf. The command was not recorded. Report it.
    #[error("{reason}")]
    Internal {
        /// What went wrong, as a sentence for people.
        reason: String,
    },
    /// The shelf was closed, and answers nothing any more.
    #[error("{reason}")]
    Closed {
        /// What to do, as a sentence for people.
        reason: String,
    },
}

impl ShelfError {
    pub(crate) fn closed() -> Self {
        Self::Closed {
            reason: "the shelf is closed; open it again".to_owned(),
        }
    }

    pub(crate) fn internal(reason: impl std::fmt::Display) -> Self {
        Self::Internal {
            reason: reason.to_string(),
        }
    }

    pub(crate) fn json(field: &str, reason: impl std::fmt::Display) -> Self {
        Self::Malformed {
            reason: reason.to_string(),
            code: "json".to_owned(),
            field: field.to_owned(),
        }
    }
}

impl From<Malformed> for ShelfError {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed {
            reason: malformed.reason,
            code: malformed.code.as_str().to_owned(),
            field: malformed.field,
        }
    }
}

impl From<Error> for ShelfError {
    fn from(error: Error) -> Self {
        match error {
            Error::Malformed(malformed) => malformed.into(),
            Error::Store(store) => {
                let code = store_code(&store);
                Self::Store {
                    reason: store.to_string(),
                    code: code.to_owned(),
                }
            }
            Error::Internal { .. } => Self::internal(error),
        }
    }
}

fn store_code(error: &StoreError) -> &'static str {
    match error {
        StoreError::OutcomeUnknown { .. } => "outcome_unknown",
        StoreError::Busy { .. } => "busy",
        StoreError::Damaged { .. } => "damaged",
        StoreError::Unusable { kind, .. } => match kind {
            UnusableKind::Foreign => "foreign",
            UnusableKind::Damaged => "damaged_file",
            UnusableKind::Newer => "newer",
            UnusableKind::ReadOnly => "read_only",
            UnusableKind::Network => "network",
            UnusableKind::Missing => "missing",
        },
    }
}
