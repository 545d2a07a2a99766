//! Inspect: a person decides the condition of goods.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::answer::{Malformed, MalformedCode};
use crate::command::{Line, command};
use crate::document::goods::post_each;
use crate::draft::{Draft, Stop};
use crate::level::{Bucket, Reason};
use crate::lines;
use crate::name::LocationName;
use crate::prepared::check_lines;

/// The condition of goods at a location.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// On the shelf, fit for sale.
    #[n(0)]
    Sellable,
    /// Not decided yet.
    #[n(1)]
    Inspection,
    /// Not fit for sale.
    #[n(2)]
    Damaged,
}

impl Condition {
    /// The bucket of goods in this condition that are promised to nobody.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        match self {
            Self::Sellable => Bucket::Free,
            Self::Inspection => Bucket::Inspection,
            Self::Damaged => Bucket::Damaged,
        }
    }
}

/// What a person decided about goods.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Fit for sale, and put on the shelf.
    #[n(0)]
    Sellable,
    /// Not fit for sale; they stay here.
    #[n(1)]
    Damaged,
    /// Sent back to the supplier.
    #[n(2)]
    ReturnedToSupplier,
    /// Destroyed.
    #[n(3)]
    Destroyed,
}

impl Grade {
    /// The bucket where the goods are then.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        match self {
            Self::Sellable => Bucket::Free,
            Self::Damaged => Bucket::Damaged,
            Self::ReturnedToSupplier | Self::Destroyed => Bucket::Outside,
        }
    }
}

command! {
    /// A person decided the condition of goods: returned ones, or others of a known condition.
    Inspect
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
        /// What was decided.
        grade(7): Grade,
    }
    optional {
        /// The condition that they had; in inspection without it.
        condition(8): Option<Condition>,
    }
}

impl Inspect {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        let condition = self.condition.unwrap_or(Condition::Inspection);
        if condition.bucket() == self.grade.bucket() {
            return Err(Malformed::new(
                MalformedCode::Fields,
                "grade",
                "is the condition that the goods have already",
            ));
        }
        check_lines(&self.lines)
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let from = self.condition.unwrap_or(Condition::Inspection).bucket();
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(draft, &demand, (from, self.grade.bucket()), Reason::Grade)
    }
}
