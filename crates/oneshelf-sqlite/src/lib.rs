//! oneshelf-sqlite
