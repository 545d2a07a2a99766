//! Take back: a customer brought goods back.

use crate::command::answer::Flag;
use crate::command::parts::Target;
use crate::command::stock::TakeBack;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::fulfilment::picking::leave_spot;
use crate::decide::fulfilment::steps;
use crate::decide::lines;
use crate::decide::resolve::{self, posted_as, standing};
use crate::decide::stock::goods::post_each;
use crate::ledger::case::CaseDetail;
use crate::ledger::level::{Bucket, Reason};
use crate::ledger::line::Part;
use crate::ledger::parked::ParkedKey;
use crate::ledger::reservation::Reservation;
use crate::store::snapshot::Key;
use crate::value::id::{ItemId, LevelKey, Sequence, SourceId};
use crate::value::name::Reference;
use crate::value::quantity::{Demand, Overflow, Quantity, take};

impl Decide for TakeBack {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let found = match &self.of {
            Some(target) => resolve::find(draft, target)?,
            None => Vec::new(),
        };
        let mut demand = lines::of_step(draft, &found, &self.location, &self.lines)?;
        if self.of.is_some() {
            take_staged(draft, found, &mut demand)?;
            if demand.is_empty() {
                return Ok(());
            }
        }
        let way = (Bucket::Outside, Bucket::Inspection);
        post_each(draft, &demand, way, Reason::Return)?;
        match &self.of {
            Some(target) => link(draft, target, &demand),
            None => Ok(()),
        }
    }
}

/// Takes back units that still stand in the holding area for the promise: nobody wants them any
/// more, and they wait in inspection.
fn take_staged(
    draft: &mut Draft<'_>,
    found: Vec<Reservation>,
    demand: &mut Demand,
) -> Result<(), Stop> {
    let why = (Reason::Return, draft.business.at);
    for mut reservation in found {
        let before = reservation.clone();
        for (key, rest) in demand.iter_mut() {
            let way = (Part::Staged, Part::ReleasedToPutBack);
            draft.move_part(&mut reservation, *key, way, *rest, why)?;
            let to = Bucket::Inspection;
            let back = draft.put_back(&mut reservation, *key, to, *rest, why)?;
            take(rest, back)?;
        }
        if reservation != before {
            leave_spot(&mut reservation);
            for key in demand.keys() {
                steps::forget(draft, &mut reservation.told, *key);
            }
            draft.put_reservation(reservation)?;
        }
    }
    demand.retain(|_, quantity| quantity.is_positive());
    Ok(())
}

/// Ties the return to its sale, so that a later reversal of the sale does not undo it again.
fn link(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    let source = resolve::source_of(draft, target)?;
    let Some(reference) = &target.reference else {
        return Ok(());
    };
    let Some((sale, posted)) = find_sale(draft, source, reference)? else {
        return park(
            draft,
            ParkedKey::Reference(source, reference.clone()),
            demand,
        );
    };
    let sold = sold_by(draft, posted)?;
    draft.require(sold.keys().map(|key| Key::Undone(posted, *key)))?;
    for (key, quantity) in demand {
        let excess = note_back(draft, posted, &sold, key.item, *quantity)?;
        note_excess(draft, sale, *key, excess)?;
    }
    Ok(())
}

/// Asks a person about units that came back beyond what their sale had sold.
pub(crate) fn note_excess(
    draft: &mut Draft<'_>,
    sale: Sequence,
    key: LevelKey,
    excess: Quantity,
) -> Result<(), Stop> {
    if excess.is_positive() {
        draft.flag(Flag::MoreThanSold);
        let detail = CaseDetail::MoreThanSold { sale, excess };
        draft.open_case(Some(key.item), Some(key.location), detail)?;
    }
    Ok(())
}

/// A sale, and the entry with its postings; nothing where it has not come, or waits itself.
fn find_sale(
    draft: &Draft<'_>,
    source: SourceId,
    reference: &Reference,
) -> Result<Option<(Sequence, Sequence)>, Stop> {
    let Some(sale) = standing(draft, source, reference)? else {
        return Ok(None);
    };
    let posted = posted_as(draft, &sale)?;
    Ok(posted.map(|posted| (sale.sequence, posted)))
}

/// Notes that units of a sale came back, on its levels in turn; what is more than was sold is
/// noted on the last. Says how much more that is.
pub(crate) fn note_back(
    draft: &mut Draft<'_>,
    posted: Sequence,
    sold: &Demand,
    item: ItemId,
    quantity: Quantity,
) -> Result<Quantity, Stop> {
    let mut rest = quantity;
    let mut last = None;
    for (key, sold) in sold.iter().filter(|(key, _)| key.item == item) {
        let undone = draft.undone_or_zero(posted, *key)?;
        let left = sold.checked_sub(undone).ok_or(Overflow)?.or_zero();
        let back = left.min(rest);
        if back.is_positive() {
            draft.put_undone(posted, *key, undone.checked_add(back).ok_or(Overflow)?);
            take(&mut rest, back)?;
        }
        last = Some(*key);
    }
    if let (Some(key), true) = (last, rest.is_positive()) {
        let undone = draft.undone_or_zero(posted, key)?;
        draft.put_undone(posted, key, undone.checked_add(rest).ok_or(Overflow)?);
    }
    Ok(rest)
}

/// Takes back that units of a sale came back: their return did not happen.
pub(crate) fn forget_back(
    draft: &mut Draft<'_>,
    target: &Target,
    returned: Sequence,
    quantities: &[(ItemId, Quantity)],
) -> Result<(), Stop> {
    let source = resolve::source_of(draft, target)?;
    let Some(reference) = &target.reference else {
        return Ok(());
    };
    let waiting = ParkedKey::Reference(source, reference.clone());
    let mut parked = draft.parked(&waiting)?;
    let before = parked.returned.len();
    parked
        .returned
        .retain(|waiting| waiting.sequence != returned);
    if parked.returned.len() < before {
        draft.put_parked(waiting, parked)?;
        return Ok(());
    }
    let Some((_, posted)) = find_sale(draft, source, reference)? else {
        return Ok(());
    };
    let sold = sold_by(draft, posted)?;
    draft.require(sold.keys().map(|key| Key::Undone(posted, *key)))?;
    for (item, quantity) in quantities {
        let mut rest = *quantity;
        for (key, _) in sold.iter().rev().filter(|(key, _)| key.item == *item) {
            let undone = draft.undone(posted, *key)?;
            let back = undone.min(rest);
            if back.is_positive() {
                draft.put_undone(posted, *key, undone.checked_sub(back).ok_or(Overflow)?);
                take(&mut rest, back)?;
            }
        }
    }
    Ok(())
}

/// What an entry handed over to customers, per level.
fn sold_by(draft: &Draft<'_>, sale: Sequence) -> Result<Demand, Stop> {
    let mut sold = Demand::new();
    for level in &draft.entry(sale)?.1.levels {
        for posting in level
            .postings
            .iter()
            .filter(|posting| posting.reason == Reason::Sale)
        {
            let sum = sold.entry(level.key).or_default();
            *sum = sum.checked_add(posting.quantity).ok_or(Overflow)?;
        }
    }
    Ok(sold)
}

/// Keeps the link of a return for the sale that it overtook.
fn park(draft: &mut Draft<'_>, waiting: ParkedKey, demand: &Demand) -> Result<(), Stop> {
    let mut parked = draft.parked(&waiting)?;
    parked
        .returned
        .extend(resolve::waiting_units(draft, demand));
    draft.put_parked(waiting, parked)?;
    draft.receipt.parked = true;
    Ok(())
}
