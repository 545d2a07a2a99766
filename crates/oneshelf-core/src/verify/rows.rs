//! The rows that are projections of the journal, and those beside it.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{Case, CaseDetail, Endangered};
use crate::id::{CaseNumber, LevelKey, Sequence};
use crate::journal::FirstAnswer;
use crate::level::{Bucket, Level};
use crate::moment::Moment;
use crate::quantity::Quantity;
use crate::reservation::{Claim, Reservation};
use crate::slice::{Key, Slice};
use crate::store::StoreError;
use crate::verify::journal::entry;
use crate::verify::{Check, Computed, Invariant, PAGE_ROWS, Promised, Shortage, Wide};
use crate::verify::{adds, or_none, wide};

fn reservation_place(sequence: Sequence) -> String {
    format!("reservation {sequence}")
}

fn claim_text(claim: Option<&Claim>) -> String {
    or_none(claim.map(|claim| match claim.expires_at {
        Some(deadline) => format!("{:?} of {} until {deadline}", claim.kind, claim.quantity),
        None => format!("{:?} of {}", claim.kind, claim.quantity),
    }))
}

impl Check<'_> {
    fn load(&self, keys: impl Iterator<Item = Key>) -> Result<Slice, StoreError> {
        let mut slice = Slice::default();
        self.reader.load(&keys.collect::<Vec<_>>(), &mut slice)?;
        Ok(slice)
    }

    /// Every claim is what its reservation says.
    pub(super) fn claims(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.claims(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { return Ok(()) };
            after = Some(*last);
            let sequences: BTreeSet<Sequence> = rows.iter().map(|((_, s), _)| *s).collect();
            let slice = self.load(sequences.into_iter().map(Key::Reservation))?;
            for ((key, sequence), claim) in &rows {
                let reservation = slice.reservations.get(sequence).flatten();
                let expected = reservation.and_then(|reservation| reservation.claim(*key));
                if expected.as_ref() != Some(claim) {
                    let place =
                        format!("{} of {}", reservation_place(*sequence), self.place(*key));
                    let (expected, found) = (claim_text(expected.as_ref()), claim_text(Some(claim)));
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
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.sequence;
            let documents = rows.iter().filter_map(|r| Some(Key::Document(r.source, r.document.clone()?)));
            let references = rows.iter().map(|r| Key::Attempt(r.source, r.reference.clone()));
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
        let attempt = slice.attempts.get(&(reservation.source, reservation.reference.clone()));
        let found = attempt.flatten().and_then(|attempt| match attempt.answer {
            FirstAnswer::Recorded(sequence) => Some(sequence),
            FirstAnswer::Refused(_) => None,
        });
        if found != Some(reservation.sequence) {
            self.find(Invariant::References, &place, reservation.sequence, or_none(found));
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
            self.find(Invariant::Catalogue, &place, "a channel that is defined", found);
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
                self.find(Invariant::Lines, &place, "one line per item and location", found);
            }
            self.level(line.key).reserved.add(reservation.kind.bucket(), line.open);
        }
    }

    pub(super) fn cases(&mut self) -> Result<(), StoreError> {
        let mut after = CaseNumber(0);
        loop {
            let rows = self.reader.cases(after, PAGE_ROWS, false)?;
            let Some(last) = rows.last() else { break };
            after = last.number;
            let endangered = rows.iter().filter(|case| case.is_open()).flat_map(endangered);
            let slice = self.load(endangered.map(|e| Key::Reservation(e.reservation)))?;
            for case in &rows {
                self.case(case, &slice);
                self.report.cases += 1;
            }
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
        let Some(key) = case.level().filter(|_| case.is_open()) else { return };
        let computed = self.level(key);
        computed.open_cases += 1;
        let CaseDetail::Shortage { shortfall, owed_to_nobody, .. } = &case.detail else { return };
        let named: i128 = endangered(case).map(|e| wide(e.quantity)).sum();
        computed.shortages.push(Shortage {
            case: case.number,
            shortfall: *shortfall,
            covered: named + wide(*owed_to_nobody),
        });
        if owed_to_nobody.is_negative() {
            self.find(Invariant::Shortages, &place, "0 or more owed to nobody", owed_to_nobody);
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
                    format_args!("{} once, with at most {claimed}", reservation_place(one.reservation)),
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
            self.find(Invariant::Catalogue, place, "an item that is defined", found);
        }
        if let Some(location) = case.location
            && self.catalogue.location(location).is_none()
        {
            let found = format_args!("location {location}");
            self.find(Invariant::Catalogue, place, "a location that is defined", found);
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
                    adds(&mut self.level(*key).counted_at, count_key.counted_at, Ord::max);
                }
            }
        }
        let charged = std::mem::take(&mut self.charged);
        let places: BTreeSet<_> = variances.keys().chain(charged.keys()).copied().collect();
        for (key, moment) in places {
            let of = |sums: &BTreeMap<_, i128>| Wide(sums.get(&(key, moment)).copied().unwrap_or(0));
            let (expected, found) = (of(&charged), of(&variances));
            if expected.0 != found.0 {
                let place = format!("the count of {} at {moment}", self.place(key));
                self.find(Invariant::Counts, place, expected, found);
            }
        }
        Ok(())
    }

    pub(super) fn levels(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.levels(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            for (key, level) in rows {
                let computed = self.computed.remove(&key).unwrap_or_default();
                self.compare(key, &level, &computed);
                self.report.levels += 1;
            }
        }
        for (key, computed) in std::mem::take(&mut self.computed) {
            let place = self.place(key);
            self.find(Invariant::Levels, place, "a level", "none");
            self.compare(key, &Level::default(), &computed);
        }
        Ok(())
    }

    fn compare(&mut self, key: LevelKey, level: &Level, computed: &Computed) {
        let place = self.place(key);
        for (bucket, expected) in Bucket::INSIDE.into_iter().zip(computed.balances) {
            let found = level.balance(bucket);
            if wide(found) != expected {
                let place = format!("{place}, {bucket:?}");
                self.find(Invariant::Levels, place, Wide(expected), found);
            }
        }
        let last = [computed.last_sequence, level.last_sequence];
        let [expected, found] = last.map(|sequence| sequence.unwrap_or(Sequence::NONE));
        self.same(Invariant::Levels, format_args!("{place}, last entry"), &expected, &found);
        let posted = Promised {
            held: wide(level.balance(Bucket::Held)),
            committed: wide(level.balance(Bucket::Committed)),
        };
        self.same(Invariant::Promises, format_args!("{place}, claims"), &posted, &computed.claimed);
        self.same(Invariant::Promises, format_args!("{place}, lines"), &posted, &computed.reserved);
        self.same(Invariant::Cases, &place, &computed.open_cases, &level.open_cases);
        if let Some(deadline) = computed.earliest_deadline
            && level.next_expiry.is_none_or(|next| next > deadline)
        {
            let expected = format_args!("{deadline} or earlier");
            self.find(Invariant::Expiry, &place, expected, or_none(level.next_expiry));
        }
        if let Some(counted_at) = computed.counted_at
            && level.counted_until.is_none_or(|until| until < counted_at)
        {
            let expected = format_args!("counted until {counted_at} or later");
            self.find(Invariant::Counts, &place, expected, or_none(level.counted_until));
        }
        if self.catalogue.item(key.item).is_none() || self.catalogue.location(key.location).is_none()
        {
            self.find(Invariant::Catalogue, "a level", "an item and a location", &place);
        }
        self.shortage(&place, level, computed);
    }

    fn shortage(&mut self, place: &str, level: &Level, computed: &Computed) {
        let shortfall = -wide(level.free());
        let expected = if shortfall > 0 {
            format!("one shortage of {}", Wide(shortfall))
        } else {
            "no shortage".to_owned()
        };
        match computed.shortages.as_slice() {
            [] if shortfall <= 0 => {}
            [one] if shortfall > 0 && wide(one.shortfall) == shortfall => {
                if one.covered != shortfall {
                    let place = format!("{place}, case {}", one.case);
                    let expected = format_args!("{} named or owed to nobody", one.shortfall);
                    self.find(Invariant::Shortages, place, expected, Wide(one.covered));
                }
            }
            [] => self.find(Invariant::Shortages, place, expected, "none"),
            [one] => {
                let found = format_args!("case {} of {}", one.case, one.shortfall);
                self.find(Invariant::Shortages, place, expected, found);
            }
            many => {
                let found = format_args!("{} cases", many.len());
                self.find(Invariant::Shortages, place, expected, found);
            }
        }
    }

    pub(super) fn refusals(&mut self) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let rows = self.reader.refusals(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { return Ok(()) };
            after = *last;
            let key = |source, reference| Key::Attempt(source, reference);
            let slice =
                self.load(rows.iter().map(|(_, row)| key(row.source, row.reference.clone())))?;
            for (_, row) in rows {
                let place = format!("reference {}", row.reference);
                let attempt = slice.attempts.get(&(row.source, row.reference)).flatten();
                let is_right = attempt.is_some_and(|attempt| {
                    attempt.fingerprint == row.fingerprint
                        && attempt.answer == FirstAnswer::Refused(row.refusal)
                });
                if !is_right {
                    self.find(Invariant::References, place, "its refusal", "another answer");
                }
            }
        }
    }

    /// A conflict is about a reference that another command used up.
    pub(super) fn conflicts(&mut self) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let rows = self.reader.conflicts(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { return Ok(()) };
            after = *last;
            let keys = rows.iter().map(|(_, row)| Key::Attempt(row.source, row.reference.clone()));
            let slice = self.load(keys)?;
            for (_, row) in rows {
                let place = format!("the conflict of reference {}", row.reference);
                let attempt = slice.attempts.get(&(row.source, row.reference)).flatten();
                let first = attempt.and_then(|attempt| match attempt.answer {
                    FirstAnswer::Recorded(sequence) => Some(sequence),
                    FirstAnswer::Refused(_) => None,
                });
                if row.first != first {
                    self.find(Invariant::References, &place, or_none(row.first), or_none(first));
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
            let Some((last, _)) = rows.last() else { return Ok(()) };
            after = Some(*last);
            for ((sequence, key), undone) in rows {
                if undone.quantity.is_negative() || sequence > self.head.sequence {
                    let place = format!("what was undone of {}", entry(sequence));
                    let found = format_args!("{} of {}", undone.quantity, self.place(key)).to_string();
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
            let Some((last, _)) = rows.last() else { return Ok(()) };
            after = Some(last.clone());
            for (key, parked) in rows {
                let settled = parked.settled.iter().chain(&parked.returned);
                let sequences = settled
                    .map(|settlement| settlement.sequence)
                    .chain(parked.facts.iter().map(|fact| fact.sequence))
                    .chain(parked.cancelled_by)
                    .chain(parked.reversed_by)
                    .chain(parked.tied_as);
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
            if self.catalogue.item_named(&item.sku).is_none_or(|named| named.id != item.id) {
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
                wrong.push((source.name.to_string(), format!("channel {}", source.channel)));
            }
        }
        wrong.sort();
        for (place, found) in wrong {
            self.find(Invariant::Catalogue, place, "everything that it names", found);
        }
    }
}

fn endangered(case: &Case) -> impl Iterator<Item = &Endangered> {
    let named: &[Endangered] = match &case.detail {
        CaseDetail::Shortage { endangered, .. } => endangered,
        _ => &[],
    };
    named.iter()
}
