//! What a host does from time to time, so that a store stays well.
//!
//! In: the host's timer, heartbeats of sources, a path for a copy. Out: what was due is
//! journalled, how the shelf and its sources are doing, findings, and copies.

mod backup;
mod feeds;
mod health;
mod rebuild;
mod tick;
mod verify;

pub use feeds::{FeedState, FeedView};
pub use health::Health;
pub use rebuild::Rebuilt;
pub use tick::Tick;
pub use verify::Verified;
