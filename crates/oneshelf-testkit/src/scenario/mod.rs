//! Scenarios: what happens in a shop, as tables in the words of a shop.
//!
//! In come a text and a host; out comes the first line whose answer or numbers are others than
//! expected, or every explanation, so that stores can be compared. `play.rs` has the grammar,
//! `words.rs` and beside it `command.rs`, `shop.rs` and `office.rs` read a line, `seen.rs` and
//! `asked.rs` answer its checks.

mod asked;
mod command;
mod files;
mod office;
mod play;
mod seen;
mod shop;
mod words;

pub use files::scenarios;
pub use play::Scenario;
