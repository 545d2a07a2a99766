//! How long levels were under review.

use std::collections::BTreeMap;

use crate::catalogue::definitions::Catalogue;
use crate::ledger::level::Level;
use crate::report::figures::{ReportPeriod, TrustWeek};
use crate::report::week::IsoWeek;
use crate::value::id::LocationId;
use crate::value::moment::Moment;

/// Microseconds of levels, by location and week.
#[derive(Debug, Default)]
pub(super) struct Trust {
    places: BTreeMap<LocationId, Place>,
    weeks: BTreeMap<(LocationId, IsoWeek), Micros>,
}

/// The levels of one location.
#[derive(Debug)]
struct Place {
    levels: u64,
    under_review: u64,
    since: Moment,
}

#[derive(Debug, Default, Clone, Copy)]
struct Micros {
    all: u128,
    under_review: u128,
}

impl Trust {
    /// A level changed, or came to be.
    pub(super) fn note(
        &mut self,
        (catalogue, period): (&Catalogue, ReportPeriod),
        location: LocationId,
        (before, after): (Option<&Level>, &Level),
        at: Moment,
    ) {
        let was = before.is_some_and(is_under_review);
        let is = is_under_review(after);
        if before.is_some() && was == is {
            return;
        }
        self.advance((catalogue, period), location, at);
        let place = self.places.entry(location).or_insert(Place {
            levels: 0,
            under_review: 0,
            since: at,
        });
        place.levels += u64::from(before.is_none());
        place.under_review += u64::from(is);
        place.under_review -= u64::from(was);
    }

    /// Counts the time up to a moment.
    fn advance(
        &mut self,
        (catalogue, period): (&Catalogue, ReportPeriod),
        location: LocationId,
        until: Moment,
    ) {
        let Some(place) = self.places.get_mut(&location) else {
            return;
        };
        let known = catalogue.location(location);
        let zone = known.map_or("UTC", |location| location.time_zone.as_str());
        let mut from = place.since.max(period.from);
        let until = until.min(period.to);
        while from < until {
            let (week, end) = IsoWeek::of(from, zone);
            let micros = u128::from(end.min(until).micros_since(from));
            let sum = self.weeks.entry((location, week)).or_default();
            sum.all += micros * u128::from(place.levels);
            sum.under_review += micros * u128::from(place.under_review);
            from = end;
        }
        place.since = place.since.max(until);
    }

    /// The weeks up to a moment, in the order of locations and weeks.
    pub(super) fn end(
        mut self,
        (catalogue, period): (&Catalogue, ReportPeriod),
        at: Moment,
    ) -> Vec<TrustWeek> {
        let places: Vec<_> = self.places.keys().copied().collect();
        for location in places {
            self.advance((catalogue, period), location, at);
        }
        let seconds = |micros: u128| u64::try_from(micros / 1_000_000).unwrap_or(u64::MAX);
        let weeks = self
            .weeks
            .into_iter()
            .filter_map(|((location, week), sum)| {
                Some(TrustWeek {
                    location: catalogue.location(location)?.name.clone(),
                    week,
                    level_seconds: seconds(sum.all),
                    under_review_seconds: seconds(sum.under_review),
                })
            });
        weeks.collect()
    }
}

fn is_under_review(level: &Level) -> bool {
    level.open_cases > 0 || level.free().is_negative()
}
