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
    /// A promise of a cart or a quote: it ends by itself, and gives way to facts.
    Hold
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// For how many seconds; the channel's policy decides without it.
        seconds(7): Option<u32>,
        /// Whether less than everything is welcome too.
        partial(8): bool,
        /// Whether it adds to the live promise of the same document.
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
    /// A promise of an order: it stands until it is settled or released.
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
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// When it ends by itself, for an order that is not paid yet.
        expires_at(7): Option<Moment>,
        /// Whether less than everything is welcome too.
        partial(8): bool,
        /// Whether it adds to the live promise of the same document.
        adds(9): bool,
        /// Whether what is not there may wait for expected supply, where the policy allows it.
        back_order(10): bool,
        /// That its customer collects it, and when it was promised to be ready.
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
    /// Units of a promise are replaced by those of a substitute that the catalogue names,
    /// because the customer agreed.
    Substitute
    required {
        /// The promise.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// The item that is replaced, and how many of its base units.
        line(7): Line,
        /// The substitute, one for one.
        with(8): Sku,
        /// How the customer agreed; no personal data.
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
    /// Units that a promise is short of are promised against expected supply.
    Postpone
    required {
        /// The promise.
        of(5): Target,
    }
    optional {
        /// What of it; all that is short without them.
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
    /// A promise is released or cancelled: its units on the shelf are free at once, picked ones
    /// have to be put back first, and what is on its way comes back.
    ///
    /// Releasing what has ended already changes nothing. A cancel that arrives before its order
    /// is kept, and that order is refused when it comes.
    Release
    required {
        /// The promise.
        of(5): Target,
    }
    optional {
        /// What of it; without them, all that is not handed over.
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
    /// A promise already made elsewhere: recorded even where it takes `free` below zero; the
    /// shortage names it then.
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
        /// Where the units are promised.
        location(5): LocationName,
        /// What is promised.
        lines(6): Vec<Line>,
    }
    optional {
        /// When the promise ends by itself.
        expires_at(7): Option<Moment>,
        /// That its customer collects it, and when it was promised to be ready.
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
    /// Promised units are promised at another location instead: reserved there, then released
    /// here, in one step, or not at all.
    Move
    required {
        /// The promise.
        of(5): Target,
        /// The other location.
        to(6): LocationName,
    }
    optional {
        /// What of it; all that is not handed over without them. A pickup moves as a whole.
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
    /// A hold lasts longer, from now; what it has lost stays lost.
    Extend
    required {
        /// The hold.
        of(5): Target,
    }
    optional {
        /// How many seconds from now; the channel's policy decides without it.
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
    /// A hold becomes an order, under the command's `document` where it has one; of a document with
    /// several live holds, every one.
    ///
    /// What the hold has lost by its deadline or to a fact is promised again if it is available;
    /// otherwise the whole command is refused, and the hold stays as it is.
    Confirm
    required {
        /// The hold.
        of(5): Target,
    }
    optional {
        /// When the order ends by itself.
        expires_at(6): Option<Moment>,
        /// That its customer collects it, and when it was promised to be ready.
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
