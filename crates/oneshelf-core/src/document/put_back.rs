//! Put back: picked goods stand on the shelf again, or in the corner of what is unfit.

use crate::ahead::{self, Ahead};
use crate::answer::Flag;
use crate::case::CaseDetail;
use crate::command::{Line, Target, command};
use crate::document::Condition;
use crate::draft::{Draft, Stop};
use crate::id::LevelKey;
use crate::level::{Bucket, Reason};
use crate::lines;
use crate::name::LocationName;
use crate::phase::Step;
use crate::prepare::{leave_spot, note_order, park_ahead, take_picked};
use crate::quantity::Quantity;
use crate::reservation::{Reservation, add, last_with_line, take};
use crate::retell::{Act, retell, retell_parked};
use crate::target;

command! {
    /// Picked goods were put back, and a person said in what condition they are.
    PutBack
    required {
        /// The promise that they were picked for.
        of(5): Target,
        /// Where.
        location(6): LocationName,
        /// What.
        lines(7): Vec<Line>,
        /// In what condition.
        condition(8): Condition,
    }
    optional {}
}

impl PutBack {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        let mut found = target::find(draft, &self.of)?;
        if !found.is_empty() {
            note_order(draft, &found, Step::PutBack);
        }
        for (key, quantity) in &demand {
            let mut rest = *quantity;
            if found.is_empty() {
                let picked = take_picked(draft, &self.of, *key, rest)?;
                self.post(draft, *key, Bucket::Staged, picked)?;
                take(&mut rest, picked)?;
            }
            self.leave(draft, &mut found, *key, &mut rest)?;
            self.unpick(draft, &mut found, *key, &mut rest)?;
            self.unknown(draft, &mut found, *key, rest)?;
        }
        for reservation in &mut found {
            if draft.has_other(reservation)? {
                leave_spot(reservation);
            }
        }
        let act = match self.condition {
            Condition::Sellable => Act::PutBack,
            _ => Act::PutBackUnfit,
        };
        if found.is_empty() {
            retell_parked(draft, &self.of, act, &demand)?;
        }
        retell(draft, &mut found, act, &demand)?;
        for reservation in found {
            draft.put_if_changed(reservation)?;
        }
        draft.writes_entry = true;
        Ok(())
    }

    fn post(
        &self,
        draft: &mut Draft<'_>,
        key: LevelKey,
        from: Bucket,
        quantity: Quantity,
    ) -> Result<(), Stop> {
        let way = (from, self.condition.bucket());
        draft.post(key, way, quantity, Reason::PutBack, draft.business.at)
    }

    /// Puts back what nobody wants any more.
    fn leave(
        &self,
        draft: &mut Draft<'_>,
        found: &mut [Reservation],
        key: LevelKey,
        rest: &mut Quantity,
    ) -> Result<(), Stop> {
        for line in found.iter_mut().filter_map(|r| r.line_mut(key)) {
            let back = line.to_put_back.min(*rest);
            self.post(draft, key, Bucket::Staged, back)?;
            take(&mut line.to_put_back, back)?;
            take(rest, back)?;
        }
        Ok(())
    }

    /// Puts back what is still promised: it is promised on the shelf again, or lost to it.
    fn unpick(
        &self,
        draft: &mut Draft<'_>,
        found: &mut [Reservation],
        key: LevelKey,
        rest: &mut Quantity,
    ) -> Result<(), Stop> {
        let at = draft.business.at;
        for reservation in found.iter_mut() {
            let bucket = reservation.kind.bucket();
            let Some(line) = reservation.line_mut(key) else {
                continue;
            };
            let back = line.staged.min(*rest);
            take(&mut line.staged, back)?;
            take(rest, back)?;
            let unit = Ahead {
                back_to: Some(self.condition.bucket()),
                picked: true,
                ..Ahead::off_shelf(draft, key, Bucket::Staged, back)
            };
            if self.condition == Condition::Sellable {
                draft.post(key, (Bucket::Staged, bucket), back, Reason::PutBack, at)?;
                add(&mut line.open, back)?;
            } else {
                self.post(draft, key, Bucket::Staged, back)?;
                add(&mut line.short, back)?;
            }
            if reservation.staged_in.is_none() {
                ahead::note(&mut reservation.ahead, unit);
            }
        }
        Ok(())
    }

    /// Units that were not known to be picked: on the shelf they are where the numbers have them.
    /// Their pick may come yet.
    fn unknown(
        &self,
        draft: &mut Draft<'_>,
        found: &mut [Reservation],
        key: LevelKey,
        missing: Quantity,
    ) -> Result<(), Stop> {
        if !missing.is_positive() {
            return Ok(());
        }
        draft.flag(Flag::OutOfOrder);
        let detail = CaseDetail::FiguresDisagree {
            missing,
            owed: None,
        };
        let case = draft.open_case(Some(key.item), Some(key.location), detail)?;
        let unit = Ahead {
            back_to: Some(self.condition.bucket()),
            case: Some(case),
            ..Ahead::off_shelf(draft, key, Bucket::Free, missing)
        };
        let may_come = found.is_empty() && target::may_come(draft, &self.of)?;
        match last_with_line(found, key) {
            Some(reservation) => ahead::note(&mut reservation.ahead, unit),
            None if may_come => {
                park_ahead(draft, &self.of, [unit])?;
            }
            None => {}
        }
        self.post(draft, key, Bucket::Free, missing)
    }
}
