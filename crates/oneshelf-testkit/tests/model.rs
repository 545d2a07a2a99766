//! Random days, on the core over a memory store and on the naive model.

use oneshelf_testkit::{DirectHost, Host, ManualClock, model_run, scene};

fn host() -> Box<dyn Host> {
    Box::new(DirectHost::new(ManualClock::at(scene::start())))
}

/// Goal: every number is what adding up lists anew gives.
#[test]
fn the_core_agrees_with_a_naive_model() {
    model_run::run(48, &mut host);
}

/// Goal: commands that are decided in one batch see each other as if they came one by one.
#[test]
fn batches_agree_with_a_naive_model() {
    model_run::run_together(48, &mut host);
}
