//! What a command would do, decided as if it were sent, and thrown away.
//!
//! In: a sale, a promise whose goods are missing, a pickup that somebody asks for.
//! Out: what it would endanger, what could be done instead, when it can be ready.

mod alternatives;
mod check_sale;
mod pickup;
mod preview;

pub use alternatives::{Alternative, AlternativeKind, Alternatives, LevelEffect};
pub use check_sale::{SaleCheck, SaleRisk, SaleShortfall};
pub use pickup::{PickupMissing, PickupPromise};
