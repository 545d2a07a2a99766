//! Confirm: a hold becomes an order.

use crate::command::{Target, command};
use crate::moment::Moment;

command! {
    /// A hold becomes an order, under the command's `document` where it has one.
    ///
    /// What the hold has lost by its deadline or to a fact is promised again if it is available;
    /// otherwise the whole command is refused, and the hold stays as it is.
    Confirm
    required {
        /// The hold.
        of(5): Target,
    }
    optional {
        /// When the order ends by itself.
        expires_at(6): Option<Moment>,
    }
}
