//! Resolve: a person decides about a case.

use crate::after::counted;
use crate::answer::{Malformed, MalformedCode, RefusalCode};
use crate::case::{Case, CaseDetail, CountKey, CountSide, Resolution};
use crate::command::command;
use crate::document::set_aside;
use crate::draft::{Draft, Stop};
use crate::id::{CaseNumber, LevelKey, Sequence};
use crate::level::{Bucket, Reason};
use crate::name::Note;
use crate::reservation::add;
use crate::transfer::TransferLine;

command! {
    /// A person decided about a case, and it is closed.
    ///
    /// A case of an uncertain count is resolved by saying on which side of the count the fact
    /// lies, a conflict by saying which of the two commands is real, goods that did not arrive by
    /// giving them up; every other kind by [`Resolution::Acknowledged`]. A shortage closes by
    /// itself when the units are there again.
    ResolveCase
    required {
        /// The case.
        case(5): CaseNumber,
        /// What was decided.
        resolution(6): Resolution,
    }
    optional {
        /// Why; a conflict is not resolved without it, nor without an actor.
        note(7): Option<Note>,
    }
}

impl ResolveCase {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        if !self.resolution.is_of_conflict() {
            return Ok(());
        }
        let missing = match (&self.note, &self.actor) {
            (None, _) => "note",
            (_, None) => "actor",
            _ => return Ok(()),
        };
        let reason = "is missing; say who decides which of two commands is real, and why";
        Err(Malformed::new(MalformedCode::Fields, missing, reason))
    }

    /// Whether commands of the engine follow that may be refused, and this with them.
    pub(crate) fn may_enter(&self) -> bool {
        matches!(self.resolution, Resolution::Replace | Resolution::BothReal)
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        draft.has_charged_counts = true;
        let Some(case) = draft.case(self.case)?.filter(Case::is_open) else {
            return Err(refused(self.case, "is not open", "look at the open cases"));
        };
        if !case.detail.resolutions().contains(&self.resolution) {
            return Err(self.impossible(&case.detail));
        }
        let number = case.number;
        match (&case.detail, self.resolution) {
            (CaseDetail::TransferDiscrepancy { transfer, .. }, Resolution::Lost) => {
                let transfer = *transfer;
                self.close(draft, case)?;
                give_up(draft, transfer, number)
            }
            (
                CaseDetail::CountUncertain {
                    fact,
                    count,
                    counted_at,
                    change,
                    ..
                },
                resolution,
            ) => {
                let count_key = CountKey {
                    counted_at: *counted_at,
                    sequence: *count,
                };
                let side = match resolution {
                    Resolution::BeforeCount => CountSide::BeforeCount,
                    _ => CountSide::AfterCount,
                };
                if let Some(key) = case.level() {
                    counted::settle_side(draft, key, count_key, (*fact, side), *change)?;
                }
                self.close(draft, case)
            }
            (CaseDetail::Conflict { .. }, Resolution::Replace | Resolution::BothReal) => {
                draft.entering = Some(set_aside::entering(draft, &case, self.resolution)?);
                self.close(draft, case)
            }
            (_, Resolution::Acknowledged) => {
                draft.close_case(case.clone(), Some(self.resolution), self.note.clone())?;
                draft.acknowledge_link(&case)
            }
            _ => self.close(draft, case),
        }
    }

    fn close(&self, draft: &mut Draft<'_>, case: Case) -> Result<(), Stop> {
        draft.close_case(case, Some(self.resolution), self.note.clone())
    }

    /// Says why a case cannot be resolved in this way, and what is possible instead.
    fn impossible(&self, detail: &CaseDetail) -> Stop {
        let (reason, remedy) = match detail {
            CaseDetail::Shortage { .. } => (
                "is a shortage, which ends when its units are there again",
                "count, receive, or release the promises that it names",
            ),
            CaseDetail::SupplyShort { .. } => (
                "is short supply, which ends when more is expected or fewer wait",
                "expect more, receive, or release or move the orders that it names",
            ),
            CaseDetail::UnknownLocation { .. } => (
                "waits for its location",
                "define the location, or reverse the fact",
            ),
            CaseDetail::TransferDiscrepancy { missing, .. } if missing.is_positive() => (
                "is about goods that did not arrive",
                "receive them where they turn up, or resolve it as lost",
            ),
            CaseDetail::CountUncertain { .. } => (
                "needs to know on which side of the count the fact lies",
                "resolve it as before_count or after_count",
            ),
            CaseDetail::Conflict { .. } => (
                "is about two commands under one reference",
                "resolve it as keep_first, replace or both_real",
            ),
            _ => (
                "is not about a count and a fact, nor about two commands",
                "resolve it as acknowledged",
            ),
        };
        refused(self.case, reason, remedy)
    }
}

/// Gives up what did not arrive of the item that a case was about.
fn give_up(draft: &mut Draft<'_>, transfer: Sequence, case: CaseNumber) -> Result<(), Stop> {
    let Some(mut reservation) = draft.reservation(transfer)? else {
        return Ok(());
    };
    let now = draft.now();
    let Some(transfer) = &mut reservation.transfer else {
        return Ok(());
    };
    let location = transfer.bound_for();
    let is_meant = |line: &&mut TransferLine| line.case == Some(case);
    if let Some(line) = transfer.lines.iter_mut().find(is_meant) {
        let lost = line.in_transit();
        add(&mut line.lost, lost)?;
        line.case = None;
        let item = line.item;
        let way = (Bucket::InTransit, Bucket::Outside);
        draft.post(
            LevelKey { item, location },
            way,
            lost,
            Reason::LostInTransit,
            now,
        )?;
    }
    draft.put_reservation(reservation)
}

fn refused(number: CaseNumber, reason: &str, remedy: &str) -> Stop {
    Stop::refused(
        RefusalCode::CaseNotResolvable,
        format!("case {number} {reason}"),
        remedy,
    )
}
