//! What the shelf says on the way, against what has come.

use oneshelf_core::{Availability, Label};

use super::run::Run;
use super::setup::{HEARTBEAT_SECONDS, ITEMS, PLACES, name};
use super::world::units;

impl Run<'_> {
    /// Asks for a number. Where it says confirmed, everything that was sent before its good-at
    /// time has to be here, and it is what the observer makes of the messages that came.
    pub(super) fn ask_for_numbers(&mut self) -> Result<(), String> {
        let spot = self.world.spot();
        let (item, place) = spot;
        let (sku, location, web) = (name(ITEMS[item])?, name(PLACES[place])?, name("web")?);
        let (answer, _) = self.call(|shelf| shelf.availability(&sku, &location, &web))?;
        if answer.label != Label::Confirmed {
            self.world.tally.doubtful += 1;
            return Ok(());
        }
        self.world.tally.confirmed += 1;
        self.check_complete(place, &answer)?;
        self.check_not_late(place)?;
        let expected = self.world.book.received(spot).on_hand();
        if answer.on_hand != units(expected) {
            let (on_hand, good_at) = (answer.on_hand, answer.good_at);
            return Err(format!(
                "{on_hand} {sku} at {location} are confirmed, good at {good_at}; by what has come \
                 there are {expected}"
            ));
        }
        Ok(())
    }

    fn check_complete(&self, place: usize, answer: &Availability) -> Result<(), String> {
        let world = &self.world;
        for (source, message) in world.book.missing() {
            let source = &world.sources[source];
            let vouches = source.place.is_none_or(|at| at == place);
            let sent_at = world.moment(message.sent_at);
            if vouches && sent_at < answer.good_at {
                return Err(format!(
                    "{} at {} is confirmed, good at {}; message {} of {} was sent at {sent_at} \
                     and has not come",
                    answer.sku, answer.location, answer.good_at, message.number, source.name
                ));
            }
        }
        Ok(())
    }

    /// What is confirmed depends on no source that is silent or known to lack messages.
    fn check_not_late(&self, place: usize) -> Result<(), String> {
        let world = &self.world;
        for (at, source) in world.sources.iter().enumerate() {
            if source.place.is_some_and(|works_at| works_at != place) {
                continue;
            }
            let heard = self.heard.get(&at).copied().unwrap_or_default();
            if heard + i64::from(HEARTBEAT_SECONDS) < self.shown {
                return Err(format!("{} is silent, and a number confirmed", source.name));
            }
            if let Some(missing) = world.book.overtaken(at) {
                let (number, name) = (missing.number, &source.name);
                return Err(format!("{name} lacks {number}, and a number is confirmed"));
            }
        }
        Ok(())
    }
}
