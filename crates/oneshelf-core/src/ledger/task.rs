//! What the staff of a location have to do about a reservation.

use serde::{Deserialize, Serialize};

use crate::ledger::phase::Phase;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::value::id::LocationId;
use crate::value::moment::Moment;

/// What the staff of a location have to do about a promise.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Accept a pickup that waits for it.
    Waiting,
    /// Finish a pickup that was not ready when it was promised.
    Late,
    /// Pick and stage a pickup that was accepted.
    Due,
    /// Keep picked goods in their spot until their customer comes.
    Staged,
    /// Put back a pickup that was not collected in time, unless its customer comes first.
    ExpiredInCage,
    /// Put back picked goods of a promise that is over.
    PutBack,
    /// Find another way for a promise that is short of goods, before it is due.
    Missing,
    /// Ship goods to another location.
    Ship,
    /// Receive goods of a transfer that are on their way here.
    Arriving,
    /// Close a pickup that was handed over.
    Close,
}

impl TaskKind {
    /// The kind as hosts see it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::Due => "due",
            Self::Staged => "staged",
            Self::ExpiredInCage => "expired_in_cage",
            Self::PutBack => "put_back",
            Self::Missing => "missing",
            Self::Ship => "ship",
            Self::Arriving => "arriving",
            Self::Close => "close",
        }
    }
}

impl std::fmt::Display for TaskKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl Reservation {
    /// What the staff of a location have to do about it now, each with the time by which it has to
    /// be done. Call it on a promise after what is due ([`Reservation::after_expiry`]).
    #[must_use]
    pub fn to_do(&self, location: LocationId, now: Moment) -> Vec<(TaskKind, Option<Moment>)> {
        let mut tasks = Vec::new();
        let lines = || {
            self.lines
                .iter()
                .filter(|line| line.key.location == location)
        };
        let is_open = lines().any(|line| line.open.is_positive());
        let is_picked = lines().any(|line| line.staged.is_positive());
        match self.kind {
            ReservationKind::Pickup => self.pickup_tasks(is_open, is_picked, now, &mut tasks),
            ReservationKind::Transfer if is_open || is_picked => {
                tasks.push((TaskKind::Ship, self.expires_at));
            }
            ReservationKind::Order if is_picked => tasks.push((TaskKind::Staged, None)),
            _ => {}
        }
        if let Some(transfer) = self.transfer.as_ref().filter(|_| self.is_in_transit())
            && transfer.bound_for() == location
        {
            tasks.push((TaskKind::Arriving, transfer.expected_at));
        }
        if lines().any(|line| line.to_put_back.is_positive()) {
            let kind = match self.phase() {
                Phase::ExpiredInCage => TaskKind::ExpiredInCage,
                _ => TaskKind::PutBack,
            };
            tasks.push((kind, None));
        }
        let is_short = lines().any(|line| line.short.is_positive());
        if is_short && self.kind != ReservationKind::Hold {
            // The customer was promised a time; another way has to be found before it.
            let ready_at = self.pickup.as_ref().map(|pickup| pickup.ready_at);
            tasks.push((TaskKind::Missing, ready_at.or(self.expires_at)));
        }
        tasks
    }

    fn pickup_tasks(
        &self,
        is_open: bool,
        is_picked: bool,
        now: Moment,
        tasks: &mut Vec<(TaskKind, Option<Moment>)>,
    ) {
        let Some(pickup) = &self.pickup else { return };
        let is_staged = is_picked && !is_open && self.staged_in.is_some();
        if is_staged {
            tasks.push((TaskKind::Staged, pickup.collect_by));
        } else if is_open || is_picked {
            let ready_at = Some(pickup.ready_at);
            if pickup.ready_at <= now {
                tasks.push((TaskKind::Late, ready_at));
            } else if pickup.accepted_at.is_none() {
                tasks.push((TaskKind::Waiting, pickup.accept_by.or(ready_at)));
            } else {
                tasks.push((TaskKind::Due, ready_at));
            }
        } else if self.phase() == Phase::Fulfilled {
            tasks.push((TaskKind::Close, None));
        }
    }
}
