//! What waits for something that has not arrived, by the name it will come under.

use std::hash::Hash;

use minicbor::{Decode, Encode};

use crate::ledger::step::{Ahead, Told};
use crate::value::id::{CaseNumber, LevelKey, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{Document, LocationName, Reference};
use crate::value::quantity::Quantity;

/// The names under which something may have waited.
pub(crate) fn parked_keys(
    source: SourceId,
    reference: Option<&Reference>,
    document: Option<&Document>,
) -> Vec<ParkedKey> {
    let reference = reference.map(|reference| ParkedKey::Reference(source, reference.clone()));
    let document = document.map(|document| ParkedKey::Document(source, document.clone()));
    reference.into_iter().chain(document).collect()
}

/// The name under which something waits for what has not arrived.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub enum ParkedKey {
    /// The promise or fact that will come with this reference.
    #[n(0)]
    Reference(#[n(0)] SourceId, #[n(1)] Reference),
    /// The promise that will come for this document.
    #[n(1)]
    Document(#[n(0)] SourceId, #[n(1)] Document),
    /// Facts at a location that nobody has defined yet.
    #[n(2)]
    Location(#[n(0)] LocationName),
}

/// Everything that waits under one name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Parked {
    /// The entry that cancelled the promise before it came.
    #[n(0)]
    pub cancelled_by: Option<Sequence>,
    /// What was handed over for the promise before it came, oldest first.
    #[n(1)]
    pub settled: Vec<ParkedSettlement>,
    /// Facts that could not be posted yet, oldest first, each with its case.
    #[n(2)]
    pub facts: Vec<ParkedFact>,
    /// Units that came back from a sale before it came.
    #[n(3)]
    pub returned: Vec<ParkedSettlement>,
    /// The entry that reversed the fact before it came.
    #[n(4)]
    pub reversed_by: Option<Sequence>,
    /// The entry that posted the fact after its location was defined.
    #[n(5)]
    pub tied_as: Option<Sequence>,
    /// Units picked for a promise before it came; they stand in the holding area.
    #[cbor(n(6), default)]
    pub picked: Vec<ParkedSettlement>,
    /// The transfer of goods that were shipped, or arrived, before their request came.
    #[n(7)]
    pub transfer: Option<Sequence>,
    /// Units that left the shelf for a promise before it came, or were put back, and whose pick has
    /// not been recorded yet.
    #[cbor(n(8), default)]
    pub ahead: Vec<Ahead>,
    /// The entry of the command that stands under this reference instead of the first one.
    #[n(10)]
    pub replaced_by: Option<Sequence>,
    /// The fulfilment steps that were recorded before the promise came, in the order in which they
    /// arrived.
    #[cbor(n(11), default)]
    pub told: Vec<Told>,
}

/// Units that were moved before the promise or sale came that they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct ParkedSettlement {
    /// The journal entry that moved them.
    #[n(0)]
    pub sequence: Sequence,
    /// The item and location that they were moved at.
    #[n(1)]
    pub key: LevelKey,
    /// How many units were moved.
    #[n(2)]
    pub quantity: Quantity,
    /// When they have waited for too long; `None` once a case says so.
    #[n(3)]
    pub due_at: Option<Moment>,
    /// That case; `None` once a person has acknowledged it.
    #[n(4)]
    pub case: Option<CaseNumber>,
}

/// A fact that could not be posted yet, because its location is not defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct ParkedFact {
    /// The journal entry of the fact.
    #[n(0)]
    pub sequence: Sequence,
    /// The case that asks somebody to define the location.
    #[n(1)]
    pub case: CaseNumber,
}
