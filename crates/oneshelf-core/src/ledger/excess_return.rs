//! Units that came back for a promise before their handover was recorded, or that never left.

use minicbor::{Decode, Encode};

use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// Units that came back for a promise beyond what is known to have been handed over of it. A
/// handover that is recorded later, and happened before they came back, may be theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct ExcessReturn {
    /// The journal entry of the return.
    #[n(0)]
    pub sequence: Sequence,
    /// The item, and the location that it came back to.
    #[n(1)]
    pub key: LevelKey,
    /// How many units came back beyond what was handed over.
    #[n(2)]
    pub quantity: Quantity,
    /// When they came back: the business time of the return.
    #[n(3)]
    pub at: Moment,
    /// The case that asks a person about them.
    #[n(4)]
    pub case: CaseNumber,
}
