//! What others show, read line by line from a CSV file, JSON lines or a JSON array.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use csv::StringRecord;
use indicatif::ProgressBar;
use oneshelf::{Catalogue, LocationName, Quantity, Shown, Sku};
use serde::Serialize;
use serde_json::Value;

use super::columns::{ColumnMap, Layout, Meaning, layout};
use crate::shared::error::CliError;

/// How much is read at a time.
const BUFFER_BYTES: usize = 1 << 18;
/// The most bytes of a JSON array, which is read as a whole.
const ARRAY_BYTES_MAX: u64 = 1 << 28;
/// What stands in place of a number where an item is never kept.
const NOT_STOCKED: &str = "not stocked";

/// A line that says nothing that could be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct WrongLine {
    pub(super) line: u64,
    pub(super) problem: String,
}

impl std::fmt::Display for WrongLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.problem)
    }
}

type Input = Box<dyn BufRead>;

enum Lines {
    Csv {
        reader: csv::Reader<Input>,
        layout: Layout,
        record: StringRecord,
    },
    Json {
        input: Input,
        number: u64,
        text: String,
    },
    Array(std::iter::Enumerate<std::vec::IntoIter<Value>>),
}

/// The numbers of a file, in order. Lines that are wrong are set aside; a file that stops being
/// readable ends it with an error.
pub(super) struct ShownFile {
    lines: Lines,
    map: ColumnMap,
    /// Further numbers of the same line.
    waiting: VecDeque<Shown>,
    pub(super) wrong: Vec<WrongLine>,
    pub(super) failure: Option<CliError>,
}

/// Opens a file, or standard input for `-`; the bar follows how much of it is read.
pub(super) fn open(
    path: &Path,
    map: Option<&ColumnMap>,
    meaning: Meaning,
    (catalogue, bar): (&Catalogue, &ProgressBar),
) -> Result<ShownFile, CliError> {
    let doing = format!("read {}", path.display());
    let failed = |error: &io::Error| CliError::io(&doing, error);
    let source: Box<dyn Read> = if path.as_os_str() == "-" {
        Box::new(io::stdin())
    } else {
        let file = File::open(path).map_err(|error| failed(&error))?;
        bar.set_length(file.metadata().map_or(0, |metadata| metadata.len()));
        Box::new(file)
    };
    let source = bar.wrap_read(source);
    let mut input: Input = Box::new(BufReader::with_capacity(BUFFER_BYTES, source));
    let first = first_byte(&mut input).map_err(|error| failed(&error))?;
    let lines = match first {
        Some(b'{') => Lines::Json {
            input,
            number: 0,
            text: String::new(),
        },
        Some(b'[') => Lines::Array(array(input, path)?.into_iter().enumerate()),
        _ => csv_lines(input, (path, map, meaning, catalogue))?,
    };
    Ok(ShownFile {
        lines,
        map: map.cloned().unwrap_or_default(),
        waiting: VecDeque::new(),
        wrong: Vec::new(),
        failure: None,
    })
}

/// The first byte that is no blank, nor part of the mark at the start of a file; it stays unread.
fn first_byte(input: &mut Input) -> io::Result<Option<u8>> {
    let buffer = input.fill_buf()?;
    let text = buffer.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(buffer);
    Ok(text.trim_ascii_start().first().copied())
}

fn array(input: Input, path: &Path) -> Result<Vec<Value>, CliError> {
    let mut bytes = Vec::new();
    let mut bounded = input.take(ARRAY_BYTES_MAX);
    let read = bounded.read_to_end(&mut bytes);
    read.map_err(|error| CliError::io(format_args!("read {}", path.display()), &error))?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| {
        CliError::usage(format_args!(
            "{} is not a JSON array: {error}",
            path.display()
        ))
        .hint("write large lists as one object a line, without the brackets")
    })
}

fn csv_lines(
    input: Input,
    (path, map, meaning, catalogue): (&Path, Option<&ColumnMap>, Meaning, &Catalogue),
) -> Result<Lines, CliError> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(input);
    let header = reader.headers().map_err(|error| {
        CliError::usage(format_args!("cannot read {}: {error}", path.display()))
    })?;
    let layout = layout(header, map, meaning, catalogue).map_err(|missing| {
        CliError::usage(format_args!("{} has no column {missing:?}", path.display())).hint(
            "name its columns: --map sku=COLUMN,quantity=COLUMN,location=COLUMN; the exports of \
             Shopify (inventory) and Square (item library) are recognised",
        )
    })?;
    Ok(Lines::Csv {
        reader,
        layout,
        record: StringRecord::new(),
    })
}

impl Iterator for ShownFile {
    type Item = Shown;

    fn next(&mut self) -> Option<Shown> {
        loop {
            if let Some(shown) = self.waiting.pop_front() {
                return Some(shown);
            }
            match self.read() {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    self.failure = Some(error);
                    return None;
                }
            }
        }
    }
}

impl ShownFile {
    /// Reads one line; false at the end.
    fn read(&mut self) -> Result<bool, CliError> {
        let (line, found) = match &mut self.lines {
            Lines::Csv {
                reader,
                layout,
                record,
            } => match reader.read_record(record) {
                Ok(false) => return Ok(false),
                Ok(true) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    (line, of_record(record, layout, line))
                }
                Err(error) => (csv_line(&error)?, Err("is not UTF-8".to_owned())),
            },
            Lines::Json {
                input,
                number,
                text,
            } => {
                text.clear();
                let read = input.read_line(text);
                if read.map_err(|error| CliError::io("read the file", &error))? == 0 {
                    return Ok(false);
                }
                *number += 1;
                let text = text.trim_start_matches('\u{feff}').trim();
                if text.is_empty() {
                    return Ok(true);
                }
                let value = serde_json::from_str(text).map_err(|error| error.to_string());
                let found = value.and_then(|value| of_value(&value, &self.map, *number));
                (*number, found.map(|shown| vec![shown]))
            }
            Lines::Array(values) => {
                let Some((place, value)) = values.next() else {
                    return Ok(false);
                };
                let number = place as u64 + 1;
                let found = of_value(&value, &self.map, number);
                (number, found.map(|shown| vec![shown]))
            }
        };
        match found {
            Ok(shown) => self.waiting.extend(shown),
            Err(problem) => self.wrong.push(WrongLine { line, problem }),
        }
        Ok(true)
    }
}

/// The line of an error that concerns only that line.
fn csv_line(error: &csv::Error) -> Result<u64, CliError> {
    match error.kind() {
        csv::ErrorKind::Utf8 {
            pos: Some(place), ..
        } => Ok(place.line()),
        _ => Err(CliError::usage(format_args!(
            "cannot read the file: {error}"
        ))),
    }
}

fn of_record(record: &StringRecord, layout: &Layout, line: u64) -> Result<Vec<Shown>, String> {
    let get = |place: usize| record.get(place).unwrap_or("").trim();
    let shown = |sku: usize, location, number: &str| {
        Ok::<_, String>(Shown {
            line,
            sku: sku_of(get(sku))?,
            location,
            quantity: quantity(number)?,
        })
    };
    match layout {
        Layout::Long {
            sku,
            quantity,
            location,
        } => {
            let location = location.map(|place| location_of(get(place))).transpose()?;
            Ok(vec![shown(*sku, location, get(*quantity))?])
        }
        Layout::Wide { sku, quantities } => {
            // An empty number of a location says that the item is not tracked, or was not counted.
            let said = quantities
                .iter()
                .filter(|(_, place)| !get(*place).is_empty());
            let lines = said.map(|(location, place)| {
                let number = get(*place);
                shown(*sku, Some(location.clone()), number)
                    .map_err(|problem| format!("{location}: {problem}"))
            });
            lines.collect()
        }
    }
}

fn of_value(value: &Value, map: &ColumnMap, line: u64) -> Result<Shown, String> {
    let text = |field: &str| match value.get(field) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let missing = |field: &str| format!("has no field {field:?}");
    let location = map.location.as_deref().and_then(text);
    Ok(Shown {
        line,
        sku: sku_of(&text(&map.sku).ok_or_else(|| missing(&map.sku))?)?,
        location: location.map(|name| location_of(&name)).transpose()?,
        quantity: quantity(&text(&map.quantity).ok_or_else(|| missing(&map.quantity))?)?,
    })
}

fn sku_of(text: &str) -> Result<Sku, String> {
    if text.is_empty() {
        return Err("has no SKU".to_owned());
    }
    text.parse()
        .map_err(|error| format!("SKU {text:?} {error}"))
}

fn location_of(text: &str) -> Result<LocationName, String> {
    text.parse()
        .map_err(|error| format!("location {text:?} {error}"))
}

fn quantity(text: &str) -> Result<Quantity, String> {
    if text.eq_ignore_ascii_case(NOT_STOCKED) {
        return Ok(Quantity::ZERO);
    }
    text.parse()
        .map_err(|error| format!("quantity {text:?} {error}"))
}
