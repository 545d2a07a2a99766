//! Promises as they stand, page by page.

use oneshelf_core::{
    ChannelName, Document, LocationId, LocationName, Moment, Note, Phase, Pickup, Quantity,
    Reference, Reservation, ReservationKind, Sequence, Sku, SourceName, Transfer,
};
use serde::Serialize;

use super::limits::PAGE_MAX;
use super::snapshot::{Snapshot, not_in_catalogue};
use crate::host::Error;
use crate::shelf::Shelf;

/// A promise as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
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
    /// The spot where what is picked is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staged_in: Option<Note>,
    /// When its customer was contacted last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacted_at: Option<Moment>,
    /// Of a pickup, what it is besides an order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup: Option<PickupView>,
    /// Of a transfer, what it is besides a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer: Option<TransferView>,
}

/// What a pickup is besides an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PickupView {
    /// When it was promised to be ready.
    pub ready_at: Moment,
    /// By when its branch has to accept it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept_by: Option<Moment>,
    /// When its branch accepted it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<Moment>,
    /// By when it has to be collected, once it is staged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collect_by: Option<Moment>,
    /// When its customer was told first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notified_at: Option<Moment>,
    /// When the right code was shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<Moment>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Moment>,
}

/// What a transfer is besides a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TransferView {
    /// The location that ships.
    pub from: LocationName,
    /// The location that asked.
    pub to: LocationName,
    /// Whether it was cancelled on its way, so that what is in transit comes back.
    pub recalled: bool,
    /// When what is in transit should have arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_at: Option<Moment>,
    /// What became of each item.
    pub lines: Vec<TransferLineView>,
}

/// One item of a transfer: `shipped + over = received + lost + returned + in_transit`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TransferLineView {
    /// The item.
    pub sku: Sku,
    /// What left.
    pub shipped: Quantity,
    /// What arrived beyond what was shipped.
    pub over: Quantity,
    /// What arrived, in any condition.
    pub received: Quantity,
    /// What was given up.
    pub lost: Quantity,
    /// What came back.
    pub returned: Quantity,
    /// What is on its way.
    pub in_transit: Quantity,
}

/// One item at one location within a promise; the parts add up to what was requested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
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
    /// Ended by a deadline.
    pub expired: Quantity,
    /// Promised against supply that is expected.
    pub waiting: Quantity,
    /// Still promised, and picked.
    pub staged: Quantity,
    /// Picked, and to be put back; counted beside the other parts.
    pub to_put_back: Quantity,
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
        let snapshot = self.snapshot()?;
        let limit = limit.min(PAGE_MAX);
        let (mut after, mut found) = (after, Vec::new());
        // What ended by its deadline without anybody journalling it is no longer open, so a page
        // of the store may have fewer rows than a page of the answer.
        while found.len() < limit {
            let page = snapshot.reader.reservations(after, limit, only_open)?;
            let Some(last) = page.last() else { break };
            after = last.sequence;
            for reservation in page {
                let reservation = snapshot.now(&reservation);
                if found.len() < limit && (!only_open || reservation.is_live()) {
                    found.push(snapshot.reservation_view(reservation)?);
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
        let snapshot = self.snapshot()?;
        let Some(reservation) = snapshot.reservation(sequence)? else {
            return Ok(None);
        };
        snapshot
            .reservation_view(snapshot.now(&reservation))
            .map(Some)
    }
}

impl Snapshot<'_> {
    pub(crate) fn reservation_view(
        &self,
        reservation: Reservation,
    ) -> Result<ReservationView, Error> {
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
                waiting: line.waiting,
                staged: line.staged,
                to_put_back: line.to_put_back,
            })
        });
        Ok(ReservationView {
            sequence: reservation.sequence,
            source: self.source(reservation.source)?,
            channel: channel.name.clone(),
            phase: reservation.phase(),
            lines: lines.collect::<Result<_, Error>>()?,
            pickup: reservation.pickup.as_ref().map(pickup_view),
            transfer: self.transfer_view(reservation.transfer.as_ref())?,
            staged_in: reservation.staged_in,
            contacted_at: reservation.contacted_at,
            reference: reservation.reference,
            document: reservation.document,
            kind: reservation.kind,
            made_at: reservation.made_at,
            expires_at: reservation.expires_at,
        })
    }

    fn transfer_view(&self, transfer: Option<&Transfer>) -> Result<Option<TransferView>, Error> {
        let Some(transfer) = transfer else {
            return Ok(None);
        };
        let name = |location: LocationId| {
            let known = self.catalogue.location(location);
            let known = known.ok_or_else(|| not_in_catalogue("location", location.0))?;
            Ok::<_, Error>(known.name.clone())
        };
        let lines = transfer.lines.iter().map(|line| {
            let item = self.catalogue.item(line.item);
            let item = item.ok_or_else(|| not_in_catalogue("item", line.item.0))?;
            Ok(TransferLineView {
                sku: item.sku.clone(),
                shipped: line.shipped,
                over: line.over(),
                received: line.received,
                lost: line.lost,
                returned: line.returned,
                in_transit: line.in_transit(),
            })
        });
        Ok(Some(TransferView {
            from: name(transfer.from)?,
            to: name(transfer.to)?,
            recalled: transfer.recalled,
            expected_at: transfer.expected_at,
            lines: lines.collect::<Result<_, Error>>()?,
        }))
    }
}

fn pickup_view(pickup: &Pickup) -> PickupView {
    PickupView {
        ready_at: pickup.ready_at,
        accept_by: pickup.accept_by,
        accepted_at: pickup.accepted_at,
        collect_by: pickup.collect_by,
        notified_at: pickup.notified_at,
        verified_at: pickup.verified_at,
        closed_at: pickup.closed_at,
    }
}
