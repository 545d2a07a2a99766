//! From the lines of a command to quantities per item and location: names are resolved, kits
//! exploded, and the same item on several lines summed before anything is decided.

use std::sync::Arc;

use crate::catalogue::definitions::{CatalogueRow, Channel, Item};
use crate::catalogue::location::Location;
use crate::command::answer::{Flag, RefusalCode};
use crate::command::parts::Line;
use crate::decide::draft::{Draft, Stop};
use crate::ledger::case::CaseDetail;
use crate::ledger::kit::{PromisedKit, as_promised};
use crate::ledger::reservation::Reservation;
use crate::store::snapshot::Key;
use crate::value::id::{ChannelId, LevelKey};
use crate::value::malformed::MalformedCode;
use crate::value::name::{LocationName, Sku};
use crate::value::quantity::{Demand, Overflow, Quantity};

/// The base unit of an item that nobody has defined: UN/CEFACT code for "piece".
pub(crate) const UNIT_DEFAULT: &str = "H87";
/// Provisional items take every quantity that there is.
const PROVISIONAL_DECIMALS: u8 = 3;

/// One line, resolved.
pub(crate) struct Resolved {
    pub(crate) item: Arc<Item>,
    pub(crate) location: Arc<Location>,
    pub(crate) quantity: Quantity,
}

impl Resolved {
    /// What one unit of the line takes at each level.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (LevelKey, Quantity)> {
        let location = self.location.id;
        self.item.parts().map(move |part| {
            (
                LevelKey {
                    item: part.item,
                    location,
                },
                part.quantity,
            )
        })
    }

    /// Adds what `quantity` of the line takes.
    pub(crate) fn add_to(&self, demand: &mut Demand, quantity: Quantity) -> Result<(), Stop> {
        for (key, per_unit) in self.parts() {
            let wanted = quantity.checked_mul(per_unit).ok_or(Overflow)?;
            let sum = demand.entry(key).or_default();
            *sum = sum.checked_add(wanted).ok_or(Overflow)?;
        }
        Ok(())
    }
}

/// Refuses a quantity that is finer than its item is counted.
pub(crate) fn check_decimals(
    item: &Item,
    quantity: Quantity,
    field: impl FnOnce() -> String,
) -> Result<(), Stop> {
    if quantity.fits_decimals(item.decimals) {
        return Ok(());
    }
    Err(Stop::malformed(
        MalformedCode::Quantity,
        field(),
        format_args!(
            "is {quantity}, but {} is counted with {} decimals of its unit {}",
            item.sku, item.decimals, item.unit
        ),
    ))
}

/// The item of a fact; an unknown one becomes a provisional item with a case.
pub(crate) fn item_of_fact(draft: &mut Draft<'_>, sku: &Sku) -> Result<Arc<Item>, Stop> {
    if let Some(item) = draft.item_named(sku) {
        return Ok(item);
    }
    let id = draft.next_item();
    let case = draft.open_case(Some(id), None, CaseDetail::ProvisionalItem)?;
    let item = Arc::new(Item {
        id,
        sku: sku.clone(),
        unit: UNIT_DEFAULT.to_owned(),
        decimals: PROVISIONAL_DECIMALS,
        gtin: None,
        components: Vec::new(),
        provisional: true,
        retired: false,
        case: Some(case),
        substitutes: Vec::new(),
    });
    draft.define(CatalogueRow::Item(Arc::clone(&item)));
    let name = crate::catalogue::definitions::gtin_name(sku).unwrap_or_else(|| sku.clone());
    draft.define(CatalogueRow::Name(name, id));
    draft.flag(Flag::ProvisionalItem);
    Ok(item)
}

/// What the lines of a fact move, per level.
pub(crate) fn of_fact(
    draft: &mut Draft<'_>,
    location: &LocationName,
    lines: &[Line],
) -> Result<Demand, Stop> {
    of_step(draft, &[], location, lines)
}

/// What the lines of a fact about promises move: a kit is what they were made with.
pub(crate) fn of_step(
    draft: &mut Draft<'_>,
    promises: &[Reservation],
    location: &LocationName,
    lines: &[Line],
) -> Result<Demand, Stop> {
    let mut demand = Demand::new();
    for (place, line) in lines.iter().enumerate() {
        let location = draft.location_named(line.location.as_ref().unwrap_or(location))?;
        let item = item_of_fact(draft, &line.sku)?;
        let item = as_promised(&item, promises).map_or(item, Arc::new);
        check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
        let resolved = Resolved {
            item,
            location,
            quantity: line.quantity,
        };
        resolved.add_to(&mut demand, line.quantity)?;
    }
    draft.require(demand.keys().map(|key| Key::Level(*key)))?;
    Ok(demand)
}

/// An item that a promise names.
pub(crate) fn promised_item(draft: &Draft<'_>, sku: &Sku) -> Result<Arc<Item>, Stop> {
    draft.item_named(sku).ok_or_else(|| {
        Stop::refused(
            RefusalCode::UnknownItem,
            format!("item {sku} is not defined"),
            "define it, then try again under a new reference",
        )
    })
}

/// An item that a command names of promises, as they were made with it.
pub(crate) fn item_of_promises(
    draft: &Draft<'_>,
    promises: &[Reservation],
    sku: &Sku,
) -> Result<Arc<Item>, Stop> {
    let item = promised_item(draft, sku)?;
    Ok(as_promised(&item, promises).map_or(item, Arc::new))
}

/// The kits among the lines of a promise, as they are composed now.
pub(crate) fn kits_of(resolved: &[Resolved]) -> Vec<PromisedKit> {
    let kits = resolved.iter().filter(|line| line.item.is_kit());
    let promised = kits.map(|line| PromisedKit {
        item: line.item.id,
        location: line.location.id,
        quantity: line.quantity,
        parts: line.item.components.clone(),
    });
    promised.collect()
}

/// The same of lines whose names are known, but not checked.
pub(crate) fn kits_named(
    draft: &Draft<'_>,
    location: &LocationName,
    lines: &[Line],
) -> Result<Vec<PromisedKit>, Stop> {
    let mut resolved = Vec::new();
    for line in lines {
        if let Some(item) = draft.item_named(&line.sku) {
            let location = line.location.as_ref().unwrap_or(location);
            resolved.push(Resolved {
                item,
                location: draft.location_named(location)?,
                quantity: line.quantity,
            });
        }
    }
    Ok(kits_of(&resolved))
}

/// The lines of a promise: every item and location must be defined, in use and eligible.
pub(crate) fn of_promise(
    draft: &Draft<'_>,
    location: &LocationName,
    lines: &[Line],
) -> Result<Vec<Resolved>, Stop> {
    let channel = draft.channel()?;
    let mut resolved = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate() {
        let location = draft.location_named(line.location.as_ref().unwrap_or(location))?;
        check_location(&channel, &location)?;
        let item = promised_item(draft, &line.sku)?;
        let components = item.components.iter().map(|part| draft.item(part.item));
        for item in std::iter::once(Ok(Arc::clone(&item))).chain(components) {
            let item = item?;
            check_in_use(&item)?;
        }
        check_decimals(&item, line.quantity, || format!("lines[{place}].quantity"))?;
        resolved.push(Resolved {
            item,
            location,
            quantity: line.quantity,
        });
    }
    Ok(resolved)
}

/// Refuses an item that is not defined properly, or not promised any more.
pub(crate) fn check_in_use(item: &Item) -> Result<(), Stop> {
    if item.provisional {
        return Err(Stop::refused(
            RefusalCode::ProvisionalItem,
            format!(
                "item {} is provisional: facts name it, but nobody has defined it",
                item.sku
            ),
            "define it, then try again under a new reference",
        ));
    }
    if item.retired {
        return Err(retired("item", item.sku.as_str()));
    }
    Ok(())
}

/// Refuses a location that is not promised from, at all or by this channel.
pub(crate) fn check_location(channel: &Channel, location: &Location) -> Result<(), Stop> {
    if location.retired {
        return Err(retired("location", location.name.as_str()));
    }
    match &channel.policy.locations {
        Some(eligible) if !eligible.contains(&location.id) => Err(Stop::refused(
            RefusalCode::LocationNotEligible,
            format!(
                "the policy of {} does not list location {} as eligible",
                channel.name, location.name
            ),
            "choose another location, or change the policy",
        )),
        _ => Ok(()),
    }
}

fn retired(what: &str, name: &str) -> Stop {
    Stop::refused(
        RefusalCode::Retired,
        format!("{what} {name} is retired"),
        "choose another, or define it again to bring it back",
    )
}

/// What a channel can still promise of a level; may be negative.
pub(crate) fn promisable(
    draft: &Draft<'_>,
    channel: ChannelId,
    key: LevelKey,
) -> Result<Quantity, Stop> {
    let catalogue = draft.context.catalogue;
    let withheld = catalogue.withheld(channel, key.item, key.location, None);
    Ok(draft.level(key)?.promisable(withheld)?)
}
