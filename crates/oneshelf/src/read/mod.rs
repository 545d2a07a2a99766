//! What is, and what was: questions that are answered from one consistent state of the store.
//!
//! In: names, moments and page limits. Out: numbers with their reasons, promises, tasks, supplies
//! and the journal, with names in place of identities. All of it reads through a
//! [`View`](snapshot::View). Nothing is decided here.

mod availability;
mod changes;
mod history;
mod reservations;
mod snapshot;
mod supplies;
mod tasks;

pub use availability::QUESTIONS_MAX;
pub use changes::{Change, Effect};
pub use reservations::{
    ConflictView, PAGE_MAX, PickupView, RefusalView, ReservationLineView, ReservationView,
    TransferLineView, TransferView,
};
pub(crate) use snapshot::{View, not_in_catalogue};
pub use supplies::{SupplyLineView, SupplyView};
pub use tasks::TaskView;
