//! What a batch notes of the feeds of its sources, beside the journal.

use std::sync::Arc;

use crate::batch::failure::unknown_source;
use crate::batch::transaction::Batch;
use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::CatalogueRow;
use crate::catalogue::feed::{Feed, Feeds, Heartbeat, SOURCE_SEQUENCE_MAX};
use crate::catalogue::source::Source;
use crate::command::prepared::Prepared;
use crate::decide::draft::AHEAD_SECONDS_MAX;
use crate::value::id::SourceId;
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::moment::Moment;
use crate::value::name::SourceName;

impl Batch {
    /// The feeds after the batch.
    #[must_use]
    pub fn feeds(&self) -> &Arc<Feeds> {
        &self.feeds
    }

    /// Records a heartbeat of a source, and returns the source's feed after it.
    ///
    /// # Errors
    /// [`Malformed`] where the source is not defined, or with neither numbers nor a heartbeat.
    pub fn heartbeat(
        &mut self,
        source: &SourceName,
        heartbeat: Heartbeat,
        time: Reading,
    ) -> Result<Feed, Malformed> {
        let Some(source) = self.catalogue.source_named(source).cloned() else {
            return Err(unknown_source(source));
        };
        if !source.is_watched() {
            let reason = format_args!(
                "{:?} is defined without heartbeat_seconds and sequenced; define it with one of \
                 them, then send its heartbeats",
                source.name
            );
            return Err(Malformed::new(MalformedCode::Fields, "source", reason));
        }
        if heartbeat
            .last_sequence
            .is_some_and(|last| last > SOURCE_SEQUENCE_MAX)
        {
            let reason = format_args!("is more than {SOURCE_SEQUENCE_MAX}");
            return Err(Malformed::new(
                MalformedCode::Fields,
                "last_sequence",
                reason,
            ));
        }
        if heartbeat.at > time.now.plus_seconds(AHEAD_SECONDS_MAX) {
            let reason = format_args!("is {}, more than a year ahead", heartbeat.at);
            return Err(Malformed::new(MalformedCode::Time, "at", reason));
        }
        let mut feed = self.feed(source.id, time.now);
        feed.beat(&source, heartbeat, time.now);
        self.put_feed(source.id, Some(feed.clone()));
        self.settle();
        Ok(feed)
    }

    /// Notes that a command of a source came and got an answer that is remembered.
    pub(crate) fn note_message(&mut self, prepared: &Prepared, source: SourceId, now: Moment) {
        let Some(source) = self.catalogue.source(source).cloned() else {
            return;
        };
        if !source.is_watched() {
            return;
        }
        let header = prepared.command().header();
        let mut feed = self.feed(source.id, now);
        feed.receive(&source, header.source_sequence, header.occurred_at, now);
        self.put_feed(source.id, Some(feed));
    }

    /// Begins and ends the feeds of sources that were defined.
    pub(crate) fn note_sources(&mut self, rows: &[CatalogueRow], now: Moment) {
        for row in rows {
            let CatalogueRow::Source(source) = row else {
                continue;
            };
            self.note_source(source, now);
        }
    }

    fn note_source(&mut self, source: &Source, now: Moment) {
        let known = self.feeds.get(source.id).cloned();
        let feed = source.is_watched().then(|| {
            let mut feed = known.clone().unwrap_or_else(|| Feed::new(now));
            if !source.sequenced {
                feed.forget_numbers();
            }
            feed
        });
        if feed != known {
            self.put_feed(source.id, feed);
        }
    }

    fn feed(&self, source: SourceId, now: Moment) -> Feed {
        let known = self.feeds.get(source).cloned();
        known.unwrap_or_else(|| Feed::new(now))
    }

    fn put_feed(&mut self, source: SourceId, feed: Option<Feed>) {
        // One epoch a batch is enough: nobody sees what is between.
        let known = self.fresh.feed_epoch.or(self.changes.feed_epoch);
        let epoch = known.unwrap_or(self.feeds.epoch() + 1);
        self.fresh.feed_epoch = Some(epoch);
        self.fresh.feeds.put(source, feed.clone());
        Arc::make_mut(&mut self.feeds).put(epoch, source, feed);
    }
}
