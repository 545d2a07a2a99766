//! Units of which a later step was told before an earlier one.

use oneshelf_core::{Bucket, Moment, Step};

use super::values::{Amount, Place, Spot, When};

/// Units whose later step is known, and an earlier one not yet.
#[derive(Debug, Clone, Copy)]
pub struct Ahead {
    /// The later step; not compared.
    pub(crate) step: When,
    /// The step that says since when they are off the shelf; not compared.
    pub(crate) off_shelf: When,
    /// The item and location.
    pub spot: Spot,
    /// How many.
    pub amount: Amount,
    /// When the later step happened.
    pub at: Moment,
    /// Since when they are known to be off the shelf.
    pub off_shelf_at: Moment,
    /// Where they were put back to.
    pub back: Option<Place>,
    /// Whether a pick has told of them.
    pub picked: bool,
    /// Whether a stage has told of them.
    pub staged: bool,
    /// Whether a shipment has told of them.
    pub shipped: bool,
    /// Whether they came from the holding area, so that no shelf is to be corrected.
    pub from_holding: bool,
}

impl PartialEq for Ahead {
    fn eq(&self, other: &Self) -> bool {
        let all = |a: &Self| {
            let times = (a.at, a.off_shelf_at);
            let told = (a.picked, a.staged, a.shipped, a.from_holding);
            (a.spot, a.amount, times, a.back, told)
        };
        all(self) == all(other)
    }
}

impl Eq for Ahead {}

impl Ahead {
    pub(crate) const fn new(spot: Spot, amount: Amount, when: When) -> Self {
        Self {
            step: when,
            off_shelf: when,
            spot,
            amount,
            at: when.at,
            off_shelf_at: when.at,
            back: None,
            picked: false,
            staged: false,
            shipped: false,
            from_holding: false,
        }
    }

    /// As a row has it.
    pub(crate) fn of_row(unit: &oneshelf_core::Ahead, spot: Spot) -> Self {
        let step = When {
            order: 0,
            at: unit.at,
            is_live: false,
        };
        Self {
            off_shelf_at: unit.off_shelf_at,
            back: unit.back_to.map(|bucket| match bucket {
                Bucket::Inspection => Place::Inspection,
                Bucket::Damaged => Place::Damaged,
                _ => Place::Shelf,
            }),
            picked: unit.picked,
            staged: unit.staged,
            shipped: unit.shipped,
            from_holding: unit.from == Bucket::Staged,
            ..Self::new(spot, unit.quantity.thousandths(), step)
        }
    }

    pub(crate) fn note(self, to: &mut Vec<Self>) {
        if self.amount > 0 && !(self.picked && self.staged) {
            to.push(self);
        }
    }

    /// Whether nobody has told yet that they left the shelf.
    pub(crate) const fn never_left(&self) -> bool {
        self.back.is_some() && !self.picked && !self.staged
    }

    /// Whether this step of these units could have been then; others are taken where none fit.
    pub(super) fn fits(&self, step: Step, at: Moment) -> bool {
        match step {
            _ if self.from_holding => true,
            Step::Stage => !self.picked || self.off_shelf_at <= at,
            Step::Pick => !self.staged || at <= self.off_shelf_at,
            _ => at <= self.at,
        }
    }

    pub(super) fn is_of(&self, step: Step) -> bool {
        match step {
            Step::Pick => !self.picked,
            Step::Stage => !self.staged,
            _ => !self.picked && !self.staged && !self.shipped && self.back.is_none(),
        }
    }
}
