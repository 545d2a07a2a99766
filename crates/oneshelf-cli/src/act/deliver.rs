//! `oneshelf deliver`: what is due for a destination, for whoever sends it.

use std::process::ExitCode;

use oneshelf::{Delivery, DestinationName};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::Out;

const AFTER: &str = "\
Each line is one delivery: its number and try, whether the receiver may have it already, and the
change or the availability. Lines are marked as delivered once they are written to standard output.
If that fails, they are due again when their lease has run out. Promises past their deadline are
journalled first.

Examples:
  oneshelf --db oxford.db destinations define web-shop --availability web
  oneshelf --db oxford.db deliver web-shop | jq -r '.availability | [.sku, .available] | @tsv'
  oneshelf --db oxford.db deliver books --limit 10000 >> books.jsonl";

/// Print what is due for a destination, one JSON object a line.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The destination.
    name: DestinationName,

    /// The most deliveries to print.
    #[arg(long, default_value_t = 1_000, value_name = "N")]
    limit: usize,
}

/// How many deliveries are printed between two reports.
const TAKE_MAX: usize = 100;

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    global.not_in_the_future()?;
    let shelf = open::existing(global)?;
    let mut out = Out::new();
    let mut left = args.limit;
    while left > 0 {
        let taken = shelf.take_deliveries(&args.name, left.min(TAKE_MAX))?;
        if taken.is_empty() {
            break;
        }
        left = left.saturating_sub(taken.len());
        for delivery in &taken {
            out.json(delivery)?;
        }
        out.flush()?;
        let reports = taken.iter().map(Delivery::delivered).collect();
        shelf.report_deliveries(&args.name, reports)?;
    }
    Ok(ExitCode::SUCCESS)
}
