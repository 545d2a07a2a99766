//! Python: dataclasses, enums, and a method for each question.

mod class;
mod code;
mod questions;

use std::fmt::Write as _;

use super::model::{Content, Shape, Surface, Tagged, Type, pascal};
use class::Class;
use code::{docstring, snake};
pub(super) use questions::questions;

const HEAD: &str = "\
# Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
";

const IMPORTS: &str = "\
\"\"\"Commands, answers, and the words in them.

Quantities are exact decimals of the item's base unit, times are aware of their zone.
\"\"\"

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias, Union

from ._values import (
    Entry,
    Late,
    Record,
    Word,
    day_in,
    day_out,
    heads_in,
    list_out,
    make,
    moment_in,
    moment_out,
    quantity_in,
    quantity_out,
)

Json: TypeAlias = dict[str, Any]

";

/// Outcomes that are exceptions in Python.
const RAISED: &[&str] = &["refused", "conflict"];

/// `_types.py`: every type that crosses.
pub(crate) fn types(surface: &Surface) -> String {
    let mut out = format!("{HEAD}{IMPORTS}");
    let mut names = Vec::new();
    for (name, found) in &surface.types {
        if let Shape::Words(_) = found.shape {
            words(&mut out, name, found);
            names.push(name.clone());
        }
    }
    for (name, found) in &surface.types {
        match &found.shape {
            Shape::Record(shape) => {
                Class::of_record(surface, shape).write(&mut out);
                names.push(name.clone());
            }
            Shape::Tagged(shape) => {
                names.extend(tagged(&mut out, surface, name, found, shape));
                names.push(name.clone());
            }
            _ => {}
        }
    }
    for command in &surface.commands {
        Class::of_record(surface, command).write(&mut out);
        names.push(command.name.clone());
    }
    let commands = surface.commands.iter().map(|command| {
        let kind = command.kind.as_deref().unwrap_or_default();
        (kind, command.name.as_str())
    });
    let doc = "Any command or entry of the engine; `Shelf.apply` takes the commands.";
    union(
        &mut out,
        "Command",
        doc,
        "type",
        &commands.collect::<Vec<_>>(),
    );
    names.push("Command".to_owned());
    names.sort();
    out.push_str("\n__all__ = [\n");
    for name in names {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n");
    out
}

fn words(out: &mut String, name: &str, found: &Type) {
    let Shape::Words(words) = &found.shape else {
        return;
    };
    let _ = write!(out, "\nclass {name}(Word):\n");
    docstring(out, "    ", &found.doc);
    out.push('\n');
    for word in words {
        let (member, value) = (word.value.to_uppercase(), &word.value);
        let _ = writeln!(out, "    {member} = \"{value}\"");
        docstring(out, "    ", &word.doc);
    }
    let _ = write!(
        out,
        "\n\n_{name}: dict[str, {name}] = {{word.value: word for word in {name}}}\n\n"
    );
}

/// One class a variant, and their union; gives the names of the classes.
fn tagged(
    out: &mut String,
    surface: &Surface,
    name: &str,
    found: &Type,
    shape: &Tagged,
) -> Vec<String> {
    let mut variants = Vec::new();
    for variant in &shape.variants {
        if name == "Outcome" && RAISED.contains(&variant.value.as_str()) {
            continue;
        }
        let fields = match &variant.content {
            Content::Fields(fields) => fields,
            Content::Of(of) => match surface.shape(of) {
                Some(Shape::Record(record)) => &record.fields,
                _ => continue,
            },
        };
        let class = Class {
            surface,
            name: variant_name(name, &variant.value),
            doc: &variant.doc,
            tag: Some((&shape.tag, &variant.value)),
            is_given: surface.given.contains(name),
            is_written: surface.given.contains(name),
            is_of_engine: false,
            fields,
            beside: None,
        };
        class.write(out);
        variants.push((variant.value.as_str(), class.name));
    }
    let pairs = variants.iter().map(|(value, name)| (*value, name.as_str()));
    union(
        out,
        name,
        &found.doc,
        &shape.tag,
        &pairs.collect::<Vec<_>>(),
    );
    variants.into_iter().map(|(_, name)| name).collect()
}

/// The union of classes, and what reads any of them.
fn union(out: &mut String, name: &str, doc: &str, tag: &str, variants: &[(&str, &str)]) {
    let _ = writeln!(out, "\n{name}: TypeAlias = Union[");
    for (_, class) in variants {
        let _ = writeln!(out, "    {class},");
    }
    out.push_str("]\n");
    docstring(out, "", doc);
    let _ = write!(out, "\n_{name}: dict[str, Callable[[Json], {name}]] = {{\n");
    for (value, class) in variants {
        let _ = writeln!(out, "    \"{value}\": {class}._in,");
    }
    let _ = write!(
        out,
        "}}\n\n\ndef {}_in(d: Json) -> {name}:\n    \"\"\"Reads it from its JSON form.\"\"\"\n    \
         return _{name}[d[\"{tag}\"]](d)\n\n",
        snake(name)
    );
}

/// Variants of an outcome carry its name, as in `Applied`; those of others are told apart by it.
fn variant_name(name: &str, value: &str) -> String {
    match name {
        "Outcome" => pascal(value),
        _ => format!("{}{}", name, pascal(value)),
    }
}
