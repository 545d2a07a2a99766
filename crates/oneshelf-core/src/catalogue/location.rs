//! Locations: places that hold stock, with their hours and what they do about pickups.

use minicbor::{Decode, Encode};

use crate::catalogue::opening_hours::OpeningHours;
use crate::catalogue::pickup_times::{
    NoPickup, PickupSettings, PickupTimes, collect_by, pickup_times,
};
use crate::value::id::LocationId;
use crate::value::moment::Moment;
use crate::value::name::LocationName;

/// A place that holds stock: a store, a warehouse.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Location {
    /// Its identity inside the store.
    #[n(0)]
    pub id: LocationId,
    /// Its name, such as `OXFORD`.
    #[n(1)]
    pub name: LocationName,
    /// Its IANA time zone, such as `Europe/London`.
    #[n(2)]
    pub time_zone: String,
    /// Whether it is retired: nothing is promised from it any more.
    #[n(3)]
    pub retired: bool,
    /// When it is open, by its local time; `None` for always.
    #[n(4)]
    pub opening_hours: Option<OpeningHours>,
    /// How it prepares pickups; `None` where it offers none.
    #[n(5)]
    pub pickup: Option<PickupSettings>,
}

impl Location {
    /// When a pickup that is ordered at a moment can be ready here, by the location's settings
    /// alone. The ready time is a whole minute.
    ///
    /// # Errors
    /// [`NoPickup`] says why there is no time.
    pub fn pickup_times(&self, at: Moment) -> Result<PickupTimes, NoPickup> {
        let settings = self.pickup.as_ref().ok_or(NoPickup::NotOffered)?;
        pickup_times(&self.time_zone, self.opening_hours.as_ref(), settings, at)
    }

    /// Until when a pickup that is ready at a moment is kept here. `None` where the location offers
    /// no pickup, or does not open again within a year.
    #[must_use]
    pub fn collect_by(&self, ready_at: Moment) -> Option<Moment> {
        let settings = self.pickup.as_ref()?;
        collect_by(
            &self.time_zone,
            self.opening_hours.as_ref(),
            settings,
            ready_at,
        )
    }
}
