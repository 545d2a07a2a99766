//! Values: the words that everything else is written in.
//!
//! Quantities, moments, days, names, ids and GTINs, each checked when it is made. In: text and
//! numbers from outside. Out: values that cannot be wrong in shape. Imports nothing.

pub(crate) mod day;
pub(crate) mod gtin;
pub(crate) mod id;
pub(crate) mod malformed;
pub(crate) mod map;
pub(crate) mod moment;
pub(crate) mod name;
pub(crate) mod quantity;
#[cfg_attr(
    not(feature = "chaos-switches"),
    expect(dead_code, unreachable_pub, reason = "every rule is on")
)]
pub(crate) mod switches;
pub(crate) mod text;
