//! Hold and reserve: promises, with and without a deadline of the channel's policy.

use crate::command::answer::RefusalCode;
use crate::command::promise::{Hold, Reserve};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::promise::request::Wanted;
use crate::ledger::level::Reason;
use crate::ledger::pickup::PickupTerms;
use crate::ledger::reservation::ReservationKind;
use crate::value::moment::Moment;
use crate::value::quantity::Demand;

impl Decide for Hold {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let expires_at = hold_deadline(draft, self.seconds)?;
        let wanted = Wanted {
            reference: &self.reference,
            document: self.document.as_ref(),
            location: &self.location,
            lines: &self.lines,
            kind: ReservationKind::Hold,
            reason: Reason::Hold,
            expires_at: Some(expires_at),
            partial: self.partial,
            adds: self.adds,
            back_order: false,
            pickup: None,
            to: None,
            shipped: Demand::new(),
        };
        wanted.decide(draft)
    }
}

impl Decide for Reserve {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let wanted = Wanted {
            reference: &self.reference,
            document: self.document.as_ref(),
            location: &self.location,
            lines: &self.lines,
            kind: PickupTerms::kind(self.pickup.as_ref()),
            reason: Reason::Order,
            expires_at: self.expires_at,
            partial: self.partial,
            adds: self.adds,
            back_order: self.back_order,
            pickup: PickupTerms::agree(self.pickup.as_ref(), draft, &self.location)?,
            to: None,
            shipped: Demand::new(),
        };
        wanted.decide(draft)
    }
}

/// When a hold of the source's channel ends that asks for so many seconds from now.
pub(crate) fn hold_deadline(draft: &Draft<'_>, seconds: Option<u32>) -> Result<Moment, Stop> {
    let channel = draft.channel()?;
    let Some(holds) = channel.policy.holds else {
        return Err(Stop::refused(
            RefusalCode::HoldsOff,
            format!("the policy of {} allows no holds", channel.name),
            "reserve when the customer orders, or change the policy",
        ));
    };
    let seconds = seconds.unwrap_or(holds.seconds);
    if seconds > holds.seconds_max {
        return Err(Stop::refused(
            RefusalCode::HoldTooLong,
            format!(
                "{seconds} seconds are more than the {} that the policy of {} allows",
                holds.seconds_max, channel.name
            ),
            "ask for less under a new reference, or change the policy",
        ));
    }
    Ok(draft.now().plus_seconds(seconds))
}
