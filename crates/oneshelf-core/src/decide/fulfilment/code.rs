//! Codes: what a customer shows to collect.

use crate::command::answer::{Refusal, RefusalCode};
use crate::command::engine::NoteWrongCode;
use crate::command::fulfilment::{IssueCode, VerifyCode};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::check_step;
use crate::decide::resolve;
use crate::ledger::phase::Step;
use crate::ledger::pickup::Pickup;
use crate::value::malformed::MalformedCode;

/// How many wrong codes may be shown before a new one has to be issued.
const WRONG_CODES_MAX: u32 = 5;

impl Decide for IssueCode {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = resolve::find_one(draft, &self.of)?;
        check_step(&reservation, Step::IssueCode)?;
        if let Some(pickup) = &mut reservation.pickup {
            pickup.code_issue = pickup.code_issue.saturating_add(1);
            pickup.wrong_codes = 0;
            pickup.verified_at = None;
        }
        draft.put_reservation(reservation)
    }
}

impl Decide for VerifyCode {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = resolve::find_one(draft, &self.of)?;
        check_step(&reservation, Step::VerifyCode)?;
        let at = draft.business.at;
        let (sequence, reference) = (reservation.sequence, reservation.reference.clone());
        let Some(pickup) = &mut reservation.pickup else {
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
        if !key.matches(sequence, &reference, pickup.code_issue, &self.code) {
            let left = WRONG_CODES_MAX.saturating_sub(pickup.wrong_codes.saturating_add(1));
            return Err(Stop::WrongCode(sequence, Box::new(wrong_code(left))));
        }
        pickup.verified_at = Some(at);
        draft.put_reservation(reservation)
    }
}

/// Refuses where no code can be right.
fn check_valid(pickup: &Pickup) -> Result<(), Stop> {
    let reason = if pickup.code_issue == 0 {
        "no code was issued for it"
    } else if pickup.verified_at.is_some() {
        "its code was used already"
    } else if pickup.wrong_codes >= WRONG_CODES_MAX {
        "too many wrong codes were shown"
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
        reason: "the code is not the one that was issued last".to_owned(),
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
