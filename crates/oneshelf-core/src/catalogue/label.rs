//! Labels: how far a number can be trusted, and why not further. `docs/labels.md` has every rule.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::value::moment::Moment;
use crate::value::name::{Sku, SourceName};
use crate::value::quantity::Quantity;
use crate::value::switches::{self, Rule};

/// How far a number can be trusted. The worst label of its parts counts.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Right for everything that the location's sources had sent before `good_at`.
    Confirmed,
    /// Computed from something that nobody has confirmed, such as supply that is expected.
    Estimated,
    /// Something is late: a source is silent or messages are missing, so that the number may be
    /// old.
    Delayed,
    /// A person has to look at it: a case is open, or more is sold or promised than is there.
    UnderReview,
}

impl Label {
    /// The label as hosts see it, such as `under_review`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Estimated => "estimated",
            Self::Delayed => "delayed",
            Self::UnderReview => "under_review",
        }
    }

    /// The worst label that these reasons lead to; confirmed where there is none.
    #[must_use]
    pub fn worst(reasons: &[LabelReason]) -> Self {
        if !switches::is_on(Rule::Labels) {
            return Self::Confirmed;
        }
        let labels = reasons.iter().map(LabelReason::label);
        labels.max().unwrap_or(Self::Confirmed)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::UnderReview => "under review",
            other => other.as_str(),
        })
    }
}

macro_rules! label_reasons {
    ($($(#[$doc:meta])* $label:ident $name:ident $kind:literal {
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
    })*) => {
        /// Why a number is not confirmed, and what that is about.
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            schemars::JsonSchema,
        )]
        #[serde(tag = "reason")]
        pub enum LabelReason {
            $($(#[$doc])* #[serde(rename = $kind)] $name {
                $($(#[$field_doc])* $field: $type,)*
            },)*
        }

        impl LabelReason {
            /// Every reason as its JSON names it, with the label that it leads to.
            pub const KINDS: &'static [(&'static str, Label)] = &[$(($kind, Label::$label),)*];

            /// The label that it leads to.
            #[must_use]
            pub const fn label(&self) -> Label {
                match self { $(Self::$name { .. } => Label::$label,)* }
            }

            /// The reason as its JSON names it.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$name { .. } => $kind,)* }
            }
        }
    };
}

label_reasons! {
    /// The item is known from facts only; nobody has defined it yet.
    Estimated ProvisionalItem "provisional_item" {
        /// The item that nobody has defined.
        sku: Sku,
    }
    /// The number counts on expected supply that has not arrived.
    Estimated ExpectedSupply "expected_supply" {
        /// The item that is expected.
        sku: Sku,
        /// How many units it counts on, in the item's base unit.
        quantity: Quantity,
    }
    /// Units were moved for a promise or a sale that has not come yet.
    Estimated ParkedLink "parked_link" {
        /// The item that was moved.
        sku: Sku,
        /// How many units wait for it, in the item's base unit.
        quantity: Quantity,
    }
    /// The wall clock jumped and is not believed, so that nothing expires.
    Delayed ClockStopped "clock_stopped" {}
    /// A source has been silent for longer than its `heartbeat_seconds`.
    Delayed SourceSilent "source_silent" {
        /// The source that is silent.
        source: SourceName,
        /// When it was heard last; if it never was, since when it is watched.
        since: Moment,
    }
    /// Messages of a source are missing, though later ones came.
    Delayed SourceGap "source_gap" {
        /// The source whose messages are missing.
        source: SourceName,
        /// The first missing number of the first gap.
        from: u64,
        /// The last missing number of the first gap.
        to: u64,
        /// How many messages are missing in all gaps together.
        missing: u64,
    }
    /// A source says that messages wait in its queue, or were sent and are not here.
    Delayed SourceBacklog "source_backlog" {
        /// The source whose messages are on their way.
        source: SourceName,
        /// How many messages wait in its own queue.
        queued: u64,
        /// How many messages it has sent that are not here.
        missing: u64,
    }
    /// Cases about the item at the location are open.
    UnderReview OpenCase "open_case" {
        /// The item that the cases are about.
        sku: Sku,
        /// How many cases about it are open.
        cases: u32,
    }
    /// More is sold or promised than is there: `free` is below zero.
    UnderReview Shortage "shortage" {
        /// The item that there is too little of.
        sku: Sku,
        /// How many units `free` is below zero, in the item's base unit.
        shortfall: Quantity,
    }
}

impl fmt::Display for LabelReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ProvisionalItem { sku } => write!(f, "{sku} is not defined"),
            Self::ExpectedSupply { sku, quantity } => {
                write!(f, "counts on {quantity} {sku} to come")
            }
            Self::ParkedLink { sku, quantity } => {
                write!(f, "{quantity} {sku} moved for what has not come")
            }
            Self::ClockStopped {} => f.write_str("clock stopped"),
            Self::SourceSilent { source, since } => write!(f, "{source} silent since {since}"),
            Self::SourceGap {
                source,
                from,
                missing: 1,
                ..
            } => write!(f, "{source} lacks message {from}"),
            Self::SourceGap {
                source,
                from,
                missing,
                ..
            } => write!(f, "{source} lacks {missing} messages from {from} on"),
            Self::SourceBacklog {
                source,
                queued,
                missing,
            } => write!(
                f,
                "{source} has {} on the way",
                queued.saturating_add(*missing)
            ),
            Self::OpenCase { sku, cases: 1 } => write!(f, "open case about {sku}"),
            Self::OpenCase { sku, cases } => write!(f, "{cases} open cases about {sku}"),
            Self::Shortage { sku, shortfall } => write!(f, "shortage of {shortfall} {sku}"),
        }
    }
}
