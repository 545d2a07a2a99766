//! A dataclass: what it has, how it is written, how it is read.

use std::fmt::Write as _;

use super::super::model::{Field, Form, Record, Surface};
use super::code::{call, docstring, hint, is_positional, read, safe, snake, written};

/// Classes of which lists come in lines, with the fields that are read only when somebody looks;
/// all other fields stand together on the first line.
const LATE: &[(&str, &[&str])] = &[("Change", &["command", "effects", "receipt"])];

/// The fields of a class that are read late.
pub(super) fn late(name: &str) -> Option<&'static [&'static str]> {
    let mut classes = LATE.iter();
    let found = classes.find(|(class, _)| *class == name);
    found.map(|(_, fields)| *fields)
}

/// A class that is to be written.
pub(super) struct Class<'s> {
    pub(super) surface: &'s Surface,
    pub(super) name: String,
    pub(super) doc: &'s str,
    /// The field that tells it from others, and its value.
    pub(super) tag: Option<(&'s str, &'s str)>,
    /// Whether hosts make it; they may give an `int` for a quantity then.
    pub(super) is_given: bool,
    /// Whether it has a JSON form to be sent.
    pub(super) is_written: bool,
    /// Whether only the engine makes it.
    pub(super) is_of_engine: bool,
    pub(super) fields: &'s [Field],
    /// A field whose own fields stand beside these, and its type.
    pub(super) beside: Option<&'s (String, String)>,
}

impl<'s> Class<'s> {
    pub(super) fn of_record(surface: &'s Surface, record: &'s Record) -> Self {
        let is_given = surface.given.contains(&record.name);
        Self {
            surface,
            name: record.name.clone(),
            doc: &record.doc,
            tag: record.kind.as_deref().map(|kind| ("type", kind)),
            is_given,
            is_written: is_given || record.is_of_engine,
            is_of_engine: record.is_of_engine,
            fields: &record.fields,
            beside: record.beside.as_ref(),
        }
    }

    /// The fields that have to be given.
    fn needed(&self) -> impl Iterator<Item = &'s Field> {
        self.fields.iter().filter(|field| is_positional(field))
    }

    /// The fields that may be left out.
    fn others(&self) -> impl Iterator<Item = &'s Field> {
        self.fields.iter().filter(|field| !is_positional(field))
    }

    pub(super) fn write(&self, out: &mut String) {
        let name = &self.name;
        let late = late(name);
        let (base, made) = match (late, self.is_of_engine) {
            (Some(_), _) => ("Late", ""),
            (None, true) => ("Entry", ", init=False"),
            (None, false) => ("Record", ""),
        };
        let _ = write!(
            out,
            "\n@dataclass(slots=True, repr=False{made})\nclass {name}({base}):\n"
        );
        docstring(out, "    ", self.doc);
        if !self.fields.is_empty() || self.beside.is_some() {
            out.push('\n');
        }
        for field in self.needed() {
            self.attribute(out, field, "");
        }
        if let Some((field, of)) = self.beside {
            let _ = writeln!(out, "    {field}: {of}");
            docstring(out, "    ", "What it is about.");
        }
        if self.others().next().is_some() {
            out.push_str("    _: KW_ONLY\n");
        }
        for field in self.others() {
            let default = match &field.form {
                Form::Bool => " = False",
                Form::List(_) => " = field(default_factory=list)",
                _ => " = None",
            };
            self.attribute(out, field, default);
        }
        if self.is_written {
            self.writer(out);
        }
        self.reader(out);
        if let Some(late) = late {
            self.late_reader(out, late);
        }
        out.push('\n');
    }

    /// Reads a list that came in lines.
    fn late_reader(&self, out: &mut String, late: &[&str]) {
        let name = &self.name;
        let is_late = |field: &&Field| late.contains(&field.name.as_str());
        let (later, first): (Vec<&Field>, Vec<&Field>) = self.needed().partition(is_late);
        out.push_str("\n    _LATE = {\n");
        for (place, field) in later.iter().enumerate() {
            let read = read(self.surface, &field.form, "d", "");
            let _ = writeln!(
                out,
                "        \"{}\": ({place}, lambda d: {read}),",
                field.name
            );
        }
        let heads: Vec<String> = first.iter().map(|field| safe(&field.name)).collect();
        let texts = vec!["texts"; later.len()].join(", ");
        let _ = write!(
            out,
            "    }}\n\n    @staticmethod\n    def _in_lines(lines: list[str]) -> list[{name}]:\n        \
             texts = iter(lines)\n        heads = heads_in(next(texts))\n        found = []\n        \
             parts = zip(heads, {texts}, strict=True)\n        \
             for ({}), *late in parts:\n            v = make({name})\n",
            heads.join(", ")
        );
        for field in first {
            let name = safe(&field.name);
            let value = read(self.surface, &field.form, &name, "");
            let _ = writeln!(out, "            v.{name} = {value}");
        }
        out.push_str(
            "            v._texts = late  # type: ignore[misc]\n            found.append(v)\n        return found\n",
        );
    }

    fn attribute(&self, out: &mut String, field: &Field, default: &str) {
        let hint = hint(self.surface, &field.form, "", self.is_given);
        let hint = match &field.form {
            // A default of the engine's own stands where it is left out.
            form if default == " = None" && !matches!(form, Form::Maybe(_)) => {
                format!("{hint} | None")
            }
            _ => hint,
        };
        let _ = writeln!(out, "    {}: {hint}{default}", safe(&field.name));
        docstring(out, "    ", &field.doc);
    }

    fn writer(&self, out: &mut String) {
        out.push_str("\n    def _out(self) -> Json:\n");
        let mut parts = Vec::new();
        if let Some((tag, value)) = self.tag {
            parts.push(format!("\"{tag}\": \"{value}\""));
        }
        for field in self.needed() {
            let value = format!("self.{}", safe(&field.name));
            let value = written(self.surface, &field.form, &value);
            parts.push(format!("\"{}\": {value}", field.name));
        }
        call(out, "        ", "d: Json = {", &parts, "}");
        for field in self.others() {
            let value = format!("self.{}", safe(&field.name));
            let test = match field.form {
                Form::Bool | Form::List(_) => value.clone(),
                _ => format!("{value} is not None"),
            };
            let written = written(self.surface, &field.form, &value);
            let _ = write!(
                out,
                "        if {test}:\n            d[\"{}\"] = {written}\n",
                field.name
            );
        }
        if let Some((field, _)) = self.beside {
            let _ = writeln!(out, "        d.update(self.{field}._out())");
        }
        out.push_str("        return d\n");
    }

    /// Fills the slots one by one: half the time of the constructor's.
    fn reader(&self, out: &mut String) {
        let name = &self.name;
        let _ = write!(
            out,
            "\n    @staticmethod\n    def _in(d: Json) -> {name}:\n        v = make({name})\n"
        );
        for field in self.needed() {
            let (key, name) = (&field.name, safe(&field.name));
            let value = match &field.form {
                // Empty lists and what is false may be left out of an answer.
                Form::List(inner) => list(self.surface, inner, key),
                Form::Bool => format!("d.get(\"{key}\", False)"),
                form => read(self.surface, form, &format!("d[\"{key}\"]"), ""),
            };
            let _ = writeln!(out, "        v.{name} = {value}");
        }
        if let Some((field, of)) = self.beside {
            let _ = writeln!(out, "        v.{field} = {}_in(d)", snake(of));
        }
        for field in self.others() {
            let (key, name) = (&field.name, safe(&field.name));
            let value = match &field.form {
                Form::Bool => format!("d.get(\"{key}\", False)"),
                Form::List(inner) => list(self.surface, inner, key),
                Form::Maybe(form) => optional(self.surface, form, key),
                form => optional(self.surface, form, key),
            };
            let _ = writeln!(out, "        v.{name} = {value}");
        }
        out.push_str("        return v\n");
    }
}

fn list(surface: &Surface, inner: &Form, key: &str) -> String {
    let each = read(surface, inner, "x", "");
    if each == "x" {
        format!("d.get(\"{key}\") or []")
    } else {
        format!("[{each} for x in d.get(\"{key}\", ())]")
    }
}

fn optional(surface: &Surface, form: &Form, key: &str) -> String {
    let plain = read(surface, form, "x", "");
    if plain == "x" {
        format!("d.get(\"{key}\")")
    } else {
        format!("None if (x := d.get(\"{key}\")) is None else {plain}")
    }
}
