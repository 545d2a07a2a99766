//! The chaos test bites: with any one of the rules switched off, it finds a world that is wrong.

#![expect(clippy::expect_used, reason = "helpers of tests fail tests too")]

use oneshelf_chaos::Worlds;
use oneshelf_core::{Rule, without};

/// Within so many worlds a missing rule has to be found.
const WORLDS: Worlds = Worlds {
    seed: 0,
    seeds: 20,
    events: 250,
    in_file: false,
};

fn check(rule: Rule, expect: &[&str]) {
    let found = without(rule, || WORLDS.run());
    let wrong = found.err().unwrap_or_default();
    println!("without {rule:?}: {wrong}");
    let is_expected = expect.iter().any(|part| wrong.contains(part));
    assert!(
        is_expected,
        "without {rule:?} it found something else: {wrong}"
    );
}

/// Goal: what comes twice and is applied twice is found.
#[test]
fn without_deduplication() {
    check(Rule::Deduplication, &["was answered Applied"]);
}

/// Goal: an order that was handed over before it came, and is still promised, is found.
#[test]
fn without_links() {
    check(Rule::Links, &["committed", "staged", "Unlinked"]);
}

/// Goal: a late fact that a count had seen, and that counts again, is found.
#[test]
fn without_count_absorption() {
    check(Rule::CountAbsorption, &["on hand", "are confirmed"]);
}

/// Goal: a number that says confirmed and is late or in doubt is found.
#[test]
fn without_labels() {
    check(Rule::Labels, &["confirmed"]);
}

/// Goal: a number that says good for more than has come is found.
#[test]
fn without_good_at() {
    check(Rule::GoodAt, &["has not come"]);
}
