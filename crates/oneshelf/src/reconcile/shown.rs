//! Shown numbers: what is asked about them, and what comes of it.

use oneshelf_core::{ChannelName, LocationName, Moment, Quantity, Sequence, Sku};
use serde::Serialize;

use super::verdict::{Because, Proposal, Verdict};

/// From what age on a count is old, in seconds: 90 days. Where a difference is unexplained and the
/// last count is older, another count is proposed.
pub const COUNT_OLD_SECONDS: u32 = 90 * 86_400;

/// What the shown numbers are meant to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownAs {
    /// What a channel can be promised.
    Available {
        /// The channel that shows them.
        channel: ChannelName,
    },
    /// What somebody counted on the shelf: free, held and committed units.
    OnShelf,
}

/// Up to where whoever shows the numbers had followed the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenUpTo {
    /// Nobody knows: the last [`BACK_ENTRIES_MAX`](crate::BACK_ENTRIES_MAX) entries may be in
    /// flight.
    Unknown,
    /// Up to a moment, such as when the export was made.
    Moment(Moment),
    /// Up to a journal entry: the follower's cursor.
    Entry(Sequence),
}

/// Which shown numbers are compared, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownQuestion {
    /// What the numbers are meant to be.
    pub shown_as: ShownAs,
    /// The location of lines that name none. Without it, such lines are the sum of all locations
    /// that the channel may promise from.
    pub location: Option<LocationName>,
    /// Up to where whoever shows them had followed the journal.
    pub seen: SeenUpTo,
}

/// A number that somebody shows, to be compared with what it should be.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Its line in a file, or its number in a list.
    pub line: u64,
    /// The item, by any of its names.
    pub sku: Sku,
    /// The location that the line names. Without it, the location of the question, or all together.
    #[serde(default)]
    pub location: Option<LocationName>,
    /// The number that is shown, in the item's base unit.
    pub quantity: Quantity,
}

/// One shown number, compared with what it should be; or an item that is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ShownLine {
    /// The line of the number. Without it, the item is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The item, by the name that was shown.
    pub sku: Sku,
    /// The location. Without it, the number is the sum of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// The number that is shown. Without it, the item is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<Quantity>,
    /// The number that it should be. Without it, the item or location is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub should: Option<Quantity>,
    /// Whether the numbers agree, or the difference is explained, or somebody has to look at it.
    pub verdict: Verdict,
    /// What explains the difference, or may have led to it; the likeliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Because>,
    /// What a person could do about it; empty where nothing is needed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// How many shown numbers were right, and how many were not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ShownSummary {
    /// How many numbers were shown.
    pub lines: u64,
    /// How many of them are right.
    pub equal: u64,
    /// How many differ for a reason that is known and needs nobody.
    pub explained: u64,
    /// How many somebody has to look at, with the items that are not shown.
    pub unexplained: u64,
    /// How many items are not shown although there is something to promise.
    pub not_shown: u64,
    /// The last journal entry that the comparison takes into account.
    pub sequence: Sequence,
}
