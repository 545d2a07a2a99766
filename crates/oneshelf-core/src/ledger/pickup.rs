//! Pickups: what an order is that its customer collects at a branch.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::reservation::ReservationKind;
use crate::value::id::CaseNumber;
use crate::value::moment::Moment;

/// What was agreed with a customer who collects.
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
    /// When it is promised to be ready; without it, as the location's settings say.
    #[n(0)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ready_at: Option<Moment>,
    /// By when the branch has to accept it; without it, as the location's settings say.
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

/// What a pickup is besides an order.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Pickup {
    /// When it was promised to be ready.
    #[n(0)]
    pub ready_at: Moment,
    /// By when its branch has to accept it.
    #[n(1)]
    pub accept_by: Option<Moment>,
    /// When its branch accepted it; a first pick does so too.
    #[n(2)]
    pub accepted_at: Option<Moment>,
    /// The case that says that it was not accepted in time.
    #[n(3)]
    pub escalated: Option<CaseNumber>,
    /// By when it has to be collected, once it is staged.
    #[n(4)]
    pub collect_by: Option<Moment>,
    /// When its customer was told first.
    #[n(5)]
    pub notified_at: Option<Moment>,
    /// Counts the codes that were issued; the last one is valid. 0 before the first.
    #[n(6)]
    pub code_issue: u32,
    /// How many wrong codes were tried since the last issue.
    #[n(7)]
    pub wrong_codes: u32,
    /// When the right code was shown.
    #[n(8)]
    pub verified_at: Option<Moment>,
    /// When it was closed.
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
