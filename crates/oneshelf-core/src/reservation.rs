//! Reservations: promises with a life.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::id::{ChannelId, LevelKey, Sequence, SourceId};
use crate::level::{Bucket, Overflow};
use crate::moment::Moment;
use crate::name::{Document, Reference};
use crate::quantity::Quantity;

/// What kind of promise a reservation is.
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
    /// A cart or a quote: ends by its deadline and gives way to facts.
    #[n(0)]
    Hold,
    /// An order: stands until it is settled, released or its own deadline comes.
    #[n(1)]
    Order,
}

impl ReservationKind {
    /// The bucket that its units on the shelf are in.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        match self {
            Self::Hold => Bucket::Held,
            Self::Order => Bucket::Committed,
        }
    }
}

/// Where a reservation stands.
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
pub enum Phase {
    /// Some of it is still promised.
    Open,
    /// All that is not released was handed over.
    Fulfilled,
    /// It was released or cancelled before anything was handed over.
    Released,
    /// Its deadline came.
    Expired,
    /// It gave way to a fact.
    Short,
}

impl Phase {
    /// The phase as hosts see it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Fulfilled => "fulfilled",
            Self::Released => "released",
            Self::Expired => "expired",
            Self::Short => "short",
        }
    }
}

impl std::fmt::Display for Phase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// One item at one location within a reservation.
///
/// `requested = open + short + fulfilled + released + expired`, each at least zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct ReservationLine {
    /// The item and location.
    #[n(0)]
    pub key: LevelKey,
    /// What was promised.
    #[n(1)]
    pub requested: Quantity,
    /// Still promised, and on the shelf.
    #[n(2)]
    pub open: Quantity,
    /// Lost to a fact.
    #[n(3)]
    pub short: Quantity,
    /// Handed over.
    #[n(4)]
    pub fulfilled: Quantity,
    /// Released or cancelled.
    #[n(5)]
    pub released: Quantity,
    /// Ended by the deadline.
    #[n(6)]
    pub expired: Quantity,
}

impl ReservationLine {
    /// A line on which everything is still promised.
    #[must_use]
    pub const fn open(key: LevelKey, requested: Quantity) -> Self {
        Self {
            key,
            requested,
            open: requested,
            short: Quantity::ZERO,
            fulfilled: Quantity::ZERO,
            released: Quantity::ZERO,
            expired: Quantity::ZERO,
        }
    }

    /// Whether the parts add up to what was requested, each at least zero (invariant 3).
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let parts = [
            self.open,
            self.short,
            self.fulfilled,
            self.released,
            self.expired,
        ];
        let sum = parts
            .iter()
            .try_fold(Quantity::ZERO, |sum, part| sum.checked_add(*part));
        sum == Some(self.requested) && !parts.iter().any(|part| part.is_negative())
    }
}

/// A promise with a life.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Reservation {
    /// Its identity: the journal entry that made it.
    #[n(0)]
    pub sequence: Sequence,
    /// Who asked.
    #[n(1)]
    pub source: SourceId,
    /// Through which channel.
    #[n(2)]
    pub channel: ChannelId,
    /// The reference of the attempt that made it.
    #[n(3)]
    pub reference: Reference,
    /// The business behind it.
    #[n(4)]
    pub document: Option<Document>,
    /// What kind of promise.
    #[n(5)]
    pub kind: ReservationKind,
    /// When it was made.
    #[n(6)]
    pub made_at: Moment,
    /// When it ends by itself.
    #[n(7)]
    pub expires_at: Option<Moment>,
    /// Its lines, one per item and location.
    #[n(8)]
    pub lines: Vec<ReservationLine>,
    /// Whether all that was open was released at once: nobody wants it any more.
    #[cbor(n(9), default)]
    pub cancelled: bool,
}

impl Reservation {
    /// Whether something is still promised.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.lines.iter().any(|line| line.open.is_positive())
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        let any = |part: fn(&ReservationLine) -> Quantity| {
            self.lines.iter().any(|line| part(line).is_positive())
        };
        if self.is_live() {
            Phase::Open
        } else if any(|line| line.fulfilled) {
            Phase::Fulfilled
        } else if any(|line| line.expired) {
            Phase::Expired
        } else if any(|line| line.short) {
            Phase::Short
        } else {
            Phase::Released
        }
    }

    /// Where it stands at a moment, whether or not its deadline was journalled.
    #[must_use]
    pub fn phase_at(&self, now: Moment) -> Phase {
        match self.phase() {
            Phase::Open if self.expires_at.is_some_and(|at| at <= now) => Phase::Expired,
            phase => phase,
        }
    }

    /// What it claims at a level, or `None` where it claims nothing there.
    #[must_use]
    pub fn claim(&self, key: LevelKey) -> Option<Claim> {
        let line = self.lines.iter().find(|line| line.key == key)?;
        line.open.is_positive().then_some(Claim {
            kind: self.kind,
            quantity: line.open,
            expires_at: self.expires_at,
        })
    }

    /// The line of a level.
    pub fn line_mut(&mut self, key: LevelKey) -> Option<&mut ReservationLine> {
        self.lines.iter_mut().find(|line| line.key == key)
    }
}

/// What one reservation claims of one level; exists while something is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Claim {
    /// What kind of promise; decides the bucket.
    #[n(0)]
    pub kind: ReservationKind,
    /// Units on the shelf that it claims.
    #[n(1)]
    pub quantity: Quantity,
    /// When the claim ends by itself.
    #[n(2)]
    pub expires_at: Option<Moment>,
}

impl Claim {
    /// Whether its deadline has come. A deadline is the first moment at which it no longer holds.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        self.expires_at.is_some_and(|deadline| deadline <= now)
    }
}

/// Adds to a quantity.
///
/// # Errors
/// [`Overflow`] where the sum does not fit.
pub(crate) fn add(to: &mut Quantity, quantity: Quantity) -> Result<(), Overflow> {
    *to = to.checked_add(quantity).ok_or(Overflow)?;
    Ok(())
}

/// Takes from a quantity.
///
/// # Errors
/// [`Overflow`] where the difference does not fit.
pub(crate) fn take(from: &mut Quantity, quantity: Quantity) -> Result<(), Overflow> {
    *from = from.checked_sub(quantity).ok_or(Overflow)?;
    Ok(())
}
