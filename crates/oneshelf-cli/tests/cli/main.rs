//! The real command, from the outside.

mod harness;
mod input;
mod looks;
mod reconcile;
mod scripts;
