//! `oneshelf verify`: everything is computed again and compared.

use std::process::ExitCode;

use serde_json::json;

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::output::Out;
use crate::shared::{open, progress};

const AFTER: &str = "\
Every level, promise, case and count is computed again from the journal, the hash chain is followed,
and SQLite checks the file. One state of the store is read while others work; nothing is changed.

Examples:
  oneshelf --db oxford.db verify && echo fit
  oneshelf --db oxford.db verify --json | jq '.findings[]'

Exit codes: 0 nothing is wrong, 1 there are findings, 3 the store cannot be read.";

/// Recompute everything from the journal, and report what differs.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {}

pub(crate) fn run(_args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let bar = progress::steps(global, "verifying");
    let verified = shelf.verify(&mut |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let verified = verified?;
    let mut out = Out::new();
    if global.json {
        let mut report = serde_json::to_value(&verified.report).unwrap_or_default();
        if let Some(object) = report.as_object_mut() {
            object.insert("storage".to_owned(), json!(verified.storage));
            object.insert("clean".to_owned(), json!(verified.is_clean()));
        }
        out.json(&report)?;
    } else {
        out.line(&verified.report)?;
        for fault in &verified.storage {
            out.line(format_args!("storage: {fault}"))?;
        }
    }
    out.flush()?;
    if verified.is_clean() {
        return Ok(ExitCode::SUCCESS);
    }
    if !global.quiet {
        eprintln!("hint: keep a copy of the file, then restore a backup and apply what came since");
    }
    Ok(ExitCode::from(EXIT_NO))
}
