//! How often a command loads: each time is a round trip where the store is at the other end of a
//! network. Few, whatever is loaded, and no more where there is more of it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step ends the test"
)]

mod at_random;
mod every_kind;
mod many;
mod shop;
mod since;
