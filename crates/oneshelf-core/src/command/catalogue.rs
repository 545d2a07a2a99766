//! Commands of the catalogue: items, locations, channels and sources are defined and retired.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::catalogue::opening_hours::OpeningHours;
use crate::catalogue::pickup_times::PickupSettings;
use crate::command::check::check_positive;
use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::parts::LINES_MAX;
use crate::value::gtin::Gtin;
use crate::value::id::{ENGINE_NAME, OFFICE_NAME};
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::name::{ChannelName, LocationName, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The most decimals of an item.
const DECIMALS_MAX: u8 = 3;
/// The time zone of a location that does not say.
pub(crate) const TIME_ZONE_DEFAULT: &str = "UTC";

command! {
    /// Define an item, or change it. Names are added, never taken away; unit and decimals are
    /// frozen (decimals may grow), and a kit stays a kit. Defining a retired item brings it back.
    DefineItem
    required {
        /// The item's stock keeping unit: its first name, such as `MUG-RED`.
        sku(5): Sku,
    }
    optional {
        /// The base unit that quantities are counted in: a UN/CEFACT Recommendation 20 code such as
        /// `KGM` (kilogram). Without it, `H87` (piece). It can never change.
        unit(6): Option<String>,
        /// How many decimals its quantities may have, 0 to 3. Without it, 0: whole units only.
        decimals(7): Option<u8>,
        /// Its GTIN (EAN, UPC) of 8, 12, 13 or 14 digits, which becomes one more of its names.
        /// Without it, the item keeps the one it has.
        gtin(8): Option<Gtin>,
        /// Further names that commands may use for it, such as a supplier's number. Names that are
        /// left out are kept.
        aliases(9): Vec<Sku>,
        /// The components of a kit (bundle), which is stocked and promised as these. Without it, a
        /// plain item.
        components(10): Vec<KitComponent>,
        /// Items that may be offered instead, the best one first; no kits. Without it, none.
        substitutes(11): Vec<Sku>,
    }
}

impl Document for DefineItem {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        if let Some(unit) = &self.unit {
            let is_code = matches!(unit.len(), 2 | 3)
                && unit
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            if !is_code {
                return Err(Malformed::new(
                    MalformedCode::Fields,
                    "unit",
                    format_args!(
                        "{unit:?} is no UN/CEFACT code of 2 or 3 capitals and digits, such as H87 \
                         for piece or KGM for kilogram"
                    ),
                ));
            }
        }
        if self
            .decimals
            .is_some_and(|decimals| decimals > DECIMALS_MAX)
        {
            let reason = "is more than 3; choose a larger unit";
            return Err(Malformed::new(MalformedCode::Fields, "decimals", reason));
        }
        if !self.components.is_empty() && self.decimals.is_some_and(|decimals| decimals > 0) {
            let reason = "must be 0: a kit is sold whole";
            return Err(Malformed::new(MalformedCode::Fields, "decimals", reason));
        }
        if self.components.len() > LINES_MAX {
            let reason = format_args!("has more than {LINES_MAX} parts");
            return Err(Malformed::new(MalformedCode::Lines, "components", reason));
        }
        for (place, part) in self.components.iter().enumerate() {
            check_positive(part.quantity, || format!("components[{place}].quantity"))?;
        }
        Ok(())
    }
}

/// One component of a kit (bill of materials line).
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct KitComponent {
    /// The component, by any of its names; it cannot be a kit itself.
    #[n(0)]
    pub sku: Sku,
    /// How much of it one kit takes, in the component's base unit.
    #[n(1)]
    pub quantity: Quantity,
}

command! {
    /// Define a sales channel, such as `web`. It is also a source of its own name, so that a small
    /// shop needs no other.
    DefineChannel
    required {
        /// The channel's name, such as `pos`, `web` or `marketplace`.
        channel(5): ChannelName,
    }
    optional {}
}

impl Document for DefineChannel {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        match self.channel.as_str() {
            ENGINE_NAME | OFFICE_NAME => Err(reserved("channel", self.channel.as_str())),
            _ => Ok(()),
        }
    }
}

command! {
    /// Define a source, such as a till or a feed, or change its settings. It belongs to one
    /// channel, for ever.
    DefineSource
    required {
        /// The source's name, which its commands carry, such as `till-3`.
        name(5): SourceName,
        /// The channel that the source belongs to, whose policy counts for its commands.
        channel(6): ChannelName,
    }
    optional {
        /// By how many seconds its clock may be wrong. Facts closer than that to a count are
        /// uncertain. Without it, 0.
        clock_uncertainty_seconds(7): Option<u32>,
        /// The location where it works; only numbers of that location wait for its messages.
        /// Without it, every location.
        location(8): Option<LocationName>,
        /// It is heard from at least this often, in seconds, by commands or heartbeats. While it is
        /// silent for longer, numbers where it works are labelled `delayed`. Without it, silence
        /// means nothing.
        heartbeat_seconds(9): Option<u32>,
        /// Its commands carry `source_sequence`, from 1 without gaps, so that missing messages are
        /// known. Without it, they are not numbered.
        sequenced(10): bool,
        /// The most of an item that one command may name, in the item's base unit. More is refused
        /// as a promise; as a fact it is recorded and flagged, and opens a case. Without it, there
        /// is no limit.
        quantity_max(11): Option<Quantity>,
        /// How many seconds after it occurred a fact may arrive. A later one is recorded and
        /// flagged, and opens a case. Without it, there is no limit.
        late_seconds_max(12): Option<u32>,
        /// How many seconds units it moved may wait for the promise or sale that they name, before
        /// that becomes a case. Without it, two days.
        link_seconds(13): Option<u32>,
    }
}

impl Document for DefineSource {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        match self.name.as_str() {
            ENGINE_NAME | OFFICE_NAME => return Err(reserved("name", self.name.as_str())),
            _ => {}
        }
        for (field, seconds) in [
            ("heartbeat_seconds", self.heartbeat_seconds),
            ("late_seconds_max", self.late_seconds_max),
            ("link_seconds", self.link_seconds),
        ] {
            if seconds == Some(0) {
                let reason = "is 0; give at least 1, or leave it out";
                return Err(Malformed::new(MalformedCode::Time, field, reason));
            }
        }
        let most = self.quantity_max;
        most.map_or(Ok(()), |most| {
            check_positive(most, || "quantity_max".to_owned())
        })
    }
}

command! {
    /// Retire an item: it is no longer promised. Facts about it are recorded as before.
    RetireItem
    required {
        /// The item to retire, by any of its names.
        sku(5): Sku,
    }
    optional {}
}

impl Document for RetireItem {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Give an item one more name.
    AddAlias
    required {
        /// The item, by a name it has.
        sku(5): Sku,
        /// The name to add, which no other item may have.
        alias(6): Sku,
    }
    optional {}
}

impl Document for AddAlias {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// Define a location that holds stock, such as a store or a warehouse, or change it. Facts that
    /// waited for it are posted. Defining a retired location brings it back.
    DefineLocation
    required {
        /// The location's name, such as `OXFORD`.
        location(5): LocationName,
    }
    optional {
        /// Its IANA time zone, such as `Europe/London`. Without it, `UTC`.
        time_zone(6): Option<String>,
        /// When it is open, by its local time; pickup times are counted in these. Without it, it is
        /// always open.
        opening_hours(7): Option<OpeningHours>,
        /// How it prepares pickups (click and collect). Without it, it offers none.
        pickup(8): Option<PickupSettings>,
    }
}

impl Document for DefineLocation {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        if let Some(hours) = &self.opening_hours {
            hours.check()?;
        }
        if let Some(pickup) = &self.pickup {
            pickup.check()?;
        }
        let zone = self.time_zone.as_deref().unwrap_or(TIME_ZONE_DEFAULT);
        if zone.parse::<chrono_tz::Tz>().is_ok() {
            return Ok(());
        }
        Err(Malformed::new(
            MalformedCode::Fields,
            "time_zone",
            format_args!("{zone:?} is no IANA time zone such as \"Europe/London\""),
        ))
    }
}

command! {
    /// Retire a location: nothing is promised from it any more. Facts about it are recorded as
    /// before.
    RetireLocation
    required {
        /// The location to retire.
        location(5): LocationName,
    }
    optional {}
}

impl Document for RetireLocation {
    const CLASS: Class = Class::Definition;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

fn reserved(field: &str, name: &str) -> Malformed {
    let reason = format_args!("{name:?} is built in; choose another name");
    Malformed::new(MalformedCode::Reserved, field, reason)
}
