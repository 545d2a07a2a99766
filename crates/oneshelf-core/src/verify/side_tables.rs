//! What is kept beside the journal, and the catalogue.

use crate::command::fingerprint::fingerprint;
use crate::command::table::Command;
use crate::ledger::case::{Case, CaseDetail};
use crate::store::journal::{ConflictRow, FirstAnswer};
use crate::store::snapshot::{Key, Slice};
use crate::store::traits::StoreError;
use crate::verify::check::{Check, Invariant, PAGE_ROWS, or_none};
use crate::verify::journal::entry;

impl Check<'_> {
    pub(super) fn refusals(&mut self) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let rows = self.reader.refusals(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = *last;
            let key = |source, reference| Key::Attempt(source, reference);
            let slice = self.load(
                rows.iter()
                    .map(|(_, row)| key(row.source, row.reference.clone())),
            )?;
            for (_, row) in rows {
                let place = format!("reference {}", row.reference);
                let row_answer = row.answer();
                let attempt = slice.attempts.get(&(row.source, row.reference)).flatten();
                let is_right = attempt.is_some_and(|attempt| {
                    attempt.fingerprint == row.fingerprint && attempt.answer == row_answer
                });
                if !is_right {
                    self.find(
                        Invariant::References,
                        place,
                        "its refusal",
                        "another answer",
                    );
                }
            }
        }
    }

    /// A conflict is about a reference that another command used up, and has its case.
    pub(super) fn conflicts(&mut self) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let rows = self.reader.conflicts(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = *last;
            let keys = rows.iter().flat_map(|(_, row)| {
                let attempt = Key::Attempt(row.source, row.reference.clone());
                [attempt, Key::Case(row.case)]
            });
            let mut slice = self.load(keys)?;
            let entries = rows.iter().filter_map(|(_, row)| {
                let case = slice.cases.get(&row.case).flatten()?;
                Some(Key::Entry(case.opened_by))
            });
            slice.entries = self.load(entries)?.entries;
            for (_, row) in &rows {
                self.conflict(row, &slice);
            }
        }
    }

    fn conflict(&mut self, row: &ConflictRow, slice: &Slice) {
        let place = format!("the conflict of reference {}", row.reference);
        let names = (row.source, row.reference.clone());
        let attempt = slice.attempts.get(&names).flatten();
        let first = attempt.and_then(|attempt| match attempt.answer {
            FirstAnswer::Recorded(sequence) => Some(sequence),
            FirstAnswer::Refused(_) | FirstAnswer::Nothing(_) => None,
        });
        // A refusal is forgotten one day, and its reference can be used then.
        if row.first.is_some() && row.first != first {
            let (expected, found) = (or_none(row.first), or_none(first));
            self.find(Invariant::References, &place, expected, found);
        }
        let is_same = attempt.is_some_and(|attempt| attempt.fingerprint == row.fingerprint);
        if row.first.is_some() && is_same {
            self.find(Invariant::References, &place, "another command", "the same");
        }
        if fingerprint(&row.command) != row.fingerprint {
            let expected = "the command that was set aside";
            self.find(Invariant::References, &place, expected, "another one");
        }
        let case = slice.cases.get(&row.case).flatten();
        let is_its_case = case.is_some_and(|case| match &case.detail {
            CaseDetail::Conflict {
                source,
                reference,
                first,
                ..
            } => (*source, reference, *first) == (row.source, &row.reference, row.first),
            _ => false,
        });
        let entry = case.and_then(|case| slice.entries.get(&case.opened_by).flatten());
        let is_journalled = entry.and_then(|row| row.body().ok());
        let is_journalled = is_journalled.is_some_and(|body| match &body.command {
            Command::SetAside(set_aside) => fingerprint(&set_aside.command) == row.fingerprint,
            _ => false,
        });
        if !is_its_case || !is_journalled {
            let found = format!("case {}, which is about something else", row.case);
            self.find(Invariant::Cases, &place, "its case", found);
        }
    }

    /// A case of a conflict has the row with the command that was set aside.
    pub(super) fn has_conflict_rows(&mut self, cases: &[Case]) -> Result<(), StoreError> {
        let is_conflict = |case: &&Case| matches!(case.detail, CaseDetail::Conflict { .. });
        let conflicts: Vec<&Case> = cases.iter().filter(is_conflict).collect();
        let entries = self.load(conflicts.iter().map(|case| Key::Entry(case.opened_by)))?;
        for case in conflicts {
            let CaseDetail::Conflict {
                source, reference, ..
            } = &case.detail
            else {
                continue;
            };
            let row = entries.entries.get(&case.opened_by).flatten();
            let set_aside = row.and_then(|row| row.body().ok());
            let of = set_aside.map(|body| fingerprint(body.command.meant()));
            let names = of.map(|of| (*source, reference.clone(), of));
            let found = match names {
                Some((source, reference, of)) => {
                    let key = Key::SetAside(source, reference.clone(), of);
                    let found = self.load(std::iter::once(key))?.set_aside;
                    found.get(&(source, reference, of)).flatten().copied()
                }
                None => None,
            };
            if found != Some(case.number) {
                let place = format!("case {}", case.number);
                let expected = "the row of the command that was set aside";
                self.find(Invariant::Cases, place, expected, "none");
            }
        }
        Ok(())
    }

    /// No destination is further than the journal, and deliveries are about levels.
    pub(super) fn deliveries(&mut self) -> Result<(), StoreError> {
        for row in self.reader.destinations()? {
            let name = &row.destination.name;
            let seen = row.round.map_or(row.cursor, |round| round.until);
            if seen > self.head.sequence && seen > row.destination.after {
                let place = format!("destination {name}");
                let expected = format_args!("up to {}", entry(self.head.sequence)).to_string();
                self.find(Invariant::Deliveries, place, expected, entry(seen));
            }
            let is_entry =
                row.destination.shape == crate::ledger::destination::DestinationShape::Changes;
            for delivery in self.reader.deliveries(name)? {
                let place = format!("delivery {name}/{}", delivery.number);
                let last = if is_entry {
                    row.cursor.0
                } else {
                    row.last_number
                };
                if delivery.number > last {
                    self.find(Invariant::Deliveries, &place, last, delivery.number);
                }
                for key in &delivery.levels {
                    let is_known = self.catalogue.item(key.item).is_some()
                        && self.catalogue.location(key.location).is_some();
                    if !is_known {
                        let found = self.place(*key);
                        self.find(Invariant::Catalogue, &place, "a level", found);
                    }
                }
            }
        }
        Ok(())
    }

    /// The catalogue names nothing that is not in it.
    pub(super) fn catalogue(&mut self) {
        let mut wrong: Vec<(String, String)> = Vec::new();
        for item in self.catalogue.items() {
            if self
                .catalogue
                .item_named(&item.sku)
                .is_none_or(|named| named.id != item.id)
            {
                wrong.push((item.sku.to_string(), "its own name".to_owned()));
            }
            for part in &item.components {
                if self.catalogue.item(part.item).is_none() {
                    wrong.push((item.sku.to_string(), format!("component {}", part.item)));
                }
            }
        }
        for channel in self.catalogue.channels() {
            for location in channel.policy.locations.iter().flatten() {
                if self.catalogue.location(*location).is_none() {
                    wrong.push((channel.name.to_string(), format!("location {location}")));
                }
            }
        }
        for source in self.catalogue.sources() {
            if self.catalogue.channel(source.channel).is_none() {
                wrong.push((
                    source.name.to_string(),
                    format!("channel {}", source.channel),
                ));
            }
        }
        wrong.sort();
        for (place, found) in wrong {
            self.find(
                Invariant::Catalogue,
                place,
                "everything that it names",
                found,
            );
        }
    }
}
