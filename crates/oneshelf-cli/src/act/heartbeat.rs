//! `oneshelf heartbeat`: what a source says of itself.

use std::process::ExitCode;

use oneshelf::{Heartbeat, Moment, SourceName};

use crate::ask::feeds;
use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::Out;

const AFTER: &str = "\
A heartbeat says that a source is alive, the number of its last message, and how many still wait. It
is kept beside the journal and changes no stock. Once every message up to that number has been
received, numbers are confirmed up to the heartbeat's time. The source has to be defined with
heartbeat_seconds or sequenced. The answer names missing messages: send them again.

The same as a line of oneshelf apply, among the commands:
  {\"type\":\"heartbeat\",\"source\":\"till-3\",\"at\":\"2026-11-23T10:00:00Z\",
   \"last_sequence\":1041,\"queued\":0}                        (on one line)

Examples:
  oneshelf --db oxford.db heartbeat till-3
  oneshelf --db oxford.db heartbeat till-3 --last-sequence 1041 --queued 2 --json";

/// Record that a source is alive, its last message, and how many wait in its queue.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The source.
    source: SourceName,

    /// The time by its own clock; without it, now.
    #[arg(long, value_name = "TIME")]
    at: Option<Moment>,

    /// The number of the last message that it has sent.
    #[arg(long, value_name = "N")]
    last_sequence: Option<u64>,

    /// How many messages wait in its queue to be sent.
    #[arg(long, default_value_t = 0, value_name = "N")]
    queued: u64,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    global.not_in_the_future()?;
    let shelf = open::existing(global)?;
    let at = match args.at {
        Some(at) => at,
        None => shelf.health()?.now,
    };
    let heartbeat = Heartbeat {
        at,
        last_sequence: args.last_sequence,
        queued: args.queued,
    };
    let feed = shelf.heartbeat(&args.source, heartbeat)?;
    let mut out = Out::new();
    if global.json {
        out.json(&feed)?;
    } else {
        let missing = feeds::gaps(&feed.gaps);
        let rest = if missing.is_empty() {
            "nothing is missing".to_owned()
        } else {
            format!("missing: {missing}; send them again")
        };
        out.line(format_args!("{}: heard; {rest}", feed.source))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
