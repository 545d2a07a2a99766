//! Every scenario, on the core over a memory store.

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
