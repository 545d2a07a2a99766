//! Substitute: another item, with the consent of the customer.

use crate::command::answer::RefusalCode;
use crate::command::promise::Substitute;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::check_step;
use crate::decide::promise::request;
use crate::decide::promise::reroute::{add_line, leave, left};
use crate::decide::{lines, resolve};
use crate::ledger::phase::Step;
use crate::value::id::LevelKey;
use crate::value::quantity::{Demand, Quantity, add, take};

impl Decide for Substitute {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let location = draft.location_named(&self.location)?.id;
        let found = resolve::find_meant(draft, &self.of, Step::Substitute)?;
        let old = lines::promised_item(draft, &self.line.sku)?;
        let new = lines::promised_item(draft, &self.with)?;
        lines::check_decimals(&old, self.line.quantity, || "line.quantity".to_owned())?;
        lines::check_decimals(&new, self.line.quantity, || "line.quantity".to_owned())?;
        if old.is_kit() || new.is_kit() || !old.substitutes.contains(&new.id) {
            return Err(Stop::refused(
                RefusalCode::NoSubstitute,
                format!(
                    "the catalogue does not list {} as a substitute for {}",
                    new.sku, old.sku
                ),
                "add it to the item's substitutes, then try again under a new reference",
            ));
        }
        let item = old.id;
        let key = LevelKey { item, location };
        found
            .iter()
            .try_for_each(|r| check_step(r, Step::Substitute))?;
        let mut promised = Quantity::ZERO;
        for line in found.iter().flat_map(|r| &r.lines) {
            if line.key == key {
                add(&mut promised, left(line)?)?;
            }
        }
        if promised < self.line.quantity {
            return Err(Stop::refused(
                RefusalCode::MoreThanPromised,
                format!("only {promised} of {} are still promised there", old.sku),
                "replace what is still promised, under a new reference",
            ));
        }
        let instead = LevelKey {
            item: new.id,
            location,
        };
        let mut rest = self.line.quantity;
        for mut reservation in found {
            let line = reservation.line_mut(key).copied();
            let quantity = line
                .map_or(Ok(Quantity::ZERO), |line| left(&line))?
                .min(rest);
            if quantity.is_positive() {
                take(&mut rest, quantity)?;
                let demand = Demand::from([(instead, quantity)]);
                request::check_again(draft, reservation.channel, &demand)?;
                add_line(draft, &mut reservation, instead, quantity)?;
                leave(draft, &mut reservation, key, quantity)?;
                draft.put_reservation(reservation)?;
            }
        }
        Ok(())
    }
}
