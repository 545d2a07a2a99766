//! What people see of a reconciliation.

use oneshelf::{
    Action, Because, Moment, OpenMatter, Proposal, Quantity, Sequence, ShownLine, ShownSummary,
    Verdict,
};

use crate::shared::error::CliError;
use crate::shared::output::{Out, Sheet, count, words};
use crate::shared::times::{Zone, age};

/// The most rows of a table; the rest is counted.
pub(super) const ROWS_MAX: usize = 1_000;

/// Shown numbers that differ.
pub(super) fn shown(lines: &[ShownLine], more: usize, out: &mut Out) -> Result<(), CliError> {
    if lines.is_empty() {
        return Ok(());
    }
    let mut sheet = Sheet::new(&[
        ">line", "item", "location", ">shown", ">should", "why", "proposed",
    ]);
    for line in lines {
        let number = |number: Option<Quantity>| number.map_or("-".to_owned(), |n| n.to_string());
        sheet.row(vec![
            line.line.map_or("-".to_owned(), |line| line.to_string()),
            line.sku.to_string(),
            line.location
                .as_ref()
                .map_or("all".to_owned(), ToString::to_string),
            number(line.shown),
            number(line.should),
            why(line.verdict, &line.because),
            proposed(&line.proposals),
        ]);
    }
    sheet.print(out)?;
    if more > 0 {
        out.line(format_args!("and {more} more; --json lists all of them"))?;
    }
    out.line("")
}

/// How many are right, and how many are not.
pub(super) fn summary(summary: &ShownSummary, wrong: u64, out: &mut Out) -> Result<(), CliError> {
    let mut text = format!(
        "{}: {} equal, {} explained, {} unexplained",
        count(summary.lines, "number", "numbers"),
        summary.equal,
        summary.explained,
        summary.unexplained
    );
    if summary.not_shown > 0 {
        text.push_str(&format!(" ({} of them not shown)", summary.not_shown));
    }
    if wrong > 0 {
        text.push_str(&format!(", {} unreadable", count(wrong, "line", "lines")));
    }
    out.line(text)
}

/// What has stood open.
pub(super) fn open(matters: &[OpenMatter], now: Moment, out: &mut Out) -> Result<(), CliError> {
    if matters.is_empty() {
        return out.line("nothing has stood open");
    }
    let mut sheet = Sheet::new(&[
        "what", "item", "location", ">units", "about", ">age", "why", "proposed",
    ]);
    for matter in matters.iter().take(ROWS_MAX) {
        let text = |name: Option<String>| name.unwrap_or_default();
        sheet.row(vec![
            words(&matter.kind),
            text(matter.sku.as_ref().map(ToString::to_string)),
            text(matter.location.as_ref().map(ToString::to_string)),
            matter.quantity.to_string(),
            text(matter.name.clone()),
            age(matter.since, now),
            why(matter.verdict, &matter.because),
            proposed(&matter.proposals),
        ]);
    }
    sheet.print(out)?;
    let more = matters.len().saturating_sub(ROWS_MAX);
    if more > 0 {
        out.line(format_args!("and {more} more; --json lists all of them"))?;
    }
    Ok(())
}

fn why(verdict: Verdict, because: &[Because]) -> String {
    let known: Vec<_> = because.iter().map(reason).collect();
    if known.is_empty() && verdict == Verdict::Unexplained {
        return "unexplained".to_owned();
    }
    known.join("\n")
}

fn reason(because: &Because) -> String {
    match because {
        Because::InFlight { entries } => format!("in flight{}", since(entries)),
        Because::Behind { entries, .. } => format!("behind{}", since(entries)),
        Because::Expired { entries } => format!("expired{}", since(entries)),
        Because::Withheld { quantity } => format!("{quantity} are withheld"),
        Because::NotPromised { reason } => format!("nothing is promised: {reason}"),
        Because::OtherChannel { channel } => format!("that is for {channel}"),
        Because::Figure { figure } => format!("shows {}", words(figure)),
        Because::UnknownItem => "item is not defined".to_owned(),
        Because::UnknownLocation => "location is not defined".to_owned(),
        Because::NotShown => "not shown".to_owned(),
        Because::ListedTwice { first } => format!("listed in line {first} already"),
        Because::LateFacts { quantity } => format!("late facts explain {quantity}"),
        Because::NotDue { until: None } => "has no deadline".to_owned(),
        Because::NotDue { until: Some(until) } => format!("until {}", Zone::UTC.show(*until)),
    }
}

/// From which entry on, of entries that are listed newest first.
fn since(entries: &[Sequence]) -> String {
    let first = entries.last().map(|first| format!(" since entry {first}"));
    first.unwrap_or_default()
}

/// The first proposal. Further commands are alternatives to it; a number that is shown again and a
/// count go together.
fn proposed(proposals: &[Proposal]) -> String {
    let Some((first, others)) = proposals.split_first() else {
        return String::new();
    };
    let mut text = action(&first.action);
    if matches!(first.action, Action::Publish { .. }) {
        if !others.is_empty() {
            text.push_str("\ncount it");
        }
    } else if !others.is_empty() {
        text.push_str(&format!("\nor {} more", others.len()));
    }
    text
}

fn action(action: &Action) -> String {
    match action {
        Action::Apply { command } => words(&command.kind()),
        Action::Publish { quantity, .. } => format!("publish {quantity}"),
        Action::Count { .. } => "count it".to_owned(),
    }
}
