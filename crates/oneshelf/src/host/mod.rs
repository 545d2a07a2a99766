//! What passes between a host and its shelf besides commands, questions and their answers.
//!
//! In: how a host wants its shelf ([`Options`]), and what tells it the time ([`Clock`]).
//! Out: why there is no answer ([`Error`]), sorted by what the caller does next.

mod clock;
mod error;
mod options;

pub use clock::{Clock, SystemClock};
pub use error::Error;
pub use options::Options;
