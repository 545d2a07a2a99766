//! A reference model: what the numbers must be, worked out in the most naive way.
//!
//! It keeps lists and adds them up anew each time: the shelf of an item is what the last count saw
//! plus every change that this count had not seen; what is free is the shelf less what promises
//! have open; what is picked is what promises have picked, what is in transit what left and did
//! not arrive. It shares no code with the core beyond the commands themselves, and leaves out
//! clock uncertainty, codes (a wrong one moves nothing) and what is in cases.

mod numbers;

use std::collections::{BTreeMap, BTreeSet};

use oneshelf_core::{CaseNumber, Command, Condition, Grade, Moment, RefusalCode, Step, Target};

use crate::model_ahead::Ahead;
use crate::model_facts::own_key;
use crate::model_promise::Promise;
use crate::model_shop::{demand, is_reversible, names_late, place, spots, withheld};
use crate::model_supply::Supply;
use crate::model_told::Told;

/// An item and a location, by their place in [`crate::scene::ITEMS`] and [`crate::scene::LOCATIONS`].
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
    fn saw(&self, when: &When) -> bool {
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
struct Owed {
    spot: Spot,
    of: Place,
    missing: Amount,
    given_back: Amount,
    /// The fact that took them.
    when: When,
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

/// What must be true of a shop.
#[derive(Debug, Clone)]
pub struct Model {
    pub(crate) now: Moment,
    /// Counts the commands.
    pub(crate) order: usize,
    pub(crate) changes: Vec<Change>,
    pub(crate) counts: Vec<Counted>,
    aside: BTreeMap<(Spot, Place), Amount>,
    /// What the shelf lent to a place where it was not known to be.
    owed: Vec<Owed>,
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
    tied: Option<When>,
    /// How many changes there were before this command.
    start: usize,
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

    /// Lets time pass; what has a deadline ends by it.
    pub fn advance(&mut self, now: Moment) {
        self.now = now;
        for promise in &mut self.promises {
            promise.fall_due(now);
        }
        self.assign();
    }

    /// What happens to a command, and to the shop.
    pub fn apply(&mut self, command: &Command) -> Answer {
        let header = command.header();
        let key = (header.source.to_string(), header.reference.to_string());
        if let Some((first, answer)) = self.answers.get(&key) {
            return match (first == command, *answer) {
                (false, _) => Answer::Conflict,
                (true, Answer::Refused(code)) => Answer::Refused(code),
                (true, _) => Answer::Duplicate,
            };
        }
        self.order += 1;
        let before = self.clone();
        let answer = match self.decide(command, &key) {
            Ok(true) => Answer::Applied,
            Ok(false) => Answer::Nothing,
            Err(code) => {
                *self = before;
                Answer::Refused(code)
            }
        };
        self.give_back();
        self.give_way();
        self.assign();
        self.advance(self.now);
        self.answers.insert(key, (command.clone(), answer));
        answer
    }

    /// Whether anything was recorded, or why not.
    fn decide(&mut self, command: &Command, key: &Key) -> Result<bool, RefusalCode> {
        let own = Name {
            source: key.0.clone(),
            text: key.1.clone(),
            is_document: false,
        };
        if is_reversible(command)
            && self
                .waiting
                .get(&own)
                .is_some_and(|waiting| waiting.reversed)
        {
            // It moved nothing, so that there is nothing to undo either.
            let settles = match command {
                Command::Sell(sell) => sell.settles.as_ref(),
                _ => None,
            };
            let fact = Fact {
                settles: settles.map(|target| Name::of(target, &key.0)),
                ..Fact::new(self.when(command), Vec::new())
            };
            self.remember(command, fact);
            return Ok(true);
        }
        if command.is_fact() && !self.is_late_defined && names_late(command) {
            self.homeless.push(command.clone());
            return Ok(true);
        }
        self.happen(command, key)
    }

    fn happen(&mut self, command: &Command, key: &Key) -> Result<bool, RefusalCode> {
        self.start = self.changes.len();
        match command {
            Command::DefineLocation(_) => {
                self.is_late_defined = true;
                for waiting in std::mem::take(&mut self.homeless) {
                    let at = waiting.header().occurred_at.unwrap_or(self.now);
                    self.order += 1;
                    self.tied = Some(When {
                        order: self.order,
                        at: at.min(self.now),
                        is_live: false,
                    });
                    self.happen(&waiting, &own_key(&waiting))?;
                    self.give_back();
                    self.give_way();
                    self.assign();
                }
                self.tied = None;
                Ok(true)
            }
            Command::Receive(receive) => {
                let to = place(receive.condition.unwrap_or(Condition::Sellable));
                let lines = (receive.location.as_str(), receive.lines.as_slice());
                self.goods(command, lines, Place::Outside, to);
                if let Some(target) = &receive.of {
                    self.came(&Name::of(target, &key.0), &demand(lines.0, lines.1));
                }
                Ok(true)
            }
            Command::Adjust(adjust) => {
                let lines = (adjust.location.as_str(), adjust.lines.as_slice());
                Ok(self.goods(command, lines, Place::Outside, Place::Shelf))
            }
            Command::WriteOff(write_off) => {
                let from = place(write_off.condition.unwrap_or(Condition::Sellable));
                let lines = (write_off.location.as_str(), write_off.lines.as_slice());
                Ok(self.goods(command, lines, from, Place::Outside))
            }
            Command::Inspect(inspect) => {
                let from = place(inspect.condition.unwrap_or(Condition::Inspection));
                let to = match inspect.grade {
                    Grade::Sellable => Place::Shelf,
                    Grade::Damaged => Place::Damaged,
                    Grade::ReturnedToSupplier | Grade::Destroyed => Place::Outside,
                };
                let lines = (inspect.location.as_str(), inspect.lines.as_slice());
                Ok(self.goods(command, lines, from, to))
            }
            Command::TakeBack(take_back) => Ok(self.take_back(command, take_back)),
            Command::Sell(sell) => Ok(self.sell(command, sell)),
            Command::Count(count) => Ok(self.count(command, count)),
            Command::Reverse(reverse) => self.reverse(&Name::of(&reverse.of, &key.0)),
            Command::Adopt(adopt) => Ok(self.adopt(command, adopt)),
            Command::Hold(hold) => self.hold(command, hold),
            Command::Reserve(reserve) => self.reserve(command, reserve),
            Command::Confirm(confirm) => self.confirm(&key.0, confirm),
            Command::Extend(extend) => self.extend(&key.0, extend),
            Command::Release(release) => self.release(command, release),
            _ => self.step_in_store(command, &key.0),
        }
    }

    /// What staff do about promises.
    fn step_in_store(&mut self, command: &Command, source: &str) -> Result<bool, RefusalCode> {
        match command {
            Command::Pick(pick) => Ok(self.pick(command, pick)),
            Command::Stage(stage) => self.stage(command, stage),
            Command::Collect(collect) => Ok(self.collect(command, collect)),
            Command::PutBack(put_back) => Ok(self.put_back(command, put_back)),
            Command::Ship(ship) => Ok(self.ship(command, ship)),
            Command::ReceiveTransfer(receive) => Ok(self.receive_transfer(command, receive)),
            Command::RequestTransfer(request) => self.request(command, request),
            Command::Expect(expect) => self.expect(expect),
            Command::Move(command) => self.move_to(command),
            Command::Substitute(command) => self.substitute(command),
            Command::Postpone(command) => self.postpone(command),
            Command::Accept(c) => self.pickup_step(&c.of, source, (Step::Accept, false)),
            Command::Close(c) => self.pickup_step(&c.of, source, (Step::Close, false)),
            Command::Notify(c) => self.pickup_step(&c.of, source, (Step::Notify, c.resend)),
            Command::IssueCode(c) => self.pickup_step(&c.of, source, (Step::IssueCode, false)),
            Command::Contact(c) => self.pickup_step(&c.of, source, (Step::Contact, false)),
            Command::ResolveCase(resolve) => match self.lost.remove(&resolve.case) {
                Some((transfer, item)) => {
                    self.give_up(transfer, item);
                    Ok(true)
                }
                None => Err(RefusalCode::CaseNotResolvable),
            },
            _ => Ok(true),
        }
    }

    /// Carts lose their units to facts, the newest cart first.
    fn give_way(&mut self) {
        for spot in spots() {
            while self.free(spot) < 0 {
                let missing = -self.free(spot);
                let carts = self
                    .promises
                    .iter_mut()
                    .rev()
                    .filter(|promise| promise.is_hold());
                let mut parts = carts.flat_map(|promise| &mut promise.parts);
                let Some(part) = parts.find(|part| part.spot == spot && part.open > 0) else {
                    break;
                };
                let lost = part.open.min(missing);
                part.open -= lost;
                part.short += lost;
            }
        }
    }

    /// Units on the shelf: what the last count saw, and what happened since.
    #[must_use]
    pub fn shelf(&self, spot: Spot) -> Amount {
        self.shelf_after(spot, &self.changes)
    }

    fn shelf_after(&self, spot: Spot, changes: &[Change]) -> Amount {
        let here = self.counts.iter().filter(|count| count.spot == spot);
        let last = here.max_by_key(|count| (count.when.at, count.when.order));
        let since = changes.iter().filter(|change| {
            change.spot == spot && last.is_none_or(|count| !count.saw(&change.when))
        });
        last.map_or(0, |count| count.amount) + since.map(|change| change.amount).sum::<Amount>()
    }

    /// Units under carts, or under orders.
    #[must_use]
    pub fn promised(&self, spot: Spot, is_hold: bool) -> Amount {
        let promises = self
            .promises
            .iter()
            .filter(|promise| promise.is_hold() == is_hold);
        let parts = promises.flat_map(|promise| &promise.parts);
        parts
            .filter(|part| part.spot == spot)
            .map(|part| part.open)
            .sum()
    }
}
