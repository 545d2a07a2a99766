//! What became of promises, in numbers.

use serde::Serialize;

use crate::report::week::IsoWeek;
use crate::value::id::Sequence;
use crate::value::moment::Moment;
use crate::value::name::{ChannelName, LocationName};
use crate::value::quantity::Quantity;

/// Which promises and events a report counts: from a moment on, and before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReportPeriod {
    /// The first moment that counts.
    pub from: Moment,
    /// The first moment that does not count any more.
    pub to: Moment,
}

impl ReportPeriod {
    /// Everything that was ever recorded.
    pub const ALL: Self = Self {
        from: Moment::MIN,
        to: Moment::MAX,
    };

    pub(super) fn has(&self, at: Moment) -> bool {
        self.from <= at && at < self.to
    }
}

/// What became of the orders and pickups that were promised, and what went wrong, per location,
/// channel and week; computed from the journal alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PromiseReport {
    /// What it counts.
    pub period: ReportPeriod,
    /// When the last entry was recorded that it takes into account; nothing in an empty journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Moment>,
    /// The last journal entry that it takes into account.
    pub sequence: Sequence,
    /// In the order of locations, channels and weeks; only where something is to be said.
    pub weeks: Vec<PromiseWeek>,
    /// How far the numbers of a location could be trusted, week by week.
    pub trust: Vec<TrustWeek>,
    /// Entries that were recorded under other rules, so that their promises were not followed.
    pub not_followed: u64,
}

/// The promises of one channel at one location in one week. Promises count in the week in which
/// they were made, at the location of their first line; events in their own week and place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PromiseWeek {
    /// The location.
    pub location: LocationName,
    /// The channel.
    pub channel: ChannelName,
    /// The week, in the location's time zone.
    pub week: IsoWeek,
    /// The numbers.
    #[serde(flatten)]
    pub count: PromiseCount,
}

/// Numbers of promises and of what went wrong:
/// `made = kept + broken + cancelled + lapsed + open`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct PromiseCount {
    /// Orders and pickups that were promised, adopted, or confirmed from a hold.
    pub made: u64,
    /// All that was not cancelled was handed over, and a pickup was ready in time.
    pub kept: u64,
    /// Not kept, through the shop's own fault.
    pub broken: u64,
    /// Cancelled while nothing was missing for them: the customer changed their mind.
    pub cancelled: u64,
    /// Ended by the customer's deadline: not paid, or not collected though told that it is ready.
    pub lapsed: u64,
    /// Not decided yet.
    pub open: u64,
    /// Of the broken ones, why.
    pub broken_by: BrokenBy,
    /// Of the kept ones, those that were in danger before, and how they were saved.
    pub rescued: RescuedBy,
    /// Picks that did not find what was promised.
    pub short_picks: ShortPicks,
    /// How `free` fell below zero.
    pub oversells: Oversells,
    /// Holds that ended, by how long they had stood.
    pub holds: HoldAges,
}

/// Why promises were broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct BrokenBy {
    /// Lost to a fact, and no other way was found.
    pub short: u64,
    /// Cancelled while goods for it were missing.
    pub cancelled_short: u64,
    /// Handed over, but the pickup was ready later than promised.
    pub late: u64,
    /// The goods that it waited for did not come before its deadline.
    pub never_came: u64,
    /// The pickup left its spot again without its customer having been told.
    pub never_told: u64,
}

/// How promises in danger were kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct RescuedBy {
    /// From another location.
    pub moved: u64,
    /// With another item.
    pub substituted: u64,
    /// Later, from expected supply.
    pub postponed: u64,
    /// Goods turned up or came in.
    pub new_stock: u64,
}

impl RescuedBy {
    /// All of them.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.moved
            .saturating_add(self.substituted)
            .saturating_add(self.postponed)
            .saturating_add(self.new_stock)
    }
}

/// Picks that did not find what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct ShortPicks {
    /// Lines of promises that became short by a pick.
    pub lines: u64,
    /// Their units.
    pub units: Quantity,
}

/// How often and by how much `free` fell below zero, by what the entry that did it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct Oversells {
    /// A sale over the counter.
    pub sale: Oversell,
    /// Goods were written off.
    pub write_off: Oversell,
    /// A count saw less, or a person decided about one.
    pub count: Oversell,
    /// A promise made elsewhere was taken over.
    pub adopt: Oversell,
    /// Any fact that came too late to be taken into account when something was promised.
    pub late_fact: Oversell,
    /// A picker did not find them, or found them unfit.
    pub not_found: Oversell,
    /// Anything else, such as a reversal.
    pub other: Oversell,
}

impl Oversells {
    /// Each cause with its name.
    #[must_use]
    pub fn by_cause(&self) -> [(&'static str, Oversell); 7] {
        [
            ("sale", self.sale),
            ("write_off", self.write_off),
            ("count", self.count),
            ("adopt", self.adopt),
            ("late_fact", self.late_fact),
            ("not_found", self.not_found),
            ("other", self.other),
        ]
    }

    /// How often, whatever the cause.
    #[must_use]
    pub fn times(&self) -> u64 {
        let times = self
            .by_cause()
            .into_iter()
            .map(|(_, oversell)| oversell.times);
        times.fold(0, u64::saturating_add)
    }
}

/// How often and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct Oversell {
    /// Entries, for each level.
    pub times: u64,
    /// By how many units `free` fell further below zero.
    pub units: Quantity,
}

/// Holds that ended, by their age then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct HoldAges {
    /// Up to a minute.
    pub minute: u64,
    /// Up to ten minutes.
    pub ten_minutes: u64,
    /// Up to an hour.
    pub hour: u64,
    /// Up to a day.
    pub day: u64,
    /// Longer.
    pub longer: u64,
    /// Of all, those that became an order.
    pub confirmed: u64,
    /// Of all, those that ended by their deadline.
    pub expired: u64,
    /// Of all, those that lost everything to a fact.
    pub gave_way: u64,
}

impl HoldAges {
    /// How many ended.
    #[must_use]
    pub const fn ended(&self) -> u64 {
        self.minute
            .saturating_add(self.ten_minutes)
            .saturating_add(self.hour)
            .saturating_add(self.day)
            .saturating_add(self.longer)
    }
}

/// How far the numbers of a location could be trusted in one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TrustWeek {
    /// The location.
    pub location: LocationName,
    /// The week, in the location's time zone.
    pub week: IsoWeek,
    /// Seconds that its levels existed, all levels together.
    pub level_seconds: u64,
    /// Of these, the seconds in which a case was open or `free` was below zero.
    pub under_review_seconds: u64,
}
