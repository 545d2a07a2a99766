//! How many can be promised, and how far that number can be trusted.
//!
//! `available = max(0, free - withheld)`, of what is left after the promises whose deadline has
//! come; the same for every reader and, in the write transaction, for every promise.

use serde::{Deserialize, Serialize};

use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::{Catalogue, Channel, Item};
use crate::catalogue::feed::Feeds;
use crate::catalogue::label::{Label, LabelReason};
use crate::catalogue::location::Location;
use crate::decide::promise::back_order::{after_assignment, expected_by};
use crate::ledger::level::{Bucket, Level};
use crate::ledger::unmatched::Links;
use crate::store::tables::{Claims, Incoming};
use crate::value::id::{LevelKey, LocationId, Sequence};
use crate::value::moment::Moment;
use crate::value::name::{ChannelName, LocationName, Sku};
use crate::value::quantity::Quantity;

/// Why nothing is promised to a channel, whatever is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotPromised {
    /// The channel's policy does not let it promise stock of the location.
    LocationNotEligible,
    /// The location is retired: nothing is promised from it.
    LocationRetired,
    /// The item, or a component of the kit, is retired.
    ItemRetired,
    /// The item, or a component of the kit, is known from facts only, and not defined yet.
    ItemProvisional,
}

impl std::fmt::Display for NotPromised {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::LocationNotEligible => "policy: not from here",
            Self::LocationRetired => "location retired",
            Self::ItemRetired => "item retired",
            Self::ItemProvisional => "item not defined",
        })
    }
}

/// How many of an item a channel can be promised at a location (available to promise, ATP).
/// Quantities are in the item's base unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Availability {
    /// The item, by its SKU, whatever name was asked for.
    pub sku: Sku,
    /// The location that was asked about.
    pub location: LocationName,
    /// The channel that was asked for; its policy and safety stock count.
    pub channel: ChannelName,
    /// How many units can be promised: `max(0, free - withheld)`. Of a kit, whole kits.
    pub available: Quantity,
    /// How many units `free` is below zero; zero for a kit.
    pub shortfall: Quantity,
    /// Everything at the location, in every condition. Of a kit, whole kits.
    pub on_hand: Quantity,
    /// How far the number can be trusted; the worst label of its reasons.
    pub label: Label,
    /// Why the number is not confirmed; empty where it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<LabelReason>,
    /// Why nothing is promised, whatever is there. Without it, `available` is what is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_promised: Option<NotPromised>,
    /// The version of the channel's policy that it was computed with.
    pub policy: u32,
    /// The moment for which the number is true.
    pub as_of: Moment,
    /// The last journal entry that the number takes into account.
    pub sequence: Sequence,
    /// The watermark: the number includes every message that the location's sources sent before
    /// then, as far as they number their messages or send heartbeats. Other sources do not count.
    pub good_at: Moment,
}

/// The availability of an item at several locations together, in its base unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AvailabilityTotal {
    /// How many units can be promised at all of them together; capped where the sum does not fit.
    pub available: Quantity,
    /// How many units are missing: the sum of the shortfalls.
    pub shortfall: Quantity,
    /// Everything at the locations, in every condition.
    pub on_hand: Quantity,
    /// How far the sum can be trusted: the worst label of any location.
    pub label: Label,
    /// The reasons of all locations; empty where every one is confirmed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<LabelReason>,
    /// The earliest watermark of any location. Without it, there are no locations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good_at: Option<Moment>,
    /// The availability at each location.
    pub locations: Vec<Availability>,
}

impl AvailabilityTotal {
    /// Adds up locations. The sum is for showing: a promise is made at one location.
    #[must_use]
    pub fn of(locations: Vec<Availability>) -> Self {
        let sum = |part: fn(&Availability) -> Quantity| {
            locations.iter().fold(Quantity::ZERO, |sum, location| {
                sum.checked_add(part(location)).unwrap_or(Quantity::MAX)
            })
        };
        let mut reasons: Vec<_> = locations.iter().flat_map(|l| l.reasons.clone()).collect();
        reasons.sort_unstable();
        reasons.dedup();
        Self {
            available: sum(|location| location.available),
            shortfall: sum(|location| location.shortfall),
            on_hand: sum(|location| location.on_hand),
            label: Label::worst(&reasons),
            reasons,
            good_at: locations.iter().map(|location| location.good_at).min(),
            locations,
        }
    }
}

/// A question about availability, with everything but the levels.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Names, kits and policies, to look things up in.
    pub catalogue: &'a Catalogue,
    /// What is known of the sources that number their messages or send heartbeats.
    pub feeds: &'a Feeds,
    /// The item that is asked about.
    pub item: &'a Item,
    /// The location that is asked about.
    pub location: &'a Location,
    /// The channel that is asked for.
    pub channel: &'a Channel,
    /// The time of the answer, and whether it is believed.
    pub reading: Reading,
    /// The last journal entry that the levels take into account.
    pub sequence: Sequence,
}

impl<'a> Asked<'a> {
    /// The level of an item at the location.
    pub(crate) fn key(&self, item: &Item) -> LevelKey {
        LevelKey {
            item: item.id,
            location: self.location.id,
        }
    }

    /// The items whose levels answer: the item itself, or the components of a kit. A component
    /// that is not in the catalogue is left out; a kit cannot be defined with one.
    pub fn parts(&self) -> impl Iterator<Item = (&'a Item, Quantity)> {
        let own = (!self.item.is_kit()).then_some((self.item, Quantity::units(1)));
        let components = self.item.components.iter().filter_map(|part| {
            let item = self.catalogue.item(part.item)?;
            Some((item.as_ref(), part.quantity))
        });
        own.into_iter().chain(components)
    }

    /// The levels that have to be loaded for the answer.
    #[must_use]
    pub fn keys(&self) -> Vec<LevelKey> {
        self.parts().map(|(item, _)| self.key(item)).collect()
    }

    /// The units withheld from the channel of a plain item.
    pub(crate) fn withheld(&self, item: &Item) -> Quantity {
        self.catalogue
            .withheld(self.channel.id, item.id, self.location.id, None)
    }

    /// Why nothing of an item is promised.
    pub(crate) fn not_promised(&self, item: &Item) -> Option<NotPromised> {
        let eligible = self.channel.policy.locations.as_ref();
        if eligible.is_some_and(|locations| !locations.contains(&self.location.id)) {
            Some(NotPromised::LocationNotEligible)
        } else if self.location.retired {
            Some(NotPromised::LocationRetired)
        } else if item.retired {
            Some(NotPromised::ItemRetired)
        } else if item.provisional {
            Some(NotPromised::ItemProvisional)
        } else {
            None
        }
    }

    /// The availability by a later time: with the expected supply that comes by then and is not
    /// late now, less what back orders wait for. `incoming` has the supply of each of
    /// [`Asked::keys`].
    #[must_use]
    pub fn answer_by(&self, by: Moment, levels: &[Level], incoming: &[Incoming]) -> Availability {
        let mut counted_on = Vec::new();
        let future = self.parts().zip(levels).zip(incoming);
        let future = future.map(|(((item, _), level), incoming)| {
            let expected = expected_by(incoming, by, self.reading.now);
            if expected.is_positive() {
                counted_on.push(LabelReason::ExpectedSupply {
                    sku: item.sku.clone(),
                    quantity: expected,
                });
            }
            let free = level.free().checked_add(expected);
            let free = free.and_then(|free| free.checked_sub(level.waiting));
            let mut level = *level;
            if let (Some(free), Some(balance)) = (free, level.balances.first_mut()) {
                *balance = free;
            }
            level
        });
        let future: Vec<_> = future.collect();
        let now = self.answer_from(levels);
        let mut answer = self.answer_from(&future);
        (answer.on_hand, answer.shortfall) = (now.on_hand, now.shortfall);
        answer.reasons = now.reasons;
        answer.reasons.append(&mut counted_on);
        answer.label = Label::worst(&answer.reasons);
        answer
    }

    fn answer(&self) -> Availability {
        Availability {
            sku: self.item.sku.clone(),
            location: self.location.name.clone(),
            channel: self.channel.name.clone(),
            available: Quantity::ZERO,
            shortfall: Quantity::ZERO,
            on_hand: Quantity::ZERO,
            label: Label::Confirmed,
            reasons: Vec::new(),
            not_promised: None,
            policy: self.channel.policy.version,
            as_of: self.reading.now,
            sequence: self.sequence,
            good_at: self
                .feeds
                .good_at(self.catalogue, self.location.id, self.reading.now),
        }
    }

    /// The answer so far, with what is said of the location as a whole.
    fn answer_at_location(&self) -> Availability {
        let mut answer = self.answer();
        answer.reasons =
            location_reasons(self.catalogue, self.feeds, self.location.id, self.reading);
        answer
    }

    /// The availability of a plain item, from its level after what is due.
    #[must_use]
    pub fn plain(&self, level: &Level) -> Availability {
        let mut answer = self.answer_at_location();
        self.plain_into(self.item, level, &mut answer);
        answer.label = Label::worst(&answer.reasons);
        answer
    }

    fn plain_into(&self, item: &Item, level: &Level, answer: &mut Availability) {
        answer.shortfall = shortfall(level);
        answer.on_hand = on_hand(level);
        answer.not_promised = self.not_promised(item);
        if answer.not_promised.is_none() {
            answer.available = available(level, self.withheld(item));
        }
        answer.reasons.extend(level_reasons(item, level));
    }

    /// The availability, from the levels after what is due, one for each of [`Asked::keys`].
    #[must_use]
    pub fn answer_from(&self, levels: &[Level]) -> Availability {
        if !self.item.is_kit() {
            return self.plain(levels.first().unwrap_or(&Level::default()));
        }
        let mut answer = self.answer_at_location();
        let mut kits: Option<(Quantity, Quantity)> = None;
        let mut part = self.answer();
        for ((item, quantity), level) in self.parts().zip(levels) {
            self.plain_into(item, level, &mut part);
            let makes = whole_times(part.available, quantity);
            let there = whole_times(part.on_hand, quantity);
            kits = Some(kits.map_or((makes, there), |(a, h)| (a.min(makes), h.min(there))));
            answer.reasons.append(&mut part.reasons);
            answer.not_promised = answer.not_promised.or(part.not_promised);
        }
        answer.reasons.sort_unstable();
        answer.reasons.dedup();
        answer.label = Label::worst(&answer.reasons);
        answer.not_promised = self.not_promised(self.item).or(answer.not_promised);
        let (available, on_hand) = kits.unwrap_or_default();
        answer.on_hand = on_hand;
        if answer.not_promised.is_none() {
            answer.available = available;
        }
        answer
    }
}

/// Why numbers of a location are not confirmed, whatever the item.
#[must_use]
pub fn location_reasons(
    catalogue: &Catalogue,
    feeds: &Feeds,
    location: LocationId,
    reading: Reading,
) -> Vec<LabelReason> {
    let mut reasons = Vec::new();
    if !reading.believed {
        reasons.push(LabelReason::ClockStopped {});
    }
    reasons.extend(feeds.reasons(catalogue, location, reading));
    reasons
}

/// Why numbers of an item at a location are not confirmed, whatever the location's sources.
#[must_use]
pub fn level_reasons(item: &Item, level: &Level) -> Vec<LabelReason> {
    let mut reasons = Vec::new();
    let sku = || item.sku.clone();
    if item.provisional {
        reasons.push(LabelReason::ProvisionalItem { sku: sku() });
    }
    if level.unlinked.is_positive() {
        let quantity = level.unlinked;
        reasons.push(LabelReason::ParkedLink {
            sku: sku(),
            quantity,
        });
    }
    if level.open_cases > 0 {
        let cases = level.open_cases;
        reasons.push(LabelReason::OpenCase { sku: sku(), cases });
    }
    if level.free().is_negative() {
        let shortfall = shortfall(level);
        reasons.push(LabelReason::Shortage {
            sku: sku(),
            shortfall,
        });
    }
    reasons
}

/// How many whole kits a component is enough for.
pub(crate) fn whole_times(quantity: Quantity, per_kit: Quantity) -> Quantity {
    quantity.whole_times(per_kit).unwrap_or(Quantity::ZERO)
}

/// What can be promised of a level: `max(0, free - withheld)`.
pub(crate) fn available(level: &Level, withheld: Quantity) -> Quantity {
    // Where the difference does not fit it is far below zero: nothing withheld is negative.
    level
        .promisable(withheld)
        .map_or(Quantity::ZERO, Quantity::or_zero)
}

/// By how much `free` is below zero.
pub(crate) fn shortfall(level: &Level) -> Quantity {
    let below = level.free().checked_neg().unwrap_or(Quantity::MAX);
    below.or_zero()
}

/// What is at the location. Posting has checked that the sum fits.
pub(crate) fn on_hand(level: &Level) -> Quantity {
    level.on_hand().unwrap_or(Quantity::MAX)
}

/// The level after the promises whose deadline has come, journalled or not, and after back orders
/// took what became free.
///
/// Where [`Level::next_expiry`] is not due, the level itself answers, and no claims are needed.
#[must_use]
pub fn after_expiry(
    level: &Level,
    (claims, links): (&Claims, &Links),
    reading: Reading,
    (catalogue, key): (&Catalogue, LevelKey),
) -> Level {
    let mut after = *level;
    if !reading.is_due(level.next_expiry) {
        return after;
    }
    // Each that has waited for too long is a case from then on.
    let overdue = links.values().filter(|link| reading.is_due(link.due_at));
    let cases = u32::try_from(overdue.count()).unwrap_or(u32::MAX);
    after.open_cases = after.open_cases.saturating_add(cases);
    for claim in claims.values() {
        if reading.is_due(claim.expires_at) {
            move_to_free(&mut after, claim.kind.bucket(), claim.quantity);
            let waiting = after.waiting.checked_sub(claim.waiting);
            after.waiting = waiting.unwrap_or(after.waiting);
        }
    }
    if !after.waiting.is_positive() {
        return after;
    }
    let mut live = claims.clone();
    live.retain(|_, claim| !reading.is_due(claim.expires_at));
    after_assignment(catalogue, key, &after, &live)
}

/// Moves units of a promise that ended; what does not fit stays, which only a damaged row can do.
pub(crate) fn move_to_free(level: &mut Level, from: Bucket, quantity: Quantity) {
    let free = level.free().checked_add(quantity);
    let rest = level.balance(from).checked_sub(quantity);
    if let (Some(free), Some(rest)) = (free, rest)
        && let Some(balance) = level.balances.get_mut(from as usize)
    {
        *balance = rest;
        if let Some(balance) = level.balances.get_mut(Bucket::Free as usize) {
            *balance = free;
        }
    }
}

#[cfg(test)]
#[path = "availability_tests.rs"]
pub(crate) mod tests;
