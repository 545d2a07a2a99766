//! One promise from the day that it was made, and what becomes of it.

use crate::command::table::Command;
use crate::ledger::line::ReservationLine;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::report::figures::PromiseCount;
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// What an order or pickup has gone through.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Story {
    /// How many open cases say that it cannot be kept.
    pub(super) threats: u32,
    /// Whether it was ever said that it cannot be kept, or some of it was lost to a fact.
    pub(super) was_in_danger: bool,
    way: Option<Way>,
    cancelled_short: bool,
    never_came: bool,
    never_told: bool,
    /// Of a pickup, whether all of it is prepared, and whether that was later than promised.
    ready: Option<bool>,
}

/// How a person found another way.
#[derive(Debug, Clone, Copy)]
enum Way {
    Moved,
    Substituted,
    Postponed,
}

/// Orders and pickups are promises to customers; carts give way, and transfers are the shop's own.
pub(super) fn is_promise(reservation: &Reservation) -> bool {
    matches!(
        reservation.kind,
        ReservationKind::Order | ReservationKind::Pickup
    )
}

/// Units of a part, all lines together; only compared, so that what does not fit is the most.
pub(super) fn sum(reservation: &Reservation, part: fn(&ReservationLine) -> Quantity) -> Quantity {
    let parts = reservation.lines.iter().map(part);
    parts.fold(Quantity::ZERO, |sum, part| {
        sum.checked_add(part).unwrap_or(Quantity::MAX)
    })
}

impl Story {
    /// Takes in what an entry made of it.
    pub(super) fn go_on(
        &mut self,
        before: Option<&Reservation>,
        after: &Reservation,
        command: &Command,
        at: Moment,
    ) {
        let was = |part| before.map_or(Quantity::ZERO, |before| sum(before, part));
        let rises = |part| sum(after, part) > was(part);
        let falls = |part| sum(after, part) < was(part);
        let was_missing = self.threats > 0 || was(|line| line.short).is_positive();
        if rises(|line| line.short) {
            self.was_in_danger = true;
        }
        if was_missing && matches!(command, Command::Release(_)) && rises(|line| line.released) {
            self.cancelled_short = true;
        }
        if self.was_in_danger {
            self.way = match command {
                Command::Move(_) => Some(Way::Moved),
                Command::Substitute(_) => Some(Way::Substituted),
                Command::Postpone(_) => Some(Way::Postponed),
                _ => self.way,
            };
        }
        if rises(|line| line.expired) {
            let pickup = after.pickup.as_ref();
            let is_told = pickup.is_none_or(|pickup| pickup.notified_at.is_some());
            self.never_came |= falls(|line| line.waiting);
            self.never_told |= falls(|line| line.staged) && !is_told;
        }
        self.note_ready(after, at);
    }

    fn note_ready(&mut self, after: &Reservation, at: Moment) {
        let Some(pickup) = &after.pickup else {
            return;
        };
        let left: [fn(&ReservationLine) -> Quantity; 3] =
            [|line| line.open, |line| line.waiting, |line| line.short];
        let is_ready = !left.into_iter().any(|part| after.has(part))
            && (after.has(|line| line.staged) || after.has(|line| line.fulfilled));
        if !is_ready {
            self.ready = None;
        } else if self.ready.is_none() {
            self.ready = Some(at > pickup.ready_at);
        }
    }

    /// Counts what became of it.
    pub(super) fn end(&self, reservation: &Reservation, count: &mut PromiseCount) {
        let is_late = self.ready == Some(true);
        let why = &mut count.broken_by;
        let broken = if self.cancelled_short {
            Some(&mut why.cancelled_short)
        } else if reservation.is_live() {
            count.open += 1;
            return;
        } else if reservation.has(|line| line.short) {
            Some(&mut why.short)
        } else if self.never_came {
            Some(&mut why.never_came)
        } else if self.never_told {
            Some(&mut why.never_told)
        } else if reservation.has(|line| line.expired) {
            count.lapsed += 1;
            return;
        } else if reservation.has(|line| line.fulfilled) {
            is_late.then_some(&mut why.late)
        } else {
            count.cancelled += 1;
            return;
        };
        match broken {
            Some(why) => {
                *why += 1;
                count.broken += 1;
            }
            None => {
                count.kept += 1;
                self.count_rescue(count);
            }
        }
    }

    fn count_rescue(&self, count: &mut PromiseCount) {
        if !self.was_in_danger {
            return;
        }
        let rescued = &mut count.rescued;
        *match self.way {
            Some(Way::Moved) => &mut rescued.moved,
            Some(Way::Substituted) => &mut rescued.substituted,
            Some(Way::Postponed) => &mut rescued.postponed,
            None => &mut rescued.new_stock,
        } += 1;
    }
}
