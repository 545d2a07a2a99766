//! The tables of `sql/schema.sql`, between rows and the core's types. All SQL about them is here.
//!
//! In: a connection in a transaction, with keys, pages or changes. Out: rows as the core's types;
//! what does not decode is a fault that names its row. No rules, no arithmetic.
//!
//! `load` reads what keys name, `list` page by page, `save` writes what changed; tables that most
//! writes do not touch have a file each. All of them stand on `query` and `cells`.

mod cells;
pub(crate) mod delivery;
pub(crate) mod feed;
pub(crate) mod handover;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod load;
mod query;
pub(crate) mod save;
pub(crate) mod supply;
pub(crate) mod task;

pub(crate) use load::Known;
