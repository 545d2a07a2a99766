//! Entries that only the engine writes. Hosts read them in the journal; they can neither make nor
//! send them:
//!
//! ```compile_fail,E0624
//! use oneshelf_core::Expire;
//! let names = ("engine".parse().unwrap(), "expire-7".parse().unwrap());
//! let _ = Expire::new(names.0, names.1, "MUG-RED".parse().unwrap(), "OXFORD".parse().unwrap());
//! ```

use crate::command::define::command;
use crate::command::document::{Class, Document, Names};
use crate::command::table::Command;
use crate::value::id::Sequence;
use crate::value::malformed::Malformed;
use crate::value::name::{LocationName, Sku};

command! {
    /// The engine set aside another command under a used reference, and opened a case for it. Hosts
    /// cannot send it.
    engine SetAside
    required {
        /// The command that was set aside, as it was sent.
        command(5): Box<Command>,
    }
    optional {
        /// The entry of the command that stands under the reference. Without it, that was refused
        /// or changed nothing.
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
    /// The engine posts a command that was set aside, as a person decided. Hosts cannot send it.
    engine Enter
    required {
        /// The journal entry that set the command aside.
        entry(5): Sequence,
    }
    optional {
        /// The reference means this command from now on, instead of the first one. Without it, the
        /// first stands.
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
    /// The engine ends the promises of an item at a location whose deadline has come. Hosts cannot
    /// send it.
    engine Expire
    required {
        /// The item whose promises are due.
        sku(5): Sku,
        /// The location where they are due.
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
    /// The engine posts a fact that waited for its location to be defined. Hosts cannot send it.
    engine Tie
    required {
        /// The journal entry of the fact that waited.
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
    /// The engine counts a wrong code that was shown for a pickup. Hosts cannot send it.
    engine NoteWrongCode
    required {
        /// The pickup, by the entry that made it.
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
