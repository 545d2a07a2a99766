//! Take back: a customer brought goods back.

use crate::command::{Line, Target, command};
use crate::name::LocationName;

command! {
    /// A customer brought goods back. They wait in inspection, at the location that has them,
    /// until a person decides their condition.
    TakeBack
    required {
        /// The location that has them now.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// The sale that they come from, by its reference.
        of(7): Option<Target>,
    }
}
