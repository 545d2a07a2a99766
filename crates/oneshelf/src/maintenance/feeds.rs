//! What is known of the sources: heartbeats in, the state of every feed out.

use oneshelf_core::{
    ChannelName, Feed, Gap, Heartbeat, Label, LabelReason, LocationName, Moment, Source, SourceName,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{Snapshot, not_in_catalogue};
use crate::shelf::Shelf;

/// How a source is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeedState {
    /// Heard from in time, and nothing is known to be missing.
    Fresh,
    /// Messages are missing or on their way.
    Behind,
    /// Nothing was heard of it for longer than it may be silent.
    Silent,
    /// Nothing was ever heard of it.
    NeverHeard,
}

/// A source that numbers its messages or is heard from regularly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct FeedView {
    /// The source.
    pub source: SourceName,
    /// The channel that it belongs to.
    pub channel: ChannelName,
    /// Where it works; nothing for everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// How it is doing.
    pub state: FeedState,
    /// What numbers of its location are labelled because of it.
    pub label: Label,
    /// Why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<LabelReason>,
    /// When it was heard last, by command or heartbeat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard_at: Option<Moment>,
    /// How often it is heard from at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heartbeat_seconds: Option<u32>,
    /// Up to which number every message came; nothing where it does not number them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_through: Option<u64>,
    /// The numbers that are missing below others that came, lowest first: to be sent again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// How many messages its last heartbeat says are waiting or on their way.
    pub on_the_way: u64,
    /// Its last heartbeat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heartbeat: Option<Heartbeat>,
    /// Everything that it sent before then is here, its clock's uncertainty taken off; nothing
    /// where it vouches for nothing yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complete_until: Option<Moment>,
}

impl Shelf {
    /// Notes what a source says of itself: that it is alive, how far it has sent, what waits. It
    /// is kept beside the journal, and no stock changes by it. The answer has the numbers that
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

    /// Every source that numbers its messages or is heard from regularly, by name: how it is
    /// doing, what is missing, and up to when everything that it sent is here.
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
