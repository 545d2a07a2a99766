//! `oneshelf promises`: what became of promises.

use std::process::ExitCode;

use oneshelf::{
    ChannelName, LocationName, Moment, PromiseCount, PromiseReport, PromiseWeek, ReportPeriod,
    TrustWeek,
};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::output::{Out, Sheet, count};
use crate::shared::{open, progress};

const AFTER: &str = "\
A promise is an order or a pickup. It counts in the week in which it was made, at the location of its
first line. Oversells and short picks count where and when they happened. Weeks are ISO weeks in the
time zone of the location. made = kept + broken + cancelled + lapsed + open. Holds count where and
when they ended, by age: up to a minute, ten, an hour, a day, or more. Everything is computed from
the journal; docs/glossary.md defines the words.

Examples:
  oneshelf --db oxford.db promises
  oneshelf --db oxford.db promises --from 2026-11-01T00:00:00Z --channel web
  oneshelf --db oxford.db promises --json | jq '.weeks[] | {week, location, kept, broken}'";

/// Report on promises: kept, broken, rescued; short picks, oversells, holds, time under review.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// Only what is at or after this time.
    #[arg(long, value_name = "TIME")]
    from: Option<Moment>,

    /// Only what is before this time.
    #[arg(long, value_name = "TIME")]
    to: Option<Moment>,

    /// Only this location.
    #[arg(long)]
    location: Option<LocationName>,

    /// Only this channel.
    #[arg(long)]
    channel: Option<ChannelName>,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let period = ReportPeriod {
        from: args.from.unwrap_or(ReportPeriod::ALL.from),
        to: args.to.unwrap_or(ReportPeriod::ALL.to),
    };
    if period.from >= period.to {
        return Err(CliError::usage("--from is not before --to").hint("swap them"));
    }
    let shelf = open::existing(global)?;
    let bar = progress::steps(global, "reading");
    let report = shelf.promise_report(period, &mut |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let report = only(report?, args);
    let mut out = Out::new();
    if global.json {
        out.json(&report)?;
    } else {
        print(&report, &mut out)?;
    }
    out.flush()?;
    if report.not_followed > 0 && !global.quiet {
        let entries = count(report.not_followed, "entry was", "entries were");
        eprintln!("{entries} recorded under other rules; their promises were not followed");
    }
    Ok(ExitCode::SUCCESS)
}

fn only(mut report: PromiseReport, args: &Args) -> PromiseReport {
    let here = |location: &LocationName| args.location.as_ref().is_none_or(|l| l == location);
    let through = |channel: &ChannelName| args.channel.as_ref().is_none_or(|c| c == channel);
    report
        .weeks
        .retain(|week| here(&week.location) && through(&week.channel));
    report.trust.retain(|week| here(&week.location));
    report
}

fn print(report: &PromiseReport, out: &mut Out) -> Result<(), CliError> {
    if report.weeks.is_empty() && report.trust.is_empty() {
        return out.line("no promises");
    }
    print_promises(report, out)?;
    print_wrongs(report, out)?;
    print_holds(report, out)?;
    print_trust(&report.trust, out)
}

fn head(week: &PromiseWeek) -> Vec<String> {
    vec![
        week.location.to_string(),
        week.channel.to_string(),
        week.week.to_string(),
    ]
}

fn print_promises(report: &PromiseReport, out: &mut Out) -> Result<(), CliError> {
    let made = |week: &&PromiseWeek| week.count.made > 0;
    if !report.weeks.iter().any(|week| made(&week)) {
        return out.line("no promises were made");
    }
    let mut sheet = Sheet::new(&[
        "location",
        "channel",
        "week",
        ">made",
        ">kept",
        ">rescued",
        ">broken",
        ">cancelled",
        ">lapsed",
        ">open",
    ]);
    for week in report.weeks.iter().filter(made) {
        let c = &week.count;
        let mut row = head(week);
        let rescued = c.rescued.total();
        for number in [
            c.made,
            c.kept,
            rescued,
            c.broken,
            c.cancelled,
            c.lapsed,
            c.open,
        ] {
            row.push(number.to_string());
        }
        sheet.row(row);
    }
    sheet.print(out)
}

/// What went wrong and how it was mended, each with how often and how many units.
fn wrongs(count: &PromiseCount) -> Vec<(String, u64, String)> {
    let (why, saved) = (&count.broken_by, &count.rescued);
    let plain = [
        ("broken: short", why.short),
        ("broken: cancelled while short", why.cancelled_short),
        ("broken: ready too late", why.late),
        ("broken: goods never came", why.never_came),
        ("broken: customer never told", why.never_told),
        ("rescued: moved", saved.moved),
        ("rescued: substituted", saved.substituted),
        ("rescued: postponed", saved.postponed),
        ("rescued: new stock", saved.new_stock),
    ];
    let mut rows: Vec<_> = plain
        .into_iter()
        .map(|(what, times)| (what.to_owned(), times, String::new()))
        .collect();
    let picks = count.short_picks;
    rows.push((
        "short picks".to_owned(),
        picks.lines,
        picks.units.to_string(),
    ));
    rows.extend(
        count
            .oversells
            .by_cause()
            .into_iter()
            .map(|(cause, oversell)| {
                let what = format!("oversold: {}", cause.replace('_', " "));
                (what, oversell.times, oversell.units.to_string())
            }),
    );
    rows.retain(|(_, times, _)| *times > 0);
    rows
}

fn print_wrongs(report: &PromiseReport, out: &mut Out) -> Result<(), CliError> {
    let mut sheet = Sheet::new(&["location", "channel", "week", "what", ">times", ">units"]);
    let mut is_empty = true;
    for week in &report.weeks {
        for (what, times, units) in wrongs(&week.count) {
            let mut row = head(week);
            row.extend([what, times.to_string(), units]);
            sheet.row(row);
            is_empty = false;
        }
    }
    if is_empty {
        return Ok(());
    }
    out.line("")?;
    sheet.print(out)
}

fn print_holds(report: &PromiseReport, out: &mut Out) -> Result<(), CliError> {
    let ended = |week: &&PromiseWeek| week.count.holds.ended() > 0;
    if !report.weeks.iter().any(|week| ended(&week)) {
        return Ok(());
    }
    let mut sheet = Sheet::new(&[
        "location",
        "channel",
        "week",
        ">holds",
        ">1m",
        ">10m",
        ">1h",
        ">1d",
        ">more",
        ">confirmed",
        ">expired",
    ]);
    for week in report.weeks.iter().filter(ended) {
        let h = &week.count.holds;
        let mut row = head(week);
        let (ages, ends) = (
            [h.minute, h.ten_minutes, h.hour, h.day, h.longer],
            [h.confirmed, h.expired],
        );
        let numbers = [h.ended()].into_iter().chain(ages).chain(ends);
        row.extend(numbers.map(|number| number.to_string()));
        sheet.row(row);
    }
    out.line("")?;
    sheet.print(out)
}

fn print_trust(weeks: &[TrustWeek], out: &mut Out) -> Result<(), CliError> {
    if weeks.is_empty() {
        return Ok(());
    }
    let mut sheet = Sheet::new(&["location", "week", ">level hours", ">under review"]);
    for week in weeks {
        sheet.row(vec![
            week.location.to_string(),
            week.week.to_string(),
            (week.level_seconds / 3_600).to_string(),
            share(week.under_review_seconds, week.level_seconds),
        ]);
    }
    out.line("")?;
    sheet.print(out)
}

/// A part of a whole in percent, to a tenth; rounded down, but never to nothing.
fn share(part: u64, whole: u64) -> String {
    let tenths = u128::from(part) * 1_000 / u128::from(whole.max(1));
    if tenths == 0 && part > 0 {
        return "< 0.1 %".to_owned();
    }
    format!("{}.{} %", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_never_hide_something() {
        for (part, whole, shown) in [
            (0, 0, "0.0 %"),
            (1, 3, "33.3 %"),
            (1, 1_000_000, "< 0.1 %"),
            (7, 7, "100.0 %"),
            (u64::MAX, u64::MAX, "100.0 %"),
        ] {
            assert_eq!(share(part, whole), shown);
        }
    }
}
