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

/// Goal: no failure of the requirements' table and no requirement of store operations is without
/// a scenario that names it.
#[test]
fn every_failure_and_every_requirement_of_the_shop_has_a_scenario() {
    let wanted = (1..=46).map(|number| format!("failure {number}"));
    let wanted = wanted.chain((7..=22).map(|number| format!("R{number}")));
    let names: Vec<_> = scenarios().iter().map(|scenario| scenario.name()).collect();
    let is_named = |wanted: &str| {
        let rests = names.iter().filter_map(|name| name.strip_prefix(wanted));
        let mut rests = rests.map(|rest| rest.chars().next());
        rests.any(|next| next.is_some_and(|next| matches!(next, ',' | ' ')))
    };
    let missing: Vec<_> = wanted.filter(|wanted| !is_named(wanted)).collect();
    assert!(missing.is_empty(), "no scenario is titled {missing:?}");
}
