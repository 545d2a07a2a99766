//! Reservations and claims: what is promised.

use std::collections::BTreeSet;

use crate::id::Sequence;
use crate::journal::FirstAnswer;
use crate::reservation::{Claim, Reservation};
use crate::slice::{Key, Slice};
use crate::store::StoreError;
use crate::verify::{Check, Invariant, PAGE_ROWS, adds, or_none, reservation_place};

fn claim_text(claim: Option<&Claim>) -> String {
    or_none(claim.map(|claim| match claim.expires_at {
        Some(deadline) => format!("{:?} of {} until {deadline}", claim.kind, claim.quantity),
        None => format!("{:?} of {}", claim.kind, claim.quantity),
    }))
}

impl Check<'_> {
    /// Every claim is what its reservation says.
    pub(super) fn claims(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.claims(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(*last);
            let sequences: BTreeSet<Sequence> = rows.iter().map(|((_, s), _)| *s).collect();
            let slice = self.load(sequences.into_iter().map(Key::Reservation))?;
            for ((key, sequence), claim) in &rows {
                let reservation = slice.reservations.get(sequence).flatten();
                let expected = reservation.and_then(|reservation| reservation.claim(*key));
                if expected.as_ref() != Some(claim) {
                    let place = format!("{} of {}", reservation_place(*sequence), self.place(*key));
                    let (expected, found) =
                        (claim_text(expected.as_ref()), claim_text(Some(claim)));
                    self.find(Invariant::Promises, place, expected, found);
                }
                let computed = self.level(*key);
                computed.claimed.add(claim.kind.bucket(), claim.quantity);
                if let Some(deadline) = claim.expires_at {
                    adds(&mut computed.earliest_deadline, deadline, Ord::min);
                }
            }
        }
    }

    pub(super) fn reservations(&mut self, progress: &mut dyn FnMut(u64)) -> Result<(), StoreError> {
        let mut after = Sequence::NONE;
        loop {
            let rows = self.reader.reservations(after, PAGE_ROWS, false)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = last.sequence;
            let documents = rows
                .iter()
                .filter_map(|r| Some(Key::Document(r.source, r.document.clone()?)));
            let references = rows
                .iter()
                .map(|r| Key::Attempt(r.source, r.reference.clone()));
            let slice = self.load(documents.chain(references))?;
            for reservation in &rows {
                self.reservation(reservation, &slice);
                self.report.reservations += 1;
            }
            progress(after.0);
        }
    }

    fn reservation(&mut self, reservation: &Reservation, slice: &Slice) {
        let place = reservation_place(reservation.sequence);
        let attempt = slice
            .attempts
            .get(&(reservation.source, reservation.reference.clone()));
        let found = attempt.flatten().and_then(|attempt| match attempt.answer {
            FirstAnswer::Recorded(sequence) => Some(sequence),
            FirstAnswer::Refused(_) | FirstAnswer::Nothing(_) => None,
        });
        if found != Some(reservation.sequence) {
            self.find(
                Invariant::References,
                &place,
                reservation.sequence,
                or_none(found),
            );
        }
        if let Some(document) = &reservation.document {
            let known = slice.documents.get(&(reservation.source, document.clone()));
            if !known.is_some_and(|known| known.contains(&reservation.sequence)) {
                let expected = format_args!("to be found by document {document}");
                self.find(Invariant::Documents, &place, expected, "not found");
            }
        }
        if self.catalogue.channel(reservation.channel).is_none() {
            let found = format_args!("channel {}", reservation.channel);
            self.find(
                Invariant::Catalogue,
                &place,
                "a channel that is defined",
                found,
            );
        }
        let mut seen = BTreeSet::new();
        for line in &reservation.lines {
            if !line.adds_up() {
                let found = format_args!(
                    "open {}, short {}, fulfilled {}, released {}, expired {}",
                    line.open, line.short, line.fulfilled, line.released, line.expired
                );
                let place = format!("{place} of {}", self.place(line.key));
                self.find(Invariant::Lines, place, line.requested, found);
            }
            if !seen.insert(line.key) {
                let found = format_args!("two of {}", self.place(line.key)).to_string();
                self.find(
                    Invariant::Lines,
                    &place,
                    "one line per item and location",
                    found,
                );
            }
            if !line.open.is_zero() {
                let computed = self.level(line.key);
                computed.reserved.add(reservation.kind.bucket(), line.open);
            }
        }
    }
}
