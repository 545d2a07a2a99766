//! The bridge from oneshelf to Python, Kotlin and Swift.
//!
//! It mirrors [`oneshelf::Shelf`] and adds nothing. Commands, questions and answers cross as JSON
//! in one buffer, in the same public form that the `oneshelf` command reads and writes; the
//! packages under `bindings/` turn it into types of their language, which are made from the
//! schema of [`surface`]. `docs/decisions/0018` says why it is so.
//!
//! From here to there: `shelf` (what is called), `question` (every read, one line each),
//! `wire` (views in a form of their own), `lines` (changes in pieces), `host` (what the host gives:
//! a clock, a subscriber), `error`, `rehearsal` (a bug on purpose, for the packages' tests).

uniffi::setup_scaffolding!("oneshelf");

mod error;
mod host;
mod lines;
mod question;
mod rehearsal;
mod shelf;
mod surface;
mod wire;

pub use error::ShelfError;
pub use host::{HostClock, HostError, Progress, Subscriber};
pub use question::Question;
pub use shelf::{OpenOptions, Shelf, Subscription, version};
pub use surface::surface;
