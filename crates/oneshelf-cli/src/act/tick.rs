//! `oneshelf tick`: journals what is due.

use std::process::ExitCode;

use serde_json::json;

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, count};
use crate::shared::times::Zone;

const AFTER: &str = "\
Numbers are exact without it: a promise ends at its deadline, whether or not anybody looks. A tick
informs those who follow the changes, and forgets refusals older than 90 days. Run it about every
minute, unless a host does.

Examples:
  oneshelf --db oxford.db tick";

/// Journal the end of promises past their deadline.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {}

pub(crate) fn run(_args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    global.not_in_the_future()?;
    let shelf = open::existing(global)?;
    let tick = shelf.tick()?;
    let mut out = Out::new();
    if global.json {
        out.json(&json!({
            "levels_expired": tick.levels_expired,
            "refusals_forgotten": tick.refusals_forgotten,
            "next_due": tick.next_due,
        }))?;
    } else {
        let levels = count(tick.levels_expired as u64, "level", "levels");
        let refusals = count(tick.refusals_forgotten as u64, "refusal", "refusals");
        let done = match (tick.levels_expired, tick.refusals_forgotten) {
            (0, 0) => "nothing was due".to_owned(),
            (_, 0) => format!("promises ended on {levels}"),
            (0, _) => format!("{refusals} forgotten"),
            _ => format!("promises ended on {levels}, {refusals} forgotten"),
        };
        let next = tick.next_due.map_or_else(
            || "no promise has a deadline".to_owned(),
            |due| format!("the next promise ends at {} UTC", Zone::UTC.show(due)),
        );
        out.line(format_args!("{done}; {next}"))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
