//! Kits as promises were made with them.

use minicbor::{Decode, Encode};

use crate::catalogue::definitions::{Item, KitPart};
use crate::ledger::reservation::Reservation;
use crate::value::id::{ItemId, LocationId};
use crate::value::quantity::Quantity;

/// A kit that was promised, with the components that it had then. Later steps of the promise use
/// these, whatever the kit has become.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct PromisedKit {
    /// The kit that was promised, as an item.
    #[n(0)]
    pub item: ItemId,
    /// The location that it was promised from.
    #[n(1)]
    pub location: LocationId,
    /// How many whole kits were promised.
    #[n(2)]
    pub quantity: Quantity,
    /// The components of one kit, as they were then.
    #[n(3)]
    pub parts: Vec<KitPart>,
}

/// An item as promises mean it: a kit is what it was when the first of them was made that has it.
pub(crate) fn as_promised(item: &Item, promises: &[Reservation]) -> Option<Item> {
    let mut kits = promises.iter().flat_map(|promise| &promise.kits);
    let kit = kits.find(|kit| kit.item == item.id)?;
    Some(Item {
        components: kit.parts.clone(),
        ..item.clone()
    })
}
