//! Verify finds what is wrong, and nothing where all is right: every kind of row is damaged in
//! turn, and exactly that has to be found.

mod beside;
mod common;
mod rows;
mod shop;
mod story;
