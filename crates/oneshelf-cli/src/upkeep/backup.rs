//! `oneshelf backup`: a consistent copy.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::output::Out;
use crate::shared::{open, progress};

const AFTER: &str = "\
Other programs can work meanwhile. The copy is verified, and appears under its name only when it is
complete. An existing file is never overwritten. Never copy a store with cp: the latest data is in
files beside it.

Examples:
  oneshelf --db oxford.db backup /mnt/backup/oxford-2026-11-23.db";

/// Write a consistent, verified copy to a new file.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The new file.
    target: PathBuf,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let bar = progress::steps(global, "copying");
    let copied = shelf.backup_with(&args.target, &mut |copied| {
        bar.set_length(copied.pages_total);
        bar.set_position(copied.pages_done);
    });
    bar.finish_and_clear();
    copied?;
    let bytes = std::fs::metadata(&args.target).map_or(0, |metadata| metadata.len());
    let mut out = Out::new();
    if global.json {
        out.json(&json!({ "backup": args.target.to_string_lossy(), "bytes": bytes }))?;
    } else {
        let (target, size) = (args.target.display(), indicatif::HumanBytes(bytes));
        out.line(format_args!("{target}: {size}, verified"))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
