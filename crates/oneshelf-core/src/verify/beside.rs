//! What is kept beside the journal, and the catalogue.

use crate::id::Sequence;
use crate::journal::FirstAnswer;
use crate::slice::Key;
use crate::store::StoreError;
use crate::verify::journal::entry;
use crate::verify::{Check, Invariant, PAGE_ROWS, or_none, wide};

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

    /// A conflict is about a reference that another command used up.
    pub(super) fn conflicts(&mut self) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let rows = self.reader.conflicts(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = *last;
            let keys = rows
                .iter()
                .map(|(_, row)| Key::Attempt(row.source, row.reference.clone()));
            let slice = self.load(keys)?;
            for (_, row) in rows {
                let place = format!("the conflict of reference {}", row.reference);
                let attempt = slice.attempts.get(&(row.source, row.reference)).flatten();
                let first = attempt.and_then(|attempt| match attempt.answer {
                    FirstAnswer::Recorded(sequence) => Some(sequence),
                    FirstAnswer::Refused(_) | FirstAnswer::Nothing(_) => None,
                });
                if row.first != first {
                    self.find(
                        Invariant::References,
                        &place,
                        or_none(row.first),
                        or_none(first),
                    );
                }
                if attempt.is_some_and(|attempt| attempt.fingerprint == row.fingerprint) {
                    self.find(Invariant::References, place, "another command", "the same");
                }
            }
        }
    }

    /// What was undone was done, and not more than once.
    pub(super) fn undone(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.undone(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(*last);
            for ((sequence, key), undone) in rows {
                if undone.quantity.is_negative() || sequence > self.head.sequence {
                    let place = format!("what was undone of {}", entry(sequence));
                    let found =
                        format_args!("{} of {}", undone.quantity, self.place(key)).to_string();
                    self.find(Invariant::Levels, place, "a part of what it did", found);
                }
            }
        }
    }

    /// What waits was recorded.
    pub(super) fn parked(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.parked(after.as_ref(), PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(last.clone());
            for (key, parked) in rows {
                self.expect_links(&key, &parked);
                for picked in &parked.picked {
                    self.level(picked.key).picked_before += wide(picked.quantity);
                }
                let settled = parked.settled.iter().chain(&parked.returned);
                let settled = settled.chain(&parked.picked);
                let sequences = settled
                    .map(|settlement| settlement.sequence)
                    .chain(parked.facts.iter().map(|fact| fact.sequence))
                    .chain(parked.cancelled_by)
                    .chain(parked.reversed_by)
                    .chain(parked.tied_as)
                    .chain(parked.transfer);
                for sequence in sequences.collect::<Vec<_>>() {
                    if sequence == Sequence::NONE || sequence > self.head.sequence {
                        let place = format!("what waits under {key:?}");
                        self.find(Invariant::References, place, "an entry", entry(sequence));
                    }
                }
            }
        }
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
