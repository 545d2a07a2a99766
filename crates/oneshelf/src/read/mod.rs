//! What is, and what was: questions that are answered from one consistent state of the store.
//!
//! In: names, moments and page limits. Out: numbers with their reasons, promises, tasks, supplies
//! and the journal, with names in place of identities. All of it reads through a [`Snapshot`].
//! Nothing is decided here; only `changes` has what is due journalled first.

mod availability;
mod changes;
mod explain;
mod history;
mod levels;
mod limits;
pub(crate) mod lookup;
mod own_reference;
mod promise_at_risk;
mod refusals;
mod reservations;
mod snapshot;
mod supplies;
mod tasks;

pub use changes::{Change, Effect};
pub use limits::{PAGE_MAX, QUESTIONS_MAX};
pub(crate) use own_reference::own_reference;
pub use promise_at_risk::PromiseAtRisk;
pub use refusals::RefusalView;
pub use reservations::{
    PickupView, ReservationLineView, ReservationView, TransferLineView, TransferView,
};
pub(crate) use snapshot::{Snapshot, not_in_catalogue};
pub use supplies::{SupplyLineView, SupplyView};
pub use tasks::TaskView;
