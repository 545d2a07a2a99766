//! Swift: structs, enums with associated values, and a method for each question.

mod tagged;

use std::fmt::Write as _;

use super::model::{Field, Form, Question, Record, Shape, Surface, Word, camel};

const HEAD: &str = "\
// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation
";

/// Names that Swift keeps for itself.
const KEYWORDS: &str = "as break case catch class continue default defer do else enum extension \
                        false for func guard if import in init inout internal is let nil operator \
                        private protocol public repeat return self static struct subscript super \
                        switch throw throws true try var where while";

/// `Types.swift`: every type that crosses.
pub(crate) fn types(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    for (name, found) in &surface.types {
        match &found.shape {
            Shape::Words(words) => enumeration(&mut out, name, &found.doc, words),
            Shape::Record(shape) => record(&mut out, surface, shape),
            Shape::Tagged(shape) => tagged::tagged(&mut out, surface, name, found, shape),
            _ => {}
        }
    }
    out
}

/// `Commands.swift`: what is sent.
pub(crate) fn commands(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str("\n/// Any command.\npublic indirect enum Command: Hashable, Sendable {\n");
    for command in &surface.commands {
        let kind = command.kind.as_deref().unwrap_or_default();
        documented(&mut out, "    ", &command.doc);
        let _ = writeln!(out, "    case {}({})", safe(kind), command.name);
    }
    out.push_str("\n    func write(_ json: inout JSONWriter) {\n        switch self {\n");
    for command in &surface.commands {
        let kind = command.kind.as_deref().unwrap_or_default();
        let _ = writeln!(
            out,
            "        case .{}(let command): command.write(&json)",
            camel(kind)
        );
    }
    out.push_str("        }\n    }\n\n    init(_ json: JSONObject) throws {\n        let kind = try json.get(\"type\")\n        switch kind {\n");
    for command in &surface.commands {
        let kind = command.kind.as_deref().unwrap_or_default();
        let _ = writeln!(
            out,
            "        case \"{kind}\": self = .{}(try {}(json))",
            camel(kind),
            command.name
        );
    }
    out.push_str(
        "        default: throw kind.wrong(\"command that is known\")\n        }\n    }\n}\n",
    );
    for command in &surface.commands {
        record(&mut out, surface, command);
        if command.is_of_engine {
            continue;
        }
        let kind = command.kind.as_deref().unwrap_or_default();
        let _ = write!(
            out,
            "\nextension {}: CommandConvertible {{\n    /// The command.\n    public var command: Command {{ .{}(self) }}\n}}\n",
            command.name,
            camel(kind)
        );
    }
    out
}

/// `Questions.swift`: a method for each question.
pub(crate) fn questions(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    let version = &surface.version;
    let _ = write!(
        out,
        "\nextension Shelf {{\n    /// The version of the engine, and of this package.\n    \
         public static let version = \"{version}\"\n"
    );
    for question in &surface.questions {
        ask(&mut out, surface, question);
    }
    out.push_str("}\n\n/// The same questions for tasks.\nextension Shelf {\n");
    for question in &surface.questions {
        ask_later(&mut out, surface, question);
    }
    out.push_str("}\n");
    out
}

/// `Named.swift` of the tests: each question by its name, for vectors and for mutated answers.
pub(crate) fn named(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str("\n@testable import Oneshelf\n\n/// Asks a question that is given as JSON, by the method of its name.\nfunc ask(_ shelf: Shelf, _ json: JSONObject) throws -> AnyHashable {\n    let name = try json.text(\"ask\")\n    switch name {\n");
    for question in &surface.questions {
        let given = |field: &Field| {
            let value = read_field(surface, field);
            format!("{}: {value}", camel(&field.name))
        };
        let given: Vec<_> = question.takes.iter().map(given).collect();
        let asked = format!("shelf.{}({})", safe(&question.name), given.join(", "));
        returned(&mut out, question, &asked);
    }
    out.push_str("    default: throw JSONError(\"question \\(name) is not known\")\n    }\n}\n\n/// Reads an answer as the type that the method of this name gives.\nfunc answer(to name: String, _ json: JSONValue) throws -> AnyHashable {\n    switch name {\n");
    for question in &surface.questions {
        returned(&mut out, question, &read(surface, &question.gives, "json"));
    }
    out.push_str("    default: throw JSONError(\"question \\(name) is not known\")\n    }\n}\n");
    out
}

fn enumeration(out: &mut String, name: &str, doc: &str, words: &[Word]) {
    out.push('\n');
    documented(out, "", doc);
    let _ = writeln!(
        out,
        "public enum {name}: String, Hashable, Sendable, CaseIterable {{"
    );
    for word in words {
        documented(out, "    ", &word.doc);
        let _ = writeln!(out, "    case {} = \"{}\"", safe(&word.value), word.value);
    }
    out.push_str("\n    init(_ json: JSONValue) throws {\n        switch json {\n");
    for word in words {
        let (value, case) = (&word.value, camel(&word.value));
        let _ = writeln!(out, "        case \"{value}\": self = .{case}");
    }
    let _ = write!(
        out,
        "        default: throw json.wrong(\"{name} that is known\")\n        }}\n    }}\n}}\n"
    );
}

/// The case of a question whose value is `value`; `true` where it only says that it was done.
fn returned(out: &mut String, question: &Question, value: &str) {
    let name = &question.name;
    let _ = match question.gives {
        Form::Nothing => writeln!(
            out,
            "    case \"{name}\":\n        try {value}\n        return AnyHashable(true)"
        ),
        _ => writeln!(out, "    case \"{name}\": return AnyHashable(try {value})"),
    };
}

fn record(out: &mut String, surface: &Surface, shape: &Record) {
    let is_given = surface.given.contains(&shape.name);
    out.push('\n');
    documented(out, "", &shape.doc);
    let _ = writeln!(out, "public struct {}: Hashable, Sendable {{", shape.name);
    for field in &shape.fields {
        documented(out, "    ", &field.doc);
        let _ = writeln!(
            out,
            "    public var {}: {}",
            safe(&field.name),
            stored(surface, field).0
        );
    }
    if let Some((field, of)) = &shape.beside {
        let _ = writeln!(
            out,
            "    /// What it is about.\n    public var {field}: {of}"
        );
    }
    if is_given {
        making(out, surface, shape);
    }
    if is_given || shape.is_of_engine {
        writing(out, surface, shape);
    }
    out.push_str("\n    init(_ json: JSONObject) throws {\n");
    for field in &shape.fields {
        let _ = writeln!(
            out,
            "        self.{} = {}",
            camel(&field.name),
            read_field(surface, field)
        );
    }
    if let Some((field, of)) = &shape.beside {
        let _ = writeln!(out, "        self.{field} = try {of}(json)");
    }
    out.push_str("    }\n}\n");
}

/// The public initializer: required fields first, then the others, each in the engine's order.
fn making(out: &mut String, surface: &Surface, shape: &Record) {
    let mut arguments = Vec::new();
    for field in &shape.fields {
        let (hint, default) = stored(surface, field);
        let default = default
            .map(|value| format!(" = {value}"))
            .unwrap_or_default();
        arguments.push(format!("{}: {hint}{default}", camel(&field.name)));
    }
    let _ = write!(
        out,
        "\n    /// With its required fields; the others have their defaults.\n    public init({}) {{\n",
        arguments.join(", ")
    );
    for field in &shape.fields {
        let _ = writeln!(
            out,
            "        self.{} = {}",
            camel(&field.name),
            safe(&field.name)
        );
    }
    out.push_str("    }\n");
}

fn writing(out: &mut String, surface: &Surface, shape: &Record) {
    let (more, tag) = match &shape.kind {
        Some(kind) => (
            ", isTagged: Bool = true",
            format!("            if isTagged {{ json.field(\"type\", \"{kind}\") }}\n"),
        ),
        None => ("", String::new()),
    };
    let _ = write!(
        out,
        "\n    func write(_ json: inout JSONWriter{more}) {{\n        json.object {{ json in\n{tag}"
    );
    for field in &shape.fields {
        write_field(out, "            ", surface, field);
    }
    out.push_str("        }\n    }\n");
}

/// The line that writes a field, where it has something to say.
fn write_field(out: &mut String, indent: &str, surface: &Surface, field: &Field) {
    let (key, name) = (&field.name, safe(&field.name));
    let written = written(surface, &field.form, &name);
    let field_line = format!("json.field(\"{key}\") {{ json in {written} }}");
    let condition = match field.form {
        _ if field.is_required && !matches!(field.form, Form::Maybe(_)) => {
            let _ = writeln!(out, "{indent}{field_line}");
            return;
        }
        Form::Bool => name,
        Form::List(_) => format!("!{name}.isEmpty"),
        _ => format!("let {name}"),
    };
    let _ = writeln!(out, "{indent}if {condition} {{ {field_line} }}");
}

/// The type of a field, and its default.
fn stored(surface: &Surface, field: &Field) -> (String, Option<&'static str>) {
    let hint = hint(surface, &field.form);
    if field.is_required && !matches!(field.form, Form::Maybe(_)) {
        return (hint, None);
    }
    match &field.form {
        Form::Bool => (hint, Some("false")),
        Form::List(_) => (hint, Some("[]")),
        Form::Maybe(_) => (hint, Some("nil")),
        // A default of the engine's own stands where it is left out.
        _ => (format!("{hint}?"), Some("nil")),
    }
}

fn hint(surface: &Surface, form: &Form) -> String {
    match form {
        Form::Bool => "Bool".to_owned(),
        Form::Text => "String".to_owned(),
        Form::Small => "Int".to_owned(),
        Form::Number => "UInt64".to_owned(),
        Form::Command => "Command".to_owned(),
        Form::Nothing => "Void".to_owned(),
        Form::List(inner) => format!("[{}]", hint(surface, inner)),
        Form::Maybe(inner) => format!("{}?", hint(surface, inner)),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text | Shape::Day) => "String".to_owned(),
            Some(Shape::Number) => "UInt64".to_owned(),
            Some(Shape::Quantity) => "Decimal".to_owned(),
            Some(Shape::Moment) => "Date".to_owned(),
            _ => name.clone(),
        },
    }
}

/// How a value is written to `json`: a statement.
fn written(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Maybe(inner) => written(surface, inner, value),
        Form::List(inner) => format!(
            "json.array({value}) {{ json, each in {} }}",
            written(surface, inner, "each")
        ),
        Form::Command => format!("{value}.write(&json)"),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Quantity) => format!("json.quantity({value})"),
            Some(Shape::Moment) => format!("json.moment({value})"),
            Some(Shape::Words(_)) => format!("json.value({value}.rawValue)"),
            Some(Shape::Record(_) | Shape::Tagged(_)) => format!("{value}.write(&json)"),
            // One certain command, which needs no tag.
            None => format!("{value}.write(&json, isTagged: false)"),
            _ => format!("json.value({value})"),
        },
        _ => format!("json.value({value})"),
    }
}

/// How a value is read from the `JSONValue` `value`: an expression that may throw.
fn read(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Maybe(inner) => format!("{value}.maybe {{ try {} }}", read(surface, inner, "$0")),
        Form::List(inner) => format!("{value}.list {{ try {} }}", read(surface, inner, "$0")),
        Form::Command => format!("Command({value}.object())"),
        Form::Nothing => format!("{value}.nothing()"),
        Form::Bool => format!("{value}.bool()"),
        Form::Text => format!("{value}.text()"),
        Form::Small => format!("{value}.int()"),
        Form::Number => format!("{value}.number()"),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text | Shape::Day) => format!("{value}.text()"),
            Some(Shape::Number) => format!("{value}.number()"),
            Some(Shape::Quantity) => format!("{value}.quantity()"),
            Some(Shape::Moment) => format!("{value}.moment()"),
            Some(Shape::Words(_)) => format!("{name}({value})"),
            Some(Shape::Record(_) | Shape::Tagged(_)) | None => format!("{name}({value}.object())"),
        },
    }
}

/// How a field is read from the object `json`; what may be left out has its default.
fn read_field(surface: &Surface, field: &Field) -> String {
    let key = &field.name;
    match &field.form {
        Form::Bool => format!("try json.isTrue(\"{key}\")"),
        Form::List(inner) => format!(
            "try json.list(\"{key}\") {{ try {} }}",
            read(surface, inner, "$0")
        ),
        form if field.is_required && !matches!(form, Form::Maybe(_)) => {
            format!(
                "try {}",
                read(surface, form, &format!("json.get(\"{key}\")"))
            )
        }
        form => {
            let inner = match form {
                Form::Maybe(inner) => inner,
                other => other,
            };
            format!(
                "try json.maybe(\"{key}\") {{ try {} }}",
                read(surface, inner, "$0")
            )
        }
    }
}

/// The arguments of a question's method.
fn arguments(surface: &Surface, question: &Question) -> String {
    let argument = |field: &Field| {
        let default = if field.is_required { "" } else { " = nil" };
        let hint = hint(surface, &field.form);
        format!("{}: {hint}{default}", camel(&field.name))
    };
    let arguments: Vec<_> = question.takes.iter().map(argument).collect();
    arguments.join(", ")
}

fn ask(out: &mut String, surface: &Surface, question: &Question) {
    out.push('\n');
    documented(out, "    ", &question.doc);
    let _ = write!(
        out,
        "    public func {}({}) throws -> {} {{\n        try ask {{ json in\n            \
         json.field(\"ask\", \"{}\")\n",
        safe(&question.name),
        arguments(surface, question),
        hint(surface, &question.gives),
        question.name
    );
    for field in &question.takes {
        let (key, name) = (&field.name, safe(&field.name));
        let written = written(surface, &field.form, &name);
        let condition = if field.is_required {
            ("", "")
        } else {
            (&*format!("if let {name} {{ "), " }")
        };
        let _ = writeln!(
            out,
            "            {}json.field(\"{key}\") {{ json in {written} }}{}",
            condition.0, condition.1
        );
    }
    let answer = read(surface, &question.gives, "answer");
    let _ = write!(
        out,
        "        }} _: {{ answer in\n            try {answer}\n        }}\n    }}\n"
    );
}

/// The variant that leaves the cooperative pool.
fn ask_later(out: &mut String, surface: &Surface, question: &Question) {
    out.push('\n');
    documented(out, "    ", &question.doc);
    let name = safe(&question.name);
    let given = |field: &Field| format!("{}: {}", camel(&field.name), safe(&field.name));
    let given: Vec<_> = question.takes.iter().map(given).collect();
    let _ = write!(
        out,
        "    public func {name}({}) async throws -> {} {{\n        \
         try await offPool {{ try self.{name}({}) }}\n    }}\n",
        arguments(surface, question),
        hint(surface, &question.gives),
        given.join(", ")
    );
}

fn documented(out: &mut String, indent: &str, doc: &str) {
    let doc = doc.replace("[`", "`").replace("`]", "`");
    for line in doc.lines() {
        let _ = writeln!(out, "{}", format!("{indent}/// {line}").trim_end());
    }
}

fn safe(name: &str) -> String {
    let name = camel(name);
    if KEYWORDS.split_whitespace().any(|keyword| keyword == name) {
        format!("`{name}`")
    } else {
        name
    }
}
