//! Python: dataclasses, enums, and a method for each question.

use std::fmt::Write as _;

use super::model::{Content, Field, Form, Question, Record, Shape, Surface, Tagged, Type, pascal};
use super::python_text::{docstring, safe, snake};

const HEAD: &str = "\
# Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
";

/// Outcomes that are exceptions in Python.
const RAISED: &[&str] = &["refused", "conflict"];

/// `_types.py`: every type that crosses.
pub(crate) fn types(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\"\"\"Commands, answers, and the words in them.\n\n\
         Quantities are exact decimals of the item's base unit, times are aware of their zone.\n\"\"\"\n\n\
         from __future__ import annotations\n\n\
         from collections.abc import Sequence as _Sequence\n\
         from dataclasses import dataclass, field\n\
         from datetime import date, datetime\n\
         from decimal import Decimal\n\
         from enum import Enum\n\
         from typing import Any, Union\n\n\
         from ._values import day_in, day_out, moment_in, moment_out, quantity_in, quantity_out\n\n\
         Json = dict[str, Any]\n\n",
    );
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
                record(&mut out, surface, shape);
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
        record(&mut out, surface, command);
        names.push(command.name.clone());
    }
    commands(&mut out, surface);
    names.push("Command".to_owned());
    names.sort();
    out.push_str("\n__all__ = [\n");
    for name in names {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n");
    out
}

/// `_questions.py`: a method for each question.
pub(crate) fn questions(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\"\"\"What a shelf is asked.\"\"\"\n\n\
         from __future__ import annotations\n\n\
         from collections.abc import Iterable\n\
         from datetime import datetime\n\
         from decimal import Decimal\n\
         from typing import Any\n\n\
         from . import _types as t\n\
         from ._values import moment_in, moment_out, quantity_in, quantity_out\n\n\n\
         class Questions:\n    \"\"\"The questions of a shelf; it answers them by ``_ask``.\"\"\"\n\n\
         \x20   def _ask(self, question: dict[str, Any]) -> Any:\n        raise NotImplementedError\n",
    );
    for question in &surface.questions {
        ask(&mut out, surface, question);
    }
    out
}

fn words(out: &mut String, name: &str, found: &Type) {
    let Shape::Words(words) = &found.shape else {
        return;
    };
    let _ = write!(out, "\nclass {name}(str, Enum):\n");
    docstring(out, "    ", &found.doc);
    out.push('\n');
    for word in words {
        let _ = writeln!(
            out,
            "    {} = \"{}\"",
            word.value.to_uppercase(),
            word.value
        );
        docstring(out, "    ", &word.doc);
    }
    out.push_str("\n    def __str__(self) -> str:\n        return self.value\n");
    let _ = write!(
        out,
        "\n\n_{name} = {{word.value: word for word in {name}}}\n\n"
    );
}

fn record(out: &mut String, surface: &Surface, shape: &Record) {
    let tag = shape.kind.as_ref().map(|kind| ("type", kind.as_str()));
    class(
        out,
        surface,
        &shape.name,
        &shape.doc,
        &shape.fields,
        tag,
        shape.beside.as_ref(),
    );
}

fn tagged(
    out: &mut String,
    surface: &Surface,
    name: &str,
    found: &Type,
    shape: &Tagged,
) -> Vec<String> {
    let mut names = Vec::new();
    let mut values = Vec::new();
    for variant in &shape.variants {
        if name == "Outcome" && RAISED.contains(&variant.value.as_str()) {
            continue;
        }
        values.push(&variant.value);
        let class_name = variant_name(name, &variant.value);
        let own;
        let fields = match &variant.content {
            Content::Fields(fields) => fields,
            Content::Of(of) => {
                own = match surface.shape(of) {
                    Some(Shape::Record(record)) => &record.fields,
                    _ => continue,
                };
                own
            }
        };
        let tag = Some((shape.tag.as_str(), variant.value.as_str()));
        class(out, surface, &class_name, &variant.doc, fields, tag, None);
        names.push(class_name);
    }
    let _ = write!(out, "\n{name} = Union[{}]\n", names.join(", "));
    docstring(out, "", &found.doc);
    let _ = write!(out, "\n\ndef _{}_in(d: Json) -> {name}:\n", snake(name));
    let _ = write!(
        out,
        "    return _{name}[d[\"{}\"]]._in(d)  # type: ignore[no-any-return]\n\n\n",
        shape.tag
    );
    let _ = writeln!(out, "_{name}: dict[str, Any] = {{");
    for (value, class_name) in values.iter().zip(&names) {
        let _ = writeln!(out, "    \"{value}\": {class_name},");
    }
    out.push_str("}\n\n");
    names
}

/// Variants of an outcome carry its name, as in `Applied`; those of others are told apart by it.
fn variant_name(name: &str, value: &str) -> String {
    match name {
        "Outcome" => pascal(value),
        _ => format!("{}{}", name, pascal(value)),
    }
}

fn class(
    out: &mut String,
    surface: &Surface,
    name: &str,
    doc: &str,
    fields: &[Field],
    tag: Option<(&str, &str)>,
    beside: Option<&(String, String)>,
) {
    let _ = write!(out, "\n@dataclass(slots=True)\nclass {name}:\n");
    docstring(out, "    ", doc);
    let is_given = surface.given.contains(name);
    let mut ordered: Vec<&Field> = fields.iter().filter(|f| is_positional(f)).collect();
    ordered.extend(fields.iter().filter(|f| !is_positional(f)));
    if !ordered.is_empty() || beside.is_some() {
        out.push('\n');
    }
    for field in ordered.iter().filter(|f| is_positional(f)) {
        attribute(out, surface, field, is_given);
    }
    if let Some((field, of)) = beside {
        let _ = writeln!(out, "    {field}: {of}");
        docstring(out, "    ", "What it is about.");
    }
    for field in ordered.iter().filter(|f| !is_positional(f)) {
        attribute(out, surface, field, is_given);
    }
    to_json(out, surface, &ordered, tag, beside);
    from_json(out, surface, name, &ordered, beside);
    out.push('\n');
}

/// Whether it has no default.
fn is_positional(field: &Field) -> bool {
    field.is_required && !matches!(field.form, Form::Maybe(_))
}

fn attribute(out: &mut String, surface: &Surface, field: &Field, is_given: bool) {
    let name = safe(&field.name);
    let hint = hint(surface, &field.form, "", is_given);
    let default = if is_positional(field) {
        ""
    } else {
        match &field.form {
            Form::Bool => " = False",
            Form::List(_) => " = field(default_factory=list)",
            _ => " = None",
        }
    };
    let hint = match (&field.form, is_positional(field)) {
        (Form::Maybe(_) | Form::Bool | Form::List(_), _) | (_, true) => hint,
        // A default of the engine's own stands where it is left out.
        _ => format!("{hint} | None"),
    };
    let _ = writeln!(out, "    {name}: {hint}{default}");
    docstring(out, "    ", &field.doc);
}

fn hint(surface: &Surface, form: &Form, module: &str, is_given: bool) -> String {
    match form {
        Form::Bool => "bool".to_owned(),
        Form::Text => "str".to_owned(),
        Form::Small | Form::Number => "int".to_owned(),
        Form::Command => format!("{module}Command"),
        Form::List(inner) => format!("list[{}]", hint(surface, inner, module, is_given)),
        Form::Maybe(inner) => format!("{} | None", hint(surface, inner, module, is_given)),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text) => "str".to_owned(),
            Some(Shape::Number) => "int".to_owned(),
            Some(Shape::Quantity) if is_given => "Decimal | int".to_owned(),
            Some(Shape::Quantity) => "Decimal".to_owned(),
            Some(Shape::Moment) => "datetime".to_owned(),
            Some(Shape::Day) => "date".to_owned(),
            _ => format!("{module}{name}"),
        },
    }
}

/// How a value is written: an expression of `value`.
fn written(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Command => format!("{value}._out()"),
        Form::Maybe(inner) => written(surface, inner, value),
        Form::List(inner) => {
            let each = written(surface, inner, "x");
            if each == "x" {
                format!("list({value})")
            } else {
                format!("[{each} for x in {value}]")
            }
        }
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Quantity) => format!("quantity_out({value})"),
            Some(Shape::Moment) => format!("moment_out({value})"),
            Some(Shape::Day) => format!("day_out({value})"),
            Some(Shape::Record(_) | Shape::Tagged(_)) | None => format!("{value}._out()"),
            Some(Shape::Words(_)) => format!("str({value})"),
            _ => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

/// How a value is read: an expression of `value`.
fn read(surface: &Surface, form: &Form, value: &str, module: &str) -> String {
    match form {
        Form::Command => format!("{module}command_in({value})"),
        Form::Maybe(inner) => {
            let inner = read(surface, inner, value, module);
            if inner == value {
                inner
            } else {
                format!("None if {value} is None else {inner}")
            }
        }
        Form::List(inner) => {
            let each = read(surface, inner, "x", module);
            if each == "x" {
                value.to_owned()
            } else {
                format!("[{each} for x in {value}]")
            }
        }
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Quantity) => format!("quantity_in({value})"),
            Some(Shape::Moment) => format!("moment_in({value})"),
            Some(Shape::Day) => format!("day_in({value})"),
            Some(Shape::Words(_)) => format!("{module}_{name}[{value}]"),
            Some(Shape::Tagged(_)) => format!("{module}_{}_in({value})", snake(name)),
            Some(Shape::Record(_)) | None => format!("{module}{name}._in({value})"),
            _ => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

fn to_json(
    out: &mut String,
    surface: &Surface,
    fields: &[&Field],
    tag: Option<(&str, &str)>,
    beside: Option<&(String, String)>,
) {
    out.push_str("\n    def _out(self) -> Json:\n        d: Json = {");
    let mut parts: Vec<String> = tag
        .iter()
        .map(|(tag, value)| format!("\"{tag}\": \"{value}\""))
        .collect();
    for field in fields.iter().filter(|f| is_positional(f)) {
        let value = format!("self.{}", safe(&field.name));
        parts.push(format!(
            "\"{}\": {}",
            field.name,
            written(surface, &field.form, &value)
        ));
    }
    out.push_str(&parts.join(", "));
    out.push_str("}\n");
    for field in fields.iter().filter(|f| !is_positional(f)) {
        let value = format!("self.{}", safe(&field.name));
        let is_given = match field.form {
            Form::Bool | Form::List(_) => value.clone(),
            _ => format!("{value} is not None"),
        };
        let written = written(surface, &field.form, &value);
        let _ = write!(
            out,
            "        if {is_given}:\n            d[\"{}\"] = {written}\n",
            field.name
        );
    }
    if let Some((field, _)) = beside {
        let _ = writeln!(out, "        d.update(self.{field}._out())");
    }
    out.push_str("        return d\n");
}

fn from_json(
    out: &mut String,
    surface: &Surface,
    name: &str,
    fields: &[&Field],
    beside: Option<&(String, String)>,
) {
    let _ = write!(
        out,
        "\n    @staticmethod\n    def _in(d: Json) -> {name}:\n"
    );
    let _ = writeln!(out, "        return {name}(");
    for field in fields.iter().filter(|f| is_positional(f)) {
        let value = match field.form {
            // Empty lists and what is false may be left out of an answer.
            Form::List(_) => format!("d.get(\"{}\", ())", field.name),
            Form::Bool => format!("d.get(\"{}\", False)", field.name),
            _ => format!("d[\"{}\"]", field.name),
        };
        let value = read(surface, &field.form, &value, "");
        let value = if value.starts_with("d.get") && matches!(field.form, Form::List(_)) {
            format!("list({value})")
        } else {
            value
        };
        let _ = writeln!(out, "            {value},");
    }
    if let Some((_, of)) = beside {
        let _ = writeln!(out, "            _{}_in(d),", snake(of));
    }
    for field in fields.iter().filter(|f| !is_positional(f)) {
        let key = &field.name;
        let (value, absent) = match &field.form {
            Form::List(_) => (format!("d[\"{key}\"]"), "[]"),
            Form::Bool => (format!("d[\"{key}\"]"), "False"),
            _ => (format!("d[\"{key}\"]"), "None"),
        };
        let form = match &field.form {
            Form::Maybe(inner) => inner,
            other => other,
        };
        let plain = read(surface, form, &value, "");
        let value = if plain == value {
            format!("d.get(\"{key}\", {absent})")
        } else if let Form::Maybe(_) = field.form {
            format!("{plain} if d.get(\"{key}\") is not None else None")
        } else {
            format!("{plain} if \"{key}\" in d else {absent}")
        };
        let _ = writeln!(out, "            {value},");
    }
    out.push_str("        )\n");
}

fn commands(out: &mut String, surface: &Surface) {
    let names: Vec<_> = surface.commands.iter().map(|c| c.name.clone()).collect();
    let _ = write!(out, "\nCommand = Union[\n");
    for name in &names {
        let _ = writeln!(out, "    {name},");
    }
    out.push_str("]\n\"\"\"Any command.\"\"\"\n\n_Command: dict[str, Any] = {\n");
    for command in &surface.commands {
        let kind = command.kind.as_deref().unwrap_or_default();
        let _ = writeln!(out, "    \"{kind}\": {},", command.name);
    }
    out.push_str(
        "}\n\n\ndef command_in(d: Json) -> Command:\n    \"\"\"The command of its JSON form.\"\"\"\n    \
         return _Command[d[\"type\"]]._in(d)  # type: ignore[no-any-return]\n",
    );
}

fn ask(out: &mut String, surface: &Surface, question: &Question) {
    let hint_of = |form: &Form, is_given: bool| hint(surface, form, "t.", is_given);
    let mut arguments = String::new();
    for field in &question.takes {
        let hint = match &field.form {
            Form::List(inner) => format!("Iterable[{}]", hint_of(inner, true)),
            other => hint_of(other, true),
        };
        let default = if field.is_required { "" } else { " = None" };
        let _ = write!(arguments, ", {}: {hint}{default}", safe(&field.name));
    }
    let gives = hint_of(&question.gives, false);
    let _ = write!(
        out,
        "\n    def {}(self{arguments}) -> {gives}:\n",
        question.name
    );
    docstring(out, "        ", &question.doc);
    let _ = write!(
        out,
        "        question: dict[str, Any] = {{\"ask\": \"{}\"",
        question.name
    );
    for field in question.takes.iter().filter(|f| f.is_required) {
        let value = written(surface, &field.form, &safe(&field.name));
        let _ = write!(out, ", \"{}\": {value}", field.name);
    }
    out.push_str("}\n");
    for field in question.takes.iter().filter(|f| !f.is_required) {
        let name = safe(&field.name);
        let value = written(surface, &field.form, &name);
        let _ = write!(
            out,
            "        if {name} is not None:\n            question[\"{}\"] = {value}\n",
            field.name
        );
    }
    out.push_str("        answer = self._ask(question)\n");
    let answer = read(surface, &question.gives, "answer", "t.");
    let is_plain = answer == "answer";
    let ignore = if is_plain {
        "  # type: ignore[no-any-return]"
    } else {
        ""
    };
    let _ = writeln!(out, "        return {answer}{ignore}");
}
