//! Ship: goods leave for another location.

use crate::command::answer::Flag;
use crate::command::parts::Target;
use crate::command::transfer::Ship;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order::{self, Earlier};
use crate::decide::fulfilment::picking::{leave_spot, note_order, take_picked};
use crate::decide::fulfilment::steps::{self, retell};
use crate::decide::transfer::request::{find, note_difference, put_line, require_ends};
use crate::decide::{lines, resolve};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::phase::Step;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::ledger::step::{Act, Ahead};
use crate::ledger::transfer::Transfer;
use crate::value::id::{LevelKey, LocationId};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

impl Decide for Ship {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let from = draft.location_named(&self.location)?.id;
        let to = draft.location_named(&self.to)?.id;
        let mut found = match &self.of {
            Some(target) => find(draft, target)?,
            None => Vec::new(),
        };
        let mut demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        require_ends(draft, &found, &demand, &[from, to])?;
        let told = demand.clone();
        if !found.is_empty() {
            note_order(draft, &found, Step::Ship);
            for transfer in &mut found {
                take_implied(draft, transfer, from, &mut demand)?;
            }
            if demand.is_empty() || found.len() > 1 {
                retell(draft, &mut found, Act::Ship, &told)?;
                for transfer in &found {
                    draft.put_if_changed(transfer.clone())?;
                }
            }
            if demand.is_empty() {
                draft.writes_entry = true;
                return Ok(());
            }
        }
        let is_one = found.len() == 1;
        let is_unasked = match (&self.of, found.as_slice()) {
            (Some(of), [only]) => made_by_goods(draft, of, only)?,
            _ => false,
        };
        // Of several requests each sends what it still asks for; the rest is of the last that is
        // live.
        let live = found.iter().rposition(Reservation::is_live);
        if let Some(place) = live.or(found.len().checked_sub(1)) {
            let last = found.remove(place);
            found.push(last);
        } else {
            found.push(adopt(draft, self.of.as_ref(), (from, to), Some(&demand))?);
        }
        let shares = shares(&found, demand)?;
        for (mut transfer, demand) in found.into_iter().zip(shares) {
            if demand.is_empty() {
                continue;
            }
            if self.send(draft, &mut transfer, &demand, (from, is_unasked))? {
                for key in told.keys() {
                    steps::forget(draft, &mut transfer.told, *key);
                }
            } else if is_one {
                let one = std::slice::from_mut(&mut transfer);
                retell(draft, one, Act::Ship, &told)?;
            }
            draft.put_reservation(transfer)?;
        }
        Ok(())
    }
}

impl Ship {
    /// Goods of one transfer leave; says whether it had not asked for them.
    fn send(
        &self,
        draft: &mut Draft<'_>,
        transfer: &mut Reservation,
        demand: &Demand,
        (from, is_unasked): (LocationId, bool),
    ) -> Result<bool, Stop> {
        let is_new = transfer.sequence == draft.business.sequence;
        // Goods that arrived first left here, as is known only now.
        let is_unasked = is_new || learn_origin(transfer, from) || is_unasked;
        for (key, quantity) in demand {
            if is_unasked {
                leave_unasked(draft, self.of.as_ref(), *key, *quantity)?;
                if !is_new {
                    let ship = (Reason::Ship, draft.business.at);
                    draft.request(transfer, *key, Part::Fulfilled, *quantity, ship)?;
                }
            } else {
                leave(draft, transfer, self.of.as_ref(), *key, *quantity)?;
            }
            set_out(draft, transfer, *key, *quantity)?;
        }
        if let Some(transfer) = &mut transfer.transfer {
            transfer.expected_at = self.expected_at.or(transfer.expected_at);
        }
        leave_spot(transfer);
        Ok(is_unasked)
    }
}

/// What of a shipment is of each transfer: of each what it still asks for, and of the last the rest.
fn shares(found: &[Reservation], mut demand: Demand) -> Result<Vec<Demand>, Stop> {
    let mut shares = Vec::with_capacity(found.len());
    for (place, transfer) in found.iter().enumerate() {
        if place + 1 == found.len() {
            shares.push(std::mem::take(&mut demand));
            break;
        }
        let mut share = Demand::new();
        for line in &transfer.lines {
            let Some(rest) = demand.get_mut(&line.key) else {
                continue;
            };
            let asked = line.open.checked_add(line.staged).ok_or(Overflow)?;
            let of_it = asked.min(*rest);
            if of_it.is_positive() {
                take(rest, of_it)?;
                share.insert(line.key, of_it);
            }
        }
        demand.retain(|_, rest| rest.is_positive());
        shares.push(share);
    }
    Ok(shares)
}

/// Whether a transfer is that of goods whose request has not come.
fn made_by_goods(draft: &Draft<'_>, target: &Target, transfer: &Reservation) -> Result<bool, Stop> {
    let Some(waiting) = resolve::waiting_key(draft, target)? else {
        return Ok(false);
    };
    Ok(draft.parked(&waiting)?.transfer == Some(transfer.sequence))
}

/// Says where the goods of a transfer came from that is known by its arrival only; `false` where
/// that was known.
pub(crate) fn learn_origin(transfer: &mut Reservation, from: LocationId) -> bool {
    match &mut transfer.transfer {
        Some(state) if !state.recalled && state.from == state.to && from != state.to => {
            state.from = from;
            true
        }
        _ => false,
    }
}

/// Takes off what is known to have left since it arrived.
fn take_implied(
    draft: &mut Draft<'_>,
    transfer: &mut Reservation,
    from: LocationId,
    demand: &mut Demand,
) -> Result<(), Stop> {
    let mut changed = false;
    for (key, rest) in demand.iter_mut() {
        let state = transfer.transfer.as_ref();
        let state = state.filter(|t| t.from == from && key.location == from);
        let implied = state.map(|t| t.line(key.item).implied);
        let told = implied.unwrap_or_default().min(*rest);
        if told.is_positive() {
            take(rest, told)?;
            let place = (*key, None);
            let mut ahead = std::mem::take(&mut transfer.ahead);
            out_of_order::tell(draft, &mut ahead, Earlier::Ship, place, &mut told.clone())?;
            transfer.ahead = ahead;
            put_line(draft, transfer, key.item, |line| {
                take(&mut line.implied, told)
            })?;
            changed = true;
        }
    }
    demand.retain(|_, rest| rest.is_positive());
    if changed {
        draft.put_reservation(transfer.clone())?;
    }
    Ok(())
}

/// A transfer that nobody has asked for, or whose request has not come yet.
pub(crate) fn adopt(
    draft: &mut Draft<'_>,
    target: Option<&Target>,
    (from, to): (LocationId, LocationId),
    shipped: Option<&Demand>,
) -> Result<Reservation, Stop> {
    let may_come = match target {
        Some(target) => {
            resolve::may_come(draft, target)? && resolve::find(draft, target)?.is_empty()
        }
        None => false,
    };
    if target.is_some() && !may_come {
        draft.flag(Flag::OutOfOrder);
    } else if let Some(target) = target
        && let Some(waiting) = resolve::waiting_key(draft, target)?
    {
        let mut parked = draft.parked(&waiting)?;
        parked.transfer = Some(draft.business.sequence);
        draft.put_parked(waiting, parked)?;
        draft.receipt.parked = true;
    }
    let entry = draft.own_header()?;
    let source = draft.context.source;
    let mut transfer = Reservation {
        sequence: draft.business.sequence,
        source: source.id,
        channel: source.channel,
        reference: entry.0,
        document: entry.1,
        kind: ReservationKind::Transfer,
        made_at: draft.now(),
        expires_at: None,
        lines: Vec::new(),
        cancelled: false,
        staged_in: None,
        contacted_at: None,
        pickup: None,
        transfer: Some(Transfer::new(from, to)),
        collected: false,
        ahead: Vec::new(),
        told: Vec::new(),
        kits: Vec::new(),
        excess: Vec::new(),
    };
    for (key, quantity) in shipped.into_iter().flatten() {
        let ship = (Reason::Ship, draft.business.at);
        draft.request(&mut transfer, *key, Part::Fulfilled, *quantity, ship)?;
    }
    Ok(transfer)
}

/// The parts that goods are shipped of, in their order.
const SHIPPED: [&[Part]; 4] = [
    &[Part::Staged],
    &[Part::Open],
    &[Part::ReleasedToPutBack, Part::ExpiredToPutBack],
    &[Part::Short],
];

/// Takes goods of a request from where they are: picked, promised, or to be put back; the rest
/// was not asked for. Only an arrival, which comes to another location, names no request here.
pub(crate) fn leave(
    draft: &mut Draft<'_>,
    transfer: &mut Reservation,
    of: Option<&Target>,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let ship = (Reason::Ship, draft.business.at);
    let mut rest = quantity;
    let mut unpicked = Quantity::ZERO;
    for from in SHIPPED {
        let way = (from, Part::Fulfilled);
        let gone = draft.move_parts(transfer, key, way, rest, ship)?;
        take(&mut rest, gone)?;
        if from == [Part::Open] {
            unpicked = gone;
        }
    }
    let bucket = transfer.kind.bucket();
    let unit = Ahead {
        shipped: of.is_some(),
        ..Ahead::off_shelf(draft, key, bucket, unpicked)
    };
    out_of_order::note(&mut transfer.ahead, unit);
    if rest.is_positive() {
        draft.flag(Flag::MoreThanShipped);
        leave_unasked(draft, of, key, rest)?;
    }
    Ok(())
}

/// Goods that nobody asked for leave: those that were picked for their request before it came,
/// then what is free.
fn leave_unasked(
    draft: &mut Draft<'_>,
    of: Option<&Target>,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let at = draft.business.at;
    let picked = match of {
        Some(of) => take_picked(draft, of, key, quantity)?,
        None => Quantity::ZERO,
    };
    let way = (Bucket::Staged, Bucket::Outside);
    draft.post(key, way, picked, Reason::Ship, at)?;
    let rest = quantity.checked_sub(picked).ok_or(Overflow)?;
    let way = (Bucket::Free, Bucket::Outside);
    draft.post(key, way, rest, Reason::Ship, at)
}

/// Goods that left are on their way, but for those that have arrived already.
pub(crate) fn set_out(
    draft: &mut Draft<'_>,
    transfer: &mut Reservation,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    put_line(draft, transfer, key.item, |line| {
        add(&mut line.shipped, quantity)
    })?;
    // It is known what of it arrived, where that was later.
    let at = draft.business.at;
    let arrived_at = transfer.transfer.as_ref();
    let arrived_at = arrived_at.and_then(|state| state.line(key.item).arrived_at);
    let is_late = arrived_at.is_some_and(|arrived_at| at < arrived_at);
    note_difference(draft, transfer, key.item, is_late)
}
