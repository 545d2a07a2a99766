//! The kinds of cases: how each comes, what it does to the label, what can be done, what ends it.
//!
//! One table for the code, the docs and hosts; a case that is not in it does not compile.

use serde::Serialize;

use crate::ledger::case::{CaseDetail, Resolution};

/// A kind of case: how it comes, what it does to numbers, and how it ends.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct CaseKind {
    /// Its name as hosts see it, such as `shortage`.
    pub name: &'static str,
    /// How a case of this kind comes about.
    pub comes: &'static str,
    /// What it does to the label of the numbers it is about.
    pub label: &'static str,
    /// What a person can do about it.
    pub can: &'static str,
    /// What closes it without a person's resolution.
    pub closes: &'static str,
}

impl CaseKind {
    /// The kind with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        CASE_KINDS.iter().copied().find(|kind| kind.name == name)
    }
}

macro_rules! case_kinds {
    ($($variant:ident = $name:literal {
        comes: $comes:literal, label: $label:literal, can: $can:literal, closes: $closes:literal,
    })*) => {
        /// Every kind of case, in the order of `docs/cases.md`.
        pub const CASE_KINDS: &[&CaseKind] = &[$(&CaseKind {
            name: $name,
            comes: $comes,
            label: $label,
            can: $can,
            closes: $closes,
        },)*];

        impl CaseDetail {
            /// The kind of the case, as hosts see it.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $name,)* }
            }
        }
    };
}

case_kinds! {
    Shortage = "shortage" {
        comes: "a fact takes `free` below zero",
        label: "under review",
        can: "count, receive, or release or move the promises that it names",
        closes: "`free` is no longer below zero",
    }
    CountVariance = "count_variance" {
        comes: "a count sees another number than was known",
        label: "under review",
        can: "`acknowledged`; count again, or reverse the count",
        closes: "late facts explain it, or the count is reversed",
    }
    CountUncertain = "count_uncertain" {
        comes: "a fact lies too close to a count to tell which came first",
        label: "under review",
        can: "`before_count`, `after_count`",
        closes: "the fact or the count is reversed",
    }
    ProvisionalItem = "provisional_item" {
        comes: "a fact names an item that nobody defined",
        label: "none by itself; numbers of a provisional item are estimated",
        can: "define the item; `acknowledged`",
        closes: "the item is defined",
    }
    UnknownLocation = "unknown_location" {
        comes: "a fact names a location that nobody defined, and waits",
        label: "none: it is posted nowhere yet",
        can: "define the location, or reverse the fact",
        closes: "the location is defined, or the fact reversed",
    }
    FiguresDisagree = "figures_disagree" {
        comes: "a fact moves more out of a bucket than was known to be there",
        label: "under review",
        can: "count; `acknowledged`",
        closes: "what had moved them there comes later",
    }
    StagedVariance = "staged_variance" {
        comes: "a count of the holding area differs from what was picked",
        label: "under review",
        can: "pick or put back what is true; `acknowledged`",
        closes: "nothing",
    }
    SecondPromise = "second_promise" {
        comes: "a promise is adopted for a document that has a live one",
        label: "none: both claim their units",
        can: "release one of the two; `acknowledged`",
        closes: "nothing",
    }
    MoreThanSold = "more_than_sold" {
        comes: "more comes back than was handed over under the name of a sale or an order",
        label: "under review",
        can: "reverse the return that did not happen; `acknowledged`",
        closes: "an order's handover that was missing is told",
    }
    NotPosted = "not_posted" {
        comes: "a fact that waited for its location cannot be posted there as it was sent",
        label: "none: it moved nothing",
        can: "enter what is true; `acknowledged`",
        closes: "nothing",
    }
    NotFound = "not_found" {
        comes: "a picker does not find what the numbers say is there",
        label: "under review",
        can: "count; `acknowledged`",
        closes: "the next count of the item there",
    }
    NotAccepted = "not_accepted" {
        comes: "a branch does not accept a pickup in time",
        label: "none: the units are promised",
        can: "accept, move or release the pickup; `acknowledged`",
        closes: "the pickup is accepted, or over",
    }
    TransferDiscrepancy = "transfer_discrepancy" {
        comes: "what was shipped and what arrived differ, or it is late",
        label: "under review, where it was to arrive",
        can: "receive what turns up; `lost` where units are missing, `acknowledged` where too many came",
        closes: "what was missing arrives or comes back",
    }
    SupplyShort = "supply_short" {
        comes: "what is expected in time is not enough for the orders that wait",
        label: "under review",
        can: "expect more, receive, or release or move the orders that it names",
        closes: "what is expected covers what waits",
    }
    Unlinked = "unlinked" {
        comes: "units were moved for a promise or sale that has not come in time",
        label: "under review; before that estimated, as `parked_link`",
        can: "`acknowledged`",
        closes: "what they were moved for comes, or is reversed",
    }
    LimitExceeded = "limit_exceeded" {
        comes: "a fact is beyond the quantity or the lateness that its source may have",
        label: "under review",
        can: "`acknowledged`; reverse the fact",
        closes: "nothing",
    }
    Conflict = "conflict" {
        comes: "another command comes under a reference that is used up",
        label: "under review, at every level that a fact of the two touches; promises put nothing under review",
        can: "`keep_first`, `replace`, `both_real`, each with an actor and a note",
        closes: "nothing",
    }
}

impl Resolution {
    /// Every resolution.
    pub const ALL: [Self; 7] = [
        Self::Acknowledged,
        Self::BeforeCount,
        Self::AfterCount,
        Self::Lost,
        Self::KeepFirst,
        Self::Replace,
        Self::BothReal,
    ];

    /// The resolution as hosts see it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::BeforeCount => "before_count",
            Self::AfterCount => "after_count",
            Self::Lost => "lost",
            Self::KeepFirst => "keep_first",
            Self::Replace => "replace",
            Self::BothReal => "both_real",
        }
    }

    /// What it does, in a few words.
    #[must_use]
    pub const fn does(self) -> &'static str {
        match self {
            Self::Acknowledged => "it was looked at; the numbers stand as they are",
            Self::BeforeCount => "the fact came before the count, which had seen it",
            Self::AfterCount => "the fact came after the count, which had not seen it",
            Self::Lost => "what did not arrive is given up",
            Self::KeepFirst => "the first command stands, the second was a mistake",
            Self::Replace => "the first command is taken back, and the second entered",
            Self::BothReal => "the second command is entered beside the first",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: hosts see one name of a resolution, in text and in JSON.
    #[test]
    fn a_resolution_has_one_name() {
        for resolution in Resolution::ALL {
            let json = serde_json::to_value(resolution).unwrap();
            assert_eq!(json, resolution.as_str());
        }
    }
}
