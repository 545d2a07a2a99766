//! Entries that only the engine writes; hosts cannot send them.

use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::table::Command;
use crate::value::id::Sequence;
use crate::value::malformed::Malformed;
use crate::value::name::{LocationName, Sku};

command! {
    /// Another command came under a reference that is used up, and was set aside for review.
    /// Hosts cannot send it.
    SetAside
    required {
        /// The command that was set aside.
        command(5): Box<Command>,
    }
    optional {
        /// The entry of the command that stands; without it, that was refused or changed nothing.
        first(6): Option<Sequence>,
    }
}

impl Document for SetAside {
    const CLASS: Class = Class::Engine;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// A command that was set aside is entered after all, as a person decided. Hosts cannot send
    /// it.
    Enter
    required {
        /// The entry that set it aside.
        entry(5): Sequence,
    }
    optional {
        /// Whether its reference means this command from now on.
        replaces(6): bool,
    }
}

impl Document for Enter {
    const CLASS: Class = Class::Engine;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// The engine journals the promises of an item at a location whose deadline has come.
    /// Hosts cannot send it.
    Expire
    required {
        /// The item.
        sku(5): Sku,
        /// The location.
        location(6): LocationName,
    }
    optional {}
}

impl Document for Expire {
    const CLASS: Class = Class::Engine;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// The engine posts a fact that waited for its location. Hosts cannot send it.
    Tie
    required {
        /// The entry of the fact.
        entry(5): Sequence,
    }
    optional {}
}

impl Document for Tie {
    const CLASS: Class = Class::Engine;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}

command! {
    /// A wrong code was shown for a pickup. Hosts cannot send it.
    NoteWrongCode
    required {
        /// The pickup.
        reservation(5): Sequence,
    }
    optional {}
}

impl Document for NoteWrongCode {
    const CLASS: Class = Class::Engine;

    fn names(&self) -> Names<'_> {
        Names::NOTHING
    }

    fn check(&self) -> Result<(), Malformed> {
        Ok(())
    }
}
