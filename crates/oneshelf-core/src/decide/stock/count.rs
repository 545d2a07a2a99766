//! Count: what a person saw on the shelf.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::definitions::Item;
use crate::command::stock::{Count, CountLine};
use crate::command::table::Command;
use crate::decide::business_time::Business;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::rules::count_absorption::{self, Order};
use crate::decide::{lines, resolve};
use crate::ledger::case::{CaseDetail, CountKey, CountRecord, CountSide};
use crate::ledger::level::{Bucket, Level, LevelPostings, Posting, Reason};
use crate::store::journal::FirstAnswer;
use crate::store::snapshot::Key;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::malformed::MalformedCode;
use crate::value::moment::Moment;
use crate::value::quantity::{Overflow, Quantity, add, take};

impl Decide for Count {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        draft.has_charged_counts = true;
        let location = draft.location_named(&self.location)?.id;
        let mut counted: BTreeMap<LevelKey, Counted> = BTreeMap::new();
        if self.complete {
            counted.extend(
                draft
                    .levels_at(location)?
                    .into_iter()
                    .map(|key| (key, Counted::ZERO)),
            );
        }
        for (place, line) in self.lines.iter().enumerate() {
            let item = lines::item_of_fact(draft, &line.sku)?;
            check_countable(&item, line, place)?;
            let key = LevelKey {
                item: item.id,
                location,
            };
            let sum = counted.entry(key).or_insert(Counted::ZERO);
            add(&mut sum.shelf, line.quantity)?;
            if let Some(staged) = line.staged {
                add(sum.staged.get_or_insert(Quantity::ZERO), staged)?;
            }
        }
        let count_key = CountKey {
            counted_at: draft.business.at,
            sequence: draft.business.sequence,
        };
        let levels: Vec<_> = counted.keys().copied().collect();
        self.require(draft, count_key, &levels)?;
        for (key, seen) in counted {
            self.count(draft, key, count_key, seen)?;
        }
        Ok(())
    }
}

impl Count {
    /// Stops until all is loaded that the levels of the count tell of themselves.
    fn require(
        &self,
        draft: &Draft<'_>,
        count_key: CountKey,
        levels: &[LevelKey],
    ) -> Result<(), Stop> {
        draft.require(levels.iter().copied().map(Key::Level))?;
        let mut keys = Vec::new();
        for key in levels {
            let level = draft.level(*key)?;
            if level.counted_until.is_some() {
                keys.push(Key::Counts(*key));
            }
            if level.open_cases > 0 {
                keys.push(Key::OpenCases(*key));
            }
            if let Some(last) = level.last_sequence
                && !self.is_live(draft)
            {
                keys.push(Key::History(*key, last, self.oldest(draft)));
            }
        }
        draft.require(keys)?;
        if self.is_live(draft) {
            return Ok(());
        }
        let mut cases = Vec::new();
        for key in levels {
            cases.extend(count_absorption::case_after(draft, *key, count_key)?);
        }
        require_facts(draft, levels, self.oldest(draft), cases)
    }

    /// Checks the items of the lines as far as they are known.
    pub(crate) fn check_items(&self, draft: &Draft<'_>) -> Result<(), Stop> {
        for (place, line) in self.lines.iter().enumerate() {
            if let Some(item) = draft.item_named(&line.sku) {
                check_countable(&item, line, place)?;
            }
        }
        Ok(())
    }

    /// Whether it was counted when it was recorded.
    fn is_live(&self, draft: &Draft<'_>) -> bool {
        draft.business.live && self.started_at.is_none()
    }

    /// What was recorded before this had happened when the counting began.
    fn oldest(&self, draft: &Draft<'_>) -> Moment {
        let counted_at = draft.business.at;
        let started_at = self.started_at.unwrap_or(counted_at).min(counted_at);
        started_at.minus_seconds(draft.business.clock_uncertainty_seconds)
    }

    fn count(
        &self,
        draft: &mut Draft<'_>,
        key: LevelKey,
        count_key: CountKey,
        seen: Counted,
    ) -> Result<(), Stop> {
        let level = draft.level(key)?;
        let record = CountRecord {
            started_at: self
                .started_at
                .unwrap_or(count_key.counted_at)
                .min(count_key.counted_at),
            clock_uncertainty_seconds: draft.business.clock_uncertainty_seconds,
            live: self.is_live(draft),
            counted: seen.shelf,
            variance: Quantity::ZERO,
            reversed: false,
            case: None,
            opening: level.last_sequence.is_none(),
            sides: Vec::new(),
        };
        let until = count_absorption::counted_until(count_key, &record);
        draft.put_count(key, count_key, record.clone());
        draft.put_level(
            key,
            Level {
                counted_until: Some(level.counted_until.map_or(until, |known| known.max(until))),
                ..level
            },
        );
        let expected = expected_shelf(draft, key, count_key, &record)?;
        let difference = seen.shelf.checked_sub(expected).ok_or(Overflow)?;
        count_absorption::charge_and_absorb(draft, key, count_key, difference, Reason::Count)?;
        close_not_found(draft, key)?;
        check_staged(draft, key, seen.staged)
    }
}

/// Somebody has looked now for what a picker did not find.
fn close_not_found(draft: &mut Draft<'_>, key: LevelKey) -> Result<(), Stop> {
    for case in draft.open_cases(key)? {
        if matches!(case.detail, CaseDetail::NotFound { .. }) {
            draft.close_case(case, None, None)?;
        }
    }
    Ok(())
}

/// What was seen of one item, all lines together.
#[derive(Clone, Copy)]
struct Counted {
    shelf: Quantity,
    staged: Option<Quantity>,
}

impl Counted {
    const ZERO: Self = Self {
        shelf: Quantity::ZERO,
        staged: None,
    };
}

fn check_countable(item: &Item, line: &CountLine, place: usize) -> Result<(), Stop> {
    if item.is_kit() {
        return Err(Stop::malformed(
            MalformedCode::Fields,
            format!("lines[{place}].sku"),
            format_args!("{} is a kit; count its components", line.sku),
        ));
    }
    let fits = |quantity: Quantity| quantity.fits_decimals(item.decimals);
    if fits(line.quantity) && fits(line.staged.unwrap_or_default()) {
        return Ok(());
    }
    Err(Stop::malformed(
        MalformedCode::Quantity,
        format!("lines[{place}].quantity"),
        format_args!(
            "is finer than the {} decimals of {}",
            item.decimals, item.sku
        ),
    ))
}

/// The shelf as it must have been when it was counted, as far as is known now: what stands on it
/// now, less every change since the count.
fn expected_shelf(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    record: &CountRecord,
) -> Result<Quantity, Stop> {
    let level = draft.level(key)?;
    let mut shelf = level.on_shelf()?;
    if record.live {
        return Ok(shelf);
    }
    let oldest = record
        .started_at
        .minus_seconds(record.clock_uncertainty_seconds);
    // A fact and its reversal lie on the same side.
    let mut uncertain: BTreeMap<Sequence, (Business, Quantity)> = BTreeMap::new();
    for sequence in draft.history(key, oldest)? {
        let fact = named_fact(draft, *sequence)?.unwrap_or(*sequence);
        let fact = Business::of(draft, fact)?;
        let entry = changed_by(draft, *sequence, key)?;
        for (at, change) in shelf_changes(&entry.postings)? {
            let fact = match at.of {
                Some(other) => Business::of(draft, other)?.at(at.moment),
                None => fact.at(at.moment),
            };
            let order = if !at.is_of_count {
                count_absorption::order(&fact, count_key, record)
            } else if at.moment > count_key.counted_at {
                Order::After
            } else {
                Order::Before
            };
            match order {
                Order::Before => {}
                Order::After => take(&mut shelf, change)?,
                Order::Uncertain => {
                    let known = uncertain
                        .entry(fact.sequence)
                        .or_insert((fact, Quantity::ZERO));
                    add(&mut known.1, change)?;
                }
            }
        }
    }
    for (fact, change) in uncertain
        .into_values()
        .filter(|(_, change)| !change.is_zero())
    {
        let side = count_absorption::take_side(draft, key, count_key, &fact, change)?;
        if side == CountSide::AfterCount {
            take(&mut shelf, change)?;
        }
    }
    Ok(shelf)
}

/// The other fact that an entry is about: of a reversal the one that it undoes, and of what had
/// waited its own.
fn named_fact(draft: &Draft<'_>, entry: Sequence) -> Result<Option<Sequence>, Stop> {
    let (row, body) = draft.entry(entry)?;
    match &body.command {
        Command::Reverse(reverse) => {
            let source = match &reverse.of.source {
                Some(_) => resolve::source_of(draft, &reverse.of)?,
                None => row.source,
            };
            let Some(reference) = &reverse.of.reference else {
                return Ok(None);
            };
            let attempt = draft.attempt(source, reference)?;
            Ok(match attempt.map(|attempt| &attempt.answer) {
                Some(FirstAnswer::Recorded(sequence)) => Some(*sequence),
                _ => None,
            })
        }
        Command::Tie(tie) => Ok(Some(tie.entry)),
        Command::Enter(enter) => Ok(Some(enter.entry)),
        _ => Ok(None),
    }
}

/// What an entry of a level's history changed there.
fn changed_by<'d>(
    draft: &Draft<'d>,
    entry: Sequence,
    key: LevelKey,
) -> Result<&'d LevelPostings, Stop> {
    let (_, body) = draft.entry(entry)?;
    let found = body.levels.iter().find(|level| level.key == key);
    found.filter(|level| level.previous < entry).ok_or_else(|| {
        Stop::Damaged(format!(
            "entry {entry} has no postings at a level it changed"
        ))
    })
}

/// Stops until all facts are loaded that the histories of these levels speak of, and cases.
fn require_facts(
    draft: &Draft<'_>,
    levels: &[LevelKey],
    oldest: Moment,
    cases: Vec<CaseNumber>,
) -> Result<(), Stop> {
    let mut facts = BTreeSet::new();
    let mut names = Vec::new();
    for key in levels {
        for sequence in draft.history(*key, oldest)? {
            match named_fact(draft, *sequence) {
                Ok(fact) => facts.extend(fact),
                Err(Stop::Missing(keys)) => names.extend(keys),
                Err(stop) => return Err(stop),
            }
            let entry = changed_by(draft, *sequence, *key)?;
            facts.extend(entry.postings.iter().filter_map(|posting| posting.of));
        }
    }
    names.extend(cases.into_iter().map(Key::Case));
    draft.require(facts.into_iter().map(Key::Entry).chain(names))
}

/// When postings took effect, and whether they were charged to a count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct EffectiveAt {
    moment: Moment,
    is_of_count: bool,
    /// The fact of another entry that they belong to.
    of: Option<Sequence>,
}

/// The changes of the shelf by postings, summed per time of effect.
fn shelf_changes(postings: &[Posting]) -> Result<BTreeMap<EffectiveAt, Quantity>, Overflow> {
    let mut changes = BTreeMap::new();
    for posting in postings {
        let change = posting.shelf_change();
        if !change.is_zero() {
            let is_of_count = matches!(
                posting.reason,
                Reason::Count | Reason::CountedAlready | Reason::Resolution
            );
            let at = EffectiveAt {
                moment: posting.effective_at,
                is_of_count,
                of: posting.of,
            };
            add(changes.entry(at).or_insert(Quantity::ZERO), change)?;
        }
    }
    Ok(changes)
}

/// Opens a case where the holding area was counted, too, and differs.
fn check_staged(
    draft: &mut Draft<'_>,
    key: LevelKey,
    staged: Option<Quantity>,
) -> Result<(), Stop> {
    let Some(seen) = staged else { return Ok(()) };
    let known = draft.level(key)?.balance(Bucket::Staged);
    let variance = seen.checked_sub(known).ok_or(Overflow)?;
    if !variance.is_zero() {
        let detail = CaseDetail::StagedVariance { variance };
        draft.open_case(Some(key.item), Some(key.location), detail)?;
    }
    Ok(())
}
