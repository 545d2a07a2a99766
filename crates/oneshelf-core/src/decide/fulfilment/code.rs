//! Codes: what a customer shows to collect.

use crate::command::answer::{Refusal, RefusalCode};
use crate::command::engine::NoteWrongCode;
use crate::command::fulfilment::{IssueCode, VerifyCode};
use crate::command::parts::Target;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::check_step;
use crate::decide::resolve;
use crate::ledger::phase::Step;
use crate::ledger::pickup::Pickup;
use crate::ledger::reservation::Reservation;
use crate::value::malformed::MalformedCode;

/// How many wrong codes may be shown before a new one has to be issued.
const WRONG_CODES_MAX: u32 = 5;

/// The pickups of a target that a step of their code is about, oldest first: of an order in several
/// promises those that are ready for it. The first one's code is the one that its customer is told.
pub(crate) fn pickups_of(
    draft: &Draft<'_>,
    target: &Target,
    step: Step,
) -> Result<Vec<Reservation>, Stop> {
    let mut found = resolve::find_meant(draft, target, step)?;
    if found.iter().any(|r| check_step(r, step).is_ok()) {
        found.retain(|r| check_step(r, step).is_ok());
    }
    Ok(found)
}

impl Decide for IssueCode {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = pickups_of(draft, &self.of, Step::IssueCode)?;
        found
            .iter()
            .try_for_each(|r| check_step(r, Step::IssueCode))?;
        for (place, mut reservation) in (0..).zip(found) {
            if let Some(pickup) = &mut reservation.pickup {
                if place == 0 {
                    pickup.code_issue = pickup.code_issue.saturating_add(1);
                    pickup.wrong_codes = 0;
                }
                pickup.verified_at = None;
            }
            draft.put_if_changed(reservation)?;
        }
        Ok(())
    }
}

impl Decide for VerifyCode {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = pickups_of(draft, &self.of, Step::VerifyCode)?;
        found
            .iter()
            .try_for_each(|r| check_step(r, Step::VerifyCode))?;
        let Some((first, pickup)) = found
            .first()
            .and_then(|first| Some((first, first.pickup.as_ref()?)))
        else {
            return Ok(());
        };
        check_valid(pickup)?;
        let Some(key) = draft.context.code_key else {
            return Err(Stop::malformed(
                MalformedCode::NoCodeKey,
                "code",
                "cannot be checked: the shelf was opened without its code key; open it with the \
                 key, then send the command again",
            ));
        };
        if !key.matches(
            first.sequence,
            &first.reference,
            pickup.code_issue,
            &self.code,
        ) {
            let left = WRONG_CODES_MAX.saturating_sub(pickup.wrong_codes.saturating_add(1));
            return Err(Stop::WrongCode(first.sequence, Box::new(wrong_code(left))));
        }
        let at = draft.business.at;
        for mut reservation in found {
            if let Some(pickup) = &mut reservation.pickup {
                pickup.verified_at = Some(at);
            }
            draft.put_reservation(reservation)?;
        }
        Ok(())
    }
}

/// Refuses where no code can be right.
fn check_valid(pickup: &Pickup) -> Result<(), Stop> {
    let reason = if pickup.code_issue == 0 {
        "no code was issued for this pickup"
    } else if pickup.verified_at.is_some() {
        "the code of this pickup was already used"
    } else if pickup.wrong_codes >= WRONG_CODES_MAX {
        "too many wrong codes were tried"
    } else {
        return Ok(());
    };
    Err(Stop::refused(
        RefusalCode::NoValidCode,
        reason,
        "issue a new code, or check the customer in another way, under a new reference",
    ))
}

fn wrong_code(left: u32) -> Refusal {
    let remedy = match left {
        0 => "issue a new code, under a new reference".to_owned(),
        1 => "hand nothing over; one more try is left, under a new reference".to_owned(),
        _ => format!("hand nothing over; {left} more tries are left, each under a new reference"),
    };
    Refusal {
        code: RefusalCode::WrongCode,
        reason: "the code is wrong: it is not the last one that was issued".to_owned(),
        remedy,
        lines: Vec::new(),
    }
}

impl Decide for NoteWrongCode {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let Some(mut reservation) = draft.reservation(self.reservation)? else {
            return Ok(());
        };
        if let Some(pickup) = &mut reservation.pickup {
            pickup.wrong_codes = pickup.wrong_codes.saturating_add(1);
        }
        draft.put_reservation(reservation)
    }
}
