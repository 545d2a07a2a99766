//! One case in full: `oneshelf cases N`.

use std::process::ExitCode;

use oneshelf::{CaseFile, CaseNumber, CaseOrigin, Command, ConflictFile, Difference, Shelf};
use serde::Serialize;

use crate::ask::cases::{details, kind};
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::output::{Out, words};
use crate::shared::times::Zone;

#[derive(Serialize)]
struct Shown<'a> {
    case: &'a CaseFile,
}

pub(crate) fn run(
    shelf: &Shelf,
    number: CaseNumber,
    global: &Global,
) -> Result<ExitCode, CliError> {
    let file = find(shelf, number)?;
    let mut out = Out::new();
    if global.json {
        out.json(&Shown { case: &file })?;
    } else {
        print(shelf, &file, &mut out)?;
    }
    out.flush()?;
    Ok(if file.case.closed.is_none() {
        ExitCode::from(EXIT_NO)
    } else {
        ExitCode::SUCCESS
    })
}

/// A case that there has to be.
pub(crate) fn find(shelf: &Shelf, number: CaseNumber) -> Result<CaseFile, CliError> {
    shelf.case(number)?.ok_or_else(|| {
        CliError::usage(format_args!("there is no case {number}"))
            .hint("list the open cases with `oneshelf cases`")
    })
}

fn print(shelf: &Shelf, file: &CaseFile, out: &mut Out) -> Result<(), CliError> {
    let case = &file.case;
    let place = [
        case.sku.as_ref().map(|sku| format!(", {sku}")),
        case.location.as_ref().map(|at| format!(", at {at}")),
    ];
    let place: String = place.into_iter().flatten().collect();
    out.line(format_args!("case {}: {}{place}", case.number, kind(case)))?;
    for line in details(shelf, case)?.lines() {
        out.line(format_args!("  {line}"))?;
    }
    out.line(format_args!("\ncame      {}", origin(&file.came)))?;
    if let Some(conflict) = &file.conflict {
        print_conflict(conflict, out)?;
    }
    if let (Some(end), Some(ended)) = (&case.closed, &file.ended) {
        let how = end.resolution.as_ref().map(words);
        let how = how.unwrap_or_else(|| "by the numbers".to_owned());
        out.line(format_args!("closed    {how}, {}", origin(ended)))?;
        if let Some(note) = &end.note {
            out.line(format_args!("note      {note}"))?;
        }
        return Ok(());
    }
    for option in &file.can {
        let resolution = option.resolution.as_ref();
        let name = resolution.map_or(option.command.kind(), |known| known.as_str());
        out.line(format_args!("\n{name}: {}", option.does))?;
        if !option.needs.is_empty() {
            out.line(format_args!("  needs {}", option.needs.join(" and ")))?;
        }
        out.line(format_args!("  {}", json(&option.command)))?;
    }
    for obstacle in &file.cannot {
        let (name, refusal) = (obstacle.resolution.as_str(), &obstacle.refusal);
        out.line(format_args!("\nnot {name}: {refusal}"))?;
    }
    out.line(format_args!("\ncloses it besides: {}", file.closes))
}

fn print_conflict(conflict: &ConflictFile, out: &mut Out) -> Result<(), CliError> {
    match (&conflict.first, &conflict.first_refused) {
        (Some(first), _) => out.line(format_args!("first     {}", json(first)))?,
        (None, Some(refusal)) => out.line(format_args!("first     refused: {refusal}"))?,
        (None, None) => out.line("first     changed nothing, or its refusal is forgotten")?,
    }
    out.line(format_args!("second    {}", json(&conflict.second)))?;
    for Difference {
        field,
        first,
        second,
    } in &conflict.differs
    {
        let show = |value: &Option<serde_json::Value>| {
            value
                .as_ref()
                .map_or_else(|| "nothing".to_owned(), ToString::to_string)
        };
        let (first, second) = (show(first), show(second));
        out.line(format_args!("differs   {field}: {first}, then {second}"))?;
    }
    match conflict.replaced_by {
        Some(entry) => out.line(format_args!(
            "stands    entry {entry}, which replaced the first"
        )),
        None => Ok(()),
    }
}

fn origin(origin: &CaseOrigin) -> String {
    let CaseOrigin {
        entry,
        kind,
        source,
        reference,
        actor,
        recorded_at,
        ..
    } = origin;
    let actor = actor.as_ref().map(|actor| format!(", by {actor}"));
    format!(
        "{} (UTC) by entry {entry}, {} {reference} of {source}{}",
        Zone::UTC.show(*recorded_at),
        words(kind),
        actor.unwrap_or_default()
    )
}

fn json(command: &Command) -> String {
    serde_json::to_string(command).unwrap_or_default()
}
