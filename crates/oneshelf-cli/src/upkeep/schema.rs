//! `oneshelf schema`: the JSON form of commands.

use std::process::ExitCode;

use oneshelf::Command;

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::output::Out;

const AFTER: &str = "\
Examples:
  oneshelf schema > commands.schema.json
  oneshelf schema | jq -r '.oneOf[].properties.type.const'";

/// Print the JSON Schema of the commands.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {}

pub(crate) fn run(_args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let schema = Command::json_schema();
    let mut out = Out::new();
    if global.json {
        out.json(&schema)?;
    } else {
        out.line(format_args!("{schema:#}"))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
