//! Hold and reserve: promises, with and without a deadline of the channel's policy.

use crate::answer::RefusalCode;
use crate::command::{Line, command};
use crate::draft::{Draft, Stop};
use crate::level::Reason;
use crate::lines::Demand;
use crate::moment::Moment;
use crate::name::LocationName;
use crate::pickup::PickupTerms;
use crate::promise::Wanted;
use crate::reservation::ReservationKind;

command! {
    /// A promise of a cart or a quote: it ends by itself, and gives way to facts.
    Hold
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// For how many seconds; the channel's policy decides without it.
        seconds(7): Option<u32>,
        /// Whether less than everything is welcome too.
        partial(8): bool,
        /// Whether it adds to the live promise of the same document.
        adds(9): bool,
    }
}

command! {
    /// A promise of an order: it stands until it is settled or released.
    ///
    /// ```
    /// use oneshelf_core::{Command, Line, Quantity, Reserve};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let reserve = Reserve {
    ///     document: Some("order-1041".parse()?),
    ///     ..Reserve::new("web".parse()?, "order-1041/1".parse()?, "OXFORD".parse()?, vec![line])
    /// };
    /// let json = serde_json::to_string(&Command::from(reserve))?;
    /// assert!(json.starts_with(r#"{"type":"reserve","source":"web""#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Reserve
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// When it ends by itself, for an order that is not paid yet.
        expires_at(7): Option<Moment>,
        /// Whether less than everything is welcome too.
        partial(8): bool,
        /// Whether it adds to the live promise of the same document.
        adds(9): bool,
        /// Whether what is not there may wait for expected supply, where the policy allows it.
        back_order(10): bool,
        /// That its customer collects it, and when it was promised to be ready.
        pickup(11): Option<PickupTerms>,
    }
}

impl Hold {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

impl Reserve {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
            format!("the policy of {} keeps no stock for carts", channel.name),
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
