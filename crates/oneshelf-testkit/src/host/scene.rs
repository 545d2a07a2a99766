//! The shop that scenarios and models play in.
//!
//! - Items `MUG-RED` and `MUG-BLUE`; the kit `GIFT-BOX`, one red mug and two blue ones; `CHEDDAR`
//!   by the kilogram, with 3 decimals.
//! - Locations `OXFORD` and `LONDON`.
//! - Channels `web`, whose carts hold stock for 600 seconds and at most 3,600; `pos`;
//!   `warehouse`. Each is a source of its own name; the tills `till-1` and `till-2` belong to
//!   `pos`.

#![expect(clippy::unwrap_used, reason = "the names are written here and fit")]

use oneshelf_core::{
    ChannelName, CodeKey, Command, DefineChannel, DefineItem, DefineLocation, DefinePolicy,
    DefineSource, HoldPolicy, KitComponent, LocationName, Moment, Quantity, Reference, Sku,
    SourceName,
};

use super::engine::{Host, fail};

/// The plain items.
pub const ITEMS: [&str; 3] = ["MUG-RED", "MUG-BLUE", "CHEDDAR"];
/// The kit.
pub const KIT: &str = "GIFT-BOX";
/// The locations.
pub const LOCATIONS: [&str; 2] = ["OXFORD", "LONDON"];
/// The locations of the reference model: these, and one that is defined late, or never.
pub(crate) const PLACES: [&str; 3] = [LOCATIONS[0], LOCATIONS[1], "BATH"];
/// The place of the late one.
pub(crate) const LATE: usize = 2;
/// The channels.
pub const CHANNELS: [&str; 3] = ["web", "pos", "warehouse"];
/// The tills, sources of `pos`.
pub const TILLS: [&str; 2] = ["till-1", "till-2"];
/// How long carts of `web` hold stock.
pub const WEB_HOLDS: HoldPolicy = HoldPolicy {
    seconds: 600,
    seconds_max: 3_600,
};

/// What the pickup codes of the shop are derived from.
#[must_use]
pub fn code_key() -> CodeKey {
    CodeKey::new(b"a key of the host's own, 32 bytes").unwrap()
}

/// When scenarios start: 2026-11-23T10:00:00Z.
#[must_use]
pub fn start() -> Moment {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

/// Everything that can be asked about: every item and the kit, at every location, for every
/// channel.
pub(crate) fn questions() -> impl Iterator<Item = (Sku, LocationName, ChannelName)> {
    let skus = ITEMS.into_iter().chain([KIT]);
    let levels = skus.flat_map(|sku| LOCATIONS.map(|location| (sku, location)));
    levels.flat_map(|(sku, location)| {
        CHANNELS.map(|channel| {
            let (sku, location) = (sku.parse().unwrap(), location.parse().unwrap());
            (sku, location, channel.parse().unwrap())
        })
    })
}

/// The commands that define the shop.
#[must_use]
pub fn catalogue() -> Vec<Command> {
    let office: SourceName = "office".parse().unwrap();
    let mut number = 0;
    let mut reference = || -> Reference {
        number += 1;
        format!("define-{number}").parse().unwrap()
    };
    let mut commands: Vec<Command> = Vec::new();
    for sku in ITEMS {
        let item = DefineItem::new(office.clone(), reference(), sku.parse().unwrap());
        let cheese = sku == "CHEDDAR";
        commands.push(
            DefineItem {
                unit: cheese.then(|| "KGM".to_owned()),
                decimals: cheese.then_some(3),
                ..item
            }
            .into(),
        );
    }
    let component = |sku: &str, units| KitComponent {
        sku: sku.parse().unwrap(),
        quantity: Quantity::units(units),
    };
    let kit = DefineItem::new(office.clone(), reference(), KIT.parse().unwrap());
    commands.push(
        DefineItem {
            components: vec![component("MUG-RED", 1), component("MUG-BLUE", 2)],
            ..kit
        }
        .into(),
    );
    for name in LOCATIONS {
        let location = DefineLocation::new(office.clone(), reference(), name.parse().unwrap());
        let time_zone = Some("Europe/London".to_owned());
        commands.push(
            DefineLocation {
                time_zone,
                ..location
            }
            .into(),
        );
    }
    for name in CHANNELS {
        let channel = DefineChannel::new(office.clone(), reference(), name.parse().unwrap());
        commands.push(channel.into());
    }
    let policy = DefinePolicy::new(office.clone(), reference(), "web".parse().unwrap());
    commands.push(
        DefinePolicy {
            holds: Some(WEB_HOLDS),
            ..policy
        }
        .into(),
    );
    for name in TILLS {
        let name = name.parse().unwrap();
        let pos = "pos".parse().unwrap();
        commands.push(DefineSource::new(office.clone(), reference(), name, pos).into());
    }
    commands
}

/// Defines the shop in an empty host.
///
/// # Panics
/// Where a definition is not applied.
pub fn define(host: &mut dyn Host) {
    for command in catalogue() {
        match host.apply(command.clone()) {
            Ok(outcome) if outcome.is_applied() => {}
            other => fail(&format_args!("{command:?} was not applied: {other:?}")),
        }
    }
}
