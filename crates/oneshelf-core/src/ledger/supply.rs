//! Supply: goods that are expected, with a date.

use minicbor::{Decode, Encode};

use crate::value::id::{LevelKey, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{Document, Reference};
use crate::value::quantity::Quantity;

/// Goods that somebody expects.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Supply {
    /// Its identity: the journal entry that announced it.
    #[n(0)]
    pub sequence: Sequence,
    /// Who announced it.
    #[n(1)]
    pub source: SourceId,
    /// The reference of the command that announced it.
    #[n(2)]
    pub reference: Reference,
    /// The business behind it: a purchase order number.
    #[n(3)]
    pub document: Option<Document>,
    /// When it should be there.
    #[n(4)]
    pub expected_at: Moment,
    /// Its lines, one per item and location.
    #[n(5)]
    pub lines: Vec<SupplyLine>,
}

/// One item of a supply; `expected = open + received + given up`, each at least zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SupplyLine {
    /// The item, and the location that it comes to.
    #[n(0)]
    pub key: LevelKey,
    /// What was announced.
    #[n(1)]
    pub expected: Quantity,
    /// What is still to come.
    #[n(2)]
    pub open: Quantity,
    /// What came.
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

/// What a supply is still to bring to a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SupplyClaim {
    /// How many units.
    #[n(0)]
    pub quantity: Quantity,
    /// When.
    #[n(1)]
    pub expected_at: Moment,
}
