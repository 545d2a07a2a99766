//! Buckets, postings and the level that they add up to.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::{Overflow, Quantity};

/// Where a unit is. Every unit is in exactly one bucket of one location, or outside.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// On the shelf, promised to nobody. Negative after more was sold than was known to be there.
    #[n(0)]
    Free,
    /// On the shelf, under a hold that expires (soft reservation).
    #[n(1)]
    Held,
    /// On the shelf, under an order, a pickup or a transfer request (allocated).
    #[n(2)]
    Committed,
    /// Picked for a promise: in the holding area, or packed.
    #[n(3)]
    Staged,
    /// Returned, and not graded yet (quarantine). Not sellable.
    #[n(4)]
    Inspection,
    /// At the location, but unfit for sale.
    #[n(5)]
    Damaged,
    /// On its way to this location, from another one.
    #[n(6)]
    InTransit,
    /// Not in stock: with a supplier, a customer, or gone. The posting's reason says which.
    #[n(7)]
    Outside,
}

impl Bucket {
    /// The buckets of a location, in the order of [`Level::balances`].
    pub const INSIDE: [Self; 7] = [
        Self::Free,
        Self::Held,
        Self::Committed,
        Self::Staged,
        Self::Inspection,
        Self::Damaged,
        Self::InTransit,
    ];

    /// Whether units in it stand on the shelf: free, held or committed.
    #[must_use]
    pub const fn is_on_shelf(self) -> bool {
        matches!(self, Self::Free | Self::Held | Self::Committed)
    }

    /// Whether units in it are at the location.
    #[must_use]
    pub const fn is_on_hand(self) -> bool {
        !matches!(self, Self::InTransit | Self::Outside)
    }
}

/// Why a posting moved units. For units that come from or go outside, it also says where that is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Goods came in from a supplier.
    #[n(0)]
    Receipt,
    /// A customer has the goods: sold, or handed over for a promise.
    #[n(1)]
    Sale,
    /// A customer brought the goods back.
    #[n(2)]
    Return,
    /// A person decided the condition of the goods.
    #[n(3)]
    Grade,
    /// The goods are lost, broken or used up.
    #[n(4)]
    WriteOff,
    /// Goods were found where none were known.
    #[n(5)]
    Found,
    /// A count differed from what was known (count variance).
    #[n(6)]
    Count,
    /// A count had seen the effect of this late fact already, so that it is taken back.
    #[n(7)]
    CountedAlready,
    /// A hold took the units.
    #[n(8)]
    Hold,
    /// An order took the units.
    #[n(9)]
    Order,
    /// A hold became an order.
    #[n(10)]
    Confirm,
    /// A promise was released or cancelled.
    #[n(11)]
    Release,
    /// A promise ended by its deadline.
    #[n(12)]
    Expiry,
    /// A hold gave way to a fact.
    #[n(13)]
    GaveWay,
    /// A promise that was made elsewhere took the units.
    #[n(14)]
    Adoption,
    /// A fact that did not happen was undone.
    #[n(15)]
    Reversal,
    /// A person decided on which side of a count a fact lies.
    #[n(16)]
    Resolution,
    /// The units were picked for a promise.
    #[n(17)]
    Pick,
    /// A picker did not find the units.
    #[n(18)]
    NotFound,
    /// A picker found the units unfit for sale.
    #[n(19)]
    Unfit,
    /// Picked units were put back on the shelf, or wait for inspection.
    #[n(20)]
    PutBack,
    /// A transfer request took the units.
    #[n(21)]
    Transfer,
    /// The units left for another location, or were sent back while in transit.
    #[n(22)]
    Ship,
    /// The units arrived from another location.
    #[n(23)]
    TransferReceipt,
    /// A person gave the units up while they were in transit.
    #[n(24)]
    LostInTransit,
    /// A back order took units that became free.
    #[n(25)]
    Assigned,
    /// The promise of the units moved to another location or item.
    #[n(26)]
    Moved,
    /// Correction: an earlier step arrived late, so that these units left the shelf at its time
    /// instead.
    #[n(27)]
    Redated,
    /// The shelf gets back units that an earlier fact took off it, because their receipt came only
    /// now.
    #[n(28)]
    GivenBack,
}

impl Reason {
    /// Whether a posting with this reason may add to [`Bucket::Free`] (law 4: a promise on units
    /// still on the shelf ended, or a person put units there or counted them). [`Self::Redated`]
    /// gives back no more than its own entry picked, so that free does not rise on balance.
    #[must_use]
    pub const fn may_raise_free(self) -> bool {
        !matches!(
            self,
            Self::Sale
                | Self::WriteOff
                | Self::Return
                | Self::Hold
                | Self::Order
                | Self::Confirm
                | Self::Adoption
                | Self::Pick
                | Self::Redated
                | Self::Unfit
                | Self::Transfer
                | Self::Ship
                | Self::LostInTransit
                | Self::Assigned
        )
    }
}

/// A quantity of one item at one location that moved from one bucket to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Posting {
    /// The bucket that the units left.
    #[n(0)]
    pub from: Bucket,
    /// The bucket that they are in now.
    #[n(1)]
    pub to: Bucket,
    /// How many units, in the item's base unit; always positive.
    #[n(2)]
    pub quantity: Quantity,
    /// Why the units moved.
    #[n(3)]
    pub reason: Reason,
    /// When it took effect: the business time, never after the entry was recorded.
    #[n(4)]
    pub effective_at: Moment,
    /// The fact that it belongs to, where that is another entry's: it is ordered against counts
    /// like that fact.
    #[n(5)]
    pub of: Option<Sequence>,
}

impl Posting {
    /// By how much it changed the units on the shelf.
    #[must_use]
    pub fn shelf_change(&self) -> Quantity {
        self.change(Bucket::is_on_shelf)
    }

    /// By how much it changed the units of the buckets that `inside` accepts.
    #[must_use]
    pub fn change(&self, inside: impl Fn(Bucket) -> bool) -> Quantity {
        match (inside(self.from), inside(self.to)) {
            (true, false) => self.quantity.checked_neg().unwrap_or(Quantity::ZERO),
            (false, true) => self.quantity,
            _ => Quantity::ZERO,
        }
    }
}

/// The postings of one entry at one level, linked to the entry before it there.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct LevelPostings {
    /// The item and location that they are about.
    #[n(0)]
    pub key: LevelKey,
    /// The entry that last changed this level before; [`Sequence::NONE`] where it is the first.
    #[n(1)]
    pub previous: Sequence,
    /// What moved, in the order in which it was posted.
    #[n(2)]
    pub postings: Vec<Posting>,
}

/// The balances of one item at one location: the sums of its postings, in the item's base unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Encode, Decode)]
pub struct Level {
    /// The balance of each bucket, in the order of [`Bucket::INSIDE`].
    #[n(0)]
    pub balances: [Quantity; 7],
    /// No deadline here is due before this; `None` where there is none. May be earlier than the
    /// earliest deadline, never later.
    #[n(1)]
    pub next_expiry: Option<Moment>,
    /// The entry that changed it last; `None` before the first.
    #[n(2)]
    pub last_sequence: Option<Sequence>,
    /// The end of the latest count, with the clock uncertainty of its source; `None` before the
    /// first.
    #[n(3)]
    pub counted_until: Option<Moment>,
    /// How many cases about this item at this location are open.
    #[n(4)]
    pub open_cases: u32,
    /// How many units back orders wait for here, in the item's base unit.
    #[cbor(n(5), default)]
    pub waiting: Quantity,
    /// How many units were moved here for a promise or sale that has not come, in the item's base
    /// unit.
    #[cbor(n(6), default)]
    pub unlinked: Quantity,
}

impl Level {
    /// The balance of a bucket; zero for [`Bucket::Outside`].
    #[must_use]
    pub fn balance(&self, bucket: Bucket) -> Quantity {
        self.balances
            .get(bucket as usize)
            .copied()
            .unwrap_or(Quantity::ZERO)
    }

    /// Units that are promised to nobody; may be negative.
    #[must_use]
    pub fn free(&self) -> Quantity {
        self.balance(Bucket::Free)
    }

    /// What can be promised of it where so much is withheld; below zero where that is not there.
    /// The one place where this is said, for decisions and for questions.
    pub(crate) fn promisable(&self, withheld: Quantity) -> Result<Quantity, Overflow> {
        self.free().checked_sub(withheld).ok_or(Overflow)
    }

    fn sum(&self, inside: impl Fn(Bucket) -> bool) -> Result<Quantity, Overflow> {
        let mut sum = Quantity::ZERO;
        for bucket in Bucket::INSIDE {
            if inside(bucket) {
                sum = sum.checked_add(self.balance(bucket)).ok_or(Overflow)?;
            }
        }
        Ok(sum)
    }

    /// Units at the location, in every condition: everything but what is in transit.
    ///
    /// # Errors
    /// [`Overflow`] where the sum does not fit.
    pub fn on_hand(&self) -> Result<Quantity, Overflow> {
        self.sum(Bucket::is_on_hand)
    }

    /// Units on the shelf: free, held and committed.
    ///
    /// # Errors
    /// [`Overflow`] where the sum does not fit.
    pub fn on_shelf(&self) -> Result<Quantity, Overflow> {
        self.sum(Bucket::is_on_shelf)
    }

    /// Applies a posting.
    ///
    /// # Errors
    /// [`Overflow`] where a balance or a sum of them would not fit; the level is unchanged then.
    pub fn post(&mut self, posting: &Posting) -> Result<(), Overflow> {
        let mut changed = *self;
        if let Some(balance) = changed.balances.get_mut(posting.from as usize) {
            *balance = balance.checked_sub(posting.quantity).ok_or(Overflow)?;
        }
        if let Some(balance) = changed.balances.get_mut(posting.to as usize) {
            *balance = balance.checked_add(posting.quantity).ok_or(Overflow)?;
        }
        changed.sum(|_| true)?;
        *self = changed;
        Ok(())
    }

    /// Whether no bucket has fewer than no units, but `free`, which says by how many it is short.
    pub(crate) fn is_sound(&self) -> bool {
        let mut inside = Bucket::INSIDE.into_iter();
        inside.all(|of| of == Bucket::Free || !self.balance(of).is_negative())
    }

    /// Undoes a posting.
    ///
    /// # Errors
    /// [`Overflow`], as for [`Level::post`].
    pub fn unpost(&mut self, posting: &Posting) -> Result<(), Overflow> {
        self.post(&Posting {
            from: posting.to,
            to: posting.from,
            ..*posting
        })
    }
}
