//! oneshelf
