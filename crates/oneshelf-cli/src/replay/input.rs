//! The file: plain or compressed, row by row and invoice by invoice.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use csv::ByteRecord;
use flate2::read::MultiGzDecoder;

use super::row::{Header, Row, RowError, RowProblem};
use crate::shared::error::CliError;

/// How much of the file is read at a time.
const BUFFER_BYTES: usize = 1 << 18;
/// How many wrong rows are remembered; the rest is counted.
const WRONG_ROWS_MAX: usize = 1_000;
/// What a compressed file begins with.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The rows of a file, in order.
pub(super) struct Input {
    reader: csv::Reader<Box<dyn Read>>,
    header: Header,
    record: ByteRecord,
    columns: usize,
}

impl Input {
    /// Opens a file; whether it is compressed is told from its content.
    pub(super) fn open(path: &Path) -> Result<Self, CliError> {
        let doing = format!("read {}", path.display());
        let open = || -> io::Result<Box<dyn Read>> {
            let mut file = BufReader::with_capacity(BUFFER_BYTES, File::open(path)?);
            let is_gzip = io::BufRead::fill_buf(&mut file)?.starts_with(&GZIP_MAGIC);
            if is_gzip {
                return Ok(Box::new(MultiGzDecoder::new(file)));
            }
            Ok(Box::new(file))
        };
        let source = open().map_err(|error| CliError::io(&doing, &error))?;
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .buffer_capacity(BUFFER_BYTES)
            .from_reader(source);
        let names = reader
            .byte_headers()
            .map_err(|error| unreadable(path, &error))?;
        let columns = names.len();
        let header = Header::find(names).map_err(|missing| {
            CliError::usage(format_args!("{} has no column {missing}", path.display())).hint(
                "the first line must name the columns InvoiceNo, StockCode, Description, \
                 Quantity, InvoiceDate, UnitPrice and CustomerID",
            )
        })?;
        Ok(Self {
            reader,
            header,
            record: ByteRecord::new(),
            columns,
        })
    }

    /// The next row; `None` at the end.
    pub(super) fn next_row(&mut self) -> Result<Option<Result<Row, RowError>>, csv::Error> {
        if !self.reader.read_byte_record(&mut self.record)? {
            return Ok(None);
        }
        let line = self.record.position().map_or(0, csv::Position::line);
        if self.record.len() != self.columns {
            let (found, expected) = (self.record.len() as u64, self.columns as u64);
            let problem = RowProblem::Columns(found, expected);
            return Ok(Some(Err(RowError { line, problem })));
        }
        Ok(Some(self.header.read(&self.record, line)))
    }
}

/// A file that stopped being readable.
pub(super) fn unreadable(path: &Path, error: &csv::Error) -> CliError {
    let message = format!("cannot read {}: {error}", path.display());
    CliError::usage(message).hint("the file may be incomplete; download or unpack it again")
}

/// Rows of one invoice that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invoice {
    /// Its name, by which its references begin: the invoice number, and for an invoice that
    /// comes back after another one, which time this is.
    pub(super) name: String,
    pub(super) number: String,
    /// Whether rows of it came before others already.
    pub(super) comes_again: bool,
    /// At least one.
    pub(super) rows: Vec<Row>,
}

impl Invoice {
    /// Whether it takes another invoice back.
    pub(super) fn is_cancellation(&self) -> bool {
        self.number.starts_with(['C', 'c'])
    }

    /// Whether it corrects the stock and has no customer: nobody pays for anything in it.
    pub(super) fn is_adjustment(&self) -> bool {
        self.rows
            .iter()
            .all(|row| row.is_free && row.customer.is_empty())
    }
}

/// The invoices of a file.
pub(super) struct Invoices {
    input: Input,
    /// The row that began the next invoice.
    next: Option<Row>,
    /// How often an invoice number has come.
    times: HashMap<String, u32>,
    /// Rows read so far, wrong ones too.
    pub(super) rows: u64,
    /// The first rows that could not be read; invoices go on without them.
    pub(super) wrong: Vec<RowError>,
    pub(super) wrong_count: u64,
}

impl Invoices {
    pub(super) fn open(path: &Path) -> Result<Self, CliError> {
        Ok(Self {
            input: Input::open(path)?,
            next: None,
            times: HashMap::new(),
            rows: 0,
            wrong: Vec::new(),
            wrong_count: 0,
        })
    }

    /// The next invoice; `None` at the end.
    pub(super) fn next_invoice(&mut self) -> Result<Option<Invoice>, csv::Error> {
        let mut rows: Vec<Row> = self.next.take().into_iter().collect();
        while let Some(row) = self.input.next_row()? {
            self.rows += 1;
            match row.and_then(check_sign) {
                Err(wrong) => {
                    self.wrong_count += 1;
                    if self.wrong.len() < WRONG_ROWS_MAX {
                        self.wrong.push(wrong);
                    }
                }
                Ok(row)
                    if rows
                        .first()
                        .is_some_and(|first| first.invoice != row.invoice) =>
                {
                    self.next = Some(row);
                    break;
                }
                Ok(row) => rows.push(row),
            }
        }
        Ok(self.finish(rows))
    }

    fn finish(&mut self, rows: Vec<Row>) -> Option<Invoice> {
        let number = rows.first()?.invoice.clone();
        let times = self.times.entry(number.clone()).or_default();
        *times += 1;
        let name = match *times {
            1 => number.clone(),
            times => format!("{number}#{times}"),
        };
        Some(Invoice {
            name,
            number,
            comes_again: *times > 1,
            rows,
        })
    }
}

fn check_sign(row: Row) -> Result<Row, RowError> {
    if row.quantity > 0 && row.invoice.starts_with(['C', 'c']) {
        let problem = RowProblem::CancellationAdds(row.quantity);
        return Err(RowError {
            line: row.line,
            problem,
        });
    }
    Ok(row)
}
