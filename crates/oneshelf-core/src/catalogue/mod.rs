//! The catalogue: what is sold, where, through which channel, and who sends messages.
//!
//! Items and kits, locations with their opening hours and pickup times, channels and their policy,
//! sources and how far each has been heard, the rules of the clock, the labels of numbers. In:
//! values. Out: definitions that commands look names up in.

pub(crate) mod clock;
pub(crate) mod definitions;
pub(crate) mod feed;
pub(crate) mod label;
pub(crate) mod location;
pub(crate) mod opening_hours;
pub(crate) mod pickup_times;
pub(crate) mod source;
