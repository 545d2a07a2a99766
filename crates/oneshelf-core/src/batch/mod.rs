//! Batches: one transaction of many commands.
//!
//! Loads what decisions miss, lays the changes of each command over the snapshot for the next,
//! answers duplicates and sets conflicts aside. In: prepared commands and a reader. Out: answers,
//! and the rows to save.

pub(crate) mod duplicate;
pub(crate) mod engine;
pub(crate) mod failure;
pub(crate) mod feed;
pub(crate) mod load;
pub(crate) mod question;
pub(crate) mod rounds;
pub(crate) mod savepoint;
pub(crate) mod transaction;
