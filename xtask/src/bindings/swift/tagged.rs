//! One of several objects: an enum with associated values.

use std::fmt::Write as _;

use super::super::model::{Content, Field, Surface, Tagged, Type, camel};
use super::{documented, read_field, safe, stored, write_field};

pub(super) fn tagged(
    out: &mut String,
    surface: &Surface,
    name: &str,
    found: &Type,
    shape: &Tagged,
) {
    out.push('\n');
    documented(out, "", &found.doc);
    let _ = writeln!(out, "public enum {name}: Hashable, Sendable {{");
    for variant in &shape.variants {
        documented(out, "    ", &variant.doc);
        let inside = match &variant.content {
            Content::Of(of) => format!("({of})"),
            Content::Fields(fields) if fields.is_empty() => String::new(),
            Content::Fields(fields) => {
                let part =
                    |field: &Field| format!("{}: {}", camel(&field.name), stored(surface, field).0);
                format!(
                    "({})",
                    fields.iter().map(part).collect::<Vec<_>>().join(", ")
                )
            }
        };
        let _ = writeln!(out, "    case {}{inside}", safe(&variant.value));
    }
    if surface.given.contains(name) {
        writing(out, surface, shape);
    }
    let _ = write!(
        out,
        "\n    init(_ json: JSONObject) throws {{\n        let word = try json.get(\"{}\")\n        switch word {{\n",
        shape.tag
    );
    for variant in &shape.variants {
        let value = match &variant.content {
            Content::Of(of) => format!("(try {of}(json))"),
            Content::Fields(fields) if fields.is_empty() => String::new(),
            Content::Fields(fields) => {
                let part = |field: &Field| {
                    format!("{}: {}", camel(&field.name), read_field(surface, field))
                };
                format!(
                    "({})",
                    fields.iter().map(part).collect::<Vec<_>>().join(", ")
                )
            }
        };
        let _ = writeln!(
            out,
            "        case \"{}\": self = .{}{value}",
            variant.value,
            camel(&variant.value)
        );
    }
    let _ = write!(
        out,
        "        default: throw word.wrong(\"{name} that is known\")\n        }}\n    }}\n}}\n"
    );
}

/// How hosts' own ones are written.
fn writing(out: &mut String, surface: &Surface, shape: &Tagged) {
    out.push_str("\n    func write(_ json: inout JSONWriter) {\n        switch self {\n");
    for variant in &shape.variants {
        let name = camel(&variant.value);
        let Content::Fields(fields) = &variant.content else {
            continue;
        };
        let bound = |field: &Field| format!("let {}", safe(&field.name));
        let bound: Vec<_> = fields.iter().map(bound).collect();
        let inside = match bound.join(", ") {
            none if none.is_empty() => none,
            some => format!("({some})"),
        };
        let _ = write!(
            out,
            "        case .{name}{inside}:\n            json.object {{ json in\n                \
             json.field(\"{}\", \"{}\")\n",
            shape.tag, variant.value
        );
        for field in fields {
            write_field(out, "                ", surface, field);
        }
        out.push_str("            }\n");
    }
    out.push_str("        }\n    }\n");
}
