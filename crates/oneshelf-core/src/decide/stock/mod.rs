//! Stock: goods come, go, are found, graded, counted, and facts that did not happen.
//!
//! In: a draft and a command about goods. Out: postings, and cases where the books disagree.

pub(crate) mod count;
pub(crate) mod goods;
pub(crate) mod inspect;
pub(crate) mod reverse;
pub(crate) mod sell;
pub(crate) mod take_back;
