//! What the engine does with each command.

use crate::command::table::{Command, commands};
use crate::decide::draft::{Draft, Stop};

/// What a command does; every row of the table of commands has one, or it does not compile.
pub(crate) trait Decide {
    /// Decides: changes the draft, or says why not.
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop>;
}

macro_rules! decide_each {
    ($($(#[$doc:meta])* $name:ident = $index:tt $kind:literal,)*) => {
        impl Decide for Command {
            fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
                match self { $(Self::$name(command) => command.decide(draft),)* }
            }
        }
    };
}

commands!(decide_each);
