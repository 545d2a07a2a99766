//! What a command is answered with.

use std::fmt;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::phase::Phase;
use crate::value::id::{CaseNumber, Sequence};
use crate::value::moment::Moment;
use crate::value::name::{LocationName, Reference, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The answer to a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[must_use = "a refusal or a conflict is an answer too"]
pub enum Outcome {
    /// It was recorded, or there was nothing left to change.
    Applied(Receipt),
    /// The same command came before; nothing was changed.
    Duplicate {
        /// The answer it got the first time.
        first: Receipt,
        /// Where the promise that it made stands now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        current: Option<Phase>,
    },
    /// A reasoned no. The reference is used up: try again under a new one.
    Refused(Refusal),
    /// Another command stands under this reference. It was set aside for review.
    Conflict(Conflict),
}

impl Outcome {
    /// The receipt, where the command is applied now or was before.
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

    /// The refusal, if it is one.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

/// What was recorded.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Receipt {
    /// The journal entry; `None` where nothing needed changing, so that none was written.
    #[n(0)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<Sequence>,
    /// When it was recorded.
    #[n(1)]
    pub recorded_at: Moment,
    /// When the promise ends by itself.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Moment>,
    /// The lines of a partial promise that got less than they asked for.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partly: Vec<PartlyGranted>,
    /// Posted, or noted; its link waits for something that has not arrived.
    #[n(4)]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub parked: bool,
    /// What was unusual about it.
    #[n(5)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// The cases that it opened.
    #[n(6)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseNumber>,
    /// When what waits for supply can be there.
    #[n(7)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_at: Option<Moment>,
    /// When a pickup is promised to be ready.
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
    /// The item as the command named it.
    #[n(0)]
    pub sku: Sku,
    /// The location.
    #[n(1)]
    pub location: LocationName,
    /// What was asked for.
    #[n(2)]
    pub requested: Quantity,
    /// What is promised.
    #[n(3)]
    pub granted: Quantity,
}

/// Something unusual about a recorded command.
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
    /// It said that it occurred in the future; it is taken as occurring now.
    #[n(0)]
    OccurredInFuture,
    /// It named an unknown SKU, for which a provisional item was made.
    #[n(1)]
    ProvisionalItem,
    /// It occurred before a count that came first; the shelf figure stays where the count put it.
    #[n(2)]
    CountedAlready,
    /// It occurred too close to a count to tell which came first.
    #[n(3)]
    CountUncertain,
    /// It moved more out of a bucket than was known to be there.
    #[n(4)]
    FiguresDisagree,
    /// Its document has another live promise already.
    #[n(5)]
    SecondPromise,
    /// It settled units that another command had settled, released or let expire before.
    #[n(6)]
    SettledAlready,
    /// More came back than the sale handed over.
    #[n(7)]
    MoreThanSold,
    /// Its reversal had come before it; it moved nothing.
    #[n(8)]
    ReversedBefore,
    /// It names a step that had been taken before, or that its promise was not in the phase for.
    #[n(9)]
    OutOfOrder,
    /// Goods were handed over without the code that was issued for them.
    #[n(10)]
    CodeNotVerified,
    /// More was shipped or arrived than was asked for or shipped.
    #[n(11)]
    MoreThanShipped,
    /// It named more of an item than its source may.
    #[n(20)]
    QuantityLimit,
    /// It came later than facts of its source may.
    #[n(21)]
    LateLimit,
    /// It names a promise that was refused, so that it waits for none.
    #[n(22)]
    PromiseRefused,
}

/// A reasoned no; remembered under its reference.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Refusal {
    /// Which no.
    #[n(0)]
    pub code: RefusalCode,
    /// What stood in the way.
    #[n(1)]
    pub reason: String,
    /// What to do now.
    #[n(2)]
    pub remedy: String,
    /// The lines that could not be promised, with what could.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<RefusedLine>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.reason, self.remedy)
    }
}

/// A line that could not be promised.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct RefusedLine {
    /// The item; of a kit, the component that limits it.
    #[n(0)]
    pub sku: Sku,
    /// The location.
    #[n(1)]
    pub location: LocationName,
    /// What was asked for, all lines of the command together.
    #[n(2)]
    pub requested: Quantity,
    /// What could have been promised.
    #[n(3)]
    pub available: Quantity,
}

macro_rules! refusal_codes {
    ($($(#[$doc:meta])* $name:ident = $index:literal $code:literal,)*) => {
        /// The stable codes of refusals.
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
    /// There is not enough to promise.
    Unavailable = 0 "unavailable",
    /// A promise on an item that nobody defined.
    UnknownItem = 1 "unknown_item",
    /// A promise on an item that is only provisional.
    ProvisionalItem = 2 "provisional_item",
    /// A promise on a retired item or location.
    Retired = 3 "retired",
    /// The channel's policy keeps no stock for carts.
    HoldsOff = 4 "holds_off",
    /// The channel's policy does not let it promise stock of this location.
    LocationNotEligible = 5 "location_not_eligible",
    /// The document has a live promise already.
    PromiseExists = 6 "promise_exists",
    /// The cancel of this order arrived before it.
    CancelledBefore = 7 "cancelled_before",
    /// No such promise is known.
    UnknownPromise = 8 "unknown_promise",
    /// The promise expired, and there is not enough left to make it again.
    ExpiredUnavailable = 9 "expired_unavailable",
    /// The promise is in a phase in which this cannot be done.
    WrongPhase = 10 "wrong_phase",
    /// More than the promise has open.
    MoreThanPromised = 11 "more_than_promised",
    /// The entry is no fact, so that it cannot be reversed.
    NotReversible = 12 "not_reversible",
    /// The deadline that it asks for has passed already.
    DeadlinePassed = 13 "deadline_passed",
    /// The name belongs to something else.
    NameTaken = 14 "name_taken",
    /// The unit or the nature of an item cannot change any more.
    Frozen = 15 "frozen",
    /// A kit cannot have kits, itself or nothing in it.
    BadKit = 16 "bad_kit",
    /// No open case has this number, or it cannot be resolved in this way.
    CaseNotResolvable = 17 "case_not_resolvable",
    /// The hold would last longer than the channel's policy allows.
    HoldTooLong = 18 "hold_too_long",
    /// The location does no pickups, or has no capacity for more.
    NoPickup = 19 "no_pickup",
    /// A pickup is collected at one place, so that all of it moves.
    WholePickup = 20 "whole_pickup",
    /// The item is no substitute of the other.
    NoSubstitute = 21 "no_substitute",
    /// The channel's policy promises nothing from expected supply.
    BackOrdersOff = 22 "back_orders_off",
    /// The code is wrong.
    WrongCode = 23 "wrong_code",
    /// No code is valid: none was issued, it was used, or too many wrong ones were tried.
    NoValidCode = 24 "no_valid_code",
    /// No such supply is known.
    UnknownSupply = 25 "unknown_supply",
    /// An item cannot be offered instead of another.
    BadSubstitute = 30 "bad_substitute",
    /// It asks for more of an item than its source may.
    LimitExceeded = 40 "limit_exceeded",
}

impl fmt::Display for RefusalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Another command stands under the same reference; the first stands, this one was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Conflict {
    /// The source of both.
    pub source: SourceName,
    /// The reference of both.
    pub reference: Reference,
    /// The entry of the first command; `None` where it was refused or changed nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Sequence>,
    /// The case in which a person decides about the two.
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
