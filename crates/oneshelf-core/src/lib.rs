//! oneshelf-core
