//! `oneshelf resolve`: a person decides about a case.

use std::process::ExitCode;

use oneshelf::{
    Actor, CaseNumber, Command, Note, OFFICE_NAME, Outcome, Reference, Resolution, ResolveCase,
    SourceName,
};

use crate::ask::case_file;
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::Out;

const AFTER: &str = "\
`oneshelf cases CASE` lists what is possible, and what it does. A conflict needs a note and an actor:
keep_first, replace (the first is reversed, the second entered) or both_real. If a resolution is not
possible, the answer says what is, and the reference can be used again.

Examples:
  oneshelf --db oxford.db resolve 7 acknowledged --note \"miscounted\"
  oneshelf --db oxford.db resolve 8 replace --actor clerk-7 --note \"the paper says 6\"

Exit codes: 0 the case is closed, 1 that is not possible.";

/// Decide about a case.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The number of the case.
    case: u64,

    /// The resolution: acknowledged, before_count, after_count, lost, keep_first, replace or
    /// both_real.
    #[arg(value_parser = resolution)]
    resolution: Resolution,

    /// The reason for the decision.
    #[arg(long)]
    note: Option<Note>,

    /// Who decides, as an opaque identifier such as staff-17; never a person's name.
    #[arg(long)]
    actor: Option<Actor>,

    /// The source that sends the command.
    #[arg(long, default_value = OFFICE_NAME)]
    source: SourceName,

    /// The reference of the command; without it, made from the case and the resolution.
    #[arg(long)]
    reference: Option<Reference>,
}

fn resolution(text: &str) -> Result<Resolution, String> {
    let name = text.replace('-', "_");
    let found = Resolution::ALL
        .into_iter()
        .find(|known| known.as_str() == name);
    found.ok_or_else(|| {
        let known: Vec<_> = Resolution::ALL.iter().map(|known| known.as_str()).collect();
        format!("is no resolution; known are {}", known.join(", "))
    })
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    global.not_in_the_future()?;
    let shelf = open::existing(global)?;
    let number = CaseNumber(args.case);
    let file = case_file::find(&shelf, number)?;
    let mut out = Out::new();
    let is_meant = |known: Option<Resolution>| known == Some(args.resolution);
    let option = file.can.iter().find(|option| is_meant(option.resolution));
    let obstacle = file
        .cannot
        .iter()
        .find(|cannot| cannot.resolution == args.resolution);
    let outcome = match (obstacle, &args.reference) {
        // Nothing that is refused for sure needs a reference; a given one may be a duplicate.
        (Some(obstacle), None) => Outcome::Refused(obstacle.refusal.clone()),
        _ => {
            let offered = option.map(|option| option.command.header().reference.clone());
            let reference = args.reference.clone().or(offered);
            let reference = match reference {
                Some(reference) => reference,
                None => Reference::new(format!("case-{number}/{}", args.resolution.as_str()))
                    .map_err(CliError::usage)?,
            };
            let resolve = ResolveCase {
                actor: args.actor.clone(),
                note: args.note.clone(),
                ..ResolveCase::new(args.source.clone(), reference, number, args.resolution)
            };
            shelf.apply(Command::from(resolve))?
        }
    };
    let is_applied = outcome.is_applied();
    if global.json {
        out.json(&outcome)?;
    } else {
        out.line(told(number, args.resolution, &outcome))?;
    }
    out.flush()?;
    Ok(if is_applied {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

fn told(number: CaseNumber, resolution: Resolution, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Refused(refusal) => format!("not possible: {refusal}"),
        Outcome::Conflict(conflict) => format!("in conflict: {conflict}"),
        outcome => {
            let entry = outcome.receipt().and_then(|receipt| receipt.sequence);
            let entry =
                entry.map_or_else(|| "no entry".to_owned(), |entry| format!("entry {entry}"));
            let again = match outcome {
                Outcome::Duplicate { .. } => "; it was before",
                _ => "",
            };
            format!(
                "case {number} is closed by {entry}: {}{again}",
                resolution.does()
            )
        }
    }
}
