//! The types of Python, and the expressions that write and read them.

use std::fmt::Write as _;

use super::super::model::{Field, Form, Shape, Surface};

/// Names that Python keeps for itself.
const KEYWORDS: &str = "and as assert async await break class continue def del elif else except \
                        finally for from global if import in is lambda nonlocal not or pass raise \
                        return try while with yield";

/// How long a line may be.
const WIDTH: usize = 100;

/// Whether it has no default.
pub(super) fn is_positional(field: &Field) -> bool {
    field.is_required && !matches!(field.form, Form::Maybe(_))
}

/// A type as it is written; `module` stands before the names of `_types`.
pub(super) fn hint(surface: &Surface, form: &Form, module: &str, is_given: bool) -> String {
    match form {
        Form::Bool => "bool".to_owned(),
        Form::Text => "str".to_owned(),
        Form::Small | Form::Number => "int".to_owned(),
        Form::Command => format!("{module}Command"),
        Form::Nothing => "None".to_owned(),
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
pub(super) fn written(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Command => format!("{value}._out()"),
        Form::Maybe(inner) => written(surface, inner, value),
        Form::List(inner) => {
            let each = written(surface, inner, "x");
            if each == "x" {
                format!("list_out({value})")
            } else {
                format!("[{each} for x in {value}]")
            }
        }
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Quantity) => format!("quantity_out({value})"),
            Some(Shape::Moment) => format!("moment_out({value})"),
            Some(Shape::Day) => format!("day_out({value})"),
            Some(Shape::Record(_) | Shape::Tagged(_)) | None => format!("{value}._out()"),
            _ => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

/// How a value is read: an expression of `value`.
pub(super) fn read(surface: &Surface, form: &Form, value: &str, module: &str) -> String {
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
            Some(Shape::Tagged(_)) => format!("{module}{}_in({value})", snake(name)),
            Some(Shape::Record(_)) | None => format!("{module}{name}._in({value})"),
            _ => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

/// Writes `head`, the parts with commas between them and `tail`: on one line where they fit,
/// else one a line.
pub(super) fn call(out: &mut String, indent: &str, head: &str, parts: &[String], tail: &str) {
    let line = format!("{indent}{head}{}{tail}", parts.join(", "));
    if line.len() <= WIDTH {
        out.push_str(&line);
        out.push('\n');
        return;
    }
    let _ = writeln!(out, "{indent}{head}");
    for part in parts {
        let _ = writeln!(out, "{indent}    {part},");
    }
    let _ = writeln!(out, "{indent}{tail}");
}

/// Writes documentation; links become names, and lines that are too long are broken.
pub(super) fn docstring(out: &mut String, indent: &str, doc: &str) {
    let doc = plain(doc).replace('\\', "\\\\").replace('"', "'");
    let width = WIDTH - indent.len() - 3;
    let lines = broken(&doc, width);
    if let [line] = lines.as_slice()
        && line.len() + 3 <= width
    {
        let _ = writeln!(out, "{indent}\"\"\"{line}\"\"\"");
        return;
    }
    for (place, line) in lines.iter().enumerate() {
        let quotes = if place == 0 { "\"\"\"" } else { "" };
        let line = format!("{indent}{quotes}{line}");
        let _ = writeln!(out, "{}", line.trim_end());
    }
    let _ = writeln!(out, "{indent}\"\"\"");
}

/// Rust's links as names in code: ``[`A::b`](crate::A)`` as ``A.b``.
fn plain(doc: &str) -> String {
    let mut out = String::new();
    let mut rest = doc;
    while let Some((before, after)) = rest.split_once("[`") {
        out.push_str(before);
        let Some((name, after)) = after.split_once("`]") else {
            out.push_str("[`");
            rest = after;
            continue;
        };
        let _ = write!(out, "`{}`", name.replace("::", "."));
        rest = match after
            .strip_prefix('(')
            .and_then(|link| link.split_once(')'))
        {
            Some((_, after)) => after,
            None => after,
        };
    }
    out.push_str(rest);
    out
}

fn broken(doc: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut carried = String::new();
    for line in doc.lines() {
        let starts_anew = line.is_empty() || line.starts_with(['-', '#', ' ', '`']);
        if starts_anew && !carried.is_empty() {
            lines.push(std::mem::take(&mut carried));
        }
        let mut line = if carried.is_empty() {
            line.to_owned()
        } else {
            format!("{} {line}", std::mem::take(&mut carried))
        };
        while line.len() > width {
            let at = line
                .char_indices()
                .map(|(at, _)| at)
                .take_while(|at| *at <= width);
            let end = at.last().unwrap_or(0);
            let Some(space) = line[..end].rfind(' ') else {
                break;
            };
            carried = line[space + 1..].to_owned();
            line.truncate(space);
            if carried.len() > width {
                lines.push(line);
                line = std::mem::take(&mut carried);
            }
        }
        lines.push(line);
    }
    if !carried.is_empty() {
        lines.push(carried);
    }
    lines
}

/// A name that is no keyword.
pub(super) fn safe(name: &str) -> String {
    if KEYWORDS.split(' ').any(|keyword| keyword == name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// `TakeBack` as `take_back`.
pub(super) fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
