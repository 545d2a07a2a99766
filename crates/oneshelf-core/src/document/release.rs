//! Release: a promise ends.

use crate::command::{Line, Target, command};

command! {
    /// A promise is released or cancelled; its units on the shelf are free at once.
    ///
    /// Releasing what has ended already changes nothing. A cancel that arrives before its order
    /// is kept, and that order is refused when it comes.
    Release
    required {
        /// The promise.
        of(5): Target,
    }
    optional {
        /// What of it; without them, all that is open.
        lines(6): Option<Vec<Line>>,
    }
}
