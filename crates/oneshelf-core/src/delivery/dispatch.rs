//! What becomes of deliveries: the machine of a destination, which knows no clock and no store.
//! What may be handed out stands in `hand_out.rs`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ledger::delivery_row::{
    DEAD_MAX, DeliveryReport, DeliveryResult, DestinationRow, HELD_LEVELS_MAX, OUTSTANDING_MAX,
    Outstanding, OutstandingState, REASON_CHARS_MAX, Unreachable,
};
use crate::ledger::destination::DestinationShape;
use crate::store::tables::Changes;
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::Moment;

/// The state machine of a destination with its outstanding deliveries at one moment. It collects
/// what changes.
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

    /// The destination as it is now, with what has changed.
    #[must_use]
    pub fn row(&self) -> &DestinationRow {
        &self.row
    }

    /// An outstanding delivery by its number; `None` where it is not outstanding.
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

    /// Takes a report on a delivery. That it was delivered always counts; everything else only from
    /// the worker that has it now. Returns whether it counted.
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

    /// Hands a dead or failed delivery out again at once. Returns whether there is such a delivery.
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
        // Who asks for it has seen to the receiver.
        self.row.unreachable = None;
        true
    }

    /// Drops a dead or failed delivery for good. Returns whether there is such a delivery.
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

    /// Sets the destination back, or forward, to an entry: everything after it is handed out again,
    /// marked as what may have been sent before.
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

fn shortened(reason: &str) -> String {
    reason.chars().take(REASON_CHARS_MAX).collect()
}
