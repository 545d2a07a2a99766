//! A data class in the making.

use std::fmt::Write as _;

use super::super::model::{Field, Form, Surface};
use super::code::{
    comment, hint, is_positional, is_quantity, optional_hint, read_field, safe, write_field,
};

/// A data class, or a plain one where there is nothing in it.
pub(super) struct Class<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its documentation.
    pub(super) doc: &'a str,
    /// What is in it.
    pub(super) fields: &'a [Field],
    /// The field that tells it from others, and its value.
    pub(super) tag: Option<(&'a str, &'a str)>,
    /// The field of this name is one of several others, whose fields stand beside its own.
    pub(super) beside: Option<&'a (String, String)>,
    /// The class that it is one of.
    pub(super) of: Option<&'a str>,
    /// Whether hosts make it; the others they only get.
    pub(super) is_given: bool,
    /// Whether only the engine makes it; hosts read it.
    pub(super) is_of_engine: bool,
    /// Whether it is read from among the fields of another.
    pub(super) is_among_others: bool,
}

impl Class<'_> {
    /// Writes all of it.
    pub(super) fn write(&self, out: &mut String, surface: &Surface) {
        let Self { name, of, .. } = self;
        let is_empty = self.fields.is_empty() && self.beside.is_none();
        out.push('\n');
        comment(out, "", self.doc);
        let kind = if is_empty { "class" } else { "data class" };
        let constructor = if self.is_of_engine {
            out.push_str("@ConsistentCopyVisibility\n");
            " private constructor"
        } else if self.optional().next().is_some() {
            " @JvmOverloads constructor"
        } else {
            ""
        };
        let _ = write!(out, "public {kind} {name}{constructor}(");
        out.push_str(if is_empty { "" } else { "\n" });
        self.properties(out, surface);
        let of = of.map(|of| format!(" : {of}()")).unwrap_or_default();
        let _ = writeln!(out, "){of} {{");
        if is_empty {
            let _ = write!(
                out,
                "    override fun equals(other: Any?): Boolean = other is {name}\n\n    \
                 override fun hashCode(): Int = {}\n\n    override fun toString(): String = \"{name}()\"\n\n",
                name.len()
            );
        }
        if self.is_given {
            self.whole_numbers(out, surface);
        }
        if self.is_given || self.is_of_engine {
            self.writing(out, surface);
        }
        self.reading(out, surface);
        out.push_str("}\n");
    }

    fn required(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| is_positional(field))
    }

    fn optional(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !is_positional(field))
    }

    fn properties(&self, out: &mut String, surface: &Surface) {
        for field in self.required() {
            comment(out, "    ", &field.doc);
            let is_over = self.of == Some("Command")
                && ["source", "reference"].contains(&field.name.as_str());
            let over = if is_over { "override" } else { "public" };
            let (name, hint) = (safe(&field.name), self.seen(&hint(surface, &field.form)));
            let _ = writeln!(out, "    {over} val {name}: {hint},");
        }
        if let Some((field, of)) = self.beside {
            let _ = writeln!(
                out,
                "    /** What it is about. */\n    public val {field}: {of},"
            );
        }
        // Java sets what may be left out by its setter.
        let kind = if self.is_given { "var" } else { "val" };
        for field in self.optional() {
            comment(out, "    ", &field.doc);
            let (hint, default) = optional_hint(surface, &field.form);
            let name = safe(&field.name);
            let _ = writeln!(out, "    public {kind} {name}: {hint} = {default},");
        }
    }

    /// Constructors that take whole numbers of units.
    fn whole_numbers(&self, out: &mut String, surface: &Surface) {
        let is_whole = |field: &Field| is_quantity(surface, &field.form);
        if !self.required().any(is_whole) {
            return;
        }
        for number in ["Int", "Long"] {
            let mut taken = Vec::new();
            let mut passed = Vec::new();
            for field in self.required() {
                let name = safe(&field.name);
                if is_whole(field) {
                    taken.push(format!("{name}: {number}"));
                    passed.push(format!("{name}.toBigDecimal()"));
                } else {
                    taken.push(format!("{name}: {}", hint(surface, &field.form)));
                    passed.push(name);
                }
            }
            for field in self.optional() {
                let (hint, default) = optional_hint(surface, &field.form);
                let name = safe(&field.name);
                taken.push(format!("{name}: {hint} = {default}"));
                passed.push(name);
            }
            let overloads = if self.optional().next().is_some() {
                "@JvmOverloads "
            } else {
                ""
            };
            let _ = write!(
                out,
                "    /** The same, of whole units. */\n    {overloads}public constructor({}) : this({})\n\n",
                taken.join(", "),
                passed.join(", ")
            );
        }
    }

    fn writing(&self, out: &mut String, surface: &Surface) {
        let over = if self.of.is_some() { "override " } else { "" };
        let _ = writeln!(
            out,
            "    internal {over}fun write(out: Writer) {{\n        out.open()"
        );
        if let Some((tag, value)) = self.tag {
            let _ = writeln!(out, "        out.name(\"{tag}\").text(\"{value}\")");
        }
        out.push_str("        writeFields(out)\n        out.close()\n    }\n\n");
        // Where it is clear what it is, it stands without its tag.
        out.push_str("    internal fun writeFields(out: Writer) {\n");
        for field in self.required().chain(self.optional()) {
            write_field(out, surface, field);
        }
        out.push_str("    }\n\n");
    }

    fn reading(&self, out: &mut String, surface: &Surface) {
        let name = self.name;
        let _ = writeln!(
            out,
            "    internal companion object {{\n        internal fun read(input: Reader): {name} {{"
        );
        for field in self.required() {
            let (name, hint) = (safe(&field.name), self.seen(&hint(surface, &field.form)));
            let _ = writeln!(out, "            var {name}: {hint}? = null");
        }
        for field in self.optional() {
            let (hint, default) = optional_hint(surface, &field.form);
            let name = safe(&field.name);
            let _ = writeln!(out, "            var {name}: {hint} = {default}");
        }
        if let Some((field, of)) = self.beside {
            let _ = writeln!(
                out,
                "            val {field} = input.twice {{ {of}.read(input) }}"
            );
        }
        out.push_str("            input.open()\n            while (true) {\n");
        out.push_str("                when (val member = input.name() ?: break) {\n");
        for field in self.required().chain(self.optional()) {
            let line = self.seen(&read_field(surface, field));
            let _ = writeln!(out, "                    {line}");
        }
        for line in self.others() {
            let _ = writeln!(out, "                    {line}");
        }
        let _ = writeln!(
            out,
            "                }}\n            }}\n            return {name}("
        );
        self.passing(out);
        out.push_str("            )\n        }\n    }\n");
    }

    /// A type as it is seen from inside: one that is named as this class is needs its package.
    fn seen(&self, text: &str) -> String {
        let name = self.name;
        match (self.of, text) {
            (None, _) => text.to_owned(),
            (_, text) if text == name => format!("dev.oneshelf.{name}"),
            _ => text.replace(
                &format!(" {name}.of("),
                &format!(" dev.oneshelf.{name}.of("),
            ),
        }
    }

    /// What is done with fields that are not its own.
    fn others(&self) -> Vec<String> {
        if self.is_among_others || self.beside.is_some() {
            return vec!["else -> if (member.isNotEmpty()) input.skip()".to_owned()];
        }
        let stray = "else -> input.stray(member)".to_owned();
        match self.tag {
            Some((tag, _)) => vec![format!("\"{tag}\" -> input.skip()"), stray],
            None => vec![stray],
        }
    }

    /// The arguments of the constructor, from the variables that were read.
    fn passing(&self, out: &mut String) {
        for field in self.required() {
            let (key, name) = (&field.name, safe(&field.name));
            // What is empty may be left out also where the description asks for it.
            let otherwise = match field.form {
                Form::Bool => "false".to_owned(),
                Form::List(_) => "emptyList()".to_owned(),
                _ => format!("input.lacks(\"{key}\")"),
            };
            let _ = writeln!(out, "                {name} ?: {otherwise},");
        }
        if let Some((field, _)) = self.beside {
            let _ = writeln!(out, "                {field},");
        }
        for field in self.optional() {
            let _ = writeln!(out, "                {},", safe(&field.name));
        }
    }
}
