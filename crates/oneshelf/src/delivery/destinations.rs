//! Destinations: who is told, and how each is doing.

use oneshelf_core::store::StoreError;
use oneshelf_core::{
    DESTINATIONS_MAX, Destination, DestinationName, DestinationRow, DestinationShape, Dispatch,
    MalformedCode, Moment, OutstandingState, Sequence,
};
use serde::Serialize;

use crate::cases::CaseLevel;
use crate::host::Error;
use crate::read::{Snapshot, lookup};
use crate::shelf::Shelf;
use crate::writer::Open;

/// A destination (a webhook, a subscriber), and how it is doing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct DestinationView {
    /// The destination as the host defined it.
    #[serde(flatten)]
    pub destination: Destination,
    /// Up to this journal entry everything was looked at.
    pub cursor: Sequence,
    /// How many journal entries come after its cursor.
    pub entries_behind: u64,
    /// How many deliveries a worker has now.
    pub in_flight: usize,
    /// How many deliveries wait for another try.
    pub waiting: usize,
    /// How many deliveries were tried too often, and wait for a person.
    pub dead: usize,
    /// On how many levels something waits for an earlier delivery.
    pub levels_held_back: usize,
    /// Until when it is left alone because it cannot be reached. Without it, it can be.
    pub left_alone_until: Option<Moment>,
    /// Why it could not be reached. Without it, it can be.
    pub unreachable_because: Option<String>,
}

/// A delivery that was handed out and not acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OutstandingView {
    /// Its number, which with the destination is its identity.
    pub number: u64,
    /// How often it was handed out.
    pub tries: u32,
    /// How many of the tries failed.
    pub failures: u32,
    /// Whether it is in flight, waits for another try, or is dead.
    #[serde(flatten)]
    pub state: OutstandingState,
    /// Why it failed last. Without it, it never failed.
    pub reason: Option<String>,
    /// The items and locations that it is about.
    pub levels: Vec<CaseLevel>,
}

impl Shelf {
    /// Defines a destination, or changes how it is served; its place in the journal and its shape
    /// stay. Destinations are kept beside the journal: they change no stock.
    ///
    /// # Errors
    /// [`Error::Malformed`] where a limit is not held, a channel or location is not defined, the
    /// shape is another than before, or there are too many destinations. [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{DefineLocation, Destination, DestinationShape, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// shelf.define_destination(Destination::new("books".parse()?, DestinationShape::Changes))?;
    /// shelf.apply(DefineLocation::new("office".parse()?, "l-1".parse()?, "OXFORD".parse()?))?;
    /// let done = shelf.deliver(&"books".parse()?, 100, |delivery| {
    ///     println!("{} {:?}", delivery.id(), delivery.payload);
    ///     Ok(())
    /// })?;
    /// assert_eq!(done.delivered, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn define_destination(&self, destination: Destination) -> Result<(), Error> {
        destination.check()?;
        let work = |open: &mut Open<'_>| {
            let rows = open.transaction.destinations()?;
            let known = rows
                .iter()
                .find(|row| row.destination.name == destination.name);
            if let Err(error) = fits(&destination, known, rows.len(), open) {
                return Ok(Err(error));
            }
            let name = destination.name.clone();
            let row = match known.cloned() {
                Some(row) => DestinationRow { destination, ..row },
                None => {
                    let mut row = DestinationRow::new(destination);
                    row.cursor = row.cursor.min(open.batch.head().sequence);
                    row
                }
            };
            let mut changes = oneshelf_core::Changes::default();
            changes.destinations.put(name, Some(row));
            open.save(&changes)?;
            Ok(Ok(()))
        };
        self.writer().transact(self.surroundings(), work)?.0
    }

    /// Removes a destination, and forgets what it was sent. Returns whether there was one.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn remove_destination(&self, name: &DestinationName) -> Result<bool, Error> {
        let work = |open: &mut Open<'_>| {
            let rows = open.transaction.destinations()?;
            let mut changes = oneshelf_core::Changes::default();
            for row in open.transaction.deliveries(name)? {
                changes.deliveries.put((name.clone(), row.number), None);
            }
            let is_there = rows.iter().any(|row| row.destination.name == *name);
            if is_there {
                changes.destinations.put(name.clone(), None);
                open.save(&changes)?;
            }
            Ok(is_there)
        };
        Ok(self.writer().transact(self.surroundings(), work)?.0)
    }

    /// Lists every destination, and how it is doing.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn destinations(&self) -> Result<Vec<DestinationView>, Error> {
        let snapshot = self.snapshot()?;
        let rows = snapshot.reader.destinations()?;
        rows.into_iter()
            .map(|row| snapshot.destination(row))
            .collect()
    }

    /// Lists what a destination was handed and has not acknowledged, in order: in flight, waiting
    /// for another try, or dead.
    ///
    /// # Errors
    /// [`Error::Malformed`] where there is no such destination, [`Error::Store`].
    pub fn outstanding_deliveries(
        &self,
        name: &DestinationName,
    ) -> Result<Vec<OutstandingView>, Error> {
        let snapshot = self.snapshot()?;
        snapshot.dispatch(name)?;
        let rows = snapshot.reader.deliveries(name)?;
        let shown = rows.into_iter().map(|row| {
            let levels = row.levels.iter();
            let named = levels.map(|key| {
                Ok(CaseLevel {
                    sku: snapshot.sku(*key)?,
                    location: snapshot.location(*key)?,
                })
            });
            Ok(OutstandingView {
                number: row.number,
                tries: row.tries,
                failures: row.failures,
                state: row.state,
                reason: row.reason.clone(),
                levels: named.collect::<Result<_, Error>>()?,
            })
        });
        shown.collect()
    }

    /// Retries dead or failed deliveries at once, and returns how many there were. A dead one comes
    /// late: what happened after it on its levels may have been delivered.
    ///
    /// # Errors
    /// [`Error::Malformed`] where there is no such destination, [`Error::Store`].
    pub fn retry_deliveries(
        &self,
        name: &DestinationName,
        numbers: &[u64],
    ) -> Result<usize, Error> {
        self.dispatch(name, |dispatch| {
            numbers.iter().filter(|n| dispatch.retry(**n)).count()
        })
    }

    /// Drops dead or failed deliveries for good, and returns how many there were.
    ///
    /// # Errors
    /// As for [`Shelf::retry_deliveries`].
    pub fn drop_deliveries(&self, name: &DestinationName, numbers: &[u64]) -> Result<usize, Error> {
        self.dispatch(name, |dispatch| {
            let dropped = numbers.iter().filter(|n| dispatch.drop_delivery(**n));
            dropped.count()
        })
    }

    /// Delivers everything after an entry of the journal once more, marked as what may have been
    /// sent before. A destination of availabilities gets those of the levels that changed after the
    /// entry. An entry that is still to come means the last one.
    ///
    /// # Errors
    /// As for [`Shelf::retry_deliveries`].
    pub fn replay_deliveries(&self, name: &DestinationName, after: Sequence) -> Result<(), Error> {
        self.dispatch_at(name, |dispatch, last| dispatch.replay(after.min(last)))
    }

    /// When the next delivery is due: a new one, another try, or one whose lease runs out. Where
    /// that moment has come, something is due now. Deadlines of promises are apart: see
    /// [`Shelf::next_due`].
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn next_delivery(&self) -> Result<Option<Moment>, Error> {
        let snapshot = self.snapshot()?;
        let mut next: Option<Moment> = None;
        for row in snapshot.reader.destinations()? {
            let name = row.destination.name.clone();
            let rows = snapshot.reader.deliveries(&name)?;
            let at = Dispatch::new(row, rows, snapshot.reading.now).next_at(snapshot.head.sequence);
            next = next.into_iter().chain(at).min();
        }
        Ok(next)
    }

    /// Changes a destination and its deliveries in one transaction.
    pub(crate) fn dispatch<T>(
        &self,
        name: &DestinationName,
        change: impl FnOnce(&mut Dispatch) -> T,
    ) -> Result<T, Error> {
        self.dispatch_at(name, |dispatch, _| change(dispatch))
    }

    /// The same, given the last entry of the journal.
    fn dispatch_at<T>(
        &self,
        name: &DestinationName,
        change: impl FnOnce(&mut Dispatch, Sequence) -> T,
    ) -> Result<T, Error> {
        let work = |open: &mut Open<'_>| {
            let Some(mut dispatch) = open.dispatch(name)? else {
                return Ok(Err(unknown(name)));
            };
            let value = change(&mut dispatch, open.batch.head().sequence);
            open.save_dispatch(dispatch)?;
            Ok(Ok(value))
        };
        self.writer().transact(self.surroundings(), work)?.0
    }
}

impl Snapshot<'_> {
    /// A destination and its outstanding deliveries, to look at.
    pub(crate) fn dispatch(&self, name: &DestinationName) -> Result<Dispatch, Error> {
        let rows = self.reader.destinations()?;
        let row = rows.into_iter().find(|row| row.destination.name == *name);
        let row = row.ok_or_else(|| unknown(name))?;
        let outstanding = self.reader.deliveries(name)?;
        Ok(Dispatch::new(row, outstanding, self.reading.now))
    }

    fn destination(&self, row: DestinationRow) -> Result<DestinationView, Error> {
        let rows = self.reader.deliveries(&row.destination.name)?;
        let count = |is: fn(&OutstandingState) -> bool| {
            rows.iter().filter(|delivery| is(&delivery.state)).count()
        };
        let unreachable = row.unreachable.as_ref();
        Ok(DestinationView {
            cursor: row.cursor,
            entries_behind: self.head.sequence.0.saturating_sub(row.cursor.0),
            in_flight: count(|state| matches!(state, OutstandingState::InFlight { .. })),
            waiting: count(|state| matches!(state, OutstandingState::Waiting { .. })),
            dead: count(|state| matches!(state, OutstandingState::Dead { .. })),
            levels_held_back: row.held.len(),
            left_alone_until: unreachable.map(|unreachable| unreachable.until),
            unreachable_because: unreachable.map(|unreachable| unreachable.reason.clone()),
            destination: row.destination,
        })
    }
}

impl Open<'_> {
    /// A destination and its outstanding deliveries, to change.
    pub(crate) fn dispatch(
        &mut self,
        name: &DestinationName,
    ) -> Result<Option<Dispatch>, StoreError> {
        let rows = self.transaction.destinations()?;
        let row = rows.into_iter().find(|row| row.destination.name == *name);
        let outstanding = self.transaction.deliveries(name)?;
        let now = self.now().now;
        Ok(row.map(|row| Dispatch::new(row, outstanding, now)))
    }

    pub(crate) fn save_dispatch(&mut self, dispatch: Dispatch) -> Result<(), StoreError> {
        if dispatch.is_changed() {
            self.save(&dispatch.into_changes())?;
        }
        Ok(())
    }

    /// Saves rows that no decision changed.
    fn save(&mut self, changes: &oneshelf_core::Changes) -> Result<(), StoreError> {
        self.transaction.save(changes)?;
        self.is_dirty = true;
        Ok(())
    }
}

/// Whether a destination can be kept.
fn fits(
    destination: &Destination,
    known: Option<&DestinationRow>,
    count: usize,
    open: &Open<'_>,
) -> Result<(), Error> {
    let fault =
        |field: &str, reason: String| Err(Error::malformed(MalformedCode::Fields, field, reason));
    let is_other = |known: &DestinationRow| {
        let kind = |shape: &DestinationShape| std::mem::discriminant(shape);
        kind(&known.destination.shape) != kind(&destination.shape)
    };
    if known.is_some_and(is_other) {
        let name = &destination.name;
        let reason = format!("of {name:?} cannot change; define another destination");
        return fault("shape", reason);
    }
    if known.is_none() && count >= DESTINATIONS_MAX {
        let reason = format!("there are {DESTINATIONS_MAX} already; remove one first");
        return fault("name", reason);
    }
    if let DestinationShape::Availability { channel, locations } = &destination.shape {
        let catalogue = open.batch.catalogue();
        lookup::channel(catalogue, channel)?;
        for location in locations.iter().flatten() {
            lookup::location(catalogue, location)?;
        }
    }
    Ok(())
}

pub(crate) fn unknown(name: &DestinationName) -> Error {
    let reason = format!("{name:?} is not defined; check it, or define it first");
    Error::malformed(MalformedCode::Fields, "destination", reason)
}
