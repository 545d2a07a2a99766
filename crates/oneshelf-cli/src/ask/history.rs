//! `oneshelf history`: what happened to an item at a location.

use std::process::ExitCode;

use oneshelf::{HistoryLine, HistoryOrder, HistoryPosting, LocationName, Sku};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, words};
use crate::shared::times::Zone;

const AFTER: &str = "\
Every line is a journal entry: what it moved, and what was free and on hand after it. Times are in
the location's time zone.

Examples:
  oneshelf --db oxford.db history MUG-RED --location OXFORD
  oneshelf --db oxford.db history MUG-RED --location OXFORD --oldest-first --limit 1000 --json";

/// List what happened to an item at a location, newest first.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The item, by any of its names.
    sku: Sku,

    /// The location.
    #[arg(long)]
    location: LocationName,

    /// The most entries to show.
    #[arg(long, default_value_t = 50, value_name = "N")]
    limit: usize,

    /// List the oldest entry first.
    #[arg(long)]
    oldest_first: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let order = if args.oldest_first {
        HistoryOrder::OldestFirst
    } else {
        HistoryOrder::NewestFirst
    };
    let lines = shelf.history(&args.sku, &args.location, order, args.limit)?;
    let mut out = Out::new();
    if global.json {
        for line in &lines {
            out.json(line)?;
        }
    } else if lines.is_empty() {
        out.line(format_args!(
            "nothing happened to {} at {}",
            args.sku, args.location
        ))?;
    } else {
        let zone = Zone::of(&shelf.catalogue(), &args.location);
        let (sku, location) = (&args.sku, &args.location);
        out.line(format_args!(
            "{sku} at {location}, times of {}\n",
            zone.name()
        ))?;
        let mut sheet = Sheet::new(&[
            ">entry",
            "recorded",
            "what",
            "from",
            "reference",
            "moved",
            ">free",
            ">on hand",
        ]);
        for line in &lines {
            sheet.row(row(line, zone));
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn row(line: &HistoryLine, zone: Zone) -> Vec<String> {
    let moved: Vec<_> = line.postings.iter().map(moved).collect();
    let reference = match &line.document {
        Some(document) if document.as_str() != line.reference.as_str() => {
            format!("{} ({document})", line.reference)
        }
        _ => line.reference.to_string(),
    };
    vec![
        line.sequence.to_string(),
        zone.show(line.recorded_at),
        words(&line.kind),
        line.source.to_string(),
        reference,
        moved.join("\n"),
        line.free.to_string(),
        line.on_hand.to_string(),
    ]
}

fn moved(posting: &HistoryPosting) -> String {
    let (from, to) = (words(&posting.from), words(&posting.to));
    format!(
        "{} {from} -> {to}, {}",
        posting.quantity,
        words(&posting.reason)
    )
}
