//! What every subcommand takes.

use std::path::{Path, PathBuf};

use oneshelf::{Clock as _, Moment, SystemClock};

use crate::shared::error::CliError;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Global {
    /// The store file.
    #[arg(
        long,
        global = true,
        env = "ONESHELF_DB",
        value_name = "FILE",
        hide_env_values = true
    )]
    pub(crate) db: Option<PathBuf>,

    /// Answer in JSON: one object, or one object a line for lists.
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// Use TIME as the current time, to look at a rehearsal. Commands that write refuse a future one.
    #[arg(long, global = true, value_name = "TIME")]
    pub(crate) now: Option<Moment>,

    /// Show no progress bars and no summaries.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

impl Global {
    /// Refuses a `--now` of the future where the command writes: what is journalled keeps its time
    /// for ever, and promises would end that still stand.
    pub(crate) fn not_in_the_future(&self) -> Result<(), CliError> {
        match self.now {
            Some(now) if now > SystemClock::default().wall() => Err(CliError::usage(format_args!(
                "--now {now} is in the future, and this writes"
            ))
            .hint("to rehearse a day, use apply --clock lines on a store of its own")),
            _ => Ok(()),
        }
    }

    /// The store file that the user named.
    pub(crate) fn db(&self) -> Result<&Path, CliError> {
        self.db.as_deref().ok_or_else(|| {
            CliError::usage("no store file is named")
                .hint("give --db FILE, or set the environment variable ONESHELF_DB")
        })
    }
}
