//! Units of a promise's line go from one part to another, and with that from place to place.
//!
//! Nothing else of a decision changes a line, but for steps that are put into their order: they
//! post at the time of each step, and move the parts at last.

use crate::decide::draft::{Draft, Stop};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::value::id::LevelKey;
use crate::value::moment::Moment;
use crate::value::quantity::{Overflow, Quantity, add};

impl Draft<'_> {
    /// Moves what a promise has of a level from one part to another, but no more than this, and
    /// posts where it goes. Says how much it was.
    pub(crate) fn move_part(
        &mut self,
        reservation: &mut Reservation,
        key: LevelKey,
        (from, to): (Part, Part),
        at_most: Quantity,
        why: (Reason, Moment),
    ) -> Result<Quantity, Stop> {
        self.move_parts(reservation, key, (&[from], to), at_most, why)
    }

    /// The same from several parts, one after the other, whose units are in one place.
    pub(crate) fn move_parts(
        &mut self,
        reservation: &mut Reservation,
        key: LevelKey,
        (from, to): (&[Part], Part),
        at_most: Quantity,
        (reason, at): (Reason, Moment),
    ) -> Result<Quantity, Stop> {
        let promised = reservation.kind.bucket();
        let mut moved = Quantity::ZERO;
        let (Some(line), [first, ..]) = (reservation.line_mut(key), from) else {
            return Ok(moved);
        };
        for part in from {
            debug_assert_eq!(part.place(promised), first.place(promised), "one posting");
            let rest = at_most.checked_sub(moved).ok_or(Overflow)?;
            add(&mut moved, line.shift((*part, to), rest)?)?;
        }
        let way = (first.place(promised), to.place(promised));
        if *first == Part::Short && !way.1.is_on_shelf() {
            self.post_found(key, way.1, moved, reason)?;
        } else {
            self.post(key, way, moved, reason, at)?;
        }
        Ok(moved)
    }

    /// Moves units that were not there at first: they came off the books then, so that they come
    /// out of what is free only as far as there is any.
    fn post_found(
        &mut self,
        key: LevelKey,
        to: Bucket,
        quantity: Quantity,
        reason: Reason,
    ) -> Result<(), Stop> {
        let at = self.business.at;
        if quantity.is_zero() {
            return Ok(());
        }
        let free = self.level(key)?.free().or_zero().min(quantity);
        let rest = quantity.checked_sub(free).ok_or(Overflow)?;
        if to == Bucket::Outside {
            // So that all of it is known to have been handed over, and can come back.
            self.post(
                key,
                (Bucket::Outside, Bucket::Free),
                rest,
                Reason::Found,
                at,
            )?;
            return self.post(key, (Bucket::Free, to), quantity, reason, at);
        }
        self.post(key, (Bucket::Free, to), free, reason, at)?;
        // Out again at once, so that the books do not change.
        self.post(key, (Bucket::Outside, to), rest, Reason::Found, at)
    }

    /// Requests more of a level. What is promised on the shelf is free until then; whatever has
    /// left it before was posted when that was told of.
    pub(crate) fn request(
        &mut self,
        reservation: &mut Reservation,
        key: LevelKey,
        part: Part,
        quantity: Quantity,
        (reason, at): (Reason, Moment),
    ) -> Result<(), Stop> {
        reservation.line_or_new(key).request(part, quantity)?;
        if part != Part::Open {
            return Ok(());
        }
        let way = (Bucket::Free, reservation.kind.bucket());
        self.post(key, way, quantity, reason, at)
    }

    /// Makes a promise one of another kind; what it has open is promised as that from now on.
    pub(crate) fn change_kind(
        &mut self,
        reservation: &mut Reservation,
        kind: ReservationKind,
        (reason, at): (Reason, Moment),
    ) -> Result<(), Stop> {
        let way = (reservation.kind.bucket(), kind.bucket());
        reservation.kind = kind;
        for line in &reservation.lines {
            self.post(line.key, way, line.open, reason, at)?;
        }
        Ok(())
    }

    /// Units that were picked for a promise, and are not asked for, have to be put back.
    pub(crate) fn pick_unasked(
        &mut self,
        reservation: &mut Reservation,
        key: LevelKey,
        from: Bucket,
        quantity: Quantity,
        (reason, at): (Reason, Moment),
    ) -> Result<(), Stop> {
        if let Some(line) = reservation.line_mut(key) {
            line.pick_unasked(quantity)?;
        }
        self.post(key, (from, Bucket::Staged), quantity, reason, at)
    }

    /// Puts back what has to be, but no more than this, and says how much it was.
    pub(crate) fn put_back(
        &mut self,
        reservation: &mut Reservation,
        key: LevelKey,
        to: Bucket,
        at_most: Quantity,
        (reason, at): (Reason, Moment),
    ) -> Result<Quantity, Stop> {
        let Some(line) = reservation.line_mut(key) else {
            return Ok(Quantity::ZERO);
        };
        let back = line.put_back(at_most)?;
        self.post(key, (Bucket::Staged, to), back, reason, at)?;
        Ok(back)
    }
}
