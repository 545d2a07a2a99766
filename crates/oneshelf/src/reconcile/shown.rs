//! Shown numbers: what is asked about them, and what comes of it.

use oneshelf_core::{ChannelName, LocationName, Moment, Quantity, Sequence, Sku};
use serde::Serialize;

use super::verdict::{Because, Proposal, Verdict};

/// How long ago a count may be before an item is counted again where something is unexplained.
pub const COUNT_OLD_SECONDS: u32 = 90 * 86_400;

/// What shown numbers say that they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownAs {
    /// What a channel can be promised.
    Available {
        /// The channel.
        channel: ChannelName,
    },
    /// What somebody counted on the shelf.
    OnShelf,
}

/// How far whoever shows a number had followed when they showed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenUpTo {
    /// Nobody knows: up to [`BACK_ENTRIES_MAX`](crate::BACK_ENTRIES_MAX) of the last entries may
    /// be in flight.
    Unknown,
    /// Up to a moment: when the export was made.
    Moment(Moment),
    /// Up to a journal entry: the follower's cursor.
    Entry(Sequence),
}

/// What is compared with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownQuestion {
    /// What the numbers say that they are.
    pub shown_as: ShownAs,
    /// The location of lines that name none; without it, they are of all locations together that
    /// the channel may promise from.
    pub location: Option<LocationName>,
    /// How far whoever shows them had followed.
    pub seen: SeenUpTo,
}

/// A number that somebody shows.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Its line in a file, or its number in a list.
    pub line: u64,
    /// The item, by any of its names.
    pub sku: Sku,
    /// The location, where the line names one.
    #[serde(default)]
    pub location: Option<LocationName>,
    /// The number.
    pub quantity: Quantity,
}

/// One shown number, compared; or one that is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ShownLine {
    /// Its line; nothing where it is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The item, by the name that was shown.
    pub sku: Sku,
    /// The location; nothing where several are taken together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// What is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<Quantity>,
    /// What should be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub should: Option<Quantity>,
    /// How to take the difference.
    pub verdict: Verdict,
    /// What explains it, or may have led to it; the likeliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Because>,
    /// What could be done about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// What came of a comparison, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ShownSummary {
    /// Numbers that were shown.
    pub lines: u64,
    /// Those that are right.
    pub equal: u64,
    /// Those whose difference is explained.
    pub explained: u64,
    /// Those that somebody has to look at, with those that are not shown.
    pub unexplained: u64,
    /// Those that are not shown although there is something to promise.
    pub not_shown: u64,
    /// The last journal entry that was taken into account.
    pub sequence: Sequence,
}
