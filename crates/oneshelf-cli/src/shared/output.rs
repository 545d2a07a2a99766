//! Answers: tables for people, JSON for programs.

use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};
use oneshelf::{Document, Reference};
use serde::Serialize;

use crate::shared::error::CliError;

/// Columns apart by blanks, the header underlined.
const PLAIN: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('-').junction(' '));

/// Standard output. What is written to it is buffered until [`Out::flush`].
pub(crate) struct Out {
    inner: BufWriter<StdoutLock<'static>>,
}

impl Out {
    pub(crate) fn new() -> Self {
        Self {
            inner: BufWriter::new(io::stdout().lock()),
        }
    }

    /// Whether a person reads it.
    pub(crate) fn is_terminal() -> bool {
        io::stdout().is_terminal()
    }

    /// A line of text.
    pub(crate) fn line(&mut self, text: impl Display) -> Result<(), CliError> {
        writeln!(self.inner, "{text}").map_err(|error| CliError::output(&error))
    }

    /// One object on a line of its own.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), CliError> {
        let text = serde_json::to_string(value)
            .map_err(|error| CliError::store(format_args!("cannot write JSON: {error}")))?;
        self.line(text)
    }

    /// Hands everything over to who reads it.
    pub(crate) fn flush(&mut self) -> Result<(), CliError> {
        self.inner.flush().map_err(|error| CliError::output(&error))
    }
}

/// A table that is filled row by row.
pub(crate) struct Sheet {
    table: Table,
}

impl Sheet {
    /// A table of these columns; a name that starts with `>` is of numbers, to the right.
    pub(crate) fn new(columns: &[&str]) -> Self {
        let mut table = Table::new();
        table.load_style(PLAIN);
        table.set_header(columns.iter().map(|name| name.trim_start_matches('>')));
        for (place, name) in columns.iter().enumerate() {
            if let Some(column) = table.column_mut(place) {
                column.set_padding((0, 1));
                if name.starts_with('>') {
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
        Self { table }
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.table.add_row(cells);
    }

    pub(crate) fn print(&self, out: &mut Out) -> Result<(), CliError> {
        for line in self.table.lines() {
            out.line(line.trim_end())?;
        }
        Ok(())
    }
}

/// How the JSON form names it, in words: `gave_way` is "gave way".
pub(crate) fn words(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text.replace('_', " "),
        _ => String::new(),
    }
}

/// The name that people know a promise or a supply by: its document, or else its reference.
pub(crate) fn known_as(document: Option<&Document>, reference: &Reference) -> String {
    document.map_or_else(|| reference.to_string(), ToString::to_string)
}

/// "1 line", "2 lines".
pub(crate) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
