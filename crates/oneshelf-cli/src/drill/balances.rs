//! Where the units of an item stand at a place, and whether that is where they should.

use oneshelf::{LevelView, LocationName, Quantity, Sku};

use super::trial::Trial;
use crate::shared::error::CliError;

/// Units by bucket; every unit is in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Balances {
    pub(super) free: i32,
    pub(super) committed: i32,
    pub(super) staged: i32,
    pub(super) inspection: i32,
    pub(super) damaged: i32,
    pub(super) in_transit: i32,
}

impl Balances {
    fn text(self) -> String {
        let units = Quantity::units;
        text([
            units(self.free),
            Quantity::ZERO,
            units(self.committed),
            units(self.staged),
            units(self.inspection),
            units(self.damaged),
            units(self.in_transit),
        ])
    }
}

const BUCKETS: [&str; 7] = [
    "free",
    "held",
    "committed",
    "staged",
    "in inspection",
    "damaged",
    "in transit",
];

/// "1 free, 1 staged"; buckets with nothing in them are left out.
fn text(balances: [Quantity; 7]) -> String {
    let buckets = BUCKETS.iter().zip(balances);
    let parts: Vec<_> = buckets
        .filter(|(_, quantity)| !quantity.is_zero())
        .map(|(bucket, quantity)| format!("{quantity} {bucket}"))
        .collect();
    if parts.is_empty() {
        "nothing".to_owned()
    } else {
        parts.join(", ")
    }
}

fn found(level: &LevelView) -> String {
    text([
        level.free,
        level.held,
        level.committed,
        level.staged,
        level.inspection,
        level.damaged,
        level.in_transit,
    ])
}

impl Trial {
    /// Checks where the units of the item stand at a place.
    pub(super) fn balances(
        &mut self,
        place: &LocationName,
        expected: Balances,
    ) -> Result<(), CliError> {
        let item = self.cast.item.clone();
        self.item_balances(&item, place, expected)
    }

    /// Checks where the units of an item stand at a place.
    pub(super) fn item_balances(
        &mut self,
        item: &Sku,
        place: &LocationName,
        expected: Balances,
    ) -> Result<(), CliError> {
        let level = self.shelf.level(item, place)?;
        self.is(
            format!("{item} at {place}"),
            &found(&level),
            &expected.text(),
        );
        Ok(())
    }
}
