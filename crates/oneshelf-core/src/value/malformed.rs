//! What is wrong with a command that does not make sense: which part, why, and what to do.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A command that is not well formed, or names something that is not defined. It was not recorded:
/// fix it, and send it under the same reference.
#[derive(
    Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, schemars::JsonSchema,
)]
#[error("{field} {reason}")]
pub struct Malformed {
    /// The stable code of the rule that it breaks, to decide by.
    pub code: MalformedCode,
    /// The part of the command that is wrong, such as `lines[2].quantity`.
    pub field: String,
    /// What is wrong with it and what to do, as a sentence for people.
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
    /// The text is not a command in JSON, or a field has the wrong type.
    Json,
    /// A name is empty, longer than 128 bytes, or has a control character or outer blank.
    Name,
    /// A quantity is zero, negative, too large, or has more decimals than its item.
    Quantity,
    /// A time, or a number of seconds, is out of range.
    Time,
    /// There are no lines, or more than a command may have.
    Lines,
    /// The source is not defined. Define it, then send the command again.
    UnknownSource,
    /// The location is not defined. Define it, then send the command again.
    UnknownLocation,
    /// The channel is not defined. Define it, then send the command again.
    UnknownChannel,
    /// The item is not defined. Define it, then send the command again.
    UnknownItem,
    /// A pickup code cannot be checked, because the shelf was opened without its code key.
    NoCodeKey,
    /// A field is missing, has no meaning, or contradicts another one.
    Fields,
    /// The name or the command belongs to the engine; hosts cannot use it.
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
