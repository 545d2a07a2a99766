//! Locations: where stock is, when it is open, and how it does pickups.

use std::sync::Arc;

use crate::catalogue::definitions::CatalogueRow;
use crate::catalogue::location::Location;
use crate::command::catalogue::{DefineLocation, RetireLocation, TIME_ZONE_DEFAULT};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::ledger::parked::ParkedKey;
use crate::store::snapshot::Key;

impl Decide for DefineLocation {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
}

impl DefineLocation {
    /// Lets the facts be posted that waited for this location.
    fn tie_waiting(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let waiting = ParkedKey::Location(self.location.clone());
        let mut parked = draft.parked(&waiting)?;
        draft.require(parked.facts.iter().map(|fact| Key::Case(fact.case)))?;
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

impl Decide for RetireLocation {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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
