//! What is known of the sources: heartbeats in, the state of every feed out.

use oneshelf_core::{
    ChannelName, Feed, Gap, Heartbeat, Label, LabelReason, LocationName, Moment, Source, SourceName,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{Snapshot, not_in_catalogue};
use crate::shelf::Shelf;

/// How a watched source is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeedState {
    /// Heard from in time, and nothing is known to be missing.
    Fresh,
    /// Messages are missing or on their way.
    Behind,
    /// It has been silent for longer than its `heartbeat_seconds`.
    Silent,
    /// It has not been heard since it is watched.
    NeverHeard,
}

/// A watched source: one that numbers its messages or sends heartbeats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct FeedView {
    /// The source that is watched.
    pub source: SourceName,
    /// The channel that the source belongs to.
    pub channel: ChannelName,
    /// The location where the source works. Without it, every location.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// Whether it is fresh, behind, silent or was never heard.
    pub state: FeedState,
    /// The label that numbers of its location have because of it.
    pub label: Label,
    /// Why numbers of its location are not confirmed; empty where they are, as far as it goes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<LabelReason>,
    /// When it was heard last, by command or heartbeat. Without it, it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard_at: Option<Moment>,
    /// It is heard from at least this often, in seconds. Without it, silence means nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heartbeat_seconds: Option<u32>,
    /// Every message up to this number came. Without it, the source does not number its messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_through: Option<u64>,
    /// The gaps in its message numbers, lowest first, for the source to send again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// How many messages its last heartbeat says are queued or on their way.
    pub on_the_way: u64,
    /// Its latest heartbeat. Without it, it sent none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heartbeat: Option<Heartbeat>,
    /// The watermark: every message that it sent before then was received, less its clock's
    /// uncertainty. Without it, nothing is known to be complete yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complete_until: Option<Moment>,
}

impl Shelf {
    /// Records a heartbeat: a source is alive, has sent so far, and has so many messages queued. It
    /// is kept beside the journal, and no stock changes by it. The answer lists the numbers that
    /// are missing, for the source to send again.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a source that is not defined, or with neither
    /// `heartbeat_seconds` nor `sequenced`; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{DefineChannel, DefineSource, Heartbeat, Moment, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let office = || "office".parse();
    /// shelf.apply(DefineChannel::new(office()?, "c-1".parse()?, "pos".parse()?))?;
    /// shelf.apply(DefineSource {
    ///     heartbeat_seconds: Some(300),
    ///     ..DefineSource::new(office()?, "s-1".parse()?, "till-3".parse()?, "pos".parse()?)
    /// })?;
    /// let at: Moment = "2026-11-23T10:00:00Z".parse()?;
    /// let beat = Heartbeat { at, last_sequence: None, queued: 0 };
    /// let feed = shelf.heartbeat(&"till-3".parse()?, beat)?;
    /// assert!(feed.gaps.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn heartbeat(&self, source: &SourceName, heartbeat: Heartbeat) -> Result<FeedView, Error> {
        let (answer, news) = self.writer().transact(self.surroundings(), |open| {
            let now = open.now();
            Ok(open.batch.heartbeat(source, heartbeat, now))
        })?;
        self.tell(news);
        answer?;
        let snapshot = self.snapshot()?;
        let known = snapshot.catalogue.source_named(source);
        let feed = known.and_then(|known| Some((known, snapshot.feeds.get(known.id)?)));
        // Another process may have ended its feed meanwhile.
        let (known, feed) =
            feed.ok_or_else(|| Error::damaged("the feed of a heartbeat is gone"))?;
        snapshot.feed(known, feed)
    }

    /// Lists every watched source by name: how it is doing, which messages are missing, and its
    /// watermark.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = oneshelf::Shelf::open(folder.path().join("oxford.db"))?;
    /// for feed in shelf.feeds()? {
    ///     println!("{} {:?}, {} gaps", feed.source, feed.state, feed.gaps.len());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn feeds(&self) -> Result<Vec<FeedView>, Error> {
        let snapshot = self.snapshot()?;
        let feeds = snapshot.feeds.iter().map(|(id, feed)| {
            let source = snapshot.catalogue.source(id);
            let source = source.ok_or_else(|| not_in_catalogue("source", id.0))?;
            snapshot.feed(source, feed)
        });
        let mut feeds = feeds.collect::<Result<Vec<_>, Error>>()?;
        feeds.sort_by(|one, other| one.source.cmp(&other.source));
        Ok(feeds)
    }
}

impl Snapshot<'_> {
    fn feed(&self, source: &Source, feed: &Feed) -> Result<FeedView, Error> {
        let channel = self.catalogue.channel(source.channel);
        let channel = channel.ok_or_else(|| not_in_catalogue("channel", source.channel.0))?;
        let location = source.location.map(|id| {
            let location = self.catalogue.location(id);
            let location = location.ok_or_else(|| not_in_catalogue("location", id.0))?;
            Ok::<_, Error>(location.name.clone())
        });
        let reasons = feed.reasons(source, self.reading);
        let state = if feed.heard_at.is_none() {
            FeedState::NeverHeard
        } else if feed.silent_since(source, self.reading).is_some() {
            FeedState::Silent
        } else if reasons.is_empty() {
            FeedState::Fresh
        } else {
            FeedState::Behind
        };
        let complete = feed.complete_until;
        let (queued, missing) = feed.backlog();
        let missing = if source.sequenced { missing } else { 0 };
        Ok(FeedView {
            source: source.name.clone(),
            channel: channel.name.clone(),
            location: location.transpose()?,
            state,
            label: Label::worst(&reasons),
            reasons,
            heard_at: feed.heard_at,
            heartbeat_seconds: source.heartbeat_seconds,
            received_through: source.sequenced.then_some(feed.received_through),
            gaps: feed.gaps(),
            on_the_way: queued.saturating_add(missing),
            heartbeat: feed.heartbeat,
            complete_until: complete.map(|_| feed.good_until(source, self.reading.now)),
        })
    }
}
