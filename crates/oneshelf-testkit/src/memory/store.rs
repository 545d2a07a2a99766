//! The store itself: handles, transactions, and faults.

use std::cell::{Cell, OnceCell};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use oneshelf_core::store::{LevelRead, Page, Reader, Store, StoreError, UnusableKind, Writer};
use oneshelf_core::{
    Case, CaseNumber, Catalogue, Changes, Claim, ConflictRow, CountKey, CountRecord,
    DestinationName, DestinationRow, Feeds, Head, JournalRow, Key, Level, LevelKey, Link,
    LocationId, Moment, Outstanding, Parked, ParkedKey, RefusalRow, Reservation, Sequence, Slice,
    SourceId, Supply, SupplyClaim, Task, Undone,
};

use super::state::State;

/// Something that goes wrong in a [`MemoryStore`], each time with
/// [`StoreError::OutcomeUnknown`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Saving fails; the transaction is lost.
    Save,
    /// The commit fails, and nothing of it is kept.
    CommitLost,
    /// The commit fails, and yet everything of it is kept.
    CommitKept,
}

#[derive(Debug, Default)]
struct Shared {
    /// Held for as long as a write transaction lasts.
    turn: Mutex<()>,
    current: Mutex<Current>,
}

#[derive(Debug, Default)]
struct Current {
    state: Arc<State>,
    /// Counts the commits of all handles.
    version: u64,
    /// What goes wrong after how many more saves or commits.
    faults: Vec<(Fault, usize)>,
}

impl Current {
    /// Whether a save or a commit goes wrong now.
    fn fault(&mut self, is_save: bool) -> Option<Fault> {
        let mut due = None;
        self.faults.retain_mut(|(fault, left)| {
            if (*fault == Fault::Save) != is_save {
                return true;
            }
            if *left == 0 && due.is_none() {
                due = Some(*fault);
                return false;
            }
            *left = left.saturating_sub(1);
            true
        });
        due
    }
}

/// A store in memory.
///
/// Transactions are real: a reader keeps the state that it began with, and a dropped writer
/// changes nothing. A second write transaction waits for the first, so one thread must not hold
/// two. Several handles may share one memory, as several processes share a file.
///
/// ```
/// use oneshelf_core::store::Store;
/// let store = oneshelf_testkit::MemoryStore::new();
/// assert_eq!(store.read()?.head()?.sequence.0, 0);
/// # Ok::<(), oneshelf_core::store::StoreError>(())
/// ```
#[derive(Debug, Default)]
pub struct MemoryStore {
    shared: Arc<Shared>,
    /// The version that this handle's last transaction saw; `None` before the first one.
    seen: Mutex<Option<u64>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Another handle of the same memory, as another process would have.
    #[must_use]
    pub fn another_handle(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            seen: Mutex::default(),
        }
    }

    /// Makes a save or commit go wrong: the next one where `successes` is 0, or that many later.
    /// It goes wrong once; several faults may wait.
    pub fn fail(&self, fault: Fault, successes: usize) {
        lock(&self.shared.current).faults.push((fault, successes));
    }
}

impl Store for MemoryStore {
    fn write(&self) -> Result<Box<dyn Writer + '_>, StoreError> {
        let turn = lock(&self.shared.turn);
        let current = lock(&self.shared.current);
        let is_stale = lock(&self.seen).replace(current.version) != Some(current.version);
        Ok(Box::new(MemoryWriter {
            store: self,
            _turn: turn,
            base: Arc::clone(&current.state),
            is_stale,
            saved: None,
            changed: OnceCell::new(),
        }))
    }

    fn read(&self) -> Result<Box<dyn Reader + '_>, StoreError> {
        let state = Arc::clone(&lock(&self.shared.current).state);
        Ok(Box::new(Snapshot(state)))
    }

    fn level(&self, key: LevelKey) -> Result<LevelRead, StoreError> {
        let state = Arc::clone(&lock(&self.shared.current).state);
        let head = state.head()?;
        Ok(LevelRead {
            level: state.level(key),
            catalogue_epoch: head.catalogue_epoch,
            feed_epoch: head.feed_epoch,
            clock_stopped_at: head.clock_stopped_at,
            sequence: head.sequence,
        })
    }

    /// Always an error: there is no file.
    fn backup(&self, target: &Path) -> Result<(), StoreError> {
        Err(StoreError::Unusable {
            kind: UnusableKind::Missing,
            path: target.display().to_string(),
            reason: "a store in memory has no file to copy; use a store with a file".to_owned(),
        })
    }

    /// Always empty: there is no file that could be damaged.
    fn check(&self) -> Result<Vec<String>, StoreError> {
        Ok(Vec::new())
    }
}

#[derive(Debug)]
struct Snapshot(Arc<State>);

impl Snapshot {
    fn state(&self) -> &State {
        &self.0
    }
}

/// Most transactions save once and then commit, so the state is only copied where something is
/// read, saved again or purged after a save, or where a reader still holds the old state.
#[derive(Debug)]
struct MemoryWriter<'a> {
    store: &'a MemoryStore,
    _turn: MutexGuard<'a, ()>,
    base: Arc<State>,
    is_stale: bool,
    saved: Option<Changes>,
    changed: OnceCell<State>,
}

impl MemoryWriter<'_> {
    fn state(&self) -> &State {
        match &self.saved {
            None => self.changed.get().unwrap_or(&self.base),
            Some(_) => self.changed.get_or_init(|| self.copy()),
        }
    }

    fn copy(&self) -> State {
        let mut state = State::clone(&self.base);
        if let Some(changes) = &self.saved {
            state.apply(changes);
        }
        state
    }

    /// The state to change, with everything saved before in it.
    fn state_mut(&mut self) -> Option<&mut State> {
        self.state();
        if self.changed.get().is_none() {
            let _ = self.changed.set(self.copy());
        }
        self.saved = None;
        self.changed.get_mut()
    }

    fn retire(&self, what: &str) -> StoreError {
        *lock(&self.store.seen) = None;
        StoreError::OutcomeUnknown {
            reason: format!("the {what} was made to fail"),
        }
    }
}

impl Writer for MemoryWriter<'_> {
    fn is_stale(&self) -> bool {
        self.is_stale
    }

    fn save(&mut self, changes: &Changes) -> Result<(), StoreError> {
        if lock(&self.store.shared.current).fault(true).is_some() {
            return Err(self.retire("save"));
        }
        self.state().check(changes)?;
        if self.saved.is_none() && self.changed.get().is_none() {
            self.saved = Some(changes.clone());
        } else if let Some(state) = self.state_mut() {
            state.apply(changes);
        }
        Ok(())
    }

    fn purge_refusals(
        &mut self,
        source: SourceId,
        before: Moment,
        limit: usize,
    ) -> Result<usize, StoreError> {
        let purged = self
            .state_mut()
            .map(|state| state.purge_refusals(source, before, limit));
        Ok(purged.unwrap_or(0))
    }

    fn clear_projections(&mut self) -> Result<(), StoreError> {
        if let Some(state) = self.state_mut() {
            state.clear_projections();
        }
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        let mut current = lock(&self.store.shared.current);
        let fault = current.fault(false);
        if fault == Some(Fault::CommitLost) {
            return Err(self.retire("commit"));
        }
        let Self {
            store,
            _turn,
            base,
            saved,
            changed,
            ..
        } = *self;
        drop(base);
        if let Some(state) = changed.into_inner() {
            current.state = Arc::new(state);
        } else if let Some(changes) = saved {
            Arc::make_mut(&mut current.state).apply(&changes);
        }
        current.version += 1;
        *lock(&store.seen) = Some(current.version);
        if fault.is_some() {
            *lock(&store.seen) = None;
            return Err(StoreError::OutcomeUnknown {
                reason: "the commit was made to fail".to_owned(),
            });
        }
        Ok(())
    }
}

macro_rules! read_from_state {
    ($reader:ty) => {
        read_from_state!($reader, |reader, keys, slice| reader
            .state()
            .load(keys, slice));
    };
    ($reader:ty, |$this:ident, $keys:ident, $slice:ident| $load:expr) => {
        impl Reader for $reader {
            fn load(&self, $keys: &[Key], $slice: &mut Slice) -> Result<(), StoreError> {
                let $this = self;
                $load
            }
            fn head(&self) -> Result<Head, StoreError> {
                self.state().head()
            }
            fn catalogue(&self) -> Result<Catalogue, StoreError> {
                self.state().catalogue()
            }
            fn feeds(&self) -> Result<Feeds, StoreError> {
                self.state().feeds()
            }
            fn links(
                &self,
                after: Option<(LevelKey, Sequence)>,
                limit: usize,
            ) -> Page<((LevelKey, Sequence), Link)> {
                self.state().links(after, limit)
            }
            fn journal(&self, after: Sequence, limit: usize) -> Page<JournalRow> {
                self.state().journal(after, limit)
            }
            fn levels(&self, after: Option<LevelKey>, limit: usize) -> Page<(LevelKey, Level)> {
                self.state().levels(after, limit)
            }
            fn claims(
                &self,
                after: Option<(LevelKey, Sequence)>,
                limit: usize,
            ) -> Page<((LevelKey, Sequence), Claim)> {
                self.state().claims(after, limit)
            }
            fn reservations(
                &self,
                after: Sequence,
                limit: usize,
                only_live: bool,
            ) -> Page<Reservation> {
                self.state().reservations(after, limit, only_live)
            }
            fn tasks(
                &self,
                after: Option<(LocationId, Sequence)>,
                limit: usize,
            ) -> Page<((LocationId, Sequence), Task)> {
                self.state().tasks(after, limit)
            }
            fn supplies(&self, after: Sequence, limit: usize) -> Page<Supply> {
                self.state().supplies(after, limit)
            }
            fn incoming(
                &self,
                after: Option<(LevelKey, Sequence)>,
                limit: usize,
            ) -> Page<((LevelKey, Sequence), SupplyClaim)> {
                self.state().incoming(after, limit)
            }
            fn cases(&self, after: CaseNumber, limit: usize, only_open: bool) -> Page<Case> {
                self.state().cases(after, limit, only_open)
            }
            fn counts(
                &self,
                after: Option<(LevelKey, CountKey)>,
                limit: usize,
            ) -> Page<((LevelKey, CountKey), CountRecord)> {
                self.state().counts(after, limit)
            }
            fn undone(
                &self,
                after: Option<(Sequence, LevelKey)>,
                limit: usize,
            ) -> Page<((Sequence, LevelKey), Undone)> {
                self.state().undone(after, limit)
            }
            fn parked(&self, after: Option<&ParkedKey>, limit: usize) -> Page<(ParkedKey, Parked)> {
                self.state().parked(after, limit)
            }
            fn handovers(
                &self,
                after: Option<&(ParkedKey, Sequence)>,
                limit: usize,
            ) -> Page<(ParkedKey, Sequence)> {
                self.state().handovers(after, limit)
            }
            fn refusals(&self, after: u64, limit: usize) -> Page<(u64, RefusalRow)> {
                self.state().refusals(after, limit)
            }
            fn conflicts(&self, after: u64, limit: usize) -> Page<(u64, ConflictRow)> {
                self.state().conflicts(after, limit)
            }
            fn due(&self, now: Moment, limit: usize) -> Page<LevelKey> {
                self.state().due(now, limit)
            }
            fn next_due(&self) -> Result<Option<Moment>, StoreError> {
                self.state().next_due()
            }
            fn destinations(&self) -> Page<DestinationRow> {
                self.state().destinations()
            }
            fn deliveries(&self, destination: &DestinationName) -> Page<Outstanding> {
                self.state().deliveries(destination)
            }
        }
    };
}

read_from_state!(Snapshot);
read_from_state!(MemoryWriter<'_>);

/// What a reader was asked to load.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Loads {
    /// How often: each is a round trip to a store at the other end of a network.
    pub calls: usize,
    /// Keys, of all calls together.
    pub keys: usize,
    /// Entries of the journal that came, of all calls together.
    pub entries: usize,
}

/// How a load goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failing {
    /// With an error of the store.
    Store,
    /// With a panic.
    Panic,
}

/// A reader that counts what it loads, and fails when it is told to.
#[derive(Clone, Copy)]
pub struct CountingReader<'r> {
    inner: &'r dyn Reader,
    loads: &'r Cell<Loads>,
    fails: Option<(usize, Failing)>,
}

impl<'r> CountingReader<'r> {
    /// The same reader, with a count.
    #[must_use]
    pub fn new(inner: &'r dyn Reader, loads: &'r Cell<Loads>) -> Self {
        Self {
            inner,
            loads,
            fails: None,
        }
    }

    /// The same, where the load after so many goes wrong.
    #[must_use]
    pub fn failing_after(self, calls: usize, how: Failing) -> Self {
        Self {
            fails: Some((calls, how)),
            ..self
        }
    }

    fn state(&self) -> &dyn Reader {
        self.inner
    }

    fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), StoreError> {
        match self.fails {
            Some((calls, Failing::Store)) if calls == self.loads.get().calls => {
                let reason = "as the test wanted".to_owned();
                return Err(StoreError::Damaged { reason });
            }
            Some((calls, Failing::Panic)) if calls == self.loads.get().calls => {
                std::panic::resume_unwind(Box::new("as the test wanted"));
            }
            _ => {}
        }
        let known = slice.entries.len();
        self.inner.load(keys, slice)?;
        let mut loads = self.loads.get();
        loads.calls += 1;
        loads.keys += keys.len();
        loads.entries += slice.entries.len() - known;
        self.loads.set(loads);
        Ok(())
    }
}

read_from_state!(CountingReader<'_>, |reader, keys, slice| reader
    .load(keys, slice));
