//! Where a reservation stands, and the steps that move it on.

use serde::{Deserialize, Serialize};

use crate::ledger::line::{EXPIRES, NOT_COLLECTED};
use crate::ledger::reservation::Reservation;
use crate::value::moment::{Moment, has_come};
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
    /// Where a promise stands in its life.
    Phase {
        /// On back order: all that is left of it waits for expected supply.
        Waiting "waiting",
        /// Some of it is still promised, on the shelf, and not picked.
        Open "open",
        /// The branch has accepted the pickup, and is preparing it.
        Accepted "accepted",
        /// All that is there of it is picked.
        Picked "picked",
        /// It is picked and stands in its named spot.
        Staged "staged",
        /// Its customer was told that it is ready for collection.
        Notified "notified",
        /// The transfer is in transit.
        Shipped "shipped",
        /// Some of the transfer was shipped and did not arrive; a case says so.
        Discrepancy "discrepancy",
        /// Some of it was lost to a fact. For an order, a person has to find another way.
        Short "short",
        /// It was not collected in time, and its units still stand in their spot. The customer may
        /// still collect them.
        ExpiredInCage "expired_in_cage",
        /// It is over, and its picked units have to be put back.
        AwaitingPutBack "awaiting_put_back",
        /// All that was not released was handed over.
        Fulfilled "fulfilled",
        /// It was handed over, and nothing is left to do.
        Closed "closed",
        /// It was released or cancelled before anything was handed over.
        Released "released",
        /// Its deadline came before anything was handed over.
        Expired "expired",
    }
}

words! {
    /// A command that moves a promise on, by its JSON `type`.
    Step {
        /// A hold becomes an order.
        Confirm "confirm",
        /// A hold gets a later deadline.
        Extend "extend",
        /// The promise is released or cancelled.
        Release "release",
        /// The branch takes on a pickup.
        Accept "accept",
        /// Goods are taken off the shelf for it.
        Pick "pick",
        /// Its picked goods stand in their spot.
        Stage "stage",
        /// Its customer is told that it is ready.
        Notify "notify",
        /// A new pickup code is issued for it.
        IssueCode "issue_code",
        /// A pickup code for it is checked.
        VerifyCode "verify_code",
        /// Its goods are handed over to the customer.
        Collect "collect",
        /// Its goods are handed over by a sale.
        Sell "sell",
        /// Its picked goods are put back.
        PutBack "put_back",
        /// A handed-over pickup is closed.
        Close "close",
        /// Its customer was contacted about it.
        Contact "contact",
        /// It moves to another location.
        Move "move",
        /// Another item takes the place of one of its items.
        Substitute "substitute",
        /// What it is short of waits for expected supply.
        Postpone "postpone",
        /// Its goods leave for another location.
        Ship "ship",
        /// Its goods arrive at the other location, or come back.
        ReceiveTransfer "receive_transfer",
    }
}

impl Step {
    /// Whether it is a fact: it says what physically happened, and is recorded in every phase.
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
    /// The phase of the promise, as it is stored.
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

    /// The promise after the deadlines that have come, whether or not they were journalled.
    #[must_use]
    pub fn after_expiry(&self, now: Moment) -> Self {
        let mut after = self.clone();
        let expires = has_come(self.expires_at, now);
        let collect_by = self.pickup.as_ref().and_then(|pickup| pickup.collect_by);
        let leaves = has_come(collect_by, now);
        for line in &mut after.lines {
            let mut changed = *line;
            let ends = EXPIRES.into_iter().filter(|_| expires);
            let mut ends = ends.chain(leaves.then_some(NOT_COLLECTED));
            if ends.all(|way| changed.shift(way, Quantity::MAX).is_ok()) {
                *line = changed;
            }
        }
        after
    }

    /// The phase of the promise at a moment, whether or not its deadlines were journalled.
    #[must_use]
    pub fn phase_at(&self, now: Moment) -> Phase {
        self.after_expiry(now).phase()
    }
}
