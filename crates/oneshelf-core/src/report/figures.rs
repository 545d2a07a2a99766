//! What became of promises, in numbers.

use serde::Serialize;

use crate::report::week::IsoWeek;
use crate::value::id::Sequence;
use crate::value::moment::Moment;
use crate::value::name::{ChannelName, LocationName};
use crate::value::quantity::Quantity;

/// The period that a report counts.
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

/// What became of the orders and pickups that were promised, and what went wrong, for each
/// location, channel and week. It is computed from the journal alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PromiseReport {
    /// The period that it counts.
    pub period: ReportPeriod,
    /// When the last entry that it takes into account was recorded. Without it, the journal is
    /// empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Moment>,
    /// The last journal entry that it takes into account.
    pub sequence: Sequence,
    /// The numbers of each location, channel and week, in that order. Weeks without any are left
    /// out.
    pub weeks: Vec<PromiseWeek>,
    /// How far the numbers of each location could be trusted, week by week.
    pub trust: Vec<TrustWeek>,
    /// How many entries were recorded under other rules, so that their promises are not counted.
    pub not_followed: u64,
}

/// The promises of one channel at one location in one week.
///
/// A promise counts in the week in which it was made, at the location of its first line; an event
/// counts in its own week and place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PromiseWeek {
    /// The location that the promises were made at.
    pub location: LocationName,
    /// The channel that they were made through.
    pub channel: ChannelName,
    /// The week, in the time zone of the location.
    pub week: IsoWeek,
    /// How many promises there were, and what became of them.
    #[serde(flatten)]
    pub count: PromiseCount,
}

/// How many promises there were, what became of them, and what went wrong: `made = kept + broken +
/// cancelled + lapsed + open`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct PromiseCount {
    /// Orders and pickups that were promised, adopted, or confirmed from a hold.
    pub made: u64,
    /// Kept: all that was not cancelled was handed over, and a pickup was ready in time.
    pub kept: u64,
    /// Not kept, through the shop's own fault; `broken_by` says why.
    pub broken: u64,
    /// Cancelled while all their units were there: the customer changed their mind.
    pub cancelled: u64,
    /// Ended by the customer's deadline: not paid, or not collected though told that it is ready.
    pub lapsed: u64,
    /// Not decided yet at the end of the journal.
    pub open: u64,
    /// Why the broken ones were broken.
    pub broken_by: BrokenBy,
    /// The kept ones that had been in danger, and how they were saved.
    pub rescued: RescuedBy,
    /// Picks that did not find what was promised.
    pub short_picks: ShortPicks,
    /// How often and by how much `free` fell below zero.
    pub oversells: Oversells,
    /// Holds that ended, by how long they had stood.
    pub holds: HoldAges,
}

/// Why promises were broken: how many of them for each cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct BrokenBy {
    /// Goods were lost to a fact, and no other way was found.
    pub short: u64,
    /// The promise was cancelled while goods for it were missing.
    pub cancelled_short: u64,
    /// It was handed over, but the pickup was ready later than promised.
    pub late: u64,
    /// The expected supply that it waited for did not come before its deadline.
    pub never_came: u64,
    /// The pickup left its spot again without its customer having been told.
    pub never_told: u64,
}

/// How promises in danger were kept: how many of them in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct RescuedBy {
    /// The goods came from another location.
    pub moved: u64,
    /// The customer took a substitute.
    pub substituted: u64,
    /// The customer waited for expected supply.
    pub postponed: u64,
    /// Goods turned up, or new stock came in.
    pub new_stock: u64,
}

impl RescuedBy {
    /// How many were kept, in whatever way.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.moved
            .saturating_add(self.substituted)
            .saturating_add(self.postponed)
            .saturating_add(self.new_stock)
    }
}

/// Short picks: picks that did not find what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct ShortPicks {
    /// How many lines of promises became short by a pick.
    pub lines: u64,
    /// How many units were missing, in the base units of their items.
    pub units: Quantity,
}

/// Oversells: how often and by how much `free` fell below zero, by what the entry that did it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct Oversells {
    /// By a sale over the counter.
    pub sale: Oversell,
    /// By a write-off of goods.
    pub write_off: Oversell,
    /// By a count that saw less, or a person's decision about one.
    pub count: Oversell,
    /// By a promise that was made elsewhere and recorded here.
    pub adopt: Oversell,
    /// By any fact that arrived too late to be taken into account when something was promised.
    pub late_fact: Oversell,
    /// By a pick that did not find the goods, or found them unfit.
    pub not_found: Oversell,
    /// By anything else, such as a reversal.
    pub other: Oversell,
}

impl Oversells {
    /// The name of each cause, with its numbers.
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

    /// How often `free` fell below zero, whatever the cause.
    #[must_use]
    pub fn times(&self) -> u64 {
        let times = self
            .by_cause()
            .into_iter()
            .map(|(_, oversell)| oversell.times);
        times.fold(0, u64::saturating_add)
    }
}

/// How often `free` fell below zero for one cause, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct Oversell {
    /// How many times an entry took a level below zero, or further below.
    pub times: u64,
    /// By how many units `free` fell further below zero, in the base units of the items.
    pub units: Quantity,
}

/// Holds that ended: how many of each age, and how they ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct HoldAges {
    /// Ended within a minute after they were made.
    pub minute: u64,
    /// Ended after more than a minute, within ten minutes.
    pub ten_minutes: u64,
    /// Ended after more than ten minutes, within an hour.
    pub hour: u64,
    /// Ended after more than an hour, within a day.
    pub day: u64,
    /// Ended after more than a day.
    pub longer: u64,
    /// Of all that ended, those that became an order.
    pub confirmed: u64,
    /// Of all that ended, those that ended by their deadline.
    pub expired: u64,
    /// Of all that ended, those that lost everything to a fact.
    pub gave_way: u64,
}

impl HoldAges {
    /// How many holds ended, whatever their age.
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
    /// The location whose numbers are meant.
    pub location: LocationName,
    /// The week, in the location's time zone.
    pub week: IsoWeek,
    /// For how many seconds its levels existed, all levels added up.
    pub level_seconds: u64,
    /// For how many of these seconds a case was open or `free` was below zero.
    pub under_review_seconds: u64,
}
