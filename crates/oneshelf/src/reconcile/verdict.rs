//! How a difference is to be taken, what explains it, and what can be done about it.

use oneshelf_core::{
    ChannelName, Command, Figure, LocationName, Moment, NotPromised, Quantity, Sequence, Sku,
};
use serde::Serialize;

/// How many of the last entries of a level are looked at for what somebody has not seen yet.
pub const BACK_ENTRIES_MAX: usize = 20;
/// For how long something may be in flight where nobody knows what has been seen, in seconds: a
/// channel that is further behind does not follow.
pub const IN_FLIGHT_SECONDS_MAX: u32 = 3_600;

/// How a difference is to be taken.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// There is none.
    Equal,
    /// It is known where it comes from, and it needs nobody.
    Explained,
    /// Somebody has to look at it.
    Unexplained,
}

/// What explains a difference, or may have led to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Because {
    /// It was right before these entries, which have not been seen yet; newest first.
    InFlight {
        /// The entries, at most [`BACK_ENTRIES_MAX`] of them.
        entries: Vec<Sequence>,
    },
    /// It was right before these entries, which are too old to be in flight; newest first.
    Behind {
        /// The entries, at most [`BACK_ENTRIES_MAX`] of them.
        entries: Vec<Sequence>,
        /// When the oldest was recorded.
        since: Moment,
    },
    /// It was right before promises ended at their deadline.
    Expired {
        /// The entries; none where nobody has journalled it yet.
        entries: Vec<Sequence>,
    },
    /// It is shown without what policy withholds.
    Withheld {
        /// How many units are withheld.
        quantity: Quantity,
    },
    /// It is shown although nothing is promised from there.
    NotPromised {
        /// Why not.
        reason: NotPromised,
    },
    /// It is what another channel can be promised.
    OtherChannel {
        /// The channel.
        channel: ChannelName,
    },
    /// It is another figure than the one asked for.
    Figure {
        /// Which.
        figure: Figure,
    },
    /// The item is not defined.
    UnknownItem,
    /// The location is not defined.
    UnknownLocation,
    /// It is not shown at all.
    NotShown,
    /// The same item and location stand in an earlier line.
    ListedTwice {
        /// That line.
        first: u64,
    },
    /// Late facts account for this much of a count's difference.
    LateFacts {
        /// How much.
        quantity: Quantity,
    },
    /// It is not late yet.
    NotDue {
        /// When it will be; nothing where there is no deadline.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
}

impl Because {
    /// Whether nobody has to do anything about it.
    #[must_use]
    pub const fn explains(&self) -> bool {
        matches!(
            self,
            Self::InFlight { .. }
                | Self::Expired { .. }
                | Self::Withheld { .. }
                | Self::NotDue { .. }
        )
    }
}

/// What a person may do about a difference. Where several commands are proposed for one, they are
/// alternatives, the safest first; a count goes with any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Proposal {
    /// When it is the right thing.
    pub when: &'static str,
    /// What to do.
    #[serde(flatten)]
    pub action: Action,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Action {
    /// Send this command, under the reference that it has: twice is once.
    Apply {
        /// The command.
        command: Box<Command>,
    },
    /// Show the channel this number again.
    Publish {
        /// The channel.
        channel: ChannelName,
        /// The item.
        sku: Sku,
        /// The location; nothing where several are taken together.
        #[serde(skip_serializing_if = "Option::is_none")]
        location: Option<LocationName>,
        /// The number.
        quantity: Quantity,
        /// As of this journal entry.
        sequence: Sequence,
    },
    /// Have somebody count; what they see is a command of its own.
    Count {
        /// The item.
        sku: Sku,
        /// Where.
        location: LocationName,
    },
}
