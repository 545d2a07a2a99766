//! Office: definitions, policy, expected supply, and what a person decides about cases.
//!
//! In: a draft and a command of the back office, or one of the engine's own. Out: rows of the
//! catalogue, closed cases, facts and commands that are entered late.

pub(crate) mod catalogue;
pub(crate) mod clock;
pub(crate) mod conflict;
pub(crate) mod expect;
pub(crate) mod location;
pub(crate) mod parked_fact;
pub(crate) mod policy;
pub(crate) mod resolve_case;
