//! Cases: what a person has to look at.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::level::Bucket;
use crate::ledger::parked::ParkedKey;
use crate::value::id::{CaseNumber, ItemId, LevelKey, LocationId, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{LocationName, Note, Reference};
use crate::value::quantity::Quantity;

/// Something that a person has to look at; open until a command or the numbers resolve it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Case {
    /// Its number.
    #[n(0)]
    pub number: CaseNumber,
    /// The item that it concerns.
    #[n(1)]
    pub item: Option<ItemId>,
    /// The location that it concerns.
    #[n(2)]
    pub location: Option<LocationId>,
    /// The entry that opened it.
    #[n(3)]
    pub opened_by: Sequence,
    /// When it was opened.
    #[n(4)]
    pub opened_at: Moment,
    /// What it is about.
    #[n(5)]
    pub detail: CaseDetail,
    /// How it ended; `None` while it is open.
    #[n(6)]
    pub closed: Option<Closed>,
}

impl Case {
    /// The level that it is about; a conflict can be about several, see [`Case::levels`].
    #[must_use]
    pub fn level(&self) -> Option<LevelKey> {
        Some(LevelKey {
            item: self.item?,
            location: self.location?,
        })
    }

    /// Every level that it puts under review.
    #[must_use]
    pub fn levels(&self) -> Vec<LevelKey> {
        match &self.detail {
            CaseDetail::Conflict { levels, .. } => levels.clone(),
            _ => self.level().into_iter().collect(),
        }
    }

    /// Whether it waits for somebody.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// How a case ended.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Closed {
    /// The entry that closed it.
    #[n(0)]
    pub by: Sequence,
    /// When.
    #[n(1)]
    pub at: Moment,
    /// What was decided; `None` where the numbers resolved it by themselves.
    #[n(2)]
    pub resolution: Option<Resolution>,
    /// What the person noted.
    #[n(3)]
    pub note: Option<Note>,
}

/// What a case is about.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum CaseDetail {
    /// More is promised or sold than is there.
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
        /// The count's entry.
        #[n(0)]
        count: Sequence,
        /// Counted less expected, as far as late facts have not explained it.
        #[n(1)]
        variance: Quantity,
    },
    /// A fact lies too close to a count to tell which came first.
    #[n(2)]
    CountUncertain {
        /// The fact's entry.
        #[n(0)]
        fact: Sequence,
        /// The count's entry.
        #[n(1)]
        count: Sequence,
        /// When the count was taken.
        #[n(2)]
        counted_at: Moment,
        /// What the fact changed on the shelf.
        #[n(3)]
        change: Quantity,
        /// The side that gives the lower availability, which is taken for now.
        #[n(4)]
        taken_as: CountSide,
    },
    /// A fact named an unknown SKU.
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
        /// How many units were not known to be there, as far as they have not come since.
        #[n(0)]
        missing: Quantity,
        /// Where they would come, so that the shelf gets back what it lent.
        #[n(1)]
        owed: Option<Owed>,
    },
    /// Counted units in the holding area differ from the known ones.
    #[n(6)]
    StagedVariance {
        /// Counted less known.
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
    /// More came back than the sale handed over.
    #[n(8)]
    MoreThanSold {
        /// The sale's entry.
        #[n(0)]
        sale: Sequence,
        /// How many units too many.
        #[n(1)]
        excess: Quantity,
    },
    /// A fact that had waited for its location cannot be posted there as it was sent.
    #[n(9)]
    NotPosted {
        /// The fact's entry.
        #[n(0)]
        entry: Sequence,
    },
    /// A picker did not find what the numbers say is there; the next count ends it.
    #[n(10)]
    NotFound {
        /// The promise that it was picked for.
        #[n(0)]
        reservation: Sequence,
        /// How many units.
        #[n(1)]
        quantity: Quantity,
        /// Whether the picker said that the count is wrong, rather than that none was there.
        #[n(2)]
        wrong_count: bool,
    },
    /// A branch did not accept a pickup in time.
    #[n(11)]
    NotAccepted {
        /// The pickup.
        #[n(0)]
        reservation: Sequence,
        /// By when it should have been accepted.
        #[n(1)]
        accept_by: Moment,
    },
    /// What was shipped and what arrived differ.
    #[n(12)]
    TransferDiscrepancy {
        /// The transfer.
        #[n(0)]
        transfer: Sequence,
        /// How many units did not arrive.
        #[n(1)]
        missing: Quantity,
        /// How many units arrived that were not shipped.
        #[n(2)]
        over: Quantity,
    },
    /// What is expected, and not late, is not enough for the orders that wait for it.
    #[n(13)]
    SupplyShort {
        /// How many units are not covered.
        #[n(0)]
        uncovered: Quantity,
        /// The orders that will not get them, newest first.
        #[n(1)]
        endangered: Vec<Endangered>,
    },
    /// Another command came under a used reference; the entry that opened the case has it.
    #[n(22)]
    Conflict {
        /// Who sent both.
        #[n(0)]
        source: SourceId,
        /// The reference of both.
        #[n(1)]
        reference: Reference,
        /// The entry of the command that stands; `None` where that was refused or changed
        /// nothing.
        #[n(2)]
        first: Option<Sequence>,
        /// The levels that either of two facts would touch.
        #[n(3)]
        levels: Vec<LevelKey>,
    },
    /// Units were moved for a promise or sale that has not come in time; it ends when that comes.
    #[n(20)]
    Unlinked {
        /// The entry that moved them.
        #[n(0)]
        entry: Sequence,
        /// The name that it would come under.
        #[n(1)]
        waits_for: ParkedKey,
        /// How many units.
        #[n(2)]
        quantity: Quantity,
    },
    /// A fact was beyond a limit of its source.
    #[n(21)]
    LimitExceeded {
        /// The fact's entry.
        #[n(0)]
        fact: Sequence,
        /// Which limit, and by what.
        #[n(1)]
        exceeded: Exceeded,
    },
}

impl CaseDetail {
    /// How a person can resolve it; nothing where only the numbers can.
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

/// Units that came off the shelf because they were not known to be where a fact took them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Owed {
    /// Where the fact took them.
    #[n(0)]
    pub of: Bucket,
    /// When it took them.
    #[n(1)]
    pub at: Moment,
    /// Its entry.
    #[n(2)]
    pub fact: Sequence,
    /// How many have come since, and went to the shelf instead.
    #[n(3)]
    pub given_back: Quantity,
}

/// A limit of a source, and what went beyond it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(tag = "limit", rename_all = "snake_case")]
pub enum Exceeded {
    /// More of an item than one line may have.
    #[n(0)]
    QuantityMax {
        /// The most.
        #[n(0)]
        max: Quantity,
        /// What it said.
        #[n(1)]
        quantity: Quantity,
    },
    /// A fact that came later than facts may.
    #[n(1)]
    LateSecondsMax {
        /// The most seconds.
        #[n(0)]
        max: u32,
        /// When it occurred.
        #[n(1)]
        occurred_at: Moment,
    },
}

/// A promise that a shortage endangers.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Endangered {
    /// The reservation.
    #[n(0)]
    pub reservation: Sequence,
    /// How many of its units.
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
    /// The count had seen its effect.
    #[n(0)]
    BeforeCount,
    /// The count had not seen its effect.
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
    /// The uncertain fact came before the count.
    #[n(1)]
    BeforeCount,
    /// The uncertain fact came after the count.
    #[n(2)]
    AfterCount,
    /// What did not arrive is given up.
    #[n(3)]
    Lost,
    /// The first of two commands under one reference stands; the other one was a mistake.
    #[n(10)]
    KeepFirst,
    /// The second is right: the first is taken back, and the second entered.
    #[n(11)]
    Replace,
    /// Both happened: the second is entered as well.
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
    /// Whether it occurred when it was recorded, so that the order of the journal is its order.
    #[n(2)]
    pub live: bool,
    /// Units counted on the shelf.
    #[n(3)]
    pub counted: Quantity,
    /// Counted less expected: the sum of what was posted against this count.
    #[n(4)]
    pub variance: Quantity,
    /// Taken back; facts are measured against the next count instead.
    #[n(5)]
    pub reversed: bool,
    /// The case of its variance, while one is open.
    #[n(6)]
    pub case: Option<CaseNumber>,
    /// Whether it was the first that was ever heard of the level: opening stock, no variance.
    #[n(7)]
    pub opening: bool,
    /// The facts too close to it to tell which came first, each with the side it is taken on.
    #[n(8)]
    pub sides: Vec<SideTaken>,
}

/// The side of a count on which an uncertain fact is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SideTaken {
    /// The fact's entry.
    #[n(0)]
    pub fact: Sequence,
    /// The side.
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
    /// Its entry.
    #[n(1)]
    pub sequence: Sequence,
}
