//! Rebuild: what says again what other rows say is computed anew, from the postings of a journal
//! whose chain is sound, and from promises, supplies, counts and cases as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Debug, Display};

use serde::{Deserialize, Serialize};

use crate::decide::rules::count_absorption::counted_until;
use crate::ledger::level::{Bucket, Level};
use crate::ledger::reservation::{Claim, Task};
use crate::ledger::supply::SupplyClaim;
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::Changes;
use crate::store::traits::{Page, Reader, StoreError};
use crate::value::id::{LevelKey, LocationId, Sequence};
use crate::value::quantity::Quantity;
use crate::verify::check::{
    Check, Finding, Invariant, PAGE_ROWS, Wide, adds, or_none, reservation_place, wide,
};

/// What a rebuild computed, and what it corrected.
#[derive(Debug, Clone, Default)]
pub struct Rebuild {
    /// Every level, claim, task and expected supply, to be saved in place of the stored ones.
    pub rows: Changes,
    /// What was not as it has to be, one repair each.
    pub repairs: Vec<Repair>,
}

/// Something that a rebuild corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Repair {
    /// The level or promise, and which part of it.
    pub place: String,
    /// What it was before, as stored.
    pub found: String,
    /// What it is now, as computed from the journal.
    pub rebuilt: String,
}

impl Display for Repair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            place,
            found,
            rebuilt,
        } = self;
        write!(f, "{place}: was {found}, is {rebuilt}")
    }
}

/// Refuses a journal that is not as it was written: its chain of hashes is broken, or an entry is
/// missing or cannot be read. `progress` is told how many entries are read, of how many.
///
/// # Errors
/// [`StoreError::Damaged`], naming the first entry that is not sound; and where the store cannot
/// be read.
pub fn require_sound_journal(
    reader: &dyn Reader,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), StoreError> {
    let mut check = Check::new(reader)?;
    let total = check.head.sequence.0;
    check.journal(&mut |done| progress(done, total))?;
    check.refuse_unsound()
}

/// Computes every projection anew: rows that only repeat what other rows say, such as levels and
/// claims. `progress` is told how many entries are read, of how many.
///
/// # Errors
/// [`StoreError::Damaged`] where the journal is not sound, naming the first entry that is not, or
/// a row cannot be read that nothing else says again.
pub fn rebuild(
    reader: &dyn Reader,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Rebuild, StoreError> {
    let mut check = Check::new(reader)?;
    let total = check.head.sequence.0;
    check.journal(&mut |done| progress(done, total))?;
    check.refuse_unsound()?;
    let mut work = Work {
        levels: BTreeMap::new(),
        rebuild: Rebuild::default(),
        check,
    };
    work.postings()?;
    work.promises()?;
    work.supplies()?;
    work.cases_and_counts()?;
    work.levels()?;
    progress(total, total);
    Ok(work.rebuild)
}

impl Check<'_> {
    /// A journal that is not what it was proves nothing.
    fn refuse_unsound(&self) -> Result<(), StoreError> {
        let is_chain = |finding: &&Finding| finding.what == Invariant::Journal;
        match self.report.findings.iter().find(is_chain) {
            None => Ok(()),
            Some(finding) => Err(StoreError::Damaged {
                reason: format!("{finding}; nothing can be rebuilt from a journal like that"),
            }),
        }
    }
}

/// What a row was that says again what others say, and cannot be read.
const UNREADABLE: &str = "not to be read";

struct Work<'a> {
    check: Check<'a>,
    levels: BTreeMap<LevelKey, Level>,
    rebuild: Rebuild,
}

impl Work<'_> {
    fn repaired(&mut self, place: String, found: impl Display, rebuilt: impl Display) {
        self.rebuild.repairs.push(Repair {
            place,
            found: found.to_string(),
            rebuilt: rebuilt.to_string(),
        });
    }

    /// Balances are the sums of the postings.
    fn postings(&mut self) -> Result<(), StoreError> {
        for (key, computed) in std::mem::take(&mut self.check.computed) {
            let mut level = Level {
                last_sequence: computed.last_sequence,
                ..Level::default()
            };
            for (balance, sum) in level.balances.iter_mut().zip(computed.balances) {
                let thousandths = i64::try_from(sum).map_err(|_| StoreError::Damaged {
                    reason: format!("{}: {} do not fit", self.check.place(key), Wide(sum)),
                })?;
                *balance = Quantity::from_thousandths(thousandths);
            }
            self.levels.insert(key, level);
        }
        Ok(())
    }

    /// Claims and tasks are what reservations say.
    fn promises(&mut self) -> Result<(), StoreError> {
        let mut claims: BTreeMap<(LevelKey, Sequence), Claim> = BTreeMap::new();
        let mut tasks: BTreeMap<(LocationId, Sequence), Task> = BTreeMap::new();
        let mut after = Sequence::NONE;
        loop {
            let rows = self.check.reader.reservations(after, PAGE_ROWS, false)?;
            let Some(last) = rows.last() else { break };
            after = last.sequence;
            for reservation in &rows {
                let sequence = reservation.sequence;
                for key in reservation.keys() {
                    let Some(claim) = reservation.claim(key) else {
                        continue;
                    };
                    let level = self.levels.entry(key).or_default();
                    level.waiting = sum(level.waiting, claim.waiting)?;
                    if let Some(deadline) = claim.next_due() {
                        adds(&mut level.next_expiry, deadline, Ord::min);
                    }
                    claims.insert((key, sequence), claim);
                }
                for (location, task) in reservation.tasks() {
                    tasks.insert((location, sequence), task);
                }
            }
        }
        let reader = self.check.reader;
        let stored =
            all(|after: Option<&(LevelKey, Sequence)>| reader.claims(after.copied(), PAGE_ROWS));
        self.compare("claims", &claims, stored, |check, (key, sequence)| {
            format!("{} of {}", reservation_place(*sequence), check.place(*key))
        });
        let stored =
            all(|after: Option<&(LocationId, Sequence)>| reader.tasks(after.copied(), PAGE_ROWS));
        self.compare("tasks", &tasks, stored, |check, (location, sequence)| {
            let place = check.location_name(*location);
            format!("task of {} at {place}", reservation_place(*sequence))
        });
        for (key, claim) in claims {
            self.rebuild.rows.claims.put(key, Some(claim));
        }
        for (key, task) in tasks {
            self.rebuild.rows.tasks.put(key, Some(task));
        }
        Ok(())
    }

    /// What is to come is what supplies say.
    fn supplies(&mut self) -> Result<(), StoreError> {
        let mut incoming: BTreeMap<(LevelKey, Sequence), SupplyClaim> = BTreeMap::new();
        let mut after = Sequence::NONE;
        loop {
            let rows = self.check.reader.supplies(after, PAGE_ROWS)?;
            let Some(last) = rows.last() else { break };
            after = last.sequence;
            for supply in &rows {
                for line in &supply.lines {
                    if let Some(claim) = supply.incoming(line.key) {
                        incoming.insert((line.key, supply.sequence), claim);
                    }
                }
            }
        }
        let reader = self.check.reader;
        let stored =
            all(|after: Option<&(LevelKey, Sequence)>| reader.incoming(after.copied(), PAGE_ROWS));
        self.compare("what is to come", &incoming, stored, |check, (key, s)| {
            format!("supply {s} to {}", check.place(*key))
        });
        for (key, claim) in incoming {
            self.rebuild.rows.incoming.put(key, Some(claim));
        }
        Ok(())
    }

    /// Levels know how many cases are open, and until when counts speak for them.
    fn cases_and_counts(&mut self) -> Result<(), StoreError> {
        let mut after = crate::value::id::CaseNumber(0);
        loop {
            let rows = self.check.reader.cases(after, PAGE_ROWS, true)?;
            let Some(last) = rows.last() else { break };
            after = last.number;
            for key in rows.iter().filter_map(|case| case.level()) {
                let level = self.levels.entry(key).or_default();
                level.open_cases = level.open_cases.saturating_add(1);
            }
        }
        let mut after = None;
        loop {
            let rows = self.check.reader.counts(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(*last);
            for ((key, count_key), count) in &rows {
                let until = counted_until(*count_key, count);
                let level = self.levels.entry(*key).or_default();
                adds(&mut level.counted_until, until, Ord::max);
            }
        }
    }

    fn levels(&mut self) -> Result<(), StoreError> {
        let reader = self.check.reader;
        for (key, level) in std::mem::take(&mut self.levels) {
            let place = self.check.place(key);
            let mut slice = Slice::default();
            // One row that cannot be read must not hide the others.
            match reader.load(&[Key::Level(key)], &mut slice) {
                Ok(()) => {
                    let stored = slice.levels.get(&key).flatten().copied();
                    self.compare_level(&place, stored, &level);
                }
                Err(StoreError::Damaged { .. }) => {
                    self.repaired(place, UNREADABLE, "computed anew");
                }
                Err(other) => return Err(other),
            }
            self.rebuild.rows.levels.put(key, Some(level));
        }
        let stored = all(|after: Option<&LevelKey>| reader.levels(after.copied(), PAGE_ROWS));
        for (key, level) in stored.unwrap_or_default() {
            let is_known = self.rebuild.rows.levels.get(&key).is_some();
            if !is_known && level != Level::default() {
                let place = self.check.place(key);
                self.repaired(place, "a level that nothing was posted to", "no level");
            }
        }
        Ok(())
    }

    fn compare_level(&mut self, place: &str, stored: Option<Level>, level: &Level) {
        let is_there = stored.is_some();
        let stored = stored.unwrap_or_default();
        if !is_there && *level != stored {
            self.repaired(place.to_owned(), "not there", "computed anew");
        }
        for bucket in Bucket::INSIDE {
            let (found, rebuilt) = (stored.balance(bucket), level.balance(bucket));
            if found != rebuilt {
                self.repaired(format!("{place}, {bucket:?}"), found, rebuilt);
            }
        }
        let last = |level: &Level| or_none(level.last_sequence);
        let cases = |level: &Level| level.open_cases.to_string();
        let waiting = |level: &Level| level.waiting.to_string();
        let expiry = |level: &Level| or_none(level.next_expiry);
        let counted = |level: &Level| or_none(level.counted_until);
        type Part<'p> = (&'p str, &'p dyn Fn(&Level) -> String);
        let parts: [Part<'_>; 5] = [
            ("last entry", &last),
            ("open cases", &cases),
            ("waiting", &waiting),
            ("next expiry", &expiry),
            ("counted until", &counted),
        ];
        // An expiry that is early is as it may be.
        let is_early = stored.next_expiry.is_some() && stored.next_expiry <= level.next_expiry
            || level.next_expiry.is_none();
        for (name, of) in parts {
            let (found, rebuilt) = (of(&stored), of(level));
            if found != rebuilt && !(name == "next expiry" && is_early) {
                self.repaired(format!("{place}, {name}"), found, rebuilt);
            }
        }
    }

    /// Notes what differs between rows as they are stored and as they must be.
    fn compare<K: Ord + Copy, V: PartialEq + Debug>(
        &mut self,
        what: &str,
        rebuilt: &BTreeMap<K, V>,
        stored: Page<(K, V)>,
        place: impl Fn(&Check<'_>, &K) -> String,
    ) {
        let stored: BTreeMap<K, V> = match stored {
            Ok(rows) => rows.into_iter().collect(),
            Err(_) => return self.repaired(what.to_owned(), UNREADABLE, "computed anew"),
        };
        let shown = |row: Option<&V>| or_none(row.map(|row| format!("{row:?}")));
        let keys: BTreeSet<&K> = stored.keys().chain(rebuilt.keys()).collect();
        for key in keys {
            let (found, expected) = (stored.get(key), rebuilt.get(key));
            if found != expected {
                let place = place(&self.check, key);
                self.repaired(place, shown(found), shown(expected));
            }
        }
    }
}

fn sum(one: Quantity, other: Quantity) -> Result<Quantity, StoreError> {
    let sum = wide(one) + wide(other);
    one.checked_add(other).ok_or_else(|| StoreError::Damaged {
        reason: format!("{} do not fit", Wide(sum)),
    })
}

/// All rows of a table that is read in pages.
fn all<K, V>(page: impl Fn(Option<&K>) -> Page<(K, V)>) -> Page<(K, V)> {
    let mut found: Vec<(K, V)> = Vec::new();
    loop {
        let rows = page(found.last().map(|(key, _)| key))?;
        if rows.is_empty() {
            return Ok(found);
        }
        found.extend(rows);
    }
}
