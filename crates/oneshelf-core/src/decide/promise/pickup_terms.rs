//! Pickups are agreed on: when one can be ready at a location, or why there is none.

use crate::catalogue::location::Location;
use crate::catalogue::pickup_times::NoPickup;
use crate::command::answer::RefusalCode;
use crate::decide::draft::{Draft, Stop};
use crate::ledger::pickup::{Pickup, PickupTerms};
use crate::value::name::LocationName;

fn no_pickup(location: &Location, reason: NoPickup) -> Stop {
    Stop::refused(
        RefusalCode::NoPickup,
        format!("{} cannot take this pickup: {reason}", location.name),
        "choose another location, or change the location's pickup settings, under a new reference",
    )
}

impl PickupTerms {
    /// Agrees on a pickup at a location, if that can be had there.
    pub(crate) fn agree(
        terms: Option<&Self>,
        draft: &Draft<'_>,
        location: &LocationName,
    ) -> Result<Option<Pickup>, Stop> {
        let Some(terms) = terms else { return Ok(None) };
        let location = draft.location_named(location)?;
        let times = location
            .pickup_times(draft.now())
            .map_err(|reason| no_pickup(&location, reason))?;
        let most = location
            .pickup
            .as_ref()
            .and_then(|settings| settings.pickups_max);
        if let Some(most) = most
            && draft.preparing(location.id)? >= most as usize
        {
            return Err(no_pickup(&location, NoPickup::NoCapacity));
        }
        let ready_at = terms.ready_at.unwrap_or(times.ready_at);
        Ok(Some(Pickup::new(
            ready_at,
            terms.accept_by.or(times.accept_by),
        )))
    }

    /// Takes over what was agreed elsewhere, whatever the location's settings say.
    pub(crate) fn take_over(
        terms: Option<&Self>,
        draft: &Draft<'_>,
        location: &LocationName,
    ) -> Result<Option<Pickup>, Stop> {
        let Some(terms) = terms else { return Ok(None) };
        let location = draft.location_named(location)?;
        let times = location.pickup_times(draft.now()).ok();
        let ready_at = times
            .as_ref()
            .map_or(draft.now().up_to_minute(), |times| times.ready_at);
        let accept_by = times.and_then(|times| times.accept_by);
        Ok(Some(Pickup::new(
            terms.ready_at.unwrap_or(ready_at),
            terms.accept_by.or(accept_by),
        )))
    }
}
