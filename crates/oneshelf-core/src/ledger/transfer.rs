//! Transfers: goods on their way from one location to another.

use minicbor::{Decode, Encode};

use crate::value::id::{CaseNumber, ItemId, LocationId};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// The transfer details of goods that go from one location to another.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Transfer {
    /// The location that receives the goods.
    #[n(0)]
    pub to: LocationId,
    /// The location that ships the goods.
    #[n(1)]
    pub from: LocationId,
    /// Whether it was cancelled in transit, so that what is in transit comes back.
    #[n(2)]
    pub recalled: bool,
    /// When what is in transit should have arrived; `None` where there is no deadline.
    #[n(3)]
    pub expected_at: Option<Moment>,
    /// What became of each of its items.
    #[n(4)]
    pub lines: Vec<TransferLine>,
}

impl Transfer {
    /// A transfer of which nothing has left yet.
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

    /// The location that what is in transit goes to.
    #[must_use]
    pub const fn bound_for(&self) -> LocationId {
        if self.recalled { self.from } else { self.to }
    }

    /// The line of an item; an empty one where nothing of it has left.
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

/// One item of a transfer once it is in transit, in the item's base unit.
///
/// `shipped + over = received + lost + returned + in transit` (invariant 7), where over and in
/// transit are the difference of the others, whichever of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct TransferLine {
    /// The item, by its identity.
    #[n(0)]
    pub item: ItemId,
    /// How many units left.
    #[n(1)]
    pub shipped: Quantity,
    /// How many units arrived, in any condition.
    #[n(2)]
    pub received: Quantity,
    /// How many units a person has given up.
    #[n(3)]
    pub lost: Quantity,
    /// How many units came back to the location that shipped them.
    #[n(4)]
    pub returned: Quantity,
    /// The case of its discrepancy, while one is open.
    #[n(5)]
    pub case: Option<CaseNumber>,
    /// How many of the units that left are known to have left only because they arrived. A shipment
    /// that is recorded late is of these units first.
    #[cbor(n(6), default)]
    pub implied: Quantity,
    /// When the last of it arrived, as far as no more was announced to come. What left before then
    /// and has not arrived is missing.
    #[n(7)]
    pub arrived_at: Option<Moment>,
}

impl TransferLine {
    /// The line of an item of which nothing has left.
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

    /// How many units are in transit.
    #[must_use]
    pub fn in_transit(&self) -> Quantity {
        self.difference().or_zero()
    }

    /// How many units arrived beyond what was shipped.
    #[must_use]
    pub fn over(&self) -> Quantity {
        let over = self.difference().checked_neg();
        over.unwrap_or(Quantity::ZERO).or_zero()
    }
}
