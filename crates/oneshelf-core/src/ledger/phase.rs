//! Where a reservation stands, and the steps that move it on.

use serde::{Deserialize, Serialize};

use crate::ledger::line::Part;
use crate::ledger::reservation::Reservation;
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

macro_rules! words {
    ($(#[$enum_doc:meta])* $enum:ident { $($(#[$doc:meta])* $name:ident $text:literal,)* }) => {
        $(#[$enum_doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            schemars::JsonSchema,
        )]
        pub enum $enum {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl $enum {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The text as hosts see it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }

        impl std::fmt::Display for $enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

words! {
    /// Where a reservation stands.
    Phase {
        /// All that is left of it waits for supply that is expected.
        Waiting "waiting",
        /// Some of it is still promised, and on the shelf.
        Open "open",
        /// The branch has taken on the task.
        Accepted "accepted",
        /// All that is there is picked.
        Picked "picked",
        /// It stands in its spot.
        Staged "staged",
        /// Its customer was told that it is ready.
        Notified "notified",
        /// On its way.
        Shipped "shipped",
        /// Something that was shipped did not arrive.
        Discrepancy "discrepancy",
        /// Some of it was lost to a fact: of an order, a person has to find another way.
        Short "short",
        /// It was not collected in time; its units are still in their spot.
        ExpiredInCage "expired_in_cage",
        /// It is over, and its picked units have to be put back.
        AwaitingPutBack "awaiting_put_back",
        /// All that is not released was handed over.
        Fulfilled "fulfilled",
        /// Handed over, and nothing is left to do.
        Closed "closed",
        /// It was released or cancelled before anything was handed over.
        Released "released",
        /// Its deadline came.
        Expired "expired",
    }
}

words! {
    /// A command that moves a reservation on, by its JSON `type`.
    Step {
        /// A hold becomes an order.
        Confirm "confirm",
        /// A hold lasts longer.
        Extend "extend",
        /// It is cancelled.
        Release "release",
        /// Its branch takes the task on.
        Accept "accept",
        /// Goods are taken off the shelf for it.
        Pick "pick",
        /// They stand in their spot.
        Stage "stage",
        /// Its customer is told.
        Notify "notify",
        /// A new code.
        IssueCode "issue_code",
        /// A code is shown.
        VerifyCode "verify_code",
        /// The customer has the goods.
        Collect "collect",
        /// The same, by a sale.
        Sell "sell",
        /// Picked goods stand on the shelf again.
        PutBack "put_back",
        /// Nothing is left to do.
        Close "close",
        /// Its customer was contacted.
        Contact "contact",
        /// To another location.
        Move "move",
        /// Another item instead.
        Substitute "substitute",
        /// Later, from expected supply.
        Postpone "postpone",
        /// The goods leave.
        Ship "ship",
        /// The goods arrive.
        ReceiveTransfer "receive_transfer",
    }
}

impl Step {
    /// Whether it says what physically happened, so that it is recorded in every phase.
    #[must_use]
    pub const fn is_fact(self) -> bool {
        matches!(
            self,
            Self::Pick
                | Self::Stage
                | Self::Collect
                | Self::Sell
                | Self::PutBack
                | Self::Ship
                | Self::ReceiveTransfer
                | Self::Contact
        )
    }
}

impl Reservation {
    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        if self.is_live() {
            self.live_phase()
        } else if self.is_in_transit() {
            self.transit_phase()
        } else if self.has(|line| line.to_put_back) {
            if self.has(|line| line.expired) && !self.cancelled {
                Phase::ExpiredInCage
            } else {
                Phase::AwaitingPutBack
            }
        } else if self.needs_another_way() {
            Phase::Short
        } else if self.has(|line| line.fulfilled) {
            let is_closed = self.pickup.as_ref().is_some_and(|p| p.closed_at.is_some());
            if is_closed {
                Phase::Closed
            } else {
                Phase::Fulfilled
            }
        } else if self.has(|line| line.expired) {
            Phase::Expired
        } else if self.has(|line| line.short) {
            Phase::Short
        } else {
            Phase::Released
        }
    }

    fn live_phase(&self) -> Phase {
        let pickup = self.pickup.as_ref();
        let is_staged = self.has(|line| line.staged);
        if self.has(|line| line.open) {
            let is_accepted = pickup.is_some_and(|pickup| pickup.accepted_at.is_some());
            return if is_accepted {
                Phase::Accepted
            } else {
                Phase::Open
            };
        }
        if !is_staged {
            return Phase::Waiting;
        }
        if pickup.is_some_and(|pickup| pickup.notified_at.is_some()) {
            Phase::Notified
        } else if self.staged_in.is_some() {
            Phase::Staged
        } else {
            Phase::Picked
        }
    }

    fn transit_phase(&self) -> Phase {
        let lines = self.transfer.iter().flat_map(|transfer| &transfer.lines);
        let is_noted = lines.into_iter().any(|line| line.case.is_some());
        if is_noted {
            Phase::Discrepancy
        } else {
            Phase::Shipped
        }
    }

    /// The reservation after the deadlines that have come, whether or not they were journalled.
    #[must_use]
    pub fn after_expiry(&self, now: Moment) -> Self {
        let mut after = self.clone();
        let is_over = |deadline: Option<Moment>| deadline.is_some_and(|at| at <= now);
        let expires = is_over(self.expires_at);
        let collect_by = self.pickup.as_ref().and_then(|pickup| pickup.collect_by);
        let leaves = is_over(collect_by);
        for line in &mut after.lines {
            let mut changed = *line;
            let ends = [
                (expires, (Part::Open, Part::Expired)),
                (expires, (Part::Waiting, Part::Expired)),
                (leaves, (Part::Staged, Part::ExpiredToPutBack)),
            ];
            let mut ends = ends.into_iter().filter(|(ends, _)| *ends);
            if ends.all(|(_, way)| changed.shift(way, Quantity::MAX).is_ok()) {
                *line = changed;
            }
        }
        after
    }

    /// Where it stands at a moment, whether or not its deadlines were journalled.
    #[must_use]
    pub fn phase_at(&self, now: Moment) -> Phase {
        self.after_expiry(now).phase()
    }
}
