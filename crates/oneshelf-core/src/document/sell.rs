//! Sell: a customer has the goods.

use crate::command::{Line, Target, command};
use crate::name::LocationName;

command! {
    /// A customer took goods: recorded whatever the numbers say.
    ///
    /// With `settles` it takes the units of that promise, exactly once; where the promise is not
    /// known yet, the link waits for it.
    Sell
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// The promise that it keeps.
        settles(7): Option<Target>,
    }
}
