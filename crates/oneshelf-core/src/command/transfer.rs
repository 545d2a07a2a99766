//! Commands that move goods between locations.

use crate::command::check::check_ends;
use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::parts::{Line, Target};
use crate::command::stock::Condition;
use crate::value::malformed::Malformed;
use crate::value::moment::Moment;
use crate::value::name::LocationName;

command! {
    /// Record goods of a transfer that arrived, or came back to the location that shipped them.
    ///
    /// What is missing opens a case until it is found, comes back or is given up. More than was
    /// shipped is recorded, too, and flagged.
    ReceiveTransfer
    required {
        /// The transfer that the goods belong to.
        of(5): Target,
        /// The location that has the goods now.
        location(6): LocationName,
        /// Items and quantities that arrived, in each item's base unit.
        lines(7): Vec<Line>,
    }
    optional {
        /// The condition they arrived in. Without it, sellable.
        condition(8): Option<Condition>,
        /// The rest is known to be on its way, so that it is not missing yet. Without it, what has
        /// not arrived is a discrepancy.
        more_to_come(9): bool,
    }
}

impl Document for ReceiveTransfer {
    const CLASS: Class = Class::Handling;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("of", &self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Record goods that left for another location. They are `in_transit` there until they arrive.
    ///
    /// Without a request, or before it comes, the goods make a transfer of their own, which their
    /// arrival names by this reference or document.
    Ship
    required {
        /// The location that the goods left.
        location(5): LocationName,
        /// Items and quantities that left, in each item's base unit.
        lines(6): Vec<Line>,
        /// The location that they are sent to.
        to(7): LocationName,
    }
    optional {
        /// The transfer request that they were shipped for. Without it, goods that nobody
        /// requested.
        of(8): Option<Target>,
        /// When they should arrive; what has not arrived by then becomes a case. Without it, there
        /// is no deadline.
        expected_at(9): Option<Moment>,
    }
}

impl Document for Ship {
    const CLASS: Class = Class::Handling;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("of", &self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_ends(&self.location, &self.to)
    }
}

command! {
    /// Request a transfer from one location to another. Units at the source move from `free` to
    /// `committed`, as for any order, until they are shipped.
    RequestTransfer
    required {
        /// The location that has the goods and is to ship them.
        location(5): LocationName,
        /// Items and quantities to transfer, in each item's base unit; no line may name its own
        /// location.
        lines(6): Vec<Line>,
        /// The location that is to receive them.
        to(7): LocationName,
    }
    optional {
        /// When the request ends by itself, as far as it is not picked or shipped. Without it, it
        /// stands until it is shipped or released.
        expires_at(8): Option<Moment>,
        /// Accept a partial transfer: grant what is available instead of refusing. The receipt
        /// lists the lines that got less.
        partial(9): bool,
        /// Request more for a document that has a live promise already. Without it, that is refused
        /// as `promise_exists`.
        adds(10): bool,
    }
}

impl Document for RequestTransfer {
    const CLASS: Class = Class::Promise;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_ends(&self.location, &self.to)
    }
}
