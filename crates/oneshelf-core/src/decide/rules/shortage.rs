//! Shortages: while `free` is below zero, one case covers exactly the difference. It names the
//! promises that cannot be kept, transfers before orders and the newest of each first, and what is owed to nobody in particular.

use crate::decide::draft::{Draft, Stop};
use crate::ledger::case::{Case, CaseDetail, Endangered};
use crate::ledger::reservation::{Claim, ReservationKind};
use crate::store::snapshot::Key;
use crate::value::id::LevelKey;
use crate::value::quantity::{Overflow, Quantity};

/// Opens, updates or closes the shortage of every level of this decision.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    let touched = draft.touched();
    let mut keys = Vec::new();
    for key in &touched {
        let level = draft.level(*key)?;
        if level.open_cases > 0 {
            keys.push(Key::OpenCases(*key));
        }
        if level.free().is_negative() {
            keys.push(Key::Claims(*key));
        }
    }
    draft.require(keys)?;
    for key in touched {
        let level = draft.level(key)?;
        if !level.free().is_negative() && level.open_cases == 0 {
            continue;
        }
        let open = draft
            .open_cases(key)?
            .into_iter()
            .find(|case| matches!(case.detail, CaseDetail::Shortage { .. }));
        if level.free().is_negative() {
            let detail = shortage(draft, key)?;
            match open {
                Some(case) if case.detail == detail => {}
                Some(case) => draft.put_case(Case { detail, ..case }),
                None => {
                    draft.open_case(Some(key.item), Some(key.location), detail)?;
                }
            }
        } else if let Some(case) = open {
            draft.close_case(case, None, None)?;
        }
    }
    Ok(())
}

fn shortage(draft: &Draft<'_>, key: LevelKey) -> Result<CaseDetail, Stop> {
    let shortfall = draft.level(key)?.free().checked_neg().ok_or(Overflow)?;
    let mut owed_to_nobody = shortfall;
    let mut endangered = Vec::new();
    let claims = draft.claims(key)?;
    let is_transfer = |claim: &Claim| claim.kind == ReservationKind::Transfer;
    let transfers = claims.iter().rev().filter(|(_, claim)| is_transfer(claim));
    let others = claims.iter().rev().filter(|(_, claim)| !is_transfer(claim));
    for (reservation, claim) in transfers.chain(others) {
        if !owed_to_nobody.is_positive() {
            break;
        }
        let reservation = *reservation;
        if claim.kind != ReservationKind::Hold && claim.quantity.is_positive() {
            let quantity: Quantity = claim.quantity.min(owed_to_nobody);
            endangered.push(Endangered {
                reservation,
                quantity,
            });
            owed_to_nobody = owed_to_nobody.checked_sub(quantity).ok_or(Overflow)?;
        }
    }
    Ok(CaseDetail::Shortage {
        shortfall,
        endangered,
        owed_to_nobody,
    })
}
