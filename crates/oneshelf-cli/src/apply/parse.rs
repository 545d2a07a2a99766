//! A line of JSON: a command, or a command and the time at which it arrives.

use oneshelf::{Command, Moment};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::bad::BadLine;

/// A command, and when the line says that it arrives.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parsed {
    pub(crate) at: Option<Moment>,
    pub(crate) command: Command,
}

/// What tells a command from one with a time around it.
#[derive(Deserialize)]
struct Glance<'a> {
    #[serde(borrow)]
    command: Option<&'a RawValue>,
    at: Option<IgnoredAny>,
    #[serde(rename = "type")]
    kind: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    #[serde(borrow)]
    command: &'a RawValue,
    #[serde(default)]
    at: Option<Moment>,
}

/// Reads the line of this number.
pub(crate) fn parse(number: u64, text: &str) -> Result<Parsed, BadLine> {
    let glance: Glance<'_> = match serde_json::from_str(text) {
        Ok(glance) => glance,
        Err(error) if error.is_data() => {
            let reason = "is no JSON object; give one command a line";
            return Err(BadLine::envelope(number, reason));
        }
        Err(error) => return Err(BadLine::not_json(number, text, &error)),
    };
    let command =
        |text: &str| Command::from_json(text).map_err(|malformed| BadLine::of(number, malformed));
    if glance.command.is_none() || glance.kind.is_some() {
        if glance.at.is_some() && glance.kind.is_none() {
            let reason = "has a time and no command; give {\"at\": TIME, \"command\": {..}}";
            return Err(BadLine::envelope(number, reason));
        }
        return Ok(Parsed {
            at: None,
            command: command(text)?,
        });
    }
    let envelope: Envelope<'_> = serde_json::from_str(text).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        BadLine::envelope(
            number,
            format_args!("is no {{\"at\", \"command\"}}: {reason}"),
        )
    })?;
    Ok(Parsed {
        at: envelope.at,
        command: command(envelope.command.get())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECEIVE: &str = r#"{"type":"receive","source":"pos","reference":"po-88","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"12"}]}"#;

    #[test]
    fn a_time_may_stand_around_a_command() {
        let plain = parse(1, RECEIVE).unwrap();
        assert_eq!((plain.at, plain.command.kind()), (None, "receive"));
        let line = format!(r#"{{"at":"2026-11-23T10:00:00Z","command":{RECEIVE}}}"#);
        let timed = parse(1, &line).unwrap();
        assert_eq!(timed.at, Some("2026-11-23T10:00:00Z".parse().unwrap()));
        assert_eq!(timed.command, plain.command);
        let untimed = parse(1, &format!(r#"{{"command":{RECEIVE}}}"#)).unwrap();
        assert_eq!(untimed, plain);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let timed = |at: &str| format!(r#"{{"at":{at},"command":{RECEIVE}}}"#);
        for (line, says) in [
            (
                r#"{"type": receive}"#.to_owned(),
                "line 7, column 10: is no JSON: expected value",
            ),
            (
                "{\"a\":\"\u{e9}\u{e9}\", x}".to_owned(),
                "line 7, column 12: is no JSON: key must be a string",
            ),
            (
                r#"{"type":"#.to_owned(),
                "line 7, column 8: is no JSON: EOF while parsing a value",
            ),
            (
                "[]".to_owned(),
                "line 7: is no JSON object; give one command a line",
            ),
            ("{}".to_owned(), "line 7: type missing field `type`"),
            (
                RECEIVE.replace("\"12\"", "12"),
                "line 7: lines[0].quantity invalid type: integer `12`, expected a quantity as a string",
            ),
            (
                timed("\"noon\""),
                "line 7: is no {\"at\", \"command\"}: time \"noon\" is not an RFC 3339 instant",
            ),
            (
                timed("null").replace("\"at\"", "\"att\""),
                "line 7: is no {\"at\", \"command\"}: unknown field `att`",
            ),
            (
                r#"{"at":"2026-11-23T10:00:00Z"}"#.to_owned(),
                "line 7: has a time and no command",
            ),
        ] {
            let bad = parse(7, &line).unwrap_err().to_string();
            assert!(bad.starts_with(says), "{line}\n{bad}\n{says}");
        }
    }
}
