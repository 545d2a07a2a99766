//! Sources: who sends commands, and what can be told from that.

use minicbor::{Decode, Encode};

use crate::value::id::{ChannelId, LocationId, SourceId};
use crate::value::name::SourceName;
use crate::value::quantity::Quantity;

/// A source: whoever sends commands, such as a till, the web shop or a feed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Source {
    /// Its identity inside the store.
    #[n(0)]
    pub id: SourceId,
    /// Its name, which its commands carry.
    #[n(1)]
    pub name: SourceName,
    /// The channel that it belongs to, whose policy counts for it.
    #[n(2)]
    pub channel: ChannelId,
    /// By how many seconds its clock may be wrong; 0 for a clock that is right.
    #[n(3)]
    pub clock_uncertainty_seconds: u32,
    /// The location where it works; `None` for every location.
    #[n(4)]
    pub location: Option<LocationId>,
    /// It is heard from at least this often, in seconds; `None` where silence means nothing.
    #[n(5)]
    pub heartbeat_seconds: Option<u32>,
    /// Whether it numbers its messages, from 1 without gaps.
    #[cbor(n(6), default)]
    pub sequenced: bool,
    /// The most of an item that one command may name: more is refused as a promise, and a case as a
    /// fact. `None` for no limit.
    #[n(7)]
    pub quantity_max: Option<Quantity>,
    /// How many seconds after it occurred a fact may arrive before it is a case; `None` for no
    /// limit.
    #[n(8)]
    pub late_seconds_max: Option<u32>,
    /// How many seconds units it moved may wait for their promise before that is a case; `None` for
    /// two days.
    #[n(9)]
    pub link_seconds: Option<u32>,
}

impl Source {
    /// A source with a name and a channel, and no other settings.
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

    /// Whether it is watched: it numbers its messages, or sends heartbeats.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.sequenced || self.heartbeat_seconds.is_some()
    }
}
