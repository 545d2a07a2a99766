//! The shop keeps its promises: the stories of pickups, missing units, supply, cancels, returns
//! and transfers (R7 to R22), each on a store in memory and on a file that is opened anew before
//! the last look. After every command everything is verified.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod any_order;
mod cancels;
mod days;
mod late;
mod one_truth;
mod pickups;
mod promises;
mod reconcile;
mod reconcile_open;
mod story;
mod supplies;
mod transfers;
