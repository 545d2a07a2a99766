//! The real command, from the outside.

mod feeds;
mod harness;
mod input;
mod looks;
mod scripts;
