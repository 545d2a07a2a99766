//! Commands about goods: they come, go, come back, are graded, counted, or did not happen.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::command::check::{check_line_count, check_not_too_many};
use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::parts::{Line, Target};
use crate::ledger::level::Bucket;
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::moment::Moment;
use crate::value::name::{LocationName, Note, Sku};
use crate::value::quantity::Quantity;

command! {
    /// Goods were counted: the units on the shelf, promised or not. Units in the holding area
    /// are not among them; they can be counted apart.
    ///
    /// The difference is taken against the shelf as of the count's own time, so that what was
    /// sold or came in since then stays true.
    Count
    required {
        /// Where.
        location(5): LocationName,
        /// What was seen.
        lines(6): Vec<CountLine>,
    }
    optional {
        /// Whether everything at the location was counted, so that what is not listed is zero.
        complete(7): bool,
        /// When the counting began; without it, the count was of one moment.
        started_at(8): Option<Moment>,
    }
}

impl Document for Count {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names {
            location: Some(&self.location),
            ..Names::NOTHING
        }
    }

    fn check(&self) -> Result<(), Malformed> {
        check_line_count(self.lines.len())?;
        let negative = |quantity: Quantity, field: String| {
            if quantity.is_negative() {
                let reason = format!("is {quantity}; a count is zero or more");
                return Err(Malformed::new(MalformedCode::Quantity, field, reason));
            }
            check_not_too_many(quantity, || field)
        };
        for (place, line) in self.lines.iter().enumerate() {
            negative(line.quantity, format!("lines[{place}].quantity"))?;
            negative(
                line.staged.unwrap_or_default(),
                format!("lines[{place}].staged"),
            )?;
        }
        match (self.started_at, self.occurred_at) {
            (Some(_), None) => Err(Malformed::new(
                MalformedCode::Fields,
                "started_at",
                "needs occurred_at, the time when the count was complete",
            )),
            (Some(started), Some(occurred)) if started > occurred => Err(Malformed::new(
                MalformedCode::Time,
                "started_at",
                "is after occurred_at, the time when the count was complete",
            )),
            _ => Ok(()),
        }
    }
}

/// What was seen of one item.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct CountLine {
    /// The item.
    #[n(0)]
    pub sku: Sku,
    /// Units on the shelf; zero is a count too.
    #[n(1)]
    pub quantity: Quantity,
    /// Units in the holding area, where they were counted as well.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staged: Option<Quantity>,
}

impl CountLine {
    /// So many units on the shelf.
    #[must_use]
    pub fn new(sku: Sku, quantity: Quantity) -> Self {
        Self {
            sku,
            quantity,
            staged: None,
        }
    }
}

command! {
    /// A customer brought goods back. They wait in inspection, at the location that has them,
    /// until a person decides their condition.
    TakeBack
    required {
        /// The location that has them now.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// The sale that they come from, by its reference; or the promise that they still stand
        /// in the holding area for.
        of(7): Option<Target>,
    }
}

impl Document for TakeBack {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("of", &self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

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

impl Document for Inspect {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        let condition = self.condition.unwrap_or(Condition::Inspection);
        if condition.bucket() == self.grade.bucket() {
            return Err(Malformed::new(
                MalformedCode::Fields,
                "grade",
                "is the condition that the goods have already",
            ));
        }
        Ok(())
    }
}

command! {
    /// A customer took goods: recorded whatever the numbers say.
    ///
    /// With `settles` it takes the units of that promise, exactly once; where the promise is not
    /// known yet, the link waits for it.
    Sell
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// The promise that it keeps.
        settles(7): Option<Target>,
    }
}

impl Document for Sell {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("settles", &self.settles)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// A fact did not happen: what it did, and what is not undone already, is undone, with the
    /// business time of the fact.
    Reverse
    required {
        /// The fact, by its reference.
        of(5): Target,
    }
    optional {}
}

impl Document for Reverse {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of).one_command()
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Goods came in from a supplier.
    ///
    /// ```
    /// use oneshelf_core::{Line, Quantity, Receive};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(12));
    /// let receive = Receive::new("pos".parse()?, "po-88".parse()?, "OXFORD".parse()?, vec![line]);
    /// assert!(receive.condition.is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Receive
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// In what condition; sellable without it.
        condition(7): Option<Condition>,
        /// The supply that they belong to, by the reference that announced it.
        of(8): Option<Target>,
    }
}

impl Document for Receive {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
            .and("of", &self.of)
            .one_command()
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Goods were found where none were known; they are on the shelf.
    Adjust
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// How.
        reason(7): Option<Note>,
    }
}

impl Document for Adjust {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Goods are lost, broken or used up.
    WriteOff
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// In what condition they were; sellable, from the shelf, without it.
        condition(7): Option<Condition>,
        /// How.
        reason(8): Option<Note>,
    }
}

impl Document for WriteOff {
    const CLASS: Class = Class::Fact;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}
