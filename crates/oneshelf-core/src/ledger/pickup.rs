//! Pickups: what an order is that its customer collects at a branch.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::reservation::ReservationKind;
use crate::value::id::CaseNumber;
use crate::value::moment::Moment;

/// What was agreed with a customer who collects the order (click and collect).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct PickupTerms {
    /// When the order is promised to be ready. Without it, the location's pickup settings and
    /// opening hours decide.
    #[n(0)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ready_at: Option<Moment>,
    /// By when the branch has to accept the order. Without it, the location's pickup settings
    /// decide.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept_by: Option<Moment>,
}

impl PickupTerms {
    /// The kind of promise that has these terms, or none.
    pub(crate) fn kind(terms: Option<&Self>) -> ReservationKind {
        match terms {
            Some(_) => ReservationKind::Pickup,
            None => ReservationKind::Order,
        }
    }
}

/// The pickup details of an order that its customer collects at a branch.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Pickup {
    /// When it was promised to be ready for collection.
    #[n(0)]
    pub ready_at: Moment,
    /// By when its branch has to accept it; `None` where there is no deadline.
    #[n(1)]
    pub accept_by: Option<Moment>,
    /// When its branch accepted it, by `accept` or by a first pick; `None` before.
    #[n(2)]
    pub accepted_at: Option<Moment>,
    /// The case that says that it was not accepted in time; `None` where there is none.
    #[n(3)]
    pub escalated: Option<CaseNumber>,
    /// By when it has to be collected; `None` before it is staged.
    #[n(4)]
    pub collect_by: Option<Moment>,
    /// When its customer was first told that it is ready; `None` before.
    #[n(5)]
    pub notified_at: Option<Moment>,
    /// How many codes were issued; only the last one is valid. 0 before the first.
    #[n(6)]
    pub code_issue: u32,
    /// How many wrong codes were shown since the last one was issued.
    #[n(7)]
    pub wrong_codes: u32,
    /// When the right code was shown; `None` before.
    #[n(8)]
    pub verified_at: Option<Moment>,
    /// When it was closed; `None` before.
    #[n(9)]
    pub closed_at: Option<Moment>,
}

impl Pickup {
    /// A pickup that nobody has touched yet.
    #[must_use]
    pub const fn new(ready_at: Moment, accept_by: Option<Moment>) -> Self {
        Self {
            ready_at,
            accept_by,
            accepted_at: None,
            escalated: None,
            collect_by: None,
            notified_at: None,
            code_issue: 0,
            wrong_codes: 0,
            verified_at: None,
            closed_at: None,
        }
    }

    /// The deadline of the branch, while it counts.
    pub(crate) fn accept_deadline(&self) -> Option<Moment> {
        let is_open = self.accepted_at.is_none() && self.escalated.is_none();
        self.accept_by.filter(|_| is_open)
    }
}
