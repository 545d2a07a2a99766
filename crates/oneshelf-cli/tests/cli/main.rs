//! The real command, from the outside.

mod cases;
mod codes;
mod feeds;
mod harness;
mod input;
mod looks;
mod readme;
mod reconcile;
mod scripts;
