//! The rows that a store keeps, as tables of keys and values.
//!
//! The same type serves as what was loaded, what a decision changed and what a batch saves.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;

use minicbor::{Decode, Encode};

use crate::catalogue::definitions::CatalogueRow;
use crate::catalogue::feed::Feed;
use crate::ledger::case::{Case, CountKey, CountRecord};
use crate::ledger::delivery_row::{DestinationRow, Outstanding};
use crate::ledger::level::Level;
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::reservation::{Claim, Reservation, Task};
use crate::ledger::supply::{Supply, SupplyClaim};
use crate::ledger::unmatched::Link;
use crate::store::journal::{ChainHash, ConflictRow, JournalRow, RefusalRow};
use crate::value::id::{CaseNumber, LevelKey, LocationId, Sequence, SourceId};
use crate::value::map::Map;
use crate::value::moment::Moment;
use crate::value::name::DestinationName;
use crate::value::quantity::Quantity;

/// The known rows of a table. `Some(None)` is a row that is known not to exist.
#[derive(Debug, Clone)]
pub struct Table<K, V>(Map<K, Option<V>>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Eq + Hash + Ord + Clone, V> Table<K, V> {
    /// What is known of a row: `None` for nothing, `Some(None)` for a row that does not exist.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<Option<&V>> {
        self.0.get(key).map(Option::as_ref)
    }

    /// Notes a row; `None` says that it does not exist.
    pub fn put(&mut self, key: K, value: Option<V>) {
        self.0.insert(key, value);
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// How many rows are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no row is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The known rows in the order of their keys.
    #[must_use]
    pub fn sorted(&self) -> Vec<(&K, Option<&V>)> {
        let mut rows: Vec<_> = self
            .0
            .iter()
            .map(|(key, value)| (key, value.as_ref()))
            .collect();
        rows.sort_unstable_by_key(|(key, _)| *key);
        rows
    }

    /// The known rows in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, Option<&V>)> {
        self.0.iter().map(|(key, value)| (key, value.as_ref()))
    }

    /// Moves all rows of another table in.
    pub fn absorb(&mut self, other: Self) {
        if self.0.is_empty() {
            *self = other;
        } else if !other.0.is_empty() {
            self.0.extend(other.0);
        }
    }
}

/// How much of a fact was undone at one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Undone {
    /// How many of its units came back or were reversed.
    #[n(0)]
    pub quantity: Quantity,
}

/// The state of the store as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last entry of the journal; [`Sequence::NONE`] in an empty one.
    pub sequence: Sequence,
    /// The hash of the last entry.
    pub hash: ChainHash,
    /// When the last entry was recorded; [`Moment::MIN`] in an empty journal.
    pub recorded_at: Moment,
    /// The number of the last case; 0 before the first.
    pub case: CaseNumber,
    /// Counts the changes of the catalogue.
    pub catalogue_epoch: u64,
    /// Since when the wall clock is not believed; `None` while it is.
    pub clock_stopped_at: Option<Moment>,
    /// Counts the changes of the feeds.
    pub feed_epoch: u64,
}

impl Default for Head {
    fn default() -> Self {
        Self {
            sequence: Sequence::NONE,
            hash: ChainHash::START,
            recorded_at: Moment::MIN,
            case: CaseNumber(0),
            catalogue_epoch: 0,
            clock_stopped_at: None,
            feed_epoch: 0,
        }
    }
}

/// The changed rows of one decision or of a whole batch. A table's `Some(None)` deletes the row.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// New journal entries, in order.
    pub journal: Vec<JournalRow>,
    /// New and changed levels.
    pub levels: Table<LevelKey, Level>,
    /// New and changed promises.
    pub reservations: Table<Sequence, Reservation>,
    /// New, changed and ended claims of promises on levels.
    pub claims: Table<(LevelKey, Sequence), Claim>,
    /// What the staff of locations have to do about reservations.
    pub tasks: Table<(LocationId, Sequence), Task>,
    /// New and changed expected supplies.
    pub supplies: Table<Sequence, Supply>,
    /// What supplies are still to bring to levels.
    pub incoming: Table<(LevelKey, Sequence), SupplyClaim>,
    /// New and changed counts of levels.
    pub counts: Table<(LevelKey, CountKey), CountRecord>,
    /// New and changed cases.
    pub cases: Table<CaseNumber, Case>,
    /// What was undone of facts, per level.
    pub undone: Table<(Sequence, LevelKey), Undone>,
    /// What waits for something that has not arrived.
    pub parked: Table<ParkedKey, Parked>,
    /// New refusals, and commands that changed nothing.
    pub refusals: Vec<RefusalRow>,
    /// New commands that were set aside.
    pub conflicts: Vec<ConflictRow>,
    /// New and changed rows of the catalogue.
    pub catalogue: Vec<CatalogueRow>,
    /// The new epoch, where the catalogue changed.
    pub catalogue_epoch: Option<u64>,
    /// The new state of the clock, where it changed.
    pub clock_stopped_at: Option<Option<Moment>>,
    /// New, changed and removed destinations.
    pub destinations: Table<DestinationName, DestinationRow>,
    /// Deliveries that were handed out, and what became of them.
    pub deliveries: Table<(DestinationName, u64), Outstanding>,
    /// Units at a level that wait for the promise or sale they were moved for; they follow from
    /// `parked`.
    pub links: Table<(LevelKey, Sequence), Link>,
    /// New handovers: the name that goods left under, and the entry of the fact. None is ever
    /// deleted.
    pub handovers: BTreeSet<(ParkedKey, Sequence)>,
    /// What is known of sources that number their messages or send heartbeats.
    pub feeds: Table<SourceId, Feed>,
    /// The new epoch, where feeds changed.
    pub feed_epoch: Option<u64>,
}

impl Changes {
    /// Whether there is nothing to save.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.journal.is_empty()
            && self.levels.is_empty()
            && self.refusals.is_empty()
            && self.conflicts.is_empty()
            && self.clock_stopped_at.is_none()
            && self.destinations.is_empty()
            && self.deliveries.is_empty()
            && self.feeds.is_empty()
    }

    /// Moves the rows of a later decision in.
    pub fn absorb(&mut self, later: Self) {
        self.journal.extend(later.journal);
        self.levels.absorb(later.levels);
        self.reservations.absorb(later.reservations);
        self.claims.absorb(later.claims);
        self.tasks.absorb(later.tasks);
        self.supplies.absorb(later.supplies);
        self.incoming.absorb(later.incoming);
        self.counts.absorb(later.counts);
        self.cases.absorb(later.cases);
        self.undone.absorb(later.undone);
        self.parked.absorb(later.parked);
        self.refusals.extend(later.refusals);
        self.conflicts.extend(later.conflicts);
        self.catalogue.extend(later.catalogue);
        self.catalogue_epoch = later.catalogue_epoch.or(self.catalogue_epoch);
        self.clock_stopped_at = later.clock_stopped_at.or(self.clock_stopped_at);
        self.destinations.absorb(later.destinations);
        self.deliveries.absorb(later.deliveries);
        self.links.absorb(later.links);
        self.handovers.extend(later.handovers);
        self.feeds.absorb(later.feeds);
        self.feed_epoch = later.feed_epoch.or(self.feed_epoch);
    }
}

/// The claims on a level, by promise, oldest first.
pub type Claims = BTreeMap<Sequence, Claim>;
/// What supplies are still to bring to a level, by supply, oldest first.
pub type Incoming = BTreeMap<Sequence, SupplyClaim>;
/// What the staff of a location have to do, by promise, oldest first.
pub type Tasks = BTreeMap<Sequence, Task>;
/// The entries that handed goods over under a name, oldest first.
pub type Handovers = BTreeSet<Sequence>;
/// The counts of a level, oldest first.
pub type Counts = BTreeMap<CountKey, CountRecord>;
