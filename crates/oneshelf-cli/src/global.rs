//! What every subcommand takes.

use std::path::{Path, PathBuf};

use oneshelf::Moment;

use crate::error::CliError;

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

    /// Answer in JSON: one object, or one object a line where there can be many.
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// Take TIME for now instead of the system's clock, to look at a rehearsal.
    #[arg(long, global = true, value_name = "TIME")]
    pub(crate) now: Option<Moment>,

    /// No progress bars and no summaries on standard error.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

impl Global {
    /// The store file that the user named.
    pub(crate) fn db(&self) -> Result<&Path, CliError> {
        self.db.as_deref().ok_or_else(|| {
            CliError::usage("no store file is named")
                .hint("give --db FILE, or set the environment variable ONESHELF_DB")
        })
    }
}
