//! Random days, and what is said about them afterwards.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod common;

use std::collections::BTreeMap;

use common::{Shop, hold, mug, oxford, receive, reserve, sell};
use oneshelf::{
    Command, Count, CountLine, HistoryOrder, Knowledge, LevelView, Moment, Quantity, Release, Sell,
    Target,
};

const STEPS: u64 = 60;

/// A small generator of numbers; the seed is in every message.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn units(&mut self, limit: u64) -> i32 {
        i32::try_from(self.below(limit) + 1).unwrap()
    }
}

fn command(dice: &mut Dice, step: u64, now: Moment) -> Command {
    let name = format!("step-{step}");
    let units = dice.units(5);
    match dice.below(8) {
        0 | 1 => receive(&name, units).into(),
        2 | 3 => hold(&name, units).into(),
        4 => reserve(&name, units).into(),
        5 => {
            let late = u32::try_from(dice.below(1_200)).unwrap();
            let occurred_at = Some(now.minus_seconds(late));
            Sell {
                occurred_at,
                ..sell(&name, units)
            }
            .into()
        }
        6 => {
            let of = format!("step-{}", dice.below(step + 1)).parse().unwrap();
            let (web, name) = ("web".parse().unwrap(), name.parse().unwrap());
            Release::new(web, name, Target::reference(of)).into()
        }
        _ => {
            let seen = vec![CountLine::new(mug(), Quantity::units(units * 3))];
            let (till, name) = ("till-2".parse().unwrap(), name.parse().unwrap());
            Count::new(till, name, oxford(), seen).into()
        }
    }
}

fn numbers(level: &LevelView) -> [Quantity; 4] {
    [level.free, level.held, level.committed, level.on_hand]
}

/// Goal: what was known at any moment is what a reader was told at that moment, whether or not
/// expiries were swept in between; and history tells the same numbers.
#[test]
fn what_was_known_then_is_what_was_read_then() {
    for seed in 1..=20 {
        let mut dice = Dice(u64::wrapping_mul(seed, 0x9e37_79b9_7f4a_7c15));
        let shop = Shop::new();
        shop.receive("opening", 20);
        let mut read: BTreeMap<Moment, [Quantity; 4]> = BTreeMap::new();
        for step in 0..STEPS {
            shop.clock.advance(u32::try_from(dice.below(400)).unwrap());
            let now = shop.shelf.health().unwrap().now;
            let _outcome = shop.shelf.apply(command(&mut dice, step, now)).unwrap();
            if dice.below(5) == 0 {
                shop.shelf.tick().unwrap();
            }
            let level = shop.shelf.level(&mug(), &oxford()).unwrap();
            read.insert(now, numbers(&level));
        }
        for (at, expect) in &read {
            let then = Knowledge::AsKnownThen;
            let level = shop
                .shelf
                .level_as_of(&mug(), &oxford(), *at, then)
                .unwrap();
            assert_eq!(numbers(&level), *expect, "seed {seed}, at {at}");
        }
        let (last, expect) = read.last_key_value().unwrap();
        let known = Knowledge::AsKnownNow;
        let level = shop
            .shelf
            .level_as_of(&mug(), &oxford(), *last, known)
            .unwrap();
        assert_eq!(numbers(&level), *expect, "seed {seed}, now");
        let oldest = HistoryOrder::OldestFirst;
        let history = shop
            .shelf
            .history(&mug(), &oxford(), oldest, 1_000)
            .unwrap();
        let mut on_hand = Quantity::ZERO;
        for line in &history {
            for posting in &line.postings {
                let change = match (posting.from.is_on_hand(), posting.to.is_on_hand()) {
                    (false, true) => posting.quantity,
                    (true, false) => posting.quantity.checked_neg().unwrap(),
                    _ => Quantity::ZERO,
                };
                on_hand = on_hand.checked_add(change).unwrap();
            }
            assert_eq!(
                line.on_hand, on_hand,
                "seed {seed}, entry {}",
                line.sequence
            );
        }
    }
}
