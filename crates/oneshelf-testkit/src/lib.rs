//! What oneshelf is tested with: a store in memory and the laws that every store keeps, a clock
//! that is moved by hand, and scenarios in the words of a shop.
//!
//! The rooms, lowest first; each imports only what stands above it in this list.
//!
//! | room | what it is |
//! |---|---|
//! | `clock` | a clock that is moved by hand |
//! | `random` | chance that follows from a seed |
//! | [`sample`] | rows of every table, made from a number |
//! | `memory` | a store in memory, with faults on request |
//! | [`conformance`] | the laws of a store, for every store |
//! | `host` | an engine that tests talk to, and [`scene`], the shop that it has |
//! | [`invariants`] | what must be true of every host at any time |
//! | `scenario` | what happens in a shop, as tables |
//! | [`model`] | what the numbers must be, worked out naively |
//! | [`model_run`] | random steps on a host and on the model |
//! | [`chaos`] | a shop where everything goes wrong, with an observer |

mod clock;
mod random;
pub mod sample;

mod memory;

pub mod conformance;

mod host;
pub mod invariants;
mod scenario;

pub mod model;
pub mod model_run;

pub mod chaos;

pub use clock::ManualClock;
pub use host::{DirectHost, Host, scene};
pub use invariants::{check_always, check_promises};
pub use memory::{CountingReader, Failing, Fault, Loads, MemoryStore};
pub use random::Random;
pub use scenario::{Scenario, scenarios};
