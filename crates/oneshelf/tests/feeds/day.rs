//! Random days of a till whose messages are lost, late and out of order.

use oneshelf::{DefineSource, Quantity};
use oneshelf_testkit::scene;
use proptest::prelude::*;

use crate::common::Shop;
use crate::{apply, mugs, numbered, watched};

/// A message of a till: when it truly happened, in seconds, and when it comes, if ever.
#[derive(Debug, Clone)]
struct Sent {
    happened: u32,
    comes: Option<u32>,
}

fn day() -> impl Strategy<Value = (i64, Vec<Sent>)> {
    let message = (0_u32..40, proptest::option::weighted(0.8, 0_u32..200));
    let messages = proptest::collection::vec(message, 1..25);
    (-20_i64..=20, messages).prop_map(|(skew, messages)| {
        let mut clock = 100;
        let sent = messages.into_iter().map(|(pause, delay)| {
            clock += pause;
            Sent {
                happened: clock,
                comes: delay.map(|delay| clock + delay),
            }
        });
        (skew, sent.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 40,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Goal (invariant 11): whatever is lost, late or out of order, and however wrong the till's
    /// clock is within its bounds, a number is right for everything that happened before the
    /// time that it says it is good for.
    #[test]
    fn a_number_is_right_for_what_was_sent_before_it_is_good_at((skew, sent) in day()) {
        let shop = Shop::new();
        let source = DefineSource {
            clock_uncertainty_seconds: Some(20),
            heartbeat_seconds: None,
            ..watched("s-1")
        };
        apply(&shop.shelf, source);
        shop.receive("po-1", 1_000);
        let wall = |second: i64| {
            let second = u32::try_from(second).unwrap();
            scene::start().plus_seconds(second)
        };
        let mut arrivals: Vec<_> = (1..).zip(&sent).collect();
        arrivals.retain(|(_, message)| message.comes.is_some());
        arrivals.sort_by_key(|(number, message)| (message.comes, *number));
        let mut here = Vec::new();
        for (number, message) in arrivals {
            shop.clock.set(wall(i64::from(message.comes.unwrap())));
            let occurred_at = wall(i64::from(message.happened) + skew);
            let outcome = shop.shelf.apply(numbered(number, occurred_at)).unwrap();
            prop_assert!(outcome.is_applied());
            here.push(number);
            let answer = mugs(&shop.shelf);
            let happened = (1_u64..).zip(&sent);
            let counted = happened.filter(|(number, message)| {
                let is_before = wall(i64::from(message.happened)) < answer.good_at;
                is_before || here.contains(number)
            });
            let sold = i32::try_from(counted.count()).unwrap();
            prop_assert_eq!(answer.on_hand, Quantity::units(1_000 - sold));
        }
    }
}
