//! What must be true of every host at any time, whatever happened before.
//!
//! In comes a host or a reader; out comes nothing, or what is not true. [`law_four`] follows the
//! journal from one look to the next.

mod always;
pub mod law_four;

pub use always::{check_always, check_promises};
