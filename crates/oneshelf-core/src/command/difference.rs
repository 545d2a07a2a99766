//! What differs between two commands, field by field.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::command::table::Command;

/// A field in which two commands differ, in their JSON form.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The path of the field, such as `lines[0].quantity`.
    pub field: String,
    /// The value in the first command. Without it, the first leaves the field out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Value>,
    /// The value in the second command. Without it, the second leaves the field out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<Value>,
}

impl Command {
    /// The fields in which another command differs, in their JSON form.
    ///
    /// ```
    /// use oneshelf_core::Command;
    /// let receive = |units| {
    ///     Command::from_json(&format!(
    ///         r#"{{"type":"receive","source":"pos","reference":"po-88","location":"OXFORD",
    ///             "lines":[{{"sku":"MUG-RED","quantity":"{units}"}}]}}"#
    ///     ))
    /// };
    /// let differs = receive(12)?.differences(&receive(21)?);
    /// assert_eq!(differs.len(), 1);
    /// assert_eq!(differs[0].field, "lines[0].quantity");
    /// # Ok::<(), oneshelf_core::Malformed>(())
    /// ```
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let value = |command: &Self| serde_json::to_value(command).unwrap_or_default();
        let mut found = Vec::new();
        let (one, other) = (value(self), value(other));
        compare(String::new(), Some(&one), Some(&other), &mut found);
        found
    }
}

fn compare(
    field: String,
    first: Option<&Value>,
    second: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    match (first, second) {
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            // By name, whatever order the objects keep.
            let known: BTreeSet<&String> = one.keys().collect();
            let more: BTreeSet<&String> = other.keys().filter(|k| !known.contains(k)).collect();
            for key in known.iter().chain(&more).copied() {
                let field = match field.as_str() {
                    "" => key.clone(),
                    field => format!("{field}.{key}"),
                };
                compare(field, one.get(key), other.get(key), found);
            }
        }
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            for place in 0..one.len().max(other.len()) {
                let field = format!("{field}[{place}]");
                compare(field, one.get(place), other.get(place), found);
            }
        }
        (first, second) if first != second => found.push(Difference {
            field,
            first: first.cloned(),
            second: second.cloned(),
        }),
        _ => {}
    }
}
