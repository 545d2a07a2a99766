//! Reservations: promises with a life.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ledger::excess_return::ExcessReturn;
use crate::ledger::kit::PromisedKit;
use crate::ledger::level::Bucket;
use crate::ledger::line::ReservationLine;
use crate::ledger::pickup::Pickup;
use crate::ledger::step::{Ahead, Told};
use crate::ledger::transfer::Transfer;
use crate::value::id::{CaseNumber, ChannelId, ItemId, LevelKey, LocationId, Sequence, SourceId};
use crate::value::moment::{Moment, has_come};
use crate::value::name::{Document, Note, Reference};
use crate::value::quantity::Quantity;

/// The kind of a promise.
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
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum ReservationKind {
    /// A cart or a quote (soft reservation): it ends by its deadline, and gives way to facts.
    #[n(0)]
    Hold,
    /// An order: it stands until it is fulfilled, released or its own deadline comes.
    #[n(1)]
    Order,
    /// An order that its customer collects at a branch (click and collect, BOPIS).
    #[n(2)]
    Pickup,
    /// Stock that another location has requested.
    #[n(3)]
    Transfer,
}

impl ReservationKind {
    /// Every kind, in order.
    pub const ALL: [Self; 4] = [Self::Hold, Self::Order, Self::Pickup, Self::Transfer];

    /// The kind as hosts see it, such as `pickup`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Order => "order",
            Self::Pickup => "pickup",
            Self::Transfer => "transfer",
        }
    }

    /// The bucket of its units on the shelf.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        match self {
            Self::Hold => Bucket::Held,
            Self::Order | Self::Pickup | Self::Transfer => Bucket::Committed,
        }
    }
}

/// A reservation (allocation): a promise with a life, which is a hold, an order, a pickup or a
/// transfer.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Reservation {
    /// Its identity: the journal entry that made it.
    #[n(0)]
    pub sequence: Sequence,
    /// The source that asked for it.
    #[n(1)]
    pub source: SourceId,
    /// The channel that it was asked through.
    #[n(2)]
    pub channel: ChannelId,
    /// The reference of the attempt that made it.
    #[n(3)]
    pub reference: Reference,
    /// The business document behind it, such as an order number; `None` where none was given.
    #[n(4)]
    pub document: Option<Document>,
    /// Whether it is a hold, an order, a pickup or a transfer.
    #[n(5)]
    pub kind: ReservationKind,
    /// When it was recorded, by the engine's clock.
    #[n(6)]
    pub made_at: Moment,
    /// When it ends by itself, as far as it is not picked; `None` where it has no deadline.
    #[n(7)]
    pub expires_at: Option<Moment>,
    /// Its lines, one for each item and location.
    #[n(8)]
    pub lines: Vec<ReservationLine>,
    /// Whether it was released as a whole: nobody wants it any more.
    #[cbor(n(9), default)]
    pub cancelled: bool,
    /// The spot in the holding area where its picked goods stand; `None` where none was named.
    #[n(10)]
    pub staged_in: Option<Note>,
    /// When its customer was last contacted about it; `None` if never.
    #[n(11)]
    pub contacted_at: Option<Moment>,
    /// Pickup details; set if the customer collects the order at a branch.
    #[n(12)]
    pub pickup: Option<Pickup>,
    /// Transfer details; set if another location requested or was sent the goods.
    #[n(13)]
    pub transfer: Option<Transfer>,
    /// Whether its goods were handed over by `collect`, so that a sale for it is no second
    /// handover.
    #[cbor(n(14), default)]
    pub collected: bool,
    /// Units of which a later step was recorded before their pick or stage.
    #[cbor(n(15), default)]
    pub ahead: Vec<Ahead>,
    /// The fulfilment steps that were recorded for it, in the order in which they arrived.
    #[cbor(n(16), default)]
    pub told: Vec<Told>,
    /// The kits that were promised, with the components that they had then.
    #[cbor(n(17), default)]
    pub kits: Vec<PromisedKit>,
    /// Units that came back beyond what is known to have been handed over of it.
    #[cbor(n(18), default)]
    pub excess: Vec<ExcessReturn>,
}

impl Reservation {
    /// Whether something of it is still promised.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.lines.iter().any(ReservationLine::is_live)
    }

    /// Whether any line has something in a part.
    pub(crate) fn has(&self, part: fn(&ReservationLine) -> Quantity) -> bool {
        self.lines.iter().any(|line| part(line).is_positive())
    }

    /// Whether some of its goods are in transit.
    #[must_use]
    pub fn is_in_transit(&self) -> bool {
        let lines = self.transfer.iter().flat_map(|transfer| &transfer.lines);
        lines
            .into_iter()
            .any(|line| line.in_transit().is_positive())
    }

    /// Whether a person has to find another way, because units of it were lost to a fact.
    #[must_use]
    pub fn needs_another_way(&self) -> bool {
        self.kind != ReservationKind::Hold && self.has(|line| line.short)
    }

    /// Whether something is left to do about it: it is live, on its way, or short.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_live() || self.is_in_transit() || self.needs_another_way()
    }

    /// What it claims at a level, or `None` where it claims nothing there.
    #[must_use]
    pub fn claim(&self, key: LevelKey) -> Option<Claim> {
        let in_transit = self.in_transit_to(key);
        let staged = self.part(key, |line| line.staged);
        let claim = Claim {
            kind: self.kind,
            channel: self.channel,
            quantity: self.part(key, |line| line.open),
            waiting: self.part(key, |line| line.waiting),
            staged: staged.checked_add(self.part(key, |line| line.to_put_back))?,
            in_transit,
            expires_at: self.expires_at,
            due_at: self.due_at(key, staged.is_positive(), in_transit.is_positive()),
        };
        let is_open = claim.quantity.is_positive() || claim.waiting.is_positive();
        let claim = Claim {
            expires_at: claim.expires_at.filter(|_| is_open),
            ..claim
        };
        let claims = is_open || claim.staged.is_positive() || in_transit.is_positive();
        claims.then_some(claim)
    }

    fn in_transit_to(&self, key: LevelKey) -> Quantity {
        match &self.transfer {
            Some(transfer) if transfer.bound_for() == key.location => {
                transfer.line(key.item).in_transit()
            }
            _ => Quantity::ZERO,
        }
    }

    /// When the engine has something to note about it at a level that moves no units.
    fn due_at(&self, key: LevelKey, is_staged: bool, is_in_transit: bool) -> Option<Moment> {
        let pickup = self.pickup.as_ref();
        let accept = pickup.and_then(Pickup::accept_deadline);
        let collect = pickup.and_then(|p| p.collect_by).filter(|_| is_staged);
        let transfer = self.transfer.as_ref().filter(|_| is_in_transit);
        let arrive = transfer.and_then(|transfer| {
            let is_noted = transfer.line(key.item).case.is_some();
            transfer.expected_at.filter(|_| !is_noted)
        });
        [accept, collect, arrive].into_iter().flatten().min()
    }

    /// Whether it has a line of a level.
    pub(crate) fn has_line(&self, key: LevelKey) -> bool {
        self.lines.iter().any(|line| line.key == key)
    }

    /// Whether it asks for an item, at any location.
    pub(crate) fn has_item(&self, item: ItemId) -> bool {
        self.lines.iter().any(|line| line.key.item == item)
    }

    /// What of the line of a level is in a part; nothing where there is no such line.
    pub(crate) fn part(&self, key: LevelKey, part: fn(&ReservationLine) -> Quantity) -> Quantity {
        let line = self.lines.iter().find(|line| line.key == key);
        line.map(part).unwrap_or_default()
    }

    /// The levels of its lines.
    pub(crate) fn line_keys(&self) -> Vec<LevelKey> {
        self.lines.iter().map(|line| line.key).collect()
    }

    /// The line of an item at a location, to be changed.
    pub fn line_mut(&mut self, key: LevelKey) -> Option<&mut ReservationLine> {
        self.lines.iter_mut().find(|line| line.key == key)
    }

    /// The cases that a later step of it may end: of a pickup that nobody accepted, of goods that
    /// did not arrive, of a put back whose pick is missing.
    pub(crate) fn cases(&self) -> impl Iterator<Item = CaseNumber> {
        let accepting = self.pickup.iter().filter_map(|pickup| pickup.escalated);
        let on_way = self.transfer.iter().flat_map(|transfer| &transfer.lines);
        let unmatched = self.ahead.iter().filter_map(|unit| unit.case);
        let on_way = on_way.filter_map(|line| line.case);
        accepting.chain(on_way).chain(unmatched)
    }

    /// The line of a level; where there was none, one of which nothing is requested yet.
    pub(crate) fn line_or_new(&mut self, key: LevelKey) -> &mut ReservationLine {
        let known = self.lines.iter().position(|line| line.key == key);
        let place = known.unwrap_or(self.lines.len());
        if known.is_none() {
            self.lines.push(ReservationLine::new(key));
        }
        &mut self.lines[place]
    }

    /// Every item and location that it claims something of, or has claimed.
    #[must_use]
    pub fn keys(&self) -> Vec<LevelKey> {
        let mut keys = self.line_keys();
        if let Some(transfer) = &self.transfer {
            let ends = [transfer.to, transfer.from];
            keys.extend(transfer.lines.iter().flat_map(|line| {
                let item = line.item;
                ends.map(|location| LevelKey { item, location })
            }));
            keys.sort_unstable();
            keys.dedup();
        }
        keys
    }

    /// The locations whose staff have something to do about it.
    #[must_use]
    pub fn tasks(&self) -> Vec<(LocationId, Task)> {
        let mut tasks: Vec<(LocationId, Task)> = Vec::new();
        let is_task = matches!(
            self.kind,
            ReservationKind::Pickup | ReservationKind::Transfer
        );
        for line in &self.lines {
            let prepares = is_task && line.open.is_positive();
            let is_short = self.kind != ReservationKind::Hold && line.short.is_positive();
            if prepares || is_short || line.staged.is_positive() || line.to_put_back.is_positive() {
                note_task(&mut tasks, line.key.location, prepares);
            }
        }
        if let Some(transfer) = self.transfer.as_ref().filter(|_| self.is_in_transit()) {
            note_task(&mut tasks, transfer.bound_for(), false);
        }
        if self.pickup.as_ref().is_some_and(|p| p.closed_at.is_none())
            && tasks.is_empty()
            && self.has(|line| line.fulfilled)
            && let Some(line) = self.lines.first()
        {
            note_task(&mut tasks, line.key.location, false);
        }
        tasks
    }
}

/// The last of these promises that has a line of a level.
pub(crate) fn last_with_line(found: &mut [Reservation], key: LevelKey) -> Option<&mut Reservation> {
    found.iter_mut().rfind(|one| one.has_line(key))
}

fn note_task(tasks: &mut Vec<(LocationId, Task)>, location: LocationId, prepares: bool) {
    match tasks.iter_mut().find(|(known, _)| *known == location) {
        Some((_, task)) => task.prepares |= prepares,
        None => tasks.push((location, Task { prepares })),
    }
}

/// That the staff of a location have something to do about a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Task {
    /// Whether goods have to be picked for it.
    #[n(0)]
    pub prepares: bool,
}

/// What one promise claims of one item at one location; it exists while something is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Claim {
    /// The kind of the promise, which decides the bucket.
    #[n(0)]
    pub kind: ReservationKind,
    /// Units on the shelf that it claims: held or committed.
    #[n(1)]
    pub quantity: Quantity,
    /// When its claim on units that are not picked ends by itself; `None` where it has no deadline.
    #[n(2)]
    pub expires_at: Option<Moment>,
    /// The channel that it was asked through.
    #[n(3)]
    pub channel: ChannelId,
    /// Units on back order, which it waits for.
    #[n(4)]
    pub waiting: Quantity,
    /// Units that were picked for it, those that have to be put back included.
    #[n(5)]
    pub staged: Quantity,
    /// Units that are in transit to here for it.
    #[n(6)]
    pub in_transit: Quantity,
    /// When the engine has to note that it was not accepted, not collected or did not arrive in
    /// time; `None` where nothing is due.
    #[n(7)]
    pub due_at: Option<Moment>,
}

impl Claim {
    /// Whether the deadline of its units on the shelf has come.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        has_come(self.expires_at, now)
    }

    /// When the engine next has something to journal about it.
    #[must_use]
    pub fn next_due(&self) -> Option<Moment> {
        [self.expires_at, self.due_at].into_iter().flatten().min()
    }
}
