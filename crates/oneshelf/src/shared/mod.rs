//! What the threads of one shelf share in memory.
//!
//! In: the host's clocks, and what each reader and the writer saw committed.
//! Out: the time to go by, the catalogue and the feeds of an epoch without reading them again,
//! and the callbacks of those who follow; under locks that no panic can break. Nothing here is
//! durable.

mod catalogue_cache;
mod shelf_clock;
mod subscription;
pub(crate) mod sync;

pub(crate) use catalogue_cache::CatalogueCache;
pub(crate) use shelf_clock::{Instants, ShelfClock};
pub use subscription::Subscription;
pub(crate) use subscription::Subscriptions;
