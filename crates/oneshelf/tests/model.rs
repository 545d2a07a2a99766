//! Random days, through the shelf, and on the naive model of the test kit.

mod common;

use common::ShelfHost;
use oneshelf_testkit::model_run;

/// Goal: caches, batches and readers of a shelf change no number.
#[test]
fn a_shelf_in_memory_agrees_with_a_naive_model() {
    model_run::run(24, &mut || Box::new(ShelfHost::in_memory()));
}

/// Goal: nor does a file, closed and opened again now and then.
#[test]
fn a_shelf_in_a_file_agrees_with_a_naive_model() {
    model_run::run(12, &mut || Box::new(ShelfHost::in_file()));
}
