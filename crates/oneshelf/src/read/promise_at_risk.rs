//! A promise whose goods are missing, or not there yet, by its names.

use oneshelf_core::{Document, Quantity, Reference, ReservationKind, Sequence, SourceName};
use serde::Serialize;

use super::snapshot::Snapshot;
use crate::host::Error;

/// A promise that cannot be kept as things stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PromiseAtRisk {
    /// Its journal entry.
    pub reservation: Sequence,
    /// Who asked for it.
    pub source: SourceName,
    /// The reference of the attempt that made it.
    pub reference: Reference,
    /// The business behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// What kind of promise.
    pub kind: ReservationKind,
    /// How many of its units.
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
