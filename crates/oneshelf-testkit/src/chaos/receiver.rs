//! Destinations that fail, and what they were told.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use oneshelf::{Delivery, NotDelivered, Payload};
use oneshelf_core::{DestinationName, LocationName, Quantity, Sku};

use super::run::Run;
use super::setup::{CHANGES, NUMBERS, name};
use crate::random::Random;

/// How many deliveries are sent in one round of the end.
const ROUND_LIMIT: usize = 1_000;
/// In so many rounds, a minute apart, everything that can be delivered is.
const ROUNDS_MAX: usize = 10_000;

/// What both destinations were told.
#[derive(Debug, Default)]
pub(super) struct Receiver {
    told: RefCell<Told>,
}

#[derive(Debug, Default)]
struct Told {
    /// Deliveries that came as new, by destination.
    new: BTreeSet<(String, u64)>,
    /// Changes that were taken, and the last one of each level.
    changes: BTreeSet<u64>,
    last_of_level: BTreeMap<(Sku, LocationName), u64>,
    /// The newest number of each level.
    numbers: BTreeMap<(Sku, LocationName), (u64, Quantity, Quantity)>,
    wrong: Option<String>,
    count: u64,
}

impl Told {
    fn take(&mut self, delivery: &Delivery) {
        self.count += 1;
        let id = (delivery.destination.to_string(), delivery.number);
        if !delivery.may_have_been_sent && !self.new.insert(id) {
            self.wrong = Some(format!("{} came twice as new", delivery.id()));
        }
    }

    /// Takes a delivery that it has not yet.
    fn keep(&mut self, delivery: &Delivery) {
        match &delivery.payload {
            Payload::Change(change) => {
                if !self.changes.insert(delivery.number) {
                    return;
                }
                for effect in &change.effects {
                    let level = (effect.sku.clone(), effect.location.clone());
                    let last = self.last_of_level.insert(level, delivery.number);
                    if last.is_some_and(|last| last > delivery.number) {
                        self.wrong = Some(format!("{} came after {last:?}", delivery.id()));
                    }
                }
            }
            Payload::Availability(answer) => {
                let level = (answer.sku.clone(), answer.location.clone());
                let number = (delivery.number, answer.available, answer.shortfall);
                let known = self.numbers.entry(level).or_insert(number);
                if known.0 <= delivery.number {
                    *known = number;
                }
            }
        }
    }
}

impl Run<'_> {
    /// Delivers some; receivers refuse, are away, take without saying so, and hosts crash.
    pub(super) fn deliver(&mut self) -> Result<(), String> {
        let random = &mut self.world.random;
        let destination = name([CHANGES, NUMBERS][random.place(2)])?;
        let limit = 1 + random.place(30);
        let (fails, crashes) = (random.chance(300), random.chance(150));
        let chance = RefCell::new(Random::new(random.between(0, i64::MAX).unsigned_abs()));
        let receiver = std::mem::take(&mut self.receiver);
        if crashes {
            // Nobody ever hears what became of these.
            let (taken, _) = self.call(|shelf| shelf.take_deliveries(&destination, limit))?;
            let mut told = receiver.told.borrow_mut();
            for delivery in &taken {
                told.take(delivery);
                if delivery.after.is_empty() && chance.borrow_mut().chance(300) {
                    told.keep(delivery);
                }
            }
            drop(told);
        } else {
            self.call(|shelf| {
                shelf.deliver(&destination, limit, |delivery| {
                    let mut told = receiver.told.borrow_mut();
                    told.take(delivery);
                    if !fails || !chance.borrow_mut().chance(200) {
                        told.keep(delivery);
                        return Ok(());
                    }
                    let why = "by chance".to_owned();
                    match chance.borrow_mut().place(3) {
                        0 => Err(NotDelivered::Unreachable(why)),
                        1 => Err(NotDelivered::Failed(why)),
                        _ => {
                            // It took it, and its answer was lost.
                            told.keep(delivery);
                            Err(NotDelivered::Failed(why))
                        }
                    }
                })
            })?;
        }
        self.receiver = receiver;
        self.say_what_is_wrong()
    }

    fn say_what_is_wrong(&self) -> Result<(), String> {
        let wrong = self.receiver.told.borrow().wrong.clone();
        wrong.map_or(Ok(()), Err)
    }

    /// Delivers everything, and compares what destinations were told with what is there.
    pub(super) fn deliver_all(&mut self) -> Result<(), String> {
        let mut rounds = 0;
        while self.call(|shelf| shelf.next_delivery())?.0.is_some() {
            if rounds == ROUNDS_MAX {
                return Err(format!(
                    "after {rounds} rounds there is still more to deliver"
                ));
            }
            rounds += 1;
            self.pass(self.shown + 60)?;
            for destination in [CHANGES, NUMBERS] {
                self.deliver_round(&name(destination)?)?;
            }
        }
        self.say_what_is_wrong()?;
        self.world.tally.deliveries = self.receiver.told.borrow().count;
        let (health, _) = self.call(|shelf| shelf.health())?;
        let told = self.receiver.told.borrow();
        let missing = (1..=health.sequence.0).find(|number| !told.changes.contains(number));
        if let Some(number) = missing {
            return Err(format!("change {number} was never delivered"));
        }
        let numbers = told.numbers.clone();
        drop(told);
        self.compare_numbers(&numbers)
    }

    /// Delivers what is due now, to a receiver that takes everything.
    fn deliver_round(&mut self, destination: &DestinationName) -> Result<(), String> {
        let receiver = std::mem::take(&mut self.receiver);
        self.call(|shelf| {
            shelf.deliver(destination, ROUND_LIMIT, |delivery| {
                let mut told = receiver.told.borrow_mut();
                told.take(delivery);
                told.keep(delivery);
                Ok(())
            })
        })?;
        self.receiver = receiver;
        Ok(())
    }

    fn compare_numbers(
        &mut self,
        numbers: &BTreeMap<(Sku, LocationName), (u64, Quantity, Quantity)>,
    ) -> Result<(), String> {
        let web = name("web")?;
        let (levels, _) = self.call(|shelf| shelf.levels(None, 1_000))?;
        for (_, level) in levels {
            let key = (level.sku.clone(), level.location.clone());
            let (now, _) = self.call(|shelf| shelf.availability(&key.0, &key.1, &web))?;
            // Where nothing ever moved, nobody is told anything, and there is nothing.
            let told = numbers.get(&key);
            let told = told.map_or((Quantity::ZERO, Quantity::ZERO), |told| (told.1, told.2));
            if told != (now.available, now.shortfall) {
                return Err(format!(
                    "the shop window was told {told:?} of {} at {}, and there are {} available",
                    key.0, key.1, now.available
                ));
            }
        }
        Ok(())
    }
}
