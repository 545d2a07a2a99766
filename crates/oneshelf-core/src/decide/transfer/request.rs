//! Transfers: a location asks for goods of another; and what the steps of a transfer share.

use std::collections::BTreeSet;

use crate::command::answer::RefusalCode;
use crate::command::parts::{Line, Target};
use crate::command::transfer::RequestTransfer;
use crate::decide::business_time::Business;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order;
use crate::decide::promise::request::Wanted;
use crate::decide::transfer::ship::learn_origin;
use crate::decide::{lines, resolve};
use crate::ledger::case::CaseDetail;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::parked::parked_keys;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::ledger::step::Ahead;
use crate::ledger::transfer::TransferLine;
use crate::store::snapshot::Key;
use crate::value::id::{ItemId, LevelKey, LocationId};
use crate::value::quantity::{Demand, Overflow, add};

impl Decide for RequestTransfer {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let to = draft.location_named(&self.to)?;
        if to.retired {
            return Err(Stop::refused(
                RefusalCode::Retired,
                format!("location {} is retired", to.name),
                "choose another, or define it again to bring it back, under a new reference",
            ));
        }
        let elsewhere = |line: &Line| line.location.as_ref().is_some_and(|l| *l != self.location);
        if let Some(place) = self.lines.iter().position(elsewhere) {
            return Err(Stop::malformed(
                crate::value::malformed::MalformedCode::Fields,
                format!("lines[{place}].location"),
                "differs from the request's location; send one request for each location",
            ));
        }
        let wanted = Wanted {
            reference: &self.reference,
            document: self.document.as_ref(),
            location: &self.location,
            lines: &self.lines,
            kind: ReservationKind::Transfer,
            reason: Reason::Transfer,
            expires_at: self.expires_at,
            partial: self.partial,
            adds: self.adds,
            back_order: false,
            pickup: None,
            to: Some(to.id),
            shipped: self.shipped_before(draft, to.id)?,
        };
        wanted.decide(draft)
    }
}

impl RequestTransfer {
    /// What was shipped under the names of the request before it came, or arrived before.
    fn shipped_before(&self, draft: &mut Draft<'_>, to: LocationId) -> Result<Demand, Stop> {
        let from = draft.location_named(&self.location)?.id;
        let source = draft.context.source.id;
        let keys = parked_keys(source, Some(&self.reference), self.document.as_ref());
        let mut shipped = Demand::new();
        for key in keys {
            let Some(sequence) = draft.parked(&key)?.transfer else {
                continue;
            };
            let mut transfer = draft.reservation(sequence)?;
            if let Some(transfer) = transfer.as_mut().filter(|t| is_bound_for(t, to))
                && (learn_origin(transfer, from) || is_from(transfer, from))
            {
                self.leave(draft, transfer, from)?;
            }
            for line in transfer.iter().flat_map(|transfer| &transfer.lines) {
                add(shipped.entry(line.key).or_default(), line.fulfilled)?;
            }
        }
        Ok(shipped)
    }

    /// Goods that arrived before this request left when they arrived at the latest, as far as it
    /// asks for them.
    fn leave(
        &self,
        draft: &mut Draft<'_>,
        transfer: &mut Reservation,
        from: LocationId,
    ) -> Result<(), Stop> {
        draft.require(transfer.keys().into_iter().map(Key::Level))?;
        let at = Business::of(draft, transfer.sequence)?.at;
        let mut demand = Demand::new();
        for line in lines::of_promise(draft, &self.location, &self.lines)? {
            line.add_to(&mut demand, line.quantity)?;
        }
        for (key, asked) in demand.into_iter().filter(|(key, _)| key.location == from) {
            let state = transfer.transfer.as_ref();
            let over = state.map(|state| state.line(key.item).over());
            let known = transfer.part(key, |line| line.fulfilled);
            let rest = asked.checked_sub(known).ok_or(Overflow)?.or_zero();
            let left = over.unwrap_or_default().min(rest);
            if !left.is_positive() {
                continue;
            }
            let way = (Bucket::Free, Bucket::Outside);
            let of = (at != draft.business.at).then_some(transfer.sequence);
            draft.post_of(key, way, left, Reason::Ship, (at, of))?;
            draft.request(transfer, key, Part::Fulfilled, left, (Reason::Ship, at))?;
            let mut unit = Ahead::off_shelf(draft, key, Bucket::Free, left);
            (unit.at, unit.off_shelf_at) = (at, at);
            (unit.sequence, unit.off_shelf_by) = (transfer.sequence, transfer.sequence);
            out_of_order::note(&mut transfer.ahead, unit);
            put_line(draft, transfer, key.item, |line| {
                add(&mut line.shipped, left)?;
                add(&mut line.implied, left)
            })?;
            note_difference(draft, transfer, key.item, false)?;
        }
        draft.put_reservation(transfer.clone())
    }
}

fn is_from(transfer: &Reservation, from: LocationId) -> bool {
    let state = transfer.transfer.as_ref();
    state.is_some_and(|state| state.from == from)
}

fn is_bound_for(transfer: &Reservation, to: LocationId) -> bool {
    transfer
        .transfer
        .as_ref()
        .is_some_and(|state| state.to == to)
}

/// The transfers that a target names: requests, and transfers that goods made which were shipped
/// or arrived before their request.
pub(crate) fn find(draft: &Draft<'_>, target: &Target) -> Result<Vec<Reservation>, Stop> {
    let mut found = resolve::find(draft, target)?;
    found.retain(|reservation| reservation.transfer.is_some());
    if let Some(key) = resolve::waiting_key(draft, target)?
        && let Some(sequence) = draft.parked(&key)?.transfer
        && !found.iter().any(|known| known.sequence == sequence)
    {
        found.extend(draft.reservation_now(sequence)?);
    }
    Ok(found)
}

/// Stops until the levels are loaded that goods of these transfers leave or come to, and those of
/// these goods at the ends of each transfer and at other locations.
pub(crate) fn require_ends(
    draft: &Draft<'_>,
    transfers: &[Reservation],
    goods: &Demand,
    others: &[LocationId],
) -> Result<(), Stop> {
    let mut levels: BTreeSet<_> = transfers.iter().flat_map(Reservation::keys).collect();
    let states = transfers
        .iter()
        .filter_map(|transfer| transfer.transfer.as_ref());
    let ends = states.flat_map(|state| [state.from, state.to]);
    for location in ends.chain(others.iter().copied()).collect::<BTreeSet<_>>() {
        levels.extend(goods.keys().map(|key| key.at(location)));
    }
    draft.require(levels.into_iter().map(Key::Level))
}

/// Puts what is known of one item of a transfer, and moves what is in transit to what it then is.
/// Goods that are over were there before they were shipped: nothing of them is on its way.
pub(crate) fn put_line(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    item: ItemId,
    change: impl FnOnce(&mut TransferLine) -> Result<(), Overflow>,
) -> Result<(), Stop> {
    let at = draft.business.at;
    let Some(transfer) = &mut reservation.transfer else {
        return Ok(());
    };
    let before = transfer.line(item);
    let mut after = before;
    change(&mut after)?;
    let key = LevelKey {
        item,
        location: transfer.bound_for(),
    };
    let (was, is) = (before.in_transit(), after.in_transit());
    let grown = is.checked_sub(was).ok_or(Overflow)?;
    transfer.put_line(after);
    if grown.is_positive() {
        let way = (Bucket::Outside, Bucket::InTransit);
        draft.post(key, way, grown, Reason::Ship, at)
    } else {
        // What arrived is posted to where it stands now by the caller; it left its way.
        let shrunk = grown.checked_neg().ok_or(Overflow)?;
        let way = (Bucket::InTransit, Bucket::Outside);
        draft.post(key, way, shrunk, Reason::TransferReceipt, at)
    }
}

/// Opens, updates or closes the case of the difference between what was shipped and what arrived.
pub(crate) fn note_difference(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    item: ItemId,
    may_open: bool,
) -> Result<(), Stop> {
    let sequence = reservation.sequence;
    let Some(transfer) = &mut reservation.transfer else {
        return Ok(());
    };
    let mut line = transfer.line(item);
    let (missing, over) = (line.in_transit(), line.over());
    let known = match line.case {
        Some(number) => draft.case(number)?.filter(|case| case.is_open()),
        None => None,
    };
    let detail = CaseDetail::TransferDiscrepancy {
        transfer: sequence,
        missing,
        over,
    };
    let differs = missing.is_positive() || over.is_positive();
    match known {
        Some(case) if !differs => {
            draft.close_case(case, None, None)?;
            line.case = None;
        }
        Some(mut case) => {
            case.detail = detail;
            draft.put_case(case);
        }
        None if differs && may_open => {
            let to = Some(transfer.to);
            line.case = Some(draft.open_case(Some(item), to, detail)?);
        }
        None => line.case = None,
    }
    transfer.put_line(line);
    Ok(())
}

/// What is on its way comes back, because nobody wants it any more.
pub(crate) fn recall(draft: &mut Draft<'_>, reservation: &mut Reservation) -> Result<(), Stop> {
    let now = draft.now();
    let Some(transfer) = reservation.transfer.as_mut().filter(|t| !t.recalled) else {
        return Ok(());
    };
    for line in &transfer.lines {
        let quantity = line.in_transit();
        let there = level_of(line.item, transfer.to);
        let back = level_of(line.item, transfer.from);
        let way = (Bucket::InTransit, Bucket::Outside);
        draft.post(there, way, quantity, Reason::Ship, now)?;
        let way = (Bucket::Outside, Bucket::InTransit);
        draft.post(back, way, quantity, Reason::Ship, now)?;
    }
    transfer.recalled = true;
    Ok(())
}

/// Goods did not arrive in time: a person has to look for them.
pub(crate) fn note_late(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    key: LevelKey,
) -> Result<(), Stop> {
    note_difference(draft, reservation, key.item, true)
}

pub(crate) fn level_of(item: ItemId, location: LocationId) -> LevelKey {
    LevelKey { item, location }
}
