//! Handovers: which facts gave goods of a name to a customer, and what of them came back.
//!
//! A document names all of its sales, and a promise all that was handed over for it, whoever told
//! of it. What comes back is counted against each of them in turn, so that one unit cannot come
//! back twice, whichever name it comes back under, and a reversal knows what has come back already.

use crate::command::answer::Flag;
use crate::command::parts::Target;
use crate::decide::business_time::Business;
use crate::decide::draft::{Draft, Stop, missing};
use crate::decide::resolve::{self, Standing, posted_as, source_of, standing};
use crate::ledger::case::CaseDetail;
use crate::ledger::excess_return::ExcessReturn;
use crate::ledger::level::Reason;
use crate::ledger::parked::{ParkedKey, ParkedSettlement};
use crate::ledger::reservation::Reservation;
use crate::store::snapshot::Key;
use crate::store::tables::Handovers;
use crate::value::id::{CaseNumber, ItemId, LevelKey, Sequence};
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

/// A fact that handed goods over.
pub(crate) struct Handover {
    /// The entry of the fact.
    pub(crate) fact: Sequence,
    /// The entry with its postings; another one where it had waited for its location.
    pub(crate) posted: Sequence,
    /// What it handed over, level by level.
    pub(crate) sold: Demand,
}

impl Handover {
    /// The one that is being decided.
    pub(crate) fn at_hand(draft: &Draft<'_>, sold: Demand) -> Self {
        Self {
            fact: draft.business.sequence,
            posted: draft.sequence,
            sold,
        }
    }
}

/// The name that the handovers of a promise are noted under.
pub(crate) fn promise_name(reservation: &Reservation) -> ParkedKey {
    ParkedKey::Reference(reservation.source, reservation.reference.clone())
}

impl Draft<'_> {
    /// Notes that a fact handed goods over under a name.
    pub(crate) fn note_handover(&mut self, name: ParkedKey, fact: Sequence) {
        self.changes.handovers.insert((name, fact));
    }

    fn handovers(&self, name: &ParkedKey) -> Result<Handovers, Stop> {
        let known = self.slice.handovers.get(name);
        let mut known = known
            .ok_or_else(|| missing(Key::Handovers(name.clone())))?
            .clone();
        let changed = self.changes.handovers.iter();
        known.extend(changed.filter(|(of, _)| of == name).map(|(_, fact)| *fact));
        Ok(known)
    }
}

/// Everything that was handed over under the names of a target, oldest first. What waits for its
/// location is not handed over yet.
pub(crate) fn find(
    draft: &Draft<'_>,
    target: &Target,
    promises: &[Reservation],
) -> Result<Vec<Handover>, Stop> {
    let source = source_of(draft, target)?;
    let mut names: Vec<ParkedKey> = promises.iter().map(promise_name).collect();
    let document = target.document.clone();
    names.extend(document.map(|document| ParkedKey::Document(source, document)));
    let mut facts = facts_of(draft, &names)?;
    if promises.is_empty() {
        if let Some(reference) = &target.reference {
            let standing = standing(draft, source, reference)?;
            facts.extend(standing.map(|standing| standing.sequence));
        }
        if let Some(waiting) = resolve::waiting_key(draft, target)? {
            let parked = draft.parked(&waiting)?;
            facts.extend(parked.settled.iter().map(|unit| unit.sequence));
        }
    }
    posted(draft, facts)
}

fn of_promise(draft: &Draft<'_>, promise: &Reservation) -> Result<Vec<Handover>, Stop> {
    let facts = facts_of(draft, &[promise_name(promise)])?;
    posted(draft, facts)
}

fn facts_of(draft: &Draft<'_>, names: &[ParkedKey]) -> Result<Handovers, Stop> {
    draft.require(names.iter().cloned().map(Key::Handovers))?;
    let mut facts = Handovers::new();
    for name in names {
        facts.extend(draft.handovers(name)?);
    }
    Ok(facts)
}

/// Facts with what they handed over, and what of that came back loaded.
fn posted(draft: &Draft<'_>, facts: Handovers) -> Result<Vec<Handover>, Stop> {
    draft.require(facts.iter().map(|fact| Key::Entry(*fact)))?;
    let mut found = Vec::new();
    for fact in facts {
        let (row, _) = draft.entry(fact)?;
        let of = Standing {
            source: row.source,
            reference: row.reference.clone(),
            sequence: fact,
        };
        if let Some(posted) = posted_as(draft, &of)? {
            let sold = sold_by(draft, posted)?;
            found.push(Handover { fact, posted, sold });
        }
    }
    let undone = found.iter().flat_map(|of: &Handover| {
        let keys = of.sold.keys();
        keys.map(|key| Key::Undone(of.posted, *key))
    });
    draft.require(undone)?;
    Ok(found)
}

/// What an entry handed over to customers, per level.
fn sold_by(draft: &Draft<'_>, posted: Sequence) -> Result<Demand, Stop> {
    let mut sold = Demand::new();
    for level in &draft.entry(posted)?.1.levels {
        let sales = level.postings.iter().filter(|p| p.reason == Reason::Sale);
        for posting in sales {
            add(sold.entry(level.key).or_default(), posting.quantity)?;
        }
    }
    Ok(sold)
}

/// The levels of handovers that an item was handed over at, in their order.
fn places(handovers: &[Handover], item: ItemId) -> Vec<(Sequence, LevelKey, Quantity)> {
    let places = handovers.iter().flat_map(|of| {
        let sold = of.sold.iter().filter(move |(key, _)| key.item == item);
        sold.map(|(key, sold)| (of.posted, *key, *sold))
    });
    places.collect()
}

/// Counts units that came back against handovers, each as far as it is not back already. Says how
/// many more came back than that.
pub(crate) fn charge(
    draft: &mut Draft<'_>,
    handovers: &[Handover],
    item: ItemId,
    quantity: Quantity,
) -> Result<Quantity, Stop> {
    let places = places(handovers, item);
    let mut rest = quantity;
    for (posted, key, sold) in places {
        let undone = draft.undone_or_zero(posted, key)?;
        let left = sold.checked_sub(undone).ok_or(Overflow)?.or_zero();
        let back = left.min(rest);
        if back.is_positive() {
            draft.put_undone(posted, key, undone.checked_add(back).ok_or(Overflow)?);
            take(&mut rest, back)?;
        }
    }
    Ok(rest)
}

/// Notes units that came back beyond all of a sale, on the last of its levels.
pub(crate) fn charge_beyond(
    draft: &mut Draft<'_>,
    handovers: &[Handover],
    item: ItemId,
    quantity: Quantity,
) -> Result<(), Stop> {
    let places = places(handovers, item);
    if let Some((posted, key, _)) = places.last().filter(|_| quantity.is_positive()) {
        let undone = draft.undone_or_zero(*posted, *key)?;
        draft.put_undone(*posted, *key, undone.checked_add(quantity).ok_or(Overflow)?);
    }
    Ok(())
}

/// Counts units as not come back after all, the last handover first.
pub(crate) fn uncharge(
    draft: &mut Draft<'_>,
    handovers: &[Handover],
    item: ItemId,
    quantity: Quantity,
) -> Result<(), Stop> {
    let places = places(handovers, item);
    let mut rest = quantity;
    for (posted, key, _) in places.into_iter().rev() {
        let undone = draft.undone(posted, key)?;
        let back = undone.min(rest);
        if back.is_positive() {
            draft.put_undone(posted, key, undone.checked_sub(back).ok_or(Overflow)?);
            take(&mut rest, back)?;
        }
    }
    Ok(())
}

/// Asks a person about units that came back beyond what was handed over.
pub(crate) fn open_excess(
    draft: &mut Draft<'_>,
    sale: Sequence,
    key: LevelKey,
    excess: Quantity,
) -> Result<CaseNumber, Stop> {
    draft.flag(Flag::MoreThanSold);
    let detail = CaseDetail::MoreThanSold { sale, excess };
    draft.open_case(Some(key.item), Some(key.location), detail)
}

/// Units that came back for a promise beyond its handovers: a person is asked, and a handover that
/// is still to be told may be theirs.
pub(crate) fn note_excess(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    sale: Sequence,
    returned: Business,
    (key, excess): (LevelKey, Quantity),
) -> Result<(), Stop> {
    let case = open_excess(draft, sale, key, excess)?;
    reservation.excess.push(ExcessReturn {
        sequence: returned.sequence,
        key,
        quantity: excess,
        at: returned.at,
        case,
    });
    Ok(())
}

/// What had come back before a promise came: counted against what was handed over for it before
/// it came, and beyond that noted with it.
pub(crate) fn take_waiting(
    draft: &mut Draft<'_>,
    names: &[ParkedKey],
    made: &mut Reservation,
) -> Result<(), Stop> {
    let mut waiting: Vec<ParkedSettlement> = Vec::new();
    for name in names {
        let mut parked = draft.parked(name)?;
        if !parked.returned.is_empty() {
            waiting.append(&mut parked.returned);
            draft.put_parked(name.clone(), parked)?;
        }
    }
    if waiting.is_empty() {
        return Ok(());
    }
    let entries = waiting.iter().map(|back| Key::Entry(back.sequence));
    let levels = waiting.iter().map(|back| Key::Level(back.key));
    let own = Key::Handovers(promise_name(made));
    draft.require(entries.chain(levels).chain([own]))?;
    let handovers = of_promise(draft, made)?;
    let sale = handovers.last().map_or(made.sequence, |last| last.fact);
    for back in waiting {
        let excess = charge(draft, &handovers, back.key.item, back.quantity)?;
        if excess.is_positive() {
            let returned = Business::of(draft, back.sequence)?;
            note_excess(draft, made, sale, returned, (back.key, excess))?;
        }
    }
    Ok(())
}

/// Takes what had come back beyond what was handed over for what a late message hands over now.
pub(crate) fn explain_excess(
    draft: &mut Draft<'_>,
    reservation: &mut Reservation,
    sold: &Demand,
) -> Result<(), Stop> {
    if reservation.excess.is_empty() {
        return Ok(());
    }
    let cases = reservation.excess.iter().map(|back| Key::Case(back.case));
    let levels = reservation.excess.iter().map(|back| Key::Level(back.key));
    draft.require(cases.chain(levels))?;
    let handover = [Handover::at_hand(draft, sold.clone())];
    let mut left = Vec::new();
    for mut back in std::mem::take(&mut reservation.excess) {
        if draft.business.at <= back.at {
            back.quantity = charge(draft, &handover, back.key.item, back.quantity)?;
        }
        if back.quantity.is_positive() {
            left.push(back);
        } else if let Some(case) = draft.case(back.case)? {
            draft.close_case(case, None, None)?;
        }
    }
    reservation.excess = left;
    Ok(())
}

/// The returns that wait under the names of a fact or promise that has come. Those under another
/// name than its own reference may be of what is still to come under that, too: what this one does
/// not explain waits on.
pub(crate) fn charge_waiting(
    draft: &mut Draft<'_>,
    name: &ParkedKey,
    sold: &Demand,
) -> Result<(), Stop> {
    let mut parked = draft.parked(name)?;
    if parked.returned.is_empty() {
        return Ok(());
    }
    let handover = [Handover::at_hand(draft, sold.clone())];
    let mut left: Vec<ParkedSettlement> = Vec::new();
    for mut back in std::mem::take(&mut parked.returned) {
        back.quantity = charge(draft, &handover, back.key.item, back.quantity)?;
        left.extend(back.quantity.is_positive().then_some(back));
    }
    parked.returned = left;
    draft.put_parked(name.clone(), parked)
}
