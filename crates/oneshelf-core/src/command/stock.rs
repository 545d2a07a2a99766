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
    /// Record a stock count: the units seen on the shelf, promised or not. Units in the holding
    /// area are counted apart.
    ///
    /// The count variance is taken against the shelf as of the count's own time, so that sales and
    /// receipts since then stay true. A fact from before the count that arrives after it does not
    /// change the shelf again: the count had seen it.
    Count
    required {
        /// The location that was counted.
        location(5): LocationName,
        /// What was seen of each item. Items that are not listed stay as they are, unless the count
        /// is `complete`.
        lines(6): Vec<CountLine>,
    }
    optional {
        /// Everything at the location was counted, so that every item which is not listed is zero.
        complete(7): bool,
        /// When the counting began, where it took a while; `occurred_at` says when it was complete.
        /// Without it, the count was of one moment.
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

/// What was seen of one item at the counted location.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct CountLine {
    /// The item, by any of its names; of a kit, its components are counted.
    #[n(0)]
    pub sku: Sku,
    /// Units seen on the shelf, promised or not, in the item's base unit. Zero is a count, too.
    #[n(1)]
    pub quantity: Quantity,
    /// Units seen in the holding area (the staging location), in the item's base unit. A difference
    /// opens a case. Without it, the holding area was not counted.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staged: Option<Quantity>,
}

impl CountLine {
    /// So many units seen on the shelf; the holding area was not counted.
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
    /// Record a customer return at the location that received it. Units go to `inspection`
    /// (quarantine), and are not sellable until somebody grades them with `inspect`.
    TakeBack
    required {
        /// The location that has the goods now; it may differ from the one that sold them.
        location(5): LocationName,
        /// Items and quantities that came back, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// The sale or order that they come from: the reference or the document (receipt) of a
        /// sale, or the reference or order number of a promise. What comes back is counted against
        /// everything that was handed over under that name; more than that is flagged
        /// `more_than_sold`, and a case opens. Units of a promise that still stand in the holding
        /// area are taken back first. A name that nobody knows yet is waited for. Without it, a
        /// return that nobody can check.
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
    /// Fit for sale, on the shelf: bucket `free`.
    #[n(0)]
    Sellable,
    /// Not graded yet, and not sellable (quarantine): bucket `inspection`.
    #[n(1)]
    Inspection,
    /// Unfit for sale, but still at the location: bucket `damaged`.
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

/// What a person decided about goods that were in inspection, or in another condition.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Fit for sale and put on the shelf: they move to `free`.
    #[n(0)]
    Sellable,
    /// Unfit for sale, and kept at the location: they move to `damaged`.
    #[n(1)]
    Damaged,
    /// Sent back to the supplier: they leave the stock.
    #[n(2)]
    ReturnedToSupplier,
    /// Destroyed or thrown away: they leave the stock.
    #[n(3)]
    Destroyed,
}

impl Grade {
    /// The bucket that the goods are in afterwards.
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
    /// Grade goods: a person decided their condition. Units leave `inspection`, or the condition
    /// that is named, for the bucket of the grade.
    Inspect
    required {
        /// The location that has the goods.
        location(5): LocationName,
        /// Items and quantities that were graded, in each item's base unit.
        lines(6): Vec<Line>,
        /// Their condition from now on; it must differ from the one that they had.
        grade(7): Grade,
    }
    optional {
        /// The condition that they had. Without it, they were in inspection.
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
    /// Record a sale: a customer has the goods. It is never refused, whatever the numbers say.
    ///
    /// With `settles` it takes the units of that promise, exactly once. If the promise is not known
    /// yet, the sale is recorded and its link waits for the promise.
    Sell
    required {
        /// The location that the goods left; a line may name its own.
        location(5): LocationName,
        /// Items and quantities that were sold, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// The promise that the sale fulfils. Without it, a walk-in sale, which takes units out of
        /// `free`.
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
    /// Undo a fact that did not happen. What it changed, and nobody has undone since, is undone
    /// with the fact's own business time.
    ///
    /// Receipts, sales, returns, grades, write-offs, found stock and counts can be reversed. Undo a
    /// step of a promise with the opposite step, such as `put_back` after `pick`.
    Reverse
    required {
        /// The fact that did not happen, by its reference.
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
    /// Record goods that came in from a supplier.
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
        /// The location that received them; a line may name its own.
        location(5): LocationName,
        /// Items and quantities that came in, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// The condition they came in. Without it, sellable.
        condition(7): Option<Condition>,
        /// The expected supply that they belong to, by the reference that announced it; that much
        /// less is expected then. Without it, expected supply stays as it is.
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
    /// Add stock that was found, with a reason. Units come into `free`.
    Adjust
    required {
        /// The location where they were found; a line may name its own.
        location(5): LocationName,
        /// Items and quantities that were found, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// Why or where they were found, such as `behind the freezer`. Without it, none is
        /// recorded.
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
    /// Write off stock that is lost, broken or used up. Units leave the stock.
    WriteOff
    required {
        /// The location that had them; a line may name its own.
        location(5): LocationName,
        /// Items and quantities to write off, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// The condition that they were in. Without it, sellable: they come off the shelf.
        condition(7): Option<Condition>,
        /// Why they are written off, such as `dropped`. Without it, none is recorded.
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
