//! Confirm: a hold becomes an order.

use crate::command::answer::RefusalCode;
use crate::command::promise::Confirm;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::handovers::{promise_name, take_waiting};
use crate::decide::phase_check::check_step;
use crate::decide::promise::early_fulfilment::take_settled;
use crate::decide::promise::request;
use crate::decide::resolve;
use crate::ledger::level::Reason;
use crate::ledger::line::Part;
use crate::ledger::parked::{ParkedKey, parked_keys};
use crate::ledger::phase::Step;
use crate::ledger::pickup::PickupTerms;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::value::id::Sequence;
use crate::value::moment::has_come;
use crate::value::name::Document;
use crate::value::quantity::{Demand, Overflow, take};

impl Decide for Confirm {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = resolve::find(draft, &self.of)?;
        let holds = cart_of(&found);
        if holds.is_empty() {
            return Err(resolve::unknown_promise(draft, &self.of));
        }
        let sequences: Vec<Sequence> = holds.iter().map(|hold| hold.sequence).collect();
        for hold in holds {
            self.confirm(draft, hold, &sequences)?;
        }
        Ok(())
    }
}

impl Confirm {
    fn confirm(
        &self,
        draft: &mut Draft<'_>,
        hold: Reservation,
        confirmed: &[Sequence],
    ) -> Result<(), Stop> {
        if hold.kind != ReservationKind::Hold && hold.is_live() {
            return Ok(());
        }
        check_step(&hold, Step::Confirm)?;
        let mut places: Vec<_> = hold.lines.iter().map(|line| line.key.location).collect();
        places.dedup();
        if self.pickup.is_some() && places.len() > 1 {
            return Err(Stop::refused(
                RefusalCode::NoPickup,
                "its lines are at several locations, and a pickup is collected at one",
                "reserve at one location, under a new reference",
            ));
        }
        if has_come(self.expires_at, draft.now()) {
            return Err(request::deadline_passed());
        }
        let document = self.document.clone().or_else(|| hold.document.clone());
        request::refuse_second(draft, hold.source, document.as_ref(), confirmed)?;
        let keys = parked_keys(hold.source, None, document.as_ref());
        for key in &keys {
            request::refuse_cancelled(&draft.parked(key)?)?;
        }
        let sequence = hold.sequence;
        let mut missing = missing(&hold)?;
        let settled = take_settled(draft, &promise_name(&hold), &keys, &missing)?;
        for (key, quantity) in &settled {
            take(missing.entry(*key).or_default(), *quantity)?;
        }
        missing.retain(|_, quantity| quantity.is_positive());
        check_again(draft, &hold, &missing)?;
        self.take(draft, hold, (&missing, &settled), document)?;
        settle_parked(draft, sequence, &keys)
    }

    /// Turns the hold into an order, and takes again what it had lost.
    fn take(
        &self,
        draft: &mut Draft<'_>,
        mut hold: Reservation,
        (missing, settled): (&Demand, &Demand),
        document: Option<Document>,
    ) -> Result<(), Stop> {
        let why = (Reason::Confirm, draft.now());
        let kind = PickupTerms::kind(self.pickup.as_ref());
        draft.change_kind(&mut hold, kind, why)?;
        for (again, to) in [(settled, Part::FulfilledOtherwise), (missing, Part::Open)] {
            for (key, quantity) in again {
                let way = (&[Part::Short, Part::Expired][..], to);
                draft.move_parts(&mut hold, *key, way, *quantity, why)?;
            }
        }
        if let Some(line) = hold.lines.first() {
            let location = draft.location(line.key.location)?.name.clone();
            hold.pickup = PickupTerms::agree(self.pickup.as_ref(), draft, &location)?;
            draft.receipt.ready_at = hold.pickup.as_ref().map(|pickup| pickup.ready_at);
        }
        hold.expires_at = self.expires_at;
        hold.document = document;
        draft.receipt.expires_at = self.expires_at;
        draft.put_reservation(hold)
    }
}

/// The promises that a confirm is about: the last live one, else the last, and those before it which
/// are live, too, or are holds that were when the next was added. An older cart that had run out
/// under the same name by then is another one.
fn cart_of(found: &[Reservation]) -> Vec<Reservation> {
    let live = found.iter().rposition(Reservation::is_live);
    let count = live.map_or(found.len(), |place| place + 1);
    let mut cart: Vec<Reservation> = Vec::new();
    for promise in found.iter().take(count).rev() {
        let is_joined = cart.last().is_none_or(|next| {
            let was_live = promise.expires_at.is_none_or(|end| next.made_at < end);
            let has_ended = promise.cancelled || promise.has(|line| line.fulfilled);
            promise.kind == ReservationKind::Hold && was_live && !has_ended
        });
        if is_joined || promise.is_live() {
            cart.push(promise.clone());
        }
    }
    cart.reverse();
    cart
}

/// What a hold has lost by its deadline or to a fact.
fn missing(hold: &Reservation) -> Result<Demand, Stop> {
    let mut missing = Demand::new();
    for line in &hold.lines {
        let lost = line.short.checked_add(line.expired).ok_or(Overflow)?;
        if lost.is_positive() {
            missing.insert(line.key, lost);
        }
    }
    Ok(missing)
}

/// What is promised again has to be promisable, as for any promise of the hold's channel.
fn check_again(draft: &Draft<'_>, hold: &Reservation, missing: &Demand) -> Result<(), Stop> {
    request::check_again(draft, hold.channel, missing).map_err(|stop| match stop {
        Stop::Refused(refusal) if refusal.code == RefusalCode::Unavailable => Stop::refused_lines(
            RefusalCode::ExpiredUnavailable,
            format!(
                "units that the cart has lost cannot be promised again: {}",
                refusal.reason
            ),
            "offer the customer less, another location or later; a hold for the rest needs a new \
             reference",
            refusal.lines,
        ),
        other => other,
    })
}

/// Settles with what was handed over under the order's document before it was confirmed.
fn settle_parked(
    draft: &mut Draft<'_>,
    sequence: Sequence,
    keys: &[ParkedKey],
) -> Result<(), Stop> {
    let Some(mut order) = draft.reservation(sequence)? else {
        return Ok(());
    };
    let demand: Demand = order
        .lines
        .iter()
        .map(|line| (line.key, line.open))
        .collect();
    let settled = take_settled(draft, &promise_name(&order), keys, &demand)?;
    take_waiting(draft, keys, &mut order)?;
    let release = (Reason::Release, draft.now());
    for (key, quantity) in settled {
        let way = (Part::Open, Part::FulfilledOtherwise);
        draft.move_part(&mut order, key, way, quantity, release)?;
    }
    draft.put_if_changed(order)
}
