//! Expire: promises at one level came to their deadline.

use crate::command::command;
use crate::name::{LocationName, Sku};

command! {
    /// The engine journals the promises of an item at a location whose deadline has come.
    /// Hosts cannot send it.
    Expire
    required {
        /// The item.
        sku(5): Sku,
        /// The location.
        location(6): LocationName,
    }
    optional {}
}
