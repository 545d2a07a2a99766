//! What a person has to look at.
//!
//! In: a case's number, or which cases. Out: cases with names, how each came and what can be done
//! about it, and what is not confirmed at a location. Cases are opened and closed by commands
//! alone.

mod case_file;
mod case_list;
mod case_view;
mod conflict;
mod unconfirmed;

pub use case_file::{CaseFile, CaseObstacle, CaseOption, CaseOrigin};
pub use case_list::{CaseCount, CaseFilter};
pub use case_view::{CaseAbout, CaseEnd, CaseLevel, CaseView};
pub use conflict::{ConflictFile, ConflictView};
pub use unconfirmed::{OpenCase, Unconfirmed, UnconfirmedItem};
