//! Steps ahead of their pick: units whose handover, shipment or put back was told of first.
//!
//! Each is noted where its promise is, or where what waits for the promise is. A pick or a stage
//! from before that step which arrives later tells of the same units: it takes no others, and only
//! says that they were off the shelf since its own time, which the counts in between had seen.

use crate::command::answer::Flag;
use crate::decide::draft::{Draft, Stop};
use crate::ledger::case::{Case, CaseDetail};
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::reservation::Reservation;
use crate::ledger::step::Ahead;
use crate::value::id::LevelKey;
use crate::value::moment::Moment;
use crate::value::quantity::{Overflow, Quantity, add, take};

impl Ahead {
    /// Units that a step of this decision took off the shelf.
    pub(crate) fn off_shelf(
        draft: &Draft<'_>,
        key: LevelKey,
        from: Bucket,
        quantity: Quantity,
    ) -> Self {
        Self {
            sequence: draft.business.sequence,
            key,
            quantity,
            at: draft.business.at,
            off_shelf_at: draft.business.at,
            from,
            back_to: None,
            picked: false,
            staged: false,
            case: None,
            off_shelf_by: draft.business.sequence,
            shipped: false,
        }
    }

    fn is_told(&self) -> bool {
        self.picked && self.staged
    }

    /// Whether nobody has told yet that they left the shelf at all.
    fn never_left(&self) -> bool {
        self.back_to.is_some() && !self.picked && !self.staged
    }
}

/// An earlier step that arrives late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Earlier {
    Pick,
    Stage,
    Ship,
}

/// Notes units whose later step was told of first.
pub(crate) fn note(ahead: &mut Vec<Ahead>, unit: Ahead) {
    if unit.quantity.is_positive() && !unit.is_told() {
        ahead.push(unit);
    }
}

/// Takes off a quantity what later steps have told of already, and re-dates it. Says what of it
/// was put back in the meantime unfit for sale, so that its promise is short of it.
pub(crate) fn tell(
    draft: &mut Draft<'_>,
    ahead: &mut Vec<Ahead>,
    step: Earlier,
    (key, bucket): (LevelKey, Option<(Bucket, Quantity)>),
    rest: &mut Quantity,
) -> Result<Quantity, Stop> {
    let mut unfit = Quantity::ZERO;
    let mut told = Vec::with_capacity(ahead.len());
    ahead.sort_by_key(|unit| !unit.fits(step, draft.business.at));
    let mut open = bucket.map_or(Quantity::ZERO, |(_, open)| open);
    for mut unit in std::mem::take(ahead) {
        let known = unit.quantity.min(*rest);
        let is_meant = unit.key == key && unit.may_follow(step, draft.business.at);
        if !is_meant || !known.is_positive() {
            told.push(unit);
            continue;
        }
        let mut left = unit;
        take(&mut left.quantity, known)?;
        unit.quantity = known;
        take(rest, known)?;
        draft.flag(Flag::OutOfOrder);
        if let Some((bucket, _)) = bucket.filter(|_| unit.never_left()) {
            let promised = open.min(known);
            take(&mut open, promised)?;
            let mut of_free = unit;
            take(&mut of_free.quantity, promised)?;
            unit.quantity = promised;
            unit.from = bucket;
            if unit.back_to != Some(Bucket::Free) {
                add(&mut unfit, promised)?;
            }
            leave(draft, &mut of_free, step)?;
            note(&mut told, of_free);
        }
        leave(draft, &mut unit, step)?;
        note(&mut told, unit);
        note(&mut told, left);
    }
    *ahead = told;
    Ok(unfit)
}

/// How many units were put back of which this step has not told.
pub(crate) fn put_backs_without(
    ahead: &[Ahead],
    key: LevelKey,
    step: Earlier,
) -> Result<Quantity, Overflow> {
    let units = ahead.iter().filter(|unit| unit.key == key);
    let mut sum = Quantity::ZERO;
    for unit in units.filter(|unit| unit.back_to.is_some() && !unit.knows(step)) {
        add(&mut sum, unit.quantity)?;
    }
    Ok(sum)
}

impl Ahead {
    /// Whether this step of these units could have happened then: they are picked before they are
    /// staged. Where no units fit, a clock is wrong, and others are taken.
    fn fits(&self, step: Earlier, at: Moment) -> bool {
        match step {
            _ if self.from == Bucket::Staged => true,
            Earlier::Stage => !self.picked || self.off_shelf_at <= at,
            Earlier::Pick => !self.staged || at <= self.off_shelf_at,
            Earlier::Ship => at <= self.at,
        }
    }

    /// Whether these units may be those of an earlier step from then. Goods that arrived were
    /// shipped: where that is said to be later, they left when their shipment says.
    fn may_follow(&self, step: Earlier, at: Moment) -> bool {
        !self.knows(step) && (at <= self.at || step == Earlier::Ship)
    }

    fn knows(&self, step: Earlier) -> bool {
        match step {
            Earlier::Pick => self.picked,
            Earlier::Stage => self.staged,
            Earlier::Ship => self.back_to.is_some() || self.picked || self.staged || self.shipped,
        }
    }
}

/// Says that units were off the shelf since this step; what came later stays as it is.
fn leave(draft: &mut Draft<'_>, unit: &mut Ahead, step: Earlier) -> Result<(), Stop> {
    let at = draft.business.at;
    let (until, by, to, reason) = if unit.never_left() {
        // What was put back unfit came off what is free, which is to have it back.
        let is_fit = unit.back_to == Some(Bucket::Free);
        let to = if is_fit { unit.from } else { Bucket::Free };
        close_case(draft, unit)?;
        (unit.at, unit.sequence, to, Reason::PutBack)
    } else {
        (
            unit.off_shelf_at,
            unit.off_shelf_by,
            unit.from,
            Reason::Redated,
        )
    };
    if at < until || step == Earlier::Ship && at > until || to != unit.from {
        let (out, back) = ((unit.from, Bucket::Staged), (Bucket::Staged, to));
        draft.post(unit.key, out, unit.quantity, Reason::Pick, at)?;
        let of = (until != draft.business.at).then_some(by);
        draft.post_of(unit.key, back, unit.quantity, reason, (until, of))?;
        (unit.off_shelf_at, unit.off_shelf_by) = (at, draft.business.sequence);
    }
    match step {
        Earlier::Pick => unit.picked = true,
        Earlier::Stage => unit.staged = true,
        Earlier::Ship => {
            unit.shipped = true;
            unit.at = unit.at.max(at);
        }
    }
    Ok(())
}

/// What was told of a promise fits together: no pick of what was put back is to come any more.
pub(crate) fn end_put_backs(
    draft: &mut Draft<'_>,
    ahead: &mut Vec<Ahead>,
    key: LevelKey,
) -> Result<(), Stop> {
    for unit in ahead.iter_mut() {
        if unit.key == key && unit.never_left() {
            close_case(draft, unit)?;
        }
    }
    ahead.retain(|unit| unit.key != key || !unit.never_left());
    Ok(())
}

/// The figures do not disagree about units whose pick has come.
fn close_case(draft: &mut Draft<'_>, unit: &mut Ahead) -> Result<(), Stop> {
    let Some(number) = unit.case.take() else {
        return Ok(());
    };
    let Some(mut case) = draft.case(number)?.filter(Case::is_open) else {
        return Ok(());
    };
    if let CaseDetail::FiguresDisagree { missing, .. } = &mut case.detail {
        let left = missing.checked_sub(unit.quantity).ok_or(Overflow)?;
        if left.is_positive() {
            *missing = left;
            draft.put_case(case);
            return Ok(());
        }
    }
    draft.close_case(case, None, None)
}

/// The same for promises: says what of a quantity is left to take.
pub(crate) fn tell_promises(
    draft: &mut Draft<'_>,
    found: &mut [Reservation],
    step: Earlier,
    key: LevelKey,
    rest: &mut Quantity,
) -> Result<(), Stop> {
    for reservation in found.iter_mut() {
        let mut ahead = std::mem::take(&mut reservation.ahead);
        let bucket = reservation.kind.bucket();
        let open = reservation.line_mut(key).map(|line| line.open);
        let place = (key, open.map(|open| (bucket, open)));
        let unfit = tell(draft, &mut ahead, step, place, rest)?;
        reservation.ahead = ahead;
        if let Some(line) = reservation.line_mut(key) {
            line.shift((Part::Open, Part::Short), unfit)?;
        }
    }
    Ok(())
}
