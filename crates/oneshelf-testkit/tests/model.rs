//! Random steps, on the core over a memory store and on the reference model.

use oneshelf_testkit::{DirectHost, ManualClock, model_run, scene};

#[test]
fn the_numbers_are_what_a_naive_model_says() {
    model_run::run(32, &mut || {
        Box::new(DirectHost::new(ManualClock::at(scene::start())))
    });
}
