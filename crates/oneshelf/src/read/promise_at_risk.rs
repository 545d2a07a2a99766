//! A promise whose goods are missing, or not there yet, by its names.

use oneshelf_core::{Document, Quantity, Reference, ReservationKind, Sequence, SourceName};
use serde::Serialize;

use super::snapshot::Snapshot;
use crate::host::Error;

/// A promise in danger: it cannot be kept as things stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PromiseAtRisk {
    /// The promise, by the entry that made it.
    pub reservation: Sequence,
    /// The source that asked for it.
    pub source: SourceName,
    /// The reference of the attempt that made it.
    pub reference: Reference,
    /// The business document behind it, such as an order number. Without it, none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Whether it is a hold, an order, a pickup or a transfer.
    pub kind: ReservationKind,
    /// How many of its units are in danger, in the item's base unit.
    pub quantity: Quantity,
}

impl Snapshot<'_> {
    /// A promise by its names.
    pub(crate) fn at_risk(
        &self,
        sequence: Sequence,
        quantity: Quantity,
    ) -> Result<PromiseAtRisk, Error> {
        let reservation = self.reservation(sequence)?;
        let missing = || Error::damaged(format_args!("reservation {sequence} is missing"));
        let reservation = reservation.ok_or_else(missing)?;
        Ok(PromiseAtRisk {
            reservation: sequence,
            source: self.source(reservation.source)?,
            reference: reservation.reference,
            document: reservation.document,
            kind: reservation.kind,
            quantity,
        })
    }
}
