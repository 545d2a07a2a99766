//! `oneshelf alternatives`: what can be done for a promise whose goods are missing.

use std::process::ExitCode;

use oneshelf::{Alternative, Document, LevelEffect, Quantity, Reference, SourceName, Target};

use crate::error::CliError;
use crate::global::Global;
use crate::open;
use crate::output::{Out, Sheet, words};
use crate::times::Zone;

const AFTER: &str = "\
In the order in which they should be tried: another branch, the one that is ready first before the
others; a substitute, with the customer's consent; later, from expected supply; cancel; contact
the customer. With --json each has the command that does it, ready for `apply`.

Examples:
  oneshelf --db oxford.db alternatives --source web --document order-1041
  oneshelf --db oxford.db alternatives --source web --document order-1041 --json |
    jq -c 'select(.kind == \"other_branch\").command' | head -1 | oneshelf --db oxford.db apply -";

/// What can be done for a promise whose goods are missing.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
#[group(id = "name", required = true, multiple = false, args = ["reference", "document"])]
pub(crate) struct Args {
    /// Who asked for the promise.
    #[arg(long)]
    source: SourceName,

    /// The reference of the promise.
    #[arg(long)]
    reference: Option<Reference>,

    /// The document of the promise.
    #[arg(long)]
    document: Option<Document>,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let found = shelf.alternatives(&Target {
        source: Some(args.source.clone()),
        reference: args.reference.clone(),
        document: args.document.clone(),
    })?;
    let mut out = Out::new();
    if global.json {
        for option in &found.options {
            out.json(option)?;
        }
    } else if found.options.is_empty() {
        out.line("nothing is missing")?;
    } else {
        let mut sheet = Sheet::new(&["option", "what", "when (UTC)", "what it would change"]);
        for option in &found.options {
            sheet.row(row(option));
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn row(option: &Alternative) -> Vec<String> {
    let mut what = String::new();
    if let (Some(quantity), Some(sku)) = (option.quantity, &option.sku) {
        what.push_str(&format!("{quantity} {sku} "));
    }
    if let Some(location) = &option.location {
        what.push_str(&format!("from {location}"));
    }
    if let Some(substitute) = &option.substitute {
        what.push_str(&format!("as {substitute}"));
    }
    let when = match (option.ready_at, option.expected_at) {
        (Some(at), _) => format!("ready {}", Zone::UTC.show(at)),
        (None, Some(at)) => format!("expected {}", Zone::UTC.show(at)),
        (None, None) => String::new(),
    };
    let effects: Vec<_> = option.effects.iter().map(effect).collect();
    vec![
        words(&option.kind),
        what.trim_end().to_owned(),
        when,
        effects.join("\n"),
    ]
}

/// The buckets that would change: `MUG-RED at OXFORD: free 0 -> 1, committed 1 -> 0`.
pub(crate) fn effect(effect: &LevelEffect) -> String {
    let (before, after) = (&effect.before, &effect.after);
    let buckets: Vec<_> = [
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
    .collect();
    format!(
        "{} at {}: {}",
        after.sku,
        after.location,
        buckets.join(", ")
    )
}
