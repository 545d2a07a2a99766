//! Reverse: a fact did not happen.

use crate::after::counted;
use crate::answer::RefusalCode;
use crate::command::{Command, Target, command};
use crate::document::Sell;
use crate::draft::{Business, Draft, Stop};
use crate::id::{LevelKey, Sequence, SourceId};
use crate::journal::FirstAnswer;
use crate::level::{Bucket, LevelPostings, Overflow, Posting, Reason};
use crate::moment::Moment;
use crate::name::LocationName;
use crate::promise;
use crate::quantity::Quantity;
use crate::reservation::{Reservation, add, take};
use crate::row::ParkedKey;
use crate::slice::Key;

command! {
    /// A fact did not happen: what it did, and what is not undone already, is undone, with the
    /// business time of the fact.
    Reverse
    required {
        /// The fact, by its reference.
        of(5): Target,
    }
    optional {}
}

impl Reverse {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let source = promise::target_source(draft, &self.of)?;
        let Some(reference) = &self.of.reference else {
            return Ok(());
        };
        let waiting = ParkedKey::Reference(source, reference.clone());
        let answer = draft
            .attempt(source, reference)?
            .map(|attempt| attempt.answer.clone());
        let Some(FirstAnswer::Recorded(sequence)) = answer else {
            return park(draft, waiting);
        };
        let (row, body) = draft.entry(sequence)?;
        let (recorded_at, from) = (row.recorded_at, row.source);
        if let Command::Count(_) = body.command {
            return reverse_count(draft, sequence, &body.levels);
        }
        if !is_reversible(&body.command) {
            return Err(Stop::refused(
                RefusalCode::NotReversible,
                format!("entry {sequence} is a {}, no fact", body.command.kind()),
                "release a promise, define again what is defined, send a fact again under a new \
                 reference",
            ));
        }
        let mut fact = Fact {
            sequence,
            recorded_at,
            source: from,
            levels: body.levels,
        };
        if body.receipt.parked && fact.levels.is_empty() {
            match unpark(draft, &waiting, sequence, body.command.locations())? {
                Some(tied) => {
                    let (row, body) = draft.entry(tied)?;
                    fact = Fact {
                        sequence: tied,
                        recorded_at: row.recorded_at,
                        levels: body.levels,
                        ..fact
                    };
                }
                None => return Ok(()),
            }
        }
        undo(draft, &fact, &body.command, body.receipt.parked)
    }
}

/// A fact that is to be undone.
struct Fact {
    sequence: Sequence,
    recorded_at: Moment,
    source: SourceId,
    levels: Vec<LevelPostings>,
}

fn is_reversible(command: &Command) -> bool {
    matches!(
        command,
        Command::Receive(_)
            | Command::Sell(_)
            | Command::TakeBack(_)
            | Command::Inspect(_)
            | Command::WriteOff(_)
            | Command::Adjust(_)
    )
}

/// Whether a posting is what the fact itself did, not what followed from it.
fn is_own_effect(posting: &Posting) -> bool {
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
fn undo(
    draft: &mut Draft<'_>,
    fact: &Fact,
    command: &Command,
    was_parked: bool,
) -> Result<(), Stop> {
    let mut promises = match command {
        Command::Sell(Sell {
            settles: Some(target),
            ..
        }) => {
            let target = Target {
                source: target
                    .source
                    .clone()
                    .or_else(|| Some(command.header().source.clone())),
                ..target.clone()
            };
            if was_parked {
                unpark_settled(draft, &target, fact.sequence)?;
            }
            promise::find(draft, &target)?
        }
        _ => Vec::new(),
    };
    take_business_time(draft, fact);
    draft.require(
        fact.levels
            .iter()
            .map(|level| Key::Undone(fact.sequence, level.key)),
    )?;
    draft.require(fact.levels.iter().map(|level| Key::Level(level.key)))?;
    for level in &fact.levels {
        let before = draft.undone(fact.sequence, level.key)?;
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
                undo_posting(draft, level.key, posting, rest, &mut promises, was_parked)?;
                add(&mut undone, rest)?;
            }
        }
        if undone != before {
            draft.put_undone(fact.sequence, level.key, undone);
        }
    }
    for reservation in promises {
        if draft.reservation(reservation.sequence)?.as_ref() != Some(&reservation) {
            draft.put_reservation(reservation)?;
        }
    }
    Ok(())
}

/// A reversal has the time of its fact, and lies to counts as its fact does.
fn take_business_time(draft: &mut Draft<'_>, fact: &Fact) {
    let postings = fact.levels.iter().flat_map(|level| &level.postings);
    let own =
        postings.filter(|posting| is_own_effect(posting) && posting.reason != Reason::Release);
    let source = draft.context.catalogue.source(fact.source);
    let clock_uncertainty_seconds = source.map_or(0, |source| source.clock_uncertainty_seconds);
    let at = own
        .map(|posting| posting.effective_at)
        .next()
        .unwrap_or(fact.recorded_at);
    draft.business = Business {
        at,
        sequence: fact.sequence,
        recorded_at: fact.recorded_at,
        live: at >= fact.recorded_at,
        clock_uncertainty_seconds,
    };
}

/// Undoes one posting; units of a promise go back to it.
fn undo_posting(
    draft: &mut Draft<'_>,
    key: LevelKey,
    posting: &Posting,
    quantity: Quantity,
    promises: &mut [Reservation],
    was_parked: bool,
) -> Result<(), Stop> {
    let mut rest = quantity;
    let was_promised = matches!(posting.from, Bucket::Held | Bucket::Committed);
    if was_promised || (was_parked && posting.reason == Reason::Sale) {
        for reservation in promises.iter_mut().rev() {
            let is_over = reservation.expires_at.is_some_and(|at| at <= draft.now());
            let bucket = reservation.kind.bucket();
            let Some(line) = reservation.line_mut(key) else {
                continue;
            };
            let back = line.fulfilled.min(rest);
            take(&mut line.fulfilled, back)?;
            take(&mut rest, back)?;
            let to = if is_over {
                add(&mut line.expired, back)?;
                Bucket::Free
            } else {
                add(&mut line.open, back)?;
                bucket
            };
            move_back(draft, key, posting, to, back)?;
        }
    }
    let to = if was_promised {
        Bucket::Free
    } else {
        posting.from
    };
    move_back(draft, key, posting, to, rest)
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
        draft.put_parked(waiting, parked);
    }
    Ok(())
}

/// Takes a fact out of those that wait for their location; or says which entry posted it.
fn unpark(
    draft: &mut Draft<'_>,
    waiting: &ParkedKey,
    sequence: Sequence,
    locations: Vec<LocationName>,
) -> Result<Option<Sequence>, Stop> {
    if let Some(tied) = draft.parked(waiting)?.tied_as {
        return Ok(Some(tied));
    }
    for location in locations {
        let key = ParkedKey::Location(location);
        let mut parked = draft.parked(&key)?;
        let Some(place) = parked
            .facts
            .iter()
            .position(|fact| fact.sequence == sequence)
        else {
            continue;
        };
        let fact = parked.facts.remove(place);
        draft.put_parked(key, parked);
        if let Some(case) = draft.case(fact.case)? {
            draft.close_case(case, None, None)?;
        }
    }
    Ok(None)
}

/// Takes back the handovers of a sale that still wait for their promise.
fn unpark_settled(draft: &mut Draft<'_>, target: &Target, sale: Sequence) -> Result<(), Stop> {
    let Some(key) = promise::waiting_key(draft, target)? else {
        return Ok(());
    };
    let mut parked = draft.parked(&key)?;
    let before = parked.settled.len();
    parked
        .settled
        .retain(|settlement| settlement.sequence != sale);
    if parked.settled.len() < before {
        draft.put_parked(key, parked);
    }
    Ok(())
}

/// Voids a count: what it changed is undone, and what it had seen of late facts is measured
/// against the next count instead.
fn reverse_count(
    draft: &mut Draft<'_>,
    sequence: Sequence,
    levels: &[LevelPostings],
) -> Result<(), Stop> {
    draft.has_charged_counts = true;
    for key in count_levels(draft, sequence, levels)? {
        let found = draft
            .counts(key)?
            .into_iter()
            .find(|(count_key, _)| count_key.sequence == sequence);
        let Some((count_key, mut count)) = found else {
            continue;
        };
        if count.reversed {
            continue;
        }
        let back = count.variance.checked_neg().ok_or(Overflow)?;
        count.reversed = true;
        for taken in std::mem::take(&mut count.sides) {
            if let Some(case) = draft.case(taken.case)? {
                draft.close_case(case, None, None)?;
            }
        }
        draft.put_count(key, count_key, count);
        counted::charge_and_absorb(draft, key, count_key, back, Reason::Count)?;
    }
    Ok(())
}

/// The levels that a count was about, whether it found a difference or not.
fn count_levels(
    draft: &Draft<'_>,
    sequence: Sequence,
    levels: &[LevelPostings],
) -> Result<Vec<LevelKey>, Stop> {
    let (_, body) = draft.entry(sequence)?;
    let mut keys: Vec<LevelKey> = levels.iter().map(|level| level.key).collect();
    if let Command::Count(count) = &body.command {
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
