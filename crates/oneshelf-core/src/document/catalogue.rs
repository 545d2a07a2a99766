//! The catalogue: items, locations, channels, sources.
//!
//! Defining the same again writes nothing.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::command::command;
use crate::gtin::Gtin;
use crate::name::{ChannelName, LocationName, Sku, SourceName};
use crate::quantity::Quantity;

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
    /// Defines a location. Defining a retired location brings it back.
    DefineLocation
    required {
        /// Its name.
        location(5): LocationName,
    }
    optional {
        /// Its IANA time zone, such as `Europe/London`; `UTC` without it.
        time_zone(6): Option<String>,
    }
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

command! {
    /// The location is no longer promised from; facts about it are recorded as before.
    RetireLocation
    required {
        /// The location.
        location(5): LocationName,
    }
    optional {}
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
