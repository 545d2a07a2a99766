//! The reference of commands is made from their own schema: `UPDATE_DOCS=1 cargo test -p
//! oneshelf-core --test docs` writes it again after a change.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use oneshelf_core::{Command, Heartbeat, LabelReason, RefusalCode};
use serde_json::Value;

const HEAD: &str = "# Commands

Made from the schema of the commands themselves (`commands.schema.json`); do not edit.

Every command is one JSON object, tagged by `type`, with the fields that all have and its own.
Quantities are decimal numbers as text, times are RFC 3339 instants, and an unknown field is an
error. Every command carries:

| field | | |
|---|---|---|
| `source` | required | the source that sends it, such as `till-3`; `office`, for the back office, is built in |
| `reference` | required | the idempotency key: the sender's name for this attempt, unique within the source |
| `document` | optional | the business document behind it: an order, receipt or purchase order number |
| `occurred_at` | optional | when it happened, by the sender's clock; without it, the time of recording |
| `actor` | optional | who did it, as an opaque identifier such as `staff-17`; never a person's name |
| `source_sequence` | optional | the message's number within its source, from 1 without gaps, from a source that is defined as `sequenced`; two commands that differ only in it are the same command |

An item on several lines is summed before anything is decided. For example:

```json
{\"type\":\"define_location\",\"source\":\"office\",\"reference\":\"oxford-1\",\"location\":\"OXFORD\",\"time_zone\":\"Europe/London\",\"opening_hours\":{\"weekly\":[{\"day\":\"monday\",\"open\":[{\"from\":\"09:00\",\"to\":\"18:00\"}]}]},\"pickup\":{\"preparation_minutes\":60,\"hold_days\":3}}
{\"type\":\"define_policy\",\"source\":\"office\",\"reference\":\"policy-1\",\"channel\":\"web\",\"holds\":{\"seconds\":600,\"seconds_max\":3600}}
{\"type\":\"count\",\"source\":\"pos\",\"reference\":\"count-1\",\"location\":\"OXFORD\",\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":\"12\"}]}
{\"type\":\"reserve\",\"source\":\"web\",\"reference\":\"order-1041/1\",\"document\":\"order-1041\",\"location\":\"OXFORD\",\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":\"1\"}]}
{\"type\":\"sell\",\"source\":\"pos\",\"reference\":\"receipt-7\",\"location\":\"OXFORD\",\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":\"1\"}],\"settles\":{\"source\":\"web\",\"document\":\"order-1041\"}}
```
";

fn check(file: &str, expect: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs")
        .join(file);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, expect).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expect,
        "docs/{file} is out of date; run this test with UPDATE_DOCS=1"
    );
}

fn one_line(schema: &Value) -> String {
    schema["description"]
        .as_str()
        .unwrap_or_default()
        .replace('\n', " ")
}

/// What a field looks like, in a few words.
fn form(schema: &Value, field: &Value) -> String {
    if let Some(name) = field["$ref"]
        .as_str()
        .and_then(|path| path.strip_prefix("#/$defs/"))
    {
        let shape = &schema["$defs"][name];
        let codes = |list: &Value, key: &str| {
            let list = list.as_array()?;
            let codes: Option<Vec<_>> = list
                .iter()
                .map(|one| if key.is_empty() { one } else { &one[key] }.as_str())
                .collect();
            Some(
                codes?
                    .iter()
                    .map(|code| format!("`{code}`"))
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        };
        return codes(&shape["oneOf"], "const")
            .or_else(|| codes(&shape["enum"], ""))
            .unwrap_or_else(|| match name {
                name if is_shape(shape) => format!("[{name}](#shapes)"),
                "Quantity" => "decimal, as text".to_owned(),
                "Moment" => "time".to_owned(),
                "TimeOfDay" => "time of day, such as `09:00`".to_owned(),
                "Day" => "date, such as `2026-12-25`".to_owned(),
                "Gtin" => "8, 12, 13 or 14 digits".to_owned(),
                "CaseNumber" | "Sequence" => "number".to_owned(),
                _ => "text".to_owned(),
            });
    }
    if let Some(choices) = field["anyOf"].as_array() {
        return form(schema, &choices[0]);
    }
    if !field["items"].is_null() {
        return format!("list of {}", form(schema, &field["items"]));
    }
    let kind = field["type"].as_str().or_else(|| field["type"][0].as_str());
    match kind {
        Some("string") => "text".to_owned(),
        Some("integer") => "number".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        _ => String::new(),
    }
}

/// Whether a schema is an object with fields of its own.
fn is_shape(schema: &Value) -> bool {
    schema["properties"].is_object()
}

/// The shapes that a schema refers to, and those that they refer to.
fn collect_shapes(schema: &Value, from: &Value, found: &mut BTreeSet<String>) {
    match from {
        Value::Object(fields) => {
            let name = from["$ref"].as_str().unwrap_or_default();
            let name = name.strip_prefix("#/$defs/").unwrap_or_default();
            let shape = &schema["$defs"][name];
            if is_shape(shape) && found.insert(name.to_owned()) {
                collect_shapes(schema, shape, found);
            }
            for field in fields.values() {
                collect_shapes(schema, field, found);
            }
        }
        Value::Array(parts) => {
            for part in parts {
                collect_shapes(schema, part, found);
            }
        }
        _ => {}
    }
}

/// The tables of the shapes that commands have.
fn shapes(schema: &Value) -> String {
    let mut page = "\n## Shapes\n".to_owned();
    let mut names = BTreeSet::new();
    for variant in schema["oneOf"].as_array().unwrap() {
        collect_shapes(schema, &variant["properties"], &mut names);
    }
    for name in &names {
        let shape = &schema["$defs"][name];
        let _ = write!(page, "\n`{name}`: {}\n\n", one_line(shape));
        page.push_str("| field | | form | |\n|---|---|---|---|\n");
        let required = shape["required"].as_array().cloned().unwrap_or_default();
        for (field, what) in shape["properties"].as_object().unwrap() {
            let is_required = required.contains(&Value::String(field.clone()));
            let need = if is_required { "required" } else { "optional" };
            let (form, what) = (form(schema, what), one_line(what));
            let _ = writeln!(page, "| `{field}` | {need} | {form} | {what} |");
        }
    }
    page
}

const ANSWERS: &str = "
## Answers

| `outcome` | with | meaning |
|---|---|---|
| `applied` | `sequence`, `recorded_at`, `expires_at`, `partly`, `parked`, `flags`, `cases` | recorded; without a `sequence`, nothing needed changing |
| `duplicate` | `first`, `current` | the same command was applied before: its first receipt, and the phase of its promise as of now |
| `refused` | `code`, `reason`, `remedy`, `lines` | refused, with a stable code and a remedy; the reference is used up, so try again under a new one |
| `conflict` | `source`, `reference`, `first`, `case` | another command stands under the reference; this one moved nothing, and a case asks a person which is real |

A heartbeat is not a command: it is kept beside the journal, and changes no stock. `oneshelf apply`
takes it as a line among the commands, and answers `heard` with the feed of its source;
`Shelf::heartbeat` does the same. `at` is the time by the source's own clock, `last_sequence` the
number of the last message that it has sent, `queued` how many messages still wait in its queue:

```json
{\"type\":\"heartbeat\",\"source\":\"till-3\",\"at\":\"2026-11-23T10:05:00Z\",\"last_sequence\":1041,\"queued\":0}
```

[labels.md](labels.md) says how labels follow from it.

A malformed command is an error, not an answer: it is not recorded, and its reference can be used
again. A command has at most 1,000 lines; send a complete count of more as several counts that also
list what is zero.
";

fn commands_page() -> String {
    let schema = Command::json_schema();
    let mut page = HEAD.to_owned();
    let common = [
        "type",
        "source",
        "reference",
        "document",
        "occurred_at",
        "actor",
        "source_sequence",
    ];
    for variant in schema["oneOf"].as_array().unwrap() {
        let kind = variant["properties"]["type"]["const"].as_str().unwrap();
        let name = variant["$ref"].as_str().unwrap_or_default();
        let own = match name.strip_prefix("#/$defs/") {
            Some(name) => &schema["$defs"][name],
            None => variant,
        };
        let _ = write!(
            page,
            "\n## `{kind}`\n\n{}\n",
            own["description"].as_str().unwrap_or("")
        );
        let required = own["required"].as_array().cloned().unwrap_or_default();
        let fields = own["properties"].as_object().unwrap();
        let mut rows: Vec<_> = fields
            .iter()
            .filter(|(name, _)| !common.contains(&name.as_str()))
            .collect();
        rows.sort_by_key(|(name, _)| !required.contains(&Value::String((*name).clone())));
        if !rows.is_empty() {
            page.push_str("\n| field | | form | |\n|---|---|---|---|\n");
        }
        for (name, field) in rows {
            let is_required = required.contains(&Value::String(name.clone()));
            let need = if is_required { "required" } else { "optional" };
            let (form, what) = (form(&schema, field), one_line(field));
            let _ = writeln!(page, "| `{name}` | {need} | {form} | {what} |");
        }
    }
    page.push_str(&shapes(&schema));
    page.push_str(ANSWERS);
    page.push_str("\n## Codes of refusals\n\n| code | meaning |\n|---|---|\n");
    let codes = schemars::schema_for!(RefusalCode).to_value();
    for code in codes["oneOf"].as_array().unwrap() {
        let _ = writeln!(
            page,
            "| `{}` | {} |",
            code["const"].as_str().unwrap(),
            one_line(code)
        );
    }
    page
}

#[test]
fn the_schema_in_the_docs_is_the_schema_of_the_code() {
    let mut text = serde_json::to_string_pretty(&Command::json_schema()).unwrap();
    text.push('\n');
    check("commands.schema.json", &text);
}

#[test]
fn the_reference_of_commands_is_true() {
    let page = commands_page();
    for kind in Command::host_kinds() {
        assert!(page.contains(&format!("\n## `{kind}`\n")), "{kind}");
    }
    for code in RefusalCode::ALL {
        assert!(page.contains(&format!("\n| `{code}` |")), "{code}");
    }
    for line in page.lines().filter(|line| line.starts_with("{\"type\"")) {
        let mut value: Value = serde_json::from_str(line).unwrap();
        if value["type"] == "heartbeat" {
            let fields = value.as_object_mut().unwrap();
            fields.retain(|name, _| !["type", "source"].contains(&name.as_str()));
            serde_json::from_value::<Heartbeat>(value).unwrap();
        } else {
            Command::from_json(line).unwrap();
        }
    }
    check("commands.md", &page);
}

const CASES_HEAD: &str = "# Cases

Made from the kinds of cases in the code; do not edit.

A case is something that a person has to look at. It is open until a person resolves it, by the
command `resolve_case`, or until the numbers do. Every case has its kind, what it is about, the
entry that opened it and how it ended. `oneshelf cases` lists the open ones, `oneshelf cases 7`
shows one with what can be done about it now, each as a command that is ready to send, and
`oneshelf resolve 7 RESOLUTION` sends one of them.

A resolution that is not possible is refused, with what is possible instead. An open case of a
level puts its numbers under review.

| kind | how it comes | what it does to the label | what can be done | what closes it besides |
|---|---|---|---|---|
";

const CASES_TAIL: &str = "
## Conflicts

The same command under the same reference gets the same answer again. Another command under it is
set aside: the engine journals that, once for each new payload, and opens a case `conflict`. The
first command stands until a person says, with a note and an actor, which of the two is real.

| the first command was | `keep_first` | `replace` | `both_real` |
|---|---|---|---|
| a receipt, sale, return, grade, write-off, find or count | the second was a mistake; nothing moves | the first is reversed, the second entered | the second is entered as well |
| a hold, order, adopted promise or transfer request | the first stands | the first is released, the second made; refused as a whole where it cannot be granted, or where goods of the first have left | the second is made as well; refused where it cannot be granted |
| a step, a definition, an expected supply | the first stands | refused: send the opposite, or `both_real` | the second is entered as well |
| refused, or changed nothing | that stands | the second is entered | refused: there is nothing beside it |

It is all of it or nothing: the person's entry, the engine's `reverse` or `release`, and its
`enter` are one transaction. The second is decided by the policy of its own source and with its
own `occurred_at`, or else the time when it came, so that the counts after that absorb it as a late
fact. It stands under a reference of the engine, `set-aside-N`; after `replace`, the reference of
both means the second. A release of the first may give its units to orders that wait before the
second asks for them. A code that was shown, a `resolve_case` and a `correct_clock` are not entered
later: keep the first, and send them again.
";

#[test]
fn the_table_of_cases_is_that_of_the_code() {
    let mut page = CASES_HEAD.to_owned();
    for kind in oneshelf_core::CASE_KINDS {
        let _ = writeln!(
            page,
            "| `{}` | {} | {} | {} | {} |",
            kind.name, kind.comes, kind.label, kind.can, kind.closes
        );
        assert_eq!(oneshelf_core::CaseKind::named(kind.name), Some(*kind));
    }
    page.push_str(CASES_TAIL);
    check("cases.md", &page);
}

/// Every text in which a test can have its name: test sources, and scenarios.
fn tests_and_scenarios() -> String {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|end| end == "rs" || end == "txt")
            {
                text.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    text
}

/// Goal: every reason of a label is a line of the table, with its label and a test that there is,
/// and the table has no other line.
#[test]
fn the_table_of_labels_is_true() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/labels.md");
    let page = std::fs::read_to_string(path).unwrap();
    let tests = tests_and_scenarios();
    let mut found = Vec::new();
    for row in page.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let [_, reason, label, .., test, _] = cells.as_slice() else {
            panic!("a row of other cells: {row}");
        };
        let test = test.trim_matches('`');
        let names = [format!("fn {test}("), format!("== {test}\n")];
        let is_there = names.iter().any(|name| tests.contains(name));
        assert!(is_there, "no test or scenario {test:?}");
        found.push((reason.trim_matches('`').to_owned(), label.replace(' ', "_")));
    }
    let expect = LabelReason::KINDS.iter();
    let expect: Vec<_> = expect
        .map(|(kind, label)| ((*kind).to_owned(), label.as_str().to_owned()))
        .collect();
    assert_eq!(found, expect, "docs/labels.md and LabelReason differ");
}
