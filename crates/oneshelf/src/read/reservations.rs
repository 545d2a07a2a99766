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

/// A promise as it stands now: a hold, an order, a pickup or a transfer (reservation, allocation).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReservationView {
    /// Its identity: the journal entry that made it. Older promises have smaller numbers.
    pub sequence: Sequence,
    /// The source that asked for it.
    pub source: SourceName,
    /// The channel that it was asked through.
    pub channel: ChannelName,
    /// The reference of the attempt that made it.
    pub reference: Reference,
    /// The business document behind it, such as an order number. Without it, none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Whether it is a hold, an order, a pickup or a transfer.
    pub kind: ReservationKind,
    /// Where it stands in its life.
    pub phase: Phase,
    /// When it was recorded, by the engine's clock.
    pub made_at: Moment,
    /// When it ends by itself, as far as it is not picked. Without it, it has no deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Moment>,
    /// Its lines, one for each item and location; kits as their components.
    pub lines: Vec<ReservationLineView>,
    /// The spot in the holding area where its picked goods stand. Without it, none was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staged_in: Option<Note>,
    /// When its customer was last contacted about it. Without it, never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacted_at: Option<Moment>,
    /// Pickup details. Without it, the customer does not collect the order at a branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup: Option<PickupView>,
    /// Transfer details. Without it, the promise is no transfer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer: Option<TransferView>,
}

/// The pickup details of an order that its customer collects at a branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PickupView {
    /// When it was promised to be ready for collection.
    pub ready_at: Moment,
    /// By when its branch has to accept it. Without it, there is no deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept_by: Option<Moment>,
    /// When its branch accepted it, by `accept` or by a first pick. Without it, it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<Moment>,
    /// By when it has to be collected. Without it, it is not staged yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collect_by: Option<Moment>,
    /// When its customer was first told that it is ready. Without it, nobody told them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notified_at: Option<Moment>,
    /// When the right code was shown. Without it, it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<Moment>,
    /// When it was closed. Without it, it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Moment>,
}

/// The transfer details of goods that go from one location to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TransferView {
    /// The location that ships the goods.
    pub from: LocationName,
    /// The location that receives the goods.
    pub to: LocationName,
    /// Whether it was cancelled in transit, so that what is in transit comes back.
    pub recalled: bool,
    /// When what is in transit should have arrived. Without it, there is no deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_at: Option<Moment>,
    /// What became of each of its items.
    pub lines: Vec<TransferLineView>,
}

/// One item of a transfer, in its base unit.
///
/// `shipped + over = received + lost + returned + in_transit`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TransferLineView {
    /// The item, by its SKU.
    pub sku: Sku,
    /// How many units left.
    pub shipped: Quantity,
    /// How many units arrived beyond what was shipped.
    pub over: Quantity,
    /// How many units arrived, in any condition.
    pub received: Quantity,
    /// How many units a person has given up.
    pub lost: Quantity,
    /// How many units came back to the location that shipped them.
    pub returned: Quantity,
    /// How many units are in transit.
    pub in_transit: Quantity,
}

/// One item at one location within a promise, in the item's base unit.
///
/// `requested = waiting + open + staged + short + fulfilled + released + expired`; units to put
/// back are counted beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReservationLineView {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location that it is promised from.
    pub location: LocationName,
    /// What was promised, in all its parts.
    pub requested: Quantity,
    /// Still promised, and on the shelf: held or committed.
    pub open: Quantity,
    /// Lost to a fact, such as a short pick. For an order, a person has to find another way.
    pub short: Quantity,
    /// Handed over to the customer; of a transfer, shipped.
    pub fulfilled: Quantity,
    /// Released or cancelled, and not promised any more.
    pub released: Quantity,
    /// Ended by a deadline, and not promised any more.
    pub expired: Quantity,
    /// On back order: promised against expected supply, and not on the shelf yet.
    pub waiting: Quantity,
    /// Still promised, and picked.
    pub staged: Quantity,
    /// Picked, and promised to nobody any more: somebody has to put them back.
    pub to_put_back: Quantity,
}

impl Shelf {
    /// Lists promises, oldest first, after a journal entry: only those that still promise
    /// something, or all. At most `limit` of them, and at most [`PAGE_MAX`].
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

    /// Reads the promise that a journal entry made; `None` where it made none.
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
