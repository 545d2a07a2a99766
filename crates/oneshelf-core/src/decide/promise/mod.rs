//! Promises: holds and orders are made, changed and ended.
//!
//! In: a draft and a command that asks for something. Out: a reservation with its postings, or a
//! refusal with a remedy.

pub(crate) mod adopt;
pub(crate) mod back_order;
pub(crate) mod confirm;
pub(crate) mod early_fulfilment;
pub(crate) mod expire;
pub(crate) mod extend;
pub(crate) mod pickup_terms;
pub(crate) mod postpone;
pub(crate) mod release;
pub(crate) mod request;
pub(crate) mod reroute;
pub(crate) mod reserve;
pub(crate) mod substitute;
