//! What a memory store reads.

use std::collections::BTreeMap;
use std::ops::Bound;

use oneshelf_core::store::{Page, Reader, StoreError};
use oneshelf_core::{
    Case, CaseNumber, Catalogue, ChainHash, Claim, ConflictRow, CountKey, CountRecord,
    DestinationName, DestinationRow, Feeds, Head, JournalRow, Key, Level, LevelKey, Link,
    LocationId, Moment, Outstanding, Parked, ParkedKey, RefusalRow, Reservation, Sequence, Slice,
    Supply, SupplyClaim, Task, Undone,
};

use super::state::State;

impl Reader for State {
    fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), StoreError> {
        for key in keys {
            self.load_one(key, slice);
        }
        Ok(())
    }

    fn head(&self) -> Result<Head, StoreError> {
        let last = self.journal.last_key_value().map(|(_, row)| row);
        Ok(Head {
            sequence: last.map_or(Sequence::NONE, |row| row.sequence),
            hash: last.map_or(ChainHash::START, |row| row.hash),
            recorded_at: last.map_or(Moment::MIN, |row| row.recorded_at),
            case: self
                .cases
                .last_key_value()
                .map_or(CaseNumber(0), |(n, _)| *n),
            catalogue_epoch: self.catalogue_epoch,
            clock_stopped_at: self.clock_stopped_at,
            feed_epoch: self.feed_epoch,
        })
    }

    fn catalogue(&self) -> Result<Catalogue, StoreError> {
        let rows = self.catalogue.values().cloned();
        Ok(Catalogue::new(self.catalogue_epoch, rows))
    }

    fn feeds(&self) -> Result<Feeds, StoreError> {
        Ok(Feeds::new(self.feed_epoch, self.feeds.clone()))
    }

    fn links(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Link)> {
        Ok(page(&self.links, after, limit, pair))
    }

    fn journal(&self, after: Sequence, limit: usize) -> Page<JournalRow> {
        Ok(page(&self.journal, Some(after), limit, value))
    }

    fn levels(&self, after: Option<LevelKey>, limit: usize) -> Page<(LevelKey, Level)> {
        Ok(page(&self.levels, after, limit, pair))
    }

    fn claims(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Claim)> {
        Ok(page(&self.claims, after, limit, pair))
    }

    fn reservations(&self, after: Sequence, limit: usize, only_live: bool) -> Page<Reservation> {
        let row = |(_, row): (&Sequence, &Reservation)| {
            (!only_live || row.is_live()).then(|| row.clone())
        };
        Ok(page(&self.reservations, Some(after), limit, row))
    }

    fn tasks(
        &self,
        after: Option<(LocationId, Sequence)>,
        limit: usize,
    ) -> Page<((LocationId, Sequence), Task)> {
        Ok(page(&self.tasks, after, limit, pair))
    }

    fn supplies(&self, after: Sequence, limit: usize) -> Page<Supply> {
        Ok(page(&self.supplies, Some(after), limit, value))
    }

    fn incoming(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), SupplyClaim)> {
        Ok(page(&self.incoming, after, limit, pair))
    }

    fn cases(&self, after: CaseNumber, limit: usize, only_open: bool) -> Page<Case> {
        let row =
            |(_, row): (&CaseNumber, &Case)| (!only_open || row.is_open()).then(|| row.clone());
        Ok(page(&self.cases, Some(after), limit, row))
    }

    fn counts(
        &self,
        after: Option<(LevelKey, CountKey)>,
        limit: usize,
    ) -> Page<((LevelKey, CountKey), CountRecord)> {
        Ok(page(&self.counts, after, limit, pair))
    }

    fn undone(
        &self,
        after: Option<(Sequence, LevelKey)>,
        limit: usize,
    ) -> Page<((Sequence, LevelKey), Undone)> {
        Ok(page(&self.undone, after, limit, pair))
    }

    fn parked(&self, after: Option<&ParkedKey>, limit: usize) -> Page<(ParkedKey, Parked)> {
        Ok(page(&self.parked, after.cloned(), limit, pair))
    }

    fn handovers(
        &self,
        after: Option<&(ParkedKey, Sequence)>,
        limit: usize,
    ) -> Page<(ParkedKey, Sequence)> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let rows = self.handovers.range((from, Bound::Unbounded));
        Ok(rows.take(limit).cloned().collect())
    }

    fn refusals(&self, after: u64, limit: usize) -> Page<(u64, RefusalRow)> {
        Ok(page(&self.refusals, Some(after), limit, pair))
    }

    fn conflicts(&self, after: u64, limit: usize) -> Page<(u64, ConflictRow)> {
        Ok(page(&self.conflicts, Some(after), limit, pair))
    }

    fn due(&self, now: Moment, limit: usize) -> Page<LevelKey> {
        let due = self.due.iter().take_while(|(moment, _)| *moment <= now);
        Ok(due.take(limit).map(|(_, key)| *key).collect())
    }

    fn next_due(&self) -> Result<Option<Moment>, StoreError> {
        Ok(self.due.first().map(|(moment, _)| *moment))
    }

    fn destinations(&self) -> Page<DestinationRow> {
        Ok(self.destinations.values().cloned().collect())
    }

    fn deliveries(&self, destination: &DestinationName) -> Page<Outstanding> {
        let of = |number| (destination.clone(), number);
        let rows = self.deliveries.range(of(0)..=of(u64::MAX));
        Ok(rows.map(|(_, row)| row.clone()).collect())
    }
}

fn page<K: Ord + Clone, V: Clone, T>(
    table: &BTreeMap<K, V>,
    after: Option<K>,
    limit: usize,
    row: impl Fn((&K, &V)) -> Option<T>,
) -> Vec<T> {
    let start = after.map_or(Bound::Unbounded, Bound::Excluded);
    table
        .range((start, Bound::Unbounded))
        .filter_map(row)
        .take(limit)
        .collect()
}

fn pair<K: Clone, V: Clone>((key, value): (&K, &V)) -> Option<(K, V)> {
    Some((key.clone(), value.clone()))
}

fn value<K, V: Clone>((_, value): (&K, &V)) -> Option<V> {
    Some(value.clone())
}
