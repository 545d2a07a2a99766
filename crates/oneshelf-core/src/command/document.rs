//! What every kind of command says of itself before a store is asked.

use crate::command::parts::{Line, Target};
use crate::value::malformed::Malformed;
use crate::value::name::LocationName;

/// What a kind of command is, and names. No part has a default, so that a command that forgets one
/// does not compile; what it does is its [`Decide`](crate::decide::document::Decide).
pub(crate) trait Document {
    /// What sort of message it is.
    const CLASS: Class;

    /// What it names, of which its lines and its target are checked for every command alike.
    fn names(&self) -> Names<'_>;

    /// Checks what else can be wrong with its shape.
    fn check(&self) -> Result<(), Malformed>;
}

/// The sorts of commands, by what may become of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Something happened to goods. Never refused because the numbers disagree; a reversal takes
    /// it back as a whole.
    Fact,
    /// Something happened to the goods of a promise. Never refused either; the opposite fact takes
    /// it back.
    Handling,
    /// A promise that was made elsewhere: recorded as a fact is.
    Adoption,
    /// Asks for a promise.
    Promise,
    /// Asks for a change: of a promise, of what was recorded, or of what a person has to look at.
    Change,
    /// Defines or announces something.
    Definition,
    /// Only the engine sends it.
    Engine,
}

impl Class {
    /// Whether it says what happened or was promised elsewhere, and not what is asked for.
    pub(crate) const fn is_fact(self) -> bool {
        matches!(self, Self::Fact | Self::Handling | Self::Adoption)
    }

    /// Whether a reservation comes of it.
    pub(crate) const fn makes_promise(self) -> bool {
        matches!(self, Self::Adoption | Self::Promise)
    }
}

/// What a command names.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Names<'a> {
    /// Where goods are moved, promised or expected.
    pub(crate) location: Option<&'a LocationName>,
    /// The goods, or those of its target that it is about.
    pub(crate) lines: Option<&'a [Line]>,
    /// The promise, transfer, supply or fact that it is about, and the field that names it.
    pub(crate) target: Option<(&'a Target, &'static str)>,
    /// Whether the target has to be one command, so that no document will do.
    pub(crate) one_command: bool,
}

impl<'a> Names<'a> {
    /// Nothing: neither goods nor an earlier command.
    pub(crate) const NOTHING: Self = Self {
        location: None,
        lines: None,
        target: None,
        one_command: false,
    };

    /// Goods at a location.
    pub(crate) fn goods(location: &'a LocationName, lines: &'a [Line]) -> Self {
        Self {
            location: Some(location),
            lines: Some(lines),
            ..Self::NOTHING
        }
    }

    /// What the field `of` names.
    pub(crate) fn of(target: &'a Target) -> Self {
        Self::NOTHING.and("of", target)
    }

    /// The same, and what a field names.
    pub(crate) fn and(self, field: &'static str, target: impl Into<Option<&'a Target>>) -> Self {
        Self {
            target: target.into().map(|target| (target, field)),
            ..self
        }
    }

    /// The same, about some lines only, if any.
    pub(crate) fn about(self, lines: Option<&'a Vec<Line>>) -> Self {
        Self {
            lines: lines.map(Vec::as_slice),
            ..self
        }
    }

    /// The same, where the target has to be one command.
    pub(crate) fn one_command(self) -> Self {
        Self {
            one_command: true,
            ..self
        }
    }

    /// Every location that it names, once each.
    pub(crate) fn locations(self) -> Vec<LocationName> {
        let lines = self.lines.unwrap_or_default();
        let own = lines.iter().filter_map(|line| line.location.as_ref());
        let mut locations: Vec<_> = self.location.into_iter().chain(own).cloned().collect();
        locations.sort_unstable();
        locations.dedup();
        locations
    }
}
