//! Substitute: another item, with the consent of the customer.

use crate::command::answer::RefusalCode;
use crate::command::promise::Substitute;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::phase_check::check_step;
use crate::decide::promise::request;
use crate::decide::promise::reroute::{add_line, leave};
use crate::decide::{lines, resolve};
use crate::ledger::phase::Step;
use crate::ledger::reservation::Reservation;
use crate::value::id::LevelKey;
use crate::value::quantity::{Demand, Overflow, Quantity};

impl Decide for Substitute {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let location = draft.location_named(&self.location)?.id;
        let found = resolve::find(draft, &self.of)?;
        let Some(last) = found.last() else {
            return Err(resolve::unknown_promise());
        };
        let old = lines::promised_item(draft, &self.line.sku)?;
        let new = lines::promised_item(draft, &self.with)?;
        lines::check_decimals(&old, self.line.quantity, || "line.quantity".to_owned())?;
        lines::check_decimals(&new, self.line.quantity, || "line.quantity".to_owned())?;
        if old.is_kit() || new.is_kit() || !old.substitutes.contains(&new.id) {
            return Err(Stop::refused(
                RefusalCode::NoSubstitute,
                format!(
                    "{} is no substitute of {} in the catalogue",
                    new.sku, old.sku
                ),
                "name it when you define the item, then try again under a new reference",
            ));
        }
        let item = old.id;
        let key = LevelKey { item, location };
        let is_meant = |r: &&Reservation| r.is_live() || r.needs_another_way();
        let Some(mut reservation) = found.iter().rfind(is_meant).cloned() else {
            return check_step(last, Step::Substitute);
        };
        check_step(&reservation, Step::Substitute)?;
        let mut left = Quantity::ZERO;
        for line in reservation.lines.iter().filter(|line| line.key == key) {
            for part in [line.short, line.waiting, line.open, line.staged] {
                left = left.checked_add(part).ok_or(Overflow)?;
            }
        }
        if left < self.line.quantity {
            return Err(Stop::refused(
                RefusalCode::MoreThanPromised,
                format!("only {left} of {} are still promised there", old.sku),
                "replace what is still promised, under a new reference",
            ));
        }
        let instead = LevelKey {
            item: new.id,
            location,
        };
        let demand = Demand::from([(instead, self.line.quantity)]);
        request::check_again(draft, reservation.channel, &demand)?;
        add_line(draft, &mut reservation, instead, self.line.quantity)?;
        leave(draft, &mut reservation, key, self.line.quantity)?;
        draft.put_reservation(reservation)
    }
}
