//! What went wrong, sorted by what the caller of the command does next.

use std::process::ExitCode;
use std::{fmt, io};

use oneshelf::store::StoreError;
use serde_json::json;

/// What the caller does next; each is an exit code of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Mend the command line or the input.
    Usage,
    /// Look after the store, the disk or the program.
    Store,
    /// Run the same command again.
    Again,
    /// Nobody reads the answers any more: end quietly.
    Closed,
}

/// The exit code of a refusal, a conflict or a finding: there was an answer, and it is no.
pub(crate) const EXIT_NO: u8 = 1;
/// The exit code of a wrong command line or malformed input.
pub(crate) const EXIT_USAGE: u8 = 2;
/// The exit code of a store, a disk or a program that failed.
pub(crate) const EXIT_STORE: u8 = 3;
/// The exit code of what may work when it is run again, unchanged.
pub(crate) const EXIT_AGAIN: u8 = 4;

/// Why there is no answer.
#[derive(Debug)]
pub(crate) struct CliError {
    kind: Kind,
    message: String,
    hint: Option<String>,
}

impl CliError {
    fn new(kind: Kind, message: impl fmt::Display) -> Self {
        Self {
            kind,
            message: message.to_string(),
            hint: None,
        }
    }

    /// The command line or the input is wrong.
    pub(crate) fn usage(message: impl fmt::Display) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// The store, the disk or the program failed.
    pub(crate) fn store(message: impl fmt::Display) -> Self {
        Self::new(Kind::Store, message)
    }

    /// Says what to do now, where the message does not.
    pub(crate) fn hint(mut self, hint: impl fmt::Display) -> Self {
        self.hint = Some(hint.to_string());
        self
    }

    /// Says where it happened.
    pub(crate) fn at(mut self, place: impl fmt::Display) -> Self {
        self.message = format!("{place}: {}", self.message);
        self
    }

    /// A file that could not be read or written.
    pub(crate) fn io(doing: impl fmt::Display, error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::IsADirectory => Kind::Usage,
            _ => Kind::Store,
        };
        Self::new(kind, format_args!("cannot {doing}: {error}"))
    }

    /// Standard output that could not be written to.
    pub(crate) fn output(error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::BrokenPipe => Kind::Closed,
            _ => Kind::Store,
        };
        Self::new(kind, format_args!("cannot write the answer: {error}"))
    }

    /// Says it on standard error, and gives the exit code.
    pub(crate) fn report(&self, json: bool) -> ExitCode {
        let (code, kind) = match self.kind {
            Kind::Usage => (EXIT_USAGE, "usage"),
            Kind::Store => (EXIT_STORE, "store"),
            Kind::Again => (EXIT_AGAIN, "again"),
            Kind::Closed => return ExitCode::SUCCESS,
        };
        if json {
            let mut error = json!({ "kind": kind, "message": self.message });
            if let (Some(hint), Some(object)) = (&self.hint, error.as_object_mut()) {
                object.insert("hint".to_owned(), json!(hint));
            }
            eprintln!("{}", json!({ "error": error }));
        } else {
            eprintln!("error: {}", self.message);
            if let Some(hint) = &self.hint {
                eprintln!("hint: {hint}");
            }
        }
        ExitCode::from(code)
    }
}

impl From<oneshelf::Error> for CliError {
    fn from(error: oneshelf::Error) -> Self {
        match error {
            oneshelf::Error::Malformed(malformed) => Self::new(Kind::Usage, malformed),
            oneshelf::Error::Store(store) => store.into(),
            oneshelf::Error::Internal { .. } => Self::new(Kind::Store, error),
        }
    }
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> Self {
        let kind = match error {
            StoreError::OutcomeUnknown { .. } | StoreError::Busy { .. } => Kind::Again,
            StoreError::Unusable { .. } | StoreError::Damaged { .. } => Kind::Store,
        };
        Self::new(kind, error)
    }
}
