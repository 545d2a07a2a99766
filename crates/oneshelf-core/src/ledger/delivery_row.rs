//! Deliveries: how far a destination is, what it has been handed and has not acknowledged, and
//! what can become of that.
//!
//! The journal is the outbox. A row is kept only of what was tried; what was never tried is what
//! lies behind the cursor, or on a level that is held back.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::destination::Destination;
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// The most deliveries of a destination that are under way or wait for another try.
pub const OUTSTANDING_MAX: usize = 1_000;
/// With so many dead deliveries a destination gets nothing new, until a person has seen to them.
pub const DEAD_MAX: usize = 1_000;
/// The most levels that are held back before nothing new is handed out.
pub const HELD_LEVELS_MAX: usize = 1_000;
/// How much of a reason is kept.
pub const REASON_CHARS_MAX: usize = 300;

/// A destination as it is stored: its settings and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct DestinationRow {
    /// What was asked for.
    #[n(0)]
    pub destination: Destination,
    /// Up to this entry, everything was handed out, is held back or did not matter.
    #[n(1)]
    pub cursor: Sequence,
    /// Levels that are held back.
    #[n(2)]
    pub held: BTreeMap<LevelKey, Held>,
    /// What is handed out up to this entry may have been sent before a replay.
    #[n(3)]
    pub again_until: Sequence,
    /// The number of the last delivery of an availability.
    #[n(4)]
    pub last_number: u64,
    /// Where a walk over the levels that may have changed stands.
    #[n(5)]
    pub round: Option<Round>,
    /// The catalogue of the last walk.
    #[n(6)]
    pub catalogue_epoch: u64,
    /// That it could not be reached, and until when it is left alone.
    #[n(7)]
    pub unreachable: Option<Unreachable>,
}

/// A level that is held back: nothing on it, from an entry up to the cursor, was handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Held {
    /// That entry.
    #[n(0)]
    pub since: Sequence,
    /// The level for which that entry has to wait; it may be the same.
    #[n(1)]
    pub by: LevelKey,
}

/// A walk over the levels that may have changed between two entries, in the order of their keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Round {
    /// After this entry.
    #[n(0)]
    pub from: Sequence,
    /// Up to this one; what is handed out is true at it or later.
    #[n(1)]
    pub until: Sequence,
    /// The last level that was looked at.
    #[n(2)]
    pub after: Option<LevelKey>,
    /// How the levels are found.
    #[n(3)]
    pub path: WalkPath,
}

/// How a walk finds the levels that may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum WalkPath {
    /// The few entries are read.
    #[n(0)]
    Entries,
    /// All levels are, for those that changed since.
    #[n(1)]
    Changed,
    /// Every level may have changed.
    #[n(2)]
    Everything,
    /// As [`WalkPath::Changed`], for kits, once the levels are done.
    #[n(3)]
    ChangedKits,
    /// As [`WalkPath::Everything`], for kits.
    #[n(4)]
    EveryKit,
}

/// A destination that could not be reached.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Unreachable {
    /// How often in a row.
    #[n(0)]
    pub tries: u32,
    /// When it is tried again, with one delivery.
    #[n(1)]
    pub until: Moment,
    /// What went wrong.
    #[n(2)]
    pub reason: String,
}

/// A delivery that was handed out and not acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Outstanding {
    /// Its number, with the destination its stable identity: the entry of the journal, or counted
    /// up for availabilities.
    #[n(0)]
    pub number: u64,
    /// The levels that it is about.
    #[n(1)]
    pub levels: Vec<LevelKey>,
    /// How often it was handed out.
    #[n(2)]
    pub tries: u32,
    /// How many of the tries failed.
    #[n(3)]
    pub failures: u32,
    /// It may have been sent before its first try, because the journal is replayed.
    #[n(4)]
    pub again: bool,
    /// What it waits for.
    #[n(5)]
    pub state: OutstandingState,
    /// Why it failed last.
    #[n(6)]
    pub reason: Option<String>,
    /// The availability that went out under this number.
    #[n(7)]
    pub sent: Option<SentState>,
    /// The level changed while it was under way.
    #[n(8)]
    pub changed: bool,
}

/// What an outstanding delivery waits for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OutstandingState {
    /// Somebody has it, and has this long to say what became of it.
    #[n(0)]
    InFlight {
        /// The end of the lease.
        #[n(0)]
        until: Moment,
    },
    /// It is handed out again from this moment on.
    #[n(1)]
    Waiting {
        /// When.
        #[n(0)]
        until: Moment,
    },
    /// It was tried too often; a person decides.
    #[n(2)]
    Dead {
        /// Since when.
        #[n(0)]
        since: Moment,
    },
}

/// The part of an availability by which the receiver knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SentState {
    /// What can be promised.
    #[n(0)]
    pub available: Quantity,
    /// What is sold too often.
    #[n(1)]
    pub shortfall: Quantity,
    /// How far it can be trusted.
    #[n(2)]
    pub label: SentLabel,
}

/// A [`Label`] as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum SentLabel {
    /// See [`Label::Confirmed`].
    #[n(0)]
    Confirmed,
    /// See [`Label::Estimated`].
    #[n(1)]
    Estimated,
    /// See [`Label::Delayed`].
    #[n(2)]
    Delayed,
    /// See [`Label::UnderReview`].
    #[n(3)]
    UnderReview,
}

/// What became of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The receiver has it.
    Delivered,
    /// The receiver does not take this one, or its answer makes no sense; why.
    Failed(String),
    /// The receiver cannot be reached at all, which is not this delivery's fault; why. No
    /// delivery ever dies of it.
    Unreachable(String),
    /// It was certainly not sent.
    NotSent,
}

/// What became of one try of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryReport {
    /// The delivery.
    pub number: u64,
    /// Which try.
    pub try_number: u32,
    /// What became of it.
    pub result: DeliveryResult,
}

impl DestinationRow {
    /// A new destination.
    #[must_use]
    pub fn new(destination: Destination) -> Self {
        Self {
            cursor: destination.after,
            destination,
            held: BTreeMap::new(),
            again_until: Sequence::NONE,
            last_number: 0,
            round: None,
            catalogue_epoch: 0,
            unreachable: None,
        }
    }
}

impl Outstanding {
    /// Whether the receiver may have it already.
    #[must_use]
    pub fn may_have_been_sent(&self) -> bool {
        self.again || self.tries > 1
    }

    /// Whether it was given up.
    #[must_use]
    pub fn is_dead(&self) -> bool {
        matches!(self.state, OutstandingState::Dead { .. })
    }

    pub(crate) fn is_in_flight(&self) -> bool {
        matches!(self.state, OutstandingState::InFlight { .. })
    }

    /// When it may be handed out; a lease that ran out counts as an answer that never came.
    #[must_use]
    pub fn due_at(&self) -> Option<Moment> {
        match self.state {
            OutstandingState::InFlight { until } | OutstandingState::Waiting { until } => {
                Some(until)
            }
            OutstandingState::Dead { .. } => None,
        }
    }

    pub(crate) fn shares(&self, levels: &BTreeSet<LevelKey>) -> bool {
        self.levels.iter().any(|key| levels.contains(key))
    }
}

impl Outstanding {
    /// One that was never handed out.
    pub(crate) fn new(number: u64, levels: Vec<LevelKey>, again: bool, now: Moment) -> Self {
        Self {
            number,
            levels,
            tries: 0,
            failures: 0,
            again,
            state: OutstandingState::Waiting { until: now },
            reason: None,
            sent: None,
            changed: false,
        }
    }
}
