//! `oneshelf cases`: what a person has to look at.

use std::process::ExitCode;

use oneshelf::{
    CASE_KINDS, CaseAbout, CaseCount, CaseFilter, CaseKind, CaseLevel, CaseNumber, CaseView,
    Exceeded, LocationName, PAGE_MAX, PromiseAtRisk, Quantity, Reference, Sequence, Shelf,
    SourceName, Target,
};
use serde::Serialize;

use crate::ask::{case_file, suspected};
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet, known_as, words};
use crate::shared::times::Zone;

/// How many levels of a conflict a table names.
const LEVELS_SHOWN: usize = 5;

const AFTER: &str = "\
A case is open until a person resolves it or the numbers agree again. With its number, a case is
shown in full: where it came from, what can be done now, each as a command ready to send, and for a
conflict both commands and their differences. See also: oneshelf resolve.

A conflict is a command that arrived under a reference that another command had used. The first one
stands until a person says which of the two is real.

Suspected duplicates are facts of one document that moved the same goods under two references.
Listing them reads the whole journal.

Examples:
  oneshelf --db oxford.db cases
  oneshelf --db oxford.db cases --location OXFORD --kind conflict --older-than 2d
  oneshelf --db oxford.db cases 7
  oneshelf --db oxford.db cases --summary
  oneshelf --db oxford.db cases --suspected --json | jq -c .suspected.resolve

With --json, one object a line, with \"case\", \"count\" or \"suspected\" in it. Exit codes: 0
none is listed, 1 there are some.";

/// List the cases that a person has to decide about, and what can be done.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The number of one case, to show it in full.
    #[arg(value_name = "CASE", conflicts_with_all = ["all", "location", "kind", "older_than", "summary", "suspected"])]
    case: Option<u64>,

    /// Include closed cases.
    #[arg(long)]
    all: bool,

    /// Only cases of this location.
    #[arg(long)]
    location: Option<LocationName>,

    /// Only cases of this kind; can be given several times.
    #[arg(long, value_name = "KIND", value_parser = kind_of)]
    kind: Vec<&'static CaseKind>,

    /// Only cases opened longer ago than this, such as 30m, 12h or 2d.
    #[arg(long, value_name = "AGE", value_parser = seconds_of)]
    older_than: Option<u32>,

    /// Count the open cases by location and kind, with their age.
    #[arg(long, conflicts_with_all = ["all", "location", "kind", "older_than", "suspected"])]
    summary: bool,

    /// List facts that may have been recorded twice, under different references.
    #[arg(long, conflicts_with_all = ["all", "location", "kind", "older_than"])]
    suspected: bool,

    /// With --suspected: only the journal after this entry.
    #[arg(
        long,
        default_value_t = 0,
        value_name = "SEQUENCE",
        requires = "suspected"
    )]
    after: u64,
}

fn kind_of(text: &str) -> Result<&'static CaseKind, String> {
    CaseKind::named(&text.replace('-', "_")).ok_or_else(|| {
        let known: Vec<_> = CASE_KINDS.iter().map(|kind| kind.name).collect();
        format!("is no kind of case; known are {}", known.join(", "))
    })
}

/// A number of minutes, hours or days, in seconds.
fn seconds_of(text: &str) -> Result<u32, String> {
    let wrong = || "is no age; give a number with m, h or d, such as 12h".to_owned();
    let unit = text.chars().last().ok_or_else(wrong)?;
    let seconds = match unit {
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return Err(wrong()),
    };
    let number: u32 = text.trim_end_matches(unit).parse().map_err(|_| wrong())?;
    number.checked_mul(seconds).ok_or_else(wrong)
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Listed<'a> {
    Case(&'a CaseView),
    Count(&'a CaseCount),
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    if let Some(number) = args.case {
        return case_file::run(&shelf, CaseNumber(number), global);
    }
    if args.suspected {
        return suspected::run(&shelf, Sequence(args.after), global);
    }
    let mut out = Out::new();
    let is_open = if args.summary {
        summary(&shelf, global, &mut out)?
    } else {
        let cases = all_cases(&shelf, args)?;
        if global.json {
            for case in &cases {
                out.json(&Listed::Case(case))?;
            }
        } else {
            print_cases(&shelf, &cases, args.all, &mut out)?;
        }
        cases.iter().any(|case| case.closed.is_none())
    };
    out.flush()?;
    Ok(if is_open {
        ExitCode::from(EXIT_NO)
    } else {
        ExitCode::SUCCESS
    })
}

fn all_cases(shelf: &Shelf, args: &Args) -> Result<Vec<CaseView>, CliError> {
    let opened_before = match args.older_than {
        Some(seconds) => Some(shelf.health()?.now.minus_seconds(seconds)),
        None => None,
    };
    let filter = CaseFilter {
        closed_too: args.all,
        location: args.location.clone(),
        kinds: args.kind.clone(),
        opened_before,
    };
    let mut cases = Vec::new();
    let mut after = CaseNumber(0);
    loop {
        let page = shelf.cases_where(&filter, after, PAGE_MAX)?;
        let Some(last) = page.last() else {
            return Ok(cases);
        };
        after = last.number;
        cases.extend(page);
    }
}

/// Prints how many cases are open, and says whether any is.
fn summary(shelf: &Shelf, global: &Global, out: &mut Out) -> Result<bool, CliError> {
    let counts = shelf.case_summary()?;
    if global.json {
        for count in &counts {
            out.json(&Listed::Count(count))?;
        }
    } else if counts.is_empty() {
        out.line("no open cases")?;
    } else {
        let columns = [
            "location",
            "what",
            ">open",
            ">within 1d",
            ">within 7d",
            ">older",
            "oldest (UTC)",
        ];
        let mut sheet = Sheet::new(&columns);
        for count in &counts {
            let location = count.location.as_ref().map(ToString::to_string);
            sheet.row(vec![
                location.unwrap_or_default(),
                words(&count.kind),
                count.open.to_string(),
                count.within_a_day.to_string(),
                count.within_a_week.to_string(),
                count.older.to_string(),
                Zone::UTC.show(count.oldest),
            ]);
        }
        sheet.print(out)?;
    }
    Ok(!counts.is_empty())
}

fn print_cases(
    shelf: &Shelf,
    cases: &[CaseView],
    all: bool,
    out: &mut Out,
) -> Result<(), CliError> {
    if cases.is_empty() {
        return out.line(if all { "no cases" } else { "no open cases" });
    }
    let mut columns = vec![">case", "what", "item", "opened (UTC)", "details"];
    if all {
        columns.push("closed");
    }
    let mut sheet = Sheet::new(&columns);
    for case in cases {
        let text = |name: Option<String>| name.unwrap_or_default();
        let mut row = vec![
            case.number.to_string(),
            kind(case),
            place(case),
            Zone::UTC.minute(case.opened_at),
            details(shelf, case)?,
        ];
        if all {
            row.push(text(case.closed.as_ref().map(|closed| {
                let how = closed.resolution.as_ref().map(words);
                let how = how.unwrap_or_else(|| "by the numbers".to_owned());
                format!("{} {how}", Zone::UTC.minute(closed.at))
            })));
        }
        sheet.row(row);
    }
    sheet.print(out)
}

/// The item, and below it the location, so that the details have room.
fn place(case: &CaseView) -> String {
    let item = case.sku.as_ref().map(ToString::to_string);
    let location = case.location.as_ref().map(|name| format!("at {name}"));
    let lines: Vec<_> = item.into_iter().chain(location).collect();
    lines.join("\n")
}

/// The kind of a case in words, as its JSON names it.
pub(crate) fn kind(case: &CaseView) -> String {
    let about = serde_json::to_value(&case.about).unwrap_or_default();
    about.get("kind").map(words).unwrap_or_default()
}

pub(crate) fn details(shelf: &Shelf, case: &CaseView) -> Result<String, CliError> {
    Ok(match &case.about {
        CaseAbout::Shortage {
            shortfall,
            endangered,
            owed_to_nobody,
        } => {
            let mut lines = vec![format!("{shortfall} short")];
            lines.extend(endangered.iter().map(at_risk));
            if owed_to_nobody.is_positive() {
                lines.push(format!("{owed_to_nobody} owed to nobody"));
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
            "entry {fact} ({}) is too close to\ncount {count}; taken as {}",
            signed(*change),
            words(taken_as)
        ),
        CaseAbout::ProvisionalItem => "in use, not defined".to_owned(),
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
            format!("{excess} more came back than was handed over,\nlast by entry {sale}")
        }
        CaseAbout::NotPosted { entry } => {
            format!("entry {entry} cannot be posted\nas it was sent; reverse it")
        }
        about => work_details(shelf, about)?,
    })
}

/// The cases of the staff's own work: pickups, transfers, supply.
fn work_details(shelf: &Shelf, about: &CaseAbout) -> Result<String, CliError> {
    Ok(match about {
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
            format!(
                "{quantity} {why}, count them\nfor {}",
                named(shelf, *reservation)?
            )
        }
        CaseAbout::NotAccepted {
            reservation,
            accept_by,
        } => format!(
            "{}\nto be accepted by {}",
            named(shelf, *reservation)?,
            Zone::UTC.minute(*accept_by)
        ),
        CaseAbout::TransferDiscrepancy {
            transfer,
            missing,
            over,
        } => {
            let mut lines = vec![named(shelf, *transfer)?];
            if missing.is_positive() {
                lines.push(format!("{missing} did not arrive"));
            }
            if over.is_positive() {
                lines.push(format!("{over} too many arrived"));
            }
            lines.join("\n")
        }
        CaseAbout::SupplyShort {
            uncovered,
            endangered,
        } => {
            let mut lines = vec![format!("{uncovered} waited for, not expected")];
            lines.extend(endangered.iter().map(at_risk));
            lines.join("\n")
        }
        CaseAbout::Conflict {
            source,
            reference,
            first,
            levels,
        } => conflict_details(source, reference, *first, levels),
        CaseAbout::Unlinked {
            entry,
            waits_for,
            quantity,
        } => unlinked(*entry, waits_for, *quantity),
        CaseAbout::LimitExceeded { fact, exceeded } => beyond(*fact, exceeded),
        _ => String::new(),
    })
}

fn unlinked(entry: Sequence, waits_for: &Target, quantity: Quantity) -> String {
    let source = waits_for.source.as_ref();
    format!(
        "{quantity} moved by entry {entry}\nfor {} of {}, not come",
        target_name(waits_for),
        source.map_or("", |source| source.as_str())
    )
}

fn beyond(fact: Sequence, exceeded: &Exceeded) -> String {
    match exceeded {
        Exceeded::QuantityMax { max, quantity } => {
            format!("entry {fact} says {quantity}\nmore than {max}")
        }
        Exceeded::LateSecondsMax { occurred_at, .. } => {
            let at = Zone::UTC.show(*occurred_at);
            format!("entry {fact} came late\nit is of {at}")
        }
    }
}

/// A promise by the name that people know it by.
fn named(shelf: &Shelf, sequence: Sequence) -> Result<String, CliError> {
    let promise = shelf.reservation(sequence)?;
    let document = promise.and_then(|promise| promise.document);
    Ok(document.map_or_else(|| format!("entry {sequence}"), |name| name.to_string()))
}

fn conflict_details(
    source: &SourceName,
    reference: &Reference,
    first: Option<Sequence>,
    levels: &[CaseLevel],
) -> String {
    let stands = match first {
        Some(first) => format!("entry {first} stands"),
        None => "a refusal stands".to_owned(),
    };
    let mut lines = vec![format!("two are {reference} of {source}"), stands];
    // Where there is one, it has columns of its own.
    if levels.len() > 1 {
        let shown = levels.iter().take(LEVELS_SHOWN);
        lines.extend(shown.map(|level| format!("{} at {}", level.sku, level.location)));
        if let Some(more) = levels
            .len()
            .checked_sub(LEVELS_SHOWN)
            .filter(|more| *more > 0)
        {
            lines.push(format!("and {more} more"));
        }
    }
    lines.join("\n")
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
    let name = known_as(promise.document.as_ref(), &promise.reference);
    let (quantity, kind) = (promise.quantity, words(&promise.kind));
    format!("{quantity} of {name}, {} {kind}", promise.source)
}

fn signed(quantity: oneshelf::Quantity) -> String {
    let sign = if quantity.is_positive() { "+" } else { "" };
    format!("{sign}{quantity}")
}
