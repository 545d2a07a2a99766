//! `oneshelf alternatives`: what can be done for a promise whose goods are missing.

use std::process::ExitCode;

use oneshelf::{Alternative, LevelEffect, Quantity};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, words};
use crate::shared::promise_args::PromiseArgs;
use crate::shared::times::Zone;

const AFTER: &str = "\
They are listed in the order to try them: another branch, the earliest first; a substitute, if the
customer agrees; later, from expected supply; cancel; contact the customer. With --json, each has
the command that does it, ready for `apply`.

Examples:
  oneshelf --db oxford.db alternatives --source web --document order-1041
  oneshelf --db oxford.db alternatives --source web --document order-1041 --json |
    jq -c 'select(.kind == \"other_branch\").command' | head -1 | oneshelf --db oxford.db apply -";

/// List what can be done for a promise whose goods are missing.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    #[command(flatten)]
    promise: PromiseArgs,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let found = shelf.alternatives(&args.promise.target())?;
    let mut out = Out::new();
    if global.json {
        for option in &found.options {
            out.json(option)?;
        }
    } else if found.options.is_empty() {
        out.line("nothing is missing")?;
    } else {
        let mut sheet = Sheet::new(&["option", "what, and when (UTC)", "what it would change"]);
        for option in &found.options {
            sheet.row(row(option));
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn row(option: &Alternative) -> Vec<String> {
    let mut what = Vec::new();
    if let (Some(quantity), Some(sku)) = (option.quantity, &option.sku) {
        what.push(format!("{quantity} {sku}"));
    }
    if let Some(location) = &option.location {
        what.push(format!("from {location}"));
    }
    if let Some(substitute) = &option.substitute {
        what.push(format!("as {substitute}"));
    }
    if let Some(at) = option.ready_at {
        what.push(format!("ready {}", Zone::UTC.minute(at)));
    } else if let Some(at) = option.expected_at {
        what.push(format!("expected {}", Zone::UTC.minute(at)));
    }
    let mut effects = Vec::new();
    for effect in &option.effects {
        effects.push(level(effect));
        effects.extend(buckets(effect).into_iter().map(|line| format!("  {line}")));
    }
    vec![words(&option.kind), what.join("\n"), effects.join("\n")]
}

/// On one line: `MUG-RED at OXFORD: free 0 -> 1, committed 1 -> 0`.
pub(crate) fn effect(effect: &LevelEffect) -> String {
    format!("{}: {}", level(effect), buckets(effect).join(", "))
}

fn level(effect: &LevelEffect) -> String {
    format!("{} at {}", effect.after.sku, effect.after.location)
}

/// The buckets that would change: `free 0 -> 1`.
fn buckets(effect: &LevelEffect) -> Vec<String> {
    let (before, after) = (&effect.before, &effect.after);
    [
        ("free", before.free, after.free),
        ("held", before.held, after.held),
        ("committed", before.committed, after.committed),
        ("staged", before.staged, after.staged),
        ("inspection", before.inspection, after.inspection),
        ("damaged", before.damaged, after.damaged),
        ("in transit", before.in_transit, after.in_transit),
    ]
    .into_iter()
    .filter(|(_, before, after): &(&str, Quantity, Quantity)| before != after)
    .map(|(name, before, after)| format!("{name} {before} -> {after}"))
    .collect()
}
