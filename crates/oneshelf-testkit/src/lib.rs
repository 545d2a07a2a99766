//! What oneshelf is tested with: a store in memory, and the laws that every store keeps.

pub mod conformance;
mod conformance_scans;
mod conformance_writes;
mod memory;
mod memory_state;
pub mod sample;

pub use memory::{Fault, MemoryStore};
