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
            /// The one after this.
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
    /// An item, for ever; its SKU and other names may change.
    ItemId
);
id!(
    /// A location.
    LocationId
);
id!(
    /// A channel.
    ChannelId
);
id!(
    /// A source of commands.
    SourceId
);
id!(
    /// The place of an entry in the journal, from 1, without gaps; also the identity of the
    /// reservation that the entry made.
    Sequence
);
id!(
    /// A case that a person has to look at.
    CaseNumber
);

impl Sequence {
    /// Before the first entry.
    pub const NONE: Self = Self(0);
}

/// The source of what the engine journals by itself: expiries, ties.
pub const ENGINE_SOURCE: SourceId = SourceId(1);
/// The built-in source of catalogue commands and of people who resolve cases.
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
    /// The item.
    #[n(0)]
    pub item: ItemId,
    /// The location.
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
