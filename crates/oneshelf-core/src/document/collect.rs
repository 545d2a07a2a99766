//! Collect: the customer has the goods of a promise.

use crate::answer::Flag;
use crate::command::{Line, Target, command};
use crate::document::sell::hand_over_unknown;
use crate::draft::{Draft, Stop};
use crate::lines;
use crate::name::LocationName;
use crate::phase::Step;
use crate::prepare::{accept, note_order};
use crate::settle::{Teller, settle};
use crate::target;
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// Who came for the goods.
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
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Collector {
    /// The customer.
    #[n(0)]
    #[default]
    Customer,
    /// Somebody for the customer.
    #[n(1)]
    Proxy,
}

command! {
    /// The goods of a promise were handed over, exactly once, picked and staged before or not.
    /// Where the promise is not known yet, the link waits for it.
    Collect
    required {
        /// The promise.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// What.
        lines(7): Vec<Line>,
    }
    optional {
        /// Who came; the customer without it.
        by(8): Collector,
    }
}

impl Collect {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        let mut found = target::find(draft, &self.of)?;
        if found.is_empty() {
            return hand_over_unknown(draft, &self.of, &demand);
        }
        note_order(draft, &found, Step::Collect);
        for reservation in &mut found {
            if let Some(pickup) = &reservation.pickup
                && pickup.code_issue > 0
                && pickup.verified_at.is_none()
            {
                draft.flag(Flag::CodeNotVerified);
            }
            if reservation.is_live() {
                accept(draft, reservation)?;
            }
        }
        draft.writes_entry = true;
        settle(draft, found, &demand, Teller::Handover)
    }
}
