//! The scenarios of the test kit, through the shelf.

#![expect(clippy::panic, reason = "a test ends by panicking")]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::ShelfHost;
use oneshelf_testkit::{DirectHost, Host, ManualClock, Scenario, scenarios, scene};

fn play(scenario: &Scenario<'_>, host: &mut dyn Host, reopening: bool) -> String {
    match scenario.play(host, reopening) {
        Ok(printed) => printed,
        Err(why) => panic!("{why}"),
    }
}

/// Goal: a shelf over memory answers as the core alone does.
#[test]
fn scenarios_hold_in_memory() {
    for scenario in scenarios() {
        play(&scenario, &mut ShelfHost::in_memory(), false);
        play(&scenario, &mut ShelfHost::in_memory(), true);
    }
}

/// Goal: and so does a shelf over a file, which explains every number with the same words as the
/// core over memory. Several at a time, because each waits for the disk.
#[test]
fn scenarios_hold_in_a_file_and_print_the_same_numbers() {
    let scenarios = scenarios();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some(scenario) = scenarios.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut memory = DirectHost::new(ManualClock::at(scene::start()));
                    let expected = play(scenario, &mut memory, false);
                    let found = play(scenario, &mut ShelfHost::in_file(), false);
                    assert_eq!(found, expected, "{}", scenario.name());
                }
            });
        }
    });
}
