//! Receive, adjust, write off: goods come from outside or go there.

use crate::command::{Line, Target, command};
use crate::document::Condition;
use crate::document::expect::receive;
use crate::draft::{Draft, Stop};
use crate::level::{Bucket, Reason};
use crate::lines::{self, Demand};
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
        /// The supply that they belong to, by the reference that announced it.
        of(8): Option<Target>,
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

impl Receive {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let bucket = self.condition.unwrap_or(Condition::Sellable).bucket();
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(draft, &demand, (Bucket::Outside, bucket), Reason::Receipt)?;
        match &self.of {
            Some(target) => receive(draft, target, &demand),
            None => Ok(()),
        }
    }
}

impl Adjust {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(
            draft,
            &demand,
            (Bucket::Outside, Bucket::Free),
            Reason::Found,
        )
    }
}

impl WriteOff {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let bucket = self.condition.unwrap_or(Condition::Sellable).bucket();
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(draft, &demand, (bucket, Bucket::Outside), Reason::WriteOff)
    }
}

/// Moves every quantity of a fact the same way.
pub(crate) fn post_each(
    draft: &mut Draft<'_>,
    demand: &Demand,
    way: (Bucket, Bucket),
    reason: Reason,
) -> Result<(), Stop> {
    for (key, quantity) in demand {
        draft.post_from(*key, way, *quantity, reason)?;
    }
    Ok(())
}
