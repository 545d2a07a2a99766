//! The line of a promise: a ledger of its own.
//!
//! What was requested is always in exactly one part of the line, and goes from one to another.
//! Nothing else changes a line, so the parts add up. `decide/line_parts.rs` moves the units with them.

use std::ops::Deref;

use minicbor::{Decode, Encode};

use crate::ledger::level::Bucket;
use crate::value::id::LevelKey;
use crate::value::quantity::{Overflow, Quantity, add, take};

/// One item at one location within a promise. Quantities are in the item's base unit.
///
/// It can be read like its [`LineParts`], and only its own ledger changes it.
///
/// ```
/// # use oneshelf_core::{ItemId, LevelKey, LocationId, Quantity, ReservationLine};
/// let key = LevelKey { item: ItemId(1), location: LocationId(1) };
/// let line = ReservationLine::open(key, Quantity::units(3));
/// assert_eq!(line.open, line.requested);
/// assert!(line.adds_up());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct ReservationLine(#[n(0)] LineParts);

/// What of a line is in which part.
///
/// `requested = waiting + open + staged + short + fulfilled + released + expired`, each at least
/// zero; units to put back are counted beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct LineParts {
    /// The item and location of the line.
    #[n(0)]
    pub key: LevelKey,
    /// What was promised, in all its parts.
    #[n(1)]
    pub requested: Quantity,
    /// Still promised, and on the shelf: held or committed.
    #[n(2)]
    pub open: Quantity,
    /// Lost to a fact, such as a short pick. For an order, a person has to find another way.
    #[n(3)]
    pub short: Quantity,
    /// Handed over to the customer; of a transfer, shipped.
    #[n(4)]
    pub fulfilled: Quantity,
    /// Released or cancelled, and not promised any more.
    #[n(5)]
    pub released: Quantity,
    /// Ended by a deadline, and not promised any more.
    #[n(6)]
    pub expired: Quantity,
    /// On back order: promised against expected supply, and not on the shelf yet.
    #[cbor(n(7), default)]
    pub waiting: Quantity,
    /// Still promised, and picked.
    #[cbor(n(8), default)]
    pub staged: Quantity,
    /// Picked, and promised to nobody any more: somebody has to put them back.
    #[cbor(n(9), default)]
    pub to_put_back: Quantity,
}

/// A part of a line, and where the units of it are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Promised against supply that is expected.
    Waiting,
    /// Still promised, and on the shelf.
    Open,
    /// Still promised, and picked.
    Staged,
    /// Lost to a fact: the units, if there are any, are free.
    Short,
    /// Lost, because a picker did not find the units: they are outside.
    NotFound,
    /// Lost, because the units are not fit for sale: they are where such units wait.
    Unfit(Bucket),
    /// Handed over; of a transfer, shipped.
    Fulfilled,
    /// Handed over in other units, at another location or before the promise came: those of the
    /// line are free.
    FulfilledOtherwise,
    /// The same; those of the line are picked, and have to be put back.
    FulfilledToPutBack,
    /// Released or cancelled: the units are free.
    Released,
    /// Released or cancelled; the units are picked, and have to be put back.
    ReleasedToPutBack,
    /// Ended by a deadline: the units are free.
    Expired,
    /// Ended by a deadline; the units are picked, and have to be put back.
    ExpiredToPutBack,
}

/// What becomes of a line when the deadline of its promise has come.
pub(crate) const EXPIRES: [(Part, Part); 2] =
    [(Part::Waiting, Part::Expired), (Part::Open, Part::Expired)];

/// What becomes of a line that stands in the holding area and is not collected in time.
pub(crate) const NOT_COLLECTED: (Part, Part) = (Part::Staged, Part::ExpiredToPutBack);

impl Part {
    /// Where the units of it are; of an open part, where its promise has them on the shelf.
    pub(crate) const fn place(self, promised: Bucket) -> Bucket {
        match self {
            Self::Open => promised,
            Self::Staged
            | Self::FulfilledToPutBack
            | Self::ReleasedToPutBack
            | Self::ExpiredToPutBack => Bucket::Staged,
            Self::Fulfilled | Self::NotFound => Bucket::Outside,
            Self::Unfit(bucket) => bucket,
            Self::Waiting
            | Self::Short
            | Self::FulfilledOtherwise
            | Self::Released
            | Self::Expired => Bucket::Free,
        }
    }

    /// What units of it are once they are released.
    pub(crate) const fn released(self) -> Self {
        match self {
            Self::Staged => Self::ReleasedToPutBack,
            _ => Self::Released,
        }
    }

    const fn is_to_put_back(self) -> bool {
        matches!(
            self,
            Self::FulfilledToPutBack | Self::ReleasedToPutBack | Self::ExpiredToPutBack
        )
    }
}

impl LineParts {
    /// What is counted as a part.
    fn of_mut(&mut self, part: Part) -> &mut Quantity {
        match part {
            Part::Waiting => &mut self.waiting,
            Part::Open => &mut self.open,
            Part::Staged => &mut self.staged,
            Part::Short | Part::NotFound | Part::Unfit(_) => &mut self.short,
            Part::Fulfilled | Part::FulfilledOtherwise | Part::FulfilledToPutBack => {
                &mut self.fulfilled
            }
            Part::Released | Part::ReleasedToPutBack => &mut self.released,
            Part::Expired | Part::ExpiredToPutBack => &mut self.expired,
        }
    }
}

impl Deref for ReservationLine {
    type Target = LineParts;

    fn deref(&self) -> &LineParts {
        &self.0
    }
}

/// A line as a store has kept it, whether or not it adds up.
impl From<LineParts> for ReservationLine {
    fn from(parts: LineParts) -> Self {
        Self(parts)
    }
}

impl ReservationLine {
    /// A line of which nothing is requested yet.
    pub(crate) const fn new(key: LevelKey) -> Self {
        Self::open(key, Quantity::ZERO)
    }

    /// A line on which everything is still promised.
    #[must_use]
    pub const fn open(key: LevelKey, requested: Quantity) -> Self {
        Self(LineParts {
            key,
            requested,
            open: requested,
            short: Quantity::ZERO,
            fulfilled: Quantity::ZERO,
            released: Quantity::ZERO,
            expired: Quantity::ZERO,
            waiting: Quantity::ZERO,
            staged: Quantity::ZERO,
            to_put_back: Quantity::ZERO,
        })
    }

    /// Requests more; it is in this part.
    pub(crate) fn request(&mut self, part: Part, quantity: Quantity) -> Result<(), Overflow> {
        add(&mut self.0.requested, quantity)?;
        add(self.0.of_mut(part), quantity)
    }

    /// Moves what there is from one part to another, but no more than this, and says how much.
    /// On an overflow, nothing.
    pub(crate) fn shift(
        &mut self,
        (from, to): (Part, Part),
        at_most: Quantity,
    ) -> Result<Quantity, Overflow> {
        let mut after = self.0;
        let mut quantity = (*after.of_mut(from)).min(at_most);
        if from.is_to_put_back() {
            quantity = quantity.min(after.to_put_back);
            take(&mut after.to_put_back, quantity)?;
        }
        if to.is_to_put_back() {
            add(&mut after.to_put_back, quantity)?;
        }
        take(after.of_mut(from), quantity)?;
        add(after.of_mut(to), quantity)?;
        self.0 = after;
        Ok(quantity)
    }

    /// Units were picked that it does not ask for: they have to be put back.
    pub(crate) fn pick_unasked(&mut self, quantity: Quantity) -> Result<(), Overflow> {
        add(&mut self.0.to_put_back, quantity)
    }

    /// Units were put back, of those that have to be, but no more than this. Says how many.
    pub(crate) fn put_back(&mut self, at_most: Quantity) -> Result<Quantity, Overflow> {
        let quantity = self.to_put_back.min(at_most);
        take(&mut self.0.to_put_back, quantity)?;
        Ok(quantity)
    }

    /// Whether the parts add up to what was requested, each at least zero (invariant 3).
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let parts = [
            self.waiting,
            self.open,
            self.staged,
            self.short,
            self.fulfilled,
            self.released,
            self.expired,
        ];
        let sum = parts
            .iter()
            .try_fold(Quantity::ZERO, |sum, part| sum.checked_add(*part));
        let is_negative = |part: &Quantity| part.is_negative();
        sum == Some(self.requested)
            && !parts.iter().any(is_negative)
            && !self.to_put_back.is_negative()
    }

    /// Whether something is still promised.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.waiting.is_positive() || self.open.is_positive() || self.staged.is_positive()
    }
}
