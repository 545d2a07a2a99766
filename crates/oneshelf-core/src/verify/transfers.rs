//! Transfers: what left, what arrived, and what is said about the difference.

use crate::ledger::case::{Case, CaseDetail};
use crate::ledger::level::{Bucket, Posting, Reason};
use crate::ledger::reservation::Reservation;
use crate::store::snapshot::Slice;
use crate::value::id::ItemId;
use crate::value::quantity::Quantity;
use crate::verify::check::{Check, Invariant, Wide, wide};

/// What came out of transit, of one item over all transfers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Moved {
    /// Stood somewhere again, where it was sent or where it came from.
    arrived: i128,
    /// Given up.
    lost: i128,
}

impl Check<'_> {
    /// Notes what a posting says of goods between locations.
    pub(super) fn note_moved(&mut self, item: ItemId, posting: &Posting) {
        let quantity = wide(posting.quantity);
        match posting.reason {
            Reason::TransferReceipt if posting.from == Bucket::Outside => {
                self.moved.entry(item).or_default().arrived += quantity;
            }
            Reason::LostInTransit => self.moved.entry(item).or_default().lost += quantity,
            _ => {}
        }
    }

    /// Invariant 7: what was shipped and what came beyond it arrived, was lost, came back or is on
    /// its way. What is on its way is the difference of the others, and held against the balance
    /// of its level; here every part has to make sense, and is summed up for [`Self::moved`].
    pub(super) fn transfer(&mut self, place: &str, reservation: &Reservation) {
        let lines = reservation.transfer.iter().flat_map(|t| &t.lines);
        for line in lines {
            let parts = [line.shipped, line.received, line.lost, line.returned];
            if parts.iter().any(|part| part.is_negative()) {
                let found = parts.map(|part| part.to_string()).join(", ");
                self.find(Invariant::Transfers, place, "no part below zero", found);
            }
            let recorded = self.recorded_moves.entry(line.item).or_default();
            recorded.arrived += wide(line.received) + wide(line.returned);
            recorded.lost += wide(line.lost);
        }
    }

    /// What transfers say that arrived and was lost is what was posted, item by item.
    pub(super) fn moved(&mut self) {
        let posted = std::mem::take(&mut self.moved);
        let mut recorded = std::mem::take(&mut self.recorded_moves);
        for item in posted.keys() {
            recorded.entry(*item).or_default();
        }
        for (item, found) in recorded {
            let expected = posted.get(&item).copied().unwrap_or_default();
            if expected != found {
                let place = format!("transfers of {}", self.item_name(item));
                let text = |moved: Moved| {
                    format!(
                        "{} arrived and {} lost",
                        Wide(moved.arrived),
                        Wide(moved.lost)
                    )
                };
                self.find(Invariant::Transfers, place, text(expected), text(found));
            }
        }
    }

    /// An open case of a difference says what its transfer says.
    pub(super) fn discrepancy(&mut self, place: &str, case: &Case, slice: &Slice) {
        let CaseDetail::TransferDiscrepancy {
            transfer,
            missing,
            over,
        } = &case.detail
        else {
            return;
        };
        let reservation = slice.reservations.get(transfer).flatten();
        let lines = reservation
            .and_then(|reservation| reservation.transfer.as_ref())
            .into_iter()
            .flat_map(|transfer| &transfer.lines);
        let of_case = lines
            .into_iter()
            .find(|line| line.case == Some(case.number) && Some(line.item) == case.item);
        let text = |missing: Quantity, over: Quantity| format!("{missing} missing, {over} over");
        let found = text(*missing, *over);
        match of_case {
            None => self.find(
                Invariant::Transfers,
                place,
                "a transfer with this case",
                found,
            ),
            Some(line) => {
                let expected = text(line.in_transit(), line.over());
                self.same(Invariant::Transfers, place, &expected, &found);
            }
        }
    }
}
