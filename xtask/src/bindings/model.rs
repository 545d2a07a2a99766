//! The surface as the emitters see it: types by shape, commands, questions.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Everything that crosses.
pub(crate) struct Surface {
    pub(crate) version: String,
    /// By name, in alphabetical order; commands and the enum of them are not among them.
    pub(crate) types: BTreeMap<String, Type>,
    /// In the order of the engine's own enum.
    pub(crate) commands: Vec<Record>,
    pub(crate) questions: Vec<Question>,
    /// The types that hosts make; the others they only get.
    pub(crate) given: BTreeSet<String>,
}

/// A named type.
pub(crate) struct Type {
    pub(crate) doc: String,
    pub(crate) shape: Shape,
}

/// What a named type looks like in JSON.
pub(crate) enum Shape {
    /// A string with rules of its own, which the engine checks: a name, a code.
    Text,
    /// An exact decimal number as text.
    Quantity,
    /// An RFC 3339 time.
    Moment,
    /// A date.
    Day,
    /// An unsigned 64-bit number.
    Number,
    /// One of these words.
    Words(Vec<Word>),
    /// An object.
    Record(Record),
    /// One of several objects, told apart by a field.
    Tagged(Tagged),
}

/// A word of an enum.
pub(crate) struct Word {
    pub(crate) value: String,
    pub(crate) doc: String,
}

/// An object with named fields.
pub(crate) struct Record {
    pub(crate) name: String,
    /// Of a command, its JSON `type`.
    pub(crate) kind: Option<String>,
    /// Whether it is a command that only the engine writes; hosts read it, and cannot make it.
    pub(crate) is_of_engine: bool,
    pub(crate) doc: String,
    /// The required ones first, then the others, each in the order in which they are declared.
    pub(crate) fields: Vec<Field>,
    /// One of several further objects whose fields stand beside these: the field's name, and
    /// the type's.
    pub(crate) beside: Option<(String, String)>,
}

/// One of several objects.
pub(crate) struct Tagged {
    pub(crate) tag: String,
    pub(crate) variants: Vec<Variant>,
}

/// One of them.
pub(crate) struct Variant {
    pub(crate) value: String,
    pub(crate) doc: String,
    pub(crate) content: Content,
}

/// What stands beside the tag.
pub(crate) enum Content {
    /// Fields of its own.
    Fields(Vec<Field>),
    /// The fields of a record.
    Of(String),
}

/// A field or argument.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) form: Form,
    /// Whether it has to be given.
    pub(crate) is_required: bool,
}

/// The type of a field.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Form {
    Bool,
    Text,
    /// An integer that fits in 32 bits, or a count of things.
    Small,
    /// An unsigned 64-bit number.
    Number,
    Named(String),
    List(Box<Form>),
    Maybe(Box<Form>),
    /// Any command.
    Command,
    /// That it was done, and no more.
    Nothing,
}

/// Something that a shelf is asked.
pub(crate) struct Question {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) takes: Vec<Field>,
    pub(crate) gives: Form,
}

/// Objects beside whose fields stand those of one of several others: the record, the field that
/// the packages give these, the name of their type, and what it is.
const BESIDE: &[(&str, &str, &str, &str)] = &[
    ("CaseFile", "about", "CaseAbout", "What a case is about."),
    ("CaseView", "about", "CaseAbout", "What a case is about."),
    (
        "OutstandingView",
        "state",
        "OutstandingState",
        "What it waits for.",
    ),
    ("Proposal", "action", "Action", "What to do."),
];

impl Surface {
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let root: Value = serde_json::from_str(text).map_err(|e| e.to_string())?;
        let definitions = object(&root["$defs"], "$defs")?;
        let of_hosts = list(&root["host_commands"], "host_commands")?;
        let commands = list(&definitions["Command"]["oneOf"], "Command")?
            .iter()
            .map(|schema| command(schema, of_hosts))
            .collect::<Result<Vec<_>, _>>()?;
        let mut types = BTreeMap::new();
        for name in definitions.keys() {
            let is_command = commands.iter().any(|command| command.name == *name);
            if name != "Command" && !is_command {
                add_type(&mut types, definitions, name)?;
            }
        }
        let questions = list(&root["questions"], "questions")?;
        let questions: Vec<_> = questions.iter().map(question).collect::<Result<_, _>>()?;
        let mut given = BTreeSet::new();
        let asked = questions.iter().flat_map(|question| &question.takes);
        let sent = || commands.iter().filter(|command| !command.is_of_engine);
        for field in sent().flat_map(|command| &command.fields).chain(asked) {
            reach(&types, &field.form, &mut given);
        }
        given.extend(sent().map(|command| command.name.clone()));
        Ok(Self {
            version: words(&root["version"]),
            types,
            commands,
            questions,
            given,
        })
    }

    /// The shape of a named type; `None` for a command.
    pub(crate) fn shape(&self, name: &str) -> Option<&Shape> {
        self.types.get(name).map(|found| &found.shape)
    }
}

fn add_type(
    types: &mut BTreeMap<String, Type>,
    definitions: &Map<String, Value>,
    name: &str,
) -> Result<(), String> {
    let schema = &definitions[name];
    let doc = words(&schema["description"]);
    let beside = BESIDE.iter().find(|(record, ..)| *record == name);
    if let (Some((_, field, other, what)), Some(variants)) = (beside, schema.get("oneOf")) {
        let shape = Shape::Tagged(tagged(other, variants)?);
        let of = Type {
            doc: (*what).to_owned(),
            shape,
        };
        types.insert((*other).to_owned(), of);
        let mut record = record(name, schema)?;
        record.beside = Some(((*field).to_owned(), (*other).to_owned()));
        let shape = Shape::Record(record);
        types.insert(name.to_owned(), Type { doc, shape });
        return Ok(());
    }
    let shape = match (
        schema["type"].as_str(),
        schema.get("oneOf").or(schema.get("anyOf")),
    ) {
        (_, Some(parts)) if parts[0]["const"].is_string() => {
            Shape::Words(word_list(definitions, list(parts, name)?))
        }
        (_, Some(parts)) => Shape::Tagged(tagged(name, parts)?),
        (Some("object"), None) => Shape::Record(record(name, schema)?),
        (Some("integer"), None) => Shape::Number,
        (Some("string"), None) if schema["format"] == "date-time" => Shape::Moment,
        (Some("string"), None) if schema["format"] == "date" => Shape::Day,
        (Some("string"), None) if name == "Quantity" => Shape::Quantity,
        (Some("string"), None) => Shape::Text,
        _ => {
            return Err(format!(
                "{name} has a shape that no package knows: {schema}"
            ));
        }
    };
    types.insert(name.to_owned(), Type { doc, shape });
    Ok(())
}

/// Collects the types that a value has in it.
fn reach(types: &BTreeMap<String, Type>, form: &Form, found: &mut BTreeSet<String>) {
    match form {
        Form::List(inner) | Form::Maybe(inner) => reach(types, inner, found),
        Form::Named(name) if found.insert(name.clone()) => {
            if let Some(Shape::Record(record)) = types.get(name).map(|found| &found.shape) {
                for field in &record.fields {
                    reach(types, &field.form, found);
                }
            }
        }
        _ => {}
    }
}

/// The words of an enum, with those of another one that it takes in.
fn word_list(definitions: &Map<String, Value>, parts: &[Value]) -> Vec<Word> {
    let mut found = Vec::new();
    for part in parts {
        if let Some(reference) = part["$ref"].as_str() {
            let other = definitions.get(&referred(reference));
            let parts = other.and_then(|other| other["oneOf"].as_array());
            found.extend(word_list(definitions, parts.map_or(&[], Vec::as_slice)));
        } else {
            found.push(Word {
                value: words(&part["const"]),
                doc: words(&part["description"]),
            });
        }
    }
    found
}

fn command(schema: &Value, of_hosts: &[Value]) -> Result<Record, String> {
    let kind = words(&schema["properties"]["type"]["const"]);
    let mut record = record(&pascal(&kind), schema)?;
    record.fields.retain(|field| field.name != "type");
    record.is_of_engine = !of_hosts.iter().any(|known| *known == *kind);
    record.kind = Some(kind);
    Ok(record)
}

fn record(name: &str, schema: &Value) -> Result<Record, String> {
    Ok(Record {
        name: name.to_owned(),
        kind: None,
        is_of_engine: false,
        doc: words(&schema["description"]),
        fields: fields(name, schema)?,
        beside: None,
    })
}

fn tagged(name: &str, parts: &Value) -> Result<Tagged, String> {
    let parts = list(parts, name)?;
    let is_tag = |(_, field): &(&String, &Value)| field["const"].is_string();
    let first = object(&parts[0]["properties"], name)?;
    let tag = first.iter().find(is_tag).map(|(name, _)| name.clone());
    let tag = tag.ok_or_else(|| format!("{name} has variants without a tag"))?;
    let variant = |part: &Value| {
        let content = match part["$ref"].as_str() {
            Some(reference) => Content::Of(referred(reference)),
            None => {
                let mut fields = fields(name, part)?;
                fields.retain(|field| field.name != tag);
                Content::Fields(fields)
            }
        };
        Ok::<_, String>(Variant {
            value: words(&part["properties"][&tag]["const"]),
            doc: words(&part["description"]),
            content,
        })
    };
    let variants = parts.iter().map(variant).collect::<Result<_, _>>()?;
    Ok(Tagged { tag, variants })
}

fn fields(name: &str, schema: &Value) -> Result<Vec<Field>, String> {
    let Some(properties) = schema["properties"].as_object() else {
        return Ok(Vec::new());
    };
    let required: Vec<&str> = (schema["required"].as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    let mut found = Vec::new();
    for (field, schema) in properties {
        found.push(Field {
            name: field.clone(),
            doc: words(&schema["description"]),
            form: form(schema).map_err(|e| format!("{name}.{field}: {e}"))?,
            is_required: required.contains(&field.as_str()),
        });
    }
    // The properties stand as they are declared, and the sort keeps that order: a new optional
    // field is declared last, and shifts nobody's arguments.
    found.sort_by_key(|field| !field.is_required);
    Ok(found)
}

fn form(schema: &Value) -> Result<Form, String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = referred(reference);
        return Ok(if name == "Command" {
            Form::Command
        } else {
            Form::Named(name)
        });
    }
    if let Some(parts) = schema["anyOf"].as_array() {
        let not_null = parts.iter().find(|part| part["type"] != "null");
        let inner = form(not_null.ok_or("is never anything")?)?;
        return Ok(Form::Maybe(Box::new(inner)));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return Err(format!("has a type that no package knows: {schema}")),
    };
    let Some(kind) = kinds.iter().find(|kind| **kind != "null") else {
        return Ok(Form::Nothing);
    };
    let plain = match *kind {
        "boolean" => Form::Bool,
        "string" => Form::Text,
        "integer" if schema["format"] == "uint64" => Form::Number,
        "integer" => Form::Small,
        "array" => Form::List(Box::new(form(&schema["items"])?)),
        other => return Err(format!("is of type {other}, which no package knows")),
    };
    Ok(if kinds.contains(&"null") {
        Form::Maybe(Box::new(plain))
    } else {
        plain
    })
}

fn question(schema: &Value) -> Result<Question, String> {
    let name = words(&schema["name"]);
    let takes = list(&schema["takes"], &name)?;
    let argument = |schema: &Value| {
        let form = form(&schema["type"])?;
        Ok::<_, String>(Field {
            name: words(&schema["name"]),
            doc: String::new(),
            is_required: !matches!(form, Form::Maybe(_)),
            form,
        })
    };
    Ok(Question {
        doc: words(&schema["description"]),
        takes: takes.iter().map(argument).collect::<Result<_, _>>()?,
        gives: form(&schema["gives"]).map_err(|e| format!("{name}: {e}"))?,
        name,
    })
}

fn referred(reference: &str) -> String {
    reference.trim_start_matches("#/$defs/").to_owned()
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn object<'a>(value: &'a Value, name: &str) -> Result<&'a Map<String, Value>, String> {
    value
        .as_object()
        .ok_or_else(|| format!("{name} is no object"))
}

fn list<'a>(value: &'a Value, name: &str) -> Result<&'a Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("{name} is no list"))
}

/// `take_back` as `TakeBack`.
pub(crate) fn pascal(words: &str) -> String {
    let big = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    words.split('_').map(big).collect()
}

/// `take_back` as `takeBack`.
pub(crate) fn camel(words: &str) -> String {
    let whole = pascal(words);
    let mut letters = whole.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
