//! Adopt: a promise that was made elsewhere is taken over.

use crate::command::{Line, command};
use crate::moment::Moment;
use crate::name::LocationName;

command! {
    /// A promise already made elsewhere: recorded even where it takes `free` below zero; the
    /// shortage names it then.
    ///
    /// ```
    /// use oneshelf_core::{Adopt, Command, Line, Quantity};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let adopt = Adopt::new("web".parse()?, "order-7/1".parse()?, "OXFORD".parse()?, vec![line]);
    /// assert_eq!(Command::from(adopt).kind(), "adopt");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Adopt
    required {
        /// Where the units are promised.
        location(5): LocationName,
        /// What is promised.
        lines(6): Vec<Line>,
    }
    optional {
        /// When the promise ends by itself.
        expires_at(7): Option<Moment>,
    }
}
