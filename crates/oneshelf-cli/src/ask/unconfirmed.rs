//! `oneshelf unconfirmed`: what is not confirmed, and why.

use std::process::ExitCode;

use oneshelf::{LocationName, PAGE_MAX, Shelf, Sku, Unconfirmed, UnconfirmedItem};

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, words};
use crate::shared::times::Zone;

const AFTER: &str = "\
A number is confirmed, estimated, delayed or under review; docs/labels.md has the rules. Reasons that
concern a whole location (a silent source, a gap) come first, then items with reasons of their own.
Kits are listed by their components. Exit codes: 0 all is confirmed, 1 something is not.

Examples:
  oneshelf --db oxford.db unconfirmed
  oneshelf --db oxford.db unconfirmed --location OXFORD --json | jq .items";

/// List the numbers that are not confirmed, and why, by location.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// Only at this location; can be given several times.
    #[arg(long)]
    location: Vec<LocationName>,

    /// Only items after this one: the last of the page before.
    #[arg(long, value_name = "SKU")]
    after: Option<Sku>,

    /// The most items per location; without it, all.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let mut locations = args.location.clone();
    if locations.is_empty() {
        let catalogue = shelf.catalogue();
        locations = catalogue.locations().map(|l| l.name.clone()).collect();
        locations.sort_unstable();
    }
    let mut out = Out::new();
    let mut is_all_confirmed = true;
    for location in &locations {
        let found = read(args, &shelf, location)?;
        is_all_confirmed &= found.reasons.is_empty() && found.items.is_empty();
        if global.json {
            out.json(&found)?;
        } else {
            print(&found, Zone::of(&shelf.catalogue(), location), &mut out)?;
        }
    }
    out.flush()?;
    if !is_all_confirmed {
        return Ok(ExitCode::from(EXIT_NO));
    }
    Ok(ExitCode::SUCCESS)
}

/// One page where a limit is given, else all pages as one.
fn read(args: &Args, shelf: &Shelf, location: &LocationName) -> Result<Unconfirmed, CliError> {
    let limit = args.limit.unwrap_or(PAGE_MAX);
    let mut found = shelf.unconfirmed(location, args.after.as_ref(), limit)?;
    while let (Some(next), None) = (&found.next, args.limit) {
        let more = shelf.unconfirmed(location, Some(next), limit)?;
        found.items.extend(more.items);
        found.next = more.next;
    }
    Ok(found)
}

fn print(found: &Unconfirmed, zone: Zone, out: &mut Out) -> Result<(), CliError> {
    let (location, label) = (&found.location, found.label);
    let good = if found.good_at == oneshelf::Moment::MIN {
        "nothing vouched for yet".to_owned()
    } else {
        format!("good at {} {}", zone.show(found.good_at), zone.name())
    };
    out.line(format_args!("{location}: {label}, {good}"))?;
    for reason in &found.reasons {
        out.line(format_args!("  {reason}"))?;
    }
    if !found.items.is_empty() {
        let mut sheet = Sheet::new(&["item", "label", "because", "cases"]);
        for item in &found.items {
            sheet.row(row(item));
        }
        sheet.print(out)?;
    }
    if let Some(next) = &found.next {
        out.line(format_args!("more with --after {next}"))?;
    }
    Ok(())
}

fn row(item: &UnconfirmedItem) -> Vec<String> {
    let reasons: Vec<_> = item.reasons.iter().map(ToString::to_string).collect();
    let cases = item.cases.iter();
    let cases: Vec<_> = cases
        .map(|case| format!("{} {}", case.number, words(&case.kind)))
        .collect();
    vec![
        item.sku.to_string(),
        item.label.to_string(),
        reasons.join("\n"),
        cases.join("\n"),
    ]
}
