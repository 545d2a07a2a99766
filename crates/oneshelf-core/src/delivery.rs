//! Deliveries: what a destination has been handed and has not acknowledged, as a machine of
//! states that knows no clock and no store.
//!
//! The journal is the outbox. A row is kept only of what was tried; what was never tried is what
//! lies behind the cursor, or on a level that is held back.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::availability::{Availability, Label};
use crate::destination::{Destination, DestinationShape};
use crate::id::{LevelKey, Sequence};
use crate::moment::Moment;
use crate::quantity::Quantity;
use crate::row::Changes;

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
    pub path: Path,
}

/// How a walk finds the levels that may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Path {
    /// The few entries are read.
    #[n(0)]
    Entries,
    /// All levels are, for those that changed since.
    #[n(1)]
    Changed,
    /// Every level may have changed.
    #[n(2)]
    Everything,
    /// As [`Path::Changed`], for kits, once the levels are done.
    #[n(3)]
    ChangedKits,
    /// As [`Path::Everything`], for kits.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
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

impl From<&Availability> for SentState {
    fn from(availability: &Availability) -> Self {
        Self {
            available: availability.available,
            shortfall: availability.shortfall,
            label: match availability.label {
                Label::Confirmed => SentLabel::Confirmed,
                Label::Estimated => SentLabel::Estimated,
                Label::Delayed => SentLabel::Delayed,
                Label::UnderReview => SentLabel::UnderReview,
            },
        }
    }
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

    fn is_in_flight(&self) -> bool {
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

    fn shares(&self, levels: &BTreeSet<LevelKey>) -> bool {
        self.levels.iter().any(|key| levels.contains(key))
    }
}

/// A destination with its outstanding deliveries at one moment; what changes is collected.
#[derive(Debug)]
pub struct Dispatch {
    pub(crate) row: DestinationRow,
    pub(crate) rows: BTreeMap<u64, Outstanding>,
    touched: BTreeSet<u64>,
    before: DestinationRow,
    pub(crate) now: Moment,
}

impl Dispatch {
    /// A destination and all its outstanding deliveries, as they are stored.
    #[must_use]
    pub fn new(row: DestinationRow, rows: Vec<Outstanding>, now: Moment) -> Self {
        Self {
            before: row.clone(),
            row,
            rows: rows.into_iter().map(|row| (row.number, row)).collect(),
            touched: BTreeSet::new(),
            now,
        }
    }

    /// The destination.
    #[must_use]
    pub fn row(&self) -> &DestinationRow {
        &self.row
    }

    /// An outstanding delivery.
    #[must_use]
    pub fn outstanding(&self, number: u64) -> Option<&Outstanding> {
        self.rows.get(&number)
    }

    /// Whether its deliveries are availabilities.
    pub(crate) fn is_availability(&self) -> bool {
        matches!(
            self.row.destination.shape,
            DestinationShape::Availability { .. }
        )
    }

    /// Takes down what became of a delivery. That it was delivered always counts; everything else
    /// only from who has it now. Says whether it counted.
    pub fn report(&mut self, report: &DeliveryReport) -> bool {
        let number = report.number;
        let Some(row) = self.rows.get(&number) else {
            return false;
        };
        let is_current = row.is_in_flight() && row.tries == report.try_number;
        match &report.result {
            DeliveryResult::Delivered => self.delivered(number),
            _ if !is_current => return false,
            DeliveryResult::Failed(reason) => self.failed(number, reason),
            DeliveryResult::Unreachable(reason) => self.unreachable(number, reason),
            DeliveryResult::NotSent => {
                let now = self.now;
                if let Some(row) = self.change(number) {
                    row.tries = row.tries.saturating_sub(1);
                    row.state = OutstandingState::Waiting { until: now };
                }
            }
        }
        true
    }

    fn delivered(&mut self, number: u64) {
        self.row.unreachable = None;
        if let Some(row) = self.remove(number)
            && row.changed
        {
            self.wait_again(row.levels);
        }
    }

    fn failed(&mut self, number: u64, reason: &str) {
        let policy = self.row.destination.retry;
        let now = self.now;
        let Some(row) = self.rows.get(&number) else {
            return;
        };
        let failures = row.failures.saturating_add(1);
        let (levels, changed) = (row.levels.clone(), row.changed);
        let is_dead = failures >= policy.tries_max;
        let delay = policy.delay_micros(&self.row.destination.name, number, failures);
        if let Some(row) = self.change(number) {
            row.failures = failures;
            row.reason = Some(shortened(reason));
            row.state = if is_dead {
                OutstandingState::Dead { since: now }
            } else {
                OutstandingState::Waiting {
                    until: now.plus_micros(delay),
                }
            };
        }
        self.release_after(number, &levels);
        if is_dead && self.is_availability() {
            self.forget_older_dead(number, &levels);
            if changed {
                self.wait_again(levels);
            }
        }
    }

    fn unreachable(&mut self, number: u64, reason: &str) {
        let tries = self.row.unreachable.as_ref().map_or(0, |u| u.tries);
        let tries = tries.saturating_add(1);
        let destination = &self.row.destination;
        let delay = destination.retry.delay_micros(&destination.name, 0, tries);
        let until = self.now.plus_micros(delay);
        self.row.unreachable = Some(Unreachable {
            tries,
            until,
            reason: shortened(reason),
        });
        let mut levels = Vec::new();
        if let Some(row) = self.change(number) {
            row.state = OutstandingState::Waiting { until };
            row.reason = Some(shortened(reason));
            levels.clone_from(&row.levels);
        }
        self.release_after(number, &levels);
    }

    /// What was handed out together with a delivery and after it, about the same levels, has to
    /// come after it again.
    fn release_after(&mut self, number: u64, levels: &[LevelKey]) {
        let mut held: BTreeSet<LevelKey> = levels.iter().copied().collect();
        let (mut released, now) = (Vec::new(), self.now);
        for (later, row) in self.rows.range(number.saturating_add(1)..) {
            if !row.is_dead() && row.shares(&held) {
                held.extend(&row.levels);
                released.extend(row.is_in_flight().then_some(*later));
            }
        }
        for later in released {
            if let Some(row) = self.change(later) {
                row.state = OutstandingState::Waiting { until: now };
            }
        }
    }

    /// A level has one dead availability, the newest.
    fn forget_older_dead(&mut self, number: u64, levels: &[LevelKey]) {
        let is_older =
            |row: &Outstanding| row.is_dead() && row.number < number && row.levels == levels;
        let older: Vec<u64> = (self.rows.values().filter(|row| is_older(row)))
            .map(|row| row.number)
            .collect();
        for number in older {
            self.remove(number);
        }
    }

    /// The availability of a level has to be handed out once more, under a number of its own.
    fn wait_again(&mut self, levels: Vec<LevelKey>) {
        let now = self.now;
        let number = self.next_number();
        self.put(Outstanding::new(number, levels, false, now));
    }

    /// Hands a dead or failed delivery out again at once. Says whether there is one.
    pub fn retry(&mut self, number: u64) -> bool {
        let now = self.now;
        let Some(row) = self.rows.get(&number).filter(|row| !row.is_in_flight()) else {
            return false;
        };
        let is_dead = row.is_dead();
        // Somebody is at it already.
        let is_twice = is_dead
            && self.is_availability()
            && self.live().any(|other| other.levels == row.levels);
        if is_twice {
            self.remove(number);
        } else if let Some(row) = self.change(number) {
            row.state = OutstandingState::Waiting { until: now };
            if is_dead {
                row.failures = 0;
            }
        }
        true
    }

    /// Gives up a dead or failed delivery for good. Says whether there is one.
    pub fn drop_delivery(&mut self, number: u64) -> bool {
        let is_there = self
            .rows
            .get(&number)
            .is_some_and(|row| !row.is_in_flight());
        if is_there {
            self.remove(number);
        }
        is_there
    }

    /// Goes back, or forward, to an entry: everything after it is handed out again, as what may
    /// have been sent before.
    pub fn replay(&mut self, after: Sequence) {
        // Numbers of availabilities are no entries; what is dead there is for a person to see to.
        let is_availability = self.is_availability();
        let goes = |row: &&Outstanding| match is_availability {
            true => !row.is_dead(),
            false => row.number > after.0,
        };
        let again: Vec<u64> = self.rows.values().filter(goes).map(|r| r.number).collect();
        for number in again {
            self.remove(number);
        }
        let seen = self.row.round.map_or(self.row.cursor, |round| round.until);
        self.row.again_until = self.row.again_until.max(seen);
        self.row.held.retain(|_, held| held.since <= after);
        self.row.cursor = after;
        self.row.round = None;
        self.row.catalogue_epoch = 0;
        self.row.unreachable = None;
    }

    /// When something can be handed out, given the last entry of the journal; `now` where it can
    /// be already.
    #[must_use]
    pub fn next_at(&self, head: Sequence) -> Option<Moment> {
        let now = self.now;
        let mut blocked = BTreeSet::new();
        let mut next: Option<Moment> = None;
        for row in self.live() {
            let at = row.due_at().map_or(now, |at| at.max(now));
            // What waits for another one comes after it.
            if !row.shares(&blocked) {
                next = Some(next.map_or(at, |next| next.min(at)));
            }
            if at > now || row.shares(&blocked) {
                blocked.extend(&row.levels);
            }
        }
        let goes_on = self.row.held.keys().any(|key| !self.waits(*key, &blocked));
        let is_behind = self.row.cursor < head && self.row.held.len() < HELD_LEVELS_MAX;
        if (is_behind || goes_on || self.row.round.is_some()) && !self.is_full() {
            next = Some(now);
        }
        let left_alone = self.row.unreachable.as_ref().map(|u| u.until);
        next.map(|next| left_alone.map_or(next, |until| until.max(next)))
    }

    /// Whether a level has to wait, given the levels of what is not settled: its first entry may
    /// wait for another level, which waits for yet another.
    pub(crate) fn waits(&self, key: LevelKey, blocked: &BTreeSet<LevelKey>) -> bool {
        let mut at = key;
        for _ in 0..=self.row.held.len() {
            if blocked.contains(&at) {
                return true;
            }
            match self.row.held.get(&at) {
                Some(held) if held.by != at => at = held.by,
                _ => return false,
            }
        }
        false
    }

    /// Nothing new is handed out.
    pub(crate) fn is_full(&self) -> bool {
        let dead = self.rows.values().filter(|row| row.is_dead()).count();
        dead >= DEAD_MAX || self.rows.len() - dead >= OUTSTANDING_MAX
    }

    pub(crate) fn live(&self) -> impl Iterator<Item = &Outstanding> {
        self.rows.values().filter(|row| !row.is_dead())
    }

    /// Whether there is anything to save.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.touched.is_empty() || self.row != self.before
    }

    /// The rows to save.
    #[must_use]
    pub fn into_changes(self) -> Changes {
        let mut changes = Changes::default();
        let name = self.row.destination.name.clone();
        for number in self.touched {
            let row = self.rows.get(&number).cloned();
            changes.deliveries.put((name.clone(), number), row);
        }
        changes.destinations.put(name, Some(self.row));
        changes
    }

    pub(crate) fn next_number(&mut self) -> u64 {
        self.row.last_number += 1;
        self.row.last_number
    }

    pub(crate) fn put(&mut self, row: Outstanding) {
        self.touched.insert(row.number);
        self.rows.insert(row.number, row);
    }

    pub(crate) fn change(&mut self, number: u64) -> Option<&mut Outstanding> {
        self.touched.insert(number);
        self.rows.get_mut(&number)
    }

    pub(crate) fn remove(&mut self, number: u64) -> Option<Outstanding> {
        self.touched.insert(number);
        self.rows.remove(&number)
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

fn shortened(reason: &str) -> String {
    reason.chars().take(REASON_CHARS_MAX).collect()
}
