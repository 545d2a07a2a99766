//! The one way into the store: callers queue, and one of them writes for all.
//!
//! In: commands of checked shape, or other work that needs a write transaction.
//! Out: an answer for each once it is durable, and up to which journal entry there is news.

mod combining_writer;
mod queue;

pub(crate) use combining_writer::{Open, Surroundings, Writer};
pub(crate) use queue::{Answer, Submission};
