//! Cases: how each kind comes and ends, what can be done about it, conflicts and suspected
//! duplicates, each on a store in memory and on a file that is opened anew before the last look.
//! After every command everything is verified.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod conflicts;
#[path = "../shop/definitions.rs"]
mod definitions;
mod duplicates;
mod kinds;
mod lists;
mod rules;
#[expect(dead_code, reason = "the stories of the shop use the rest")]
#[path = "../shop/story.rs"]
mod story;
