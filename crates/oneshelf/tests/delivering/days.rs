//! Random days: two processes serve one destination, and everything goes wrong now and then.

use std::collections::{BTreeMap, BTreeSet};

use oneshelf::{
    Command, DefineItem, DefineLocation, DefineSafetyStock, Delivery, DeliveryReport, Destination,
    DestinationName, DestinationShape, Durability, Line, LocationName, Options, Payload, Quantity,
    RetireItem, RetryPolicy, Shelf, Sku, TakeBack,
};
use oneshelf_testkit::{Fault, ManualClock, MemoryStore, scene};
use tempfile::TempDir;

use crate::common::{hold, mug, options, oxford, receive, sell};

/// A small generator of numbers, so that a seed tells the whole day.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.roll(all.len() as u64)).unwrap()]
    }
}

/// Where the shelf lies, so that it can be opened again.
enum Place {
    Memory(MemoryStore),
    File(TempDir),
}

impl Place {
    fn open(&self, clock: &ManualClock) -> Shelf {
        let mut options: Options = options(clock);
        // Nobody cuts the power here.
        options.file.durability = Durability::LosesLastOnPowerCut;
        options.file.log_ready_bytes = 0;
        match self {
            Self::Memory(store) => Shelf::with_store(Box::new(store.another_handle()), options),
            Self::File(folder) => Shelf::open_with(folder.path().join("shop.db"), options),
        }
        .unwrap()
    }
}

/// A receiver of either shape, with everything that must hold of what it is sent.
#[derive(Default)]
struct Receiver {
    /// What was sent as new, whether or not it arrived.
    new: BTreeSet<u64>,
    arrived: BTreeSet<u64>,
    /// The last change of each level that came for the first time.
    last: BTreeMap<(Sku, LocationName), u64>,
    /// The newest availability of each level.
    state: BTreeMap<(Sku, LocationName), (u64, Quantity)>,
}

impl Receiver {
    fn sent(&mut self, delivery: &Delivery) {
        if !delivery.may_have_been_sent {
            let is_first = self.new.insert(delivery.number);
            assert!(is_first, "{} was new twice", delivery.id());
        }
        assert_eq!(delivery.may_have_been_sent, delivery.try_number > 1);
    }

    fn takes(&mut self, delivery: &Delivery) {
        match &delivery.payload {
            Payload::Change(change) => {
                assert_eq!(change.sequence.0, delivery.number);
                if !self.arrived.insert(delivery.number) {
                    return;
                }
                for effect in &change.effects {
                    let level = (effect.sku.clone(), effect.location.clone());
                    let before = self.last.insert(level, delivery.number);
                    assert!(before < Some(delivery.number), "{} is late", delivery.id());
                }
            }
            Payload::Availability(now) => {
                self.arrived.insert(delivery.number);
                let level = (now.sku.clone(), now.location.clone());
                let known = self.state.entry(level).or_default();
                if delivery.number > known.0 {
                    *known = (delivery.number, now.available);
                }
            }
        }
    }
}

struct Day {
    dice: Dice,
    clock: ManualClock,
    place: Place,
    /// Two processes serve the destination.
    shelves: Vec<Shelf>,
    name: DestinationName,
    receiver: Receiver,
    /// What somebody took and did not report on yet.
    late: Vec<DeliveryReport>,
    sent: u64,
}

const SKUS: [&str; 4] = ["MUG-RED", "MUG-BLUE", "CHEDDAR", "GIFT-BOX"];
const PLACES: [&str; 2] = ["OXFORD", "LONDON"];

impl Day {
    fn new(seed: u64, place: Place, shape: DestinationShape) -> Self {
        let clock = ManualClock::at(scene::start());
        let shelves = vec![place.open(&clock), place.open(&clock)];
        for answer in shelves[0].apply_each(scene::catalogue()) {
            assert!(answer.unwrap().is_applied());
        }
        let name: DestinationName = "shop".parse().unwrap();
        let mut shop = Destination::new(name.clone(), shape);
        shop.retry = RetryPolicy {
            tries_max: 1_000,
            delay_seconds_max: 120,
            ..RetryPolicy::default()
        };
        shelves[0].define_destination(shop).unwrap();
        Self {
            dice: Dice(seed),
            clock,
            place,
            shelves,
            name,
            receiver: Receiver::default(),
            late: Vec::new(),
            sent: 0,
        }
    }

    fn command(&mut self) -> Command {
        self.sent += 1;
        let name = format!("c-{}", self.sent);
        let reference = || name.parse().unwrap();
        let office = || "office".parse().unwrap();
        let place: LocationName = self.dice.of(&PLACES).parse().unwrap();
        let count = 1 + self.dice.roll(2);
        let lines: Vec<Line> = (0..count)
            .map(|_| {
                let units = i32::try_from(1 + self.dice.roll(5)).unwrap();
                Line::new(self.dice.of(&SKUS).parse().unwrap(), Quantity::units(units))
            })
            .collect();
        let sku: Sku = self.dice.of(&SKUS).parse().unwrap();
        match self.dice.roll(16) {
            0..5 => oneshelf::Receive {
                location: place,
                lines: plain(lines),
                ..receive(&name, 1)
            }
            .into(),
            5..9 => oneshelf::Sell {
                location: place,
                lines,
                ..sell(&name, 1)
            }
            .into(),
            9..12 => oneshelf::Hold {
                location: place,
                lines,
                ..hold(&name, 1)
            }
            .into(),
            12 => TakeBack::new("till-1".parse().unwrap(), reference(), place, plain(lines)).into(),
            13 => {
                let units = i32::try_from(self.dice.roll(3)).unwrap();
                let channel = "web".parse().unwrap();
                DefineSafetyStock {
                    sku: (self.dice.roll(2) == 0).then_some(sku),
                    location: (self.dice.roll(2) == 0).then_some(place),
                    quantity: Some(Quantity::units(units)),
                    ..DefineSafetyStock::new(office(), reference(), channel)
                }
                .into()
            }
            14 if self.dice.roll(3) == 0 => RetireItem::new(office(), reference(), sku).into(),
            14 => DefineItem::new(office(), reference(), sku).into(),
            _ => DefineLocation::new(office(), reference(), place).into(),
        }
    }

    fn step(&mut self) {
        match self.dice.roll(10) {
            0..4 => {
                let command = self.command();
                let which = usize::try_from(self.dice.roll(2)).unwrap();
                // A failing store may or may not have it; nobody sends it again here.
                let _ = self.shelves[which].apply(command);
            }
            4 => {
                let seconds = self.dice.of(&[1, 5, 30, 61, 400, 700]);
                self.clock.advance(seconds);
            }
            5 => self.crash(),
            6 => {
                let reports = std::mem::take(&mut self.late);
                let _ = self.shelves[0].report_deliveries(&self.name, reports);
            }
            _ => self.serve(),
        }
    }

    /// A busy hour, in which nobody is told anything.
    fn rush(&mut self) {
        let commands: Vec<Command> = (0..2_100)
            .map(|n| {
                let sku = plain(vec![Line::new(
                    self.dice.of(&SKUS).parse().unwrap(),
                    Quantity::units(1),
                )]);
                oneshelf::Receive {
                    location: self.dice.of(&PLACES).parse().unwrap(),
                    lines: sku,
                    ..receive(&format!("rush-{n}"), 1)
                }
                .into()
            })
            .collect();
        for answer in self.shelves[0].apply_each(commands) {
            // A failing store may have lost some.
            let _ = answer;
        }
    }

    /// Something goes wrong with the store, or a process ends.
    fn crash(&mut self) {
        if let Place::Memory(store) = &self.place {
            let fault = self
                .dice
                .of(&[Fault::Save, Fault::CommitLost, Fault::CommitKept]);
            store.fail(fault, usize::try_from(self.dice.roll(2)).unwrap());
        }
        if self.dice.roll(2) == 0 {
            let which = usize::try_from(self.dice.roll(2)).unwrap();
            self.late.clear();
            self.shelves[which] = self.place.open(&self.clock);
        }
    }

    fn serve(&mut self) {
        let which = usize::try_from(self.dice.roll(2)).unwrap();
        let limit = usize::try_from(1 + self.dice.roll(6)).unwrap();
        // Where the try could not be made durable, nothing is sent.
        let Ok(taken) = self.shelves[which].take_deliveries(&self.name, limit) else {
            return;
        };
        let mut behind = BTreeSet::new();
        let mut reports = Vec::new();
        for delivery in &taken {
            if delivery.after.iter().any(|number| behind.contains(number)) {
                behind.insert(delivery.number);
                // Some hosts say so, some say nothing.
                if self.dice.roll(2) == 0 {
                    reports.push(delivery.not_sent());
                }
                continue;
            }
            self.receiver.sent(delivery);
            match self.dice.roll(8) {
                0..4 => {
                    self.receiver.takes(delivery);
                    reports.push(delivery.delivered());
                    continue;
                }
                4 => reports.push(delivery.failed("503")),
                5 => reports.push(delivery.unreachable("no route")),
                // The answer is lost, or the message is.
                6 => self.receiver.takes(delivery),
                // It answers, but late.
                _ => {
                    self.receiver.takes(delivery);
                    self.late.push(delivery.delivered());
                }
            }
            behind.insert(delivery.number);
        }
        if self.dice.roll(8) > 0 {
            let _ = self.shelves[which].report_deliveries(&self.name, reports);
        }
    }

    /// Everything works again; says when nothing is left.
    fn settle(&mut self) {
        for _ in 0..200 {
            let receiver = &mut self.receiver;
            let served = self.shelves[1].deliver(&self.name, 1_000, |delivery| {
                receiver.sent(delivery);
                receiver.takes(delivery);
                Ok(())
            });
            // Faults that were asked for and have not come yet come now.
            if served.is_err() {
                continue;
            }
            match self.shelves[1].next_delivery().unwrap() {
                None => return,
                Some(_) => self.clock.advance(30),
            }
        }
        assert_eq!(self.shelves[1].next_delivery().unwrap(), None);
    }
}

/// Without kits, which nobody receives.
fn plain(mut lines: Vec<Line>) -> Vec<Line> {
    for line in &mut lines {
        if line.sku.as_str() == scene::KIT {
            line.sku = mug();
        }
    }
    lines
}

fn places(seed: u64) -> Place {
    if seed.is_multiple_of(4) {
        Place::File(tempfile::tempdir().unwrap())
    } else {
        Place::Memory(MemoryStore::new())
    }
}

fn play(seed: u64, shape: DestinationShape) -> Day {
    println!("seed {seed}");
    let mut day = Day::new(seed, places(seed), shape);
    for step in 0..150 {
        // Now and then more comes at once than is read entry by entry.
        if step == 75 && seed.is_multiple_of(5) {
            day.rush();
        }
        day.step();
    }
    day.settle();
    day
}

/// Goal: whatever fails, is slow, forgotten or crashes, every change arrives, per level in order,
/// and is new only once; nothing is left over.
#[test]
fn every_change_arrives_in_order_and_is_new_once() {
    for seed in 0..60 {
        let day = play(seed, DestinationShape::Changes);
        let head = day.shelves[0].health().unwrap().sequence;
        let all: BTreeSet<u64> = (1..=head.0).collect();
        assert_eq!(day.receiver.arrived, all, "seed {seed}");
        let shop = &day.shelves[0].destinations().unwrap()[0];
        let left = (
            shop.in_flight,
            shop.waiting,
            shop.dead,
            shop.levels_held_back,
        );
        assert_eq!(
            (left, shop.entries_behind),
            ((0, 0, 0, 0), 0),
            "seed {seed}"
        );
    }
}

/// Goal: the collapsed shape ends with the receiver equal to what the shelf answers, whether it
/// changed by facts, expiry, policy or catalogue.
#[test]
fn the_receiver_ends_with_what_is_available() {
    for seed in 0..60 {
        let channel: oneshelf::ChannelName = "web".parse().unwrap();
        let locations = (seed % 3 == 0).then(|| vec![oxford()]);
        let shape = DestinationShape::Availability {
            channel: channel.clone(),
            locations: locations.clone(),
        };
        let day = play(seed, shape);
        for place in PLACES {
            let place: LocationName = place.parse().unwrap();
            let is_served = locations.as_ref().is_none_or(|only| only.contains(&place));
            for sku in SKUS {
                let sku: Sku = sku.parse().unwrap();
                let answer = day.shelves[0].availability(&sku, &place, &channel);
                let level = (sku.clone(), place.clone());
                let known = day.receiver.state.get(&level).copied();
                let expect = is_served.then(|| answer.unwrap().available);
                assert_eq!(
                    known.unwrap_or_default().1,
                    expect.unwrap_or_default(),
                    "seed {seed}: {sku} at {place}"
                );
            }
        }
    }
}
