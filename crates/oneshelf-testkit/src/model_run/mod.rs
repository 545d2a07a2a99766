//! Random steps on a host and on the model, compared after each.
//!
//! In comes a function that makes empty hosts; a run panics with the seed and the shortest story
//! where host and model differ, or where something that must always be true is not. `steps.rs`
//! says what may happen, `maker.rs` makes commands of it, `compare.rs` looks at every number.

mod compare;
mod maker;
mod maker_store;
mod rows;
mod run;
mod steps;

pub use run::{run, run_together};
pub use steps::{Kind, Step, steps};
