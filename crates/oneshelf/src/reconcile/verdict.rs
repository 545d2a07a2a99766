//! How a difference is to be taken, what explains it, and what can be done about it.

use oneshelf_core::{
    ChannelName, Command, Figure, LocationName, Moment, NotPromised, Quantity, Sequence, Sku,
};
use serde::Serialize;

/// How many of the last entries of a level are looked at for changes that a channel has not seen
/// yet.
pub const BACK_ENTRIES_MAX: usize = 20;
/// For how long a change may be in flight where nobody knows what a channel has seen, in seconds:
/// an hour. A channel that is further behind does not follow.
pub const IN_FLIGHT_SECONDS_MAX: u32 = 3_600;

/// How a difference is to be taken.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The numbers agree: there is no difference.
    Equal,
    /// It is known where the difference comes from, and nobody has to act.
    Explained,
    /// Somebody has to look at it.
    Unexplained,
}

/// What explains a difference, or may have led to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Because {
    /// The number was right before these entries, which the channel has not seen yet.
    InFlight {
        /// The journal entries, newest first, at most 20 of them.
        entries: Vec<Sequence>,
    },
    /// The number was right before these entries, which are too old to be in flight: the channel
    /// does not follow.
    Behind {
        /// The journal entries, newest first, at most 20 of them.
        entries: Vec<Sequence>,
        /// When the oldest of them was recorded.
        since: Moment,
    },
    /// The number was right before promises ended at their deadline.
    Expired {
        /// The journal entries; empty where the expiry is not journalled yet.
        entries: Vec<Sequence>,
    },
    /// The number is shown without taking off the safety stock.
    Withheld {
        /// How many units are withheld from the channel.
        quantity: Quantity,
    },
    /// The item is shown although nothing of it is promised from there.
    NotPromised {
        /// Why nothing of it is promised.
        reason: NotPromised,
    },
    /// The number is what another channel can be promised.
    OtherChannel {
        /// The channel that it is right for.
        channel: ChannelName,
    },
    /// The number is another sum of buckets than the one asked for.
    Figure {
        /// The sum that is shown by mistake.
        figure: Figure,
    },
    /// The item is not defined.
    UnknownItem,
    /// The location is not defined.
    UnknownLocation,
    /// The item is not shown at all.
    NotShown,
    /// An earlier line shows the same item and location.
    ListedTwice {
        /// The number of the earlier line.
        first: u64,
    },
    /// Late facts account for this much of a count variance.
    LateFacts {
        /// How many units they account for.
        quantity: Quantity,
    },
    /// It is in time: it is not late yet.
    NotDue {
        /// When it will be late. Without it, there is no deadline.
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

/// What a person may do about a difference. Several proposals are alternatives, the safest one
/// first; a count goes with any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Proposal {
    /// When it is the right thing to do, as a sentence for people.
    pub when: &'static str,
    /// The action that is proposed.
    #[serde(flatten)]
    pub action: Action,
}

/// What a person may do about a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Action {
    /// Send this command. Its reference is made of what it says, so that sending it twice is the
    /// same as once.
    Apply {
        /// The command, ready to send.
        command: Box<Command>,
    },
    /// Publish this number to the channel again.
    Publish {
        /// The channel that shows another number.
        channel: ChannelName,
        /// The item, by its SKU.
        sku: Sku,
        /// The location. Without it, the number is the sum of several.
        #[serde(skip_serializing_if = "Option::is_none")]
        location: Option<LocationName>,
        /// The number to show, in the item's base unit.
        quantity: Quantity,
        /// The last journal entry that the number takes into account.
        sequence: Sequence,
    },
    /// Have somebody count, and send what they see as a `count`.
    Count {
        /// The item to count, by its SKU.
        sku: Sku,
        /// The location to count it at.
        location: LocationName,
    },
}
