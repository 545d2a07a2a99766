//! Take back: a customer brought goods back.

use crate::answer::{Flag, Malformed};
use crate::case::CaseDetail;
use crate::command::{Line, Target, command};
use crate::document::goods::post_each;
use crate::draft::{Draft, Stop};
use crate::id::Sequence;
use crate::journal::FirstAnswer;
use crate::level::{Bucket, Overflow, Reason};
use crate::lines::{self, Demand};
use crate::name::LocationName;
use crate::prepared::{check_lines, check_reference};
use crate::promise;
use crate::reservation::take;
use crate::row::{ParkedKey, ParkedSettlement};

command! {
    /// A customer brought goods back. They wait in inspection, at the location that has them,
    /// until a person decides their condition.
    TakeBack
    required {
        /// The location that has them now.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// The sale that they come from, by its reference.
        of(7): Option<Target>,
    }
}

impl TakeBack {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        check_lines(&self.lines)?;
        self.of
            .as_ref()
            .map_or(Ok(()), |target| check_reference(target, "of"))
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        let way = (Bucket::Outside, Bucket::Inspection);
        post_each(draft, &demand, way, Reason::Return)?;
        match &self.of {
            Some(target) => link(draft, target, &demand),
            None => Ok(()),
        }
    }
}

/// Ties the return to its sale, so that a later reversal of the sale does not undo it again.
fn link(draft: &mut Draft<'_>, target: &Target, demand: &Demand) -> Result<(), Stop> {
    let source = promise::target_source(draft, target)?;
    let Some(reference) = &target.reference else {
        return Ok(());
    };
    let sale = match draft
        .attempt(source, reference)?
        .map(|attempt| &attempt.answer)
    {
        Some(FirstAnswer::Recorded(sequence)) => *sequence,
        _ => {
            return park(
                draft,
                ParkedKey::Reference(source, reference.clone()),
                demand,
            );
        }
    };
    let sold = sold_by(draft, sale)?;
    for (key, quantity) in demand {
        let mut rest = *quantity;
        for (sold_key, sold_quantity) in sold.iter().filter(|(sold, _)| sold.item == key.item) {
            let undone = draft.undone(sale, *sold_key)?;
            let left = sold_quantity.checked_sub(undone).ok_or(Overflow)?.or_zero();
            let back = left.min(rest);
            if back.is_positive() {
                let undone = undone.checked_add(back).ok_or(Overflow)?;
                draft.put_undone(sale, *sold_key, undone);
                take(&mut rest, back)?;
            }
        }
        if rest.is_positive() {
            draft.flag(Flag::MoreThanSold);
            let detail = CaseDetail::MoreThanSold { sale, excess: rest };
            draft.open_case(Some(key.item), Some(key.location), detail)?;
        }
    }
    Ok(())
}

/// What an entry handed over to customers, per level.
fn sold_by(draft: &Draft<'_>, sale: Sequence) -> Result<Demand, Stop> {
    let mut sold = Demand::new();
    for level in draft.entry(sale)?.1.levels {
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
    for (key, quantity) in demand {
        let (sequence, key, quantity) = (draft.sequence, *key, *quantity);
        parked.returned.push(ParkedSettlement {
            sequence,
            key,
            quantity,
        });
    }
    draft.put_parked(waiting, parked);
    draft.receipt.parked = true;
    Ok(())
}
