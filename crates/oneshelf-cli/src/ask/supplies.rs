//! `oneshelf supplies`: what is expected, and who waits for it.

use std::process::ExitCode;

use oneshelf::{
    CaseAbout, CaseNumber, CaseView, PAGE_MAX, PromiseAtRisk, Sequence, Shelf, SupplyLineView,
    SupplyView,
};
use serde::Serialize;

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, known_as};
use crate::shared::times::Zone;

const AFTER: &str = "\
A supply is goods that an expect command announced. Each is shown with what has arrived, what is
still expected, and the orders that wait for it. Late supply is not promised until it arrives or has a
new date. Orders that wait for more than is expected follow at the end.

Examples:
  oneshelf --db oxford.db supplies
  oneshelf --db oxford.db supplies --json | jq 'select(.supply.is_late)'
  oneshelf --db oxford.db supplies --all

With --json, one object a line, with \"supply\" or \"short\" in it. Exit codes: 0 all is in time,
1 something is late, or orders wait for more than is expected.";

/// List expected supply: what is late, and which orders wait for it.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// Include supplies that have arrived or were cancelled.
    #[arg(long)]
    all: bool,

    /// Only supplies announced after this journal entry.
    #[arg(long, default_value_t = 0, value_name = "SEQUENCE")]
    after: u64,

    /// The most supplies to show.
    #[arg(long, default_value_t = 1000, value_name = "N")]
    limit: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Listed<'a> {
    Supply(&'a SupplyView),
    Short(&'a CaseView),
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let supplies = shelf.supplies(Sequence(args.after), args.limit, !args.all)?;
    let short = short(&shelf)?;
    let mut out = Out::new();
    if global.json {
        for supply in &supplies {
            out.json(&Listed::Supply(supply))?;
        }
        for case in &short {
            out.json(&Listed::Short(case))?;
        }
    } else {
        print_supplies(&supplies, &mut out)?;
        print_short(&short, &mut out)?;
    }
    out.flush()?;
    if supplies.iter().any(|supply| supply.is_late) || !short.is_empty() {
        return Ok(ExitCode::from(EXIT_NO));
    }
    Ok(ExitCode::SUCCESS)
}

/// The open cases of orders that wait for more than is expected.
fn short(shelf: &Shelf) -> Result<Vec<CaseView>, CliError> {
    let (mut after, mut short) = (CaseNumber(0), Vec::new());
    loop {
        let page = shelf.cases(after, PAGE_MAX, true)?;
        let Some(last) = page.last() else {
            return Ok(short);
        };
        after = last.number;
        let is_short = |case: &CaseView| matches!(case.about, CaseAbout::SupplyShort { .. });
        short.extend(page.into_iter().filter(is_short));
    }
}

fn print_supplies(supplies: &[SupplyView], out: &mut Out) -> Result<(), CliError> {
    if supplies.is_empty() {
        return out.line("nothing is expected");
    }
    let columns = [
        "supply",
        "due (UTC)",
        "",
        "item",
        "location",
        ">came",
        ">to come",
        "for",
    ];
    let mut sheet = Sheet::new(&columns);
    for supply in supplies {
        for (place, line) in supply.lines.iter().enumerate() {
            sheet.row(row(supply, line, place == 0));
        }
    }
    sheet.print(out)
}

/// A line of a supply; what is the same for all its lines stands beside the first.
fn row(supply: &SupplyView, line: &SupplyLineView, is_first: bool) -> Vec<String> {
    let once = |text: String| if is_first { text } else { String::new() };
    let name = known_as(supply.document.as_ref(), &supply.reference);
    let waiting: Vec<_> = line.waiting.iter().map(for_order).collect();
    vec![
        once(name),
        once(Zone::UTC.minute(supply.expected_at)),
        once(if supply.is_late { "late" } else { "" }.to_owned()),
        line.sku.to_string(),
        line.location.to_string(),
        line.received.to_string(),
        line.open.to_string(),
        waiting.join("\n"),
    ]
}

fn for_order(order: &PromiseAtRisk) -> String {
    let name = known_as(order.document.as_ref(), &order.reference);
    format!("{} {name}", order.quantity)
}

fn print_short(short: &[CaseView], out: &mut Out) -> Result<(), CliError> {
    if short.is_empty() {
        return Ok(());
    }
    out.line("\nwaited for, and not expected in time:\n")?;
    let mut sheet = Sheet::new(&[">case", "item", "location", ">missing", "for"]);
    for case in short {
        let CaseAbout::SupplyShort {
            uncovered,
            endangered,
        } = &case.about
        else {
            continue;
        };
        let name = |name: Option<String>| name.unwrap_or_default();
        let orders: Vec<_> = endangered.iter().map(for_order).collect();
        sheet.row(vec![
            case.number.to_string(),
            name(case.sku.as_ref().map(ToString::to_string)),
            name(case.location.as_ref().map(ToString::to_string)),
            uncovered.to_string(),
            orders.join("\n"),
        ]);
    }
    sheet.print(out)
}
