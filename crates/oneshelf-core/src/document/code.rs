//! Codes: what a customer shows to collect.

use crate::answer::{MalformedCode, Refusal, RefusalCode};
use crate::code::PickupCode;
use crate::command::{Target, command};
use crate::document::confirm::check_step;
use crate::draft::{Draft, Stop};
use crate::phase::Step;
use crate::pickup::Pickup;
use crate::target;

command! {
    /// A new code for a pickup; the one before is void.
    IssueCode
    required {
        /// The pickup.
        of(5): Target,
    }
    optional {}
}

/// A code was shown for a pickup. The right one is accepted once; a wrong one is refused and
/// counted. The code itself is never stored, so that it does not tell two commands apart.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    minicbor::Encode,
    minicbor::Decode,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct VerifyCode {
    /// Who sends it.
    #[n(0)]
    pub source: crate::name::SourceName,
    /// The sender's name of this attempt, unique within the source.
    #[n(1)]
    pub reference: crate::name::Reference,
    /// The business it belongs to: an order or receipt number.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<crate::name::Document>,
    /// When it happened, by the sender's clock; without it, when it is recorded.
    #[n(3)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred_at: Option<crate::moment::Moment>,
    /// Who did it: an opaque identifier, never a name.
    #[n(4)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<crate::name::Actor>,
    /// The number of the message within its source, from 1 and without gaps. The same command
    /// under another number is the same command.
    #[cbor(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_sequence: Option<u64>,
    /// The pickup.
    #[n(5)]
    pub of: Target,
    /// The code as it was shown; never stored.
    #[cbor(skip)]
    #[serde(default, skip_serializing_if = "PickupCode::is_empty")]
    pub code: PickupCode,
}

impl VerifyCode {
    /// The command with its required fields; the others have their defaults.
    #[must_use]
    pub fn new(
        source: crate::name::SourceName,
        reference: crate::name::Reference,
        of: Target,
        code: PickupCode,
    ) -> Self {
        Self {
            source,
            reference,
            document: None,
            occurred_at: None,
            actor: None,
            source_sequence: None,
            of,
            code,
        }
    }
}

command! {
    /// A wrong code was shown for a pickup. Hosts cannot send it.
    NoteWrongCode
    required {
        /// The pickup.
        reservation(5): crate::id::Sequence,
    }
    optional {}
}

/// How many wrong codes may be shown before a new one has to be issued.
const WRONG_CODES_MAX: u32 = 5;

impl IssueCode {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = target::find_one(draft, &self.of)?;
        check_step(&reservation, Step::IssueCode)?;
        if let Some(pickup) = &mut reservation.pickup {
            pickup.code_issue = pickup.code_issue.saturating_add(1);
            pickup.wrong_codes = 0;
            pickup.verified_at = None;
        }
        draft.put_reservation(reservation)
    }
}

impl VerifyCode {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut reservation = target::find_one(draft, &self.of)?;
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

impl NoteWrongCode {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let Some(mut reservation) = draft.reservation(self.reservation)? else {
            return Ok(());
        };
        if let Some(pickup) = &mut reservation.pickup {
            pickup.wrong_codes = pickup.wrong_codes.saturating_add(1);
        }
        draft.put_reservation(reservation)
    }
}
