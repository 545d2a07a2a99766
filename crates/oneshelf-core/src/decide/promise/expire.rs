//! Expire: promises at one level came to their deadline.

use crate::command::engine::Expire;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::promise::back_order;
use crate::decide::transfer::request::note_late;
use crate::ledger::case::CaseDetail;
use crate::ledger::level::Reason;
use crate::ledger::line::{EXPIRES, NOT_COLLECTED};
use crate::ledger::reservation::{Claim, Reservation};
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::{Moment, has_come};
use crate::value::quantity::Quantity;

impl Decide for Expire {
    /// Ends every promise of one level whose deadline has come, each at its own deadline.
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        draft.ignores_due = true;
        let location = draft.location_named(&self.location)?.id;
        let Some(item) = draft.item_named(&self.sku) else {
            return Ok(());
        };
        let key = LevelKey {
            item: item.id,
            location,
        };
        let now = draft.now();
        let claims = draft.claims(key)?;
        let is_due = |at: Option<Moment>| has_come(at, now);
        let due = claims.iter().filter(|(_, claim)| is_due(claim.next_due()));
        let due: Vec<_> = due.map(|(sequence, _)| *sequence).collect();
        draft.require(due.iter().map(|sequence| Key::Reservation(*sequence)))?;
        let promises = due.iter().filter_map(|due| draft.known_reservation(*due));
        draft.require(promises.flat_map(Reservation::cases).map(Key::Case))?;
        for (sequence, claim) in claims {
            if let Some(deadline) = claim.expires_at.filter(|_| claim.is_due(now)) {
                expire(draft, key, sequence, deadline)?;
            }
            if is_due(claim.due_at) {
                note_due(draft, key, sequence)?;
            }
        }
        let link = draft.note_overdue_links(key)?;
        let left = draft.claims(key)?;
        let claims = left.values().filter_map(Claim::next_due);
        let mut next = claims.chain(link).min();
        let mut level = draft.level(key)?;
        if level.waiting.is_positive() {
            let supply = back_order::next_supply(draft, key)?;
            next = [next, supply].into_iter().flatten().min();
            draft.waited.insert(key);
        }
        level.next_expiry = next;
        draft.put_level(key, level);
        Ok(())
    }
}

/// Notes what has not happened in time: a branch did not accept, a customer did not collect, goods
/// did not arrive.
fn note_due(draft: &mut Draft<'_>, key: LevelKey, sequence: Sequence) -> Result<(), Stop> {
    let now = draft.now();
    let Some(mut reservation) = draft.reservation(sequence)? else {
        return Ok(());
    };
    let is_over = |at: Option<Moment>| has_come(at, now);
    let pickup = reservation.pickup.clone();
    if let Some(accept_by) = pickup.as_ref().and_then(|p| p.accept_deadline())
        && accept_by <= now
    {
        let detail = CaseDetail::NotAccepted {
            reservation: sequence,
            accept_by,
        };
        let case = draft.open_case(None, Some(key.location), detail)?;
        if let Some(pickup) = &mut reservation.pickup {
            pickup.escalated = Some(case);
        }
    }
    if is_over(pickup.as_ref().and_then(|pickup| pickup.collect_by)) {
        for key in reservation.line_keys() {
            let why = (Reason::Expiry, now);
            draft.move_part(&mut reservation, key, NOT_COLLECTED, Quantity::MAX, why)?;
        }
    }
    if is_over(reservation.transfer.as_ref().and_then(|t| t.expected_at)) {
        note_late(draft, &mut reservation, key)?;
    }
    draft.put_reservation(reservation)
}

fn expire(
    draft: &mut Draft<'_>,
    key: LevelKey,
    sequence: Sequence,
    deadline: Moment,
) -> Result<(), Stop> {
    let Some(mut reservation) = draft.reservation(sequence)? else {
        return Ok(());
    };
    for way in EXPIRES {
        let why = (Reason::Expiry, deadline);
        draft.move_part(&mut reservation, key, way, Quantity::MAX, why)?;
    }
    draft.put_reservation(reservation)
}
