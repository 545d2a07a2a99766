//! Promises, refusals and conflicts, page by page.

use oneshelf_core::{
    ChannelName, Command, Document, LocationName, Moment, Phase, Quantity, Reference, Refusal,
    Reservation, ReservationKind, Sequence, Sku, SourceName,
};
use serde::Serialize;

use crate::error::Error;
use crate::shelf::Shelf;
use crate::view::{View, not_in_catalogue};

/// The most rows that one page of a list has, whatever was asked for.
pub const PAGE_MAX: usize = 10_000;

/// A promise as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReservationView {
    /// Its identity: the journal entry that made it. Older promises have smaller ones.
    pub sequence: Sequence,
    /// Who asked for it.
    pub source: SourceName,
    /// Through which channel.
    pub channel: ChannelName,
    /// The reference of the attempt that made it.
    pub reference: Reference,
    /// The business behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// What kind of promise.
    pub kind: ReservationKind,
    /// Where it stands.
    pub phase: Phase,
    /// When it was made.
    pub made_at: Moment,
    /// When it ends by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Moment>,
    /// Its lines, kits as their components.
    pub lines: Vec<ReservationLineView>,
}

/// One item at one location within a promise; the parts add up to what was requested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReservationLineView {
    /// The item.
    pub sku: Sku,
    /// The location.
    pub location: LocationName,
    /// What was promised.
    pub requested: Quantity,
    /// Still promised, and on the shelf.
    pub open: Quantity,
    /// Lost to a fact.
    pub short: Quantity,
    /// Handed over.
    pub fulfilled: Quantity,
    /// Released or cancelled.
    pub released: Quantity,
    /// Ended by the deadline.
    pub expired: Quantity,
}

/// A remembered no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusalView {
    /// Its row number; the next page starts after it.
    pub id: u64,
    /// Who sent the command.
    pub source: SourceName,
    /// Its reference, which is used up.
    pub reference: Reference,
    /// When it was refused.
    pub recorded_at: Moment,
    /// The no.
    pub refusal: Refusal,
}

/// A command that was set aside because another stands under its reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConflictView {
    /// Its row number; the next page starts after it.
    pub id: u64,
    /// Who sent both.
    pub source: SourceName,
    /// The reference of both.
    pub reference: Reference,
    /// When the second one came.
    pub recorded_at: Moment,
    /// The entry of the first; nothing where that was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Sequence>,
    /// The command that was set aside.
    pub command: Command,
}

impl Shelf {
    /// Promises, oldest first, after a journal entry: only those that still promise something,
    /// or all. At most `limit` of them, and at most [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Sequence, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// for promise in shelf.reservations(Sequence::NONE, 100, true)? {
    ///     println!("{} since {}", promise.reference, promise.made_at);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reservations(
        &self,
        after: Sequence,
        limit: usize,
        only_open: bool,
    ) -> Result<Vec<ReservationView>, Error> {
        let view = self.view()?;
        let limit = limit.min(PAGE_MAX);
        let (mut after, mut found) = (after, Vec::new());
        // What ended by its deadline without anybody journalling it is no longer open, so a page
        // of the store may have fewer rows than a page of the answer.
        while found.len() < limit {
            let page = view.reader.reservations(after, limit, only_open)?;
            let Some(last) = page.last() else { break };
            after = last.sequence;
            for mut reservation in page {
                view.expire(&mut reservation);
                if found.len() < limit && (!only_open || reservation.is_live()) {
                    found.push(view.reservation_view(reservation)?);
                }
            }
        }
        Ok(found)
    }

    /// The promise that a journal entry made; nothing where it made none.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn reservation(&self, sequence: Sequence) -> Result<Option<ReservationView>, Error> {
        let view = self.view()?;
        let Some(mut reservation) = view.reservation(sequence)? else {
            return Ok(None);
        };
        view.expire(&mut reservation);
        view.reservation_view(reservation).map(Some)
    }

    /// Remembered refusals after a row number, oldest first. At most `limit` of them, and at most
    /// [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn refusals(&self, after: u64, limit: usize) -> Result<Vec<RefusalView>, Error> {
        let view = self.view()?;
        let mut views = Vec::new();
        let mut after = after;
        // Commands that changed nothing are remembered among them, and are no refusals.
        while views.len() < limit.min(PAGE_MAX) {
            let rows = view.reader.refusals(after, PAGE_MAX)?;
            let Some((last, _)) = rows.last() else { break };
            after = *last;
            for (id, row) in rows {
                let Some(refusal) = row.refusal else { continue };
                if views.len() < limit.min(PAGE_MAX) {
                    views.push(RefusalView {
                        id,
                        source: view.source(row.source)?,
                        reference: row.reference,
                        recorded_at: row.recorded_at,
                        refusal,
                    });
                }
            }
        }
        Ok(views)
    }

    /// Commands that were set aside because another stands under their reference, after a row
    /// number, oldest first. At most `limit` of them, and at most [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn conflicts(&self, after: u64, limit: usize) -> Result<Vec<ConflictView>, Error> {
        let view = self.view()?;
        let rows = view.reader.conflicts(after, limit.min(PAGE_MAX))?;
        let views = rows.into_iter().map(|(id, row)| {
            Ok(ConflictView {
                id,
                source: view.source(row.source)?,
                reference: row.reference,
                recorded_at: row.recorded_at,
                first: row.first,
                command: row.command,
            })
        });
        views.collect()
    }
}

impl View<'_> {
    /// Ends what has come to its deadline.
    fn expire(&self, reservation: &mut Reservation) {
        if !self.reading.is_due(reservation.expires_at) {
            return;
        }
        for line in &mut reservation.lines {
            if let Some(expired) = line.expired.checked_add(line.open) {
                line.expired = expired;
                line.open = Quantity::ZERO;
            }
        }
    }

    fn reservation_view(&self, reservation: Reservation) -> Result<ReservationView, Error> {
        let channel = self.catalogue.channel(reservation.channel);
        let channel = channel.ok_or_else(|| not_in_catalogue("channel", reservation.channel.0))?;
        let lines = reservation.lines.iter().map(|line| {
            Ok(ReservationLineView {
                sku: self.sku(line.key)?,
                location: self.location(line.key)?,
                requested: line.requested,
                open: line.open,
                short: line.short,
                fulfilled: line.fulfilled,
                released: line.released,
                expired: line.expired,
            })
        });
        Ok(ReservationView {
            sequence: reservation.sequence,
            source: self.source(reservation.source)?,
            channel: channel.name.clone(),
            phase: reservation.phase(),
            lines: lines.collect::<Result<_, Error>>()?,
            reference: reservation.reference,
            document: reservation.document,
            kind: reservation.kind,
            made_at: reservation.made_at,
            expires_at: reservation.expires_at,
        })
    }
}
