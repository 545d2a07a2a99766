//! Commands: what hosts send, and what they are answered.
//!
//! One row of `table.rs` and one family file with the fields and the shape of each command; the
//! JSON form, the fingerprint that tells a duplicate from a conflict, the answers. In: a message.
//! Out: a `Prepared` command whose shape is right. What a command does is in `decide`.

pub(crate) mod answer;
pub(crate) mod catalogue;
pub(crate) mod check;
pub(crate) mod define;
pub(crate) mod difference;
pub(crate) mod document;
pub(crate) mod engine;
pub(crate) mod fingerprint;
pub(crate) mod fulfilment;
pub(crate) mod json;
pub(crate) mod office;
pub(crate) mod parts;
pub(crate) mod pickup_code;
pub(crate) mod prepared;
pub(crate) mod promise;
pub(crate) mod stock;
pub(crate) mod table;
pub(crate) mod transfer;
