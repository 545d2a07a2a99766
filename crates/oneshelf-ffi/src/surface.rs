//! The surface as data: what the types and methods of every language are made from.

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use oneshelf::{Command, Outcome, Verified};

use crate::question::Question;

/// Commands, outcomes, questions and their answers, as JSON Schema with one table of
/// definitions; `docs/surface.schema.json` in the repository. Of the commands, `host_commands` are
/// those that hosts may send; the others are entries of the engine, which hosts only read.
#[must_use]
pub fn surface() -> Value {
    let mut types = SchemaSettings::draft2020_12().into_generator();
    let command = types.subschema_for::<Command>();
    let outcome = types.subschema_for::<Outcome>();
    let verified = types.subschema_for::<Verified>();
    let questions = Question::describe(&mut types);
    let definitions: Value = definitions(&mut types);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "oneshelf",
        "version": env!("CARGO_PKG_VERSION"),
        "command": command,
        "host_commands": Command::host_kinds().collect::<Vec<_>>(),
        "outcome": outcome,
        "verified": verified,
        "questions": questions,
        "$defs": definitions,
    })
}

fn definitions(types: &mut SchemaGenerator) -> Value {
    Value::Object(types.take_definitions(true))
}
