//! A line that is no command.

use std::fmt;

use oneshelf::{Malformed, MalformedCode};
use serde::Serialize;

/// Where and how a line of the input is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct BadLine {
    /// The line, from 1.
    pub(crate) line: u64,
    outcome: &'static str,
    /// Which rule it breaks; stable.
    code: &'static str,
    /// The character in the line, from 1, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// The part of the command.
    #[serde(skip_serializing_if = "String::is_empty")]
    field: String,
    /// What is wrong, and what to do.
    reason: String,
}

impl BadLine {
    fn new(line: u64, code: &'static str, reason: impl fmt::Display) -> Self {
        Self {
            line,
            outcome: "malformed",
            code,
            column: None,
            field: String::new(),
            reason: reason.to_string(),
        }
    }

    pub(crate) fn too_long(line: u64, bytes_max: usize) -> Self {
        let reason = format_args!("has more than {bytes_max} bytes; split the command");
        Self::new(line, "too_long", reason)
    }

    pub(crate) fn not_utf8(line: u64, bytes: &[u8], valid_up_to: usize) -> Self {
        let valid = bytes.get(..valid_up_to).unwrap_or_default();
        Self {
            column: Some(String::from_utf8_lossy(valid).chars().count() + 1),
            ..Self::new(line, "utf8", "is no UTF-8 from here on")
        }
    }

    pub(crate) fn not_json(line: u64, text: &str, error: &serde_json::Error) -> Self {
        let before = text.get(..error.column().saturating_sub(1));
        let column = before.map_or(error.column(), |before| before.chars().count() + 1);
        let reason = error.to_string();
        // The line is the only one that serde sees; its number says nothing.
        let reason = reason.split(" at line ").next().unwrap_or_default();
        Self {
            column: Some(column),
            ..Self::new(line, "json", format_args!("is no JSON: {reason}"))
        }
    }

    /// The time of the line, where the clock follows it.
    pub(crate) fn time(line: u64, reason: impl fmt::Display) -> Self {
        Self {
            field: "at".to_owned(),
            ..Self::new(line, "time", reason)
        }
    }

    /// Whether nothing is wrong but that the key of the pickup codes was not given.
    pub(crate) fn lacks_code_key(&self) -> bool {
        self.code == MalformedCode::NoCodeKey.as_str()
    }

    /// What stands around a command is wrong.
    pub(crate) fn envelope(line: u64, reason: impl fmt::Display) -> Self {
        Self::new(line, "json", reason)
    }

    pub(crate) fn of(line: u64, malformed: Malformed) -> Self {
        let field = match malformed.field.as_str() {
            "." | "command" => String::new(),
            _ => malformed.field,
        };
        Self {
            field,
            ..Self::new(line, malformed.code.as_str(), malformed.reason)
        }
    }
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(f, ", column {column}")?;
        }
        f.write_str(": ")?;
        if !self.field.is_empty() {
            write!(f, "{} ", self.field)?;
        }
        f.write_str(&self.reason)
    }
}
