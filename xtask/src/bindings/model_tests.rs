//! What the emitters are given.

use super::*;

const SURFACE: &str = r##"{
    "version": "0.0.0",
    "host_commands": ["sell"],
    "questions": [],
    "$defs": {"Command": {"oneOf": [
        {
            "properties": {
                "type": {"type": "string", "const": "sell"},
                "source": {"type": "string"},
                "occurred_at": {"type": ["string", "null"]},
                "lines": {"type": "array", "items": {"type": "string"}},
                "zone": {"type": "string"},
                "added_later": {"type": "string"}
            },
            "required": ["type", "lines", "source"]
        },
        {
            "properties": {
                "type": {"type": "string", "const": "expire"},
                "source": {"type": "string"}
            },
            "required": ["type", "source"]
        }
    ]}}
}"##;

/// Goal: arguments stand as they are declared, required ones first, so that an optional field that
/// is declared last comes last, whatever its name.
#[test]
fn a_new_optional_field_shifts_nobody() {
    let surface = Surface::read(SURFACE).unwrap();
    let fields = surface.commands[0].fields.iter();
    let names: Vec<_> = fields.map(|field| field.name.as_str()).collect();
    assert_eq!(
        names,
        ["source", "lines", "occurred_at", "zone", "added_later"]
    );
}

/// Goal: hosts make only what they may send.
#[test]
fn entries_of_the_engine_are_not_given() {
    let surface = Surface::read(SURFACE).unwrap();
    let own: Vec<_> = surface
        .commands
        .iter()
        .map(|command| (command.name.as_str(), command.is_of_engine))
        .collect();
    assert_eq!(own, [("Sell", false), ("Expire", true)]);
    assert!(surface.given.contains("Sell") && !surface.given.contains("Expire"));
}
