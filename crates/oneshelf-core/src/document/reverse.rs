//! Reverse: a fact did not happen.

use crate::command::{Target, command};

command! {
    /// A fact did not happen: what it did, and what is not undone already, is undone, with the
    /// business time of the fact.
    Reverse
    required {
        /// The fact, by its reference.
        of(5): Target,
    }
    optional {}
}
