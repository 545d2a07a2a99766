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

/// What a picker met at the shelf.
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
    /// They were there, and are picked.
    #[n(0)]
    #[default]
    Found,
    /// They were not there.
    #[n(1)]
    NotFound,
    /// Fewer were there than the numbers say.
    #[n(2)]
    WrongCount,
    /// They are damaged.
    #[n(3)]
    Damaged,
    /// Only a worn display unit was there.
    #[n(4)]
    WornDisplay,
}

command! {
    /// Goods were picked for a promise: they leave the shelf, and stand in the holding area. Or
    /// they could not be picked, and the promise is short of them.
    Pick
    required {
        /// The promise.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// What.
        lines(7): Vec<Line>,
    }
    optional {
        /// What the picker met; found without it.
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
    /// Goods of a promise stand in a named spot, and are picked if they were not.
    Stage
    required {
        /// The promise.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// What; all lines of the promise there if it is empty.
        lines(7): Vec<Line>,
        /// The spot, such as a cage or a shelf of it.
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
    /// Picked goods were put back, and a person said in what condition they are.
    PutBack
    required {
        /// The promise that they were picked for.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// What.
        lines(7): Vec<Line>,
        /// In what condition.
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
    /// The branch takes a pickup on. Accepting again changes nothing.
    Accept
    required {
        /// The pickup.
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
    /// A pickup was handed over, and nothing is left to do. Closing again changes nothing.
    Close
    required {
        /// The pickup.
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
    /// A new code for a pickup; the one before is void.
    IssueCode
    required {
        /// The pickup.
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

/// A code was shown for a pickup. The right one is accepted once; a wrong one is refused and
/// counted. The code itself is never stored, so that it does not tell two commands apart.
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
    /// Who sends it.
    #[n(0)]
    pub source: crate::value::name::SourceName,
    /// The sender's name of this attempt, unique within the source.
    #[n(1)]
    pub reference: crate::value::name::Reference,
    /// The business it belongs to: an order or receipt number.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<crate::value::name::Document>,
    /// When it happened, by the sender's clock; without it, when it is recorded.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred_at: Option<crate::value::moment::Moment>,
    /// Who did it: an opaque identifier, never a name.
    #[n(4)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<crate::value::name::Actor>,
    /// The number of the message within its source, from 1 and without gaps. The same command
    /// under another number is the same command.
    #[cbor(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_sequence: Option<u64>,
    /// The pickup.
    #[n(5)]
    pub of: Target,
    /// The code as it was shown; never stored.
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
    /// The customer was told that a pickup is ready. It is told once; telling again is a resend.
    Notify
    required {
        /// The pickup.
        of(5): Target,
    }
    optional {
        /// Whether it is told again on purpose.
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
    /// The customer of a promise was contacted about it.
    Contact
    required {
        /// The promise.
        of(5): Target,
    }
    optional {
        /// What about, or what came of it; no personal data.
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

/// Who came for the goods.
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
    /// The customer.
    #[n(0)]
    #[default]
    Customer,
    /// Somebody for the customer.
    #[n(1)]
    Proxy,
}

command! {
    /// The goods of a promise were handed over, exactly once, picked and staged before or not.
    /// Where the promise is not known yet, the link waits for it.
    Collect
    required {
        /// The promise.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// What.
        lines(7): Vec<Line>,
    }
    optional {
        /// Who came; the customer without it.
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
