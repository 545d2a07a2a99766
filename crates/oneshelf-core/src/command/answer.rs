//! What a command is answered with.

use std::fmt;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::phase::Phase;
use crate::value::id::{CaseNumber, Sequence};
use crate::value::moment::Moment;
use crate::value::name::{LocationName, Reference, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The answer to a command. The same command sent again changes nothing, and gets the same answer
/// or `Duplicate` with the first one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[must_use = "a refusal or a conflict is an answer too"]
pub enum Outcome {
    /// The command was recorded, or nothing was left to change.
    Applied(Receipt),
    /// The same command was applied before under this reference. Nothing was changed; treat it as
    /// applied.
    Duplicate {
        /// The receipt that it got the first time.
        first: Receipt,
        /// The phase of the promise that it made, as of now. Without it, it made none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        current: Option<Phase>,
    },
    /// Refused, with a stable code and a remedy. Nothing was changed, and the reference is used up:
    /// try again under a new one.
    Refused(Refusal),
    /// Another command stands under this reference. This one moved nothing and waits as a case,
    /// until a person decides which is real.
    Conflict(Conflict),
}

impl Outcome {
    /// The receipt, where the command was applied now or before.
    #[must_use]
    pub fn receipt(&self) -> Option<&Receipt> {
        match self {
            Self::Applied(receipt) | Self::Duplicate { first: receipt, .. } => Some(receipt),
            Self::Refused(_) | Self::Conflict(_) => None,
        }
    }

    /// Whether the command is in force: applied now, or before.
    #[must_use]
    pub fn is_applied(&self) -> bool {
        self.receipt().is_some()
    }

    /// The refusal, where the command was refused.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

/// What was recorded of a command.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Receipt {
    /// The journal entry, which is also the identity of a promise that the command made. Without
    /// it, nothing needed changing and nothing was recorded.
    #[n(0)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<Sequence>,
    /// When it was recorded, by the engine's clock.
    #[n(1)]
    pub recorded_at: Moment,
    /// When the promise ends by itself. Without it, it has no deadline.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Moment>,
    /// The lines of a partial promise that got less than they asked for; empty where all were
    /// granted.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partly: Vec<PartlyGranted>,
    /// Recorded, but its link waits for something that has not arrived: its promise, its sale or
    /// its location.
    #[n(4)]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub parked: bool,
    /// What was unusual about the command; a command with flags was recorded all the same.
    #[n(5)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// The numbers of the cases that it opened, for a person to look at.
    #[n(6)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseNumber>,
    /// When the last of what waits for expected supply (a back order) can be there. Without it,
    /// nothing waits.
    #[n(7)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_at: Option<Moment>,
    /// When a pickup is promised to be ready. Without it, the promise is no pickup.
    #[n(8)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ready_at: Option<Moment>,
}

impl Receipt {
    /// The receipt of a command that changed nothing.
    pub(crate) fn nothing(now: Moment) -> Self {
        Self {
            sequence: None,
            recorded_at: now,
            expires_at: None,
            partly: Vec::new(),
            parked: false,
            flags: Vec::new(),
            cases: Vec::new(),
            expected_at: None,
            ready_at: None,
        }
    }
}

/// A line of a partial promise that got less than it asked for.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct PartlyGranted {
    /// The item, by the name that the command used.
    #[n(0)]
    pub sku: Sku,
    /// The location that it was asked of.
    #[n(1)]
    pub location: LocationName,
    /// What the line asked for, in the item's base unit.
    #[n(2)]
    pub requested: Quantity,
    /// What is promised of it, in the item's base unit; may be zero.
    #[n(3)]
    pub granted: Quantity,
}

/// Something unusual about a command that was recorded all the same.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Its `occurred_at` is ahead of the engine's clock; it is taken as occurring now.
    #[n(0)]
    OccurredInFuture,
    /// It named an unknown SKU. A provisional item was made, and a case asks to define it.
    #[n(1)]
    ProvisionalItem,
    /// It occurred before a count that was recorded first. The shelf figure stays as counted, and
    /// the count variance is adjusted.
    #[n(2)]
    CountedAlready,
    /// It occurred too close to a count to tell which came first. The lower availability is taken,
    /// and a case asks a person.
    #[n(3)]
    CountUncertain,
    /// It moved more out of a bucket than was known to be there; a case says how much.
    #[n(4)]
    FiguresDisagree,
    /// It adopted a promise for a document that has a live one already. Both stand, and a case asks
    /// about them.
    #[n(5)]
    SecondPromise,
    /// It handed over units of a promise that was handed over, released or expired before.
    #[n(6)]
    SettledAlready,
    /// More came back than was handed over under the name of the sale or order; a case says how
    /// much.
    #[n(7)]
    MoreThanSold,
    /// A reversal of it had arrived first, so that it moved nothing.
    #[n(8)]
    ReversedBefore,
    /// It repeats a step, or does not fit the phase that its promise was in. It was recorded as it
    /// happened.
    #[n(9)]
    OutOfOrder,
    /// A pickup with an issued code was handed over without that code.
    #[n(10)]
    CodeNotVerified,
    /// More was shipped than was requested, or more arrived than was shipped.
    #[n(11)]
    MoreThanShipped,
    /// It named more of an item than its source's `quantity_max` allows; a case asks a person.
    #[n(20)]
    QuantityLimit,
    /// It arrived later than its source's `late_seconds_max` allows; a case asks a person.
    #[n(21)]
    LateLimit,
    /// It names a promise that was refused, so that its units wait for none.
    #[n(22)]
    PromiseRefused,
}

/// A refusal: a reasoned no. It is remembered under its reference, and the same command gets it
/// again.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Refusal {
    /// The stable code, to decide by; texts may change.
    #[n(0)]
    pub code: RefusalCode,
    /// What stood in the way, as a sentence for people.
    #[n(1)]
    pub reason: String,
    /// What to do now, as a sentence for people.
    #[n(2)]
    pub remedy: String,
    /// The lines that could not be promised, each with what could be. Empty for other refusals.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<RefusedLine>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.reason, self.remedy)
    }
}

/// A line that could not be promised, with what could be.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct RefusedLine {
    /// The item that is missing; of a kit, the component that limits it.
    #[n(0)]
    pub sku: Sku,
    /// The location that it was asked of.
    #[n(1)]
    pub location: LocationName,
    /// What all lines of the command ask for together, in the item's base unit.
    #[n(2)]
    pub requested: Quantity,
    /// What could have been promised instead, in the item's base unit.
    #[n(3)]
    pub available: Quantity,
}

macro_rules! refusal_codes {
    ($($(#[$doc:meta])* $name:ident = $index:literal $code:literal,)*) => {
        /// The stable codes of refusals. Decide by them, not by the texts.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize,
            Deserialize, schemars::JsonSchema,
        )]
        #[cbor(index_only)]
        pub enum RefusalCode {
            $($(#[$doc])* #[n($index)] #[serde(rename = $code)] $name,)*
        }

        impl RefusalCode {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as hosts see it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

refusal_codes! {
    /// There is not enough to promise, or not enough expected supply to wait for.
    Unavailable = 0 "unavailable",
    /// The item is not defined, and a promise needs one that is.
    UnknownItem = 1 "unknown_item",
    /// The item is known from facts only (provisional). Define it before it is promised.
    ProvisionalItem = 2 "provisional_item",
    /// The item or location is retired, and is no longer promised.
    Retired = 3 "retired",
    /// The channel's policy holds no stock for carts.
    HoldsOff = 4 "holds_off",
    /// The channel's policy does not let it promise stock of this location.
    LocationNotEligible = 5 "location_not_eligible",
    /// The document has a live promise already. Use it, release it first, or set `adds` to promise
    /// more.
    PromiseExists = 6 "promise_exists",
    /// The order was cancelled before it arrived.
    CancelledBefore = 7 "cancelled_before",
    /// No promise is known under this reference or document.
    UnknownPromise = 8 "unknown_promise",
    /// The hold has lost units, by its deadline or to a fact, and there is not enough left to
    /// promise them again.
    ExpiredUnavailable = 9 "expired_unavailable",
    /// The promise is in a phase in which this cannot be done; the remedy lists what can.
    WrongPhase = 10 "wrong_phase",
    /// It asks about more units than the promise still has.
    MoreThanPromised = 11 "more_than_promised",
    /// The entry is not a fact that can be reversed; the remedy names the opposite command.
    NotReversible = 12 "not_reversible",
    /// The deadline that it asks for is not in the future.
    DeadlinePassed = 13 "deadline_passed",
    /// The name belongs to something else already.
    NameTaken = 14 "name_taken",
    /// It changes what cannot change: an item's unit, its decimals to fewer, or whether it is a
    /// kit.
    Frozen = 15 "frozen",
    /// A component is not defined, is a kit, or is the kit itself.
    BadKit = 16 "bad_kit",
    /// No open case has this number, or its kind cannot be resolved in this way.
    CaseNotResolvable = 17 "case_not_resolvable",
    /// The hold would last longer than the `seconds_max` of the channel's policy.
    HoldTooLong = 18 "hold_too_long",
    /// No pickup is possible: the location offers none, has no capacity for more or is not open
    /// long enough, or the lines are at several locations.
    NoPickup = 19 "no_pickup",
    /// A pickup has one location, so it can only be moved as a whole.
    WholePickup = 20 "whole_pickup",
    /// The catalogue does not list the one item as a substitute of the other.
    NoSubstitute = 21 "no_substitute",
    /// The channel's policy allows no back orders.
    BackOrdersOff = 22 "back_orders_off",
    /// The pickup code is wrong. Hand nothing over; the remedy says how many tries are left.
    WrongCode = 23 "wrong_code",
    /// No pickup code is valid: none was issued, it was used, or too many wrong ones were tried.
    NoValidCode = 24 "no_valid_code",
    /// No expected supply was announced under this reference.
    UnknownSupply = 25 "unknown_supply",
    /// A substitute is not defined, is a kit, or is the item itself.
    BadSubstitute = 30 "bad_substitute",
    /// It asks for more of an item than its source's `quantity_max` allows.
    LimitExceeded = 40 "limit_exceeded",
}

impl fmt::Display for RefusalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Another command stands under the same reference. The first stands; this one was set aside and
/// moved nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Conflict {
    /// The source that sent both commands.
    pub source: SourceName,
    /// The reference that both were sent under.
    pub reference: Reference,
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Sequence>,
    /// The case in which a person decides which of the two is real.
    pub case: CaseNumber,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "another command of {} stands under reference {}; it was set aside for review as case \
             {}, the first stands; send a corrected one under a new reference",
            self.source, self.reference, self.case
        )
    }
}
