//! `oneshelf reservations`: what is promised.

use std::process::ExitCode;

use oneshelf::{Moment, PAGE_MAX, ReservationView, Sequence};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, known_as, words};
use crate::shared::times::{Zone, age};

const AFTER: &str = "\
Examples:
  oneshelf --db oxford.db reservations
  oneshelf --db oxford.db reservations --json | jq 'select(.channel == \"web\")'
  oneshelf --db oxford.db reservations --all --limit 1000";

/// List open promises, oldest first.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// Include promises that have ended.
    #[arg(long)]
    all: bool,

    /// Only promises made after this journal entry.
    #[arg(long, default_value_t = 0, value_name = "SEQUENCE")]
    after: u64,

    /// The most promises to show.
    #[arg(long, default_value_t = 100, value_name = "N")]
    limit: usize,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let mut found = Vec::new();
    let mut after = Sequence(args.after);
    while found.len() < args.limit {
        let limit = (args.limit - found.len()).min(PAGE_MAX);
        let page = shelf.reservations(after, limit, !args.all)?;
        let Some(last) = page.last() else { break };
        after = last.sequence;
        found.extend(page);
    }
    let mut out = Out::new();
    if global.json {
        for promise in &found {
            out.json(promise)?;
        }
    } else if found.is_empty() {
        out.line(if args.all {
            "no promises"
        } else {
            "no open promises"
        })?;
    } else {
        let now = shelf.health()?.now;
        let mut sheet = Sheet::new(&[
            ">entry",
            "promise",
            "kind",
            "channel",
            "phase",
            ">age",
            "until (UTC)",
            "open",
        ]);
        for promise in &found {
            sheet.row(row(promise, now));
        }
        sheet.print(&mut out)?;
        if found.len() == args.limit {
            out.line(format_args!(
                "\nthere may be more: --after {after}, or a higher --limit"
            ))?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn row(promise: &ReservationView, now: Moment) -> Vec<String> {
    let lines: Vec<_> = promise
        .lines
        .iter()
        .map(|line| {
            let of = if line.open == line.requested {
                String::new()
            } else {
                format!(" of {}", line.requested)
            };
            format!("{}{of} {} at {}", line.open, line.sku, line.location)
        })
        .collect();
    vec![
        promise.sequence.to_string(),
        known_as(promise.document.as_ref(), &promise.reference),
        words(&promise.kind),
        promise.channel.to_string(),
        promise.phase.to_string(),
        age(promise.made_at, now),
        promise
            .expires_at
            .map(|until| Zone::UTC.show(until))
            .unwrap_or_default(),
        lines.join("\n"),
    ]
}
