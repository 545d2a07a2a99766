//! What the threads of one shelf share in memory.
//!
//! In: the host's clocks, and what each reader and the writer saw committed.
//! Out: the time to go by, the catalogue and the feeds of an epoch without reading them again,
//! and the callbacks of those who follow. Nothing here is durable, and all of it is found again.

mod catalogue_cache;
mod shelf_clock;
mod subscription;
pub(crate) mod sync;

pub(crate) use catalogue_cache::Names;
pub(crate) use shelf_clock::{Instants, Time};
pub(crate) use subscription::News;
pub use subscription::Subscription;
