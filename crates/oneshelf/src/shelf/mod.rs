//! The shelf itself: the handle that a host holds. The rooms above add their methods to it.
//!
//! In: a file or a store to open, commands to apply, callbacks to tell.
//! Out: an outcome for each command; to the rooms above, the store, the clock, the catalogue and
//! the writer.

mod apply;
mod due;
mod handle;

pub use handle::Shelf;
