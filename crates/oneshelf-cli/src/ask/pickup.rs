//! `oneshelf pickup`: when an order could be collected.

use std::process::ExitCode;

use oneshelf::{ChannelName, LocationName, Moment, PickupPromise};

use crate::ask::check_sale::SaleItem;
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, words};
use crate::shared::times::Zone;

const AFTER: &str = "\
The answer follows the opening hours, preparation time and cut-off of the branch, in its time zone.
It promises nothing: send a reserve with \"pickup\" for that.

Examples:
  oneshelf --db oxford.db pickup MUG-RED=2 TEA --location OXFORD --channel web
  oneshelf --db oxford.db pickup MUG-RED --location OXFORD --channel web --at 2026-12-24T17:30:00Z

Exit codes: 0 there is a time, 1 there is none.";

/// Say when an order could be collected at a branch, or why it cannot.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// What would be ordered, as SKU or SKU=QUANTITY; one unit without a quantity.
    #[arg(required = true, value_name = "SKU[=QUANTITY]")]
    items: Vec<SaleItem>,

    /// The branch.
    #[arg(long)]
    location: LocationName,

    /// The channel that would promise the order.
    #[arg(long)]
    channel: ChannelName,

    /// When it would be ordered; without it, now.
    #[arg(long, value_name = "TIME")]
    at: Option<Moment>,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let lines: Vec<_> = args.items.iter().map(SaleItem::line).collect();
    let promise = shelf.promise_pickup(&args.location, &args.channel, &lines, args.at)?;
    let mut out = Out::new();
    let is_ready = matches!(promise, PickupPromise::Ready { .. });
    if global.json {
        out.json(&promise)?;
    } else {
        let zone = Zone::of(&shelf.catalogue(), &args.location);
        show(&promise, zone, &mut out)?;
    }
    out.flush()?;
    Ok(if is_ready {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

fn show(promise: &PickupPromise, zone: Zone, out: &mut Out) -> Result<(), CliError> {
    match promise {
        PickupPromise::Ready {
            ready_at,
            accept_by,
            collect_by,
        } => {
            out.line(format_args!(
                "ready       {}   {}",
                zone.show(*ready_at),
                zone.name()
            ))?;
            if let Some(accept_by) = accept_by {
                out.line(format_args!("accept by   {}", zone.show(*accept_by)))?;
            }
            out.line(format_args!("collect by  {}", zone.show(*collect_by)))
        }
        PickupPromise::No { reason, missing } => {
            out.line(format_args!("no: {}", words(reason)))?;
            for line in missing {
                out.line(format_args!(
                    "{} of {} {}",
                    line.available, line.requested, line.sku
                ))?;
            }
            Ok(())
        }
    }
}
