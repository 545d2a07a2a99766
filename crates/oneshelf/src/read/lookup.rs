//! What the catalogue has under a name, or what to tell whoever named something else.

use std::sync::Arc;

use oneshelf_core::{
    Catalogue, Channel, ChannelName, Item, Location, LocationName, MalformedCode, Sku,
};

use crate::host::Error;

/// The item of a name.
pub(crate) fn item<'c>(catalogue: &'c Catalogue, sku: &Sku) -> Result<&'c Arc<Item>, Error> {
    let unknown = || unknown(MalformedCode::UnknownItem, "sku", sku);
    catalogue.item_named(sku).ok_or_else(unknown)
}

/// The location of a name.
pub(crate) fn location<'c>(
    catalogue: &'c Catalogue,
    name: &LocationName,
) -> Result<&'c Arc<Location>, Error> {
    let unknown = || unknown(MalformedCode::UnknownLocation, "location", name);
    catalogue.location_named(name).ok_or_else(unknown)
}

/// The channel of a name.
pub(crate) fn channel<'c>(
    catalogue: &'c Catalogue,
    name: &ChannelName,
) -> Result<&'c Arc<Channel>, Error> {
    let unknown = || unknown(MalformedCode::UnknownChannel, "channel", name);
    catalogue.channel_named(name).ok_or_else(unknown)
}

fn unknown(code: MalformedCode, field: &str, name: &dyn std::fmt::Debug) -> Error {
    let reason = format_args!("{name:?} is not defined; check it, or define it first");
    Error::malformed(code, field, reason)
}
