//! Receive a transfer: goods arrive, in parts, too few, too many, damaged, or back again.

use crate::command::answer::Flag;
use crate::command::stock::Condition;
use crate::command::transfer::ReceiveTransfer;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::picking::note_order;
use crate::decide::fulfilment::steps;
use crate::decide::lines;
use crate::decide::transfer::request::{find, level_of, note_difference, put_line, require_ends};
use crate::decide::transfer::ship::{adopt, leave, set_out};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::ledger::step::Act;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, LocationId};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

impl Decide for ReceiveTransfer {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let here = draft.location_named(&self.location)?.id;
        let found = find(draft, &self.of)?;
        let demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        require_ends(draft, &found, &demand, &[here])?;
        if !found.is_empty() {
            note_order(draft, &found, Step::ReceiveTransfer);
        }
        let mut transfers = found;
        if transfers.is_empty() {
            // Where they came from is not known before their request or shipment comes.
            transfers.push(adopt(draft, Some(&self.of), (here, here), None)?);
        }
        for (key, quantity) in &demand {
            self.arrive_of(draft, &mut transfers, *key, *quantity)?;
        }
        self.retell(draft, &mut transfers, &demand)?;
        for mut transfer in transfers {
            let known = transfer.transfer.iter().flat_map(|t| &t.lines);
            let mut items: Vec<_> = known.map(|line| line.item).collect();
            items.sort_unstable();
            draft.require(transfer.keys().into_iter().map(Key::Level))?;
            for item in items {
                note_difference(draft, &mut transfer, item, !self.more_to_come)?;
            }
            draft.put_reservation(transfer)?;
        }
        Ok(())
    }
}

impl ReceiveTransfer {
    /// Says at the location that shipped them that they have arrived.
    fn retell(
        &self,
        draft: &mut Draft<'_>,
        transfers: &mut [Reservation],
        demand: &Demand,
    ) -> Result<(), Stop> {
        let state = transfers.first().and_then(|first| first.transfer.as_ref());
        let Some((from, to)) = state.map(|state| (state.from, state.to)) else {
            return Ok(());
        };
        let mut told = Demand::new();
        for (key, quantity) in demand {
            let is_on_its_way = from != to && key.location != from;
            let at_source = level_of(key.item, from);
            for transfer in transfers.iter_mut().filter(|_| !is_on_its_way) {
                steps::forget(draft, &mut transfer.told, at_source);
            }
            add(told.entry(at_source).or_default(), *quantity)?;
        }
        steps::retell(draft, transfers, Act::Arrive, &told)
    }

    /// Goods arrive of each transfer as far as they are on their way, then as far as they were
    /// asked for and must have left; the rest is of the last.
    fn arrive_of(
        &self,
        draft: &mut Draft<'_>,
        transfers: &mut [Reservation],
        key: LevelKey,
        quantity: Quantity,
    ) -> Result<(), Stop> {
        let mut rest = quantity;
        for part_of in [on_way, to_leave] {
            for transfer in transfers.iter_mut() {
                let part = part_of(transfer, key).min(rest);
                if part.is_positive() {
                    self.arrive(draft, transfer, key, part)?;
                    take(&mut rest, part)?;
                }
            }
        }
        match transfers.last_mut() {
            Some(last) if rest.is_positive() => self.arrive(draft, last, key, rest),
            _ => Ok(()),
        }
    }

    /// Goods of one item stand here now.
    fn arrive(
        &self,
        draft: &mut Draft<'_>,
        transfer: &mut Reservation,
        key: LevelKey,
        quantity: Quantity,
    ) -> Result<(), Stop> {
        let at = draft.business.at;
        let bucket = self.condition.unwrap_or(Condition::Sellable).bucket();
        let is_back = self.comes_back(transfer, key.location);
        let is_complete = !is_back && !self.more_to_come;
        if !is_back {
            ship_first(draft, transfer, key, quantity)?;
        }
        put_line(draft, transfer, key.item, |line| {
            let part = if is_back {
                &mut line.returned
            } else {
                &mut line.received
            };
            if is_complete {
                line.arrived_at = line.arrived_at.max(Some(at));
            }
            add(part, quantity)
        })?;
        let over = transfer.transfer.as_ref().map(|t| t.line(key.item).over());
        if over.is_some_and(Quantity::is_positive) {
            draft.flag(Flag::MoreThanShipped);
        }
        let way = (Bucket::Outside, bucket);
        draft.post(key, way, quantity, Reason::TransferReceipt, at)
    }

    /// Whether goods that arrive at a location come back to where they were shipped.
    fn comes_back(&self, transfer: &Reservation, here: LocationId) -> bool {
        let transfer = transfer.transfer.as_ref();
        transfer.is_some_and(|t| t.from == here && t.to != here)
    }
}

/// What of a transfer is on its way.
fn on_way(transfer: &Reservation, key: LevelKey) -> Quantity {
    let state = transfer.transfer.as_ref();
    let coming = state.map(|state| state.line(key.item).in_transit());
    coming.unwrap_or_default()
}

/// What of a transfer was asked for, and has not left as far as anybody said; nothing of it comes
/// back to where it stands.
fn to_leave(transfer: &Reservation, key: LevelKey) -> Quantity {
    let state = transfer.transfer.as_ref();
    let from = state.map(|state| level_of(key.item, state.from));
    let from = from.filter(|from| from.location != key.location);
    let line = transfer.lines.iter().find(|line| Some(line.key) == from);
    let left = line.and_then(|line| line.open.checked_add(line.staged));
    left.unwrap_or_default()
}

/// Goods that arrive were shipped, whether or not anybody said so.
fn ship_first(
    draft: &mut Draft<'_>,
    transfer: &mut Reservation,
    key: LevelKey,
    quantity: Quantity,
) -> Result<(), Stop> {
    let Some(state) = &transfer.transfer else {
        return Ok(());
    };
    let on_way = state.line(key.item).in_transit();
    let from = level_of(key.item, state.from);
    let not_shipped = quantity.checked_sub(on_way).ok_or(Overflow)?.or_zero();
    let asked = transfer.part(from, |line| line.open);
    let picked = transfer.part(from, |line| line.staged);
    let left = asked.checked_add(picked).ok_or(Overflow)?;
    let leaves = not_shipped.min(left);
    if !leaves.is_positive() {
        return Ok(());
    }
    leave(draft, transfer, None, from, leaves)?;
    set_out(draft, transfer, from, leaves)?;
    put_line(draft, transfer, key.item, |line| {
        add(&mut line.implied, leaves)
    })
}
