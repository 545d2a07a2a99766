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
    /// Resolve a case: a person decided about it, and it is closed.
    ///
    /// A case of an uncertain count is resolved by saying whether the fact came before or after it,
    /// a conflict by saying which of the two commands is real, goods that did not arrive by giving
    /// them up; every other kind by [`Resolution::Acknowledged`]. A shortage closes by itself when
    /// the units are there again.
    ResolveCase
    required {
        /// The number of the case.
        case(5): CaseNumber,
        /// What was decided; it has to be one that the kind of case allows.
        resolution(6): Resolution,
    }
    optional {
        /// Why it was decided so. A conflict is not resolved without a note and an actor.
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
    /// Vouch for the wall clock after it was stopped: recorded time follows it again, and promises
    /// expire again.
    CorrectClock
    required {}
    optional {
        /// Why the clock is right, such as `shop reopened after winter`. Without it, none is
        /// recorded.
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
    /// Announce expected supply: goods that should come to a location at a time. Back orders are
    /// promised against it.
    ///
    /// With `instead_of` it replaces an earlier announcement; without lines then, nothing of that
    /// is expected any more.
    Expect
    required {
        /// The location that the goods come to; a line may name its own.
        location(5): LocationName,
        /// Items and quantities that are expected, in each item's base unit.
        lines(6): Vec<Line>,
        /// When they should be there. Supply that is late is not counted on.
        expected_at(7): Moment,
    }
    optional {
        /// The announcement that this one replaces, by its reference. Without it, the supply comes
        /// in addition to any other.
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
    /// Set what a channel may do: all of its policy at once, safety stock excepted. Defining the
    /// same again writes nothing.
    DefinePolicy
    required {
        /// The channel that the policy is for.
        channel(5): ChannelName,
    }
    optional {
        /// How long carts of the channel hold stock. Without it, `hold` is refused.
        holds(6): Option<HoldPolicy>,
        /// The locations whose stock the channel may promise. Without it, every location.
        locations(7): Option<Vec<LocationName>>,
        /// The channel may promise expected supply (back orders). Without it, only what is there.
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
    /// Set a safety stock: units that are withheld from a channel, for an item at a location, an
    /// item, a location, or by default. The most specific rule counts.
    DefineSafetyStock
    required {
        /// The channel that the units are withheld from.
        channel(5): ChannelName,
    }
    optional {
        /// The item that the rule is for, no kit. Without it, every item.
        sku(6): Option<Sku>,
        /// The location that the rule is for. Without it, every location.
        location(7): Option<LocationName>,
        /// How many units to withhold, in the item's base unit. Zero overrides a less specific
        /// rule. Without it, the rule is removed, and a less specific one counts.
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
