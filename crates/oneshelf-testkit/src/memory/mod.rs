//! A store in memory: real transactions, no file, no rules, and failures on request.
//!
//! In come the rows that a decision changed, out go the rows that were saved. It is held to the
//! same laws as the store on a file.

mod reader;
mod state;
mod store;

pub use store::{CountingReader, Failing, Fault, Loads, MemoryStore};
