//! Kotlin: data classes, sealed classes, enums, and a method for each question.
//!
//! What may be left out is a `var` with a default where hosts make the class, so that Java sets
//! it by its setter. Each class reads itself from the bytes of an answer, without a tree between.

mod class;
mod code;
mod questions;

use std::fmt::Write as _;

use super::model::{Content, Record, Shape, Surface, Tagged, Type, Variant, Word, pascal};
use class::Class;
use code::comment;
pub(crate) use questions::{asked, questions};

const HEAD: &str = "\
// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
";

/// What a made class has by hand beside its variants: see `Outcomes.kt`.
const EXTENDS: &[(&str, &str)] = &[("Outcome", "Granting")];

/// `Types.kt`: every type that crosses.
pub(crate) fn types(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    for (name, found) in &surface.types {
        match &found.shape {
            Shape::Words(words) => enumeration(&mut out, name, &found.doc, words),
            Shape::Record(shape) => {
                let is_given = surface.given.contains(name);
                record(&mut out, surface, shape, None, is_given);
            }
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
        "\n/** Any command. */\npublic sealed class Command {\n    \
         /** Who sends it. */\n    public abstract val source: String\n\n    \
         /** The sender's name of this attempt, unique within the source. */\n    \
         public abstract val reference: String\n\n    \
         /** Its JSON form, as the command line and readers of the journal know it. */\n    \
         public fun toJson(): String = Writer().also { write(it) }.toString()\n\n    \
         internal abstract fun write(out: Writer)\n\n    \
         public companion object {\n        \
         /**\n         * The command of its JSON form.\n         *\n         \
         * @throws MalformedException for anything else\n         */\n        @JvmStatic\n        \
         public fun fromJson(json: String): Command = given(json) { read(it) }\n\n        \
         internal fun read(input: Reader): Command =\n            \
         when (val kind = input.peek(\"type\")) {\n",
    );
    for command in &surface.commands {
        let kind = command.kind.as_deref().unwrap_or_default();
        let name = &command.name;
        let _ = writeln!(out, "                \"{kind}\" -> {name}.read(input)");
    }
    out.push_str(
        "                else -> input.unknown(\"command\", kind)\n            }\n    }\n}\n",
    );
    for command in &surface.commands {
        let is_given = !command.is_of_engine;
        record(&mut out, surface, command, Some("Command"), is_given);
    }
    out
}

fn enumeration(out: &mut String, name: &str, doc: &str, words: &[Word]) {
    out.push('\n');
    comment(out, "", doc);
    let _ = write!(
        out,
        "public enum class {name}(\n    /** The word as it crosses. */\n    public val value: String,\n) {{\n"
    );
    for word in words {
        comment(out, "    ", &word.doc);
        let (upper, value) = (word.value.to_uppercase(), &word.value);
        let _ = writeln!(out, "    {upper}(\"{value}\"),");
    }
    let _ = write!(
        out,
        "    ;\n\n    override fun toString(): String = value\n\n    internal companion object {{\n        \
         private val all = entries.associateBy {{ it.value }}\n\n        \
         internal fun of(input: Reader): {name} {{\n            val word = input.text()\n            \
         return all[word] ?: input.unknown(\"{name}\", word)\n        }}\n    }}\n}}\n"
    );
}

fn tagged(out: &mut String, surface: &Surface, name: &str, found: &Type, shape: &Tagged) {
    let is_given = surface.given.contains(name);
    out.push('\n');
    comment(out, "", &found.doc);
    let extended = EXTENDS.iter().find(|(made, _)| *made == name);
    let extended = extended.map_or(String::new(), |(_, of)| format!(" : {of}"));
    let _ = writeln!(out, "public sealed class {name}{extended} {{");
    if is_given {
        out.push_str("    internal abstract fun write(out: Writer)\n");
    }
    for variant in &shape.variants {
        let own = match &variant.content {
            Content::Fields(fields) => fields,
            Content::Of(of) => {
                whole_record(out, name, variant, of);
                continue;
            }
        };
        let mut body = String::new();
        let class = Class {
            name: &pascal(&variant.value),
            doc: &variant.doc,
            fields: own,
            tag: Some((&shape.tag, &variant.value)),
            beside: None,
            of: Some(name),
            is_given,
            is_of_engine: false,
            is_among_others: is_among_others(surface, name),
        };
        class.write(&mut body, surface);
        indent(out, &body);
    }
    let _ = write!(
        out,
        "\n    internal companion object {{\n        internal fun read(input: Reader): {name} =\n            \
         when (val word = input.peek(\"{}\")) {{\n",
        shape.tag
    );
    for variant in &shape.variants {
        let (value, class) = (&variant.value, pascal(&variant.value));
        let _ = writeln!(out, "                \"{value}\" -> {class}.read(input)");
    }
    let _ = write!(
        out,
        "                else -> input.unknown(\"{name}\", word)\n            }}\n    }}\n}}\n"
    );
}

/// Whether its fields stand among those of a record.
fn is_among_others(surface: &Surface, name: &str) -> bool {
    surface.types.values().any(|found| match &found.shape {
        Shape::Record(record) => matches!(&record.beside, Some((_, of)) if of == name),
        _ => false,
    })
}

fn indent(out: &mut String, body: &str) {
    for line in body.lines() {
        let space = if line.is_empty() { "" } else { "    " };
        let _ = writeln!(out, "{space}{line}");
    }
}

/// A variant that is a record of its own beside the tag; hosts only get such.
fn whole_record(out: &mut String, name: &str, variant: &Variant, of: &str) {
    let (class, field) = (pascal(&variant.value), of.to_lowercase());
    out.push('\n');
    comment(out, "    ", &variant.doc);
    let _ = write!(
        out,
        "    public data class {class}(\n        /** What it is. */\n        \
         public val {field}: dev.oneshelf.{of},\n    ) : {name}() {{\n        \
         internal companion object {{\n            \
         internal fun read(input: Reader): {class} = {class}(dev.oneshelf.{of}.read(input))\n        }}\n    }}\n"
    );
}

fn record(out: &mut String, surface: &Surface, shape: &Record, of: Option<&str>, is_given: bool) {
    let class = Class {
        name: &shape.name,
        doc: &shape.doc,
        fields: &shape.fields,
        tag: shape.kind.as_deref().map(|kind| ("type", kind)),
        beside: shape.beside.as_ref(),
        of,
        is_given,
        is_of_engine: shape.is_of_engine,
        is_among_others: false,
    };
    class.write(out, surface);
}
