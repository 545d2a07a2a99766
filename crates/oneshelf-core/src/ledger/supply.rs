//! Supply: goods that are expected, with a date.

use minicbor::{Decode, Encode};

use crate::value::id::{LevelKey, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{Document, Reference};
use crate::value::quantity::Quantity;

/// Expected supply: goods that should come, with a date (incoming).
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Supply {
    /// Its identity: the journal entry that announced it.
    #[n(0)]
    pub sequence: Sequence,
    /// The source that announced it.
    #[n(1)]
    pub source: SourceId,
    /// The reference of the command that announced it.
    #[n(2)]
    pub reference: Reference,
    /// The business document behind it, such as a purchase order number; `None` where none was
    /// given.
    #[n(3)]
    pub document: Option<Document>,
    /// When it should be there.
    #[n(4)]
    pub expected_at: Moment,
    /// Its lines, one for each item and location.
    #[n(5)]
    pub lines: Vec<SupplyLine>,
}

/// One item of an expected supply, in the item's base unit.
///
/// `expected = open + received + given up`, each at least zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SupplyLine {
    /// The item, and the location that it comes to.
    #[n(0)]
    pub key: LevelKey,
    /// How many units were announced.
    #[n(1)]
    pub expected: Quantity,
    /// How many units are still to come.
    #[n(2)]
    pub open: Quantity,
    /// How many units have come.
    #[n(3)]
    pub received: Quantity,
}

impl Supply {
    /// What it is still to bring to a level.
    #[must_use]
    pub fn incoming(&self, key: LevelKey) -> Option<SupplyClaim> {
        let line = self.lines.iter().find(|line| line.key == key)?;
        line.open.is_positive().then_some(SupplyClaim {
            quantity: line.open,
            expected_at: self.expected_at,
        })
    }
}

/// What an expected supply is still to bring to one item at one location.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SupplyClaim {
    /// How many units are still to come.
    #[n(0)]
    pub quantity: Quantity,
    /// When they should be there.
    #[n(1)]
    pub expected_at: Moment,
}
