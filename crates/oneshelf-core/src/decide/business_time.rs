//! When facts happened, as counts have to know it.

use crate::decide::draft::{Draft, Stop};
use crate::value::id::Sequence;
use crate::value::moment::Moment;

/// When a fact happened, as counts have to know it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Business {
    /// The time it takes effect: its own, but never in the future.
    pub(crate) at: Moment,
    /// Its entry.
    pub(crate) sequence: Sequence,
    /// When that was recorded.
    pub(crate) recorded_at: Moment,
    /// Whether it happened when it was recorded.
    pub(crate) live: bool,
    /// By how many seconds its source's clock may be wrong.
    pub(crate) clock_uncertainty_seconds: u32,
}

impl Business {
    /// A fact that said when it occurred, or nothing of that. One that came no sooner than its
    /// time is of this moment only as far as its clock can be trusted.
    pub(crate) fn new(
        sequence: Sequence,
        occurred_at: Option<Moment>,
        recorded_at: Moment,
        clock_uncertainty_seconds: u32,
    ) -> Self {
        let earliest = occurred_at.map(|at| at.minus_seconds(clock_uncertainty_seconds));
        Self {
            at: occurred_at.unwrap_or(recorded_at).min(recorded_at),
            sequence,
            recorded_at,
            live: earliest.is_none_or(|at| at >= recorded_at),
            clock_uncertainty_seconds,
        }
    }

    /// The fact of an entry, as its sender meant it.
    pub(crate) fn of(draft: &Draft<'_>, fact: Sequence) -> Result<Self, Stop> {
        let (row, body) = draft.entry(fact)?;
        let recorded_at = row.recorded_at;
        let header = body.command.meant().header();
        let catalogue = draft.context.catalogue;
        let source = catalogue
            .source_named(header.source)
            .or_else(|| catalogue.source(row.source));
        let uncertainty = source.map_or(0, |source| source.clock_uncertainty_seconds);
        Ok(Self::new(
            fact,
            header.occurred_at,
            recorded_at,
            uncertainty,
        ))
    }

    /// An effect of it at a moment.
    pub(crate) fn at(self, at: Moment) -> Self {
        Self {
            live: self.live && at >= self.recorded_at,
            at,
            ..self
        }
    }
}
