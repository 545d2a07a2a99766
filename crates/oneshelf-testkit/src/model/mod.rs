//! A reference model: what the numbers must be, worked out in the most naive way.
//!
//! In come commands and the time; out go answers, promises and numbers. It keeps lists and adds
//! them up anew each time: the shelf of an item is what the last count saw plus every change that
//! this count had not seen; what is free is the shelf less what promises have open; what is picked
//! is what promises have picked, what is in transit what left and did not arrive. It shares no code
//! with the core beyond the commands themselves, and leaves out clock uncertainty, codes (a wrong
//! one moves nothing) and what is in cases.
//!
//! `values.rs`, `promise.rs` and `state.rs` are what it keeps, `numbers.rs` what it adds up,
//! `decide.rs` what a command does; the rest are the commands, a file for each kind.

mod ahead;
mod confirm;
mod decide;
mod facts;
mod in_order;
mod numbers;
mod out_of_order;
mod promise;
mod reserve;
pub(crate) mod shop;
mod staff;
mod state;
mod supply;
mod told;
mod transfers;
mod undo;
mod values;

pub use ahead::Ahead;
pub use promise::{Collection, Part, Promise, Way, WayLine};
pub use state::Model;
pub use told::Told;
pub use values::{Amount, Answer, Place, Spot};
