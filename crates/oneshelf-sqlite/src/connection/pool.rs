//! Reading connections, kept ready and lent one caller at a time.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::file::{Identity, Paths};

/// How often readers look whether the files under the names are still ours. Writers look every
/// time; for a read of 3 microseconds that would be a third of its cost.
const LOOK_AGAIN_MILLIS: u64 = 50;

/// The idle connections, and who has the others.
#[derive(Debug)]
pub(crate) struct Pool {
    state: Mutex<State>,
    returned: Condvar,
    born: Instant,
    looked_at_millis: AtomicU64,
}

#[derive(Debug, Default)]
struct State {
    /// The files that are served; `None` until the store is opened again.
    serving: Option<Identity>,
    /// Counts the times that the files were opened.
    generation: u64,
    lent: usize,
    /// Whether somebody waits for all to be back; telling nobody costs a system call.
    awaited: bool,
    idle: Vec<Connection>,
}

/// Leave to use a connection.
#[derive(Debug)]
pub(crate) enum Ticket {
    /// This connection, or a new one where there is none.
    Use(Option<Connection>, u64),
    /// The files have to be opened again first.
    Reopen,
}

impl Pool {
    pub(crate) fn new() -> Self {
        Self {
            state: Mutex::default(),
            returned: Condvar::new(),
            born: Instant::now(),
            looked_at_millis: AtomicU64::new(0),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a connection. Whoever gets a ticket to use must give it back.
    pub(crate) fn take(&self, paths: &Paths) -> Ticket {
        let look = self.is_time_to_look();
        let mut state = self.state();
        match state.serving {
            Some(identity) if !look || identity.broken(paths).is_none() => {
                state.lent += 1;
                Ticket::Use(state.idle.pop(), state.generation)
            }
            _ => {
                // Whoever comes next must look as well, until somebody has opened them again.
                self.looked_at_millis.store(0, Ordering::Relaxed);
                Ticket::Reopen
            }
        }
    }

    fn is_time_to_look(&self) -> bool {
        let now = u64::try_from(self.born.elapsed().as_millis()).unwrap_or(u64::MAX);
        let looked = self.looked_at_millis.load(Ordering::Relaxed);
        let due = looked == 0 || now.saturating_sub(looked) >= LOOK_AGAIN_MILLIS;
        if due {
            self.looked_at_millis.store(now.max(1), Ordering::Relaxed);
        }
        due
    }

    /// Gives a connection back; `None` where it failed. One of files that are no longer served is
    /// closed.
    pub(crate) fn give_back(&self, conn: Option<Connection>, generation: u64, most: usize) {
        let mut state = self.state();
        state.lent = state.lent.saturating_sub(1);
        let keep =
            state.serving.is_some() && state.generation == generation && state.idle.len() < most;
        match conn {
            Some(conn) if keep => state.idle.push(conn),
            // Closed before anybody learns that it is back.
            other => drop(other),
        }
        let awaited = state.awaited;
        drop(state);
        if awaited {
            self.returned.notify_all();
        }
    }

    /// Starts lending connections to these files, and says which opening it is.
    pub(crate) fn serve(&self, identity: Identity) -> u64 {
        let mut state = self.state();
        state.serving = Some(identity);
        state.generation += 1;
        state.generation
    }

    /// Stops lending and closes what is idle.
    pub(crate) fn stop(&self) {
        let mut state = self.state();
        state.serving = None;
        state.idle.clear();
    }

    /// Waits until every lent connection is back and closed; false where that takes too long.
    /// Connections of one process share their view of the log, so none may stay behind.
    pub(crate) fn wait_for_all(&self, timeout: Duration) -> bool {
        let mut state = self.state();
        state.awaited = true;
        let (mut state, _) = self
            .returned
            .wait_timeout_while(state, timeout, |state| state.lent > 0)
            .unwrap_or_else(PoisonError::into_inner);
        state.awaited = false;
        state.lent == 0
    }
}
