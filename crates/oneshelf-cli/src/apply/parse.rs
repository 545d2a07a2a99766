//! A line of JSON: a command or a heartbeat, alone or with the time at which it arrives.

use oneshelf::{Command, Heartbeat, Moment, SourceName};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::bad::BadLine;

/// What a line says, and when it says that it arrives.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parsed {
    pub(crate) at: Option<Moment>,
    pub(crate) message: Message,
}

/// What comes in a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Message {
    Command(Command),
    Heartbeat(SourceName, Heartbeat),
}

/// A heartbeat is tagged as commands are, but it is none: it is kept beside the journal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeartbeatLine {
    #[serde(rename = "type")]
    _kind: IgnoredAny,
    source: SourceName,
    at: Moment,
    #[serde(default)]
    last_sequence: Option<u64>,
    #[serde(default)]
    queued: u64,
}

/// What tells a command from one with a time around it.
#[derive(Deserialize)]
struct Glance<'a> {
    #[serde(borrow)]
    command: Option<&'a RawValue>,
    at: Option<IgnoredAny>,
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
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
    if glance.command.is_none() || glance.kind.is_some() {
        if glance.at.is_some() && glance.kind.is_none() {
            let reason = "has a time and no command; give {\"at\": TIME, \"command\": {..}}";
            return Err(BadLine::envelope(number, reason));
        }
        return Ok(Parsed {
            at: None,
            message: message(number, text, glance.kind)?,
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
    let inner: Option<Glance<'_>> = serde_json::from_str(envelope.command.get()).ok();
    let kind = inner.and_then(|inner| inner.kind);
    Ok(Parsed {
        at: envelope.at,
        message: message(number, envelope.command.get(), kind)?,
    })
}

fn message(number: u64, text: &str, kind: Option<&RawValue>) -> Result<Message, BadLine> {
    if kind.is_none_or(|kind| kind.get() != "\"heartbeat\"") {
        let command = Command::from_json(text);
        let bad = |malformed| BadLine::of(number, malformed);
        return command.map(Message::Command).map_err(bad);
    }
    let line: HeartbeatLine = serde_json::from_str(text).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        BadLine::envelope(number, format_args!("is no heartbeat: {reason}"))
    })?;
    let heartbeat = Heartbeat {
        at: line.at,
        last_sequence: line.last_sequence,
        queued: line.queued,
    };
    Ok(Message::Heartbeat(line.source, heartbeat))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECEIVE: &str = r#"{"type":"receive","source":"pos","reference":"po-88","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"12"}]}"#;

    #[test]
    fn a_time_may_stand_around_a_command() {
        let plain = parse(1, RECEIVE).unwrap();
        assert!(matches!(&plain.message, Message::Command(c) if c.kind() == "receive"));
        assert_eq!(plain.at, None);
        let line = format!(r#"{{"at":"2026-11-23T10:00:00Z","command":{RECEIVE}}}"#);
        let timed = parse(1, &line).unwrap();
        assert_eq!(timed.at, Some("2026-11-23T10:00:00Z".parse().unwrap()));
        assert_eq!(timed.message, plain.message);
        let untimed = parse(1, &format!(r#"{{"command":{RECEIVE}}}"#)).unwrap();
        assert_eq!(untimed, plain);
    }

    #[test]
    fn a_heartbeat_is_a_line_of_its_own() {
        let beat =
            r#"{"type":"heartbeat","source":"till-3","at":"2026-11-23T10:00:00Z","queued":2}"#;
        let at: Moment = "2026-11-23T10:00:00Z".parse().unwrap();
        let expect = Heartbeat {
            at,
            last_sequence: None,
            queued: 2,
        };
        let expect = Message::Heartbeat("till-3".parse().unwrap(), expect);
        let plain = parse(1, beat).unwrap();
        assert_eq!((plain.at, &plain.message), (None, &expect));
        let line = format!(r#"{{"at":"2026-11-23T10:00:09Z","command":{beat}}}"#);
        let timed = parse(1, &line).unwrap();
        assert_eq!(
            (timed.at, timed.message),
            (Some(at.plus_seconds(9)), expect)
        );
        let bad = parse(7, &beat.replace("queued", "quedue")).unwrap_err();
        let says = "line 7: is no heartbeat: unknown field `quedue`";
        assert!(bad.to_string().starts_with(says), "{bad}");
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
