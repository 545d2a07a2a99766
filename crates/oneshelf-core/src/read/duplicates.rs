//! Suspected duplicates: one business document that moved the same goods under two references.
//!
//! A till that sends a receipt again under a new number is not caught by references. Nothing on the
//! write path knows it either: this reads the journal, when somebody asks.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::definitions::Catalogue;
use crate::command::answer::Flag;
use crate::command::fingerprint::{Fingerprint, fingerprint};
use crate::command::parts::Line;
use crate::command::stock::Receive;
use crate::command::table::Command;
use crate::store::journal::{EntryBody, JournalRow};
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{Sequence, SourceId};
use crate::value::map::Map;
use crate::value::name::{LocationName, Reference, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The most pairs of suspected duplicates that one report lists.
pub const SUSPECTED_MAX: usize = 10_000;
/// How many entries are read at a time.
const PAGE_ROWS: usize = 1_000;

/// A suspected duplicate: two facts that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuspectedPair {
    /// The journal entry that came first.
    pub first: JournalRow,
    /// The journal entry that may be the same fact again.
    pub second: JournalRow,
}

/// Finds suspected duplicates: facts of one source, kind and document that moved the same lines at
/// the same locations under different references.
///
/// Only entries after `after` are looked at ([`Sequence::NONE`] for all); pairs come in the order
/// of their second entry, at most `limit` and at most [`SUSPECTED_MAX`]. What was reversed is left
/// out.
///
/// It keeps about 40 bytes in memory for every such fact that has a document. `progress` is told
/// from time to time how many entries are read, of how many.
///
/// # Errors
/// [`StoreError`] where the store cannot be read.
pub fn suspected_duplicates(
    reader: &dyn Reader,
    after: Sequence,
    limit: usize,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Vec<SuspectedPair>, StoreError> {
    let catalogue = reader.catalogue()?;
    let total = reader.head()?.sequence.0.saturating_sub(after.0);
    let mut scan = Scan {
        catalogue,
        seen: Map::default(),
        pairs: Vec::new(),
        reversed: BTreeSet::new(),
    };
    let mut last = after;
    loop {
        let rows = reader.journal(last, PAGE_ROWS)?;
        let Some(row) = rows.last() else { break };
        last = row.sequence;
        for row in rows {
            let body = row.decode().map_err(|e| StoreError::Damaged {
                reason: e.to_string(),
            })?;
            scan.entry(row.sequence, &row, &body);
        }
        progress(last.0.saturating_sub(after.0), total);
    }
    scan.standing_pairs(reader, limit.min(SUSPECTED_MAX))
}

struct Scan {
    catalogue: Catalogue,
    /// What each fact moved, with the last entry that moved it.
    seen: Map<(&'static str, Fingerprint), Sequence>,
    pairs: Vec<(Sequence, Sequence)>,
    reversed: BTreeSet<(SourceId, Reference)>,
}

impl Scan {
    fn entry(&mut self, sequence: Sequence, row: &JournalRow, body: &EntryBody) {
        if let Command::Reverse(reverse) = &body.command {
            let source = reverse.of.source.as_ref();
            let source = source.and_then(|name| self.catalogue.source_named(name));
            let source = source.map_or(row.source, |source| source.id);
            if let Some(reference) = &reverse.of.reference {
                self.reversed.insert((source, reference.clone()));
            }
            return;
        }
        if body.receipt.flags.contains(&Flag::ReversedBefore) {
            return;
        }
        let Some(moved) = self.moved(&body.command) else {
            return;
        };
        let key = (body.command.kind(), moved);
        // Each with the one before it, so that a reversal of the first leaves the others paired.
        if let Some(before) = self.seen.insert(key, sequence) {
            self.pairs.push((before, sequence));
        }
    }

    /// The pairs of which neither was reversed.
    fn standing_pairs(
        &self,
        reader: &dyn Reader,
        limit: usize,
    ) -> Result<Vec<SuspectedPair>, StoreError> {
        let mut found = Vec::new();
        // For what was reversed, what stood before it.
        let mut before_reversed: Map<Sequence, JournalRow> = Map::default();
        for (before, second) in &self.pairs {
            if found.len() >= limit {
                break;
            }
            let (before, second) = (entry(reader, *before)?, entry(reader, *second)?);
            let first = if self.is_reversed(&before) {
                before_reversed.get(&before.sequence).cloned()
            } else {
                Some(before)
            };
            let Some(first) = first else { continue };
            if self.is_reversed(&second) {
                before_reversed.insert(second.sequence, first);
            } else {
                found.push(SuspectedPair { first, second });
            }
        }
        Ok(found)
    }

    fn is_reversed(&self, row: &JournalRow) -> bool {
        self.reversed.contains(&(row.source, row.reference.clone()))
    }

    /// What a fact moved, whatever it was called: its source, document, locations and lines, with
    /// names and order made equal; nothing where it cannot be a duplicate of this kind.
    fn moved(&self, command: &Command) -> Option<Fingerprint> {
        let how = match command {
            Command::Receive(c) => c.condition.map(|condition| format!("{condition:?}")),
            Command::WriteOff(c) => c.condition.map(|condition| format!("{condition:?}")),
            Command::Inspect(c) => Some(format!("{:?} {:?}", c.condition, c.grade)),
            Command::Sell(_) | Command::TakeBack(_) | Command::Adjust(_) => None,
            _ => return None,
        };
        let header = command.header();
        let document = header.document?.clone();
        let (location, lines) = command.goods()?;
        let lines = self.equal_lines(location, lines);
        let reference = Reference::new(how.as_deref().unwrap_or("moved")).ok()?;
        let moved = Receive {
            document: Some(document),
            ..Receive::new(
                SourceName::clone(header.source),
                reference,
                location.clone(),
                lines,
            )
        };
        Some(fingerprint(&moved.into()))
    }

    /// Lines by the first name of their items, summed and in order, each with its location.
    fn equal_lines(&self, location: &LocationName, lines: &[Line]) -> Vec<Line> {
        let mut equal: BTreeMap<(Sku, LocationName), Quantity> = BTreeMap::new();
        for line in lines {
            let item = self.catalogue.item_named(&line.sku);
            let sku = item.map_or_else(|| line.sku.clone(), |item| item.sku.clone());
            let place = line.location.as_ref().unwrap_or(location).clone();
            let sum = equal.entry((sku, place)).or_default();
            *sum = sum.checked_add(line.quantity).unwrap_or(line.quantity);
        }
        let line = |((sku, place), quantity)| Line {
            location: Some(place),
            ..Line::new(sku, quantity)
        };
        equal.into_iter().map(line).collect()
    }
}

fn entry(reader: &dyn Reader, sequence: Sequence) -> Result<JournalRow, StoreError> {
    let before = Sequence(sequence.0.saturating_sub(1));
    let rows = reader.journal(before, 1)?;
    rows.into_iter().next().ok_or_else(|| StoreError::Damaged {
        reason: format!("journal entry {sequence} is missing"),
    })
}
