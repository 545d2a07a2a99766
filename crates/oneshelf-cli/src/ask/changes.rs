//! `oneshelf changes`: the journal, for whoever follows.

use std::process::ExitCode;

use oneshelf::{PAGE_MAX, Sequence};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::Out;

const AFTER: &str = "\
Sequence numbers have no gaps. Keep the last one that you have handled and ask for what follows:
nothing is missed and nothing comes twice. Promises past their deadline are journalled first, so this
writes if something is due.

Examples:
  oneshelf --db oxford.db changes --after 1041 --limit 100
  oneshelf --db oxford.db changes --limit 1000000 | jq -r '.command.type' | sort | uniq -c";

/// List the journal entries after a given one, one JSON object a line.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The last entry that you have handled; 0 for the start.
    #[arg(long, default_value_t = 0, value_name = "SEQUENCE")]
    after: u64,

    /// The most entries to print.
    #[arg(long, default_value_t = 1_000, value_name = "N")]
    limit: usize,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    // It journals what is due first.
    global.not_in_the_future()?;
    let shelf = open::existing(global)?;
    let mut out = Out::new();
    let (mut after, mut left) = (Sequence(args.after), args.limit);
    while left > 0 {
        let page = shelf.changes(after, left.min(PAGE_MAX))?;
        let Some(last) = page.last() else { break };
        after = last.sequence;
        left = left.saturating_sub(page.len());
        for change in &page {
            out.json(change)?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
