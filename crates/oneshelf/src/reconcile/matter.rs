//! Open matters: which are asked for, and what comes of it.

use oneshelf_core::{
    CaseNumber, Document, LocationName, Moment, Quantity, Reference, Sequence, Sku,
};
use serde::Serialize;

use super::verdict::{Because, Proposal, Verdict};

/// From what age on a hold is old, in seconds.
pub const HOLD_OLD_SECONDS: u32 = 86_400;

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

/// A matter of which nothing is known yet but what it is.
pub(super) fn matter(
    kind: OpenKind,
    quantity: Quantity,
    since: Moment,
    entry: Sequence,
) -> OpenMatter {
    OpenMatter {
        kind,
        sku: None,
        location: None,
        quantity,
        since,
        entry,
        name: None,
        case: None,
        verdict: Verdict::Unexplained,
        because: Vec::new(),
        proposals: Vec::new(),
    }
}

/// The name that people know a promise by.
pub(super) fn name_of(document: Option<&Document>, reference: &Reference) -> String {
    document.map_or_else(|| reference.to_string(), ToString::to_string)
}
