//! Reservations and claims: what is promised.

use std::collections::{BTreeMap, BTreeSet};

use crate::command::table::Command;
use crate::ledger::reservation::{Claim, Reservation, Task};
use crate::ledger::step::Act;
use crate::ledger::supply::SupplyClaim;
use crate::store::journal::FirstAnswer;
use crate::store::snapshot::{Key, Slice};
use crate::store::traits::StoreError;
use crate::value::id::{Sequence, SourceId};
use crate::value::name::Reference;
use crate::verify::check::{
    Check, Invariant, PAGE_ROWS, Wide, adds, or_none, reservation_place, wide,
};

fn claim_text(claim: Option<&Claim>) -> String {
    or_none(claim.map(|claim| match claim.expires_at {
        Some(deadline) => format!("{} until {deadline}", units_text(claim)),
        None => units_text(claim),
    }))
}

fn units_text(claim: &Claim) -> String {
    format!(
        "{:?} of {}, waiting {}, staged {}, in transit {}, due {}",
        claim.kind,
        claim.quantity,
        claim.waiting,
        claim.staged,
        claim.in_transit,
        or_none(claim.due_at)
    )
}

fn incoming_text(incoming: SupplyClaim) -> String {
    format!("{} at {}", incoming.quantity, incoming.expected_at)
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
                computed.claimed.add(claim);
                if let Some(deadline) = claim.next_due() {
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
            self.handed_over(&rows)?;
            progress(after.0);
        }
    }

    /// Whether a promise was made by a command that had been set aside: its reference is that of
    /// the command that stood.
    fn was_set_aside(&self, sequence: Sequence) -> bool {
        let loaded = self.load(std::iter::once(Key::Entry(sequence)));
        let is_set_aside = |slice: &Slice| {
            let entry = slice.entries.get(&sequence).flatten();
            let body = entry.and_then(|entry| entry.body().ok());
            body.is_some_and(|body| matches!(body.command, Command::SetAside(_)))
        };
        loaded.is_ok_and(|slice| is_set_aside(&slice))
    }

    fn reservation(&mut self, reservation: &Reservation, slice: &Slice) {
        let place = reservation_place(reservation.sequence);
        let name = (reservation.source, &reservation.reference);
        self.made_by(&place, name, reservation.sequence, slice);
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
        self.lines(&place, reservation);
        for key in reservation.keys() {
            if let Some(claim) = reservation.claim(key) {
                self.level(key).reserved.add(&claim);
            }
        }
        self.transfer(&place, reservation);
        for (location, task) in reservation.tasks() {
            self.tasks.insert((location, reservation.sequence), task);
        }
    }

    /// The entry of a reference made what is named by that entry.
    fn made_by(
        &mut self,
        place: &str,
        (source, reference): (SourceId, &Reference),
        sequence: Sequence,
        slice: &Slice,
    ) {
        let attempt = slice.attempts.get(&(source, reference.clone()));
        let found = attempt.flatten().and_then(|attempt| match attempt.answer {
            FirstAnswer::Recorded(sequence) => Some(sequence),
            FirstAnswer::Refused(_) | FirstAnswer::Nothing(_) => None,
        });
        if found != Some(sequence) && !self.was_set_aside(sequence) {
            self.find(Invariant::References, place, sequence, or_none(found));
        }
    }

    fn lines(&mut self, place: &str, reservation: &Reservation) {
        let mut seen = BTreeSet::new();
        for unit in &reservation.ahead {
            if !reservation.has_line(unit.key) || !unit.quantity.is_positive() {
                let found = format_args!("{} of {}", unit.quantity, self.place(unit.key));
                let found = found.to_string();
                self.find(
                    Invariant::Lines,
                    place,
                    "units of a line of it ahead",
                    found,
                );
            }
        }
        for step in &reservation.told {
            let has_line = reservation.has_line(step.key);
            if step.act != Act::Other && !(has_line && step.quantity.is_positive()) {
                let found = format_args!("{} of {}", step.quantity, self.place(step.key));
                let found = found.to_string();
                self.find(Invariant::Lines, place, "steps of a line of it", found);
            }
        }
        for line in &reservation.lines {
            if !line.adds_up() {
                let found = format_args!(
                    "waiting {}, open {}, staged {}, short {}, fulfilled {}, released {}, \
                     expired {}, to put back {}",
                    line.waiting,
                    line.open,
                    line.staged,
                    line.short,
                    line.fulfilled,
                    line.released,
                    line.expired,
                    line.to_put_back
                );
                let place = format!("{place} of {}", self.place(line.key));
                self.find(Invariant::Lines, place, line.requested, found);
            }
            if !seen.insert(line.key) {
                let found = format_args!("two of {}", self.place(line.key)).to_string();
                self.find(
                    Invariant::Lines,
                    place,
                    "one line per item and location",
                    found,
                );
            }
        }
    }

    /// Every task is what its reservation says, and none is missing.
    pub(super) fn tasks(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        let mut expected = std::mem::take(&mut self.tasks);
        loop {
            let rows = self.reader.tasks(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            for (id, task) in rows {
                let wanted = expected.remove(&id);
                if wanted != Some(task) {
                    let place = format!("{} at location {}", reservation_place(id.1), id.0);
                    let shown = |task: Option<Task>| or_none(task.map(|task| format!("{task:?}")));
                    self.find(Invariant::Tasks, place, shown(wanted), shown(Some(task)));
                }
            }
        }
        for ((location, sequence), _) in expected {
            let place = format!("{} at location {location}", reservation_place(sequence));
            self.find(Invariant::Tasks, place, "a task", "none");
        }
        Ok(())
    }

    /// What supplies are still to bring is what they say.
    pub(super) fn supplies(&mut self) -> Result<(), StoreError> {
        let mut expected = BTreeMap::new();
        let mut after = Sequence::NONE;
        loop {
            let rows = self.reader.supplies(after, PAGE_ROWS)?;
            let Some(last) = rows.last() else { break };
            after = last.sequence;
            let attempts = rows
                .iter()
                .map(|supply| Key::Attempt(supply.source, supply.reference.clone()));
            let slice = self.load(attempts)?;
            for supply in &rows {
                let place = format!("supply {}", supply.sequence);
                let name = (supply.source, &supply.reference);
                self.made_by(&place, name, supply.sequence, &slice);
                for line in &supply.lines {
                    let place = format!("supply {} of {}", supply.sequence, self.place(line.key));
                    let came = wide(line.open) + wide(line.received);
                    let is_negative = line.open.is_negative() || line.received.is_negative();
                    if came > wide(line.expected) || is_negative {
                        self.find(Invariant::Supplies, place, line.expected, Wide(came));
                    }
                    if let Some(incoming) = supply.incoming(line.key) {
                        expected.insert((line.key, supply.sequence), incoming);
                    }
                }
            }
        }
        let mut after = None;
        loop {
            let rows = self.reader.incoming(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            for (id, incoming) in rows {
                let wanted = expected.remove(&id);
                if wanted != Some(incoming) {
                    let place = format!("supply {} to {}", id.1, self.place(id.0));
                    let wanted = or_none(wanted.map(incoming_text));
                    self.find(Invariant::Supplies, place, wanted, incoming_text(incoming));
                }
            }
        }
        for ((key, sequence), incoming) in expected {
            let place = format!("supply {sequence} to {}", self.place(key));
            self.find(Invariant::Supplies, place, incoming_text(incoming), "none");
        }
        Ok(())
    }
}
