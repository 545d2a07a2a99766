//! `oneshelf feeds`: how the sources are doing that number their messages or are heard from.

use std::process::ExitCode;

use oneshelf::{FeedState, FeedView, Gap, Moment};

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, words};
use crate::shared::times::{Zone, age};

/// How many gaps a row shows before it only counts the rest.
const GAPS_SHOWN_MAX: usize = 5;

const AFTER: &str = "\
Sources that are defined with heartbeat_seconds or sequenced are watched; others are not listed. A
feed is fresh, behind (messages are missing or on their way), silent for longer than allowed, or never
heard. Everything that the source sent before \"complete until\" has been received.
Exit codes: 0 all are fresh, 1 some are not.

Examples:
  oneshelf --db oxford.db feeds
  oneshelf --db oxford.db feeds --json | jq -c 'select(.gaps) | {source, gaps}'";

/// List the watched sources: who is silent, which messages are missing, complete until when.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// Only feeds that are not fresh.
    #[arg(long)]
    late: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let mut feeds = shelf.feeds()?;
    if args.late {
        feeds.retain(|feed| feed.state != FeedState::Fresh);
    }
    let mut out = Out::new();
    if global.json {
        for feed in &feeds {
            out.json(feed)?;
        }
    } else if feeds.is_empty() {
        out.line(if args.late {
            "every source is fresh"
        } else {
            "no source numbers its messages or sends heartbeats"
        })?;
    } else {
        let now = shelf.health()?.now;
        let mut sheet = Sheet::new(&[
            "source",
            "location",
            "state",
            ">heard",
            ">through",
            "missing",
            ">on the way",
            "complete until (UTC)",
        ]);
        for feed in &feeds {
            sheet.row(row(feed, now));
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    if feeds.iter().any(|feed| feed.state != FeedState::Fresh) {
        return Ok(ExitCode::from(EXIT_NO));
    }
    Ok(ExitCode::SUCCESS)
}

fn row(feed: &FeedView, now: Moment) -> Vec<String> {
    let location = feed.location.as_ref().map(ToString::to_string);
    vec![
        feed.source.to_string(),
        location.unwrap_or_else(|| "(everywhere)".to_owned()),
        words(&feed.state),
        feed.heard_at.map(|at| age(at, now)).unwrap_or_default(),
        feed.received_through
            .map(|number| number.to_string())
            .unwrap_or_default(),
        gaps(&feed.gaps),
        match feed.on_the_way {
            0 => String::new(),
            number => number.to_string(),
        },
        feed.complete_until
            .map(|at| Zone::UTC.show(at))
            .unwrap_or_default(),
    ]
}

/// Missing numbers, as people read them.
pub(crate) fn gaps(gaps: &[Gap]) -> String {
    let shown = gaps.iter().take(GAPS_SHOWN_MAX).map(|gap| match gap {
        Gap { from, to } if from == to => from.to_string(),
        Gap { from, to } => format!("{from}-{to}"),
    });
    let mut parts: Vec<_> = shown.collect();
    if gaps.len() > GAPS_SHOWN_MAX {
        parts.push(format!("and {} more", gaps.len() - GAPS_SHOWN_MAX));
    }
    parts.join(", ")
}
