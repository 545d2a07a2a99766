//! Hold and reserve: promises, with and without a deadline of the channel's policy.

use crate::command::{Line, command};
use crate::moment::Moment;
use crate::name::LocationName;

command! {
    /// A promise of a cart or a quote: it ends by itself, and gives way to facts.
    Hold
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// For how many seconds; the channel's policy decides without it.
        seconds(7): Option<u32>,
        /// Whether less than everything is welcome too.
        partial(8): bool,
        /// Whether it adds to the live promise of the same document.
        adds(9): bool,
    }
}

command! {
    /// A promise of an order: it stands until it is settled or released.
    ///
    /// ```
    /// use oneshelf_core::{Command, Line, Quantity, Reserve};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let reserve = Reserve {
    ///     document: Some("order-1041".parse()?),
    ///     ..Reserve::new("web".parse()?, "order-1041/1".parse()?, "OXFORD".parse()?, vec![line])
    /// };
    /// let json = serde_json::to_string(&Command::from(reserve))?;
    /// assert!(json.starts_with(r#"{"type":"reserve","source":"web""#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Reserve
    required {
        /// Where.
        location(5): LocationName,
        /// What.
        lines(6): Vec<Line>,
    }
    optional {
        /// When it ends by itself, for an order that is not paid yet.
        expires_at(7): Option<Moment>,
        /// Whether less than everything is welcome too.
        partial(8): bool,
        /// Whether it adds to the live promise of the same document.
        adds(9): bool,
    }
}
