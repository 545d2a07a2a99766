//! Who is told that there is news.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use oneshelf_core::Sequence;

use super::sync;

type Callback = Arc<dyn Fn(Sequence) + Send + Sync>;

/// The subscribers of a shelf.
#[derive(Default)]
pub(crate) struct Subscriptions {
    state: Mutex<Subscribers>,
}

#[derive(Default)]
struct Subscribers {
    last: u64,
    /// Replaced as a whole, so that telling needs no lock.
    all: Arc<Vec<(u64, Callback)>>,
}

impl Subscriptions {
    pub(crate) fn subscribe(self: &Arc<Self>, callback: Callback) -> Subscription {
        let mut state = sync::lock(&self.state);
        state.last += 1;
        let number = state.last;
        let mut all = Vec::clone(&state.all);
        all.push((number, callback));
        state.all = Arc::new(all);
        Subscription {
            subscriptions: Arc::clone(self),
            number,
        }
    }

    /// Tells everybody; called with no lock held, and never stopped by a panic of theirs.
    pub(crate) fn tell(&self, sequence: Sequence) {
        let all = Arc::clone(&sync::lock(&self.state).all);
        for (_, callback) in all.iter() {
            // Its panic hook has reported it; there is nobody else to tell.
            let _contained = catch_unwind(AssertUnwindSafe(|| callback(sequence)));
        }
    }
}

/// A subscription; dropping it ends it.
///
/// A callback that is running when it is dropped runs to its end.
#[must_use = "a subscription ends when it is dropped"]
pub struct Subscription {
    subscriptions: Arc<Subscriptions>,
    number: u64,
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscription")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let ended = {
            let mut state = sync::lock(&self.subscriptions.state);
            let mut all = Vec::clone(&state.all);
            all.retain(|(number, _)| *number != self.number);
            std::mem::replace(&mut state.all, Arc::new(all))
        };
        // What the callback owns is dropped here, outside of the lock: it may be a subscription.
        drop(ended);
    }
}
