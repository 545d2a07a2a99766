//! What the shelf says on the way, against what has come.

use oneshelf_core::{Availability, Label};

use super::run::Run;
use super::setup::{ITEMS, PLACES, name};
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
        for message in world
            .book
            .messages
            .iter()
            .filter(|message| !message.received)
        {
            let source = &world.sources[world.book.facts[message.fact].source];
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
}
