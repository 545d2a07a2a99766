//! The types of Kotlin, and the code that reads and writes them.

use std::fmt::Write as _;

use super::super::model::{Field, Form, Shape, Surface, camel};

/// Names that Kotlin keeps for itself.
const KEYWORDS: &str = "as break class continue do else false for fun if in interface is null \
                        object package return super this throw true try typealias val var when while";

/// Whether a field has to be given, and so comes first.
pub(super) fn is_positional(field: &Field) -> bool {
    field.is_required && !matches!(field.form, Form::Maybe(_))
}

/// A type as it is written.
pub(super) fn hint(surface: &Surface, form: &Form) -> String {
    match form {
        Form::Bool => "Boolean".to_owned(),
        Form::Text => "String".to_owned(),
        Form::Small => "Int".to_owned(),
        Form::Number => "Long".to_owned(),
        Form::Command => "Command".to_owned(),
        Form::Nothing => "Unit".to_owned(),
        Form::List(inner) => format!("List<{}>", hint(surface, inner)),
        Form::Maybe(inner) => format!("{}?", hint(surface, inner)),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text) => "String".to_owned(),
            Some(Shape::Number) => "Long".to_owned(),
            Some(Shape::Quantity) => "BigDecimal".to_owned(),
            Some(Shape::Moment) => "Instant".to_owned(),
            Some(Shape::Day) => "LocalDate".to_owned(),
            _ => name.clone(),
        },
    }
}

/// The type and the default of what may be left out.
pub(super) fn optional_hint(surface: &Surface, form: &Form) -> (String, &'static str) {
    let hint = hint(surface, form);
    match form {
        Form::Bool => (hint, "false"),
        Form::List(_) => (hint, "emptyList()"),
        Form::Maybe(_) => (hint, "null"),
        // A default of the engine's own stands where it is left out.
        _ => (format!("{hint}?"), "null"),
    }
}

/// Whether the type is an exact decimal number.
pub(super) fn is_quantity(surface: &Surface, form: &Form) -> bool {
    matches!(form, Form::Named(name) if matches!(surface.shape(name), Some(Shape::Quantity)))
}

/// How a value is written: a call of the writer `out`.
pub(super) fn written(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Maybe(inner) => written(surface, inner, value),
        Form::List(inner) => {
            format!("out.list({value}) {{ {} }}", written(surface, inner, "it"))
        }
        Form::Command => format!("{value}.write(out)"),
        // It is only ever an answer.
        Form::Nothing => String::new(),
        Form::Bool => format!("out.flag({value})"),
        Form::Text => format!("out.text({value})"),
        Form::Small | Form::Number => format!("out.number({value})"),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text) => format!("out.text({value})"),
            Some(Shape::Number) => format!("out.number({value})"),
            Some(Shape::Quantity) => format!("out.quantity({value})"),
            Some(Shape::Moment) => format!("out.moment({value})"),
            Some(Shape::Day) => format!("out.day({value})"),
            Some(Shape::Words(_)) => format!("out.text({value}.value)"),
            Some(Shape::Record(_) | Shape::Tagged(_)) => format!("{value}.write(out)"),
            // One certain command, which needs no tag.
            None => format!("out.open(); {value}.writeFields(out); out.close()"),
        },
    }
}

/// The lines that write a field of a class.
pub(super) fn write_field(out: &mut String, surface: &Surface, field: &Field) {
    let (key, name) = (&field.name, safe(&field.name));
    if is_positional(field) {
        let value = written(surface, &field.form, &name);
        let _ = writeln!(out, "        out.name(\"{key}\")\n        {value}");
        return;
    }
    match field.form {
        Form::Bool => {
            let _ = writeln!(out, "        if ({name}) out.name(\"{key}\").flag(true)");
        }
        Form::List(_) => {
            let value = written(surface, &field.form, &name);
            let _ = writeln!(
                out,
                "        if ({name}.isNotEmpty()) {{\n            out.name(\"{key}\")\n            {value}\n        }}"
            );
        }
        _ => {
            let value = written(surface, &field.form, "it");
            let _ = writeln!(
                out,
                "        {name}?.let {{\n            out.name(\"{key}\")\n            {value}\n        }}"
            );
        }
    }
}

/// How a value is read: an expression of the reader `input`.
pub(super) fn read(surface: &Surface, form: &Form) -> String {
    match form {
        Form::Maybe(inner) => {
            format!("if (input.isNull()) null else {}", read(surface, inner))
        }
        Form::List(inner) => format!("input.list {{ {} }}", read(surface, inner)),
        Form::Command => "Command.read(input)".to_owned(),
        Form::Nothing => "input.nothing()".to_owned(),
        Form::Bool => "input.flag()".to_owned(),
        Form::Text => "input.text()".to_owned(),
        Form::Small => "input.small()".to_owned(),
        Form::Number => "input.number()".to_owned(),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text) => "input.text()".to_owned(),
            Some(Shape::Number) => "input.number()".to_owned(),
            Some(Shape::Quantity) => "input.quantity()".to_owned(),
            Some(Shape::Moment) => "input.moment()".to_owned(),
            Some(Shape::Day) => "input.day()".to_owned(),
            Some(Shape::Words(_)) => format!("{name}.of(input)"),
            Some(Shape::Record(_) | Shape::Tagged(_)) | None => format!("{name}.read(input)"),
        },
    }
}

/// The line that reads a field into a variable of its name.
pub(super) fn read_field(surface: &Surface, field: &Field) -> String {
    let (key, name) = (&field.name, safe(&field.name));
    if is_positional(field) {
        return format!("\"{key}\" -> {name} = {}", read(surface, &field.form));
    }
    let inner = match &field.form {
        Form::Maybe(inner) => inner,
        form => form,
    };
    let value = read(surface, inner);
    format!("\"{key}\" -> if (!input.isNull()) {name} = {value}")
}

/// Documentation.
pub(super) fn comment(out: &mut String, indent: &str, doc: &str) {
    let doc = doc
        .replace("*/", "* /")
        .replace("[`", "`")
        .replace("`]", "`");
    let lines: Vec<&str> = doc.lines().collect();
    if let [only] = lines.as_slice() {
        let _ = writeln!(out, "{indent}/** {only} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    for line in lines {
        let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
    }
    let _ = writeln!(out, "{indent} */");
}

/// The name of a field in Kotlin.
pub(super) fn safe(name: &str) -> String {
    let name = camel(name);
    if KEYWORDS.split_whitespace().any(|keyword| keyword == name) {
        format!("`{name}`")
    } else {
        name
    }
}
