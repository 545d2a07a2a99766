//! Commands of the back office: policy, expected supply, cases, the clock.

use crate::catalogue::definitions::HoldPolicy;
use crate::command::check::check_not_too_many;
use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::parts::{Line, Target};
use crate::ledger::case::Resolution;
use crate::value::id::CaseNumber;
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::moment::Moment;
use crate::value::name::{ChannelName, LocationName, Note, Sku};
use crate::value::quantity::Quantity;

command! {
    /// A person decided about a case, and it is closed.
    ///
    /// A case of an uncertain count is resolved by saying on which side of the count the fact
    /// lies, a conflict by saying which of the two commands is real, goods that did not arrive by
    /// giving them up; every other kind by [`Resolution::Acknowledged`]. A shortage closes by
    /// itself when the units are there again.
    ResolveCase
    required {
        /// The case.
        case(5): CaseNumber,
        /// What was decided.
        resolution(6): Resolution,
    }
    optional {
        /// Why; a conflict is not resolved without it, nor without an actor.
        note(7): Option<Note>,
    }
}

impl Document for ResolveCase {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        if !self.resolution.is_of_conflict() {
            return Ok(());
        }
        let missing = match (&self.note, &self.actor) {
            (None, _) => "note",
            (_, None) => "actor",
            _ => return Ok(()),
        };
        let reason = "is missing; say who decides which of two commands is real, and why";
        Err(Malformed::new(MalformedCode::Fields, missing, reason))
    }
}

command! {
    /// The wall clock is right after all: recorded time follows it again, and promises expire.
    CorrectClock
    required {}
    optional {
        /// Why.
        note(5): Option<Note>,
    }
}

impl Document for CorrectClock {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Goods are expected at a location at a time. With `instead_of` it takes the place of an
    /// earlier announcement; without lines then, nothing is expected any more.
    Expect
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
        /// When they should be there.
        expected_at(7): Moment,
    }
    optional {
        /// The announcement that it replaces, by its reference.
        instead_of(8): Option<Target>,
    }
}

impl Document for Expect {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names {
            location: Some(&self.location),
            lines: Some(self.lines.as_slice()).filter(|lines| {
                // An announcement that only takes an earlier one back lists nothing.
                self.instead_of.is_none() || !lines.is_empty()
            }),
            ..Names::NOTHING
        }
        .and("instead_of", &self.instead_of)
        .one_command()
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Sets what a channel may do, all of it at once. Defining the same again writes nothing.
    DefinePolicy
    required {
        /// The channel.
        channel(5): ChannelName,
    }
    optional {
        /// How long carts hold stock; without it they hold none.
        holds(6): Option<HoldPolicy>,
        /// The locations whose stock it may promise; without it all.
        locations(7): Option<Vec<LocationName>>,
        /// Whether orders may wait for expected supply.
        back_orders(8): bool,
    }
}

impl Document for DefinePolicy {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        match self.holds {
            Some(holds) if holds.seconds == 0 || holds.seconds > holds.seconds_max => {
                Err(Malformed::new(
                    MalformedCode::Time,
                    "holds.seconds",
                    "must be at least 1 and at most seconds_max",
                ))
            }
            _ => Ok(()),
        }
    }
}

command! {
    /// Sets the units withheld from a channel: for an item at a location, an item, a location, or
    /// by default. The most specific rule counts.
    DefineSafetyStock
    required {
        /// The channel.
        channel(5): ChannelName,
    }
    optional {
        /// The item; without it, every item.
        sku(6): Option<Sku>,
        /// The location; without it, every location.
        location(7): Option<LocationName>,
        /// How many units; without it the rule is removed, and a less specific one counts.
        quantity(8): Option<Quantity>,
    }
}

impl Document for DefineSafetyStock {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        match self.quantity {
            Some(quantity) if quantity.is_negative() => Err(Malformed::new(
                MalformedCode::Quantity,
                "quantity",
                format_args!("is {quantity}; give zero or more"),
            )),
            Some(quantity) => check_not_too_many(quantity, || "quantity".to_owned()),
            None => Ok(()),
        }
    }
}

impl ResolveCase {
    /// Whether commands of the engine follow that may be refused, and this with them.
    pub(crate) fn may_enter(&self) -> bool {
        matches!(self.resolution, Resolution::Replace | Resolution::BothReal)
    }
}
