//! Cases: what a person has to look at.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::level::Bucket;
use crate::ledger::parked::ParkedKey;
use crate::value::id::{CaseNumber, ItemId, LevelKey, LocationId, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{LocationName, Note, Reference};
use crate::value::quantity::Quantity;

/// A case: something that a person has to look at. It is open until a command or the numbers
/// resolve it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Case {
    /// Its number, which `resolve_case` names.
    #[n(0)]
    pub number: CaseNumber,
    /// The item that it is about; `None` for none or several.
    #[n(1)]
    pub item: Option<ItemId>,
    /// The location that it is about; `None` for none or several.
    #[n(2)]
    pub location: Option<LocationId>,
    /// The journal entry that opened it.
    #[n(3)]
    pub opened_by: Sequence,
    /// When it was opened, by the engine's clock.
    #[n(4)]
    pub opened_at: Moment,
    /// What it is about, by its kind.
    #[n(5)]
    pub detail: CaseDetail,
    /// How it ended; `None` while it is open.
    #[n(6)]
    pub closed: Option<Closed>,
}

impl Case {
    /// The item and location that it is about; a conflict can be about several, see
    /// [`Case::levels`].
    #[must_use]
    pub fn level(&self) -> Option<LevelKey> {
        Some(LevelKey {
            item: self.item?,
            location: self.location?,
        })
    }

    /// Every item and location that it puts under review.
    #[must_use]
    pub fn levels(&self) -> Vec<LevelKey> {
        match &self.detail {
            CaseDetail::Conflict { levels, .. } => levels.clone(),
            _ => self.level().into_iter().collect(),
        }
    }

    /// Whether it still waits for somebody.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// How a case ended.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Closed {
    /// The journal entry that closed it.
    #[n(0)]
    pub by: Sequence,
    /// When it was closed, by the engine's clock.
    #[n(1)]
    pub at: Moment,
    /// What a person decided; `None` where the numbers resolved it by themselves.
    #[n(2)]
    pub resolution: Option<Resolution>,
    /// What the person noted; `None` where nobody did.
    #[n(3)]
    pub note: Option<Note>,
}

/// What a case is about. Quantities are in the item's base unit.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum CaseDetail {
    /// Shortage: more is promised or sold than is there.
    #[n(0)]
    Shortage {
        /// How many units `free` is below zero.
        #[n(0)]
        shortfall: Quantity,
        /// The promises that cannot be kept, in the order in which they give way.
        #[n(1)]
        endangered: Vec<Endangered>,
        /// The part of the shortfall that no promise here covers.
        #[n(2)]
        owed_to_nobody: Quantity,
    },
    /// A count saw another number than was known.
    #[n(1)]
    CountVariance {
        /// The journal entry of the count.
        #[n(0)]
        count: Sequence,
        /// Counted less expected, as far as late facts have not explained it.
        #[n(1)]
        variance: Quantity,
    },
    /// A fact lies too close to a count to tell which came first.
    #[n(2)]
    CountUncertain {
        /// The journal entry of the fact.
        #[n(0)]
        fact: Sequence,
        /// The journal entry of the count.
        #[n(1)]
        count: Sequence,
        /// When the count was complete.
        #[n(2)]
        counted_at: Moment,
        /// By how much the fact changed the units on the shelf.
        #[n(3)]
        change: Quantity,
        /// The side that is taken for now: the one with the lower availability.
        #[n(4)]
        taken_as: CountSide,
    },
    /// A fact named an unknown SKU; somebody has to define the item.
    #[n(3)]
    ProvisionalItem,
    /// A fact at an unknown location waits for its location to be defined.
    #[n(4)]
    UnknownLocation {
        /// The location as the fact named it.
        #[n(0)]
        location: LocationName,
    },
    /// A fact moved more out of a bucket than was known to be there.
    #[n(5)]
    FiguresDisagree {
        /// How many units were not known to be there, and have not come since.
        #[n(0)]
        missing: Quantity,
        /// The bucket that they should come to, so that the shelf gets back what it lent; `None`
        /// for a put back.
        #[n(1)]
        owed: Option<Owed>,
    },
    /// Counted units in the holding area differ from the known ones.
    #[n(6)]
    StagedVariance {
        /// Counted less known; negative where units are missing.
        #[n(0)]
        variance: Quantity,
    },
    /// A promise was adopted for a document that had a live one already.
    #[n(7)]
    SecondPromise {
        /// The promise that stood before.
        #[n(0)]
        first: Sequence,
    },
    /// More came back than was handed over under the name of a sale or an order.
    #[n(8)]
    MoreThanSold {
        /// The journal entry of the last sale or handover; of the promise, where nothing of it was
        /// handed over.
        #[n(0)]
        sale: Sequence,
        /// How many units came back too many.
        #[n(1)]
        excess: Quantity,
    },
    /// A fact that had waited for its location cannot be posted there as it was sent.
    #[n(9)]
    NotPosted {
        /// The journal entry of the fact.
        #[n(0)]
        entry: Sequence,
    },
    /// A picker did not find what the numbers say is there (a short pick). The next count ends it.
    #[n(10)]
    NotFound {
        /// The promise that was picked for.
        #[n(0)]
        reservation: Sequence,
        /// How many units the picker did not find.
        #[n(1)]
        quantity: Quantity,
        /// Whether some were there and the number is wrong, rather than none at all.
        #[n(2)]
        wrong_count: bool,
    },
    /// A branch did not accept a pickup in time.
    #[n(11)]
    NotAccepted {
        /// The pickup that nobody accepted.
        #[n(0)]
        reservation: Sequence,
        /// By when it should have been accepted.
        #[n(1)]
        accept_by: Moment,
    },
    /// A transfer discrepancy: what was shipped and what arrived differ, or it is late.
    #[n(12)]
    TransferDiscrepancy {
        /// The transfer, by the entry that made it.
        #[n(0)]
        transfer: Sequence,
        /// How many units were shipped and did not arrive.
        #[n(1)]
        missing: Quantity,
        /// How many units arrived that were not shipped.
        #[n(2)]
        over: Quantity,
    },
    /// Expected supply that is not late does not cover the back orders that wait for it.
    #[n(13)]
    SupplyShort {
        /// How many waiting units it does not cover.
        #[n(0)]
        uncovered: Quantity,
        /// The back orders that will not get them, newest first.
        #[n(1)]
        endangered: Vec<Endangered>,
    },
    /// Another command came under a used reference; the entry that opened the case has it.
    #[n(22)]
    Conflict {
        /// The source that sent both commands.
        #[n(0)]
        source: SourceId,
        /// The reference that both were sent under.
        #[n(1)]
        reference: Reference,
        /// The entry of the command that stands; `None` where that was refused or changed nothing.
        #[n(2)]
        first: Option<Sequence>,
        /// The items and locations that either of two facts would change.
        #[n(3)]
        levels: Vec<LevelKey>,
    },
    /// Units were moved for a promise or sale that has not come in time. It ends when that comes.
    #[n(20)]
    Unlinked {
        /// The journal entry that moved them.
        #[n(0)]
        entry: Sequence,
        /// The name that the promise or sale would come under.
        #[n(1)]
        waits_for: ParkedKey,
        /// How many units were moved.
        #[n(2)]
        quantity: Quantity,
    },
    /// A fact was beyond a limit of its source.
    #[n(21)]
    LimitExceeded {
        /// The journal entry of the fact.
        #[n(0)]
        fact: Sequence,
        /// Which limit it was, and what went beyond it.
        #[n(1)]
        exceeded: Exceeded,
    },
}

impl CaseDetail {
    /// How a person can resolve it; empty where only the numbers can.
    #[must_use]
    pub const fn resolutions(&self) -> &'static [Resolution] {
        match self {
            Self::Shortage { .. } | Self::SupplyShort { .. } | Self::UnknownLocation { .. } => &[],
            Self::TransferDiscrepancy { missing, .. } if missing.is_positive() => {
                &[Resolution::Lost]
            }
            Self::TransferDiscrepancy { .. } => &[Resolution::Acknowledged, Resolution::Lost],
            Self::CountUncertain { .. } => &[Resolution::BeforeCount, Resolution::AfterCount],
            Self::Conflict { .. } => &[
                Resolution::KeepFirst,
                Resolution::Replace,
                Resolution::BothReal,
            ],
            _ => &[Resolution::Acknowledged],
        }
    }
}

/// Units that came off the shelf because they were not known to be in the bucket that a fact took
/// them from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Owed {
    /// The bucket that the fact took them from.
    #[n(0)]
    pub of: Bucket,
    /// When the fact took them: its business time.
    #[n(1)]
    pub at: Moment,
    /// The journal entry of the fact.
    #[n(2)]
    pub fact: Sequence,
    /// How many have come since, and went back to the shelf.
    #[n(3)]
    pub given_back: Quantity,
}

/// A limit of a source, and what went beyond it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(tag = "limit", rename_all = "snake_case")]
pub enum Exceeded {
    /// More of an item than one command of the source may name.
    #[n(0)]
    QuantityMax {
        /// The source's `quantity_max`, in the item's base unit.
        #[n(0)]
        max: Quantity,
        /// What the fact named, in the item's base unit.
        #[n(1)]
        quantity: Quantity,
    },
    /// A fact that arrived later than facts of the source may.
    #[n(1)]
    LateSecondsMax {
        /// The source's `late_seconds_max`, in seconds.
        #[n(0)]
        max: u32,
        /// When the fact occurred, by its sender's clock.
        #[n(1)]
        occurred_at: Moment,
    },
}

/// A promise that a shortage endangers.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Endangered {
    /// The promise, by the entry that made it.
    #[n(0)]
    pub reservation: Sequence,
    /// How many of its units are in danger, in the item's base unit.
    #[n(1)]
    pub quantity: Quantity,
}

/// On which side of a count a fact lies.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum CountSide {
    /// The fact came first: the count had seen its effect.
    #[n(0)]
    BeforeCount,
    /// The count came first: it had not seen the fact's effect.
    #[n(1)]
    AfterCount,
}

/// What a person decides about a case.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// It was looked at; the numbers stand as they are.
    #[n(0)]
    Acknowledged,
    /// The uncertain fact came before the count, which had seen it.
    #[n(1)]
    BeforeCount,
    /// The uncertain fact came after the count, which had not seen it.
    #[n(2)]
    AfterCount,
    /// Goods of a transfer that did not arrive are given up: they leave the stock.
    #[n(3)]
    Lost,
    /// The first command under the reference stands; the second was a mistake.
    #[n(10)]
    KeepFirst,
    /// The second command is real: the first is undone, and the second is posted.
    #[n(11)]
    Replace,
    /// Both commands are real: the second is posted beside the first.
    #[n(12)]
    BothReal,
}

impl Resolution {
    /// Whether it says which of two commands under one reference is real.
    #[must_use]
    pub const fn is_of_conflict(self) -> bool {
        matches!(self, Self::KeepFirst | Self::Replace | Self::BothReal)
    }
}

/// A count of one item at one location, as it is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct CountRecord {
    /// When the counting began; equal to the key's time where the count was of one moment.
    #[n(0)]
    pub started_at: Moment,
    /// By how many seconds its source's clock may be wrong.
    #[n(1)]
    pub clock_uncertainty_seconds: u32,
    /// Whether it was recorded when it was taken, so that the order of the journal is its order.
    #[n(2)]
    pub live: bool,
    /// Units that were counted on the shelf.
    #[n(3)]
    pub counted: Quantity,
    /// Counted less expected: the sum of what was posted against this count.
    #[n(4)]
    pub variance: Quantity,
    /// Whether it was reversed; facts are then measured against the next count.
    #[n(5)]
    pub reversed: bool,
    /// The case of its variance, while one is open.
    #[n(6)]
    pub case: Option<CaseNumber>,
    /// Whether it was the first entry of its level: opening stock, without a variance.
    #[n(7)]
    pub opening: bool,
    /// The facts that are too close to it to tell which came first, each with the side it is taken
    /// on.
    #[n(8)]
    pub sides: Vec<SideTaken>,
}

/// The side of a count that an uncertain fact is taken on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SideTaken {
    /// The journal entry of the fact.
    #[n(0)]
    pub fact: Sequence,
    /// The side that is taken.
    #[n(1)]
    pub side: CountSide,
    /// The case in which a person decides.
    #[n(2)]
    pub case: CaseNumber,
}

/// The place of a count in the history of its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct CountKey {
    /// When the count was complete.
    #[n(0)]
    pub counted_at: Moment,
    /// The journal entry of the count.
    #[n(1)]
    pub sequence: Sequence,
}
