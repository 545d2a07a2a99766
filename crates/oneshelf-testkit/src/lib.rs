//! oneshelf-testkit
