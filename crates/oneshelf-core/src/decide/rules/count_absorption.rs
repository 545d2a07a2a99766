//! Facts and counts: which side of a count a fact lies on, and what follows.
//!
//! A count says what was on the shelf at its time. A fact from before that time which arrives
//! later is posted in full, and then its net change of the shelf is undone by a posting charged to
//! the count: the count had seen it. Where the two are too close to tell, the side that gives the
//! lower availability is taken, and a case asks a person.

use crate::command::answer::Flag;
use crate::decide::business_time::Business;
use crate::decide::draft::{Draft, Stop};
use crate::ledger::case::{Case, CaseDetail, CountKey, CountRecord, CountSide, SideTaken};
use crate::ledger::level::Reason;
use crate::store::snapshot::Key;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::{Overflow, Quantity, add};
use crate::value::switches::{self, Rule};

/// How a fact lies to a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Before,
    After,
    Uncertain,
}

/// Which came first: a fact or a count.
///
/// The later of the two in the journal came after the other if it happened when it was recorded.
/// Otherwise the times decide, as far as the two clocks can be trusted.
pub(crate) fn order(fact: &Business, count_key: CountKey, count: &CountRecord) -> Order {
    if fact.sequence > count_key.sequence && fact.live {
        return Order::After;
    }
    if fact.sequence < count_key.sequence && count.live {
        return Order::Before;
    }
    let started = count
        .started_at
        .minus_seconds(count.clock_uncertainty_seconds);
    if fact.recorded_at < started {
        return Order::Before;
    }
    let uncertainty = count
        .clock_uncertainty_seconds
        .saturating_add(fact.clock_uncertainty_seconds);
    if fact.at < count.started_at.minus_seconds(uncertainty) {
        Order::Before
    } else if fact.at > count_key.counted_at.plus_seconds(uncertainty) {
        Order::After
    } else {
        Order::Uncertain
    }
}

/// The side of an uncertain fact that gives the lower availability: what took units away came
/// after the count, what brought them came before.
pub(crate) fn lower_side(change: Quantity) -> CountSide {
    if change.is_negative() {
        CountSide::AfterCount
    } else {
        CountSide::BeforeCount
    }
}

/// Charges the facts of this decision to the counts that had seen them.
pub(crate) fn run(draft: &mut Draft<'_>) -> Result<(), Stop> {
    if !switches::is_on(Rule::CountAbsorption) {
        return Ok(());
    }
    let late = late_facts(draft)?;
    require(draft, &late)?;
    for (key, fact, change) in late {
        absorb_fact(draft, key, &fact, change)?;
    }
    Ok(())
}

/// A fact, and what it changes of a shelf that was counted after it.
type Late = (LevelKey, Business, Quantity);

/// The changes of this decision that a count may have seen.
fn late_facts(draft: &Draft<'_>) -> Result<Vec<Late>, Stop> {
    let own = draft.business;
    let mut changes = Vec::new();
    for key in draft.touched() {
        let of_level = draft.shelf_changes(key)?.into_iter();
        changes.extend(of_level.map(|((at, of), change)| (key, at, of, change)));
    }
    let others = changes.iter().filter_map(|(_, _, of, _)| *of);
    draft.require(others.map(Key::Entry))?;
    let mut late = Vec::new();
    for (key, at, of, change) in changes {
        // What it says of another fact lies where that one lies.
        let fact = match of {
            Some(other) => Business::of(draft, other)?.at(at),
            None => own,
        };
        let is_live = fact.live && fact.sequence == draft.sequence;
        if is_live || change.is_zero() {
            continue;
        }
        let until = draft.level(key)?.counted_until;
        let until = until.map(|until| until.plus_seconds(fact.clock_uncertainty_seconds));
        if until.is_some_and(|until| fact.at <= until) {
            late.push((key, fact, change));
        }
    }
    Ok(late)
}

/// Stops until the counts that may have seen these facts are loaded, and the cases about them.
fn require(draft: &Draft<'_>, late: &[Late]) -> Result<(), Stop> {
    draft.require(late.iter().map(|(key, ..)| Key::Counts(*key)))?;
    let mut cases = Vec::new();
    for (key, fact, _) in late {
        for (count_key, count) in draft.counts(*key)? {
            let order = order(fact, count_key, &count);
            if count.reversed || order == Order::After {
                continue;
            }
            let sides = count.sides.iter().filter(|side| side.fact == fact.sequence);
            cases.extend(sides.map(|side| side.case).chain(count.case));
            if order == Order::Before {
                break;
            }
        }
    }
    draft.require(cases.into_iter().map(Key::Case))
}

/// Charges a change of the shelf to the first count that had seen the fact it is of.
fn absorb_fact(
    draft: &mut Draft<'_>,
    key: LevelKey,
    fact: &Business,
    change: Quantity,
) -> Result<(), Stop> {
    if let Some(count_key) = seen_by(draft, key, fact, change, Asks::Anew)? {
        draft.flag(Flag::CountedAlready);
        let back = change.checked_neg().ok_or(Overflow)?;
        charge(draft, key, count_key, back, Reason::CountedAlready)?;
    }
    Ok(())
}

/// What is done about a count to which a fact lies too close.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// The fact, or what is undone of it, is new; a person is asked.
    Anew,
    /// A person is asked where nobody was.
    IfUnknown,
    /// Only sides that are known count.
    Nobody,
}

/// The first count that had seen a fact.
fn seen_by(
    draft: &mut Draft<'_>,
    key: LevelKey,
    fact: &Business,
    change: Quantity,
    asks: Asks,
) -> Result<Option<CountKey>, Stop> {
    for (count_key, count) in draft.counts(key)? {
        if count.reversed {
            continue;
        }
        let side = match order(fact, count_key, &count) {
            Order::Before => CountSide::BeforeCount,
            Order::After => CountSide::AfterCount,
            Order::Uncertain => {
                let known = count.sides.iter().find(|taken| taken.fact == fact.sequence);
                match known.copied() {
                    Some(taken) => {
                        if asks == Asks::Anew && fact.sequence != draft.sequence {
                            shrink_case(draft, key, count_key, taken, change)?;
                        }
                        taken.side
                    }
                    None if asks == Asks::Nobody => CountSide::AfterCount,
                    None => take_side(draft, key, count_key, fact, change)?,
                }
            }
        };
        if side == CountSide::BeforeCount {
            return Ok(Some(count_key));
        }
    }
    Ok(None)
}

/// Takes a fact on the side of a count where a person says that it lies. What undoes its effect
/// moves from the count that had seen it, if any, to the one that had by that.
pub(crate) fn settle_side(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    (fact, side): (Sequence, CountSide),
    change: Quantity,
) -> Result<(), Stop> {
    let business = Business::of(draft, fact)?;
    let before = seen_by(draft, key, &business, change, Asks::Nobody)?;
    let Some(mut count) = draft.counts(key)?.remove(&count_key) else {
        return Ok(());
    };
    for taken in count.sides.iter_mut().filter(|taken| taken.fact == fact) {
        taken.side = side;
    }
    draft.put_count(key, count_key, count);
    let after = seen_by(draft, key, &business, change, Asks::IfUnknown)?;
    if before == after {
        return Ok(());
    }
    let back = change.checked_neg().ok_or(Overflow)?;
    for (count, change) in [(before, change), (after, back)] {
        if let Some(count) = count {
            let reason = if count == count_key {
                Reason::Resolution
            } else {
                Reason::CountedAlready
            };
            charge(draft, key, count, change, reason)?;
        }
    }
    Ok(())
}

/// Takes what a reversal undid out of the case of its fact; nothing is left to decide where that
/// was all of it.
fn shrink_case(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    taken: SideTaken,
    undone: Quantity,
) -> Result<(), Stop> {
    let Some(mut case) = draft.case(taken.case)?.filter(Case::is_open) else {
        return Ok(());
    };
    let CaseDetail::CountUncertain { change, .. } = &mut case.detail else {
        return Ok(());
    };
    *change = change.checked_add(undone).ok_or(Overflow)?;
    if !change.is_zero() {
        draft.put_case(case);
        return Ok(());
    }
    draft.close_case(case, None, None)?;
    if let Some(mut count) = draft.counts(key)?.remove(&count_key) {
        count.sides.retain(|side| side.case != taken.case);
        draft.put_count(key, count_key, count);
    }
    Ok(())
}

/// Takes the lower side for an uncertain fact, and opens the case in which a person decides.
pub(crate) fn take_side(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    fact: &Business,
    change: Quantity,
) -> Result<CountSide, Stop> {
    let side = lower_side(change);
    draft.flag(Flag::CountUncertain);
    let case = draft.open_case(
        Some(key.item),
        Some(key.location),
        CaseDetail::CountUncertain {
            fact: fact.sequence,
            count: count_key.sequence,
            counted_at: count_key.counted_at,
            change,
            taken_as: side,
        },
    )?;
    if let Some(mut count) = draft.counts(key)?.remove(&count_key) {
        count.sides.push(SideTaken {
            fact: fact.sequence,
            side,
            case,
        });
        draft.put_count(key, count_key, count);
    }
    Ok(side)
}

/// Posts a change of the shelf against a count, and keeps the count's variance and its case.
pub(crate) fn charge(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    change: Quantity,
    reason: Reason,
) -> Result<(), Stop> {
    let Some(mut count) = draft.counts(key)?.remove(&count_key) else {
        return Ok(());
    };
    draft.post_free(key, change, reason, count_key.counted_at.min(draft.now()))?;
    add(&mut count.variance, change)?;
    update_variance_case(draft, key, count_key, &mut count)?;
    draft.put_count(key, count_key, count);
    Ok(())
}

/// Posts a change dated at a count, which the next count after it had seen.
pub(crate) fn charge_and_absorb(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    change: Quantity,
    reason: Reason,
) -> Result<(), Stop> {
    charge(draft, key, count_key, change, reason)?;
    let next = draft
        .counts(key)?
        .into_iter()
        .find(|(later, count)| *later > count_key && !count.reversed);
    match next {
        Some((later, _)) => {
            let back = change.checked_neg().ok_or(Overflow)?;
            charge(draft, key, later, back, Reason::CountedAlready)
        }
        None => Ok(()),
    }
}

/// The case of the next count after one, which that one may be charged to.
pub(crate) fn case_after(
    draft: &Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
) -> Result<Option<CaseNumber>, Stop> {
    let counts = draft.counts(key)?.into_iter();
    let mut later = counts.filter(|(later, count)| *later > count_key && !count.reversed);
    Ok(later.next().and_then(|(_, count)| count.case))
}

/// Opens, updates or closes the case of a count's variance.
fn update_variance_case(
    draft: &mut Draft<'_>,
    key: LevelKey,
    count_key: CountKey,
    count: &mut CountRecord,
) -> Result<(), Stop> {
    if count.opening {
        return Ok(());
    }
    let known = match count.case {
        Some(number) => draft.case(number)?.filter(|case| case.is_open()),
        None => None,
    };
    if count.variance.is_zero() || count.reversed {
        count.case = None;
        return known.map_or(Ok(()), |case| draft.close_case(case, None, None));
    }
    let detail = CaseDetail::CountVariance {
        count: count_key.sequence,
        variance: count.variance,
    };
    match known {
        Some(mut case) => {
            case.detail = detail;
            draft.put_case(case);
        }
        None => {
            count.case = Some(draft.open_case(Some(key.item), Some(key.location), detail)?);
        }
    }
    Ok(())
}

/// A moment with a count's clock uncertainty added.
pub(crate) fn counted_until(count_key: CountKey, count: &CountRecord) -> Moment {
    count_key
        .counted_at
        .plus_seconds(count.clock_uncertainty_seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: u32) -> Moment {
        Moment::MIN.plus_seconds(1_000 + second)
    }

    /// Fact: second, sequence, live, uncertainty. Count: from, until, sequence, live, uncertainty.
    type Row = (
        &'static str,
        (u32, u64, bool, u32),
        (u32, u32, u64, bool, u32),
        Order,
    );

    const ROWS: [Row; 11] = [
        (
            "live fact after count",
            (50, 2, true, 0),
            (50, 50, 1, false, 0),
            Order::After,
        ),
        (
            "live count after fact",
            (50, 1, false, 0),
            (50, 50, 2, true, 0),
            Order::Before,
        ),
        (
            "late fact before",
            (49, 2, false, 0),
            (50, 50, 1, true, 0),
            Order::Before,
        ),
        (
            "late fact after",
            (51, 2, false, 0),
            (50, 50, 1, true, 0),
            Order::After,
        ),
        (
            "late fact at the same time",
            (50, 2, false, 0),
            (50, 50, 1, true, 0),
            Order::Uncertain,
        ),
        (
            "inside the window",
            (45, 2, false, 0),
            (40, 50, 1, true, 0),
            Order::Uncertain,
        ),
        (
            "within the fact's clock",
            (48, 2, false, 2),
            (50, 50, 1, true, 0),
            Order::Uncertain,
        ),
        (
            "beyond the fact's clock",
            (47, 2, false, 2),
            (50, 50, 1, true, 0),
            Order::Before,
        ),
        (
            "within both clocks",
            (55, 2, false, 2),
            (50, 50, 1, true, 3),
            Order::Uncertain,
        ),
        (
            "beyond both clocks",
            (56, 2, false, 2),
            (50, 50, 1, true, 3),
            Order::After,
        ),
        (
            "late count of long ago",
            (99, 1, true, 0),
            (50, 50, 2, false, 0),
            Order::After,
        ),
    ];

    #[test]
    fn the_later_in_the_journal_is_later_if_it_is_live_and_times_decide_otherwise() {
        for (name, fact, count, expect) in ROWS {
            let fact = Business {
                at: at(fact.0),
                sequence: Sequence(fact.1),
                recorded_at: at(100),
                live: fact.2,
                clock_uncertainty_seconds: fact.3,
            };
            let key = CountKey {
                counted_at: at(count.1),
                sequence: Sequence(count.2),
            };
            let record = CountRecord {
                started_at: at(count.0),
                clock_uncertainty_seconds: count.4,
                live: count.3,
                counted: Quantity::ZERO,
                variance: Quantity::ZERO,
                reversed: false,
                case: None,
                opening: false,
                sides: Vec::new(),
            };
            assert_eq!(order(&fact, key, &record), expect, "{name}");
        }
    }
}
