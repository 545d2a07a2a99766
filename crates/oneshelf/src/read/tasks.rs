//! What the staff of a branch have to do.

use oneshelf_core::{Key, LocationName, Moment, Sequence, Slice, TaskKind};
use serde::Serialize;

use super::limits::PAGE_MAX;
use super::lookup;
use super::reservations::ReservationView;
use crate::host::Error;
use crate::shelf::Shelf;

/// A task: something that the staff of a location have to do about a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TaskView {
    /// What there is to do.
    pub kind: TaskKind,
    /// By when it has to be done. Without it, there is no deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Moment>,
    /// The promise that it is about, as it stands now.
    pub promise: ReservationView,
}

impl Shelf {
    /// What the staff of a location have to do, the oldest promises first, after one of them:
    /// pickups that wait to be accepted, are due, late, staged or expired in the cage; goods to
    /// put back; promises that need another way; transfers to ship or arriving. A promise can
    /// stand for several tasks. At most `limit` promises, and at most
    /// [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Malformed`] for a location that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Sequence, Shelf};
    /// # use oneshelf::DefineLocation;
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// for task in shelf.tasks(&"OXFORD".parse()?, Sequence::NONE, 100)? {
    ///     println!("{}: {}", task.kind, task.promise.reference);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tasks(
        &self,
        location: &LocationName,
        after: Sequence,
        limit: usize,
    ) -> Result<Vec<TaskView>, Error> {
        let snapshot = self.snapshot()?;
        let location = lookup::location(&snapshot.catalogue, location)?.id;
        let mut slice = Slice::default();
        snapshot.load(&[Key::Tasks(location)], &mut slice)?;
        let rows = slice.tasks.get(&location).cloned().unwrap_or_default();
        let sequences = rows.into_keys().filter(|sequence| *sequence > after);
        let sequences: Vec<_> = sequences.take(limit.min(PAGE_MAX)).collect();
        let keys: Vec<_> = sequences.iter().copied().map(Key::Reservation).collect();
        snapshot.load(&keys, &mut slice)?;
        let mut tasks = Vec::new();
        for sequence in sequences {
            let Some(reservation) = slice.reservations.get(&sequence).flatten() else {
                continue;
            };
            let reservation = snapshot.now(reservation);
            let promise = snapshot.reservation_view(reservation.clone())?;
            for (kind, due_at) in reservation.to_do(location, snapshot.reading.now) {
                tasks.push(TaskView {
                    kind,
                    due_at,
                    promise: promise.clone(),
                });
            }
        }
        Ok(tasks)
    }
}
