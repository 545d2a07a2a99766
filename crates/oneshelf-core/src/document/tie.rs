//! Tie: a fact at an unknown location is posted when the location is defined.

use crate::command::command;
use crate::id::Sequence;

command! {
    /// The engine posts a fact that waited for its location. Hosts cannot send it.
    Tie
    required {
        /// The entry of the fact.
        entry(5): Sequence,
    }
    optional {}
}
