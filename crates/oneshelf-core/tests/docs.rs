//! The reference of commands is made from their own schema: `UPDATE_DOCS=1 cargo test -p
//! oneshelf-core --test docs` writes it again after a change.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::fmt::Write as _;
use std::path::PathBuf;

use oneshelf_core::{Command, RefusalCode};
use serde_json::Value;

const HEAD: &str = "# Commands

Made from the schema of the commands themselves (`commands.schema.json`); do not edit.

Every command is one JSON object, tagged by `type`, with the fields that all have and its own.
Quantities are decimal numbers as text, times are RFC 3339 instants, and an unknown field is an
error. Every command carries:

| field | | |
|---|---|---|
| `source` | required | who sends it; catalogue commands can come from the built-in `office` |
| `reference` | required | the sender's name of this attempt, unique within the source |
| `document` | optional | the business it belongs to: an order or receipt number |
| `occurred_at` | optional | when it happened, by the sender's clock; without it, when it is recorded |
| `actor` | optional | who did it: an opaque identifier, never a name |

Lines are `{\"sku\": .., \"quantity\": ..}`, with a `location` of their own where it differs. A target is
`{\"reference\": ..}` or `{\"document\": ..}`, with a `source` where it is another's.
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
    ];
    for variant in schema["oneOf"].as_array().unwrap() {
        let kind = variant["properties"]["type"]["const"].as_str().unwrap();
        if ["expire", "tie"].contains(&kind) {
            continue;
        }
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
            page.push_str("\n| field | | |\n|---|---|---|\n");
        }
        for (name, field) in rows {
            let is_required = required.contains(&Value::String(name.clone()));
            let need = if is_required { "required" } else { "optional" };
            let _ = writeln!(page, "| `{name}` | {need} | {} |", one_line(field));
        }
    }
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
    for kind in Command::KINDS
        .iter()
        .filter(|kind| !["expire", "tie"].contains(kind))
    {
        assert!(page.contains(&format!("\n## `{kind}`\n")), "{kind}");
    }
    for code in RefusalCode::ALL {
        assert!(page.contains(&format!("\n| `{code}` |")), "{code}");
    }
    check("commands.md", &page);
}
