//! Errors, sorted by what the caller does next.

use oneshelf::{Error, Malformed, StoreError, UnusableKind};

/// Why there is no answer. A refusal and a conflict are answers.
///
/// `reason` comes first in every case, because that is what the languages print first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ShelfError {
    /// Not well formed, or it names something that is not defined. Nothing was recorded: mend it,
    /// keep the reference, send it again.
    #[error("{field}: {reason}")]
    Malformed {
        /// What is wrong, and what to do.
        reason: String,
        /// The stable code.
        code: String,
        /// The field that is meant.
        field: String,
    },
    /// The store failed. Where `is_outcome_unknown`, send the same command again.
    #[error("{reason}")]
    Store {
        /// What went wrong, and what to do.
        reason: String,
        /// The stable code: `outcome_unknown`, `busy`, `damaged`, or of a file that cannot be
        /// used `foreign`, `damaged_file`, `newer`, `read_only`, `network`, `missing`.
        code: String,
    },
    /// A bug in oneshelf. The command was not recorded.
    #[error("{reason}")]
    Internal {
        /// What went wrong.
        reason: String,
    },
    /// The shelf was closed.
    #[error("{reason}")]
    Closed {
        /// What to do.
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
