//! The journal, replayed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::source::Source;
use crate::command::fingerprint::fingerprint;
use crate::ledger::level::{Bucket, LevelPostings, Posting, Reason};
use crate::store::journal::{EntryBody, FirstAnswer, JournalRow};
use crate::store::snapshot::{Key, Slice};
use crate::store::traits::StoreError;
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;
use crate::verify::check::{Check, Invariant, PAGE_ROWS, Wide, or_none, wide};

impl Check<'_> {
    pub(super) fn journal(&mut self, progress: &mut dyn FnMut(u64)) -> Result<(), StoreError> {
        let mut previous: Option<JournalRow> = None;
        loop {
            let after = previous.as_ref().map_or(Sequence::NONE, |row| row.sequence);
            let rows = self.entries(after)?;
            if rows.is_empty() {
                break;
            }
            let keys: Vec<Key> = rows
                .iter()
                .map(|row| Key::Attempt(row.source, row.reference.clone()))
                .collect();
            let mut slice = Slice::default();
            self.reader.load(&keys, &mut slice)?;
            let mut sales = Vec::new();
            for row in rows {
                self.row(previous.as_ref(), &row);
                self.attempt(&row, &slice);
                match row.decode() {
                    Ok(body) => {
                        self.body(&row, &body);
                        self.define(&row, &body)?;
                        sales.extend(self.name_of_sale(&row, &body));
                    }
                    Err(error) => self.find(
                        Invariant::Journal,
                        entry(row.sequence),
                        "an encoded entry",
                        format_args!("{error}"),
                    ),
                }
                self.report.entries += 1;
                previous = Some(row);
            }
            self.named_by_documents(&sales)?;
            progress(previous.as_ref().map_or(0, |row| row.sequence.0));
        }
        let last = previous.map_or(Sequence::NONE, |row| row.sequence);
        let head = self.head.sequence;
        self.same(Invariant::Journal, "the last entry", &head, &last);
        Ok(())
    }

    /// The entries after one, as far as they can be read; the first one that cannot is a finding,
    /// and left out.
    fn entries(&mut self, after: Sequence) -> Result<Vec<JournalRow>, StoreError> {
        let page = self.reader.journal(after, PAGE_ROWS);
        let Err(StoreError::Damaged { .. }) = page else {
            return page;
        };
        let (mut rows, mut after) = (Vec::new(), after);
        while after < self.head.sequence && rows.len() < PAGE_ROWS {
            match self.reader.journal(after, 1) {
                Ok(found) => {
                    let Some(row) = found.into_iter().next() else {
                        break;
                    };
                    after = row.sequence;
                    rows.push(row);
                }
                Err(StoreError::Damaged { reason }) => {
                    after = after.next();
                    if after > self.unreadable {
                        self.unreadable = after;
                        let expected = "an entry that can be read";
                        self.find(Invariant::Journal, entry(after), expected, reason);
                    }
                }
                Err(other) => return Err(other),
            }
        }
        Ok(rows)
    }

    /// The place of an entry in the chain.
    fn row(&mut self, previous: Option<&JournalRow>, row: &JournalRow) {
        let place = entry(row.sequence);
        let expected = previous
            .map_or(Sequence::NONE, |previous| previous.sequence)
            .next();
        self.same(Invariant::Journal, &place, &expected, &row.sequence);
        if let Some(previous) = previous
            && row.recorded_at < previous.recorded_at
        {
            self.find(
                Invariant::Journal,
                &place,
                format_args!("recorded at {} or later", previous.recorded_at),
                row.recorded_at,
            );
        }
        let start = crate::store::journal::ChainHash::START;
        let expected = row.expected_hash(previous.map_or(start, |previous| previous.hash));
        if expected != row.hash {
            self.find(
                Invariant::Journal,
                &place,
                hex(&expected.0),
                hex(&row.hash.0),
            );
        }
    }

    /// The entry is what its reference finds.
    fn attempt(&mut self, row: &JournalRow, slice: &Slice) {
        let found = slice
            .attempts
            .get(&(row.source, row.reference.clone()))
            .flatten();
        let is_right = found.is_some_and(|attempt| {
            attempt.answer == FirstAnswer::Recorded(row.sequence)
                && attempt.fingerprint == row.fingerprint
        });
        if !is_right {
            let found = found.map(|attempt| match &attempt.answer {
                FirstAnswer::Recorded(sequence) => entry(*sequence),
                FirstAnswer::Refused(refusal) => format!("a refusal: {refusal}"),
                FirstAnswer::Nothing(_) => "that nothing was to be done".to_owned(),
            });
            self.find(
                Invariant::References,
                format_args!("reference {}", row.reference),
                entry(row.sequence),
                or_none(found),
            );
        }
    }

    fn body(&mut self, row: &JournalRow, body: &EntryBody) {
        let place = entry(row.sequence);
        if fingerprint(&body.command) != row.fingerprint {
            let expected = hex(&fingerprint(&body.command).0);
            self.find(
                Invariant::References,
                &place,
                expected,
                hex(&row.fingerprint.0),
            );
        }
        let header = body.command.header();
        self.same(
            Invariant::References,
            &place,
            header.reference,
            &row.reference,
        );
        let source = self
            .catalogue
            .source(row.source)
            .map(|source| source.name.clone());
        if source.as_ref() != Some(header.source) {
            self.find(Invariant::Catalogue, &place, header.source, or_none(source));
        }
        let told = body.receipt.sequence.unwrap_or(Sequence::NONE);
        self.same(Invariant::Journal, &place, &row.sequence, &told);
        self.same(
            Invariant::Journal,
            &place,
            &row.recorded_at,
            &body.receipt.recorded_at,
        );
        let mut seen = BTreeSet::new();
        for level in &body.levels {
            if !seen.insert(level.key) {
                let found = self.place(level.key);
                self.find(Invariant::Postings, &place, "every level once", found);
            }
            self.replay(row, level);
        }
    }

    fn replay(&mut self, row: &JournalRow, entry_level: &LevelPostings) {
        let key = entry_level.key;
        let place = format!("{} of {}", entry(row.sequence), self.place(key));
        let computed = self.level(key);
        let before = computed.last_sequence.unwrap_or(Sequence::NONE);
        computed.last_sequence = Some(row.sequence);
        self.same(Invariant::Levels, &place, &before, &entry_level.previous);
        self.redated(&place, &entry_level.postings);
        for posting in &entry_level.postings {
            self.posting(&place, row.recorded_at, posting);
            self.charge(key, posting);
            let computed = self.level(key);
            if let Some(balance) = computed.balances.get_mut(posting.from as usize) {
                *balance -= wide(posting.quantity);
            }
            if let Some(balance) = computed.balances.get_mut(posting.to as usize) {
                *balance += wide(posting.quantity);
            }
            self.note_moved(key.item, posting);
            self.promised(&place, row, key, posting);
        }
    }

    fn posting(&mut self, place: &str, recorded_at: Moment, posting: &Posting) {
        if !posting.quantity.is_positive() {
            self.find(
                Invariant::Postings,
                place,
                "a positive quantity",
                posting.quantity,
            );
        }
        if posting.from == posting.to {
            let found = format_args!("{:?} twice", posting.from);
            self.find(Invariant::Postings, place, "two buckets", found);
        }
        if posting.effective_at > recorded_at {
            self.find(
                Invariant::Postings,
                place,
                format_args!("in effect by {recorded_at}, when it was recorded"),
                posting.effective_at,
            );
        }
        let raises = posting.to == Bucket::Free && posting.reason != Reason::Redated;
        if raises && !posting.reason.may_raise_free() {
            let found = format_args!("{:?}", posting.reason);
            self.find(
                Invariant::FreeRises,
                place,
                "a reason that may raise free",
                found,
            );
        }
    }

    /// What is given back to free because it was picked earlier was picked by the same entry.
    fn redated(&mut self, place: &str, postings: &[Posting]) {
        let sum = |from: Bucket, to: Bucket, reason: Reason| -> i128 {
            let meant = |p: &&Posting| (p.from, p.to, p.reason) == (from, to, reason);
            let meant = postings.iter().filter(meant);
            meant.map(|posting| wide(posting.quantity)).sum()
        };
        let picked = sum(Bucket::Free, Bucket::Staged, Reason::Pick);
        let given_back = sum(Bucket::Staged, Bucket::Free, Reason::Redated);
        let is_other = |p: &Posting| p.reason == Reason::Redated && p.from != Bucket::Staged;
        if given_back > picked || postings.iter().any(is_other) {
            let expected = format_args!("at most {} re-dated", Wide(picked)).to_string();
            self.find(Invariant::FreeRises, place, expected, Wide(given_back));
        }
    }

    /// Invariant 4: a promise took what was free, and left what is withheld from its channel.
    fn promised(&mut self, place: &str, row: &JournalRow, key: LevelKey, posting: &Posting) {
        if posting.from != Bucket::Free {
            return;
        }
        let withheld = match posting.reason {
            Reason::Hold | Reason::Order | Reason::Transfer => {
                let source = self.defined.source(row.source);
                let of = |source: &Arc<Source>| {
                    let channel = source.channel;
                    self.defined.withheld(channel, key.item, key.location, None)
                };
                source.map(of).unwrap_or_default()
            }
            // These go by the channel of the promise, which may be another one than the sender's.
            Reason::Confirm | Reason::Moved | Reason::Assigned => Quantity::ZERO,
            _ => return,
        };
        let [free, ..] = self.level(key).balances;
        if free < wide(withheld) {
            let expected = format_args!("{withheld} or more left").to_string();
            self.find(Invariant::Promised, place, expected, Wide(free));
        }
    }

    /// What a posting charges to the count of its own moment.
    fn charge(&mut self, key: LevelKey, posting: &Posting) {
        if matches!(
            posting.reason,
            Reason::Count | Reason::CountedAlready | Reason::Resolution
        ) {
            *self.charged.entry((key, posting.effective_at)).or_default() +=
                wide(posting.shelf_change());
        }
    }
}

pub(super) fn entry(sequence: Sequence) -> String {
    format!("entry {sequence}")
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
