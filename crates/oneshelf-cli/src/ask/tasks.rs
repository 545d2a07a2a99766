//! `oneshelf tasks`: what the staff of a branch have to do.

use std::process::ExitCode;

use oneshelf::{LocationName, Moment, Sequence, TaskKind, TaskView};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, known_as, words};
use crate::shared::times::{Zone, age};

const AFTER: &str = "\
Tasks are pickups to accept, to pick, late, staged or expired in the holding area; goods to put back;
promises that are short; transfers to ship or to receive; pickups to close. Times are in the branch's
time zone.

Examples:
  oneshelf --db oxford.db tasks --location OXFORD
  oneshelf --db oxford.db tasks --location OXFORD --kind late --kind waiting
  oneshelf --db oxford.db tasks --location OXFORD --json | jq .promise.document";

/// List the tasks for the staff of a branch, oldest first.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The branch.
    #[arg(long)]
    location: LocationName,

    /// Only tasks of this kind; can be given several times.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Vec<TaskKind>,

    /// Only tasks of promises made after this journal entry.
    #[arg(long, default_value_t = 0, value_name = "SEQUENCE")]
    after: u64,

    /// The most promises to look at.
    #[arg(long, default_value_t = 1000, value_name = "N")]
    limit: usize,
}

fn kind(text: &str) -> Result<TaskKind, String> {
    let value = serde_json::Value::String(text.replace('-', "_"));
    serde_json::from_value(value).map_err(|error| error.to_string())
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let mut tasks = shelf.tasks(&args.location, Sequence(args.after), args.limit)?;
    if !args.kind.is_empty() {
        tasks.retain(|task| args.kind.contains(&task.kind));
    }
    let mut out = Out::new();
    if global.json {
        for task in &tasks {
            out.json(task)?;
        }
    } else if tasks.is_empty() {
        out.line("nothing to do")?;
    } else {
        let now = shelf.health()?.now;
        let zone = Zone::of(&shelf.catalogue(), &args.location);
        out.line(format_args!(
            "{} at {} {}\n",
            args.location,
            zone.minute(now),
            zone.name()
        ))?;
        let columns = ["task", "promise", "phase", ">age", "by", "spot", "goods"];
        let mut sheet = Sheet::new(&columns);
        for task in &tasks {
            sheet.row(row(task, now, zone));
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn row(task: &TaskView, now: Moment, zone: Zone) -> Vec<String> {
    let promise = &task.promise;
    let spot = promise.staged_in.as_ref().map(ToString::to_string);
    let goods: Vec<_> = promise
        .lines
        .iter()
        .map(|line| format!("{} {}", line.requested, line.sku))
        .collect();
    vec![
        words(&task.kind),
        known_as(promise.document.as_ref(), &promise.reference),
        words(&promise.phase),
        age(promise.made_at, now),
        task.due_at.map(|at| zone.minute(at)).unwrap_or_default(),
        spot.unwrap_or_default(),
        goods.join("\n"),
    ]
}
