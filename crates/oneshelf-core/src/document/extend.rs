//! Extend: a hold lasts longer.

use crate::command::{Target, command};

command! {
    /// A hold lasts longer, from now; what it has lost stays lost.
    Extend
    required {
        /// The hold.
        of(5): Target,
    }
    optional {
        /// How many seconds from now; the channel's policy decides without it.
        seconds(6): Option<u32>,
    }
}
