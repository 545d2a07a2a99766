//! What commands have in common: lines, targets and the header.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::value::moment::Moment;
use crate::value::name::{Actor, Document, LocationName, Reference, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The most lines that one command may have.
pub const LINES_MAX: usize = 1_000;

/// A quantity of an item, and its own location where that differs from the command's.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The item, by any of its names.
    #[n(0)]
    pub sku: Sku,
    /// How many of its base units.
    #[n(1)]
    pub quantity: Quantity,
    /// The line's own location.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
}

impl Line {
    /// A line at the command's location.
    #[must_use]
    pub fn new(sku: Sku, quantity: Quantity) -> Self {
        Self {
            sku,
            quantity,
            location: None,
        }
    }
}

/// Names an earlier command or promise: by its reference or by its document.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Who sent it; the sender of this command where it is left out.
    #[n(0)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceName>,
    /// Its reference.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// Its document.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

impl Target {
    /// The command with this reference, of the same source.
    #[must_use]
    pub fn reference(reference: Reference) -> Self {
        Self {
            source: None,
            reference: Some(reference),
            document: None,
        }
    }

    /// The promise for this document, of the same source.
    #[must_use]
    pub fn document(document: Document) -> Self {
        Self {
            source: None,
            reference: None,
            document: Some(document),
        }
    }

    /// The same name, given by another source.
    #[must_use]
    pub fn of_source(self, source: SourceName) -> Self {
        Self {
            source: Some(source),
            ..self
        }
    }
}

/// What every command carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// Who sent it.
    pub source: &'a SourceName,
    /// The sender's name of the attempt.
    pub reference: &'a Reference,
    /// The business it belongs to.
    pub document: Option<&'a Document>,
    /// When it happened.
    pub occurred_at: Option<Moment>,
    /// Who did it.
    pub actor: Option<&'a Actor>,
    /// The number of the message within its source.
    pub source_sequence: Option<u64>,
}

/// Whether a field has its default value, so that its JSON leaves it out.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
