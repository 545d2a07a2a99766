//! Resolve: a person decides about a case.

use crate::command::answer::RefusalCode;
use crate::command::office::ResolveCase;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::office::conflict;
use crate::decide::rules::count_absorption;
use crate::ledger::case::{Case, CaseDetail, CountKey, CountSide, Resolution};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::transfer::TransferLine;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::quantity::add;

impl Decide for ResolveCase {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
                    count_absorption::settle_side(draft, key, count_key, (*fact, side), *change)?;
                }
                self.close(draft, case)
            }
            (CaseDetail::Conflict { .. }, Resolution::Replace | Resolution::BothReal) => {
                draft.entering = Some(conflict::entering(draft, &case, self.resolution)?);
                self.close(draft, case)
            }
            (_, Resolution::Acknowledged) => {
                draft.close_case(case.clone(), Some(self.resolution), self.note.clone())?;
                draft.acknowledge_link(&case)
            }
            _ => self.close(draft, case),
        }
    }
}

impl ResolveCase {
    fn close(&self, draft: &mut Draft<'_>, case: Case) -> Result<(), Stop> {
        draft.close_case(case, Some(self.resolution), self.note.clone())
    }

    /// Says why a case cannot be resolved in this way, and what is possible instead.
    fn impossible(&self, detail: &CaseDetail) -> Stop {
        let (reason, remedy) = match detail {
            CaseDetail::Shortage { .. } => (
                "is a shortage; it closes when the units are back",
                "count, receive, or release the promises that it names",
            ),
            CaseDetail::SupplyShort { .. } => (
                "is short supply; it closes when more is expected or fewer orders wait",
                "announce or receive more, or release or move the orders that it names",
            ),
            CaseDetail::UnknownLocation { .. } => (
                "is about a location that is not defined",
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
            _ => ("has only one resolution", "resolve it as acknowledged"),
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
