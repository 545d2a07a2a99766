//! Reverse: a fact did not happen.

use crate::command::answer::RefusalCode;
use crate::command::document::Class;
use crate::command::parts::Target;
use crate::command::stock::{Reverse, Sell, TakeBack};
use crate::command::table::Command;
use crate::decide::business_time::Business;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::steps;
use crate::decide::handovers::open_excess;
use crate::decide::resolve::{self, posted_as, standing};
use crate::decide::rules::{count_absorption, late_arrival};
use crate::decide::stock::take_back::forget_back;
use crate::ledger::level::{Bucket, LevelPostings, Posting, Reason};
use crate::ledger::line::Part;
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::reservation::Reservation;
use crate::store::footprint;
use crate::store::snapshot::Key;
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::name::LocationName;
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

impl Decide for Reverse {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let source = resolve::source_of(draft, &self.of)?;
        let Some(reference) = &self.of.reference else {
            return Ok(());
        };
        let waiting = ParkedKey::Reference(source, reference.clone());
        let Some(standing) = standing(draft, source, reference)? else {
            return park(draft, waiting);
        };
        let sequence = standing.sequence;
        let (_, body) = draft.entry(sequence)?;
        let command = body.command.meant();
        if command.class() != Class::Fact {
            return Err(Stop::refused(
                RefusalCode::NotReversible,
                format!(
                    "entry {sequence} is a {}, which is not a fact and cannot be reversed",
                    command.kind()
                ),
                "record the opposite fact (put_back, pick, take_back, receive_transfer), release the \
                 promise, or send the definition again",
            ));
        }
        let Some(posted) = posted_as(draft, &standing)? else {
            return unpark(draft, sequence, command.names().locations());
        };
        let (_, as_posted) = draft.entry(posted)?;
        let fact = Fact {
            sequence,
            posted,
            levels: &as_posted.levels,
            was_parked: as_posted.receipt.parked,
            cases: &as_posted.receipt.cases,
        };
        if matches!(command, Command::Count(_)) {
            return reverse_count(draft, sequence, command, fact.levels);
        }
        fact.require(draft, command)?;
        undo(draft, &fact, command)
    }
}

/// A fact that is to be undone.
struct Fact<'a> {
    sequence: Sequence,
    /// The entry with its postings; another one where it had waited for its location.
    posted: Sequence,
    levels: &'a [LevelPostings],
    /// Whether its link to a promise had to wait.
    was_parked: bool,
    /// The cases that it opened.
    cases: &'a [CaseNumber],
}

impl Fact<'_> {
    /// Stops until all is loaded that undoing it surely looks at.
    fn require(&self, draft: &Draft<'_>, command: &Command) -> Result<(), Stop> {
        let levels = self.levels.iter().map(|level| level.key);
        let levels = levels.flat_map(|key| [Key::Level(key), Key::Undone(self.posted, key)]);
        let cases = self.cases.iter().copied().map(Key::Case);
        let target = command.names().target;
        let target = target.map(|(target, _)| named_by(target, command));
        let catalogue = draft.context.catalogue;
        let source = draft.context.source.id;
        let promise = target.map(|target| footprint::named(catalogue, source, &target));
        draft.require(levels.chain(cases).chain(promise.into_iter().flatten()))
    }
}

/// A sale that is reversed when it comes has sold nothing; what came back of it is too much.
pub(crate) fn note_swallowed(draft: &mut Draft<'_>, parked: &Parked) -> Result<(), Stop> {
    let levels = parked.returned.iter().map(|unit| Key::Level(unit.key));
    draft.require(levels)?;
    for returned in &parked.returned {
        open_excess(draft, draft.sequence, returned.key, returned.quantity)?;
    }
    Ok(())
}

/// Whether a posting is what the fact itself did, not what followed from it.
pub(crate) fn is_own_effect(posting: &Posting) -> bool {
    matches!(
        posting.reason,
        Reason::Receipt
            | Reason::Sale
            | Reason::Return
            | Reason::Grade
            | Reason::WriteOff
            | Reason::Found
            | Reason::Release
    )
}

/// Undoes what a fact did and what is not undone already, with the fact's own business time.
fn undo(draft: &mut Draft<'_>, fact: &Fact<'_>, command: &Command) -> Result<(), Stop> {
    let mut promises = promises_of(draft, fact, command)?;
    // A reversal has the time of its fact, and lies to counts as its fact does.
    draft.business = Business::of(draft, fact.sequence)?;
    // What had come from outside; units of the holding area were never handed over.
    let mut came_in = Vec::new();
    for level in fact.levels {
        let before = draft.undone(fact.posted, level.key)?;
        let mut undone = before;
        let mut skip = before;
        for posting in level
            .postings
            .iter()
            .rev()
            .filter(|posting| is_own_effect(posting))
        {
            let skipped = skip.min(posting.quantity);
            take(&mut skip, skipped)?;
            let rest = posting.quantity.checked_sub(skipped).ok_or(Overflow)?;
            if rest.is_positive() {
                undo_posting(draft, level.key, posting, rest, &mut promises)?;
                add(&mut undone, rest)?;
                if posting.from == Bucket::Outside {
                    came_in.push((level.key.item, rest));
                }
            }
        }
        if undone != before {
            draft.put_undone(fact.posted, level.key, undone);
        }
    }
    late_arrival::forget(draft, fact.posted, fact.cases)?;
    if let Command::TakeBack(TakeBack {
        of: Some(target), ..
    }) = command
    {
        forget_back(draft, &named_by(target, command), fact.sequence, &came_in)?;
    }
    for mut reservation in promises.found {
        // What its sale did not take, no pick tells of any more.
        let sequence = fact.sequence;
        reservation.ahead.retain(|unit| unit.sequence != sequence);
        steps::forget_with(draft, &mut reservation.told, sequence);
        draft.put_if_changed(reservation)?;
    }
    Ok(())
}

/// The promises that a sale was for, without those of its units that still wait for them.
fn promises_of(
    draft: &mut Draft<'_>,
    fact: &Fact<'_>,
    command: &Command,
) -> Result<Promises, Stop> {
    match command {
        Command::Sell(Sell {
            settles: Some(target),
            ..
        }) => {
            let target = named_by(target, command);
            let waited = if fact.was_parked {
                unpark_settled(draft, &target, fact.sequence)?
            } else {
                Demand::new()
            };
            let found = resolve::find(draft, &target)?;
            Ok(Promises {
                found,
                was_parked: fact.was_parked,
                waited,
            })
        }
        _ => Ok(Promises {
            found: Vec::new(),
            was_parked: false,
            waited: Demand::new(),
        }),
    }
}

/// A target as the sender of the command meant it.
fn named_by(target: &Target, command: &Command) -> Target {
    let source = target
        .source
        .clone()
        .or_else(|| Some(command.header().source.clone()));
    Target {
        source,
        ..target.clone()
    }
}

/// The promises of a sale that is undone.
struct Promises {
    found: Vec<Reservation>,
    /// Whether the sale came before them, so that its units came off what was free.
    was_parked: bool,
    /// What of it still waited for them, and was never theirs.
    waited: Demand,
}

/// Undoes one posting; units of a promise go back to it.
fn undo_posting(
    draft: &mut Draft<'_>,
    key: LevelKey,
    posting: &Posting,
    quantity: Quantity,
    promises: &mut Promises,
) -> Result<(), Stop> {
    let mut rest = quantity;
    let was_promised = matches!(
        posting.from,
        Bucket::Held | Bucket::Committed | Bucket::Staged
    );
    let was_tied = promises.was_parked && posting.reason == Reason::Sale;
    if was_promised || was_tied {
        let waited = promises.waited.entry(key).or_default();
        let never_tied = rest.min(*waited);
        take(waited, never_tied)?;
        take(&mut rest, never_tied)?;
        for reservation in promises.found.iter_mut().rev() {
            give_back(draft, key, posting, &mut rest, reservation, was_tied)?;
        }
        add(&mut rest, never_tied)?;
    }
    let to = if was_promised {
        Bucket::Free
    } else {
        posting.from
    };
    move_back(draft, key, posting, to, rest)
}

/// Gives units back to the promise that had got them; to one that is over or cancelled only in
/// name. A sale that came first may have been tied to a promise at another location.
fn give_back(
    draft: &mut Draft<'_>,
    key: LevelKey,
    posting: &Posting,
    rest: &mut Quantity,
    reservation: &mut Reservation,
    was_tied: bool,
) -> Result<(), Stop> {
    let reversal = Reason::Reversal;
    let is_over = draft.is_over(reservation.expires_at);
    let is_cancelled = reservation.cancelled;
    // As of their sale; those that a sale elsewhere had released, as of their release.
    let (from, at) = match posting.reason {
        Reason::Release => (Part::FulfilledOtherwise, posting.effective_at),
        _ => (Part::Fulfilled, draft.business.at),
    };
    for same_location in [true, false] {
        // Picked units that were not handed over stand in the holding area still.
        let was_picked = posting.from == Bucket::Staged && same_location;
        let to = match was_picked {
            true if is_cancelled => Part::ReleasedToPutBack,
            true if is_over => Part::ExpiredToPutBack,
            true => Part::Staged,
            false if is_cancelled => Part::Released,
            false if is_over => Part::Expired,
            false => Part::Open,
        };
        for line_key in reservation.line_keys() {
            let fits = line_key.item == key.item && (line_key == key) == same_location;
            if !fits || (!same_location && !was_tied) {
                continue;
            }
            let back = if same_location {
                draft.move_part(reservation, key, (from, to), *rest, (reversal, at))?
            } else {
                let way = (Part::FulfilledOtherwise, to);
                let why = (reversal, draft.now());
                let back = draft.move_part(reservation, line_key, way, *rest, why)?;
                move_back(draft, key, posting, Bucket::Free, back)?;
                back
            };
            take(rest, back)?;
        }
    }
    Ok(())
}

/// Moves units back; those that a sale elsewhere had released, as of their release.
fn move_back(
    draft: &mut Draft<'_>,
    key: LevelKey,
    posting: &Posting,
    to: Bucket,
    quantity: Quantity,
) -> Result<(), Stop> {
    let way = (posting.to, to);
    if posting.reason == Reason::Release {
        return draft.post(key, way, quantity, Reason::Reversal, posting.effective_at);
    }
    draft.post_from(key, way, quantity, Reason::Reversal)
}

/// Keeps a reversal for the fact that it overtook.
fn park(draft: &mut Draft<'_>, waiting: ParkedKey) -> Result<(), Stop> {
    let mut parked = draft.parked(&waiting)?;
    draft.receipt.parked = true;
    if parked.reversed_by.is_none() {
        parked.reversed_by = Some(draft.sequence);
        draft.put_parked(waiting, parked)?;
    }
    Ok(())
}

/// Takes a fact out of those that wait for their location.
fn unpark(
    draft: &mut Draft<'_>,
    sequence: Sequence,
    locations: Vec<LocationName>,
) -> Result<(), Stop> {
    let keys: Vec<_> = locations.into_iter().map(ParkedKey::Location).collect();
    draft.require(keys.iter().cloned().map(Key::Parked))?;
    for key in keys {
        let mut parked = draft.parked(&key)?;
        let place = parked
            .facts
            .iter()
            .position(|fact| fact.sequence == sequence);
        let Some(place) = place else { continue };
        let fact = parked.facts.remove(place);
        draft.put_parked(key, parked)?;
        if let Some(case) = draft.case(fact.case)? {
            draft.close_case(case, None, None)?;
        }
    }
    Ok(())
}

/// Takes back the handovers of a sale that still wait for their promise, and says how many.
fn unpark_settled(draft: &mut Draft<'_>, target: &Target, sale: Sequence) -> Result<Demand, Stop> {
    let mut waited = Demand::new();
    let Some(key) = resolve::waiting_key(draft, target)? else {
        return Ok(waited);
    };
    let mut parked = draft.parked(&key)?;
    for settlement in parked
        .settled
        .iter()
        .filter(|settlement| settlement.sequence == sale)
    {
        add(
            waited.entry(settlement.key).or_default(),
            settlement.quantity,
        )?;
    }
    parked
        .settled
        .retain(|settlement| settlement.sequence != sale);
    parked.ahead.retain(|unit| unit.sequence != sale);
    steps::forget_with(draft, &mut parked.told, sale);
    if !waited.is_empty() {
        draft.put_parked(key, parked)?;
    }
    Ok(waited)
}

/// Voids a count: what it changed is undone, and what it had seen of late facts is measured
/// against the next count instead.
fn reverse_count(
    draft: &mut Draft<'_>,
    sequence: Sequence,
    command: &Command,
    levels: &[LevelPostings],
) -> Result<(), Stop> {
    draft.has_charged_counts = true;
    let keys = count_levels(draft, command, levels)?;
    let rows = |key: &LevelKey| [Key::Level(*key), Key::Counts(*key), Key::OpenCases(*key)];
    draft.require(keys.iter().flat_map(rows))?;
    let mut counts = Vec::new();
    let mut cases = Vec::new();
    for key in keys {
        let mut found = draft.counts(key)?.into_iter();
        let found = found.find(|(known, count)| known.sequence == sequence && !count.reversed);
        if let Some((count_key, count)) = found {
            cases.extend(count.sides.iter().map(|side| side.case).chain(count.case));
            cases.extend(count_absorption::case_after(draft, key, count_key)?);
            counts.push((key, count_key, count));
        }
    }
    draft.require(cases.into_iter().map(Key::Case))?;
    for (key, count_key, mut count) in counts {
        let back = count.variance.checked_neg().ok_or(Overflow)?;
        count.reversed = true;
        for taken in std::mem::take(&mut count.sides) {
            if let Some(case) = draft.case(taken.case)? {
                draft.close_case(case, None, None)?;
            }
        }
        draft.put_count(key, count_key, count);
        count_absorption::charge_and_absorb(draft, key, count_key, back, Reason::Count)?;
    }
    Ok(())
}

/// The levels that a count was about, whether it found a difference or not.
fn count_levels(
    draft: &Draft<'_>,
    command: &Command,
    levels: &[LevelPostings],
) -> Result<Vec<LevelKey>, Stop> {
    let mut keys: Vec<LevelKey> = levels.iter().map(|level| level.key).collect();
    if let Command::Count(count) = command {
        let location = draft.location_named(&count.location)?.id;
        if count.complete {
            keys.extend(draft.levels_at(location)?);
        }
        for line in &count.lines {
            if let Some(item) = draft.item_named(&line.sku) {
                keys.push(LevelKey {
                    item: item.id,
                    location,
                });
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    Ok(keys)
}
