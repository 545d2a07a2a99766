//! Holds give way: a fact that takes `free` below zero takes units from holds first, the newest
//! hold first.

use crate::draft::{Draft, Stop};
use crate::id::LevelKey;
use crate::level::{Bucket, Overflow, Reason};
use crate::reservation::{ReservationKind, add, take};

/// Lets holds give way on every level of this decision that is short.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    for key in draft.touched() {
        let level = draft.level(key)?;
        if level.free().is_negative() && level.balance(Bucket::Held).is_positive() {
            give_way(draft, key)?;
        }
    }
    Ok(())
}

fn give_way(draft: &mut Draft<'_>, key: LevelKey) -> Result<(), Stop> {
    let now = draft.now();
    for (sequence, claim) in draft.claims(key)?.into_iter().rev() {
        let shortfall = draft.level(key)?.free().checked_neg().ok_or(Overflow)?;
        if !shortfall.is_positive() {
            break;
        }
        if claim.kind != ReservationKind::Hold {
            continue;
        }
        let Some(mut hold) = draft.reservation(sequence)? else {
            continue;
        };
        let Some(line) = hold.line_mut(key) else {
            continue;
        };
        let quantity = line.open.min(shortfall);
        take(&mut line.open, quantity)?;
        add(&mut line.short, quantity)?;
        draft.post(
            key,
            (Bucket::Held, Bucket::Free),
            quantity,
            Reason::GaveWay,
            now,
        )?;
        draft.put_reservation(hold)?;
    }
    Ok(())
}
