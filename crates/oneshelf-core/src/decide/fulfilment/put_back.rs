//! Put back: picked goods stand on the shelf again, or in the corner of what is unfit.

use crate::command::answer::Flag;
use crate::command::fulfilment::PutBack;
use crate::command::stock::Condition;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::out_of_order;
use crate::decide::fulfilment::picking::{leave_spot, note_order, park_ahead, take_picked};
use crate::decide::fulfilment::steps::{retell, retell_parked};
use crate::decide::{lines, resolve};
use crate::ledger::case::CaseDetail;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::phase::Step;
use crate::ledger::reservation::{Reservation, last_with_line};
use crate::ledger::step::{Act, Ahead};
use crate::value::id::LevelKey;
use crate::value::quantity::{Quantity, add, take};

impl Decide for PutBack {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let mut found = resolve::find(draft, &self.of)?;
        let demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
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
}

impl PutBack {
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
                out_of_order::note(&mut reservation.ahead, unit);
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
        let may_come = found.is_empty() && resolve::may_come(draft, &self.of)?;
        match last_with_line(found, key) {
            Some(reservation) => out_of_order::note(&mut reservation.ahead, unit),
            None if may_come => {
                park_ahead(draft, &self.of, [unit])?;
            }
            None => {}
        }
        self.post(draft, key, Bucket::Free, missing)
    }
}
