//! Sources: who sends commands, and what can be told from that.

use minicbor::{Decode, Encode};

use crate::value::id::{ChannelId, LocationId, SourceId};
use crate::value::name::SourceName;
use crate::value::quantity::Quantity;

/// Who sends commands.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Source {
    /// Its identity.
    #[n(0)]
    pub id: SourceId,
    /// Its name.
    #[n(1)]
    pub name: SourceName,
    /// The channel it belongs to.
    #[n(2)]
    pub channel: ChannelId,
    /// By how many seconds its clock may be wrong.
    #[n(3)]
    pub clock_uncertainty_seconds: u32,
    /// Where it works; `None` for everywhere.
    #[n(4)]
    pub location: Option<LocationId>,
    /// It is heard from at least this often; `None` where nobody knows.
    #[n(5)]
    pub heartbeat_seconds: Option<u32>,
    /// Whether it numbers its messages, from 1 and without gaps.
    #[cbor(n(6), default)]
    pub sequenced: bool,
    /// The most of an item that one command may name: more is refused as a promise, and looked
    /// at by a person as a fact.
    #[n(7)]
    pub quantity_max: Option<Quantity>,
    /// A fact that comes later than this is looked at by a person.
    #[n(8)]
    pub late_seconds_max: Option<u32>,
    /// How long what it moved may wait for the promise that it names.
    #[n(9)]
    pub link_seconds: Option<u32>,
}

impl Source {
    /// A source of which nothing but its name and channel is known.
    #[must_use]
    pub fn new(id: SourceId, name: SourceName, channel: ChannelId) -> Self {
        Self {
            id,
            name,
            channel,
            clock_uncertainty_seconds: 0,
            location: None,
            heartbeat_seconds: None,
            sequenced: false,
            quantity_max: None,
            late_seconds_max: None,
            link_seconds: None,
        }
    }

    /// Whether it has a feed: it numbers its messages, or is heard from regularly.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.sequenced || self.heartbeat_seconds.is_some()
    }
}
