//! Commands about the goods of a promise: picked, staged, handed over, put back; and its pickup.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::parts::{Line, Target};
use crate::command::pickup_code::PickupCode;
use crate::command::stock::Condition;
use crate::value::malformed::Malformed;
use crate::value::name::{LocationName, Note};

/// What a picker found at the shelf.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum PickResult {
    /// The units were there and are picked: they move to `staged`.
    #[n(0)]
    #[default]
    Found,
    /// The units were not there (a short pick). The promise is short of them, and a case puts the
    /// item under review there until it is counted.
    #[n(1)]
    NotFound,
    /// Fewer units were there than the numbers say. Those of the lines are missing, as with
    /// `not_found`.
    #[n(2)]
    WrongCount,
    /// The units are damaged: they move to `damaged`, and the promise is short of them.
    #[n(3)]
    Damaged,
    /// Only a worn display unit was there: it moves to `damaged`, and the promise is short of it.
    #[n(4)]
    WornDisplay,
}

command! {
    /// Record a pick for a promise: units leave the shelf for the holding area, from `committed` to
    /// `staged`. Or they could not be picked, and the promise is short of them.
    Pick
    required {
        /// The promise that is picked for.
        of(5): Target,
        /// The location where it was picked; a line may name its own.
        location(6): LocationName,
        /// Items and quantities that `result` is about, in each item's base unit.
        lines(7): Vec<Line>,
    }
    optional {
        /// What the picker found. Without it, `found`: the units are picked.
        result(8): PickResult,
    }
}

impl Document for Pick {
    const CLASS: Class = Class::Handling;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("of", &self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Record that picked goods of a promise stand in a named spot of the holding area (the staging
    /// location). Units that were not picked yet are picked with it.
    Stage
    required {
        /// The promise that the goods are for.
        of(5): Target,
        /// The location that has the goods; a line may name its own.
        location(6): LocationName,
        /// Items and quantities that were staged, in each item's base unit. If it is empty, all
        /// that the promise has at the location.
        lines(7): Vec<Line>,
        /// The spot where they stand, such as `cage 2, shelf C`.
        spot(8): Note,
    }
    optional {}
}

impl Document for Stage {
    const CLASS: Class = Class::Handling;

    fn names(&self) -> Names<'_> {
        Names {
            location: Some(&self.location),
            lines: Some(self.lines.as_slice()).filter(|lines| !lines.is_empty()),
            ..Names::of(&self.of)
        }
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Record that picked goods were put back. Sellable ones stand on the shelf again; others go to
    /// `inspection` or `damaged`.
    ///
    /// Units whose promise still wants them are promised on the shelf again; those of a promise
    /// that is over are `free`.
    PutBack
    required {
        /// The promise that the goods were picked for.
        of(5): Target,
        /// The location where they were put back; a line may name its own.
        location(6): LocationName,
        /// Items and quantities that were put back, in each item's base unit.
        lines(7): Vec<Line>,
        /// The condition that a person found them in.
        condition(8): Condition,
    }
    optional {}
}

impl Document for PutBack {
    const CLASS: Class = Class::Handling;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("of", &self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Accept a pickup: the branch takes on its preparation. Accepting again changes nothing.
    ///
    /// A first pick accepts it, too. A pickup that nobody accepts in time becomes a case.
    Accept
    required {
        /// The pickup that the branch takes on.
        of(5): Target,
    }
    optional {}
}

impl Document for Accept {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Close a pickup that was handed over: nothing is left to do about it. Closing again changes
    /// nothing.
    Close
    required {
        /// The pickup that was handed over.
        of(5): Target,
    }
    optional {}
}

impl Document for Close {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Issue a new pickup code. The code before it is void, and wrong tries are counted from zero.
    ///
    /// The code itself is derived from the shelf's code key and never stored.
    IssueCode
    required {
        /// The pickup that needs a new code.
        of(5): Target,
    }
    optional {}
}

impl Document for IssueCode {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

/// Check the code that a customer shows for a pickup. The right one is accepted once; a wrong one
/// is refused as `wrong_code` and counted, and after five of them a new one has to be issued.
///
/// The code itself is never stored, so that it does not tell two commands apart.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    minicbor::Encode,
    minicbor::Decode,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct VerifyCode {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined.
    #[n(0)]
    pub source: crate::value::name::SourceName,
    /// The idempotency key: the sender's name for this attempt, unique within its source. Every try
    /// needs its own.
    #[n(1)]
    pub reference: crate::value::name::Reference,
    /// The business document behind the command, such as an order number. Without it, only
    /// `reference` names the command.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<crate::value::name::Document>,
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and flagged.
    /// Without it, the time of recording.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred_at: Option<crate::value::moment::Moment>,
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name. Without it,
    /// nobody is recorded.
    #[n(4)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<crate::value::name::Actor>,
    /// The message's number within its source, counted from 1 without gaps, from a source that is
    /// defined as `sequenced`. It shows which messages are missing. Two commands that differ only
    /// in it are the same command. Without it, the message counts for no gap.
    #[cbor(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_sequence: Option<u64>,
    /// The pickup that the customer came for.
    #[n(5)]
    pub of: Target,
    /// The six digits that the customer showed; never stored.
    #[cbor(skip)]
    #[serde(default, skip_serializing_if = "PickupCode::is_empty")]
    pub code: PickupCode,
}

impl VerifyCode {
    /// The command with its required fields; the others have their defaults.
    #[must_use]
    pub fn new(
        source: crate::value::name::SourceName,
        reference: crate::value::name::Reference,
        of: Target,
        code: PickupCode,
    ) -> Self {
        Self {
            source,
            reference,
            document: None,
            occurred_at: None,
            actor: None,
            source_sequence: None,
            of,
            code,
        }
    }
}

impl Document for VerifyCode {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Record that the customer was told that a pickup is ready. It is recorded once; telling again
    /// needs `resend`.
    Notify
    required {
        /// The pickup that is ready.
        of(5): Target,
    }
    optional {
        /// The customer is told again on purpose, which is recorded, too. Without it, a second
        /// `notify` changes nothing.
        resend(6): bool,
    }
}

impl Document for Notify {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Record that the customer was contacted about a promise, such as about a missing item.
    Contact
    required {
        /// The promise that the customer was contacted about.
        of(5): Target,
    }
    optional {
        /// What it was about, or what came of it; no personal data. Without it, only the time is
        /// recorded.
        note(6): Option<Note>,
    }
}

impl Document for Contact {
    const CLASS: Class = Class::Change;

    fn names(&self) -> Names<'_> {
        Names::of(&self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

/// Who came to collect the goods.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Collector {
    /// The customer came in person.
    #[n(0)]
    #[default]
    Customer,
    /// Somebody else came for the customer.
    #[n(1)]
    Proxy,
}

command! {
    /// Record a handover: the customer has the goods of a promise. Units leave the stock exactly
    /// once, whether or not they were picked and staged before.
    ///
    /// If the promise is not known yet, the handover is recorded and its link waits for the
    /// promise.
    Collect
    required {
        /// The promise whose goods were handed over.
        of(5): Target,
        /// The location that handed them over; a line may name its own.
        location(6): LocationName,
        /// Items and quantities that were handed over, in each item's base unit.
        lines(7): Vec<Line>,
    }
    optional {
        /// Who came to collect them. Without it, the customer in person.
        by(8): Collector,
    }
}

impl Document for Collect {
    const CLASS: Class = Class::Handling;

    fn names(&self) -> Names<'_> {
        Names::goods(&self.location, &self.lines).and("of", &self.of)
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}
