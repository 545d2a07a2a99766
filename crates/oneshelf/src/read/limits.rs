//! How much one question may ask for.

/// The most rows that one page of a list has, whatever was asked for.
pub const PAGE_MAX: usize = 10_000;

/// The most pairs of item and location that one question may ask about.
pub const QUESTIONS_MAX: usize = 10_000;
