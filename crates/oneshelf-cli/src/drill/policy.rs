//! The policy that is drilled: a retailer's own, or one that suits a shop with two branches.

use std::fs;
use std::path::Path;

use oneshelf::Command;
use serde_json::value::RawValue;

use crate::shared::error::CliError;

/// What is drilled without a policy file.
pub(super) const DEFAULT: &str = include_str!("policy.jsonl");

/// The commands that define things, in the order in which they are applied.
pub(super) struct Policy {
    /// What the report calls it.
    pub(super) name: String,
    pub(super) commands: Vec<Command>,
}

impl Policy {
    /// Reads a policy file, or takes the default.
    pub(super) fn read(path: Option<&Path>) -> Result<Self, CliError> {
        let (name, text) = match path {
            None => ("the default policy".to_owned(), DEFAULT.to_owned()),
            Some(path) => {
                let doing = format!("read {}", path.display());
                let text = fs::read_to_string(path).map_err(|e| CliError::io(&doing, &e))?;
                (path.display().to_string(), text)
            }
        };
        let commands = parse(&text)
            .map_err(|reason| CliError::usage(format_args!("{name}: {reason}")).hint(HINT))?;
        Ok(Self { name, commands })
    }
}

const HINT: &str = "a policy is made of commands such as define_channel, define_policy and \
                    define_safety_stock: one a line, or all in a JSON array; \
                    `oneshelf drill --print-policy` shows the default one";

/// Reads commands: a JSON array of them, or one a line.
fn parse(text: &str) -> Result<Vec<Command>, String> {
    let mut commands = Vec::new();
    if text.trim_start().starts_with('[') {
        let values: Vec<Box<RawValue>> =
            serde_json::from_str(text).map_err(|error| format!("is no JSON array: {error}"))?;
        for (place, value) in values.iter().enumerate() {
            commands.push(defines(value.get(), || format!("command {}", place + 1))?);
        }
        return Ok(commands);
    }
    for (place, line) in text.lines().enumerate() {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            commands.push(defines(line, || format!("line {}", place + 1))?);
        }
    }
    Ok(commands)
}

/// A command that defines something; a policy does not sell.
fn defines(json: &str, place: impl Fn() -> String) -> Result<Command, String> {
    let command = Command::from_json(json).map_err(|error| format!("{}: {error}", place()))?;
    match command {
        Command::DefineItem(_)
        | Command::DefineLocation(_)
        | Command::DefineChannel(_)
        | Command::DefineSource(_)
        | Command::DefinePolicy(_)
        | Command::DefineSafetyStock(_)
        | Command::RetireItem(_)
        | Command::RetireLocation(_)
        | Command::AddAlias(_) => Ok(command),
        other => Err(format!("{}: {:?} defines nothing", place(), other.kind())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: both forms are read, and what is wrong is named with its place.
    #[test]
    fn policies_are_read() {
        let lines = parse(DEFAULT).unwrap();
        let array = DEFAULT.trim().replace('\n', ",\n");
        assert_eq!(parse(&format!("[{array}]")).unwrap(), lines);
        assert_eq!(parse("# nothing\n\n").unwrap(), []);
        let sells =
            r#"{"type":"receive","source":"pos","reference":"r","location":"O","lines":[]}"#;
        for (text, expect) in [
            ("{\n", "line 1: command is no JSON"),
            ("[{\"type\":\"x\"}]", "command 1: type \"x\" is no command"),
            ("[", "is no JSON array"),
            (sells, "line 1: \"receive\" defines nothing"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with(expect), "{error}");
        }
    }
}
