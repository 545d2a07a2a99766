//! The public JSON form of commands, with errors that say where and what.

use serde::Deserialize;

use crate::command::table::Command;
use crate::value::malformed::{Malformed, MalformedCode};

/// The longest JSON text of one command, in bytes: 4 MiB.
pub const JSON_BYTES_MAX: usize = 4 * 1024 * 1024;

#[derive(Deserialize)]
struct Tag {
    #[serde(rename = "type")]
    kind: String,
}

impl Command {
    /// Reads a command from its JSON form.
    ///
    /// ```
    /// use oneshelf_core::Command;
    /// let json = r#"{"type":"receive","source":"pos","reference":"po-88","location":"OXFORD",
    ///     "lines":[{"sku":"MUG-RED","quantity":"12"}]}"#;
    /// assert_eq!(Command::from_json(json)?.kind(), "receive");
    /// let error = Command::from_json(&json.replace("12", "0.0001")).unwrap_err();
    /// assert_eq!(error.field, "lines[0].quantity");
    /// # Ok::<(), oneshelf_core::Malformed>(())
    /// ```
    ///
    /// # Errors
    /// [`Malformed`] with the column of broken JSON, or the path of the field that is wrong.
    pub fn from_json(text: &str) -> Result<Self, Malformed> {
        if text.len() > JSON_BYTES_MAX {
            let reason = format_args!("has more than {JSON_BYTES_MAX} bytes; split the command");
            return Err(Malformed::new(MalformedCode::Json, "command", reason));
        }
        serde_json::from_str(text).or_else(|_| Self::from_json_slowly(text))
    }

    /// Reads the text again to find out what is wrong with it, and where.
    fn from_json_slowly(text: &str) -> Result<Self, Malformed> {
        let malformed = |field: &str, error: &dyn std::fmt::Display| {
            Malformed::new(MalformedCode::Json, field, error)
        };
        let mut value: serde_json::Value = serde_json::from_str(text)
            .map_err(|e| malformed("command", &format_args!("is no JSON: {e}")))?;
        let tag = Tag::deserialize(&value).map_err(|e| malformed("type", &e))?;
        if let Some(object) = value.as_object_mut() {
            object.remove("type");
        }
        match Self::of_kind(&tag.kind, &value) {
            Some(Ok(command)) => Ok(command),
            Some(Err(error)) => Err(malformed(&error.path().to_string(), error.inner())),
            None => Err(malformed(
                "type",
                &format_args!("{:?} is no command; known are {}", tag.kind, known_kinds()),
            )),
        }
    }

    /// The JSON Schema of the commands that hosts may send, each with its required fields first and
    /// then the others, as they are declared.
    #[must_use]
    pub fn json_schema() -> serde_json::Value {
        let mut schema = schemars::schema_for!(Self).to_value();
        if let Some(commands) = schema["oneOf"].as_array_mut() {
            commands.retain(|command| {
                let kind = command["properties"]["type"]["const"].as_str();
                Self::host_kinds().any(|known| Some(known) == kind)
            });
        }
        schema
    }
}

/// The kinds that hosts can send.
fn known_kinds() -> String {
    Command::host_kinds().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESERVE: &str = r#"{"type":"reserve","source":"web","reference":"order-1041/1","document":"order-1041","occurred_at":"2026-11-23T10:01:00Z","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#;

    #[test]
    fn the_form_of_the_documentation_is_read_and_written() {
        let command = Command::from_json(RESERVE).unwrap();
        assert_eq!(serde_json::to_string(&command).unwrap(), RESERVE);
    }

    #[test]
    fn errors_name_the_place_and_what_is_wrong_there() {
        for (from, to, field, reason) in [
            (
                "\"quantity\"",
                "\"quantitiy\"",
                "lines[0].quantitiy",
                "unknown field",
            ),
            (
                "\"1\"}",
                "1}",
                "lines[0].quantity",
                "expected a quantity as a string",
            ),
            (
                "\"1\"}",
                "\"x\"}",
                "lines[0].quantity",
                "is not a decimal number",
            ),
            ("\"MUG-RED\"", "\" MUG\"", "lines[0].sku", "blank"),
            ("\"web\"", "\"\"", "source", "is empty"),
            ("2026-11", "2026-13", "occurred_at", "RFC 3339"),
            ("\"reserve\"", "\"reserv\"", "type", "is no command"),
            (
                "\"location\":\"OXFORD\",",
                "",
                "",
                "missing field `location`",
            ),
            ("]}", "", "command", "column"),
        ] {
            let error = Command::from_json(&RESERVE.replace(from, to)).unwrap_err();
            assert_eq!(error.code, MalformedCode::Json);
            let at = if error.field == "." { "" } else { &error.field };
            assert_eq!(at, field, "{error}");
            assert!(error.reason.contains(reason), "{from} -> {to}: {error}");
        }
    }

    /// Goal: a malformed code names its field once, says what to do, and repeats no digit.
    #[test]
    fn a_malformed_code_is_told_in_one_sentence() {
        let remedy = "send the digits as they were issued, as a string";
        for (code, expect) in [
            (
                "\"12345\"",
                format!("code is not a string of 6 digits; {remedy}"),
            ),
            (
                "\"12345a\"",
                format!("code is not a string of 6 digits; {remedy}"),
            ),
            (
                "480193",
                format!("code is not a string of 6 digits; {remedy}"),
            ),
            (
                "null",
                "code invalid type: null, expected a string of 6 digits".to_owned(),
            ),
        ] {
            let json = format!(
                r#"{{"type":"verify_code","source":"pos","reference":"v","of":{{"reference":"o"}},"code":{code}}}"#
            );
            let error = Command::from_json(&json).unwrap_err();
            assert_eq!(error.to_string(), expect, "{code}");
        }
    }

    /// Goal: the schema has every kind that hosts may send, and none that only the engine writes.
    #[test]
    fn every_kind_of_hosts_has_a_schema() {
        let schema = Command::json_schema();
        let commands = schema["oneOf"].as_array().unwrap().iter();
        let kinds: Vec<_> = commands
            .map(|command| command["properties"]["type"]["const"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, Command::host_kinds().collect::<Vec<_>>());
    }

    /// Goal: what only the engine sends is known by its kind and by itself, and hosts cannot.
    #[test]
    fn the_engines_own_commands_cannot_be_sent() {
        let inner = r#"{"type":"correct_clock","source":"pos","reference":"r"}"#;
        for (kind, rest) in [
            ("expire", r#""sku":"MUG","location":"OXFORD""#.to_owned()),
            ("tie", r#""entry":1"#.to_owned()),
            ("note_wrong_code", r#""reservation":1"#.to_owned()),
            ("set_aside", format!(r#""command":{inner}"#)),
            ("enter", r#""entry":1"#.to_owned()),
        ] {
            let json = format!(r#"{{"type":"{kind}","source":"pos","reference":"r",{rest}}}"#);
            let command = Command::from_json(&json).unwrap();
            assert!(
                command.is_of_engine() && Command::host_kinds().all(|known| known != kind),
                "{kind}"
            );
            let error = crate::command::prepared::Prepared::new(command).unwrap_err();
            assert_eq!(error.code, MalformedCode::Reserved, "{kind}");
        }
        assert!(!Command::from_json(inner).unwrap().is_of_engine());
    }
}
