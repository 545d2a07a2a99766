//! What holds, orders and adopted promises have in common.

use crate::answer::{PartlyGranted, RefusalCode, RefusedLine};
use crate::command::{Command, Line, Target};
use crate::draft::{Draft, Stop};
use crate::id::{ChannelId, LevelKey, Sequence, SourceId};
use crate::journal::FirstAnswer;
use crate::level::{Bucket, Overflow, Reason};
use crate::lines::{self, Demand, Resolved};
use crate::moment::Moment;
use crate::name::{Document, LocationName, Reference};
use crate::quantity::Quantity;
use crate::reservation::{Reservation, ReservationKind, ReservationLine, add, take};
use crate::row::{Parked, ParkedKey, ParkedSettlement};
use crate::slice::Key;

/// A promise that is asked for.
pub(crate) struct Wanted<'a> {
    pub(crate) reference: &'a Reference,
    pub(crate) document: Option<&'a Document>,
    pub(crate) location: &'a LocationName,
    pub(crate) lines: &'a [Line],
    pub(crate) kind: ReservationKind,
    pub(crate) reason: Reason,
    pub(crate) expires_at: Option<Moment>,
    pub(crate) partial: bool,
    pub(crate) adds: bool,
}

impl Wanted<'_> {
    /// The names under which something may have waited for this promise.
    fn parked_keys(&self, source: SourceId) -> Vec<ParkedKey> {
        parked_keys(source, Some(self.reference), self.document)
    }

    /// Decides: all of it, or what can be had where less is welcome, or no.
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let resolved = lines::of_promise(draft, self.location, self.lines)?;
        let channel = draft.context.source.channel;
        let source = draft.context.source.id;
        let keys = self.parked_keys(source);
        for key in &keys {
            refuse_cancelled(&draft.parked(key)?)?;
        }
        if !self.adds {
            refuse_second(draft, source, self.document, &[])?;
        }
        if self.expires_at.is_some_and(|at| at <= draft.now()) {
            return Err(deadline_passed());
        }
        let mut demand = Demand::new();
        for line in &resolved {
            line.add_to(&mut demand, line.quantity)?;
        }
        let (settled, _) = find_settled(draft, &keys, &demand)?;
        if self.partial {
            demand = self.grant(draft, &resolved, &settled)?;
        } else {
            check_available(draft, channel, &open_part(&demand, &settled)?)?;
        }
        let settled = take_settled(draft, &keys, &demand)?;
        self.make(draft, &demand, &settled)
    }

    /// Grants line by line what can be had; whole kits only.
    fn grant(
        &self,
        draft: &mut Draft<'_>,
        resolved: &[Resolved],
        settled: &Demand,
    ) -> Result<Demand, Stop> {
        let channel = draft.context.source.channel;
        let mut granted = Demand::new();
        for (line, asked) in resolved.iter().zip(self.lines) {
            let mut times = line.quantity;
            for (key, per_unit) in line.parts() {
                let taken = granted.get(&key).copied().unwrap_or_default();
                let left = promisable(draft, channel, key)?
                    .or_zero()
                    .checked_add(settled.get(&key).copied().unwrap_or_default())
                    .and_then(|left| left.checked_sub(taken))
                    .ok_or(Overflow)?;
                let fits = if line.item.is_kit() {
                    left.whole_times(per_unit).unwrap_or_default()
                } else {
                    left.or_zero().cut_to_decimals(line.item.decimals)
                };
                times = times.min(fits);
            }
            if times.is_positive() {
                line.add_to(&mut granted, times)?;
            }
            if times < line.quantity {
                draft.receipt.partly.push(PartlyGranted {
                    sku: asked.sku.clone(),
                    location: line.location.name.clone(),
                    requested: line.quantity,
                    granted: times,
                });
            }
        }
        if granted.is_empty() {
            let mut demand = Demand::new();
            for line in resolved {
                line.add_to(&mut demand, line.quantity)?;
            }
            check_available(draft, channel, &demand)?;
        }
        Ok(granted)
    }

    /// Makes the reservation, whatever is available.
    pub(crate) fn make(
        &self,
        draft: &mut Draft<'_>,
        demand: &Demand,
        settled: &Demand,
    ) -> Result<(), Stop> {
        let now = draft.now();
        let is_over = draft.is_over(self.expires_at);
        let mut lines = Vec::with_capacity(demand.len());
        for (key, requested) in demand {
            let mut line = ReservationLine::open(*key, *requested);
            let fulfilled = settled.get(key).copied().unwrap_or_default();
            take(&mut line.open, fulfilled)?;
            add(&mut line.fulfilled, fulfilled)?;
            if is_over {
                line.expired = std::mem::take(&mut line.open);
            }
            draft.post(
                *key,
                (Bucket::Free, self.kind.bucket()),
                line.open,
                self.reason,
                now,
            )?;
            lines.push(line);
        }
        let source = draft.context.source;
        draft.receipt.expires_at = self.expires_at;
        draft.put_reservation(Reservation {
            sequence: draft.business.sequence,
            source: source.id,
            channel: source.channel,
            reference: self.reference.clone(),
            document: self.document.cloned(),
            kind: self.kind,
            made_at: now,
            expires_at: self.expires_at,
            lines,
            cancelled: false,
        })
    }
}

/// The names under which something may have waited.
pub(crate) fn parked_keys(
    source: SourceId,
    reference: Option<&Reference>,
    document: Option<&Document>,
) -> Vec<ParkedKey> {
    let reference = reference.map(|reference| ParkedKey::Reference(source, reference.clone()));
    let document = document.map(|document| ParkedKey::Document(source, document.clone()));
    reference.into_iter().chain(document).collect()
}

/// Refuses a promise whose cancel came first.
pub(crate) fn refuse_cancelled(parked: &Parked) -> Result<(), Stop> {
    match parked.cancelled_by {
        Some(cancel) => Err(Stop::refused(
            RefusalCode::CancelledBefore,
            format!("its cancel arrived before it, as entry {cancel}"),
            "nothing is left to do; a new order needs a new document and reference",
        )),
        None => Ok(()),
    }
}

/// Refuses a second live promise of one document.
pub(crate) fn refuse_second(
    draft: &Draft<'_>,
    source: SourceId,
    document: Option<&Document>,
    except: &[Sequence],
) -> Result<(), Stop> {
    let Some(document) = document else {
        return Ok(());
    };
    let sequences = draft.documents(source, document)?.to_vec();
    draft.require(sequences.iter().map(|sequence| Key::Reservation(*sequence)))?;
    for sequence in sequences {
        let live = draft
            .reservation_now(sequence)?
            .is_some_and(|r| r.is_live());
        if live && !except.contains(&sequence) {
            return Err(Stop::refused(
                RefusalCode::PromiseExists,
                format!("document {document} has a live promise already, entry {sequence}"),
                "use that one, release it first, or say that this one adds to it",
            ));
        }
    }
    Ok(())
}

/// The refusal of a deadline that is not in the future.
pub(crate) fn deadline_passed() -> Stop {
    Stop::refused(
        RefusalCode::DeadlinePassed,
        "the deadline that it asks for has passed",
        "try again under a new reference with a later one",
    )
}

/// What a channel can still promise of a level; may be negative.
pub(crate) fn promisable(
    draft: &Draft<'_>,
    channel: ChannelId,
    key: LevelKey,
) -> Result<Quantity, Stop> {
    let withheld = draft
        .context
        .catalogue
        .withheld(channel, key.item, key.location, None);
    Ok(draft
        .level(key)?
        .free()
        .checked_sub(withheld)
        .ok_or(Overflow)?)
}

/// Refuses where not everything can be promised, naming each line that cannot.
pub(crate) fn check_available(
    draft: &Draft<'_>,
    channel: ChannelId,
    demand: &Demand,
) -> Result<(), Stop> {
    let mut lines = Vec::new();
    let mut first_missing = None;
    for (key, requested) in demand {
        let available = match promisable(draft, channel, *key) {
            Ok(quantity) => quantity.or_zero(),
            Err(stop) => {
                // Everything is asked for before stopping, so that it is loaded in one go.
                first_missing.get_or_insert(stop);
                continue;
            }
        };
        if available < *requested {
            lines.push(RefusedLine {
                sku: draft.item(key.item)?.sku.clone(),
                location: draft.location(key.location)?.name.clone(),
                requested: *requested,
                available,
            });
        }
    }
    if let Some(stop) = first_missing {
        return Err(stop);
    }
    let Some(first) = lines.first() else {
        return Ok(());
    };
    let reason = format!(
        "only {} of {} can be promised at {}, and {} are asked for",
        first.available, first.sku, first.location, first.requested
    );
    let remedy = "ask for less, for another location, or again later, under a new reference";
    Err(Stop::refused_lines(
        RefusalCode::Unavailable,
        reason,
        remedy,
        lines,
    ))
}

/// What of a demand was not handed over before the promise came.
fn open_part(demand: &Demand, settled: &Demand) -> Result<Demand, Overflow> {
    let mut open = Demand::new();
    for (key, quantity) in demand {
        let settled = settled.get(key).copied().unwrap_or_default();
        let rest = quantity.checked_sub(settled).ok_or(Overflow)?;
        if rest.is_positive() {
            open.insert(*key, rest);
        }
    }
    Ok(open)
}

/// Takes what was handed over before its promise came, as far as the promise asks for it: first
/// at the same location, then of the same item anywhere.
pub(crate) fn take_settled(
    draft: &mut Draft<'_>,
    keys: &[ParkedKey],
    demand: &Demand,
) -> Result<Demand, Stop> {
    let (taken, changed) = find_settled(draft, keys, demand)?;
    for (key, parked) in changed {
        draft.put_parked(key, parked);
    }
    Ok(taken)
}

/// What could be taken of what was handed over before, and what would be left to wait.
fn find_settled(
    draft: &Draft<'_>,
    keys: &[ParkedKey],
    demand: &Demand,
) -> Result<(Demand, Vec<(ParkedKey, Parked)>), Stop> {
    let mut taken = Demand::new();
    let mut changed = Vec::new();
    for parked_key in keys {
        let mut parked = draft.parked(parked_key)?;
        if parked.settled.is_empty() {
            continue;
        }
        for same_location in [true, false] {
            for settlement in &mut parked.settled {
                take_one(&mut taken, settlement, demand, same_location)?;
            }
        }
        parked
            .settled
            .retain(|settlement| settlement.quantity.is_positive());
        changed.push((parked_key.clone(), parked));
    }
    Ok((taken, changed))
}

/// Takes of one handover what the demand still asks for.
fn take_one(
    taken: &mut Demand,
    settlement: &mut ParkedSettlement,
    demand: &Demand,
    same_location: bool,
) -> Result<(), Overflow> {
    for (key, wanted) in demand {
        let fits = if same_location {
            *key == settlement.key
        } else {
            key.item == settlement.key.item
        };
        let so_far = taken.get(key).copied().unwrap_or_default();
        let rest = wanted.checked_sub(so_far).ok_or(Overflow)?;
        let quantity = settlement.quantity.min(rest);
        if fits && quantity.is_positive() {
            take(&mut settlement.quantity, quantity)?;
            add(taken.entry(*key).or_default(), quantity)?;
        }
    }
    Ok(())
}

/// The source that a target names.
pub(crate) fn target_source(draft: &Draft<'_>, target: &Target) -> Result<SourceId, Stop> {
    let Some(name) = &target.source else {
        return Ok(draft.context.source.id);
    };
    match draft.context.catalogue.source_named(name) {
        Some(source) => Ok(source.id),
        None => Err(Stop::malformed(
            crate::answer::MalformedCode::UnknownSource,
            "source of the target",
            format_args!("{name:?} is not defined; define it, then send the command again"),
        )),
    }
}

/// How many steps a name may lead from a confirm or an extension to its promise.
const STEPS_MAX: usize = 8;

/// The promises that a target names, oldest first, after all that is due was journalled. The
/// reference of a confirm or an extension names the promise that it was about.
pub(crate) fn find(draft: &Draft<'_>, target: &Target) -> Result<Vec<Reservation>, Stop> {
    let mut target = target.clone();
    let mut source = target_source(draft, &target)?;
    for _ in 0..STEPS_MAX {
        let mut sequences = Vec::new();
        if let Some(document) = &target.document {
            sequences.extend_from_slice(draft.documents(source, document)?);
        }
        let mut entry = None;
        if let Some(reference) = &target.reference
            && let Some(attempt) = draft.attempt(source, reference)?
            && let FirstAnswer::Recorded(sequence) = attempt.answer
        {
            sequences.push(sequence);
            entry = Some(sequence);
        }
        draft.require(sequences.iter().map(|sequence| Key::Reservation(*sequence)))?;
        let mut found = Vec::new();
        for sequence in sequences {
            found.extend(draft.reservation_now(sequence)?);
        }
        let Some(entry) = entry.filter(|_| found.is_empty()) else {
            return Ok(found);
        };
        let (row, body) = draft.entry(entry)?;
        target = match body.command {
            Command::Confirm(confirm) => confirm.of,
            Command::Extend(extend) => extend.of,
            _ => return Ok(found),
        };
        source = match &target.source {
            Some(_) => target_source(draft, &target)?,
            None => row.source,
        };
    }
    Ok(Vec::new())
}

/// Whether something may wait for a target: its name is not used up by anything else.
pub(crate) fn may_come(draft: &Draft<'_>, target: &Target) -> Result<bool, Stop> {
    let Some(reference) = &target.reference else {
        return Ok(true);
    };
    Ok(draft
        .attempt(target_source(draft, target)?, reference)?
        .is_none())
}

/// The units of this fact, as they wait for a promise or a sale.
pub(crate) fn waiting_units(draft: &Draft<'_>, demand: &Demand) -> Vec<ParkedSettlement> {
    let sequence = draft.business.sequence;
    let wait = |(key, quantity): (&LevelKey, &Quantity)| ParkedSettlement {
        sequence,
        key: *key,
        quantity: *quantity,
    };
    demand.iter().map(wait).collect()
}

/// The key under which something waits for a target.
pub(crate) fn waiting_key(draft: &Draft<'_>, target: &Target) -> Result<Option<ParkedKey>, Stop> {
    let source = target_source(draft, target)?;
    let keys = parked_keys(source, target.reference.as_ref(), target.document.as_ref());
    Ok(keys.into_iter().next())
}

/// The refusal of a promise that nobody knows.
pub(crate) fn unknown_promise() -> Stop {
    Stop::refused(
        RefusalCode::UnknownPromise,
        "no such promise is known",
        "check its name and source; if it is still on its way, try again later under a new \
         reference",
    )
}
