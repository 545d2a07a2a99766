//! What of the shop's promises text cannot say; its stories are in the test kit's `scenarios/*.txt`.
//! Each on a store in memory and on a file that is opened anew before the last look. After every
//! command everything is verified.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod any_order;
mod clocks;
mod days;
mod definitions;
mod happen;
mod late;
mod one_truth;
mod pickups;
mod promises;
mod reconcile;
mod reconcile_open;
#[expect(dead_code, reason = "the stories of cases use the rest")]
mod story;
mod supplies;
