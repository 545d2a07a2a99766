//! What commands have in common: lines, targets and the header.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::value::moment::Moment;
use crate::value::name::{Actor, Document, LocationName, Reference, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The most lines that one command may have. Split longer ones into several commands.
pub const LINES_MAX: usize = 1_000;

/// An item and a quantity of it.
///
/// A line counts at the command's location unless it names its own, so that an order split over
/// several branches is one promise. An item on several lines is summed before anything is decided.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The item, by any of its names: SKU, GTIN or alias.
    #[n(0)]
    pub sku: Sku,
    /// How many units, in the item's base unit: more than zero, with no more decimals than the item
    /// has. In JSON it is text, such as `"2"` or `"0.25"`.
    #[n(1)]
    pub quantity: Quantity,
    /// The line's own location, where it differs from the command's. Without it, the command's.
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

/// Names an earlier command, or the promise that it made: by its reference or by its document,
/// never by both.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The source that sent it. Without it, the sender of this command.
    #[n(0)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceName>,
    /// The reference that it was sent under. The reference of a `confirm` or an `extend` means
    /// their promise.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The document that it was sent for. It means every promise of that document that something is
    /// left to do about; a command is done for all of them, or refused for all of them.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

impl Target {
    /// By the reference of a command of the same source.
    #[must_use]
    pub fn reference(reference: Reference) -> Self {
        Self {
            source: None,
            reference: Some(reference),
            document: None,
        }
    }

    /// By the document of a promise of the same source.
    #[must_use]
    pub fn document(document: Document) -> Self {
        Self {
            source: None,
            reference: None,
            document: Some(document),
        }
    }

    /// The same reference or document, as another source gave it.
    #[must_use]
    pub fn of_source(self, source: SourceName) -> Self {
        Self {
            source: Some(source),
            ..self
        }
    }
}

/// The fields that every command has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// The source that sent the command.
    pub source: &'a SourceName,
    /// The idempotency key: the sender's name for the attempt, unique within the source.
    pub reference: &'a Reference,
    /// The business document behind it, such as an order number.
    pub document: Option<&'a Document>,
    /// When it happened, by the sender's clock; `None` for the time of recording.
    pub occurred_at: Option<Moment>,
    /// Who did it, as an opaque identifier.
    pub actor: Option<&'a Actor>,
    /// The message's number within its source, where the source numbers them.
    pub source_sequence: Option<u64>,
}

/// Whether a field has its default value, so that its JSON leaves it out.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
