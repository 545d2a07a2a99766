//! The scenarios of the test kit, through the shelf.

#![expect(clippy::panic, reason = "a test ends by panicking")]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::ShelfHost;
use common::stores::STORES;
use oneshelf_testkit::{DirectHost, Host, ManualClock, Scenario, scenarios, scene};

fn play(scenario: &Scenario<'_>, host: &mut dyn Host, reopening: bool) -> String {
    match scenario.play(host, reopening) {
        Ok(printed) => printed,
        Err(why) => panic!("{why}"),
    }
}

/// Goal: a shelf over each kind of store answers as the core alone does over memory, and explains
/// every number with the same words. Several at a time, because some wait for the disk.
#[test]
fn scenarios_hold_on_every_store_and_print_the_same_numbers() {
    let scenarios = scenarios();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some(scenario) = scenarios.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut core = DirectHost::new(ManualClock::at(scene::start()));
                    let expected = play(scenario, &mut core, false);
                    for kind in STORES {
                        let found = play(scenario, &mut ShelfHost::on(kind), false);
                        assert_eq!(found, expected, "{} on {kind:?}", scenario.name());
                    }
                }
            });
        }
    });
}

/// Goal: nor does a shelf keep anything that its store does not.
#[test]
fn scenarios_hold_where_the_shelf_is_opened_again_after_every_step() {
    let [memory, ..] = STORES;
    for scenario in scenarios() {
        play(&scenario, &mut ShelfHost::on(memory), true);
    }
}
