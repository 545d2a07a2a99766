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
    /// Defines an item, or changes what can change: names are added, never taken away; the unit
    /// is frozen, and a kit stays a kit. Defining a retired item brings it back.
    DefineItem
    required {
        /// Its stock keeping unit.
        sku(5): Sku,
    }
    optional {
        /// The UN/CEFACT Recommendation 20 code of its base unit; `H87` (piece) without it.
        unit(6): Option<String>,
        /// With how many decimals quantities may be given, 0 to 3; 0 without it.
        decimals(7): Option<u8>,
        /// Its GTIN.
        gtin(8): Option<Gtin>,
        /// Its other names.
        aliases(9): Vec<Sku>,
        /// What a kit is made of.
        components(10): Vec<KitComponent>,
        /// What may be offered instead, best first; plain items, one for one.
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

/// One component of a kit.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct KitComponent {
    /// The item.
    #[n(0)]
    pub sku: Sku,
    /// How much of it one kit takes.
    #[n(1)]
    pub quantity: Quantity,
}

command! {
    /// Defines a channel; it is also a source of its own name.
    DefineChannel
    required {
        /// Its name.
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
    /// Defines a source of a channel: a till, a feed.
    DefineSource
    required {
        /// Its name.
        name(5): SourceName,
        /// The channel that it belongs to.
        channel(6): ChannelName,
    }
    optional {
        /// By how many seconds its clock may be wrong; 0 without it.
        clock_uncertainty_seconds(7): Option<u32>,
        /// Where it works; everywhere without it. Labels of other places do not depend on it.
        location(8): Option<LocationName>,
        /// It is heard from at least this often, by commands or heartbeats; numbers where it
        /// works say that they are delayed while it is silent for longer.
        heartbeat_seconds(9): Option<u32>,
        /// Whether its commands carry `source_sequence`, from 1 and without gaps.
        sequenced(10): bool,
        /// The most of an item that a line may name: more is refused as a promise, and as a fact
        /// recorded, flagged and a case.
        quantity_max(11): Option<Quantity>,
        /// A fact that comes later than this after it occurred is recorded, flagged and a case.
        late_seconds_max(12): Option<u32>,
        /// How long what it moved may wait for the promise that it names before that is a case;
        /// two days without it.
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
    /// The item is no longer promised; facts about it are recorded as before.
    RetireItem
    required {
        /// The item.
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
    /// One more name of an item.
    AddAlias
    required {
        /// The item, by a name it has.
        sku(5): Sku,
        /// The new name.
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
    /// Defines a location. Defining a retired location brings it back.
    DefineLocation
    required {
        /// Its name.
        location(5): LocationName,
    }
    optional {
        /// Its IANA time zone, such as `Europe/London`; `UTC` without it.
        time_zone(6): Option<String>,
        /// When it is open; always without them.
        opening_hours(7): Option<OpeningHours>,
        /// How it does pickups; without them it does none.
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
    /// The location is no longer promised from; facts about it are recorded as before.
    RetireLocation
    required {
        /// The location.
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
