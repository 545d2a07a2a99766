//! Collect: the customer has the goods of a promise.

use crate::command::answer::Flag;
use crate::command::fulfilment::Collect;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::handover::{Teller, settle};
use crate::decide::fulfilment::picking::{accept, note_order};
use crate::decide::stock::sell::hand_over_unknown;
use crate::decide::{lines, resolve};
use crate::ledger::phase::Step;

impl Decide for Collect {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut found = resolve::find(draft, &self.of)?;
        let demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
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
