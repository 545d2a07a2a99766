//! A store with bugs on request, and a count of its commits.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use oneshelf::store::{LevelRead, Page, Reader, Store, StoreError, Writer};
use oneshelf_core::{
    Case, CaseNumber, Catalogue, Changes, Claim, ConflictRow, CountKey, CountRecord,
    DestinationName, DestinationRow, Feeds, Head, JournalRow, Key, Level, LevelKey, Link,
    LocationId, Moment, Outstanding, Parked, ParkedKey, RefusalRow, Reservation, Sequence, Slice,
    SourceId, Supply, SupplyClaim, Task, Undone,
};

/// What a test can turn and read while the store is in a shelf.
#[derive(Debug, Default)]
pub(crate) struct Knobs {
    pub(crate) commits: AtomicUsize,
    /// The next commit panics.
    pub(crate) commit_panics: AtomicBool,
    /// The process ends before this step of writing, from 1 on, without a word; never at 0.
    pub(crate) dies_at: AtomicUsize,
    steps: AtomicUsize,
}

impl Knobs {
    /// A step of writing: between each two of them a power switch may be turned.
    fn step(&self) {
        let step = 1 + self.steps.fetch_add(1, Ordering::Relaxed);
        if step == self.dies_at.load(Ordering::Relaxed) {
            std::process::abort();
        }
    }
}

/// A store that panics when a reference `boom` is looked up.
pub(crate) struct FaultyStore {
    pub(crate) inner: Box<dyn Store>,
    pub(crate) knobs: Arc<Knobs>,
}

struct FaultyWriter<'s> {
    inner: Box<dyn Writer + 's>,
    knobs: &'s Knobs,
}

impl Store for FaultyStore {
    fn write(&self) -> Result<Box<dyn Writer + '_>, StoreError> {
        self.knobs.step();
        Ok(Box::new(FaultyWriter {
            inner: self.inner.write()?,
            knobs: &self.knobs,
        }))
    }
    fn read(&self) -> Result<Box<dyn Reader + '_>, StoreError> {
        self.inner.read()
    }
    fn level(&self, key: LevelKey) -> Result<LevelRead, StoreError> {
        self.inner.level(key)
    }
    fn backup(&self, target: &Path) -> Result<(), StoreError> {
        self.inner.backup(target)
    }
    fn check(&self) -> Result<Vec<String>, StoreError> {
        self.inner.check()
    }
}

impl Writer for FaultyWriter<'_> {
    fn is_stale(&self) -> bool {
        self.inner.is_stale()
    }
    fn save(&mut self, changes: &Changes) -> Result<(), StoreError> {
        self.knobs.step();
        self.inner.save(changes)?;
        self.knobs.step();
        Ok(())
    }
    fn purge_refusals(
        &mut self,
        source: SourceId,
        before: Moment,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.inner.purge_refusals(source, before, limit)
    }
    fn clear_projections(&mut self) -> Result<(), StoreError> {
        self.inner.clear_projections()
    }
    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        let panics = self.knobs.commit_panics.swap(false, Ordering::Relaxed);
        assert!(!panics, "this commit was made to panic");
        self.knobs.commits.fetch_add(1, Ordering::Relaxed);
        self.inner.commit()?;
        self.knobs.step();
        Ok(())
    }
}

impl Reader for FaultyWriter<'_> {
    fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), StoreError> {
        for key in keys {
            let panics = matches!(key, Key::Named(_, name) if name.as_str() == "boom");
            assert!(!panics, "this lookup was made to panic");
        }
        self.knobs.step();
        self.inner.load(keys, slice)
    }
    fn head(&self) -> Result<Head, StoreError> {
        self.inner.head()
    }
    fn catalogue(&self) -> Result<Catalogue, StoreError> {
        self.inner.catalogue()
    }
    fn feeds(&self) -> Result<Feeds, StoreError> {
        self.inner.feeds()
    }
    fn links(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Link)> {
        self.inner.links(after, limit)
    }
    fn journal(&self, after: Sequence, limit: usize) -> Page<JournalRow> {
        self.inner.journal(after, limit)
    }
    fn levels(&self, after: Option<LevelKey>, limit: usize) -> Page<(LevelKey, Level)> {
        self.inner.levels(after, limit)
    }
    fn claims(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Claim)> {
        self.inner.claims(after, limit)
    }
    fn reservations(&self, after: Sequence, limit: usize, live: bool) -> Page<Reservation> {
        self.inner.reservations(after, limit, live)
    }
    fn tasks(
        &self,
        after: Option<(LocationId, Sequence)>,
        limit: usize,
    ) -> Page<((LocationId, Sequence), Task)> {
        self.inner.tasks(after, limit)
    }

    fn supplies(&self, after: Sequence, limit: usize) -> Page<Supply> {
        self.inner.supplies(after, limit)
    }

    fn incoming(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), SupplyClaim)> {
        self.inner.incoming(after, limit)
    }

    fn cases(&self, after: CaseNumber, limit: usize, only_open: bool) -> Page<Case> {
        self.inner.cases(after, limit, only_open)
    }
    fn counts(
        &self,
        after: Option<(LevelKey, CountKey)>,
        limit: usize,
    ) -> Page<((LevelKey, CountKey), CountRecord)> {
        self.inner.counts(after, limit)
    }
    fn undone(
        &self,
        after: Option<(Sequence, LevelKey)>,
        limit: usize,
    ) -> Page<((Sequence, LevelKey), Undone)> {
        self.inner.undone(after, limit)
    }
    fn parked(&self, after: Option<&ParkedKey>, limit: usize) -> Page<(ParkedKey, Parked)> {
        self.inner.parked(after, limit)
    }
    fn handovers(
        &self,
        after: Option<&(ParkedKey, Sequence)>,
        limit: usize,
    ) -> Page<(ParkedKey, Sequence)> {
        self.inner.handovers(after, limit)
    }
    fn refusals(&self, after: u64, limit: usize) -> Page<(u64, RefusalRow)> {
        self.inner.refusals(after, limit)
    }
    fn conflicts(&self, after: u64, limit: usize) -> Page<(u64, ConflictRow)> {
        self.inner.conflicts(after, limit)
    }
    fn due(&self, now: Moment, limit: usize) -> Page<LevelKey> {
        self.inner.due(now, limit)
    }
    fn next_due(&self) -> Result<Option<Moment>, StoreError> {
        self.inner.next_due()
    }
    fn destinations(&self) -> Page<DestinationRow> {
        self.inner.destinations()
    }
    fn deliveries(&self, destination: &DestinationName) -> Page<Outstanding> {
        self.inner.deliveries(destination)
    }
}
