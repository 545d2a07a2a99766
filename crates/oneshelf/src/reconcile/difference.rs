//! Differences and open matters, with what explains them and what can be done.

use oneshelf_core::{
    CaseNumber, ChannelName, Command, Figure, LocationName, Moment, NotPromised, Quantity,
    Reference, Sequence, Sku,
};
use serde::Serialize;

/// How many of the last entries of a level are looked at for what somebody has not seen yet.
pub const BACK_ENTRIES_MAX: usize = 20;
/// For how long something may be in flight where nobody knows what has been seen, in seconds: a
/// channel that is further behind does not follow.
pub const IN_FLIGHT_SECONDS_MAX: u32 = 3_600;
/// From what age on a hold is old, in seconds.
pub const HOLD_OLD_SECONDS: u32 = 86_400;
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
    /// Nobody knows: up to [`BACK_ENTRIES_MAX`] of the last entries may be in flight.
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

/// Which open matters are looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Differences of counts, and units that were not found.
    pub counts: bool,
    /// Carts.
    pub holds: bool,
    /// Goods on their way.
    pub transfers: bool,
    /// Picked goods that nobody is going to collect.
    pub pickups: bool,
    /// Also those that need nobody: variances that late facts explained, holds and transfers
    /// that are in time.
    pub explained: bool,
}

impl OpenQuestion {
    /// Everything that somebody has to look at.
    pub const ALL: Self = Self {
        counts: true,
        holds: true,
        transfers: true,
        pickups: true,
        explained: false,
    };
}

/// What kind of matter stands open.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum OpenKind {
    /// A count saw another number than was known.
    CountVariance,
    /// A fact is too close to a count to tell which came first.
    CountUncertain,
    /// Counted units in the holding area differ from the known ones.
    StagedVariance,
    /// A picker did not find what the numbers say is there.
    NotFound,
    /// A cart holds units.
    Hold,
    /// Goods are on their way, or did not arrive as they left.
    Transfer,
    /// Picked goods stand in their spot, and nobody is going to collect them.
    PutBack,
}

/// Something that has stood open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OpenMatter {
    /// What kind.
    pub kind: OpenKind,
    /// The item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sku: Option<Sku>,
    /// The location.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// How many units: of a variance, counted less expected.
    pub quantity: Quantity,
    /// Since when.
    pub since: Moment,
    /// The journal entry that it began with.
    pub entry: Sequence,
    /// The promise or fact that it is about, by its document or reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The case that is open about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseNumber>,
    /// How to take it.
    pub verdict: Verdict,
    /// What explains it, or some of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Because>,
    /// What could be done about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// What stood open when it was looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Reconciliation {
    /// When.
    pub as_of: Moment,
    /// The last journal entry that was taken into account.
    pub sequence: Sequence,
    /// The matters, kind by kind, oldest first.
    pub matters: Vec<OpenMatter>,
}

impl Reconciliation {
    /// Whether nobody has to look at anything.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        let mut matters = self.matters.iter();
        matters.all(|matter| matter.verdict != Verdict::Unexplained)
    }
}

/// The name that people know a promise by.
pub(super) fn name_of(document: Option<&oneshelf_core::Document>, reference: &Reference) -> String {
    document.map_or_else(|| reference.to_string(), ToString::to_string)
}
