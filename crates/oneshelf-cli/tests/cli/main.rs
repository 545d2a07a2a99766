//! The real command, from the outside.

mod cases;
mod harness;
mod input;
mod looks;
mod scripts;
