//! Kotlin: data classes, sealed interfaces, enums, and a method for each question.
//!
//! What may be left out is a `var` with a default, so that Java sets it by its setter.

use std::fmt::Write as _;

use super::model::{
    Content, Field, Form, Question, Record, Shape, Surface, Tagged, Type, Word, camel, pascal,
};

const HEAD: &str = "\
// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
";

/// Names that Kotlin keeps for itself.
const KEYWORDS: &str = "as break class continue do else false for fun if in interface is null \
                        object package return super this throw true try typealias val var when while";

/// `Types.kt`: every type that crosses.
pub(crate) fn types(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    for (name, found) in &surface.types {
        match &found.shape {
            Shape::Words(words) => enumeration(&mut out, name, &found.doc, words),
            Shape::Record(shape) => record(&mut out, surface, shape, None),
            Shape::Tagged(shape) => tagged(&mut out, surface, name, found, shape),
            _ => {}
        }
    }
    out
}

/// `Commands.kt`: what is sent.
pub(crate) fn commands(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\n/** Any command. */\npublic sealed interface Command {\n    \
         /** Who sends it. */\n    public val source: String\n\n    \
         /** The sender's name of this attempt, unique within the source. */\n    \
         public val reference: String\n\n    \
         /** Its JSON form. */\n    public fun toJson(): JsonObject\n\n    \
         public companion object {\n        \
         /** The command of its JSON form. */\n        @JvmStatic\n        \
         public fun fromJson(json: JsonObject): Command =\n            \
         when (val kind = json.text(\"type\")) {\n",
    );
    for command in &surface.commands {
        let kind = command.kind.as_deref().unwrap_or_default();
        let _ = writeln!(
            out,
            "                \"{kind}\" -> {}.fromJson(json)",
            command.name
        );
    }
    out.push_str("                else -> unknown(\"command\", kind)\n            }\n    }\n}\n");
    for command in &surface.commands {
        record(&mut out, surface, command, Some("Command"));
    }
    out
}

/// `Questions.kt`: a method for each question.
pub(crate) fn questions(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\n/** What a shelf is asked. */\npublic abstract class Questions {\n    \
         internal abstract fun ask(question: JsonObject): JsonElement\n",
    );
    for question in &surface.questions {
        ask(&mut out, surface, question);
    }
    out.push_str("}\n");
    out
}

fn enumeration(out: &mut String, name: &str, doc: &str, words: &[Word]) {
    comment(out, "", doc);
    let _ = write!(
        out,
        "public enum class {name}(\n    /** The word as it crosses. */\n    public val value: String,\n) {{\n"
    );
    for word in words {
        comment(out, "    ", &word.doc);
        let _ = writeln!(
            out,
            "    {}(\"{}\"),",
            word.value.to_uppercase(),
            word.value
        );
    }
    let _ = write!(
        out,
        "    ;\n\n    override fun toString(): String = value\n\n    internal companion object {{\n        \
         private val all = entries.associateBy {{ it.value }}\n\n        \
         internal fun of(value: String): {name} = all[value] ?: unknown(\"{name}\", value)\n    }}\n}}\n"
    );
}

fn tagged(out: &mut String, surface: &Surface, name: &str, found: &Type, shape: &Tagged) {
    comment(out, "", &found.doc);
    let _ = write!(
        out,
        "public sealed interface {name} {{\n    /** Its JSON form. */\n    public fun toJson(): JsonObject\n"
    );
    for variant in &shape.variants {
        let own = match &variant.content {
            Content::Fields(fields) => fields,
            Content::Of(of) => {
                whole_record(out, name, (&shape.tag, &variant.value), &variant.doc, of);
                continue;
            }
        };
        let mut body = String::new();
        let class = Class {
            name: &pascal(&variant.value),
            whole: &format!("{name}.{}", pascal(&variant.value)),
            doc: &variant.doc,
            fields: own,
            tag: Some((&shape.tag, &variant.value)),
            beside: None,
            of: Some(name),
        };
        class.write(&mut body, surface);
        for line in body.lines() {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!("    {line}")
            };
            let _ = writeln!(out, "{line}");
        }
    }
    let _ = write!(
        out,
        "\n    public companion object {{\n        internal fun fromJson(json: JsonObject): {name} =\n            \
         when (val word = json.text(\"{}\")) {{\n",
        shape.tag
    );
    for variant in &shape.variants {
        let _ = writeln!(
            out,
            "                \"{}\" -> {}.fromJson(json)",
            variant.value,
            pascal(&variant.value)
        );
    }
    let _ = write!(
        out,
        "                else -> unknown(\"{name}\", word)\n            }}\n    }}\n}}\n"
    );
}

/// A variant that is a record of its own beside the tag.
fn whole_record(out: &mut String, name: &str, (tag, value): (&str, &str), doc: &str, of: &str) {
    let (class, field) = (pascal(value), of.to_lowercase());
    let mut body = String::new();
    comment(&mut body, "    ", doc);
    let _ = write!(
        body,
        "    public data class {class}(\n        /** What it is. */\n        \
         public val {field}: dev.oneshelf.{of},\n    ) : {name} {{\n        \
         override fun toJson(): JsonObject = json {{\n            \
         put(\"{tag}\", JsonPrimitive(\"{value}\"))\n            \
         putAll({field}.toJson())\n        }}\n\n        \
         public companion object {{\n            \
         internal fun fromJson(json: JsonObject): {class} =\n                \
         {class}(dev.oneshelf.{of}.fromJson(json))\n        }}\n    }}\n"
    );
    out.push_str(&body);
}

fn record(out: &mut String, surface: &Surface, shape: &Record, of: Option<&str>) {
    let class = Class {
        name: &shape.name,
        whole: &shape.name,
        doc: &shape.doc,
        fields: &shape.fields,
        tag: shape.kind.as_deref().map(|kind| ("type", kind)),
        beside: shape.beside.as_ref(),
        of,
    };
    class.write(out, surface);
}

/// A data class in the making.
struct Class<'a> {
    name: &'a str,
    whole: &'a str,
    doc: &'a str,
    fields: &'a [Field],
    tag: Option<(&'a str, &'a str)>,
    beside: Option<&'a (String, String)>,
    of: Option<&'a str>,
}

impl Class<'_> {
    fn write(&self, out: &mut String, surface: &Surface) {
        let Self {
            name, whole, of, ..
        } = self;
        let required = || self.fields.iter().filter(|field| is_positional(field));
        let optional = || self.fields.iter().filter(|field| !is_positional(field));
        let is_empty = self.fields.is_empty() && self.beside.is_none();
        comment(out, "", self.doc);
        let kind = if is_empty { "class" } else { "data class" };
        let overloads = if optional().next().is_some() {
            " @JvmOverloads constructor"
        } else {
            ""
        };
        let _ = write!(out, "public {kind} {name}{overloads}(");
        if !is_empty {
            out.push('\n');
        }
        for field in required() {
            comment(out, "    ", &field.doc);
            let over = if *of == Some("Command")
                && ["source", "reference"].contains(&field.name.as_str())
            {
                "override val"
            } else {
                "public val"
            };
            let _ = writeln!(
                out,
                "    {over} {}: {},",
                safe(&field.name),
                hint(surface, &field.form)
            );
        }
        if let Some((field, of)) = self.beside {
            let _ = writeln!(
                out,
                "    /** What it is about. */\n    public val {field}: {of},"
            );
        }
        for field in optional() {
            comment(out, "    ", &field.doc);
            let (hint, default) = optional_hint(surface, &field.form);
            let _ = writeln!(
                out,
                "    public var {}: {hint} = {default},",
                safe(&field.name)
            );
        }
        let _ = writeln!(
            out,
            "){} {{",
            of.map(|of| format!(" : {of}")).unwrap_or_default()
        );
        if is_empty {
            let _ = write!(
                out,
                "    override fun equals(other: Any?): Boolean = other is {whole}\n\n    \
                 override fun hashCode(): Int = {}\n\n    override fun toString(): String = \"{name}()\"\n\n",
                name.len()
            );
        }
        self.writing(out, surface);
        self.reading(out, surface);
        out.push_str("}\n");
    }

    fn writing(&self, out: &mut String, surface: &Surface) {
        let (over, scope) = match self.of {
            Some(_) => ("override ", ""),
            None => ("", "internal "),
        };
        let _ = writeln!(out, "    {scope}{over}fun toJson(): JsonObject = json {{");
        if let Some((tag, value)) = self.tag {
            let _ = writeln!(out, "        put(\"{tag}\", JsonPrimitive(\"{value}\"))");
        }
        for field in self.fields {
            // The map that is filled has properties of its own, such as `entries`.
            let name = format!("this@{}.{}", self.name, safe(&field.name));
            let key = &field.name;
            if is_positional(field) {
                let value = written(surface, &field.form, &name);
                let _ = writeln!(out, "        put(\"{key}\", {value})");
                continue;
            }
            let value = written(surface, &field.form, "it");
            let given = match field.form {
                Form::Bool => format!("{name}.takeIf {{ it }}"),
                Form::List(_) => format!("{name}.takeIf {{ it.isNotEmpty() }}"),
                _ => name,
            };
            let _ = writeln!(out, "        {given}?.let {{ put(\"{key}\", {value}) }}");
        }
        if let Some((field, _)) = self.beside {
            let _ = writeln!(out, "        putAll(this@{}.{field}.toJson())", self.name);
        }
        out.push_str("    }\n");
    }

    fn reading(&self, out: &mut String, surface: &Surface) {
        let whole = self.whole;
        let _ = write!(
            out,
            "\n    public companion object {{\n        internal fun fromJson(json: JsonObject): {whole} =\n            {whole}(\n"
        );
        let ordered = self.fields.iter().filter(|field| is_positional(field));
        for field in ordered {
            let value = read_field(surface, field);
            let _ = writeln!(out, "                {value},");
        }
        if let Some((_, of)) = self.beside {
            let _ = writeln!(out, "                {of}.fromJson(json),");
        }
        for field in self.fields.iter().filter(|field| !is_positional(field)) {
            let value = read_field(surface, field);
            let _ = writeln!(out, "                {value},");
        }
        out.push_str("            )\n    }\n");
    }
}

fn is_positional(field: &Field) -> bool {
    field.is_required && !matches!(field.form, Form::Maybe(_))
}

fn hint(surface: &Surface, form: &Form) -> String {
    match form {
        Form::Bool => "Boolean".to_owned(),
        Form::Text => "String".to_owned(),
        Form::Small => "Int".to_owned(),
        Form::Number => "Long".to_owned(),
        Form::Command => "Command".to_owned(),
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

fn optional_hint(surface: &Surface, form: &Form) -> (String, &'static str) {
    let hint = hint(surface, form);
    match form {
        Form::Bool => (hint, "false"),
        Form::List(_) => (hint, "emptyList()"),
        Form::Maybe(_) => (hint, "null"),
        // A default of the engine's own stands where it is left out.
        _ => (format!("{hint}?"), "null"),
    }
}

/// How a value is written: an expression of a `JsonElement`.
fn written(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Maybe(inner) => written(surface, inner, value),
        Form::List(inner) => format!("array({value}) {{ {} }}", written(surface, inner, "it")),
        Form::Command => format!("{value}.toJson()"),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Quantity) => format!("quantityOut({value})"),
            Some(Shape::Moment | Shape::Day) => format!("JsonPrimitive({value}.toString())"),
            Some(Shape::Words(_)) => format!("JsonPrimitive({value}.value)"),
            Some(Shape::Record(_) | Shape::Tagged(_)) | None => format!("{value}.toJson()"),
            _ => format!("JsonPrimitive({value})"),
        },
        _ => format!("JsonPrimitive({value})"),
    }
}

/// How a value is read: an expression of a `JsonElement`.
fn read(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Maybe(inner) => format!("{value}.orNull()?.let {{ {} }}", read(surface, inner, "it")),
        Form::List(inner) => format!("list({value}) {{ {} }}", read(surface, inner, "it")),
        Form::Command => format!("Command.fromJson({value}.asObject())"),
        Form::Bool => format!("{value}.asBoolean()"),
        Form::Text => format!("{value}.asText()"),
        Form::Small => format!("{value}.asInt()"),
        Form::Number => format!("{value}.asLong()"),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Text) => format!("{value}.asText()"),
            Some(Shape::Number) => format!("{value}.asLong()"),
            Some(Shape::Quantity) => format!("BigDecimal({value}.asText())"),
            Some(Shape::Moment) => format!("Instant.parse({value}.asText())"),
            Some(Shape::Day) => format!("LocalDate.parse({value}.asText())"),
            Some(Shape::Words(_)) => format!("{name}.of({value}.asText())"),
            Some(Shape::Record(_) | Shape::Tagged(_)) | None => {
                format!("{name}.fromJson({value}.asObject())")
            }
        },
    }
}

/// How a field is read from the object `json`; what may be left out has its default.
fn read_field(surface: &Surface, field: &Field) -> String {
    let key = &field.name;
    match &field.form {
        Form::Bool => format!("json.isTrue(\"{key}\")"),
        Form::List(inner) => {
            format!("list(json[\"{key}\"]) {{ {} }}", read(surface, inner, "it"))
        }
        form if is_positional(field) => read(surface, form, &format!("json.get(\"{key}\")")),
        form => {
            let inner = match form {
                Form::Maybe(inner) => inner,
                other => other,
            };
            format!(
                "json[\"{key}\"].orNull()?.let {{ {} }}",
                read(surface, inner, "it")
            )
        }
    }
}

fn ask(out: &mut String, surface: &Surface, question: &Question) {
    comment(out, "    ", &question.doc);
    if question.takes.iter().any(|field| !field.is_required) {
        out.push_str("    @JvmOverloads\n");
    }
    let arguments: Vec<String> = question
        .takes
        .iter()
        .map(|field| {
            let default = if field.is_required { "" } else { " = null" };
            format!(
                "{}: {}{default}",
                safe(&field.name),
                hint(surface, &field.form)
            )
        })
        .collect();
    let gives = hint(surface, &question.gives);
    let name = camel(&question.name);
    let _ = writeln!(
        out,
        "    public fun {name}({}): {gives} {{",
        arguments.join(", ")
    );
    let _ = write!(
        out,
        "        val answer = ask(\n            json {{\n                put(\"ask\", JsonPrimitive(\"{}\"))\n",
        question.name
    );
    for field in &question.takes {
        let (key, name) = (&field.name, safe(&field.name));
        if field.is_required {
            let value = written(surface, &field.form, &name);
            let _ = writeln!(out, "                put(\"{key}\", {value})");
        } else {
            let value = written(surface, &field.form, "it");
            let _ = writeln!(
                out,
                "                {name}?.let {{ put(\"{key}\", {value}) }}"
            );
        }
    }
    let answer = read(surface, &question.gives, "answer");
    let _ = write!(
        out,
        "            }},\n        )\n        return {answer}\n    }}\n"
    );
}

fn comment(out: &mut String, indent: &str, doc: &str) {
    let doc = doc
        .replace("*/", "* /")
        .replace("[`", "`")
        .replace("`]", "`");
    let lines: Vec<&str> = doc.lines().collect();
    out.push('\n');
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

fn safe(name: &str) -> String {
    let name = camel(name);
    if KEYWORDS.split_whitespace().any(|keyword| keyword == name) {
        format!("`{name}`")
    } else {
        name
    }
}
