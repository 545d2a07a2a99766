//! `oneshelf completions`: for the shell.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::args::Cli;
use crate::shared::error::CliError;

const AFTER: &str = "\
Examples:
  oneshelf completions bash > ~/.local/share/bash-completion/completions/oneshelf
  oneshelf completions zsh > ~/.zfunc/_oneshelf
  oneshelf completions fish > ~/.config/fish/completions/oneshelf.fish";

/// Print completions for a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The shell.
    shell: Shell,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode, CliError> {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "oneshelf", &mut script);
    let mut out = io::stdout().lock();
    out.write_all(&script)
        .map_err(|error| CliError::output(&error))?;
    Ok(ExitCode::SUCCESS)
}
