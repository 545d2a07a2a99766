//! Steps that were told of the goods of a promise.

use minicbor::{Decode, Encode};

use crate::ledger::level::Bucket;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// What a fulfilment step did with goods of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Act {
    /// Picked, off the shelf.
    #[n(0)]
    Pick,
    /// Staged, and picked if they were not.
    #[n(1)]
    Stage,
    /// Put back on the shelf, fit for sale.
    #[n(2)]
    PutBack,
    /// Put back, but not fit for sale.
    #[n(3)]
    PutBackUnfit,
    /// Handed over to the customer.
    #[n(4)]
    HandOver,
    /// Shipped to another location.
    #[n(6)]
    Ship,
    /// Arrived at the other location.
    #[n(7)]
    Arrive,
    /// Released before they were picked.
    #[n(8)]
    Release,
    /// A step whose place among the others says nothing, so that the steps of its item are no
    /// longer put in order.
    #[n(5)]
    Other,
}

/// A fulfilment step that was recorded for goods of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Told {
    /// The journal entry of the step.
    #[n(0)]
    pub sequence: Sequence,
    /// The item and location that it is about.
    #[n(1)]
    pub key: LevelKey,
    /// What the step did.
    #[n(2)]
    pub act: Act,
    /// How many units it did that with.
    #[n(3)]
    pub quantity: Quantity,
    /// When it happened: its business time.
    #[n(4)]
    pub at: Moment,
    /// By how many units the shelf figure has changed for it.
    #[n(5)]
    pub shelf: Quantity,
}

/// Units of a promise of which a later step was recorded before an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Ahead {
    /// The journal entry of the later step.
    #[n(0)]
    pub sequence: Sequence,
    /// The item and location that they are at.
    #[n(1)]
    pub key: LevelKey,
    /// How many units they are.
    #[n(2)]
    pub quantity: Quantity,
    /// When the later step happened; steps after it are about other units.
    #[n(3)]
    pub at: Moment,
    /// Since when they are known to be off the shelf.
    #[n(4)]
    pub off_shelf_at: Moment,
    /// The bucket on the shelf that they left.
    #[n(5)]
    pub from: Bucket,
    /// The bucket that they were put back to; `None` unless the step is a put back.
    #[n(6)]
    pub back_to: Option<Bucket>,
    /// Whether their pick has been recorded.
    #[n(7)]
    pub picked: bool,
    /// Whether their staging has been recorded.
    #[n(8)]
    pub staged: bool,
    /// The case that says that the figures disagree; `None` unless the step is a put back.
    #[n(9)]
    pub case: Option<CaseNumber>,
    /// The entry that says since when they are off the shelf.
    #[n(10)]
    pub off_shelf_by: Sequence,
    /// Whether their shipment has been recorded, and not only their arrival.
    #[cbor(n(11), default)]
    pub shipped: bool,
}
