//! Receive, adjust, write off: goods come from outside or go there.

use crate::command::stock::{Adjust, Condition, Receive, WriteOff};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines;
use crate::decide::office::expect::receive;
use crate::ledger::level::{Bucket, Reason};
use crate::value::quantity::Demand;

impl Decide for Receive {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let bucket = self.condition.unwrap_or(Condition::Sellable).bucket();
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(draft, &demand, (Bucket::Outside, bucket), Reason::Receipt)?;
        match &self.of {
            Some(target) => receive(draft, target, &demand),
            None => Ok(()),
        }
    }
}

impl Decide for Adjust {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(
            draft,
            &demand,
            (Bucket::Outside, Bucket::Free),
            Reason::Found,
        )
    }
}

impl Decide for WriteOff {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
