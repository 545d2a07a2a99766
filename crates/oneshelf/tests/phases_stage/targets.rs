//! What each command does with a document that names no promise, one, several, ended ones, or
//! sales: a row for each command that takes a target.

use std::fmt::Write as _;

use oneshelf::{Outcome, Phase, ReservationKind, ReservationView, Sequence, Step, machine};

use super::{path_to, step_command};
use crate::Stage;

/// What the document `d` names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Nothing,
    One,
    Several,
    OneEnded,
    Ended,
    Sales,
}

const COLUMNS: [(Named, &str); 6] = [
    (Named::Nothing, "nothing known"),
    (Named::One, "one promise"),
    (Named::Several, "several"),
    (Named::OneEnded, "several, one ended"),
    (Named::Ended, "an ended one"),
    (Named::Sales, "sales"),
];

const HEAD: &str = "
## What a document may name

Each command that takes a target was sent with a document that names nothing that is known, one
promise that the command is made for, two of them, two of which the first has been released, one
that has been released, and two sales. Quantities are those of all that is left of the promises.

`done` changed what is named; `both` changed both promises, `one` one of two; `recorded` is a fact
that changed no promise, with its flags; `waits` is kept for what may come under the name; `nothing`
had nothing left to do; `no:` was refused and `malformed:` not accepted, with the code. A command is
done for all that its target names, or for none of it.

";

/// Commands that take a target and are no step of a promise.
const OTHERS: [(&str, &str); 4] = [
    (
        "take_back",
        r#"{"type":"take_back","source":"web","reference":"try","of":{"document":"d"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#,
    ),
    (
        "reverse",
        r#"{"type":"reverse","source":"web","reference":"try","of":{"document":"d"}}"#,
    ),
    (
        "receive",
        r#"{"type":"receive","source":"web","reference":"try","of":{"document":"d"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#,
    ),
    (
        "expect",
        r#"{"type":"expect","source":"web","reference":"try","instead_of":{"document":"d"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"expected_at":"2026-12-02T09:00:00Z"}"#,
    ),
];

/// More of everything, so that two promises can be served as well as one.
const MORE: [&str; 3] = [
    r#"{"type":"receive","source":"web","reference":"more-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"20"},{"sku":"MUG-BLUE","quantity":"20"}]}"#,
    r#"{"type":"receive","source":"web","reference":"more-2","location":"LONDON","lines":[{"sku":"MUG-RED","quantity":"20"}]}"#,
    r#"{"type":"expect","source":"web","reference":"more-3","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"40"}],"expected_at":"2026-12-03T09:00:00Z"}"#,
];

/// The table, or what is wrong with it.
pub(crate) fn table() -> Result<String, String> {
    let mut text = String::from(HEAD);
    let mut wrong = Vec::new();
    text.push_str("| command |");
    for (_, title) in COLUMNS {
        write!(text, " {title} |").map_err(|error| error.to_string())?;
    }
    write!(text, "\n|---|{}\n", "---|".repeat(COLUMNS.len())).map_err(|error| error.to_string())?;
    let steps = Step::ALL.iter().map(|step| step.as_str());
    for name in steps.chain(OTHERS.iter().map(|(name, _)| *name)) {
        write!(text, "| {name} |").map_err(|error| error.to_string())?;
        for (named, title) in COLUMNS {
            let cell = cell(name, named).unwrap_or_else(|why| {
                wrong.push(format!("{name}, {title}: {why}"));
                "?".to_owned()
            });
            write!(text, " {cell} |").map_err(|error| error.to_string())?;
        }
        text.push('\n');
    }
    match wrong.is_empty() {
        true => Ok(text),
        false => Err(wrong.join("\n")),
    }
}

/// A promise that a command is made for: what leads to it. Of a return, one that was handed over.
fn ready(name: &str) -> Result<Vec<&'static str>, String> {
    let step = Step::ALL.iter().find(|step| step.as_str() == name);
    let Some(step) = step else {
        let handed_over = path_to(ReservationKind::Order, Phase::Fulfilled);
        return handed_over.ok_or_else(|| "no way to a handover".to_owned());
    };
    let special = match step {
        // A code is issued when the customer is told, and what is short comes later.
        Step::VerifyCode => path_to(ReservationKind::Pickup, Phase::Notified),
        Step::Postpone => path_to(ReservationKind::Order, Phase::Short),
        _ => None,
    };
    if let Some(lead) = special {
        return Ok(lead);
    }
    for kind in ReservationKind::ALL {
        for (phase, possible) in machine(kind) {
            let lead = path_to(kind, *phase).unwrap_or_default();
            // Without waiting, so that the second promise can be brought there, too.
            let is_plain = !lead.is_empty() && lead.iter().all(|line| !line.starts_with("wait"));
            let needs_room = matches!(phase, Phase::Waiting);
            if is_plain && !needs_room && possible.iter().any(|(known, _)| known == step) {
                return Ok(lead);
            }
        }
    }
    Err("no promise that it is made for".to_owned())
}

/// A line of a path, for one of the promises of the document.
fn of_promise(line: &str, number: usize) -> String {
    let adds = if number == 1 { "" } else { r#""adds":true,"# };
    let own = format!(r#""reference":"d/{number}","document":"d",{adds}"#);
    let line = line.replace(r#""reference":"p","#, &own);
    let line = line.replace(
        r#"{"reference":"p"}"#,
        &format!(r#"{{"reference":"d/{number}"}}"#),
    );
    line.replace(r#""reference":"s-"#, &format!(r#""reference":"s{number}-"#))
}

fn lead(stage: &Stage, path: &[&str], number: usize) -> Result<(), String> {
    for line in path {
        let line = of_promise(line, number);
        let outcome = stage.apply(&line);
        if !outcome.is_applied() {
            return Err(format!("{line} was answered {outcome:?}"));
        }
    }
    Ok(())
}

fn promises(stage: &Stage) -> Vec<ReservationView> {
    stage
        .shelf
        .reservations(Sequence::NONE, 100, false)
        .unwrap()
}

fn cell(name: &str, named: Named) -> Result<String, String> {
    let stage = Stage::new();
    for more in MORE {
        assert!(stage.apply(more).is_applied(), "{more}");
    }
    let ready = ready(name)?;
    let released = |number| -> Result<(), String> {
        let path = path_to(ReservationKind::Order, Phase::Released);
        lead(&stage, &path.unwrap_or_default(), number)
    };
    let mut units = 2;
    match named {
        Named::Nothing => {}
        Named::One => lead(&stage, &ready, 1)?,
        Named::Several => {
            lead(&stage, &ready, 1)?;
            lead(&stage, &ready, 2)?;
            units = 4;
        }
        Named::OneEnded => {
            released(1)?;
            lead(&stage, &ready, 2)?;
        }
        Named::Ended => released(1)?,
        Named::Sales => {
            for number in [1, 2] {
                let sale = format!(
                    r#"{{"type":"sell","source":"web","reference":"sale-{number}","document":"d","location":"OXFORD","lines":[{{"sku":"MUG-RED","quantity":"1"}}]}}"#
                );
                assert!(stage.apply(&sale).is_applied(), "{sale}");
            }
        }
    }
    let json = command(&stage, name, units)?;
    let before = (promises(&stage), stage.all());
    let parsed = oneshelf::Command::from_json(&json).map_err(|error| error.to_string())?;
    let outcome = match stage.shelf.apply(parsed) {
        Ok(outcome) => outcome,
        Err(oneshelf::Error::Malformed(malformed)) => {
            return unchanged(
                &stage,
                &before.1,
                format!("malformed: {}", word(&malformed.code)),
            );
        }
        Err(error) => return Err(error.to_string()),
    };
    let verified = stage.shelf.verify(&mut |_, _| {}).unwrap();
    if !verified.is_clean() {
        return Err(format!("{verified:?}"));
    }
    stage.answers_again(&json, &outcome)?;
    judge(&stage, name, named, &outcome, &before)
}

/// A code as its JSON has it.
fn word(code: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(code).unwrap();
    json.as_str().unwrap_or_default().to_owned()
}

fn unchanged(stage: &Stage, before: &str, cell: String) -> Result<String, String> {
    match stage.all() == before {
        true => Ok(cell),
        false => Err(format!("{cell}, but something changed")),
    }
}

/// The command with the document as its target, for so many units.
fn command(stage: &Stage, name: &str, units: usize) -> Result<String, String> {
    let json = match OTHERS.iter().find(|(other, _)| *other == name) {
        Some((_, json)) => (*json).to_owned(),
        None => {
            let step = Step::ALL.iter().find(|step| step.as_str() == name);
            let step = step.ok_or("no such step")?;
            let known = promises(stage);
            let any = known.last().cloned();
            let target = oneshelf::Target::document("d".parse().unwrap());
            let target = target.of_source("web".parse().unwrap());
            let code = stage.shelf.pickup_code(&target);
            let code = code.map_or_else(|_| "000000".to_owned(), |code| code.to_string());
            match any {
                Some(any) => step_command(*step, &any, &code),
                // Where there is no promise, as for any that could be meant.
                None => {
                    let other = Stage::new();
                    lead(
                        &other,
                        &path_to(ReservationKind::Order, Phase::Open).unwrap_or_default(),
                        1,
                    )?;
                    let any = promises(&other).remove(0);
                    let json = step_command(*step, &any, &code);
                    match name {
                        "receive_transfer" => json.replace("OXFORD", "LONDON"),
                        _ => json,
                    }
                }
            }
        }
    };
    let json = json.replace(r#"{"reference":"p"}"#, r#"{"document":"d"}"#);
    Ok(json.replace(r#""quantity":"2""#, &format!(r#""quantity":"{units}""#)))
}

fn judge(
    stage: &Stage,
    name: &str,
    named: Named,
    outcome: &Outcome,
    (before, all): &(Vec<ReservationView>, String),
) -> Result<String, String> {
    let receipt = match outcome {
        Outcome::Applied(receipt) => receipt,
        Outcome::Refused(refusal) => {
            return unchanged(stage, all, format!("no: {}", refusal.code));
        }
        other => return Err(format!("was answered {other:?}")),
    };
    if receipt.sequence.is_none() {
        return unchanged(stage, all, "nothing".to_owned());
    }
    let after = promises(stage);
    let changed = before.iter().filter(|was| !after.contains(was)).count();
    let flags: Vec<String> = receipt.flags.iter().map(word).collect();
    let flags = match flags.is_empty() {
        true => String::new(),
        false => format!(", {}", flags.join(", ")),
    };
    // One customer, one code: it is checked with the first promise.
    let is_of_one = matches!(name, "verify_code" | "issue_code");
    match (named, changed) {
        (_, 0) if receipt.parked => Ok(format!("waits{flags}")),
        (Named::Sales, 0) if name == "take_back" => Ok(format!("done{flags}")),
        (Named::Several, 2) => Ok(format!("both{flags}")),
        (Named::Several, 1) if is_of_one => Ok(format!("one{flags}")),
        // A new code is shown nowhere but to its customer.
        (_, 0) if name == "issue_code" => Ok(format!("done{flags}")),
        (Named::Several, 1) => Err("one of two promises was left out".to_owned()),
        (_, 0) if name == "take_back" || name == "contact" => Ok(format!("recorded{flags}")),
        (_, 0) if flags.is_empty() => Err("was accepted, and ignored".to_owned()),
        (_, 0) => Ok(format!("recorded{flags}")),
        (_, 1) => Ok(format!("done{flags}")),
        (_, more) => Err(format!("changed {more} promises")),
    }
}
