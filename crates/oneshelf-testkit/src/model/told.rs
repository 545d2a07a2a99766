//! A step that was told of goods of a promise.

use oneshelf_core::Act;

use super::values::{Amount, Spot, When};

/// A step that was told of goods of a promise.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// Which command, which is not compared, and when it happened.
    pub(crate) when: When,
    /// Where.
    pub spot: Spot,
    /// What was done.
    pub act: Act,
    /// With how much.
    pub amount: Amount,
}

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        // Nothing else matters of what is no step among the others.
        (self.act == Act::Other && other.act == Act::Other)
            || (self.spot, self.act, self.amount, self.when.at)
                == (other.spot, other.act, other.amount, other.when.at)
    }
}

impl Eq for Told {}

impl Told {
    pub(super) fn new(spot: Spot, act: Act, amount: Amount, when: When) -> Self {
        Self {
            when,
            spot,
            act,
            amount,
        }
    }

    /// As a row has it.
    pub(crate) fn of_row(step: &oneshelf_core::Told, spot: Spot) -> Self {
        let when = When {
            order: 0,
            at: step.at,
            is_live: false,
        };
        Self::new(spot, step.act, step.quantity.thousandths(), when)
    }

    /// Their order does not matter any more.
    pub(crate) fn forget(told: &mut Vec<Self>, when: When) {
        *told = vec![Self::new((0, 0), Act::Other, 0, when)];
    }

    /// The same, where one of them is this command's.
    pub(crate) fn forget_with(told: &mut Vec<Self>, order: usize) {
        if let Some(step) = told.iter().find(|step| step.when.order == order).copied() {
            Self::forget(told, step.when);
        }
    }

    /// Notes it, where their order still matters.
    pub(super) fn note(self, told: &mut Vec<Self>) {
        if !told.iter().any(|known| known.act == Act::Other) {
            told.push(self);
        }
    }
}
