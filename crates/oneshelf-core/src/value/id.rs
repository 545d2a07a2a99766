//! Integer identities inside a store; names are for people and hosts.

use std::fmt;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize,
            Deserialize, schemars::JsonSchema,
        )]
        #[cbor(transparent)]
        #[serde(transparent)]
        pub struct $name(#[n(0)] pub u64);

        impl $name {
            /// The identity that follows this one.
            #[must_use]
            pub const fn next(self) -> Self {
                Self(self.0.saturating_add(1))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// The identity of an item inside the store, for ever; its SKU and other names may change.
    ItemId
);
id!(
    /// The identity of a location inside the store.
    LocationId
);
id!(
    /// The identity of a channel inside the store.
    ChannelId
);
id!(
    /// The identity of a source inside the store.
    SourceId
);
id!(
    /// The number of a journal entry, from 1 without gaps; also the identity of the promise that
    /// the entry made.
    Sequence
);
id!(
    /// The number of a case, from 1.
    CaseNumber
);

impl Sequence {
    /// Before the first entry: no entry at all.
    pub const NONE: Self = Self(0);
}

/// The built-in source of what the engine journals by itself, such as expiries.
pub const ENGINE_SOURCE: SourceId = SourceId(1);
/// The built-in source of the back office: catalogue commands, and people who resolve cases.
pub const OFFICE_SOURCE: SourceId = SourceId(2);
/// The name of [`ENGINE_SOURCE`]; no host may send under it.
pub const ENGINE_NAME: &str = "engine";
/// The name of [`OFFICE_SOURCE`] and of its channel.
pub const OFFICE_NAME: &str = "office";
/// The channel of the two built-in sources.
pub const OFFICE_CHANNEL: ChannelId = ChannelId(1);

/// One item at one location.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Encode,
    Decode,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
pub struct LevelKey {
    /// The item, by its identity.
    #[n(0)]
    pub item: ItemId,
    /// The location, by its identity.
    #[n(1)]
    pub location: LocationId,
}

impl LevelKey {
    /// The same item at another location.
    #[must_use]
    pub const fn at(self, location: LocationId) -> Self {
        Self {
            item: self.item,
            location,
        }
    }
}
