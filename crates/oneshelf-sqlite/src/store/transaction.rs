//! The rows that a transaction sees and saves, as the core asks for them.

use oneshelf_core::store::{Page, Reader, StoreError, Writer};
use oneshelf_core::{
    Case, CaseNumber, Catalogue, Changes, Claim, ConflictRow, CountKey, CountRecord,
    DestinationName, DestinationRow, Feeds, Head, JournalRow, Key, Level, LevelKey, Link,
    LocationId, Moment, Outstanding, Parked, ParkedKey, RefusalRow, Reservation, Sequence, Slice,
    SourceId, Supply, SupplyClaim, Task, Undone,
};
use rusqlite::Connection;

use crate::connection::{Session, WriteSession};
use crate::host::Fault;
use crate::rows::{Known, delivery, feed, handover, link, list, load, save, supply, task};

/// The rows that a transaction sees.
#[derive(Debug)]
pub(super) struct Rows<S>(S, Known);

impl<S: Session> Rows<S> {
    pub(super) fn of(session: S) -> Self {
        Self(session, Known::default())
    }

    fn run<T>(
        &self,
        doing: &str,
        work: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        work(self.0.conn()?).map_err(|fault| self.0.fault(doing, fault))
    }
}

impl<S: Session> Reader for Rows<S> {
    fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), StoreError> {
        self.run("load rows", |conn| load::load(conn, keys, slice, &self.1))
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.run("read its state", list::head)
    }

    fn catalogue(&self) -> Result<Catalogue, StoreError> {
        self.run("read the catalogue", list::catalogue)
    }

    fn feeds(&self) -> Result<Feeds, StoreError> {
        self.run("read the feeds", feed::feeds)
    }

    fn links(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Link)> {
        self.run("read the links", |conn| link::links(conn, after, limit))
    }

    fn journal(&self, after: Sequence, limit: usize) -> Page<JournalRow> {
        self.run("read the journal", |conn| list::journal(conn, after, limit))
    }

    fn levels(&self, after: Option<LevelKey>, limit: usize) -> Page<(LevelKey, Level)> {
        self.run("read the levels", |conn| list::levels(conn, after, limit))
    }

    fn claims(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), Claim)> {
        self.run("read the claims", |conn| list::claims(conn, after, limit))
    }

    fn reservations(&self, after: Sequence, limit: usize, only_live: bool) -> Page<Reservation> {
        self.run("read the reservations", |conn| {
            list::reservations(conn, after, limit, only_live)
        })
    }

    fn tasks(
        &self,
        after: Option<(LocationId, Sequence)>,
        limit: usize,
    ) -> Page<((LocationId, Sequence), Task)> {
        self.run("read the tasks", |conn| task::tasks(conn, after, limit))
    }

    fn supplies(&self, after: Sequence, limit: usize) -> Page<Supply> {
        self.run("read the supplies", |conn| {
            supply::supplies(conn, after, limit)
        })
    }

    fn incoming(
        &self,
        after: Option<(LevelKey, Sequence)>,
        limit: usize,
    ) -> Page<((LevelKey, Sequence), SupplyClaim)> {
        self.run("read what is to come", |conn| {
            supply::incoming(conn, after, limit)
        })
    }

    fn cases(&self, after: CaseNumber, limit: usize, only_open: bool) -> Page<Case> {
        self.run("read the cases", |conn| {
            list::cases(conn, after, limit, only_open)
        })
    }

    fn counts(
        &self,
        after: Option<(LevelKey, CountKey)>,
        limit: usize,
    ) -> Page<((LevelKey, CountKey), CountRecord)> {
        self.run("read the counts", |conn| list::counts(conn, after, limit))
    }

    fn undone(
        &self,
        after: Option<(Sequence, LevelKey)>,
        limit: usize,
    ) -> Page<((Sequence, LevelKey), Undone)> {
        self.run("read what was undone", |conn| {
            list::undone(conn, after, limit)
        })
    }

    fn parked(&self, after: Option<&ParkedKey>, limit: usize) -> Page<(ParkedKey, Parked)> {
        self.run("read what waits", |conn| list::parked(conn, after, limit))
    }

    fn handovers(
        &self,
        after: Option<&(ParkedKey, Sequence)>,
        limit: usize,
    ) -> Page<(ParkedKey, Sequence)> {
        self.run("read what was handed over", |conn| {
            handover::handovers(conn, after, limit)
        })
    }

    fn refusals(&self, after: u64, limit: usize) -> Page<(u64, RefusalRow)> {
        self.run("read the refusals", |conn| {
            list::refusals(conn, after, limit)
        })
    }

    fn conflicts(&self, after: u64, limit: usize) -> Page<(u64, ConflictRow)> {
        self.run("read the conflicts", |conn| {
            list::conflicts(conn, after, limit)
        })
    }

    fn due(&self, now: Moment, limit: usize) -> Page<LevelKey> {
        self.run("read what is due", |conn| list::due(conn, now, limit))
    }

    fn next_due(&self) -> Result<Option<Moment>, StoreError> {
        self.run("read what is due", list::next_due)
    }

    fn destinations(&self) -> Page<DestinationRow> {
        self.run("read the destinations", delivery::destinations)
    }

    fn deliveries(&self, destination: &DestinationName) -> Page<Outstanding> {
        self.run("read the deliveries", |conn| {
            delivery::deliveries(conn, destination)
        })
    }
}

impl Writer for Rows<WriteSession<'_>> {
    fn is_stale(&self) -> bool {
        self.0.is_stale()
    }

    fn save(&mut self, changes: &Changes) -> Result<(), StoreError> {
        self.1.forget();
        self.0.change("save rows", |tx| save::save(tx, changes))
    }

    fn purge_refusals(
        &mut self,
        source: SourceId,
        before: Moment,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.0.change("forget refusals", |tx| {
            save::purge_refusals(tx, source, before, limit)
        })
    }

    fn clear_projections(&mut self) -> Result<(), StoreError> {
        self.1.forget();
        self.0
            .change("clear what other rows say again", save::clear_projections)
    }

    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.0.commit()
    }
}
