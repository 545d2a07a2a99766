//! Worlds in chaos: whatever comes late, twice, contradicted or over a crash, the figures are the
//! observer's in the end, and what said confirmed on the way was right.

use oneshelf_testkit::chaos::{Chaos, InMemory, Tally, run};

/// How many worlds the tests go through; `cargo xtask chaos` goes through more.
const SEEDS: u64 = 24;
const EVENTS: usize = 250;

/// Goal: every world ends in the observer's figures, and each kind of trouble was met.
#[test]
fn the_shelf_ends_where_the_observer_does() {
    let mut tally = Tally::default();
    for seed in 0..SEEDS {
        let world = Chaos {
            seed,
            events: EVENTS,
        };
        match run(world, &mut InMemory::default()) {
            Ok(one) => tally.add(&one),
            Err(wrong) => panic!("{wrong}"),
        }
    }
    println!("{tally}");
    let met = [
        tally.confirmed,
        tally.doubtful,
        tally.contradictions,
        tally.uncertain,
        tally.keyed_twice,
        tally.counts,
        tally.parked,
        tally.faults,
        tally.restarts,
        tally.deliveries,
    ];
    assert!(met.iter().all(|count| *count > 0), "{tally}");
}

/// Goal: a world that outgrows every page of a list and every round of deliveries ends as well.
#[test]
fn a_long_world_ends_too() {
    let world = Chaos {
        seed: 90_210,
        events: 20_000,
    };
    match run(world, &mut InMemory::default()) {
        Ok(tally) => {
            let is_checked_on_the_way = tally.confirmed > 500 && tally.deliveries > 20_000;
            assert!(is_checked_on_the_way, "{tally}");
        }
        Err(wrong) => panic!("{wrong}"),
    }
}
