//! Policy: what a channel may do, and what is withheld from it.

use crate::catalogue::HoldPolicy;
use crate::command::command;
use crate::name::{ChannelName, LocationName, Sku};
use crate::quantity::Quantity;

command! {
    /// Sets what a channel may do, all of it at once. Defining the same again writes nothing.
    DefinePolicy
    required {
        /// The channel.
        channel(5): ChannelName,
    }
    optional {
        /// How long carts hold stock; without it they hold none.
        holds(6): Option<HoldPolicy>,
        /// The locations whose stock it may promise; without it all.
        locations(7): Option<Vec<LocationName>>,
    }
}

command! {
    /// Sets the units withheld from a channel: for an item at a location, an item, a location, or
    /// by default. The most specific rule counts.
    DefineSafetyStock
    required {
        /// The channel.
        channel(5): ChannelName,
    }
    optional {
        /// The item; without it, every item.
        sku(6): Option<Sku>,
        /// The location; without it, every location.
        location(7): Option<LocationName>,
        /// How many units; without it the rule is removed, and a less specific one counts.
        quantity(8): Option<Quantity>,
    }
}
