//! Lines of bounded length, each with its number.

use std::io::{self, BufRead, BufReader, Read};

use oneshelf::JSON_BYTES_MAX;

use super::bad::BadLine;

/// The longest line, in bytes: a command, and the time around it.
pub(crate) const LINE_BYTES_MAX: usize = JSON_BYTES_MAX + 1024;
/// How much is read at a time.
const READ_BYTES: usize = 256 * 1024;

/// Reads lines, none of which may be longer than [`LINE_BYTES_MAX`].
pub(crate) struct Lines<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    number: u64,
    bytes: u64,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self {
            reader: BufReader::with_capacity(READ_BYTES, reader),
            line: Vec::new(),
            number: 0,
            bytes: 0,
        }
    }

    /// The number of the last line, from 1.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// How many bytes were read.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Whether another whole line is here already, so that nobody has to be waited for.
    pub(crate) fn is_ready(&self) -> bool {
        self.reader.buffer().contains(&b'\n')
    }

    /// The next line that is not blank; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Result<&str, BadLine>>> {
        loop {
            self.line.clear();
            let limit = LINE_BYTES_MAX as u64 + 1;
            let read = (&mut self.reader)
                .take(limit)
                .read_until(b'\n', &mut self.line)?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            self.bytes += read as u64;
            if self.line.len() > LINE_BYTES_MAX {
                self.skip_rest()?;
                return Ok(Some(Err(BadLine::too_long(self.number, LINE_BYTES_MAX))));
            }
            if self.number == 1 && self.line.starts_with(b"\xEF\xBB\xBF") {
                self.line.drain(..3);
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        let number = self.number;
        Ok(Some(match std::str::from_utf8(&self.line) {
            Ok(text) => Ok(text.trim_end()),
            Err(error) => Err(BadLine::not_utf8(number, &self.line, error.valid_up_to())),
        }))
    }

    /// Skips what is left of a line that is too long.
    fn skip_rest(&mut self) -> io::Result<()> {
        while self.line.last() != Some(&b'\n') {
            self.line.clear();
            let limit = READ_BYTES as u64;
            let read = (&mut self.reader)
                .take(limit)
                .read_until(b'\n', &mut self.line)?;
            if read == 0 {
                break;
            }
            self.bytes += read as u64;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of `input` sees: the number and text of each line, or what is wrong with it.
    fn seen(input: &[u8]) -> Vec<(u64, String)> {
        let mut lines = Lines::new(input);
        let mut seen = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            let text = match line {
                Ok(text) => text.to_owned(),
                Err(bad) => bad.to_string(),
            };
            seen.push((lines.number(), text));
        }
        assert_eq!(lines.bytes(), input.len() as u64);
        seen
    }

    #[test]
    fn lines_are_numbered_as_an_editor_does() {
        let line = |number, text: &str| (number, text.to_owned());
        assert_eq!(seen(b""), []);
        assert_eq!(
            seen(b"\xEF\xBB\xBF{}\r\n\n  \n[]"),
            [line(1, "{}"), line(4, "[]")]
        );
        assert_eq!(
            seen("ab\n\u{e9}\u{e9}".as_bytes().get(..6).unwrap()),
            [
                line(1, "ab"),
                line(2, "line 2, column 2: is no UTF-8 from here on")
            ]
        );
    }

    #[test]
    fn a_long_line_is_refused_and_the_next_one_read() {
        let mut input = vec![b'x'; 2 * LINE_BYTES_MAX];
        input.extend_from_slice(b"\n{}\n");
        let seen = seen(&input);
        assert_eq!(seen.len(), 2);
        assert!(seen[0].1.starts_with("line 1: has more than"), "{seen:?}");
        assert_eq!(seen[1], (2, "{}".to_owned()));
    }
}
