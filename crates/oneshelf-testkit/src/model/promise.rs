//! What the reference model keeps of a promise, and where that stands.

use std::collections::BTreeMap;

use oneshelf_core::{Moment, Phase, ReservationKind, Step};

use super::ahead::Ahead;
use super::told::Told;
use super::values::{Amount, Spot};

/// A line of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The item and location.
    pub spot: Spot,
    /// What was promised.
    pub requested: Amount,
    /// Promised of what is expected.
    pub waiting: Amount,
    /// Still promised, on the shelf.
    pub open: Amount,
    /// Still promised, picked.
    pub staged: Amount,
    /// Lost to a fact.
    pub short: Amount,
    /// Handed over.
    pub fulfilled: Amount,
    /// Released.
    pub released: Amount,
    /// Ended by its deadline.
    pub expired: Amount,
    /// Picked, and wanted by nobody any more; beside the others.
    pub to_put_back: Amount,
}

/// A part of a line that units leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    Waiting,
    Open,
    Staged,
    Short,
    ToPutBack,
}

impl Part {
    pub(crate) const fn new(spot: Spot, requested: Amount) -> Self {
        Self {
            spot,
            requested,
            waiting: 0,
            open: requested,
            staged: 0,
            short: 0,
            fulfilled: 0,
            released: 0,
            expired: 0,
            to_put_back: 0,
        }
    }

    pub(crate) const fn of(&mut self, of: Of) -> &mut Amount {
        match of {
            Of::Waiting => &mut self.waiting,
            Of::Open => &mut self.open,
            Of::Staged => &mut self.staged,
            Of::Short => &mut self.short,
            Of::ToPutBack => &mut self.to_put_back,
        }
    }

    /// Takes as much of one part as there is, and says how much.
    pub(crate) fn take(&mut self, of: Of, amount: Amount) -> Amount {
        let taken = (*self.of(of)).min(amount);
        *self.of(of) -= taken;
        taken
    }

    const fn is_live(&self) -> bool {
        self.waiting > 0 || self.open > 0 || self.staged > 0
    }

    /// What has neither been handed over nor ended.
    pub(crate) const fn left(&self) -> Amount {
        self.waiting + self.open + self.staged + self.short
    }
}

/// What a promise is whose customer collects it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Collection {
    /// When it was promised to be ready.
    pub ready_at: Moment,
    /// Whether its branch took it on.
    pub accepted: bool,
    /// Whether its customer was told.
    pub notified: bool,
    /// Until when it waits for its customer.
    pub collect_by: Option<Moment>,
    /// Counts its codes.
    pub issue: u32,
    /// Whether it is closed.
    pub closed: bool,
}

impl Collection {
    pub(crate) const fn new(ready_at: Moment) -> Self {
        Self {
            ready_at,
            accepted: false,
            notified: false,
            collect_by: None,
            issue: 0,
            closed: false,
        }
    }
}

/// What became of one item of a transfer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WayLine {
    /// What left.
    pub shipped: Amount,
    /// What arrived.
    pub received: Amount,
    /// What was given up.
    pub lost: Amount,
    /// What came back.
    pub returned: Amount,
    /// Of what left, what only its arrival told of.
    pub implied: Amount,
    /// When all of it had arrived, as somebody said.
    pub arrived_at: Option<Moment>,
    /// Whether somebody is to look for it.
    pub noted: bool,
}

impl WayLine {
    /// What is on its way; below zero where more came than had left.
    pub(crate) const fn on_way(&self) -> Amount {
        self.shipped - self.received - self.lost - self.returned
    }
}

/// The way of a transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The location that it leaves.
    pub from: usize,
    /// The location that it goes to.
    pub to: usize,
    /// Whether it was called back.
    pub recalled: bool,
    /// When it should arrive.
    pub expected_at: Option<Moment>,
    /// By item.
    pub lines: BTreeMap<usize, WayLine>,
}

impl Way {
    pub(crate) const fn new(from: usize, to: usize) -> Self {
        Self {
            from,
            to,
            recalled: false,
            expected_at: None,
            lines: BTreeMap::new(),
        }
    }

    /// Where it goes now.
    pub(crate) const fn bound_for(&self) -> usize {
        if self.recalled { self.from } else { self.to }
    }

    /// What is on its way of an item.
    pub(crate) fn on_way(&self, item: usize) -> Amount {
        self.lines.get(&item).map_or(0, |line| line.on_way().max(0))
    }
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Who asked.
    pub source: String,
    /// Under which reference.
    pub reference: String,
    /// The order number.
    pub document: Option<String>,
    /// What kind.
    pub kind: ReservationKind,
    /// When it was made.
    pub made_at: Moment,
    /// When it ends.
    pub expires_at: Option<Moment>,
    /// What of.
    pub parts: Vec<Part>,
    /// Whether all that was open was released at once.
    pub cancelled: bool,
    /// Whether a handover said that the customer has it.
    pub collected: bool,
    /// Whether what is picked stands in a spot with a name.
    pub in_spot: bool,
    /// Of a pickup.
    pub pickup: Option<Collection>,
    /// Units whose later step is known, and an earlier one not yet.
    pub ahead: Vec<Ahead>,
    /// What was told of its goods.
    pub told: Vec<Told>,
    /// Of a transfer.
    pub way: Option<Way>,
}

impl Promise {
    pub(crate) fn is_hold(&self) -> bool {
        self.kind == ReservationKind::Hold
    }

    pub(crate) fn is_live(&self) -> bool {
        self.parts.iter().any(Part::is_live)
    }

    pub(crate) fn is_over(&self, now: Moment) -> bool {
        self.expires_at.is_some_and(|at| at <= now)
    }

    pub(crate) fn has(&self, of: fn(&Part) -> Amount) -> bool {
        self.parts.iter().any(|part| of(part) > 0)
    }

    pub(crate) fn is_on_way(&self) -> bool {
        let lines = self.way.iter().flat_map(|way| way.lines.values());
        lines.into_iter().any(|line| line.on_way() > 0)
    }

    /// Whether a person has to find another way for what is missing.
    pub(crate) fn is_missing_some(&self) -> bool {
        !self.is_hold() && self.has(|part| part.short)
    }

    pub(crate) fn part_mut(&mut self, spot: Spot) -> Option<&mut Part> {
        self.parts.iter_mut().find(|part| part.spot == spot)
    }

    /// Units left before anybody asked for them.
    pub(crate) fn add_left(&mut self, spot: Spot, amount: Amount) {
        if self.part_mut(spot).is_none() {
            self.parts.push(Part::new(spot, 0));
        }
        if let Some(part) = self.part_mut(spot) {
            part.requested += amount;
            part.fulfilled += amount;
        }
    }

    /// Ends what has a deadline that came.
    pub(crate) fn fall_due(&mut self, now: Moment) {
        let is_over = self.is_over(now);
        let collect_by = self.pickup.and_then(|pickup| pickup.collect_by);
        let leaves = collect_by.is_some_and(|at| at <= now);
        for part in &mut self.parts {
            if is_over {
                part.expired += part.open + part.waiting;
                part.open = 0;
                part.waiting = 0;
            }
            if leaves {
                part.expired += part.staged;
                part.to_put_back += part.staged;
                part.staged = 0;
            }
        }
        if let Some(way) = &mut self.way
            && way.expected_at.is_some_and(|at| at <= now)
        {
            let late = way.lines.values_mut().filter(|line| line.on_way() > 0);
            late.for_each(|line| line.noted = true);
        }
    }

    /// Nothing stands in the spot any more.
    pub(crate) fn leave_spot(&mut self) {
        if self.has(|part| part.staged) {
            return;
        }
        self.in_spot = false;
        if let Some(pickup) = &mut self.pickup {
            pickup.collect_by = None;
            pickup.notified = false;
        }
    }

    /// Where it stands: what a person has to do next about it.
    #[must_use]
    pub fn phase(&self) -> Phase {
        let pickup = self.pickup.as_ref();
        if self.has(|part| part.open) {
            let is_accepted = pickup.is_some_and(|pickup| pickup.accepted);
            return if is_accepted {
                Phase::Accepted
            } else {
                Phase::Open
            };
        }
        if self.has(|part| part.staged) {
            let is_notified = pickup.is_some_and(|pickup| pickup.notified);
            return match (is_notified, self.in_spot) {
                (true, _) => Phase::Notified,
                (false, true) => Phase::Staged,
                (false, false) => Phase::Picked,
            };
        }
        if self.has(|part| part.waiting) {
            return Phase::Waiting;
        }
        if self.is_on_way() {
            let lines = self.way.iter().flat_map(|way| way.lines.values());
            let is_noted = lines.into_iter().any(|line| line.noted);
            return if is_noted {
                Phase::Discrepancy
            } else {
                Phase::Shipped
            };
        }
        if self.has(|part| part.to_put_back) {
            return if self.has(|part| part.expired) && !self.cancelled {
                Phase::ExpiredInCage
            } else {
                Phase::AwaitingPutBack
            };
        }
        if self.is_missing_some() {
            Phase::Short
        } else if self.has(|part| part.fulfilled) {
            if pickup.is_some_and(|pickup| pickup.closed) {
                Phase::Closed
            } else {
                Phase::Fulfilled
            }
        } else if self.has(|part| part.expired) {
            Phase::Expired
        } else if self.has(|part| part.short) {
            Phase::Short
        } else {
            Phase::Released
        }
    }

    /// Whether a step that may be refused is possible now.
    pub(crate) fn allows(&self, step: Step) -> bool {
        use Phase as P;
        use ReservationKind as K;
        let phase = self.phase();
        let is_order = matches!(self.kind, K::Order | K::Pickup);
        let is_pickup = self.kind == K::Pickup;
        let is_ready = matches!(phase, P::Staged | P::Notified);
        match step {
            Step::Confirm => {
                let can = matches!(phase, P::Open | P::Expired | P::Short | P::Picked);
                self.is_hold() && can
            }
            Step::Move | Step::Substitute => {
                let is_begun = matches!(phase, P::Waiting | P::Open | P::Accepted | P::Picked);
                is_order && (is_begun || is_ready || phase == P::Short)
            }
            Step::Postpone => is_order && matches!(phase, P::Open | P::Accepted | P::Short),
            Step::Accept => is_pickup && phase == P::Open,
            Step::Notify => is_pickup && is_ready,
            Step::IssueCode => {
                let is_begun = matches!(phase, P::Open | P::Accepted | P::Picked);
                is_pickup && (is_begun || is_ready || phase == P::ExpiredInCage)
            }
            Step::Close => is_pickup && phase == P::Fulfilled,
            _ => true,
        }
    }
}
