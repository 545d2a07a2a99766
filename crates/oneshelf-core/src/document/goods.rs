//! Receive, adjust, write off: goods come from outside or go there.

use crate::command::{Line, command};
use crate::document::Condition;
use crate::name::{LocationName, Note};

command! {
    /// Goods came in from a supplier.
    ///
    /// ```
    /// use oneshelf_core::{Line, Quantity, Receive};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(12));
    /// let receive = Receive::new("pos".parse()?, "po-88".parse()?, "OXFORD".parse()?, vec![line]);
    /// assert!(receive.condition.is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Receive
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// In what condition; sellable without it.
        condition(7): Option<Condition>,
    }
}

command! {
    /// Goods were found where none were known; they are on the shelf.
    Adjust
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// How.
        reason(7): Option<Note>,
    }
}

command! {
    /// Goods are lost, broken or used up.
    WriteOff
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// In what condition they were; sellable, from the shelf, without it.
        condition(7): Option<Condition>,
        /// How.
        reason(8): Option<Note>,
    }
}
