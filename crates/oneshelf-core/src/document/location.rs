//! Locations: where stock is, when it is open, and how it does pickups.

use std::sync::Arc;

use crate::answer::{Malformed, MalformedCode};
use crate::catalogue::CatalogueRow;
use crate::command::command;
use crate::draft::{Draft, Stop};
use crate::location::Location;
use crate::name::LocationName;
use crate::opening::OpeningHours;
use crate::pickup_times::PickupSettings;
use crate::row::ParkedKey;

command! {
    /// Defines a location. Defining a retired location brings it back.
    DefineLocation
    required {
        /// Its name.
        location(5): LocationName,
    }
    optional {
        /// Its IANA time zone, such as `Europe/London`; `UTC` without it.
        time_zone(6): Option<String>,
        /// When it is open; always without them.
        opening_hours(7): Option<OpeningHours>,
        /// How it does pickups; without them it does none.
        pickup(8): Option<PickupSettings>,
    }
}

command! {
    /// The location is no longer promised from; facts about it are recorded as before.
    RetireLocation
    required {
        /// The location.
        location(5): LocationName,
    }
    optional {}
}

/// The time zone of a location that does not say.
const TIME_ZONE_DEFAULT: &str = "UTC";
impl DefineLocation {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        if let Some(hours) = &self.opening_hours {
            hours.check()?;
        }
        if let Some(pickup) = &self.pickup {
            pickup.check()?;
        }
        let zone = self.time_zone.as_deref().unwrap_or(TIME_ZONE_DEFAULT);
        if zone.parse::<chrono_tz::Tz>().is_ok() {
            return Ok(());
        }
        Err(Malformed::new(
            MalformedCode::Fields,
            "time_zone",
            format_args!("{zone:?} is no IANA time zone such as \"Europe/London\""),
        ))
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let known = draft
            .context
            .catalogue
            .location_named(&self.location)
            .cloned();
        let id = known
            .as_ref()
            .map_or_else(|| draft.context.catalogue.next_location(), |l| l.id);
        let time_zone = self
            .time_zone
            .clone()
            .unwrap_or_else(|| TIME_ZONE_DEFAULT.to_owned());
        let location = Location {
            id,
            name: self.location.clone(),
            time_zone,
            retired: false,
            opening_hours: self.opening_hours.clone(),
            pickup: self.pickup,
        };
        if known.as_deref() == Some(&location) {
            return Ok(());
        }
        draft.define(CatalogueRow::Location(Arc::new(location)));
        if known.is_none() {
            self.tie_waiting(draft)?;
        }
        Ok(())
    }

    /// Lets the facts be posted that waited for this location.
    fn tie_waiting(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let waiting = ParkedKey::Location(self.location.clone());
        let mut parked = draft.parked(&waiting)?;
        for fact in std::mem::take(&mut parked.facts) {
            draft.ties.push(fact.sequence);
            if let Some(case) = draft.case(fact.case)? {
                draft.close_case(case, None, None)?;
            }
            draft.put_parked(waiting.clone(), parked.clone())?;
        }
        Ok(())
    }
}

impl RetireLocation {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let location = draft.location_named(&self.location)?;
        if !location.retired {
            let location = Location {
                retired: true,
                ..Location::clone(&location)
            };
            draft.define(CatalogueRow::Location(Arc::new(location)));
        }
        Ok(())
    }
}
