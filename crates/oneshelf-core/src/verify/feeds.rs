//! What waits for its promise, and what is known of sources.

use std::fmt::Debug;

use crate::catalogue::feed::{FEED_RANGES_MAX, Feed};
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::unmatched::{Link, links_of};
use crate::store::traits::StoreError;
use crate::value::id::{LevelKey, Sequence};
use crate::verify::check::{Check, Invariant, PAGE_ROWS, adds, wide};
use crate::verify::journal::entry;

impl Check<'_> {
    /// Notes the links that follow from what is parked under a name.
    pub(super) fn expect_links(&mut self, key: &ParkedKey, parked: &Parked) {
        let Ok(links) = links_of(key, parked) else {
            let place = format!("what waits under {key:?}");
            self.find(Invariant::Links, place, "a sum that fits", "more");
            return;
        };
        for ((level, sequence), link) in links {
            let computed = self.level(level);
            computed.unlinked += wide(link.quantity);
            if let Some(due_at) = link.due_at {
                adds(&mut computed.earliest_deadline, due_at, Ord::min);
            }
            if let Some(case) = link.case
                && !self.unlinked.remove(&case)
            {
                let place = self.link_place(level, sequence);
                let found = format_args!("case {case}");
                self.find(Invariant::Links, place, "an open case", found);
            }
            if self.links.insert((level, sequence), link).is_some() {
                let place = self.link_place(level, sequence);
                self.find(Invariant::Links, place, "one name", "two");
            }
        }
    }

    /// The stored links are those that follow from what is parked.
    pub(super) fn links(&mut self) -> Result<(), StoreError> {
        for case in std::mem::take(&mut self.unlinked) {
            let place = format!("case {case}");
            self.find(Invariant::Links, place, "what it is about", "none");
        }
        let mut after = None;
        loop {
            let rows = self.reader.links(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            for ((level, sequence), link) in rows {
                let expected = self.links.remove(&(level, sequence));
                if expected.as_ref() != Some(&link) {
                    self.differs(level, sequence, &expected, &link);
                }
            }
        }
        for ((level, sequence), link) in std::mem::take(&mut self.links) {
            self.differs(level, sequence, &link, &None::<Link>);
        }
        Ok(())
    }

    fn differs(
        &mut self,
        level: LevelKey,
        sequence: Sequence,
        expected: &dyn Debug,
        found: &dyn Debug,
    ) {
        let place = self.link_place(level, sequence);
        let (expected, found) = (format!("{expected:?}"), format!("{found:?}"));
        self.find(Invariant::Links, place, expected, found);
    }

    fn link_place(&self, level: LevelKey, sequence: Sequence) -> String {
        format!("the link of {} at {}", entry(sequence), self.place(level))
    }

    /// Feeds are of sources that are watched, and say nothing that cannot be.
    pub(super) fn feeds(&mut self) -> Result<(), StoreError> {
        let feeds = self.reader.feeds()?;
        let epoch = self.head.feed_epoch;
        let place = "the epoch of the feeds";
        self.same(Invariant::Feeds, place, &epoch, &feeds.epoch());
        for (id, feed) in feeds.iter() {
            let source = self.catalogue.source(id);
            let place = match source {
                Some(source) => format!("the feed of {}", source.name),
                None => format!("the feed of source {id}"),
            };
            if source.is_none_or(|source| !source.is_watched()) {
                let expected = "a source with numbers or a heartbeat";
                self.find(Invariant::Feeds, &place, expected, "none");
            }
            if !is_in_order(feed) {
                let found = format!("{feed:?}");
                self.find(Invariant::Feeds, place, "ranges in order", found);
            }
        }
        let watched: Vec<_> = self
            .catalogue
            .sources()
            .filter(|source| source.is_watched() && feeds.get(source.id).is_none())
            .map(|source| source.name.to_string())
            .collect();
        for name in watched {
            self.find(Invariant::Feeds, name, "a feed", "none");
        }
        Ok(())
    }
}

/// Whether the ranges lie above what came without a gap, apart from each other, lowest first.
fn is_in_order(feed: &Feed) -> bool {
    let mut last = feed.received_through;
    for range in &feed.above {
        if range.from <= last.saturating_add(1) || range.to < range.from {
            return false;
        }
        last = range.to;
    }
    last <= feed.highest && feed.above.len() <= FEED_RANGES_MAX
}
