//! What the reference model knows of the shop of [`scene`].

use std::collections::BTreeMap;

use oneshelf_core::{Command, Condition, HoldPolicy, Line, Quantity};

use crate::model::{Amount, Place, Spot};
use crate::scene;

/// The safety stock of `web` for one item.
pub(crate) const WITHHELD: (usize, Amount) = (1, 1_000);

/// The locations; the last one is defined late, or never.
pub(crate) const PLACES: [&str; 3] = ["OXFORD", "LONDON", "BATH"];
/// The place of the late one.
pub(crate) const LATE: usize = 2;

/// Every item at every location.
pub(crate) fn spots() -> impl Iterator<Item = Spot> {
    let items = 0..scene::ITEMS.len();
    items.flat_map(|item| (0..PLACES.len()).map(move |location| (item, location)))
}

pub(crate) const fn place(condition: Condition) -> Place {
    match condition {
        Condition::Sellable => Place::Shelf,
        Condition::Inspection => Place::Inspection,
        Condition::Damaged => Place::Damaged,
    }
}

/// What a source's channel is kept from.
pub(crate) fn withheld(spot: Spot, channel: &str) -> Amount {
    if channel == "web" && spot.0 == WITHHELD.0 {
        WITHHELD.1
    } else {
        0
    }
}

/// The channel of a source.
pub(crate) fn channel(source: &str) -> &str {
    if scene::TILLS.contains(&source) {
        "pos"
    } else {
        source
    }
}

/// How long the carts of a source hold stock.
pub(crate) fn holds(source: &str) -> Option<HoldPolicy> {
    (channel(source) == "web").then_some(scene::WEB_HOLDS)
}

/// What lines are about, kits taken apart, line by line.
pub(crate) fn parts(location: &str, lines: &[Line]) -> Vec<Vec<(Spot, Amount)>> {
    let part = |line: &Line| {
        let place = line
            .location
            .as_ref()
            .map_or(location, |name| name.as_str());
        let at = PLACES.iter().position(|name| *name == place);
        let at = at.unwrap_or(0);
        let amount = Quantity::thousandths(line.quantity);
        match scene::ITEMS
            .iter()
            .position(|sku| *sku == line.sku.as_str())
        {
            Some(item) => vec![((item, at), amount)],
            None => vec![((0, at), amount), ((1, at), 2 * amount)],
        }
    };
    lines.iter().map(part).collect()
}

/// What lines are about in all, in the order of items and locations.
pub(crate) fn demand(location: &str, lines: &[Line]) -> BTreeMap<Spot, Amount> {
    let mut sum = BTreeMap::new();
    for (spot, amount) in parts(location, lines).into_iter().flatten() {
        *sum.entry(spot).or_insert(0) += amount;
    }
    sum
}

/// Whether a fact happened at the late location, or a part of it.
pub(crate) fn names_late(command: &Command) -> bool {
    let (location, lines) = match command {
        Command::Receive(c) => (&c.location, c.lines.as_slice()),
        Command::Sell(c) => (&c.location, c.lines.as_slice()),
        Command::TakeBack(c) => (&c.location, c.lines.as_slice()),
        Command::Inspect(c) => (&c.location, c.lines.as_slice()),
        Command::WriteOff(c) => (&c.location, c.lines.as_slice()),
        Command::Adjust(c) => (&c.location, c.lines.as_slice()),
        Command::Count(c) => (&c.location, [].as_slice()),
        _ => return false,
    };
    let own = lines.iter().filter_map(|line| line.location.as_ref());
    own.chain([location])
        .any(|name| name.as_str() == PLACES[LATE])
}
