//! The words of the model: where units are, when something happened, and what a fact did.

use oneshelf_core::{Command, Moment, RefusalCode, Target};

/// An item and a location, by their place in `scene::ITEMS` and `scene::LOCATIONS`.
pub type Spot = (usize, usize);
/// Thousandths of an item's unit.
pub type Amount = i64;

/// What a command must be answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Recorded.
    Applied,
    /// Nothing needed changing, and no entry was written.
    Nothing,
    /// It came before.
    Duplicate,
    /// A reasoned no.
    Refused(RefusalCode),
    /// Another command has its reference.
    Conflict,
}

/// Where units can be, as far as the model knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// On the shelf, promised or not.
    Shelf,
    /// Returned.
    Inspection,
    /// Unsellable.
    Damaged,
    /// Picked; what promises say of it is added up instead.
    Holding,
    /// Elsewhere.
    Outside,
}

/// When something happened, as counts have to know it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct When {
    /// Its place among all commands.
    pub(crate) order: usize,
    pub(crate) at: Moment,
    /// Whether it was sent as it happened.
    pub(crate) is_live: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Change {
    pub(crate) spot: Spot,
    pub(crate) amount: Amount,
    pub(crate) when: When,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted {
    pub(crate) spot: Spot,
    pub(crate) amount: Amount,
    pub(crate) when: When,
}

impl Counted {
    /// Whether it had seen what happened.
    pub(super) fn saw(&self, when: &When) -> bool {
        if when.order > self.when.order && when.is_live {
            false
        } else if when.order < self.when.order && self.when.is_live {
            true
        } else {
            when.at < self.when.at
        }
    }
}

/// Something that a fact did, and what of it still stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effect {
    pub(crate) spot: Spot,
    pub(crate) from: Place,
    pub(crate) to: Place,
    pub(crate) left: Amount,
    pub(crate) is_sale: bool,
    /// It took the units of a promise, or ended a part of one.
    pub(crate) of_promise: bool,
}

impl Effect {
    pub(crate) const fn sale(spot: Spot, from: Place, left: Amount, of_promise: bool) -> Self {
        Self {
            spot,
            from,
            to: Place::Outside,
            left,
            is_sale: true,
            of_promise,
        }
    }
}

/// Units that a fact took from a place where they were not known to be; they may come yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owed {
    pub(super) spot: Spot,
    pub(super) of: Place,
    pub(super) missing: Amount,
    pub(super) given_back: Amount,
    /// The fact that took them.
    pub(super) when: When,
}

/// A fact, remembered for its reversal.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    pub(crate) when: When,
    pub(crate) effects: Vec<Effect>,
    /// Whose promise it kept.
    pub(crate) settles: Option<Name>,
    pub(crate) was_parked: bool,
    /// Of a return, which parts of which sale it undid.
    pub(crate) undid: Vec<(Key, usize, Amount)>,
}

impl Fact {
    pub(crate) fn new(when: When, effects: Vec<Effect>) -> Self {
        Self {
            when,
            effects,
            settles: None,
            was_parked: false,
            undid: Vec::new(),
        }
    }
}

/// A source and a reference of it.
pub(crate) type Key = (String, String);

/// Under which source and reference a command was sent.
pub(crate) fn own_key(command: &Command) -> Key {
    let header = command.header();
    (header.source.to_string(), header.reference.to_string())
}

/// A source, and a reference or a document of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    pub(crate) source: String,
    pub(crate) text: String,
    pub(crate) is_document: bool,
}

impl Name {
    pub(crate) fn of(target: &Target, sender: &str) -> Self {
        let source = target.source.as_ref().map_or(sender, |name| name.as_str());
        let document = target.document.as_ref().map(|name| name.as_str());
        let reference = target.reference.as_ref().map(|name| name.as_str());
        Self {
            source: source.to_owned(),
            text: document.or(reference).unwrap_or_default().to_owned(),
            is_document: document.is_some(),
        }
    }
}
