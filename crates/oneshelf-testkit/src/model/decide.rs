//! What a command does to the model, and how it must be answered.

use oneshelf_core::{Command, Condition, Grade, Moment, RefusalCode, Step};

use super::shop::{demand, is_reversible, names_late, place, spots};
use super::state::Model;
use super::values::{Answer, Fact, Key, Name, Place, When, own_key};

impl Model {
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
}
