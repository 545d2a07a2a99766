//! Subcommands that change something: decisions about cases, heartbeats, deliveries, the clock.
//!
//! In: arguments that say what to do. Out: the answer.

pub(crate) mod deliver;
pub(crate) mod destinations;
pub(crate) mod heartbeat;
pub(crate) mod resolve;
pub(crate) mod tick;
