//! Cases and counts.

use std::collections::{BTreeMap, BTreeSet};

use crate::ledger::case::{Case, CaseDetail, Endangered};
use crate::store::snapshot::{Key, Slice};
use crate::store::traits::StoreError;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;
use crate::verify::check::{
    Check, Invariant, PAGE_ROWS, Shortage, Wide, adds, reservation_place, wide,
};
use crate::verify::journal::entry;

impl Check<'_> {
    pub(super) fn cases(&mut self) -> Result<(), StoreError> {
        let mut after = CaseNumber(0);
        loop {
            let rows = self.reader.cases(after, PAGE_ROWS, false)?;
            let Some(last) = rows.last() else { break };
            after = last.number;
            let endangered = rows
                .iter()
                .filter(|case| case.is_open())
                .flat_map(endangered)
                .map(|endangered| endangered.reservation);
            let transfers = rows.iter().filter_map(transfer_of);
            let slice = self.load(endangered.chain(transfers).map(Key::Reservation))?;
            for case in &rows {
                self.case(case, &slice);
                self.report.cases += 1;
            }
            self.has_conflict_rows(&rows)?;
        }
        let head = self.head.case;
        self.same(Invariant::Cases, "the last case", &after, &head);
        Ok(())
    }

    fn case(&mut self, case: &Case, slice: &Slice) {
        let place = format!("case {}", case.number);
        let closed_by = case.closed.as_ref().map(|closed| closed.by);
        for sequence in [Some(case.opened_by), closed_by].into_iter().flatten() {
            if sequence == Sequence::NONE || sequence > self.head.sequence {
                let expected = format_args!("an entry up to {}", self.head.sequence).to_string();
                self.find(Invariant::Cases, &place, expected, entry(sequence));
            }
        }
        self.named(&place, case);
        if case.is_open() {
            self.discrepancy(&place, case, slice);
            for key in case.levels() {
                self.level(key).open_cases += 1;
            }
        }
        if let (CaseDetail::MoreThanSold { sale, excess }, Some(item)) = (&case.detail, case.item) {
            *self.more_than_sold.entry((*sale, item)).or_default() += wide(*excess);
        }
        let Some(key) = case.level().filter(|_| case.is_open()) else {
            return;
        };
        let computed = self.level(key);
        if matches!(case.detail, CaseDetail::Unlinked { .. }) {
            self.unlinked.insert(case.number);
            return;
        }
        let CaseDetail::Shortage {
            shortfall,
            owed_to_nobody,
            ..
        } = &case.detail
        else {
            return;
        };
        let named: i128 = endangered(case).map(|e| wide(e.quantity)).sum();
        computed.shortages.push(Shortage {
            case: case.number,
            shortfall: *shortfall,
            covered: named + wide(*owed_to_nobody),
        });
        if owed_to_nobody.is_negative() {
            self.find(
                Invariant::Shortages,
                &place,
                "0 or more owed to nobody",
                owed_to_nobody,
            );
        }
        let mut named = BTreeSet::new();
        for one in endangered(case) {
            let reservation = slice.reservations.get(&one.reservation).flatten();
            let claimed = reservation.and_then(|reservation| reservation.claim(key));
            let claimed = claimed.map_or(Quantity::ZERO, |claim| claim.quantity);
            let is_new = named.insert(one.reservation);
            if !is_new || !one.quantity.is_positive() || one.quantity > claimed {
                self.find(
                    Invariant::Shortages,
                    &place,
                    format_args!(
                        "{} once, with at most {claimed}",
                        reservation_place(one.reservation)
                    ),
                    format_args!("{} of it", one.quantity),
                );
            }
        }
    }

    /// What a case is about is in the catalogue.
    fn named(&mut self, place: &str, case: &Case) {
        if let Some(item) = case.item
            && self.catalogue.item(item).is_none()
        {
            let found = format_args!("item {item}");
            self.find(
                Invariant::Catalogue,
                place,
                "an item that is defined",
                found,
            );
        }
        if let Some(location) = case.location
            && self.catalogue.location(location).is_none()
        {
            let found = format_args!("location {location}");
            self.find(
                Invariant::Catalogue,
                place,
                "a location that is defined",
                found,
            );
        }
    }

    /// The variances of the counts of one moment are what was charged to that moment.
    pub(super) fn counts(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        let mut variances: BTreeMap<(LevelKey, Moment), i128> = BTreeMap::new();
        loop {
            let rows = self.reader.counts(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            for ((key, count_key), count) in &rows {
                *variances.entry((*key, count_key.counted_at)).or_default() += wide(count.variance);
                if !count.reversed {
                    adds(
                        &mut self.level(*key).counted_at,
                        count_key.counted_at,
                        Ord::max,
                    );
                }
            }
        }
        let charged = std::mem::take(&mut self.charged);
        let places: BTreeSet<_> = variances.keys().chain(charged.keys()).copied().collect();
        for (key, moment) in places {
            let of =
                |sums: &BTreeMap<_, i128>| Wide(sums.get(&(key, moment)).copied().unwrap_or(0));
            let (expected, found) = (of(&charged), of(&variances));
            if expected.0 != found.0 {
                let place = format!("the count of {} at {moment}", self.place(key));
                self.find(Invariant::Counts, place, expected, found);
            }
        }
        Ok(())
    }
}

fn transfer_of(case: &Case) -> Option<Sequence> {
    match case.detail {
        CaseDetail::TransferDiscrepancy { transfer, .. } => Some(transfer),
        _ => None,
    }
}

fn endangered(case: &Case) -> impl Iterator<Item = &Endangered> {
    let named: &[Endangered] = match &case.detail {
        CaseDetail::Shortage { endangered, .. } => endangered,
        _ => &[],
    };
    named.iter()
}
