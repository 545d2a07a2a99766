//! Steps that were told of the goods of a promise.

use minicbor::{Decode, Encode};

use crate::ledger::level::Bucket;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// What was done with goods of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Act {
    /// Picked.
    #[n(0)]
    Pick,
    /// Staged, and picked if they were not.
    #[n(1)]
    Stage,
    /// Put back on the shelf.
    #[n(2)]
    PutBack,
    /// Put back where unfit goods are.
    #[n(3)]
    PutBackUnfit,
    /// Handed over.
    #[n(4)]
    HandOver,
    /// Shipped to another location.
    #[n(6)]
    Ship,
    /// Arrived there.
    #[n(7)]
    Arrive,
    /// Released, not picked.
    #[n(8)]
    Release,
    /// Something whose place among the others says nothing: they are not put right any more.
    #[n(5)]
    Other,
}

/// A step that was told of goods of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Told {
    /// Its entry.
    #[n(0)]
    pub sequence: Sequence,
    /// The item and location.
    #[n(1)]
    pub key: LevelKey,
    /// What was done.
    #[n(2)]
    pub act: Act,
    /// With how many.
    #[n(3)]
    pub quantity: Quantity,
    /// When.
    #[n(4)]
    pub at: Moment,
    /// By how many the figures have changed the units on the shelf for it.
    #[n(5)]
    pub shelf: Quantity,
}

/// Units of a promise that a later step was told of before an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Ahead {
    /// The entry of the later step.
    #[n(0)]
    pub sequence: Sequence,
    /// The item and location.
    #[n(1)]
    pub key: LevelKey,
    /// How many.
    #[n(2)]
    pub quantity: Quantity,
    /// When the later step happened: what happened after it is of other units.
    #[n(3)]
    pub at: Moment,
    /// Since when they are known to be off the shelf.
    #[n(4)]
    pub off_shelf_at: Moment,
    /// Where on the shelf they were.
    #[n(5)]
    pub from: Bucket,
    /// Where they were put back to, of a put back.
    #[n(6)]
    pub back_to: Option<Bucket>,
    /// Whether a pick has told of them.
    #[n(7)]
    pub picked: bool,
    /// Whether a stage has told of them.
    #[n(8)]
    pub staged: bool,
    /// The case that says that the figures disagree, of a put back.
    #[n(9)]
    pub case: Option<CaseNumber>,
    /// The entry that says since when they are off the shelf.
    #[n(10)]
    pub off_shelf_by: Sequence,
    /// Whether a shipment has told of them, and not only their arrival.
    #[cbor(n(11), default)]
    pub shipped: bool,
}
