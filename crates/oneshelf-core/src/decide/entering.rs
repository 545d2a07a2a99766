//! What follows when a person decides that a command which was set aside is real.

use crate::command::parts::Target;
use crate::value::id::Sequence;

/// What follows when a person decides that a command that was set aside is real.
#[derive(Debug, Clone)]
pub(crate) struct Entering {
    /// What takes the command back that stood.
    pub(crate) undo: Option<Undo>,
    /// The entry that set the other one aside.
    pub(crate) entry: Sequence,
    pub(crate) replaces: bool,
}

/// How a command that stands is taken back.
#[derive(Debug, Clone)]
pub(crate) enum Undo {
    Reverse(Target),
    Release(Target),
}
