//! Transfers: goods on their way from one location to another.

use minicbor::{Decode, Encode};

use crate::value::id::{CaseNumber, ItemId, LocationId};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// What a transfer is besides a request.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Transfer {
    /// The location that asked.
    #[n(0)]
    pub to: LocationId,
    /// The location that ships.
    #[n(1)]
    pub from: LocationId,
    /// Whether it was cancelled on its way, so that what is in transit comes back.
    #[n(2)]
    pub recalled: bool,
    /// When what is in transit should have arrived.
    #[n(3)]
    pub expected_at: Option<Moment>,
    /// What became of each item.
    #[n(4)]
    pub lines: Vec<TransferLine>,
}

impl Transfer {
    /// A transfer of which nothing is on its way yet.
    #[must_use]
    pub const fn new(from: LocationId, to: LocationId) -> Self {
        Self {
            to,
            from,
            recalled: false,
            expected_at: None,
            lines: Vec::new(),
        }
    }

    /// Where what is in transit goes.
    #[must_use]
    pub const fn bound_for(&self) -> LocationId {
        if self.recalled { self.from } else { self.to }
    }

    /// The line of an item.
    #[must_use]
    pub fn line(&self, item: ItemId) -> TransferLine {
        let known = self.lines.iter().find(|line| line.item == item);
        known.copied().unwrap_or(TransferLine::new(item))
    }

    /// Puts a changed line in.
    pub(crate) fn put_line(&mut self, changed: TransferLine) {
        match self.lines.iter_mut().find(|line| line.item == changed.item) {
            Some(line) => *line = changed,
            None => self.lines.push(changed),
        }
    }
}

/// One item of a transfer once it is on its way.
///
/// `shipped + over = received + lost + returned + in transit` (invariant 7), where over and in
/// transit are the difference of the others, whichever of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct TransferLine {
    /// The item.
    #[n(0)]
    pub item: ItemId,
    /// What left.
    #[n(1)]
    pub shipped: Quantity,
    /// What arrived, in any condition.
    #[n(2)]
    pub received: Quantity,
    /// What a person has given up.
    #[n(3)]
    pub lost: Quantity,
    /// What came back to where it was shipped.
    #[n(4)]
    pub returned: Quantity,
    /// The case of its difference, while one is open.
    #[n(5)]
    pub case: Option<CaseNumber>,
    /// Of what left, what is known only because it arrived: a shipment that is told of late is of
    /// these units first.
    #[cbor(n(6), default)]
    pub implied: Quantity,
    /// When the last of it arrived, as far as anybody said that no more was to come: what left
    /// before and has not arrived is missing.
    #[n(7)]
    pub arrived_at: Option<Moment>,
}

impl TransferLine {
    /// An item of which nothing is on its way.
    #[must_use]
    pub const fn new(item: ItemId) -> Self {
        Self {
            item,
            shipped: Quantity::ZERO,
            received: Quantity::ZERO,
            lost: Quantity::ZERO,
            returned: Quantity::ZERO,
            case: None,
            implied: Quantity::ZERO,
            arrived_at: None,
        }
    }

    fn difference(&self) -> Quantity {
        let gone = [self.received, self.lost, self.returned];
        let left = gone
            .iter()
            .try_fold(self.shipped, |left, part| left.checked_sub(*part));
        left.unwrap_or(Quantity::ZERO)
    }

    /// What is on its way.
    #[must_use]
    pub fn in_transit(&self) -> Quantity {
        self.difference().or_zero()
    }

    /// What arrived beyond what was shipped.
    #[must_use]
    pub fn over(&self) -> Quantity {
        let over = self.difference().checked_neg();
        over.unwrap_or(Quantity::ZERO).or_zero()
    }
}
