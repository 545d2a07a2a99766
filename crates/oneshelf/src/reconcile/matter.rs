//! Open matters: which are asked for, and what comes of it.

use oneshelf_core::{
    CaseNumber, Document, LocationName, Moment, Quantity, Reference, Sequence, Sku,
};
use serde::Serialize;

use super::verdict::{Because, Proposal, Verdict};

/// From what age on a hold counts as old, in seconds: a day.
pub const HOLD_OLD_SECONDS: u32 = 86_400;

/// Which open matters to look through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Include count variances, and units that pickers did not find.
    pub counts: bool,
    /// Include holds that have stood for long.
    pub holds: bool,
    /// Include transfers that are in transit or in discrepancy.
    pub transfers: bool,
    /// Include picked goods that nobody is going to collect.
    pub pickups: bool,
    /// Include matters that need nobody, too: variances that late facts explained, holds and
    /// transfers that are in time.
    pub explained: bool,
}

impl OpenQuestion {
    /// Everything that somebody has to look at, and nothing that needs nobody.
    pub const ALL: Self = Self {
        counts: true,
        holds: true,
        transfers: true,
        pickups: true,
        explained: false,
    };
}

/// The kind of a matter that stands open.
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
    /// A hold has units of a cart.
    Hold,
    /// Goods are in transit, or did not arrive as they left.
    Transfer,
    /// Picked goods stand in their spot, and nobody is going to collect them.
    PutBack,
}

/// A matter that has stood open: a variance, an old hold, a transfer, goods to put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OpenMatter {
    /// What kind of matter it is.
    pub kind: OpenKind,
    /// The item that it is about. Without it, it is about several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sku: Option<Sku>,
    /// The location that it is about. Without it, it is about several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// How many units, in the item's base unit; of a variance, counted less expected.
    pub quantity: Quantity,
    /// Since when it has stood open.
    pub since: Moment,
    /// The journal entry that it began with.
    pub entry: Sequence,
    /// The promise or fact that it is about, by its document or reference. Without it, none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The case about it. Without it, none is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseNumber>,
    /// Whether it is explained, or somebody has to look at it.
    pub verdict: Verdict,
    /// What explains it, or a part of it; empty where nothing does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Because>,
    /// What a person could do about it; empty where nothing is needed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// The matters that stood open when they were looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Reconciliation {
    /// The moment for which this is true.
    pub as_of: Moment,
    /// The last journal entry that it takes into account.
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
