//! `oneshelf rebuild`: a new file in which everything is as the journal says.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::output::{Out, count};
use crate::shared::{open, progress};

const AFTER: &str = "\
Levels are summed from the journal's postings; claims, tasks and incoming units are derived from
promises and supplies; everything else is copied. The store itself is only read. If the hash chain of
the journal is broken, nothing is rebuilt, and the first altered entry is named: restore a backup.

To use the new file, stop every program that has the store open, and rename both.

Examples:
  oneshelf --db oxford.db verify || oneshelf --db oxford.db rebuild --into oxford-new.db

Exit codes: 0 the new file is sound, 1 it still has findings, 3 it cannot be rebuilt.";

/// Rebuild the levels from the journal, into a new file.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The new file.
    #[arg(long, value_name = "NEW_FILE")]
    into: PathBuf,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let bar = progress::steps(global, "reading the journal");
    let rebuilt = shelf.rebuild_into(&args.into, &mut |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let rebuilt = rebuilt?;
    let is_clean = rebuilt.verified.is_clean();
    let mut out = Out::new();
    if global.json {
        out.json(&json!({
            "rebuilt": args.into.to_string_lossy(),
            "repairs": rebuilt.repairs,
            "clean": is_clean,
            "findings": rebuilt.verified.report.findings,
            "storage": rebuilt.verified.storage,
        }))?;
    } else {
        for repair in &rebuilt.repairs {
            out.line(repair)?;
        }
        let repairs = rebuilt.repairs.len() as u64;
        let repairs = count(repairs, "repair", "repairs");
        out.line(format_args!("{}: {repairs}", args.into.display()))?;
        out.line(&rebuilt.verified.report)?;
        for fault in &rebuilt.verified.storage {
            out.line(format_args!("storage: {fault}"))?;
        }
    }
    out.flush()?;
    Ok(ExitCode::from(if is_clean { 0 } else { EXIT_NO }))
}
