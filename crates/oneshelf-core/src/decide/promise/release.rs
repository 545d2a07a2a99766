//! Release: a promise ends.

use std::sync::Arc;

use crate::command::answer::RefusalCode;
use crate::command::parts::Line;
use crate::command::promise::Release;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::picking::settle_escalation;
use crate::decide::fulfilment::steps::note_release;
use crate::decide::phase_check::wrong_phase;
use crate::decide::transfer::request::recall;
use crate::decide::{lines, resolve};
use crate::ledger::kit::as_promised;
use crate::ledger::level::Reason;
use crate::ledger::line::Part;
use crate::ledger::phase::Phase;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::store::journal::FirstAnswer;
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::{Overflow, Quantity, take};

impl Decide for Release {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = resolve::find(draft, &self.of)?;
        let Some(last) = found.last() else {
            return self.park(draft);
        };
        if !found.iter().any(can_end) {
            if matches!(last.phase(), Phase::Fulfilled | Phase::Closed) {
                let why = "goods that were handed over come back with take_back";
                return Err(wrong_phase(last, Some(why)));
            }
            return Ok(());
        }
        match &self.lines {
            None => {
                for reservation in found.iter().filter(|r| can_end(r)) {
                    release_all(draft, reservation.sequence)?;
                }
                Ok(())
            }
            Some(lines) => release_lines(draft, found, lines),
        }
    }
}

impl Release {
    /// Keeps a cancel for the order that it overtook.
    fn park(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        if self.lines.is_some() || resolve::answered(draft, &self.of)?.is_some() {
            return self.refuse_or_nothing(draft);
        }
        if let Some(key) = resolve::waiting_key(draft, &self.of)? {
            let mut parked = draft.parked(&key)?;
            draft.receipt.parked = true;
            if parked.cancelled_by.is_none() {
                parked.cancelled_by = Some(draft.sequence);
                draft.put_parked(key, parked)?;
            }
        }
        Ok(())
    }
}

impl Release {
    /// A promise that was refused has nothing to release; another name is no promise at all.
    fn refuse_or_nothing(&self, draft: &Draft<'_>) -> Result<(), Stop> {
        match resolve::answered(draft, &self.of)? {
            Some(FirstAnswer::Refused(_)) => Ok(()),
            _ => Err(resolve::unknown_promise(draft, &self.of)),
        }
    }
}

/// Whether there is something of it that a cancel ends.
fn can_end(reservation: &Reservation) -> bool {
    let transfer = reservation.transfer.as_ref();
    let is_on_its_way = reservation.is_in_transit() && transfer.is_some_and(|t| !t.recalled);
    reservation.is_live()
        || reservation.needs_another_way()
        || is_on_its_way
        || reservation.phase() == Phase::ExpiredInCage
}

/// Releases all that a reservation has not handed over.
pub(crate) fn release_all(draft: &mut Draft<'_>, sequence: Sequence) -> Result<(), Stop> {
    let Some(mut reservation) = draft.reservation(sequence)? else {
        return Ok(());
    };
    let is_hold = reservation.kind == ReservationKind::Hold;
    for key in reservation.line_keys() {
        for part in ENDED
            .into_iter()
            .filter(|part| !(is_hold && *part == Part::Short))
        {
            end_part(draft, &mut reservation, key, part, Quantity::MAX)?;
        }
    }
    reservation.cancelled = true;
    note_release(draft, &mut reservation)?;
    if reservation.is_in_transit() {
        recall(draft, &mut reservation)?;
    }
    settle_escalation(draft, &reservation)?;
    draft.put_reservation(reservation)
}

/// The parts of a line that can be released, in the order in which some units of it are.
const ENDED: [Part; 4] = [Part::Waiting, Part::Short, Part::Open, Part::Staged];

/// Releases units of one part, but no more than this, and says how many: on the shelf they are
/// free, picked they have to be put back, and what is not there frees nothing.
fn end_part(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    key: LevelKey,
    part: Part,
    at_most: Quantity,
) -> Result<Quantity, Stop> {
    let why = (Reason::Release, draft.now());
    draft.move_part(reservation, key, (part, part.released()), at_most, why)
}

/// Releases some units, of each item as far as the promises have them open.
fn release_lines(
    draft: &mut Draft<'_>,
    mut found: Vec<Reservation>,
    wanted: &[Line],
) -> Result<(), Stop> {
    for (place, line) in wanted.iter().enumerate() {
        let item = draft.item_named(&line.sku).ok_or_else(|| {
            Stop::refused(
                RefusalCode::UnknownItem,
                format!("item {} is not defined", line.sku),
                "name an item of the promise, under a new reference",
            )
        })?;
        let item = as_promised(&item, &found).map_or(item, Arc::new);
        lines::check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
        let location = match &line.location {
            Some(name) => Some(draft.location_named(name)?.id),
            None => None,
        };
        for part in item.parts() {
            let wanted = line.quantity.checked_mul(part.quantity).ok_or(Overflow)?;
            let here = |key: LevelKey| {
                key.item == part.item && location.is_none_or(|location| location == key.location)
            };
            release_part(draft, &mut found, wanted, here).map_err(|stop| match stop {
                Some(stop) => stop,
                None => Stop::refused(
                    RefusalCode::MoreThanPromised,
                    format!(
                        "lines[{place}]: fewer than {wanted} of {} are open",
                        line.sku
                    ),
                    "release what is open, under a new reference",
                ),
            })?;
        }
    }
    for mut reservation in found {
        note_release(draft, &mut reservation)?;
        draft.put_reservation(reservation)?;
    }
    Ok(())
}

/// Releases a quantity, newest promise first; `Err(None)` where less is open.
fn release_part(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    wanted: Quantity,
    here: impl Fn(LevelKey) -> bool,
) -> Result<(), Option<Stop>> {
    let mut rest = wanted;
    for reservation in found.iter_mut().rev() {
        for key in reservation.line_keys().into_iter().filter(|key| here(*key)) {
            for part in ENDED {
                let ended = end_part(draft, reservation, key, part, rest).map_err(Some)?;
                take(&mut rest, ended).map_err(|e| Some(e.into()))?;
            }
        }
    }
    if rest.is_positive() {
        Err(None)
    } else {
        Ok(())
    }
}
