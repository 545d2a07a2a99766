//! Handing out: which deliveries of a destination somebody may have now.
//!
//! Of each level one delivery is under way at a time, or several that are handed over in their
//! order. What failed, or is with somebody else, holds back what is later on its levels, and
//! nothing else.

use std::collections::BTreeSet;

use crate::catalogue::definitions::Catalogue;
use crate::delivery::dispatch::Dispatch;
use crate::ledger::delivery_row::{
    HELD_LEVELS_MAX, Held, Outstanding, OutstandingState, SentState,
};
use crate::store::journal::{EntryBody, JournalRow};
use crate::store::tables::Head;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::has_come;

/// How many entries one look reads.
pub(crate) const SCAN_ENTRIES_MAX: usize = 2_000;

/// The deliveries that were handed out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandedOut {
    /// Their numbers, in the order in which they are to be sent.
    pub numbers: Vec<u64>,
    /// Not everything was looked at: save, and look again.
    pub goes_on: bool,
}

/// One look for what is due.
#[derive(Debug, Default)]
pub(crate) struct Look {
    pub(crate) numbers: Vec<u64>,
    pub(crate) limit: usize,
    /// Levels on which something earlier is not settled.
    pub(crate) blocked: BTreeSet<LevelKey>,
    pub(crate) goes_on: bool,
}

impl Look {
    pub(crate) fn has_room(&self) -> bool {
        self.numbers.len() < self.limit
    }

    fn is_blocked(&self, levels: &[LevelKey]) -> bool {
        levels.iter().any(|key| self.blocked.contains(key))
    }
}

impl Dispatch {
    /// Hands out at most `limit` deliveries: their tries are counted, and their leases begin.
    /// Nothing may be sent before the changes are durable.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn hand_out(
        &mut self,
        limit: usize,
        reader: &dyn Reader,
        catalogue: &Catalogue,
        head: &Head,
    ) -> Result<HandedOut, StoreError> {
        let mut look = Look {
            limit,
            ..Look::default()
        };
        if let Some(unreachable) = &self.row.unreachable {
            if unreachable.until > self.now {
                return Ok(HandedOut::default());
            }
            // One finds out whether the others are worth trying.
            look.limit = limit.min(1);
        }
        self.again(&mut look);
        if self.is_availability() {
            self.walk(&mut look, reader, catalogue, head)?;
        } else {
            self.go_on(&mut look, reader)?;
            self.advance(&mut look, reader)?;
        }
        Ok(HandedOut {
            numbers: look.numbers,
            goes_on: look.goes_on,
        })
    }

    /// What was tried before.
    fn again(&mut self, look: &mut Look) {
        let live: Vec<u64> = self.live().map(|row| row.number).collect();
        for number in live {
            let Some(row) = self.rows.get(&number) else {
                continue;
            };
            let levels = row.levels.clone();
            let is_due = has_come(row.due_at(), self.now);
            if is_due && look.has_room() && !look.is_blocked(&levels) {
                self.hand_over(number, look);
            } else {
                look.blocked.extend(levels);
            }
        }
    }

    /// What was held back, on levels that nothing holds back any more.
    fn go_on(&mut self, look: &mut Look, reader: &dyn Reader) -> Result<(), StoreError> {
        let held = self.row.held.keys().copied();
        let waiting: Vec<_> = held.filter(|k| self.waits(*k, &look.blocked)).collect();
        look.blocked.extend(waiting);
        let held = self.row.held.iter();
        let free = held.filter(|(key, _)| !look.blocked.contains(key));
        let Some(first) = free.map(|(_, held)| held.since).min() else {
            return Ok(());
        };
        let mut seen = Sequence(first.0.saturating_sub(1));
        let cursor = self.row.cursor;
        let mut has_room = true;
        let entries = reader.journal(seen, SCAN_ENTRIES_MAX)?;
        let mut is_end = entries.len() < SCAN_ENTRIES_MAX;
        for entry in entries {
            if entry.sequence > cursor {
                is_end = true;
                break;
            }
            let levels = levels_of(&entry)?;
            let waits = |key: &LevelKey| {
                let held = self.row.held.get(key);
                held.is_some_and(|held| held.since <= entry.sequence)
            };
            if levels.iter().any(waits) {
                if look.is_blocked(&levels) {
                    self.hold(&levels, entry.sequence, look);
                } else if look.has_room() && !self.is_full() {
                    self.hand_new(entry.sequence, levels, look);
                } else {
                    has_room = false;
                    break;
                }
            }
            seen = entry.sequence;
        }
        if has_room && is_end {
            seen = cursor;
        }
        look.goes_on |= has_room && seen < cursor;
        self.row.held.retain(|key, held| {
            if look.blocked.contains(key) || held.since > seen {
                return true;
            }
            held.since = seen.next();
            held.by = *key;
            seen < cursor
        });
        Ok(())
    }

    /// An entry has to wait; so has everything later on its levels.
    fn hold(&mut self, levels: &[LevelKey], since: Sequence, look: &mut Look) {
        let is_blocked = |key: &&LevelKey| look.blocked.contains(key);
        let Some(by) = levels.iter().find(is_blocked).copied() else {
            return;
        };
        for key in levels {
            if look.blocked.insert(*key) {
                // Everything before it is handed out.
                self.row.held.insert(*key, Held { since, by });
            } else {
                self.row.held.entry(*key).or_insert(Held { since, by });
            }
        }
    }

    /// What was never looked at.
    fn advance(&mut self, look: &mut Look, reader: &dyn Reader) -> Result<(), StoreError> {
        if !look.has_room() || self.is_full() {
            return Ok(());
        }
        // What is still held back was not looked at to its end.
        look.blocked.extend(self.row.held.keys());
        let entries = reader.journal(self.row.cursor, SCAN_ENTRIES_MAX)?;
        let is_page = entries.len() == SCAN_ENTRIES_MAX;
        for entry in entries {
            let levels = levels_of(&entry)?;
            if look.is_blocked(&levels) {
                // One entry may touch more levels than that; it must not stop everything.
                if self.row.held.len() >= HELD_LEVELS_MAX {
                    return Ok(());
                }
                self.hold(&levels, entry.sequence, look);
            } else if look.has_room() && !self.is_full() {
                self.hand_new(entry.sequence, levels, look);
            } else {
                return Ok(());
            }
            self.row.cursor = entry.sequence;
        }
        look.goes_on |= is_page;
        Ok(())
    }

    fn hand_new(&mut self, entry: Sequence, levels: Vec<LevelKey>, look: &mut Look) {
        let again = entry <= self.row.again_until;
        self.put(Outstanding::new(entry.0, levels, again, self.now));
        self.hand_over(entry.0, look);
    }

    /// Counts the try and begins the lease.
    pub(crate) fn hand_over(&mut self, number: u64, look: &mut Look) {
        let lease = self.row.destination.lease_seconds;
        let until = self.now.plus_seconds(lease);
        if let Some(row) = self.change(number) {
            row.tries = row.tries.saturating_add(1);
            row.state = OutstandingState::InFlight { until };
            row.changed = false;
            look.numbers.push(number);
        }
    }

    /// Notes the availability that is sent with a delivery, and returns the number that it is sent
    /// under: a new one where it is another availability than before, so that a receiver who knows
    /// the old number does not take it for the same.
    pub fn send_state(&mut self, number: u64, state: SentState) -> u64 {
        let Some(row) = self.rows.get(&number) else {
            return number;
        };
        if row.sent.is_none_or(|sent| sent == state) {
            if let Some(row) = self.change(number) {
                row.sent = Some(state);
            }
            return number;
        }
        let Some(old) = self.remove(number) else {
            return number;
        };
        let number = self.next_number();
        self.put(Outstanding {
            number,
            tries: 1,
            again: false,
            sent: Some(state),
            ..old
        });
        number
    }

    /// Which of what was handed out together come before a delivery on one of its levels.
    #[must_use]
    pub fn earlier(&self, number: u64, together: &[u64]) -> Vec<u64> {
        let Some(row) = self.rows.get(&number) else {
            return Vec::new();
        };
        let shares = |other: &Outstanding| other.levels.iter().any(|k| row.levels.contains(k));
        let earlier = together
            .iter()
            .copied()
            .take_while(|other| *other != number);
        earlier
            .filter(|other| self.rows.get(other).is_some_and(shares))
            .collect()
    }
}

/// Decodes an entry.
pub(crate) fn body_of(entry: &JournalRow) -> Result<EntryBody, StoreError> {
    entry.decode().map_err(|error| StoreError::Damaged {
        reason: error.to_string(),
    })
}

fn levels_of(entry: &JournalRow) -> Result<Vec<LevelKey>, StoreError> {
    let body = body_of(entry)?;
    Ok(body.levels.iter().map(|level| level.key).collect())
}
