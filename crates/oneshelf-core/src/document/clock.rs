//! Correct clock: a person says that the wall clock is right.

use crate::command::command;
use crate::name::Note;

command! {
    /// The wall clock is right after all: recorded time follows it again, and promises expire.
    CorrectClock
    required {}
    optional {
        /// Why.
        note(5): Option<Note>,
    }
}
