//! Feeds: what is known of sources that number their messages or are heard from regularly, and up
//! to when everything that they sent is here.
//!
//! A feed is kept beside the journal, not in it. Sources without numbers and without a heartbeat
//! have none, and vouch for nothing.

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::Catalogue;
use crate::catalogue::label::LabelReason;
use crate::catalogue::source::Source;
use crate::value::id::{LocationId, SourceId};
use crate::value::moment::Moment;
use crate::value::switches::{self, Rule};

/// The most ranges of message numbers that are remembered above a gap. Beyond that the highest
/// range is forgotten, and its messages count as missing until they come again.
pub const FEED_RANGES_MAX: usize = 64;

/// The highest message number: the largest that every JSON reader keeps exact.
pub const SOURCE_SEQUENCE_MAX: u64 = (1 << 53) - 1;

/// A heartbeat: a source says that it is alive, how far it has sent, and what still waits.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Heartbeat {
    /// The time by the source's own clock; a time ahead of ours is taken as now.
    #[n(0)]
    pub at: Moment,
    /// The number of the last message that the source has sent. Without it, a heartbeat of a source
    /// that numbers its messages does not show what is complete.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_sequence: Option<u64>,
    /// How many messages wait in the source's own queue, not sent yet. Without it, none.
    #[n(2)]
    #[serde(default)]
    pub queued: u64,
}

/// A range of message numbers that came above a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct FeedRange {
    /// The first number of the range.
    #[n(0)]
    pub from: u64,
    /// The last number of the range.
    #[n(1)]
    pub to: u64,
    /// The latest time at which any of these messages occurred; `None` where none said.
    #[n(2)]
    pub until: Option<Moment>,
}

/// A gap in a source's message numbers: messages that are missing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Gap {
    /// The first missing number of the gap.
    pub from: u64,
    /// The last missing number of the gap.
    pub to: u64,
}

impl Gap {
    /// How many numbers are missing.
    #[must_use]
    pub fn missing(self) -> u64 {
        (self.to - self.from).saturating_add(1)
    }
}

/// What is known of one watched source: which of its messages came, and up to when it is complete.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Feed {
    /// Since when the source is watched.
    #[n(0)]
    pub since: Moment,
    /// Every message up to this number came; 0 before the first.
    #[n(1)]
    pub received_through: u64,
    /// The latest time at which any of these messages occurred; `None` where none said.
    #[n(2)]
    pub received_until: Option<Moment>,
    /// The ranges that came above the first gap, lowest first; at most [`FEED_RANGES_MAX`].
    #[n(3)]
    pub above: Vec<FeedRange>,
    /// The highest number that came, whether or not its range is remembered.
    #[n(4)]
    pub highest: u64,
    /// When a command or heartbeat came last, by the engine's clock; `None` before the first.
    #[n(5)]
    pub heard_at: Option<Moment>,
    /// The latest heartbeat of the source; `None` before the first.
    #[n(6)]
    pub heartbeat: Option<Heartbeat>,
    /// The watermark: everything that the source sent before then is here, by its own clock. `None`
    /// while it vouches for nothing.
    #[n(7)]
    pub complete_until: Option<Moment>,
}

impl Feed {
    /// The feed of a source from which nothing has come.
    #[must_use]
    pub fn new(since: Moment) -> Self {
        Self {
            since,
            received_through: 0,
            received_until: None,
            above: Vec::new(),
            highest: 0,
            heard_at: None,
            heartbeat: None,
            complete_until: None,
        }
    }

    /// Notes that a command came, with its number and the time that it gave itself.
    pub(crate) fn receive(
        &mut self,
        source: &Source,
        number: Option<u64>,
        occurred_at: Option<Moment>,
        now: Moment,
    ) {
        self.heard_at = self.heard_at.max(Some(now));
        if let Some(number) = number.filter(|_| source.sequenced) {
            self.note_number(number, occurred_at.map(|at| at.min(now)));
            self.complete(source);
        }
    }

    /// Notes a heartbeat; an older one than the last only says that the source is alive.
    pub(crate) fn beat(&mut self, source: &Source, heartbeat: Heartbeat, now: Moment) {
        self.heard_at = self.heard_at.max(Some(now));
        let at = heartbeat.at.min(now);
        if self.heartbeat.is_none_or(|last| last.at <= at) {
            self.heartbeat = Some(Heartbeat { at, ..heartbeat });
            self.complete(source);
        }
    }

    /// Forgets what numbers say, for a source that no longer sends any.
    pub(crate) fn forget_numbers(&mut self) {
        (self.received_through, self.highest) = (0, 0);
        self.received_until = None;
        self.above.clear();
    }

    fn note_number(&mut self, number: u64, at: Option<Moment>) {
        self.highest = self.highest.max(number);
        if number <= self.received_through {
            return;
        }
        let place = self.above.partition_point(|range| range.to < number);
        match self.above.get_mut(place) {
            Some(range) if range.from <= number => range.until = range.until.max(at),
            _ => {
                let (from, to, until) = (number, number, at);
                self.above.insert(place, FeedRange { from, to, until });
                self.join(place);
                if place > 0 {
                    self.join(place - 1);
                }
            }
        }
        while let Some(range) = self.above.first().copied()
            && range.from == self.received_through + 1
        {
            self.received_through = range.to;
            self.received_until = self.received_until.max(range.until);
            self.above.remove(0);
        }
        self.above.truncate(FEED_RANGES_MAX);
    }

    /// Makes one of a range and the next where no number lies between them.
    fn join(&mut self, place: usize) {
        let next = self.above.get(place + 1).copied();
        if let (Some(range), Some(next)) = (self.above.get_mut(place), next)
            && range.to + 1 == next.from
        {
            range.to = next.to;
            range.until = range.until.max(next.until);
            self.above.remove(place + 1);
        }
    }

    /// What the last heartbeat and the numbers together vouch for; it never goes back, because
    /// what is here stays here.
    fn complete(&mut self, source: &Source) {
        let beat = self.heartbeat.filter(|beat| {
            let is_here = match (source.sequenced, beat.last_sequence) {
                (true, Some(last)) => last <= self.received_through,
                (true, None) => false,
                (false, _) => true,
            };
            is_here && beat.queued == 0
        });
        let beat = beat.map(|beat| beat.at);
        let numbers = self.received_until.filter(|_| source.sequenced);
        self.complete_until = self.complete_until.max(beat).max(numbers);
    }

    /// The numbers that are missing below one that came, lowest first.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut next = self.received_through.saturating_add(1);
        for range in &self.above {
            let (from, to) = (next, range.from - 1);
            gaps.push(Gap { from, to });
            next = range.to.saturating_add(1);
        }
        if next <= self.highest {
            let (from, to) = (next, self.highest);
            gaps.push(Gap { from, to });
        }
        gaps
    }

    /// What the last heartbeat says is on its way: how many messages wait in the source's queue,
    /// and how many it has sent that are not here.
    #[must_use]
    pub fn backlog(&self) -> (u64, u64) {
        self.heartbeat.map_or((0, 0), |beat| {
            let sent = beat.last_sequence.unwrap_or(0);
            (beat.queued, sent.saturating_sub(self.highest))
        })
    }

    /// Since when the source is silent, if for longer than it may be; `None` where it is not, or
    /// where the clock cannot tell.
    #[must_use]
    pub fn silent_since(&self, source: &Source, reading: Reading) -> Option<Moment> {
        let seconds = source.heartbeat_seconds?;
        let heard = self.heard_at.unwrap_or(self.since);
        let is_silent = reading.believed && heard.plus_seconds(seconds) < reading.now;
        is_silent.then_some(heard)
    }

    /// The watermark of the source, less what its clock may be wrong by; [`Moment::MIN`] where it
    /// vouches for nothing yet. Never more than now.
    #[must_use]
    pub fn good_until(&self, source: &Source, now: Moment) -> Moment {
        let until = self.complete_until.unwrap_or(Moment::MIN).min(now);
        until.minus_seconds(source.clock_uncertainty_seconds)
    }

    /// Why numbers that depend on the source are not confirmed.
    #[must_use]
    pub fn reasons(&self, source: &Source, reading: Reading) -> Vec<LabelReason> {
        let mut reasons = Vec::new();
        let name = || source.name.clone();
        if let Some(since) = self.silent_since(source, reading) {
            reasons.push(LabelReason::SourceSilent {
                source: name(),
                since,
            });
        }
        if source.sequenced {
            let gaps = self.gaps();
            if let Some(Gap { from, to }) = gaps.first().copied() {
                let missing = gaps.iter().map(|gap| gap.missing()).sum();
                reasons.push(LabelReason::SourceGap {
                    source: name(),
                    from,
                    to,
                    missing,
                });
            }
        }
        let (queued, missing) = self.backlog();
        let missing = if source.sequenced { missing } else { 0 };
        if queued > 0 || missing > 0 {
            reasons.push(LabelReason::SourceBacklog {
                source: name(),
                queued,
                missing,
            });
        }
        reasons
    }
}

/// Every feed, in memory: a small set that readers share and that is replaced when it changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feeds {
    epoch: u64,
    rows: BTreeMap<SourceId, Feed>,
}

impl Feeds {
    /// Makes the set from its rows; stores call it with what they load.
    #[must_use]
    pub fn new(epoch: u64, rows: impl IntoIterator<Item = (SourceId, Feed)>) -> Self {
        let rows = rows.into_iter().collect();
        Self { epoch, rows }
    }

    /// Counts the changes of feeds; readers compare it with the store's.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// The feed of a source.
    #[must_use]
    pub fn get(&self, source: SourceId) -> Option<&Feed> {
        self.rows.get(&source)
    }

    /// Every feed, in the order of the sources.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Feed)> {
        self.rows.iter().map(|(id, feed)| (*id, feed))
    }

    /// Puts a changed row in, or takes it out, under a new epoch.
    pub(crate) fn put(&mut self, epoch: u64, source: SourceId, feed: Option<Feed>) {
        self.epoch = epoch;
        match feed {
            Some(feed) => self.rows.insert(source, feed),
            None => self.rows.remove(&source),
        };
    }

    /// The feeds that a location depends on: of sources that work there, or everywhere.
    fn at<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        location: LocationId,
    ) -> impl Iterator<Item = (&'a Source, &'a Feed)> {
        self.rows.iter().filter_map(move |(id, feed)| {
            let source = catalogue.source(*id)?;
            let works_here = source.location.is_none_or(|at| at == location);
            (works_here && source.is_watched()).then_some((source.as_ref(), feed))
        })
    }

    /// Why numbers of a location are not confirmed, as far as its sources tell.
    #[must_use]
    pub fn reasons(
        &self,
        catalogue: &Catalogue,
        location: LocationId,
        reading: Reading,
    ) -> Vec<LabelReason> {
        let feeds = self.at(catalogue, location);
        feeds
            .flat_map(|(source, feed)| feed.reasons(source, reading))
            .collect()
    }

    /// The watermark of a location: before then, everything that its watched sources sent is here.
    #[must_use]
    pub fn good_at(&self, catalogue: &Catalogue, location: LocationId, now: Moment) -> Moment {
        if !switches::is_on(Rule::GoodAt) {
            return now;
        }
        let feeds = self.at(catalogue, location);
        feeds
            .map(|(source, feed)| feed.good_until(source, now))
            .fold(now, Moment::min)
    }
}

#[cfg(test)]
#[path = "feed_tests.rs"]
mod tests;
