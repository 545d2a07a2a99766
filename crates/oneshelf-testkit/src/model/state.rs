//! What the model keeps: lists of everything that happened, and of every promise.

use std::collections::{BTreeMap, BTreeSet};

use oneshelf_core::{CaseNumber, Command, Moment};

use super::ahead::Ahead;
use super::promise::Promise;
use super::told::Told;
use super::values::{Amount, Answer, Change, Counted, Fact, Key, Name, Owed, Place, Spot, When};

/// What waits for something that has not come.
#[derive(Debug, Clone, Default)]
pub(crate) struct Waiting {
    pub(crate) cancelled: bool,
    pub(crate) reversed: bool,
    /// The order of the fact that handed over, where, and how much.
    pub(crate) settled: Vec<(usize, Spot, Amount)>,
    /// The return, the item and how much of it.
    pub(crate) returned: Vec<(Key, usize, Amount)>,
    /// What was picked, and where.
    pub(crate) picked: Vec<(Spot, Amount)>,
    /// What a later step told of before its pick.
    pub(crate) ahead: Vec<Ahead>,
    /// What was told of goods of it.
    pub(crate) told: Vec<Told>,
    /// The transfer that goods made which came first, and when they left or arrived.
    pub(crate) transfer: Option<(usize, When)>,
}

/// Goods that somebody expects.
#[derive(Debug, Clone)]
pub(crate) struct Supply {
    pub(super) name: Key,
    pub(super) at: Moment,
    pub(super) open: BTreeMap<Spot, Amount>,
}

/// What must be true of a shop.
#[derive(Debug, Clone)]
pub struct Model {
    pub(crate) now: Moment,
    /// Counts the commands.
    pub(crate) order: usize,
    pub(crate) changes: Vec<Change>,
    pub(crate) counts: Vec<Counted>,
    pub(super) aside: BTreeMap<(Spot, Place), Amount>,
    /// What the shelf lent to a place where it was not known to be.
    pub(super) owed: Vec<Owed>,
    /// Every promise, oldest first.
    pub promises: Vec<Promise>,
    pub(crate) waiting: BTreeMap<Name, Waiting>,
    pub(crate) facts: BTreeMap<Key, Fact>,
    pub(crate) counted: BTreeMap<Key, usize>,
    pub(crate) answers: BTreeMap<Key, (Command, Answer)>,
    /// Whether the late location is defined.
    pub is_late_defined: bool,
    /// Facts that wait for it.
    pub(crate) homeless: Vec<Command>,
    /// The fact that is posted after it waited, and since when it is known.
    pub(super) tied: Option<When>,
    /// How many changes there were before this command.
    pub(super) start: usize,
    pub(crate) supplies: Vec<Supply>,
    /// Spots that somebody has touched, so that a complete count is about them too.
    pub(crate) touched: BTreeSet<Spot>,
    /// The transfer and item of each case of goods that did not arrive, as the host numbers them.
    pub lost: BTreeMap<CaseNumber, (usize, usize)>,
}

impl Model {
    /// An empty shop.
    #[must_use]
    pub fn new(now: Moment) -> Self {
        Self {
            now,
            order: 0,
            changes: Vec::new(),
            counts: Vec::new(),
            aside: BTreeMap::new(),
            owed: Vec::new(),
            promises: Vec::new(),
            waiting: BTreeMap::new(),
            facts: BTreeMap::new(),
            counted: BTreeMap::new(),
            answers: BTreeMap::new(),
            is_late_defined: false,
            homeless: Vec::new(),
            tied: None,
            start: 0,
            supplies: Vec::new(),
            touched: BTreeSet::new(),
            lost: BTreeMap::new(),
        }
    }
}
