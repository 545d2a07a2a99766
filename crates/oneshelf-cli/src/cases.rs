//! `oneshelf cases`: what a person has to look at.

use std::process::ExitCode;

use oneshelf::{
    CaseAbout, CaseNumber, CaseView, ConflictView, Exceeded, PAGE_MAX, PromiseAtRisk, Shelf, Target,
};
use serde::Serialize;

use crate::error::{CliError, EXIT_NO};
use crate::global::Global;
use crate::open;
use crate::output::{Out, Sheet, words};
use crate::times::Zone;

const AFTER: &str = "\
A case is open until the numbers or a person resolve it. Resolve number 7 with a command:
  {\"type\":\"resolve_case\",\"source\":\"office\",\"reference\":\"case-7\",\"case\":7,
   \"resolution\":\"acknowledged\",\"note\":\"miscounted\"}

A conflict is a command that came under a reference which another command had used up. The first
one stands; send a corrected one under a new reference. Conflicts are listed as long as the file
keeps them.

Examples:
  oneshelf --db oxford.db cases
  oneshelf --db oxford.db cases --all --json

With --json, one object a line, with \"case\" or \"conflict\" in it. Exit codes: 0 no case is open,
1 there are open cases.";

/// Cases that a person has to look at, and commands that were set aside.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// Closed ones as well.
    #[arg(long)]
    all: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Listed<'a> {
    Case(&'a CaseView),
    Conflict(&'a ConflictView),
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let (cases, conflicts) = (all_cases(&shelf, !args.all)?, all_conflicts(&shelf)?);
    let mut out = Out::new();
    if global.json {
        for case in &cases {
            out.json(&Listed::Case(case))?;
        }
        for conflict in &conflicts {
            out.json(&Listed::Conflict(conflict))?;
        }
    } else {
        print_cases(&cases, args.all, &mut out)?;
        print_conflicts(&conflicts, &mut out)?;
    }
    out.flush()?;
    if cases.iter().any(|case| case.closed.is_none()) {
        return Ok(ExitCode::from(EXIT_NO));
    }
    Ok(ExitCode::SUCCESS)
}

fn all_cases(shelf: &Shelf, only_open: bool) -> Result<Vec<CaseView>, CliError> {
    let mut cases = Vec::new();
    let mut after = CaseNumber(0);
    loop {
        let page = shelf.cases(after, PAGE_MAX, only_open)?;
        let Some(last) = page.last() else {
            return Ok(cases);
        };
        after = last.number;
        cases.extend(page);
    }
}

fn all_conflicts(shelf: &Shelf) -> Result<Vec<ConflictView>, CliError> {
    let mut conflicts = Vec::new();
    let mut after = 0;
    loop {
        let page = shelf.conflicts(after, PAGE_MAX)?;
        let Some(last) = page.last() else {
            return Ok(conflicts);
        };
        after = last.id;
        conflicts.extend(page);
    }
}

fn print_cases(cases: &[CaseView], all: bool, out: &mut Out) -> Result<(), CliError> {
    if cases.is_empty() {
        return out.line(if all { "no cases" } else { "no open cases" });
    }
    let mut columns = vec![
        ">case",
        "what",
        "item",
        "location",
        "opened (UTC)",
        "details",
    ];
    if all {
        columns.push("closed");
    }
    let mut sheet = Sheet::new(&columns);
    for case in cases {
        let text = |name: Option<String>| name.unwrap_or_default();
        let mut row = vec![
            case.number.to_string(),
            kind(case),
            text(case.sku.as_ref().map(ToString::to_string)),
            text(case.location.as_ref().map(ToString::to_string)),
            Zone::UTC.show(case.opened_at),
            details(case),
        ];
        if all {
            row.push(text(case.closed.as_ref().map(|closed| {
                let how = closed.resolution.as_ref().map(words);
                let how = how.unwrap_or_else(|| "by the numbers".to_owned());
                format!("{} {how}", Zone::UTC.show(closed.at))
            })));
        }
        sheet.row(row);
    }
    sheet.print(out)
}

/// The kind of a case in words, as its JSON names it.
fn kind(case: &CaseView) -> String {
    let about = serde_json::to_value(&case.about).unwrap_or_default();
    about.get("kind").map(words).unwrap_or_default()
}

fn details(case: &CaseView) -> String {
    match &case.about {
        CaseAbout::Shortage {
            shortfall,
            endangered,
            owed_to_nobody,
        } => {
            let mut lines = vec![format!("{shortfall} short")];
            lines.extend(endangered.iter().map(at_risk));
            if owed_to_nobody.is_positive() {
                lines.push(format!("{owed_to_nobody} owed to nobody in particular"));
            }
            lines.join("\n")
        }
        CaseAbout::CountVariance { count, variance } => {
            format!("counted {} by entry {count}", signed(*variance))
        }
        CaseAbout::CountUncertain {
            fact,
            count,
            change,
            taken_as,
            ..
        } => format!(
            "entry {fact} ({}) is too close to count {count}; taken as {}",
            signed(*change),
            words(taken_as)
        ),
        CaseAbout::ProvisionalItem => "sold or received, but nobody defined it".to_owned(),
        CaseAbout::UnknownLocation { named } => {
            format!("entry {} waits for location {named}", case.opened_by)
        }
        CaseAbout::FiguresDisagree { missing } => {
            format!(
                "entry {} moved {missing} more than was there",
                case.opened_by
            )
        }
        CaseAbout::StagedVariance { variance } => {
            format!("counted {} in the holding area", signed(*variance))
        }
        CaseAbout::SecondPromise { first } => {
            format!(
                "entry {} promises what entry {first} promised",
                case.opened_by
            )
        }
        CaseAbout::MoreThanSold { sale, excess } => {
            format!("{excess} more came back than entry {sale} sold")
        }
        CaseAbout::NotPosted { entry } => {
            format!("entry {entry} cannot be posted as it was sent; reverse it")
        }
        about => work_details(about),
    }
}

/// The cases of the staff's own work: pickups, transfers, supply.
fn work_details(about: &CaseAbout) -> String {
    match about {
        CaseAbout::NotFound {
            reservation,
            quantity,
            wrong_count,
        } => {
            let why = if *wrong_count {
                "counted wrong"
            } else {
                "not found"
            };
            format!("{quantity} {why}, picked for entry {reservation}; count them")
        }
        CaseAbout::NotAccepted {
            reservation,
            accept_by,
        } => format!(
            "pickup of entry {reservation} was to be accepted by {}",
            Zone::UTC.show(*accept_by)
        ),
        CaseAbout::TransferDiscrepancy {
            transfer,
            missing,
            over,
        } => format!(
            "{missing} of the transfer of entry {transfer} did not arrive, {over} too many did"
        ),
        CaseAbout::SupplyShort {
            uncovered,
            endangered,
        } => {
            let mut lines = vec![format!("{uncovered} waited for and not expected in time")];
            lines.extend(endangered.iter().map(at_risk));
            lines.join("\n")
        }
        CaseAbout::Unlinked {
            entry,
            waits_for,
            quantity,
        } => format!(
            "{quantity} moved by entry {entry} for {} of {}, which has not come",
            target_name(waits_for),
            waits_for
                .source
                .as_ref()
                .map_or("", |source| source.as_str()),
        ),
        CaseAbout::LimitExceeded { fact, exceeded } => match exceeded {
            Exceeded::QuantityMax { max, quantity } => {
                format!("entry {fact} says {quantity}, more than {max}")
            }
            Exceeded::LateSecondsMax { occurred_at, .. } => {
                format!(
                    "entry {fact} came late: it is of {}",
                    Zone::UTC.show(*occurred_at)
                )
            }
        },
        _ => String::new(),
    }
}

/// What a target names, by the name that people know it by.
fn target_name(target: &Target) -> &str {
    let document = target.document.as_ref().map(|document| document.as_str());
    let reference = target
        .reference
        .as_ref()
        .map(|reference| reference.as_str());
    document.or(reference).unwrap_or("")
}

/// A promise by the name that people know it by.
pub(crate) fn at_risk(promise: &PromiseAtRisk) -> String {
    let document = promise.document.as_ref().map(ToString::to_string);
    let name = document.unwrap_or_else(|| promise.reference.to_string());
    let (quantity, kind) = (promise.quantity, words(&promise.kind));
    format!("{quantity} of {name} ({kind} from {})", promise.source)
}

fn signed(quantity: oneshelf::Quantity) -> String {
    let sign = if quantity.is_positive() { "+" } else { "" };
    format!("{sign}{quantity}")
}

fn print_conflicts(conflicts: &[ConflictView], out: &mut Out) -> Result<(), CliError> {
    if conflicts.is_empty() {
        return Ok(());
    }
    out.line("\nset aside, because another command stands under the same reference:\n")?;
    let mut sheet = Sheet::new(&["from", "reference", "came (UTC)", "what", "stands"]);
    for conflict in conflicts {
        sheet.row(vec![
            conflict.source.to_string(),
            conflict.reference.to_string(),
            Zone::UTC.show(conflict.recorded_at),
            words(&conflict.command.kind()),
            conflict
                .first
                .map_or_else(|| "a refusal".to_owned(), |first| format!("entry {first}")),
        ]);
    }
    sheet.print(out)
}
