//! What is wrong with a command that does not make sense: which part, why, and what to do.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A command that is not well formed. It was not recorded: mend it and keep the reference.
#[derive(
    Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, schemars::JsonSchema,
)]
#[error("{field} {reason}")]
pub struct Malformed {
    /// Which rule it breaks.
    pub code: MalformedCode,
    /// The part of the command, such as `lines[2].quantity`.
    pub field: String,
    /// What is wrong with it, and what to do.
    pub reason: String,
}

impl Malformed {
    pub(crate) fn new(
        code: MalformedCode,
        field: impl Into<String>,
        reason: impl fmt::Display,
    ) -> Self {
        Self {
            code,
            field: field.into(),
            reason: reason.to_string(),
        }
    }
}

/// The stable codes of malformed commands.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MalformedCode {
    /// The text is no command in JSON.
    Json,
    /// A name is empty, too long or has characters that it may not have.
    Name,
    /// A quantity is zero, negative, too fine or too large.
    Quantity,
    /// A time lies outside what can be meant.
    Time,
    /// There are no lines, or too many.
    Lines,
    /// The source is not defined.
    UnknownSource,
    /// The location is not defined.
    UnknownLocation,
    /// The channel is not defined.
    UnknownChannel,
    /// The item is not defined.
    UnknownItem,
    /// The shelf was opened without the key that codes are derived from.
    NoCodeKey,
    /// The fields do not go together.
    Fields,
    /// The name or the command is the engine's own.
    Reserved,
}

impl MalformedCode {
    /// The code as hosts see it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Name => "name",
            Self::Quantity => "quantity",
            Self::Time => "time",
            Self::Lines => "lines",
            Self::UnknownSource => "unknown_source",
            Self::UnknownLocation => "unknown_location",
            Self::UnknownChannel => "unknown_channel",
            Self::UnknownItem => "unknown_item",
            Self::NoCodeKey => "no_code_key",
            Self::Fields => "fields",
            Self::Reserved => "reserved",
        }
    }
}
