//! `oneshelf explain`: a number, line by line.

use std::process::ExitCode;

use oneshelf::{ChannelName, LocationName, Sku};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::Out;

const AFTER: &str = "\
Examples:
  oneshelf --db oxford.db explain MUG-RED --location OXFORD --channel web

  MUG-RED at OXFORD for web            10:02:11   policy 3
    on hand                 10
    damaged                 -1
    committed               -1   order-1041
    held                    -1   cart-77, until 10:12
    withheld: safety stock  -1
    available                6   confirmed

Times are in the location's time zone. With --json, every promise behind every line is listed.";

/// Explain a number line by line, down to the orders and carts; the last line is the answer.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The item, by any of its names.
    sku: Sku,

    /// The location.
    #[arg(long)]
    location: LocationName,

    /// The channel that would promise the item.
    #[arg(long)]
    channel: ChannelName,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let explanation = shelf.explain(&args.sku, &args.location, &args.channel)?;
    let mut out = Out::new();
    if global.json {
        out.json(&explanation)?;
    } else {
        out.line(explanation.to_string().trim_end())?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
