//! Decisions: what each command does to the rows, pure.
//!
//! `dispatch.rs` is the way in: a prepared command and a snapshot come in, changed rows and a
//! receipt go out, or what has to be loaded first. `draft.rs` is the decision in the making. One
//! file for each command in the folders, by family; `rules/` run after every command.

pub(crate) mod business_time;
pub(crate) mod dispatch;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod draft_rows;
pub(crate) mod entering;
pub(crate) mod fulfilment;
pub(crate) mod handovers;
pub(crate) mod line_parts;
pub(crate) mod lines;
pub(crate) mod office;
pub(crate) mod phase_check;
pub(crate) mod promise;
pub(crate) mod resolve;
pub(crate) mod rules;
pub(crate) mod stock;
pub(crate) mod transfer;
pub(crate) mod unmatched;
