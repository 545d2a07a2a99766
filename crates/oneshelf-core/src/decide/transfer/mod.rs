//! Transfers: goods are requested, leave one location and arrive at another.
//!
//! In: a draft and a step of a transfer. Out: postings at both ends, and a case for what differs.

pub(crate) mod receive;
pub(crate) mod request;
pub(crate) mod ship;
