//! What scenarios and models are played on: an engine with a clock that is moved by hand, and the
//! shop that it has.
//!
//! In come commands, heartbeats and the time; out go answers, numbers and rows. [`Host`] is what a
//! test needs of an engine, [`DirectHost`] the fastest one; [`scene`] defines the shop.

mod direct;
mod engine;
pub mod scene;

pub use direct::DirectHost;
pub use engine::Host;
pub(crate) use engine::fail;
