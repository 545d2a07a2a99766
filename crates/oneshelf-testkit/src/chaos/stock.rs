//! What truly stands where, and what changes it.

/// An item and a location, by place in the lists of the world.
pub(super) type Spot = (usize, usize);

/// The units of an item at a location, by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stock {
    pub(super) shelf: i64,
    pub(super) staged: i64,
    pub(super) inspection: i64,
    pub(super) damaged: i64,
}

impl Stock {
    pub(super) fn on_hand(self) -> i64 {
        self.shelf + self.staged + self.inspection + self.damaged
    }

    fn add(&mut self, change: Self) {
        self.shelf += change.shelf;
        self.staged += change.staged;
        self.inspection += change.inspection;
        self.damaged += change.damaged;
    }
}

/// What a fact says of a spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    Changed(Spot, Stock),
    /// So many were seen on the shelf.
    Counted(Spot, i64),
}

impl Effect {
    pub(super) fn shelf(spot: Spot, units: i64) -> Self {
        Self::Changed(
            spot,
            Stock {
                shelf: units,
                ..Stock::default()
            },
        )
    }

    pub(super) fn spot(self) -> Spot {
        match self {
            Self::Changed(spot, _) | Self::Counted(spot, _) => spot,
        }
    }

    pub(super) fn happen(self, stock: &mut Stock) {
        match self {
            Self::Changed(_, change) => stock.add(change),
            Self::Counted(_, seen) => stock.shelf = seen,
        }
    }
}
