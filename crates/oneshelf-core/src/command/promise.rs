//! Commands that make, change and end promises.

use crate::command::check::{check_place, check_positive, check_seconds};
use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::parts::{Line, Target};
use crate::ledger::pickup::PickupTerms;
use crate::value::malformed::Malformed;
use crate::value::moment::Moment;
use crate::value::name::{LocationName, Note, Sku};

command! {
    /// Hold stock for a cart or a quote (a soft reservation). Units move from `free` to `held`;
    /// they are `free` again when the hold expires or is released.
    ///
    /// A hold gives way: when a fact takes units that are not there, the newest holds lose theirs
    /// first. `confirm` turns a hold into an order. Refused as `holds_off` where the channel's
    /// policy holds no stock for carts.
    Hold
    required {
        /// The location to hold stock at; a line may name its own.
        location(5): LocationName,
        /// Items and quantities to hold, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// How long the hold lasts, in seconds from now. Without it, as the channel's policy says;
        /// more than its `seconds_max` is refused.
        seconds(7): Option<u32>,
        /// Accept a partial hold: grant what is available instead of refusing. The receipt lists
        /// the lines that got less.
        partial(8): bool,
        /// Hold more for a document that has a live promise already. Without it, that is refused as
        /// `promise_exists`.
        adds(9): bool,
    }
}

impl Document for Hold {
    const CLASS: Class = Class::Promise;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_seconds(self.seconds)
    }
}

command! {
    /// Promise stock to an order. Units move from `free` to `committed` and stay there until the
    /// order is fulfilled, released or expires.
    ///
    /// Refused as `unavailable`, with what could be promised, unless every line can be granted in
    /// full; `partial` and `back_order` accept less.
    ///
    /// ```
    /// use oneshelf_core::{Command, Line, Quantity, Reserve};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let reserve = Reserve {
    ///     document: Some("order-1041".parse()?),
    ///     ..Reserve::new("web".parse()?, "order-1041/1".parse()?, "OXFORD".parse()?, vec![line])
    /// };
    /// let json = serde_json::to_string(&Command::from(reserve))?;
    /// assert!(json.starts_with(r#"{"type":"reserve","source":"web""#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Reserve
    required {
        /// The location to promise from; a line may name its own.
        location(5): LocationName,
        /// Items and quantities to reserve, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// When the promise ends by itself, such as the payment deadline of an unpaid order.
        /// Without it, the promise stands until it is fulfilled or released.
        expires_at(7): Option<Moment>,
        /// Accept a partial promise: grant what is available instead of refusing. The receipt lists
        /// the lines that got less.
        partial(8): bool,
        /// Promise more for a document that has a live promise already. Without it, that is refused
        /// as `promise_exists`.
        adds(9): bool,
        /// Accept a back order: what is not there waits for expected supply, if enough is
        /// announced. The channel's policy has to allow it.
        back_order(10): bool,
        /// Set if the customer collects the order at a branch (click and collect); every line is
        /// then at one location. Without it, it is an ordinary order.
        pickup(11): Option<PickupTerms>,
    }
}

impl Document for Reserve {
    const CLASS: Class = Class::Promise;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_place(self.pickup.is_some(), &self.location, &self.lines)
    }
}

command! {
    /// Replace promised units by a substitute that the customer agreed to. Units of the substitute
    /// are reserved first, then the same number of the original item is released, in one step.
    ///
    /// Refused as `no_substitute` unless the catalogue lists the substitute for the item.
    Substitute
    required {
        /// The order or pickup to change.
        of(5): Target,
        /// The location at which both items are promised.
        location(6): LocationName,
        /// The item to replace, and how many of its base units.
        line(7): Line,
        /// The substitute, by any of its names; it replaces the item one for one.
        with(8): Sku,
        /// How the customer agreed, such as `by phone`; no personal data.
        consent(9): Note,
    }
    optional {}
}

impl Document for Substitute {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_positive(self.line.quantity, || "line.quantity".to_owned())
    }
}

command! {
    /// Turn units that a promise is short of into a back order: they wait for expected supply.
    ///
    /// Refused as `unavailable` where announced supply does not cover all of them.
    Postpone
    required {
        /// The order or pickup that is short.
        of(5): Target,
    }
    optional {
        /// Which short units to postpone, in each item's base unit. Without it, all that is short.
        lines(6): Option<Vec<Line>>,
    }
}

impl Document for Postpone {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of).about(self.lines.as_ref())
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Release or cancel a promise. Units on the shelf are `free` at once, picked ones have to be
    /// put back first, and goods in transit come back to the location that shipped them.
    ///
    /// Releasing what has ended already changes nothing. A cancel that arrives before its order is
    /// kept, and that order is refused when it comes.
    Release
    required {
        /// The promise to end; a document means every promise of it.
        of(5): Target,
    }
    optional {
        /// Which units to release, in each item's base unit. Without it, all that is not handed
        /// over.
        lines(6): Option<Vec<Line>>,
    }
}

impl Document for Release {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of).about(self.lines.as_ref())
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Record a promise that another system made already. It is never refused for lack of stock:
    /// `free` may fall below zero, and a shortage then names the promises in danger.
    ///
    /// ```
    /// use oneshelf_core::{Adopt, Command, Line, Quantity};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let adopt = Adopt::new("web".parse()?, "order-7/1".parse()?, "OXFORD".parse()?, vec![line]);
    /// assert_eq!(Command::from(adopt).kind(), "adopt");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Adopt
    required {
        /// The location that the units are promised from; a line may name its own.
        location(5): LocationName,
        /// Items and quantities that were promised, in each item's base unit.
        lines(6): Vec<Line>,
    }
    optional {
        /// When the promise ends by itself. Without it, it stands until it is fulfilled or
        /// released.
        expires_at(7): Option<Moment>,
        /// Set if the customer collects the order at a branch; every line is then at one location.
        /// Without it, it is an ordinary order.
        pickup(8): Option<PickupTerms>,
    }
}

impl Document for Adopt {
    const CLASS: Class = Class::Adoption;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_place(self.pickup.is_some(), &self.location, &self.lines)
    }
}

command! {
    /// Move a promise to another location: units are reserved there first, then released here, in
    /// one step or not at all.
    Move
    required {
        /// The order or pickup to move.
        of(5): Target,
        /// The location to promise from instead.
        to(6): LocationName,
    }
    optional {
        /// Which units to move, in each item's base unit; a pickup moves only as a whole. Without
        /// it, all that is not handed over.
        lines(7): Option<Vec<Line>>,
    }
}

impl Document for Move {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of).about(self.lines.as_ref())
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Extend a hold: its deadline moves to so many seconds from now, and is never brought forward.
    ///
    /// Units that the hold has lost stay lost. An expired hold is not extended: `confirm` it, or
    /// hold anew.
    Extend
    required {
        /// The hold to extend; a document means every live hold of it.
        of(5): Target,
    }
    optional {
        /// How long it lasts from now, in seconds. Without it, as the channel's policy says; more
        /// than its `seconds_max` is refused.
        seconds(6): Option<u32>,
    }
}

impl Document for Extend {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        check_seconds(self.seconds)
    }
}

command! {
    /// Turn a hold into an order: its units move from `held` to `committed`. A document means its
    /// whole cart, which may be several holds.
    ///
    /// What the cart has lost, by its deadline or to a fact, is promised again if it is available;
    /// otherwise the whole command is refused as `expired_unavailable`, and every hold stays as it
    /// is. `document`, if given, becomes the order's document.
    Confirm
    required {
        /// The hold to confirm; a document means its whole cart.
        of(5): Target,
    }
    optional {
        /// When the order ends by itself, such as a payment deadline. Without it, the order stands
        /// until it is fulfilled or released.
        expires_at(6): Option<Moment>,
        /// Set if the customer collects the order at a branch; every line is then at one location.
        /// Without it, it is an ordinary order.
        pickup(7): Option<PickupTerms>,
    }
}

impl Document for Confirm {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}
