//! Inspect: a person decides the condition of goods.

use crate::command::stock::{Condition, Inspect};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines;
use crate::decide::stock::goods::post_each;
use crate::ledger::level::Reason;

impl Decide for Inspect {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let from = self.condition.unwrap_or(Condition::Inspection).bucket();
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        post_each(draft, &demand, (from, self.grade.bucket()), Reason::Grade)
    }
}
