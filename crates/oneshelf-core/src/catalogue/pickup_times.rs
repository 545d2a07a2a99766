//! When a customer can collect, and until when.

use chrono::Days;
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::catalogue::opening_hours::{DAYS_AHEAD_MAX, Edge, OpenTimes, OpeningHours, fields};
use crate::value::day::TimeOfDay;
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::moment::Moment;

/// The most open minutes that preparing or accepting a pickup may take: 30 days without a break.
pub const PICKUP_MINUTES_MAX: u32 = 30 * 24 * 60;
/// The most days that a staged pickup may be kept for its customer.
pub const HOLD_DAYS_MAX: u32 = 365;

/// How a location prepares pickups (click and collect).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct PickupSettings {
    /// How long an order takes to prepare, in minutes of opening time.
    #[n(0)]
    pub preparation_minutes: u32,
    /// The local time after which an order is prepared from the next open day on, such as `16:00`.
    /// Without it, an order is prepared from when it comes, or from the next opening.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<TimeOfDay>,
    /// How long the location has to accept an order, in minutes of opening time. Without it, there
    /// is no deadline.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept_minutes: Option<u32>,
    /// How many days a staged order is kept for its customer, counted from the day after it is
    /// ready.
    #[n(3)]
    pub hold_days: u32,
    /// How many pickups may wait to be prepared at once; 0 where it takes none for now. Without it,
    /// there is no limit.
    #[n(4)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pickups_max: Option<u32>,
}

impl PickupSettings {
    /// Checks that every number and time is in its range.
    ///
    /// # Errors
    /// [`Malformed`] names the field as the definition of a location has it, such as
    /// `pickup.hold_days`.
    pub fn check(&self) -> Result<(), Malformed> {
        if self.preparation_minutes > PICKUP_MINUTES_MAX {
            let reason = format_args!("is more than {PICKUP_MINUTES_MAX} open minutes");
            return Err(fields("pickup.preparation_minutes", reason));
        }
        if self.cut_off == Some(TimeOfDay::END_OF_DAY) {
            let reason = "is the end of the day; leave it out to take up orders all day";
            return Err(Malformed::new(
                MalformedCode::Time,
                "pickup.cut_off",
                reason,
            ));
        }
        let accept = self.accept_minutes.unwrap_or(1);
        if !(1..=PICKUP_MINUTES_MAX).contains(&accept) {
            let reason = format_args!(
                "is not between 1 and {PICKUP_MINUTES_MAX} open minutes; leave it out for no \
                 deadline"
            );
            return Err(fields("pickup.accept_minutes", reason));
        }
        if !(1..=HOLD_DAYS_MAX).contains(&self.hold_days) {
            let reason = format_args!("is not between 1 and {HOLD_DAYS_MAX} days");
            return Err(fields("pickup.hold_days", reason));
        }
        Ok(())
    }
}

/// The times of a pickup, as its customer can be told.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct PickupTimes {
    /// When the order is ready for collection; a whole minute.
    #[n(0)]
    pub ready_at: Moment,
    /// By when the location has to accept the order. Without it, there is no deadline.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept_by: Option<Moment>,
    /// Until when the order is kept for the customer.
    #[n(2)]
    pub collect_by: Moment,
}

/// Why no pickup can be promised at a location.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
    thiserror::Error,
)]
#[serde(rename_all = "snake_case")]
pub enum NoPickup {
    /// The location has no pickup settings: it offers no pickup.
    #[error("the location offers no pickup")]
    NotOffered,
    /// The location prepares as many pickups as it can already, or takes none for now.
    #[error("the location prepares no more pickups for now")]
    NoCapacity,
    /// The location is not open for long enough within 366 days.
    #[error("the location is not open long enough within 366 days")]
    NeverOpen,
    /// There is not enough stock to promise.
    #[error("there is not enough to promise")]
    Unavailable,
    /// This version of the engine does not know the location's time zone.
    #[error("the time zone of the location is not known; define the location again")]
    UnknownTimeZone,
}

/// When an order that comes at a moment is ready, and by when it has to be accepted and collected.
///
/// Work starts when the location is open: at once, or at its next opening; after the cut-off, at
/// the first opening of the next day that has one. Preparation and acceptance both run from there,
/// in open time only; what ends with the closing is ready at the closing. The ready time is rounded
/// up to the next whole minute; the deadline to accept is exact. `hours` of `None` means always
/// open, and days end at midnight then.
///
/// # Errors
/// [`NoPickup::NoCapacity`] where the settings take no pickups at all, [`NoPickup::NeverOpen`]
/// where there is not enough open time within 366 days, [`NoPickup::UnknownTimeZone`].
///
/// ```
/// use oneshelf_core::{PickupSettings, pickup_times};
/// let settings = PickupSettings {
///     preparation_minutes: 90,
///     cut_off: Some("16:00".parse()?),
///     accept_minutes: Some(30),
///     hold_days: 3,
///     pickups_max: None,
/// };
/// let at = "2026-11-23T09:59:12.345678Z".parse()?;
/// let times = pickup_times("Europe/London", None, &settings, at)?;
/// assert_eq!(times.ready_at.to_string(), "2026-11-23T11:30:00Z");
/// assert_eq!(times.collect_by.to_string(), "2026-11-27T00:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn pickup_times(
    time_zone: &str,
    hours: Option<&OpeningHours>,
    settings: &PickupSettings,
    at: Moment,
) -> Result<PickupTimes, NoPickup> {
    if settings.pickups_max == Some(0) {
        return Err(NoPickup::NoCapacity);
    }
    let open = OpenTimes::new(time_zone, hours).ok_or(NoPickup::UnknownTimeZone)?;
    let start = start(&open, settings.cut_off, at).ok_or(NoPickup::NeverOpen)?;
    let after = |minutes| {
        open.open_minutes_after(start, minutes)
            .ok_or(NoPickup::NeverOpen)
    };
    let ready_at = after(settings.preparation_minutes)?.up_to_minute();
    Ok(PickupTimes {
        ready_at,
        accept_by: settings.accept_minutes.map(after).transpose()?,
        collect_by: closing(&open, settings.hold_days, ready_at).ok_or(NoPickup::NeverOpen)?,
    })
}

/// Until when an order that is ready at a moment is kept for its customer: the closing of the
/// `hold_days`-th day after the local day of `ready_at`, or of the next open day if the location is
/// closed on that day.
///
/// `None` where the location does not open within 366 days of that day, or where its time zone is
/// not known.
#[must_use]
pub fn collect_by(
    time_zone: &str,
    hours: Option<&OpeningHours>,
    settings: &PickupSettings,
    ready_at: Moment,
) -> Option<Moment> {
    closing(
        &OpenTimes::new(time_zone, hours)?,
        settings.hold_days,
        ready_at,
    )
}

/// When an order that comes at a moment is taken up.
fn start(open: &OpenTimes<'_>, cut_off: Option<TimeOfDay>, at: Moment) -> Option<Moment> {
    let day = open.day(at);
    let cut_off = cut_off.and_then(|time| open.instant(day, time, Edge::Closing));
    let opening = if cut_off.is_some_and(|cut_off| at > cut_off) {
        let next = open.open_days(day.succ_opt()?, DAYS_AHEAD_MAX).next()?;
        next.first()?.0
    } else {
        open.open_around(at).find(|(_, to)| *to > at)?.0
    };
    Some(opening.max(at))
}

/// The last closing of the day that many days after a moment, or of the next open day.
fn closing(open: &OpenTimes<'_>, hold_days: u32, ready_at: Moment) -> Option<Moment> {
    let days = Days::new(u64::from(hold_days));
    let day = open.day(ready_at).checked_add_days(days)?;
    let open = open.open_days(day, DAYS_AHEAD_MAX + 1).next()?;
    open.iter().map(|(_, to)| *to).max()
}

#[cfg(test)]
#[path = "pickup_times_tests.rs"]
mod tests;
