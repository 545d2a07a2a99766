//! Fulfilment: goods of a promise are picked, staged, put back and handed over.
//!
//! In: a draft and a step of a promise, in any order of arrival. Out: postings and a promise whose
//! parts say where its goods are.

pub(crate) mod accept;
pub(crate) mod code;
pub(crate) mod collect;
pub(crate) mod handover;
pub(crate) mod notify;
pub(crate) mod out_of_order;
pub(crate) mod pick;
pub(crate) mod picking;
pub(crate) mod put_back;
pub(crate) mod stage;
pub(crate) mod steps;
