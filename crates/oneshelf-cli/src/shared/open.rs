//! Opening the store; reads never make one.

use std::io;
use std::sync::Arc;

use oneshelf::{Clock, CodeKey, Options, Shelf, SystemClock};

use crate::shared::clock::SetClock;
use crate::shared::error::CliError;
use crate::shared::global::Global;

/// Opens a store that is there.
pub(crate) fn existing(global: &Global) -> Result<Shelf, CliError> {
    existing_with_key(global, None)
}

/// Opens a store that is there, with the key of its pickup codes.
pub(crate) fn existing_with_key(
    global: &Global,
    code_key: Option<CodeKey>,
) -> Result<Shelf, CliError> {
    let path = global.db()?;
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.is_file() && metadata.len() == 0 => {
            return Err(CliError::usage(format_args!("{} is empty", path.display()))
                .hint("name a store; `oneshelf apply` creates one"));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(
                CliError::usage(format_args!("there is no store at {}", path.display()))
                    .hint("check the path; `oneshelf apply` creates a store"),
            );
        }
        Ok(_) | Err(_) => {}
    }
    with_clock(global, clock(global), code_key)
}

/// Opens a store, or makes one where there is none.
pub(crate) fn with_clock(
    global: &Global,
    clock: Arc<dyn Clock>,
    code_key: Option<CodeKey>,
) -> Result<Shelf, CliError> {
    let mut options = Options {
        clock,
        code_key,
        ..Options::default()
    };
    // A command runs briefly; a log made ready for it would cost more than it saves.
    options.file.log_ready_bytes = 0;
    Ok(Shelf::open_with(global.db()?, options)?)
}

/// The system's clock, or the time that the user gave.
pub(crate) fn clock(global: &Global) -> Arc<dyn Clock> {
    match global.now {
        Some(now) => Arc::new(SetClock::at(now)),
        None => Arc::new(SystemClock::default()),
    }
}
