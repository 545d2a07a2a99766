//! What holds, orders and adopted promises have in common.

use crate::command::answer::{PartlyGranted, RefusalCode, RefusedLine};
use crate::command::parts::Line;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::steps::{put_right, take_told};
use crate::decide::handovers::take_waiting;
use crate::decide::lines::{self, Resolved};
use crate::decide::promise::back_order;
use crate::decide::promise::early_fulfilment::{
    Parts, find_picked, find_settled, take_picked, take_settled,
};
use crate::ledger::kit::PromisedKit;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::parked::{Parked, ParkedKey, parked_keys};
use crate::ledger::pickup::Pickup;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::ledger::transfer::Transfer;
use crate::store::snapshot::Key;
use crate::value::id::{ChannelId, LevelKey, LocationId, Sequence, SourceId};
use crate::value::moment::{Moment, has_come};
use crate::value::name::{Document, LocationName, Reference};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

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
    /// Whether what is not there may wait for supply.
    pub(crate) back_order: bool,
    pub(crate) pickup: Option<Pickup>,
    /// Where a transfer goes.
    pub(crate) to: Option<LocationId>,
    /// What of a transfer left before it was asked for.
    pub(crate) shipped: Demand,
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
        if has_come(self.expires_at, draft.now()) {
            return Err(deadline_passed());
        }
        let mut demand = Demand::new();
        for line in &resolved {
            line.add_to(&mut demand, line.quantity)?;
        }
        let mut parts = Parts::default();
        (parts.settled, _) = find_settled(draft, &keys, &demand)?;
        self.add_shipped(&demand, &mut parts.settled)?;
        (parts.picked, _) = find_picked(draft, &keys, &demand, &parts.settled)?;
        if self.back_order {
            back_order::let_wait(draft, &demand, &mut parts)?;
        }
        if self.partial {
            demand = self.grant(draft, &resolved, &parts)?;
        } else {
            check_available(draft, channel, &parts.open(&demand)?)?;
        }
        parts.told = take_told(draft, &keys, &demand)?;
        let own = ParkedKey::Reference(source, self.reference.clone());
        parts.settled = take_settled(draft, &own, &keys, &demand)?;
        self.add_shipped(&demand, &mut parts.settled)?;
        take_picked(draft, &keys, &demand, &mut parts)?;
        if self.partial && self.back_order {
            back_order::let_wait(draft, &demand, &mut parts)?;
        }
        self.make(draft, &demand, &parts, lines::kits_of(&resolved))
    }

    /// What left before it was asked for is settled, as far as it is asked for.
    fn add_shipped(&self, demand: &Demand, settled: &mut Demand) -> Result<(), Overflow> {
        for (key, quantity) in &self.shipped {
            let wanted = demand.get(key).copied().unwrap_or_default();
            let known = settled.entry(*key).or_default();
            let rest = wanted.checked_sub(*known).ok_or(Overflow)?;
            add(known, rest.min(*quantity))?;
        }
        settled.retain(|_, quantity| quantity.is_positive());
        Ok(())
    }

    /// Grants line by line what can be had; whole kits only.
    fn grant(
        &self,
        draft: &mut Draft<'_>,
        resolved: &[Resolved],
        parts: &Parts,
    ) -> Result<Demand, Stop> {
        let channel = draft.context.source.channel;
        let mut granted = Demand::new();
        for (line, asked) in resolved.iter().zip(self.lines) {
            let mut times = line.quantity;
            for (key, per_unit) in line.parts() {
                let taken = granted.get(&key).copied().unwrap_or_default();
                let mut left = lines::promisable(draft, channel, key)?.or_zero();
                for part in [&parts.settled, &parts.picked, &parts.waiting] {
                    add(&mut left, part.get(&key).copied().unwrap_or_default())?;
                }
                take(&mut left, taken)?;
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
        parts: &Parts,
        kits: Vec<PromisedKit>,
    ) -> Result<(), Stop> {
        let now = draft.now();
        let source = draft.context.source;
        draft.receipt.expires_at = self.expires_at;
        draft.receipt.ready_at = self.pickup.as_ref().map(|pickup| pickup.ready_at);
        let mut made = Reservation {
            sequence: draft.business.sequence,
            source: source.id,
            channel: source.channel,
            reference: self.reference.clone(),
            document: self.document.cloned(),
            kind: self.kind,
            made_at: now,
            expires_at: self.expires_at,
            lines: Vec::with_capacity(demand.len()),
            cancelled: false,
            staged_in: None,
            contacted_at: None,
            pickup: self.pickup.clone(),
            transfer: self.transfer(draft)?,
            collected: false,
            ahead: parts.ahead.clone(),
            told: parts.told.clone(),
            kits,
            excess: Vec::new(),
        };
        for (key, requested) in demand {
            self.fill(draft, &mut made, (*key, *requested), parts)?;
        }
        for key in demand.keys() {
            put_right(draft, &mut made, *key)?;
        }
        take_waiting(draft, &self.parked_keys(source.id), &mut made)?;
        draft.put_reservation(made)
    }

    /// Requests units of a level, and sorts out what of them has happened before.
    fn fill(
        &self,
        draft: &mut Draft<'_>,
        made: &mut Reservation,
        (key, requested): (LevelKey, Quantity),
        parts: &Parts,
    ) -> Result<(), Stop> {
        let why = (self.reason, draft.now());
        let mut rest = requested;
        for (part, known) in [
            (Part::Fulfilled, &parts.settled),
            (Part::Staged, &parts.picked),
            (Part::Waiting, &parts.waiting),
        ] {
            let quantity = known.get(&key).copied().unwrap_or_default();
            draft.request(made, key, part, quantity, why)?;
            take(&mut rest, quantity)?;
        }
        let is_over = draft.is_over(self.expires_at);
        let part = if is_over { Part::Expired } else { Part::Open };
        draft.request(made, key, part, rest, why)?;
        let over = parts.over.get(&key).copied().unwrap_or_default();
        draft.pick_unasked(made, key, Bucket::Staged, over, why)
    }

    /// Of a transfer, where it goes; nothing of it is on its way yet.
    fn transfer(&self, draft: &Draft<'_>) -> Result<Option<Transfer>, Stop> {
        let Some(to) = self.to else { return Ok(None) };
        let from = draft.location_named(self.location)?.id;
        Ok(Some(Transfer::new(from, to)))
    }
}

/// Refuses a promise whose cancel came first.
pub(crate) fn refuse_cancelled(parked: &Parked) -> Result<(), Stop> {
    match parked.cancelled_by {
        Some(cancel) => Err(Stop::refused(
            RefusalCode::CancelledBefore,
            format!("it was cancelled before, by entry {cancel}"),
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
    draft.require_promises(&sequences)?;
    for sequence in sequences {
        let live = draft
            .reservation_now(sequence)?
            .is_some_and(|r| r.is_live());
        if live && !except.contains(&sequence) {
            return Err(Stop::refused(
                RefusalCode::PromiseExists,
                format!("document {document} already has a live promise: entry {sequence}"),
                "use that promise, release it first, or send this one with adds, under a new reference",
            ));
        }
    }
    Ok(())
}

/// The refusal of a deadline that is not in the future.
pub(crate) fn deadline_passed() -> Stop {
    Stop::refused(
        RefusalCode::DeadlinePassed,
        "expires_at is in the past",
        "send it with a later expires_at, under a new reference",
    )
}

/// Refuses where a channel cannot promise these levels, as for any promise of its own.
pub(crate) fn check_again(
    draft: &Draft<'_>,
    channel: ChannelId,
    demand: &Demand,
) -> Result<(), Stop> {
    let Some(known) = draft.context.catalogue.channel(channel) else {
        let reason = format!("channel {channel} is used but not in the catalogue");
        return Err(Stop::Damaged(reason));
    };
    for key in demand.keys() {
        lines::check_in_use(&*draft.item(key.item)?)?;
        lines::check_location(known, &*draft.location(key.location)?)?;
    }
    check_available(draft, channel, demand)
}

/// Refuses where not everything can be promised, naming each line that cannot.
pub(crate) fn check_available(
    draft: &Draft<'_>,
    channel: ChannelId,
    demand: &Demand,
) -> Result<(), Stop> {
    draft.require(demand.keys().map(|key| Key::Level(*key)))?;
    let mut lines = Vec::new();
    for (key, requested) in demand {
        let available = lines::promisable(draft, channel, *key)?.or_zero();
        if available < *requested {
            lines.push(RefusedLine {
                sku: draft.item(key.item)?.sku.clone(),
                location: draft.location(key.location)?.name.clone(),
                requested: *requested,
                available,
            });
        }
    }
    let Some(first) = lines.first() else {
        return Ok(());
    };
    let reason = format!(
        "only {} of {} can be promised at {}, but {} are requested",
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
