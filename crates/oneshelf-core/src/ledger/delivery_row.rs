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

/// The most deliveries of a destination that are in flight or wait for another try.
pub const OUTSTANDING_MAX: usize = 1_000;
/// With so many dead deliveries a destination gets nothing new, until a person has dealt with them.
pub const DEAD_MAX: usize = 1_000;
/// The most levels that may be held back before nothing new is handed out.
pub const HELD_LEVELS_MAX: usize = 1_000;
/// How many characters of a failure's reason are kept.
pub const REASON_CHARS_MAX: usize = 300;

/// A destination as it is stored: its settings, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct DestinationRow {
    /// The destination as the host defined it.
    #[n(0)]
    pub destination: Destination,
    /// Up to this entry, everything was handed out, is held back or did not matter.
    #[n(1)]
    pub cursor: Sequence,
    /// The levels that are held back, with what holds them back.
    #[n(2)]
    pub held: BTreeMap<LevelKey, Held>,
    /// Deliveries up to this entry may have been sent before, because the journal is replayed.
    #[n(3)]
    pub again_until: Sequence,
    /// The number of the last delivery of an availability.
    #[n(4)]
    pub last_number: u64,
    /// How far the walk over the levels that may have changed is; `None` between two walks.
    #[n(5)]
    pub round: Option<Round>,
    /// The epoch of the catalogue at the last walk.
    #[n(6)]
    pub catalogue_epoch: u64,
    /// Set while it cannot be reached, and is left alone.
    #[n(7)]
    pub unreachable: Option<Unreachable>,
}

/// A level that is held back: nothing on it, from an entry up to the cursor, was handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Held {
    /// The first entry on the level that was not handed out.
    #[n(0)]
    pub since: Sequence,
    /// The level for which that entry has to wait; it may be the same.
    #[n(1)]
    pub by: LevelKey,
}

/// A walk over the levels that may have changed between two entries, in the order of their keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Round {
    /// The walk covers entries after this one.
    #[n(0)]
    pub from: Sequence,
    /// The walk covers entries up to this one; what is handed out is true at it or later.
    #[n(1)]
    pub until: Sequence,
    /// The last level that was looked at; `None` before the first.
    #[n(2)]
    pub after: Option<LevelKey>,
    /// How the walk finds the levels.
    #[n(3)]
    pub path: WalkPath,
}

/// How a walk finds the levels that may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum WalkPath {
    /// Read the entries in between, which are few.
    #[n(0)]
    Entries,
    /// Read all levels, and look at those that changed since.
    #[n(1)]
    Changed,
    /// Look at all levels, because every one may have changed.
    #[n(2)]
    Everything,
    /// As [`WalkPath::Changed`], for kits, once the levels are done.
    #[n(3)]
    ChangedKits,
    /// As [`WalkPath::Everything`], for kits, once the levels are done.
    #[n(4)]
    EveryKit,
}

/// That a destination could not be reached, and is left alone for a while.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Unreachable {
    /// How often in a row it could not be reached.
    #[n(0)]
    pub tries: u32,
    /// When it is tried again, with one delivery.
    #[n(1)]
    pub until: Moment,
    /// What went wrong, as a sentence for people.
    #[n(2)]
    pub reason: String,
}

/// A delivery that was handed out and not acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Outstanding {
    /// Its number, which with the destination is its stable identity: the journal entry, or a
    /// counter for availabilities.
    #[n(0)]
    pub number: u64,
    /// The items and locations that it is about.
    #[n(1)]
    pub levels: Vec<LevelKey>,
    /// How often it was handed out.
    #[n(2)]
    pub tries: u32,
    /// How many of the tries failed.
    #[n(3)]
    pub failures: u32,
    /// Whether it may have been sent before its first try, because the journal is replayed.
    #[n(4)]
    pub again: bool,
    /// What it waits for.
    #[n(5)]
    pub state: OutstandingState,
    /// Why it failed last; `None` where it never failed.
    #[n(6)]
    pub reason: Option<String>,
    /// The availability that was sent under this number; `None` for entries of the journal.
    #[n(7)]
    pub sent: Option<SentState>,
    /// Whether the level changed while it was in flight.
    #[n(8)]
    pub changed: bool,
}

/// What an outstanding delivery waits for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OutstandingState {
    /// In flight: a worker has it, and has until then to report on it.
    #[n(0)]
    InFlight {
        /// When the worker's lease ends.
        #[n(0)]
        until: Moment,
    },
    /// It failed, or its lease ended, and it waits for another try.
    #[n(1)]
    Waiting {
        /// When it may be handed out again.
        #[n(0)]
        until: Moment,
    },
    /// Dead: it was tried too often, and a person retries or drops it.
    #[n(2)]
    Dead {
        /// When it was given up.
        #[n(0)]
        since: Moment,
    },
}

/// The availability that was sent, as far as the receiver sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SentState {
    /// How many units can be promised.
    #[n(0)]
    pub available: Quantity,
    /// How many units `free` is below zero.
    #[n(1)]
    pub shortfall: Quantity,
    /// How far the number can be trusted.
    #[n(2)]
    pub label: SentLabel,
}

/// A [`Label`](crate::Label) as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum SentLabel {
    /// The stored form of [`Label::Confirmed`](crate::Label::Confirmed).
    #[n(0)]
    Confirmed,
    /// The stored form of [`Label::Estimated`](crate::Label::Estimated).
    #[n(1)]
    Estimated,
    /// The stored form of [`Label::Delayed`](crate::Label::Delayed).
    #[n(2)]
    Delayed,
    /// The stored form of [`Label::UnderReview`](crate::Label::UnderReview).
    #[n(3)]
    UnderReview,
}

/// What became of a delivery, as its worker reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The receiver has it, and it is done.
    Delivered,
    /// The receiver did not take this one, or its answer makes no sense; with why. It is tried
    /// again, and dead after `tries_max` failures.
    Failed(String),
    /// The receiver cannot be reached at all, which is not this delivery's fault; with why. No
    /// delivery dies of it.
    Unreachable(String),
    /// It was certainly not sent, and can be handed out again at once.
    NotSent,
}

/// What became of one try of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryReport {
    /// The number of the delivery.
    pub number: u64,
    /// Which try it was, counted from 1.
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
