//! The scenarios of the test kit, through the shelf.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::ShelfHost;
use oneshelf_testkit::scenarios;

/// Goal: a shelf over memory answers as the core alone does.
#[test]
fn scenarios_hold_in_memory() {
    for scenario in scenarios() {
        scenario.run(&mut ShelfHost::in_memory());
        scenario.run_reopening(&mut ShelfHost::in_memory());
    }
}

/// Goal: and so does a shelf over a file. Several at a time, because each waits for the disk.
#[test]
fn scenarios_hold_in_a_file() {
    let scenarios = scenarios();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some(scenario) = scenarios.get(next.fetch_add(1, Ordering::Relaxed)) {
                    scenario.run(&mut ShelfHost::in_file());
                }
            });
        }
    });
}
