//! An engine that tests talk to, whatever is inside.

use oneshelf::Shelf;
use oneshelf_core::store::Reader;
use oneshelf_core::{
    Availability, ChannelName, Command, Explanation, Heartbeat, LocationName, Malformed, Moment,
    Outcome, Sku, SourceName,
};

use crate::clock::ManualClock;

/// An engine that tests talk to.
pub trait Host {
    /// Its clock.
    fn clock(&self) -> &ManualClock;

    /// Sends a command.
    ///
    /// # Errors
    /// [`Malformed`]; a store that fails ends the test.
    fn apply(&mut self, command: Command) -> Result<Outcome, Malformed>;

    /// Sends commands, each at its time, together where the host can do that.
    fn apply_together(
        &mut self,
        commands: Vec<(Moment, Command)>,
    ) -> Vec<Result<Outcome, Malformed>> {
        let each = commands.into_iter().map(|(now, command)| {
            self.clock().set(now);
            self.apply(command)
        });
        each.collect()
    }

    /// Tells what a source says of itself.
    ///
    /// # Errors
    /// [`Malformed`]; a store that fails ends the test.
    fn heartbeat(&mut self, source: &SourceName, heartbeat: Heartbeat) -> Result<(), Malformed>;

    /// Journals what is due.
    fn tick(&mut self);

    /// Asks how many can be promised.
    fn availability(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Availability;

    /// Asks why.
    fn explain(&self, sku: &Sku, location: &LocationName, channel: &ChannelName) -> Explanation;

    /// Looks at the rows.
    fn read(&self, look: &mut dyn FnMut(&dyn Reader));

    /// Asks what only a shelf answers: tasks, alternatives, what a sale would do.
    fn ask(&self, question: &mut dyn FnMut(&Shelf));

    /// Closes the store and opens it again, where that means something.
    fn reopen(&mut self) {}
}

/// Ends a test.
#[expect(clippy::panic, reason = "a test kit ends tests by panicking")]
pub(crate) fn fail(why: &dyn std::fmt::Display) -> ! {
    panic!("{why}")
}
