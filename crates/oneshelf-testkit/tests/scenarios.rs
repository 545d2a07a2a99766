//! Every scenario, on the core over a memory store; and what there has to be a scenario for.

use oneshelf_testkit::{DirectHost, ManualClock, scenarios, scene};

fn play_all(reopening: bool) {
    let mut wrong = Vec::new();
    for scenario in scenarios() {
        let mut host = DirectHost::new(ManualClock::at(scene::start()));
        wrong.extend(scenario.play(&mut host, reopening).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn shops_get_the_answers_they_expect() {
    play_all(false);
}

#[test]
fn opening_the_store_anew_changes_no_answer() {
    play_all(true);
}

/// What stories cannot tell, and Rust tests are named after: what is kept of every movement (R23),
/// reconciling (R31), one truth everywhere (R33 to R36), and the report of promises (R37).
const IN_RUST: [u32; 7] = [23, 31, 33, 34, 35, 36, 37];

/// Goal: no failure of the requirements' table, and no requirement from the pickup on, is without
/// a scenario that names it.
#[test]
fn every_failure_and_every_requirement_has_a_scenario() {
    let wanted = (1..=46).map(|number| format!("failure {number}"));
    let told = (7..=37).filter(|number| !IN_RUST.contains(number));
    let wanted = wanted.chain(told.map(|number| format!("R{number}")));
    let names: Vec<_> = scenarios().iter().map(|scenario| scenario.name()).collect();
    let is_named = |wanted: &str| {
        let rests = names.iter().filter_map(|name| name.strip_prefix(wanted));
        let mut rests = rests.map(|rest| rest.chars().next());
        rests.any(|next| next.is_some_and(|next| matches!(next, ',' | ' ')))
    };
    let missing: Vec<_> = wanted.filter(|wanted| !is_named(wanted)).collect();
    assert!(missing.is_empty(), "no scenario is titled {missing:?}");
}
