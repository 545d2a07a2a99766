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
    /// Goods of a transfer arrived; at the location that shipped them, they came back. What is
    /// missing is a case until it is found, given up, or comes back.
    ReceiveTransfer
    required {
        /// The transfer.
        of(5): Target,
        /// The location that has them now.
        location(6): LocationName,
        /// What.
        lines(7): Vec<Line>,
    }
    optional {
        /// In what condition; sellable without it.
        condition(8): Option<Condition>,
        /// Whether the rest is known to be on its way, so that it is no case yet.
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
    /// Goods left for another location. Without a request, or before it comes, the goods make a
    /// transfer of their own, which their arrival names by this reference or document.
    Ship
    required {
        /// The location that they left.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
        /// Where they go.
        to(7): LocationName,
    }
    optional {
        /// The request.
        of(8): Option<Target>,
        /// When they should arrive; what has not by then is a case.
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
    /// A location asks for goods of another; they are promised like any order.
    RequestTransfer
    required {
        /// The location that has them.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
        /// The location that asks.
        to(7): LocationName,
    }
    optional {
        /// When the request ends by itself.
        expires_at(8): Option<Moment>,
        /// Whether less than everything is welcome too.
        partial(9): bool,
        /// Whether it adds to the live promise of the same document.
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
