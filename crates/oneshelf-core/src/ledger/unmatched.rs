//! Links: units that were moved for a promise or a sale that has not come, level by level.
//!
//! They follow from what is parked under names, so that a level knows about them: its numbers are
//! estimated while they wait, and a case opens where they wait for too long.

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use crate::ledger::parked::{Parked, ParkedKey, ParkedSettlement};
use crate::value::id::{CaseNumber, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::{Quantity, add};

/// How long units may wait for their promise where their source does not say, in seconds: two days,
/// so that the daily file of a marketplace has time to come.
pub const LINK_SECONDS_DEFAULT: u32 = 2 * 86_400;

/// Units of one fact at one level that wait for the promise or sale they were moved for.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Link {
    /// The name that the promise or sale will come under.
    #[n(0)]
    pub waits_for: ParkedKey,
    /// How many units wait for it.
    #[n(1)]
    pub quantity: Quantity,
    /// When they have waited for too long; `None` once a case says so.
    #[n(2)]
    pub due_at: Option<Moment>,
    /// The case that says so; `None` before.
    #[n(3)]
    pub case: Option<CaseNumber>,
}

/// The links of one item at one location, by the entry that moved the units, oldest first.
pub type Links = BTreeMap<Sequence, Link>;

/// The links that follow from what is parked under a name. What a person has acknowledged waits
/// on without one.
pub(crate) fn links_of(
    key: &ParkedKey,
    parked: &Parked,
) -> Result<BTreeMap<(LevelKey, Sequence), Link>, crate::value::quantity::Overflow> {
    let mut links: BTreeMap<(LevelKey, Sequence), Link> = BTreeMap::new();
    for unit in units(parked).filter(|unit| unit.due_at.is_some() || unit.case.is_some()) {
        let link = links
            .entry((unit.key, unit.sequence))
            .or_insert_with(|| Link {
                waits_for: key.clone(),
                quantity: Quantity::ZERO,
                due_at: unit.due_at,
                case: unit.case,
            });
        add(&mut link.quantity, unit.quantity)?;
    }
    Ok(links)
}

pub(crate) fn units(parked: &Parked) -> impl Iterator<Item = &ParkedSettlement> {
    let units = parked.settled.iter().chain(&parked.picked);
    units.chain(&parked.returned)
}

pub(crate) fn units_mut(parked: &mut Parked) -> impl Iterator<Item = &mut ParkedSettlement> {
    let units = parked.settled.iter_mut().chain(&mut parked.picked);
    units.chain(&mut parked.returned)
}
