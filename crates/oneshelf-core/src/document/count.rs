//! Count: what a person saw on the shelf.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::command::command;
use crate::moment::Moment;
use crate::name::{LocationName, Sku};
use crate::quantity::Quantity;

command! {
    /// Goods were counted: the units on the shelf, promised or not. Units in the holding area
    /// are not among them; they can be counted apart.
    ///
    /// The difference is taken against the shelf as of the count's own time, so that what was
    /// sold or came in since then stays true.
    Count
    required {
        /// Where.
        location(5): LocationName,
        /// What was seen.
        lines(6): Vec<CountLine>,
    }
    optional {
        /// Whether everything at the location was counted, so that what is not listed is zero.
        complete(7): bool,
        /// When the counting began; without it, the count was of one moment.
        started_at(8): Option<Moment>,
    }
}

/// What was seen of one item.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct CountLine {
    /// The item.
    #[n(0)]
    pub sku: Sku,
    /// Units on the shelf; zero is a count too.
    #[n(1)]
    pub quantity: Quantity,
    /// Units in the holding area, where they were counted as well.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staged: Option<Quantity>,
}

impl CountLine {
    /// So many units on the shelf.
    #[must_use]
    pub fn new(sku: Sku, quantity: Quantity) -> Self {
        Self {
            sku,
            quantity,
            staged: None,
        }
    }
}
