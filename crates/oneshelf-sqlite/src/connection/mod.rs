//! The connections to an open file: one writer, many readers, once per process.
//!
//! In: the names of a store's files. Out: transactions, and what their errors mean: the one that
//! writes, in its turn, and those that read one consistent state.

mod handle;
mod pool;
mod registry;
mod session;
mod shared_file;

pub(crate) use handle::Handle;
pub(crate) use session::{ReadSession, Session, Transaction, WriteSession};
pub(crate) use shared_file::SharedFile;
#[cfg(test)]
pub(crate) use shared_file::Writer;
