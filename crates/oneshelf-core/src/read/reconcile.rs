//! What a number that somebody shows may mean: the figures that are taken for one another.

use serde::{Deserialize, Serialize};

use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::{Catalogue, Channel, Item};
use crate::catalogue::feed::Feeds;
use crate::catalogue::location::Location;
use crate::ledger::level::{Bucket, Level};
use crate::read::availability::{self, NotPromised, whole_times};
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// A sum of buckets that a channel may show by mistake, in place of what it should show.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// `free`, never below zero: safety stock was not taken off.
    Free,
    /// `free + held`: units held for carts were not taken off.
    FreeAndHeld,
    /// `free + committed`: units committed to orders were not taken off.
    FreeAndCommitted,
    /// `free + held + committed`: neither carts nor orders were taken off.
    OnShelf,
    /// `free + staged + inspection + damaged`: picked, returned and damaged units were not taken
    /// off.
    OnHandLessPromised,
    /// Everything at the location: nothing was taken off.
    OnHand,
    /// `free + in_transit`: units on their way are counted already.
    FreeAndInTransit,
}

impl Figure {
    /// Every figure, the likeliest mistake first.
    pub const ALL: [Self; 7] = [
        Self::Free,
        Self::OnHand,
        Self::OnShelf,
        Self::FreeAndCommitted,
        Self::FreeAndHeld,
        Self::OnHandLessPromised,
        Self::FreeAndInTransit,
    ];

    /// The buckets that it adds up.
    const fn has(self, bucket: Bucket) -> bool {
        match bucket {
            Bucket::Free => true,
            Bucket::Held => matches!(self, Self::FreeAndHeld | Self::OnShelf | Self::OnHand),
            Bucket::Committed => {
                matches!(self, Self::FreeAndCommitted | Self::OnShelf | Self::OnHand)
            }
            Bucket::Staged | Bucket::Inspection | Bucket::Damaged => {
                matches!(self, Self::OnHand | Self::OnHandLessPromised)
            }
            Bucket::InTransit => matches!(self, Self::FreeAndInTransit),
            Bucket::Outside => false,
        }
    }

    /// The figure of a level. `free` alone is never below zero.
    #[must_use]
    pub fn of(self, level: &Level) -> Quantity {
        let buckets = Bucket::INSIDE
            .into_iter()
            .filter(|bucket| self.has(*bucket));
        let sum = buckets.fold(Quantity::ZERO, |sum, bucket| {
            // Posting has checked that the sum of all fits.
            sum.checked_add(level.balance(bucket))
                .unwrap_or(Quantity::MAX)
        });
        if self == Self::Free {
            sum.or_zero()
        } else {
            sum
        }
    }
}

/// The figures of one item at one location, or at several together. Of a kit, whole kits.
#[derive(Debug, Clone)]
pub struct Figures<'a> {
    /// Names, kits and policies, to look things up in.
    pub catalogue: &'a Catalogue,
    /// The item that is compared.
    pub item: &'a Item,
    /// The locations that are added up.
    pub locations: Vec<&'a Location>,
    /// The time of the answer, and whether it is believed.
    pub reading: Reading,
    /// The last journal entry that the figures take into account.
    pub sequence: Sequence,
}

impl<'a> Figures<'a> {
    /// The levels that have to be loaded, those of a location together, in the order that the other
    /// functions expect.
    #[must_use]
    pub fn keys(&self) -> Vec<LevelKey> {
        let locations = self.locations.iter();
        let keys = locations.flat_map(|location| {
            let parts = self.parts().into_iter();
            parts.map(|(item, _)| LevelKey {
                item: item.id,
                location: location.id,
            })
        });
        keys.collect()
    }

    fn parts(&self) -> Vec<(&'a Item, Quantity)> {
        if !self.item.is_kit() {
            return vec![(self.item, Quantity::units(1))];
        }
        let components = self.item.components.iter();
        let known = components.filter_map(|part| {
            let item = self.catalogue.item(part.item)?;
            Some((item.as_ref(), part.quantity))
        });
        known.collect()
    }

    /// Adds up what each location has of the least part.
    fn total(
        &self,
        levels: &[Level],
        figure: impl Fn(&'a Location, &'a Item, &Level) -> Quantity,
    ) -> Quantity {
        let parts = self.parts();
        let places = self.locations.iter().zip(levels.chunks(parts.len().max(1)));
        let sums = places.map(|(location, levels)| {
            let parts = parts.iter().zip(levels);
            let least = parts.map(|((item, per_unit), level)| {
                let figure = figure(location, item, level);
                if self.item.is_kit() {
                    whole_times(figure, *per_unit)
                } else {
                    figure
                }
            });
            least.min().unwrap_or(Quantity::ZERO)
        });
        sums.fold(Quantity::ZERO, |sum, place| {
            sum.checked_add(place).unwrap_or(Quantity::MAX)
        })
    }

    /// One figure, added up over the locations.
    #[must_use]
    pub fn figure(&self, figure: Figure, levels: &[Level]) -> Quantity {
        self.total(levels, |_, _, level| figure.of(level))
    }

    /// How many units a channel can be promised, with the safety stock of now or of a past moment.
    #[must_use]
    pub fn available(&self, channel: &Channel, levels: &[Level], at: Option<Moment>) -> Quantity {
        self.total(levels, |location, item, level| {
            if self.not_promised_at(channel, location, item).is_some()
                || self.not_promised_at(channel, location, self.item).is_some()
            {
                return Quantity::ZERO;
            }
            availability::available(level, self.withheld(channel, location, item, at))
        })
    }

    /// How many units the channel could be promised if its policy and the catalogue let it.
    #[must_use]
    pub fn available_anyway(&self, channel: &Channel, levels: &[Level]) -> Quantity {
        self.total(levels, |location, item, level| {
            availability::available(level, self.withheld(channel, location, item, None))
        })
    }

    fn withheld(
        &self,
        channel: &Channel,
        location: &Location,
        item: &Item,
        at: Option<Moment>,
    ) -> Quantity {
        self.catalogue
            .withheld(channel.id, item.id, location.id, at)
    }

    /// Why nothing is promised at some location, whatever is there.
    #[must_use]
    pub fn not_promised(&self, channel: &Channel) -> Option<NotPromised> {
        let parts = self.parts();
        let mut locations = self.locations.iter();
        locations.find_map(|location| {
            let items = std::iter::once(self.item).chain(parts.iter().map(|(item, _)| *item));
            let mut reasons = items.map(|item| self.not_promised_at(channel, location, item));
            reasons.find_map(|reason| reason)
        })
    }

    fn not_promised_at(
        &self,
        channel: &Channel,
        location: &Location,
        item: &Item,
    ) -> Option<NotPromised> {
        // No feed has a say in what is not promised.
        let feeds = Feeds::default();
        let asked = availability::Asked {
            catalogue: self.catalogue,
            feeds: &feeds,
            item,
            location,
            channel,
            reading: self.reading,
            sequence: self.sequence,
        };
        asked.not_promised(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: every figure is told apart from the others where every bucket has another size.
    #[test]
    fn figures_differ() {
        let level = Level {
            balances: [1, 2, 4, 8, 16, 32, 64].map(Quantity::units),
            ..Level::default()
        };
        let expected = [1, 63, 7, 5, 3, 57, 65].map(Quantity::units);
        assert_eq!(Figure::ALL.map(|figure| figure.of(&level)), expected);
        let below = Level {
            balances: [-3, 0, 2, 0, 0, 0, 0].map(Quantity::units),
            ..Level::default()
        };
        assert_eq!(Figure::Free.of(&below), Quantity::ZERO);
        assert_eq!(Figure::OnShelf.of(&below), Quantity::units(-1));
    }
}
