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
What is possible, and what it does: oneshelf cases CASE. A conflict is resolved with a note and an
actor: keep_first, replace (the first is taken back, the second entered) or both_real. What is not
possible is refused with what is possible instead, and uses no reference up.

Examples:
  oneshelf --db oxford.db resolve 7 acknowledged --note \"miscounted\"
  oneshelf --db oxford.db resolve 8 replace --actor clerk-7 --note \"the paper says 6\"

Exit codes: 0 it is closed, 1 it is not possible.";

/// Decide about a case.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The number of the case.
    case: u64,

    /// What is decided: acknowledged, before_count, after_count, lost, keep_first, replace or
    /// both_real.
    #[arg(value_parser = resolution)]
    resolution: Resolution,

    /// Why.
    #[arg(long)]
    note: Option<Note>,

    /// Who decides: an opaque identifier, never a name.
    #[arg(long)]
    actor: Option<Actor>,

    /// Who sends it.
    #[arg(long, default_value = OFFICE_NAME)]
    source: SourceName,

    /// The reference of this decision; made of the case and the resolution where it is left out.
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
