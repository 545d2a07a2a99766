//! Delivery: which destination is told of what, and what became of it.
//!
//! In: the journal, levels and what destinations reported. Out: messages to hand out, and rows
//! that remember how far each destination is.

pub(crate) mod dispatch;
pub(crate) mod hand_out;
pub(crate) mod hand_out_levels;
pub(crate) mod sent;
