//! `oneshelf replay`: months of a real shop's invoices, through the engine.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use indicatif::ProgressBar;
use oneshelf::{CaseAbout, CaseNumber, Moment, Options, PAGE_MAX, Shelf, Sku};

use crate::replay::commands::Dated;
use crate::replay::goods::{GoodsRule, LeftOut};
use crate::replay::input::{Invoice, Invoices, unreadable};
use crate::replay::row::{Row, RowError, Week};
use crate::replay::sender::{Sender, TRANSACTION_COMMANDS};
use crate::replay::shuffle::{check_new, shuffle};
use crate::replay::summary::{OpenedBy, Shortages, Shuffled, Summary, Verdict};
use crate::replay::supply_plan::{Demand, OpeningStock, Replenishment, WeekPlan};
use crate::shared::clock::SetClock;
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::output::Out;
use crate::shared::progress;

/// Replay invoices in the online-retail format through the engine
///
/// The file (plain or gzip) has the columns InvoiceNo, StockCode, Description, Quantity,
/// InvoiceDate (local time of the United Kingdom), UnitPrice and CustomerID. Each order is
/// reserved as far as there is stock, and the promised units are sold; cancellations (invoices
/// that begin with C) come back through inspection; negative lines of others are written off.
/// An invoice without a price and a customer corrects the stock: goods are found or written off.
///
/// A replay may be stopped at any time and run again with the same options: it continues. Running
/// a complete one again changes nothing.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The file to replay.
    file: PathBuf,

    /// Opening stock of each item: what leaves in its first weeks (4w), or a number of units.
    #[arg(long, value_name = "STOCK", default_value = "4w")]
    opening_stock: OpeningStock,

    /// How goods are replenished.
    #[arg(long, value_enum, default_value = "weekly")]
    replenish: Replenishment,

    /// What goods have codes that are not 5 digits and letters: how these begin.
    #[arg(
        long,
        value_name = "PREFIX",
        value_delimiter = ',',
        default_value = "DCGS,PADS"
    )]
    also_goods: Vec<String>,

    /// Leave out rows that cannot be read, instead of stopping before anything is written.
    #[arg(long)]
    keep_going: bool,

    /// Then send everything again to a new store file: through 20 sources, each message up to two
    /// hours late, 10 % of them twice and 1 % contradicted under the same reference. Every
    /// contradiction must become a case, and the units on hand must be the same in the end.
    #[arg(long, value_name = "NEW_FILE")]
    shuffle_into: Option<PathBuf>,

    /// The seed of the shuffled order.
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 1,
        requires = "shuffle_into"
    )]
    shuffle_seed: u64,

    /// Say on standard error at the start and after batches how many lines are done.
    #[arg(long, hide = true)]
    progress_lines: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let db = global.db()?;
    args.shuffle_into.as_deref().map_or(Ok(()), check_new)?;
    let rule = GoodsRule::new(&args.also_goods);
    let started = Instant::now();
    let survey = Survey::of(args, &rule)?;
    let clock = Arc::new(SetClock::at(survey.first.unwrap_or(Moment::MIN)));
    let options = Options {
        clock: Arc::<SetClock>::clone(&clock),
        batch_commands_max: TRANSACTION_COMMANDS,
        ..Options::default()
    };
    let shelf = Shelf::open_with(db, options)?;
    let progress = Progress::new(args, global, survey.lines);
    let before = shelf.health()?.sequence;
    let (mut summary, told) = replay(args, &rule, survey, &shelf, &clock, &progress)?;
    summary.timed(started.elapsed());
    if let (Some(into), Some(told)) = (&args.shuffle_into, told) {
        let started = Instant::now();
        let mut shuffled = shuffle(into, args.shuffle_seed, told, &shelf)?;
        shuffled.seconds = started.elapsed().as_secs_f64();
        summary.shuffled = Some(shuffled);
    }
    summary.new_changes = shelf.health()?.sequence.0.saturating_sub(before.0);
    summary.verified = Verdict::from(&shelf.verify(&mut |_, _| {})?);
    progress.finish();
    print(&summary, global.json)?;
    let is_shuffled_well = summary.shuffled.as_ref().is_none_or(Shuffled::is_good);
    let is_good = summary.verified.clean && summary.shortages.oversells == 0 && is_shuffled_well;
    Ok(if is_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

/// What one look through the whole file tells, before anything is written.
struct Survey {
    lines: u64,
    first: Option<Moment>,
    last: Option<Moment>,
    wrong: Vec<RowError>,
    wrong_count: u64,
    plan: BTreeMap<Week, WeekPlan>,
}

impl Survey {
    fn of(args: &Args, rule: &GoodsRule) -> Result<Self, CliError> {
        let mut invoices = Invoices::open(&args.file)?;
        let mut demand = Demand::default();
        let (mut first, mut last) = (None, None);
        while let Some(invoice) = next(&mut invoices, &args.file)? {
            demand.add(&invoice, rule);
            for row in &invoice.rows {
                let at = row.time.moment;
                first = Some(first.map_or(at, |first: Moment| first.min(at)));
                last = last.max(Some(at));
            }
        }
        if let (Some(wrong), false) = (invoices.wrong.first(), args.keep_going) {
            let more = match invoices.wrong_count - 1 {
                0 => String::new(),
                more => format!(" (and {more} more wrong rows)"),
            };
            let message = format!(
                "{}: {wrong}{more}; nothing was written",
                args.file.display()
            );
            return Err(CliError::usage(message)
                .hint("fix the file, or leave such rows out with --keep-going"));
        }
        Ok(Self {
            lines: invoices.rows,
            first,
            last,
            wrong: std::mem::take(&mut invoices.wrong),
            wrong_count: invoices.wrong_count,
            plan: demand.plan(args.opening_stock, args.replenish),
        })
    }
}

fn next(invoices: &mut Invoices, path: &Path) -> Result<Option<Invoice>, CliError> {
    invoices
        .next_invoice()
        .map_err(|error| unreadable(path, &error))
}

fn replay(
    args: &Args,
    rule: &GoodsRule,
    mut survey: Survey,
    shelf: &Shelf,
    clock: &SetClock,
    progress: &Progress,
) -> Result<(Summary, Option<Vec<Dated>>), CliError> {
    let mut sender = Sender::new(shelf, clock)?;
    sender.sent = args.shuffle_into.as_ref().map(|_| Vec::new());
    let mut left_out = LeftOut::default();
    let mut invoices = Invoices::open(&args.file)?;
    let mut count = 0;
    progress.at(0);
    if let Some((first, _)) = survey.plan.first_key_value() {
        sender.setup(first.start())?;
    }
    while let Some(invoice) = next(&mut invoices, &args.file)? {
        count += u64::from(!invoice.comes_again);
        if let Some(row) = invoice.rows.first() {
            begin_weeks(&mut sender, &mut survey.plan, Some(row.time.week))?;
        }
        send_invoice(&mut sender, &invoice, rule, &mut left_out)?;
        if sender.take_flushed() {
            progress.at(invoices.rows);
        }
    }
    begin_weeks(&mut sender, &mut survey.plan, None)?;
    sender.flush()?;
    let (mut tally, told) = (sender.tally, sender.sent);
    tally.supply.opening_rule = args.opening_stock.to_string();
    tally.supply.weekly_rule = args.replenish.to_string();
    let summary = Summary {
        lines: survey.lines,
        invoices: count,
        first: survey.first,
        last: survey.last,
        wrong_rows_count: survey.wrong_count,
        wrong_rows: survey.wrong.iter().map(ToString::to_string).collect(),
        orders: tally.orders,
        cancellations: tally.cancellations,
        written_off: tally.written_off,
        found: tally.found,
        goods_rule: rule.to_string(),
        left_out,
        supply: tally.supply,
        shortages: shortages(shelf, &tally.cases)?,
        ..Summary::default()
    };
    Ok((summary, told))
}

/// Begins every week up to one, or all that are left.
fn begin_weeks(
    sender: &mut Sender<'_>,
    plan: &mut BTreeMap<Week, WeekPlan>,
    up_to: Option<Week>,
) -> Result<(), CliError> {
    while let Some(entry) = plan.first_entry() {
        if up_to.is_some_and(|week| *entry.key() > week) {
            break;
        }
        let (week, plan) = entry.remove_entry();
        sender.flush()?;
        sender.week(week, &plan)?;
    }
    Ok(())
}

fn send_invoice(
    sender: &mut Sender<'_>,
    invoice: &Invoice,
    rule: &GoodsRule,
    left_out: &mut LeftOut,
) -> Result<(), CliError> {
    let mut goods: Vec<(&Row, Sku)> = Vec::with_capacity(invoice.rows.len());
    for row in &invoice.rows {
        match rule.item(&row.code) {
            Some(item) => goods.push((row, item)),
            None => left_out.add(&row.code, &row.description),
        }
    }
    if invoice.is_cancellation() {
        return sender.cancellation(invoice, &goods);
    }
    let is_adjustment = invoice.is_adjustment();
    let mut ordered = Vec::with_capacity(goods.len());
    for (place, (row, item)) in goods.into_iter().enumerate() {
        if is_adjustment || row.quantity < 0 {
            sender.correction(invoice, place, row, &item)?;
        } else {
            ordered.push((row, item));
        }
    }
    sender.order(invoice, &ordered)
}

fn print(summary: &Summary, json: bool) -> Result<(), CliError> {
    let mut out = Out::new();
    if json {
        out.json(summary)?;
    } else {
        out.line(summary.to_string().trim_end())?;
    }
    out.flush()
}

/// Counts shortages by what opened them, and those that are still open.
fn shortages(
    shelf: &Shelf,
    opened: &BTreeMap<CaseNumber, OpenedBy>,
) -> Result<Shortages, CliError> {
    let mut counted = Shortages::default();
    let mut after = CaseNumber(0);
    loop {
        let page = shelf.cases(after, PAGE_MAX, false)?;
        let Some(last) = page.last() else {
            return Ok(counted);
        };
        after = last.number;
        for case in page {
            let CaseAbout::Shortage { endangered, .. } = &case.about else {
                continue;
            };
            match opened.get(&case.number) {
                Some(OpenedBy::Promise | OpenedBy::Sale) => counted.oversells += 1,
                Some(OpenedBy::Fact) => counted.by_written_off += 1,
                None => counted.others += 1,
            }
            if case.closed.is_none() {
                counted.open += 1;
                counted.endangering += u64::from(!endangered.is_empty());
            }
        }
    }
}

/// Says how far it is: a bar on a terminal, or lines where a test asks for them.
struct Progress {
    bar: ProgressBar,
    by_lines: bool,
}

impl Progress {
    fn new(args: &Args, global: &Global, lines: u64) -> Self {
        let bar = progress::steps(global, "replaying");
        bar.set_length(lines);
        Self {
            bar,
            by_lines: args.progress_lines,
        }
    }

    fn at(&self, lines: u64) {
        self.bar.set_position(lines);
        if self.by_lines {
            eprintln!("{lines} lines");
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
