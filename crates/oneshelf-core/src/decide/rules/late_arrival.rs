//! Units that a fact took from where they were not known to be, and that come there after it.
//!
//! A grade may overtake the return of its goods, a write-off the grade that found them damaged.
//! What was not known to be there came off the shelf instead, and a case says so. Whatever comes
//! there later is taken to be those units: the shelf gets its own back, as of the fact that took
//! them, and the case ends with the last of them.

use crate::decide::draft::{Draft, Stop};
use crate::ledger::case::{CaseDetail, Owed};
use crate::ledger::level::{Bucket, Reason};
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::quantity::{Quantity, add, take};

/// Where units wait without a promise, so that a fact can take more than is known of.
const WAITING: [Bucket; 2] = [Bucket::Inspection, Bucket::Damaged];

/// Gives the shelf back what it lent, as far as it has come.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    for key in draft.touched() {
        for bucket in WAITING {
            if draft.has_come(key, bucket) {
                give_back(draft, key, bucket)?;
            }
        }
    }
    Ok(())
}

fn give_back(draft: &mut Draft<'_>, key: LevelKey, bucket: Bucket) -> Result<(), Stop> {
    let mut there = draft.level(key)?.balance(bucket).or_zero();
    for mut case in draft.open_cases(key)? {
        let CaseDetail::FiguresDisagree {
            missing,
            owed: Some(owed),
        } = &mut case.detail
        else {
            continue;
        };
        let back = there.min(*missing);
        if owed.of != bucket || !back.is_positive() {
            continue;
        }
        take(&mut there, back)?;
        take(missing, back)?;
        add(&mut owed.given_back, back)?;
        let (at, fact, is_over) = (owed.at, owed.fact, !missing.is_positive());
        let of = (fact != draft.business.sequence).then_some(fact);
        let way = (bucket, Bucket::Free);
        draft.post_of(key, way, back, Reason::GivenBack, (at, of))?;
        if is_over {
            draft.close_case(case, None, None)?;
        } else {
            draft.put_case(case);
        }
    }
    Ok(())
}

/// Takes what the shelf got back where it belongs, because the fact that had taken it off there
/// did not happen; and nothing is owed for that any more.
pub(crate) fn forget(
    draft: &mut Draft<'_>,
    entry: Sequence,
    cases: &[CaseNumber],
) -> Result<(), Stop> {
    draft.require_cases(cases)?;
    for number in cases {
        let Some(case) = draft.case(*number)?.filter(|case| case.opened_by == entry) else {
            continue;
        };
        let (Some(key), CaseDetail::FiguresDisagree { owed, .. }) = (case.level(), &case.detail)
        else {
            continue;
        };
        let Some(owed) = *owed else { continue };
        let way = (Bucket::Free, owed.of);
        let at = draft.business.at;
        draft.post(key, way, owed.given_back, Reason::Reversal, at)?;
        draft.close_case(case, None, None)?;
    }
    Ok(())
}

impl Owed {
    /// Units that this decision takes out of a bucket where they are not known to be.
    pub(crate) fn new(draft: &Draft<'_>, of: Bucket) -> Self {
        Self {
            of,
            at: draft.business.at,
            fact: draft.business.sequence,
            given_back: Quantity::ZERO,
        }
    }
}
