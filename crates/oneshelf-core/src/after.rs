//! Rules that cut across all documents, applied after each in a fixed order.

pub(crate) mod counted;
pub(crate) mod give_way;
pub(crate) mod limits;
pub(crate) mod owed;
pub(crate) mod shortage;
pub(crate) mod supply;
pub(crate) mod waiting;
