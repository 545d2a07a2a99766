//! The laws of a store, for every store.
//!
//! In comes a function that makes empty stores; a store passes where [`run`] returns. It panics at
//! the first law that is broken, and says which. Stores that several handles can share are also
//! held to [`run_shared`], and those that can be closed and opened again to [`run_reopened`].
//!
//! ```
//! use oneshelf_testkit::{MemoryStore, conformance};
//! conformance::run(&mut || Box::new(MemoryStore::new()));
//! ```

mod deliver;
mod feeds;
mod law;
mod reopen;
mod run;
mod scans;
mod shop;
mod tables;
mod writes;

pub use run::{run, run_reopened, run_shared};
