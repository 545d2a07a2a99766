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
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::phase::Phase;
use crate::ledger::reservation::{Reservation, ReservationKind, ReservationLine};
use crate::store::journal::FirstAnswer;
use crate::value::id::{LevelKey, Sequence};
use crate::value::quantity::{Overflow, Quantity, add, take};

impl Decide for Release {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = resolve::find(draft, &self.of)?;
        let Some(last) = found.last() else {
            return self.park(draft);
        };
        if !found.iter().any(can_end) {
            if matches!(last.phase(), Phase::Fulfilled | Phase::Closed) {
                let why = "what was handed over comes back by a return";
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
            _ => Err(resolve::unknown_promise()),
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
    let bucket = reservation.kind.bucket();
    let is_hold = reservation.kind == ReservationKind::Hold;
    for line in &mut reservation.lines {
        for part in Part::ALL {
            if !(is_hold && part == Part::Short) {
                let all = *part.of(line);
                release_line(draft, bucket, line, part, all)?;
            }
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

/// A part of a line that can be released; in the order in which some units of it are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Waiting,
    Short,
    Open,
    Staged,
}

impl Part {
    const ALL: [Self; 4] = [Self::Waiting, Self::Short, Self::Open, Self::Staged];

    fn of(self, line: &mut ReservationLine) -> &mut Quantity {
        match self {
            Self::Waiting => &mut line.waiting,
            Self::Short => &mut line.short,
            Self::Open => &mut line.open,
            Self::Staged => &mut line.staged,
        }
    }
}

/// Releases units of one part: on the shelf they are free, picked they have to be put back, and
/// what is not there frees nothing.
fn release_line(
    draft: &mut Draft<'_>,
    bucket: Bucket,
    line: &mut ReservationLine,
    part: Part,
    quantity: Quantity,
) -> Result<(), Stop> {
    take(part.of(line), quantity)?;
    add(&mut line.released, quantity)?;
    match part {
        Part::Waiting | Part::Short => Ok(()),
        Part::Staged => Ok(add(&mut line.to_put_back, quantity)?),
        Part::Open => {
            let way = (bucket, Bucket::Free);
            draft.post(line.key, way, quantity, Reason::Release, draft.now())
        }
    }
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
                        "lines[{place}]: less than {wanted} of {} are open",
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
        let bucket = reservation.kind.bucket();
        for line in reservation.lines.iter_mut().filter(|line| here(line.key)) {
            for part in Part::ALL {
                let quantity = (*part.of(line)).min(rest);
                release_line(draft, bucket, line, part, quantity).map_err(Some)?;
                take(&mut rest, quantity).map_err(|e| Some(e.into()))?;
            }
        }
    }
    if rest.is_positive() {
        Err(None)
    } else {
        Ok(())
    }
}
