//! The real command, from the outside.

mod codes;
mod harness;
mod input;
mod looks;
mod scripts;
