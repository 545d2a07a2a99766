//! Telling others: destinations, and the deliveries that the host sends to them.
//!
//! In: who is told and how, and the host's reports on what it sent. Out: deliveries to send, each
//! until it is acknowledged. How far a destination is, is kept beside the journal.

mod deliveries;
mod destinations;

pub use deliveries::{Delivered, Delivery, NotDelivered, Payload};
pub use destinations::{DestinationView, OutstandingView};
