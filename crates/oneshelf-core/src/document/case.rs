//! Resolve: a person decides about a case.

use crate::case::Resolution;
use crate::command::command;
use crate::id::CaseNumber;
use crate::name::Note;

command! {
    /// A person decided about a case, and it is closed.
    ///
    /// A case of an uncertain count is resolved by saying on which side of the count the fact
    /// lies; every other kind by [`Resolution::Acknowledged`]. A shortage closes by itself when
    /// the units are there again.
    ResolveCase
    required {
        /// The case.
        case(5): CaseNumber,
        /// What was decided.
        resolution(6): Resolution,
    }
    optional {
        /// Why.
        note(7): Option<Note>,
    }
}
