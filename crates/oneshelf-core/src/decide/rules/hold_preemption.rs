//! Holds give way: a fact that takes `free` below zero takes units from holds first, the newest
//! hold first.

use crate::decide::draft::{Draft, Stop};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::reservation::ReservationKind;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::{Overflow, take};

/// Lets holds give way on every level of this decision that is short.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    let mut short = Vec::new();
    for key in draft.touched() {
        let level = draft.level(key)?;
        if level.free().is_negative() && level.balance(Bucket::Held).is_positive() {
            short.push(key);
        }
    }
    draft.require(short.iter().map(|key| Key::Claims(*key)))?;
    let mut holds = Vec::new();
    for key in short {
        holds.push((key, giving(draft, key)?));
    }
    let all = holds.iter().flat_map(|(_, holds)| holds);
    draft.require(all.map(|sequence| Key::Reservation(*sequence)))?;
    for (key, holds) in holds {
        give_way(draft, key, holds)?;
    }
    Ok(())
}

fn give_way(draft: &mut Draft<'_>, key: LevelKey, holds: Vec<Sequence>) -> Result<(), Stop> {
    let now = draft.now();
    for sequence in holds {
        let shortfall = draft.level(key)?.free().checked_neg().ok_or(Overflow)?;
        if !shortfall.is_positive() {
            break;
        }
        let Some(mut hold) = draft.reservation(sequence)? else {
            continue;
        };
        let way = (Part::Open, Part::Short);
        draft.move_part(&mut hold, key, way, shortfall, (Reason::GaveWay, now))?;
        draft.put_reservation(hold)?;
    }
    Ok(())
}

/// The holds that have to give way, newest first: as many as the shortfall takes.
fn giving(draft: &Draft<'_>, key: LevelKey) -> Result<Vec<Sequence>, Stop> {
    let mut shortfall = draft.level(key)?.free().checked_neg().ok_or(Overflow)?;
    let mut holds = Vec::new();
    for (sequence, claim) in draft.claims(key)?.into_iter().rev() {
        if !shortfall.is_positive() {
            break;
        }
        if claim.kind == ReservationKind::Hold && claim.quantity.is_positive() {
            holds.push(sequence);
            let given = claim.quantity.min(shortfall);
            take(&mut shortfall, given)?;
        }
    }
    Ok(holds)
}
