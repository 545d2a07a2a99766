//! Chaos: a seeded shop whose messages come late, twice, in another order, contradicted, by clocks
//! that are wrong and over crashes, with a perfect observer beside it.
//!
//! In come a seed, a length and a store; out comes what the world went through, or what is wrong,
//! with the seed. [`run`] makes the shop live, asks the shelf for numbers on the way, lets
//! everything arrive, resolves the cases truthfully and compares every figure.

mod book;
mod check;
mod crash;
mod finish;
mod maker;
mod network;
mod orders;
mod receiver;
mod run;
mod setup;
mod stock;
mod tally;
mod world;

pub use crash::{Backing, InMemory};
pub use run::run;
pub use tally::{Chaos, Tally};
