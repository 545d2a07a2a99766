//! What the reference model knows of the shop of [`scene`].

#![expect(clippy::unwrap_used, reason = "the names are written here and fit")]

use std::collections::BTreeMap;

use oneshelf_core::{
    ChannelName, Command, Condition, DefineItem, DefineLocation, DefinePolicy, DefineSafetyStock,
    HoldPolicy, Line, Moment, PickupSettings, Quantity, Reference, SourceName,
};

use super::values::{Amount, Place, Spot};
use crate::host::scene::{self, LATE, PLACES};

/// The safety stock of `web` for one item.
pub(crate) const WITHHELD: (usize, Amount) = (1, 1_000);

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

/// How OXFORD and LONDON do pickups, which are open day and night.
pub(crate) const PICKUPS: PickupSettings = PickupSettings {
    preparation_minutes: 30,
    cut_off: None,
    accept_minutes: Some(15),
    hold_days: 1,
    pickups_max: None,
};

/// What the model knows of the shop besides the scene: safety stock, pickups, a substitute, and
/// that the web shop promises what is expected.
pub(crate) fn equipment() -> Vec<Command> {
    let office: SourceName = "office".parse().unwrap();
    let web: ChannelName = "web".parse().unwrap();
    let mut number = 0;
    let mut reference = || -> Reference {
        number += 1;
        format!("equip-{number}").parse().unwrap()
    };
    let mut commands: Vec<Command> = vec![
        DefineSafetyStock {
            sku: scene::ITEMS[WITHHELD.0].parse().ok(),
            quantity: Some(Quantity::from_thousandths(WITHHELD.1)),
            ..DefineSafetyStock::new(office.clone(), reference(), web.clone())
        }
        .into(),
        DefinePolicy {
            holds: Some(scene::WEB_HOLDS),
            back_orders: true,
            ..DefinePolicy::new(office.clone(), reference(), web)
        }
        .into(),
        DefineItem {
            substitutes: vec![scene::ITEMS[1].parse().unwrap()],
            ..DefineItem::new(
                office.clone(),
                reference(),
                scene::ITEMS[0].parse().unwrap(),
            )
        }
        .into(),
    ];
    for name in scene::LOCATIONS {
        let location = DefineLocation::new(office.clone(), reference(), name.parse().unwrap());
        commands.push(
            DefineLocation {
                time_zone: Some("Europe/London".to_owned()),
                pickup: Some(PICKUPS),
                ..location
            }
            .into(),
        );
    }
    commands
}

/// When a pickup is ready that is ordered now, where there are pickups.
pub(crate) fn ready_at(location: usize, now: Moment) -> Option<Moment> {
    (location != LATE).then(|| now.plus_seconds(PICKUPS.preparation_minutes * 60))
}

/// Until when a pickup waits that is ready: the midnight after the next, in a London winter.
pub(crate) fn closing(location: usize, ready: Moment) -> Option<Moment> {
    let first = scene::start().minus_seconds(10 * 3_600);
    let day = 24 * 3_600;
    let mut midnights = (1..=60).map(|days| first.plus_seconds(days * day));
    midnights
        .find(|midnight| *midnight > ready.plus_seconds(day))
        .filter(|_| location != LATE)
}

/// Whether the channel of a source promises what is expected.
pub(crate) fn back_orders(source: &str) -> bool {
    channel(source) == "web"
}

/// Whether one item may go instead of another.
pub(crate) fn is_substitute(old: &str, new: &str) -> bool {
    (old, new) == (scene::ITEMS[0], scene::ITEMS[1])
}

/// The place of a location in [`PLACES`].
pub(crate) fn index(location: &str) -> usize {
    PLACES
        .iter()
        .position(|name| *name == location)
        .unwrap_or(0)
}

/// The place of an item in [`scene::ITEMS`].
pub(crate) fn item(sku: &str) -> usize {
    scene::ITEMS
        .iter()
        .position(|name| *name == sku)
        .unwrap_or(0)
}

/// Whether it is a fact that can be taken back as a whole.
pub(crate) const fn is_reversible(command: &Command) -> bool {
    matches!(
        command,
        Command::Receive(_)
            | Command::Sell(_)
            | Command::TakeBack(_)
            | Command::Inspect(_)
            | Command::WriteOff(_)
            | Command::Adjust(_)
            | Command::Count(_)
    )
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
