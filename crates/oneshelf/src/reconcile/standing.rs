//! What the numbers of an item are, and were.

use oneshelf_core::{
    Channel, Figures, Key, Knowledge, Level, LevelKey, Moment, PastLevel, Quantity, Sequence,
    Slice, level_as_of, walk_back,
};

use super::shown::SeenUpTo;
use super::verdict::{BACK_ENTRIES_MAX, Because, IN_FLIGHT_SECONDS_MAX};
use crate::host::Error;
use crate::read::Snapshot;

/// The most entries that are walked back to a cursor that lies far behind.
const CURSOR_ENTRIES_MAX: usize = 10_000;

/// Which of the figures is compared.
#[derive(Clone, Copy)]
pub(super) enum Measure<'a> {
    Available(&'a Channel),
    OnShelf,
}

/// The levels of an item: as they are stored, and after what is due.
pub(super) struct Standing<'a> {
    pub(super) figures: Figures<'a>,
    pub(super) stored: Vec<Level>,
    pub(super) now: Vec<Level>,
}

impl<'a> Standing<'a> {
    /// From what [`Snapshot::load_levels`] loaded.
    pub(super) fn new(snapshot: &Snapshot<'_>, figures: Figures<'a>, slice: &Slice) -> Self {
        let keys = figures.keys();
        let stored = keys.iter().map(|key| {
            let level = slice.levels.get(key).flatten();
            level.copied().unwrap_or_default()
        });
        let now = keys.iter().map(|key| snapshot.level(*key, slice));
        Self {
            stored: stored.collect(),
            now: now.collect(),
            figures,
        }
    }

    /// What is known today of a past moment, in place of now.
    pub(super) fn as_of(&mut self, snapshot: &Snapshot<'_>, at: Moment) -> Result<(), Error> {
        self.now = self.levels_at(snapshot, at, Knowledge::AsKnownNow)?;
        Ok(())
    }

    fn levels_at(
        &self,
        snapshot: &Snapshot<'_>,
        at: Moment,
        knowledge: Knowledge,
    ) -> Result<Vec<Level>, Error> {
        let keys = self.figures.keys();
        let levels = keys
            .iter()
            .map(|key| level_as_of(&*snapshot.reader, *key, at, knowledge, snapshot.reading));
        Ok(levels.collect::<Result<_, _>>()?)
    }

    pub(super) fn measure(
        &self,
        measure: Measure<'_>,
        levels: &[Level],
        at: Option<Moment>,
    ) -> Quantity {
        match measure {
            Measure::Available(channel) => self.figures.available(channel, levels, at),
            Measure::OnShelf => self.figures.figure(oneshelf_core::Figure::OnShelf, levels),
        }
    }

    /// Whether the number was right before something that may not have been seen yet.
    pub(super) fn in_flight(
        &self,
        snapshot: &Snapshot<'_>,
        (measure, shown, seen): (Measure<'_>, Quantity, SeenUpTo),
    ) -> Result<Option<Because>, Error> {
        if let SeenUpTo::Moment(at) = seen {
            return self.at_moment(snapshot, (measure, shown, at));
        }
        let is_stored = self.measure(measure, &self.stored, None) == shown;
        if is_stored && seen == SeenUpTo::Unknown {
            return Ok(Some(Because::Expired {
                entries: Vec::new(),
            }));
        }
        let after = match seen {
            SeenUpTo::Entry(entry) => entry,
            _ => Sequence::NONE,
        };
        let entries = self.entries_back(snapshot, after, seen)?;
        let mut levels = self.stored.clone();
        let mut unseen: Vec<&PastLevel> = Vec::new();
        let mut walk = entries.iter().peekable();
        while let Some((place, past)) = walk.next() {
            if let Some(level) = levels.get_mut(*place) {
                *level = past.before;
            }
            unseen.push(past);
            // An entry may have moved several levels of a kit.
            let is_more = walk
                .peek()
                .is_some_and(|(_, next)| next.sequence == past.sequence);
            let is_all = walk.peek().is_none();
            if is_more || (seen != SeenUpTo::Unknown && !is_all) {
                continue;
            }
            let before = past.recorded_at.minus_seconds(1);
            if self.measure(measure, &levels, Some(before)) == shown {
                let flight = past.recorded_at.plus_seconds(IN_FLIGHT_SECONDS_MAX);
                let is_behind = seen == SeenUpTo::Unknown && flight < snapshot.reading.now;
                return Ok(Some(match because(&unseen) {
                    Because::InFlight { entries } if is_behind => Because::Behind {
                        entries,
                        since: past.recorded_at,
                    },
                    because => because,
                }));
            }
        }
        let is_behind = is_stored && entries.is_empty();
        Ok(is_behind.then(|| Because::Expired {
            entries: Vec::new(),
        }))
    }

    /// The last entries of all levels, newest first, each with the place of its level.
    fn entries_back(
        &self,
        snapshot: &Snapshot<'_>,
        after: Sequence,
        seen: SeenUpTo,
    ) -> Result<Vec<(usize, PastLevel)>, Error> {
        let limit = match seen {
            SeenUpTo::Unknown => BACK_ENTRIES_MAX,
            _ => CURSOR_ENTRIES_MAX,
        };
        let mut entries = Vec::new();
        for (place, (key, level)) in self.figures.keys().iter().zip(&self.stored).enumerate() {
            let past = walk_back(&*snapshot.reader, *key, level, after, limit)?;
            entries.extend(past.into_iter().map(|past| (place, past)));
        }
        entries.sort_by_key(|(_, past)| std::cmp::Reverse(past.sequence));
        if seen == SeenUpTo::Unknown {
            entries.truncate(limit);
        }
        Ok(entries)
    }

    fn at_moment(
        &self,
        snapshot: &Snapshot<'_>,
        (measure, shown, at): (Measure<'_>, Quantity, Moment),
    ) -> Result<Option<Because>, Error> {
        let then = self.levels_at(snapshot, at, Knowledge::AsKnownThen)?;
        if self.measure(measure, &then, Some(at)) != shown {
            return Ok(None);
        }
        let entries = self.entries_back(snapshot, Sequence::NONE, SeenUpTo::Unknown)?;
        let unseen = entries.iter().map(|(_, past)| past);
        let unseen: Vec<_> = unseen.filter(|past| past.recorded_at > at).collect();
        Ok(Some(because(&unseen)))
    }

    /// Whether the numbers themselves may be wrong, and not only how they are shown.
    pub(super) fn doubtful(&self, old: Moment) -> Vec<LevelKey> {
        let keys = self.figures.keys().into_iter().zip(&self.now);
        let doubtful = keys.filter(|(_, level)| {
            let is_known = level.last_sequence.is_some();
            let is_old = level.counted_until.is_none_or(|counted| counted < old);
            level.open_cases > 0 || level.free().is_negative() || (is_known && is_old)
        });
        doubtful.map(|(key, _)| key).collect()
    }
}

/// What had not been seen, newest first.
fn because(unseen: &[&PastLevel]) -> Because {
    let mut entries: Vec<_> = unseen.iter().map(|past| past.sequence).collect();
    entries.dedup();
    entries.truncate(BACK_ENTRIES_MAX);
    if unseen.iter().all(|past| past.is_expiry) {
        Because::Expired { entries }
    } else {
        Because::InFlight { entries }
    }
}

/// Loads levels and what is due on them, for many items at once.
pub(super) fn load(
    snapshot: &Snapshot<'_>,
    keys: &[LevelKey],
    slice: &mut Slice,
) -> Result<(), Error> {
    let missing = |key: &&LevelKey| !slice.knows(&Key::Level(**key));
    let keys: Vec<_> = keys.iter().filter(missing).copied().collect();
    snapshot.load_levels(&keys, slice)
}
