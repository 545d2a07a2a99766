//! Changes in pieces, for languages in which it costs too much to read what nobody looks at.

use oneshelf::Change;
use serde::Serialize;

use crate::error::ShelfError;
use crate::question::{Question, changes};
use crate::shelf::Shelf;

#[uniffi::export]
impl Shelf {
    /// Answers the question `changes` line by line, each line a JSON of its own: first an array
    /// with the sequence, time, source and reference of every change, then of each change three
    /// lines with its command, its effects and its receipt.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub fn changes_in_lines(&self, question: Vec<u8>) -> Result<String, ShelfError> {
        let shelf = self.shelf()?;
        let Question::Changes { after, limit } = Question::from_json(&question)? else {
            return Err(ShelfError::json("question", "only changes come in lines"));
        };
        lines(&changes(&shelf, after, limit)?)
    }
}

fn lines(changes: &[Change]) -> Result<String, ShelfError> {
    let heads: Vec<_> = (changes.iter())
        .map(|change| {
            let (source, reference) = (&change.source, &change.reference);
            (change.sequence, change.recorded_at, source, reference)
        })
        .collect();
    let mut out = Vec::with_capacity(changes.len().saturating_mul(BYTES_A_CHANGE));
    write(&mut out, &heads)?;
    for change in changes {
        write(&mut out, &change.command)?;
        write(&mut out, &change.effects)?;
        write(&mut out, &change.receipt)?;
    }
    String::from_utf8(out).map_err(ShelfError::internal)
}

/// About what a change of one line takes, so that the buffer seldom grows.
const BYTES_A_CHANGE: usize = 512;

/// JSON has no line breaks of its own.
fn write(out: &mut Vec<u8>, piece: &impl Serialize) -> Result<(), ShelfError> {
    if !out.is_empty() {
        out.push(b'\n');
    }
    serde_json::to_writer(out, piece).map_err(ShelfError::internal)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{OpenOptions, Shelf};

    /// Goal: the pieces together are the answer to the question, whatever is in a text.
    #[test]
    fn the_pieces_are_the_answer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.db").display().to_string();
        let shelf = Shelf::open(path, OpenOptions::default(), None).unwrap();
        for reference in ["l-1", "l\u{2028}2", "\"}\\n"] {
            let command = json!({
                "type": "define_location", "source": "office", "reference": reference,
                "location": reference,
            });
            let outcome = shelf.apply(command.to_string().into_bytes()).unwrap();
            assert!(outcome.starts_with(r#"{"outcome":"applied""#));
        }
        let question = |after: u64| {
            json!({"ask": "changes", "after": after, "limit": 2})
                .to_string()
                .into_bytes()
        };
        let mut seen = 0;
        for after in [0, 2, 3] {
            let whole: Vec<Value> =
                serde_json::from_str(&shelf.ask(question(after)).unwrap()).unwrap();
            let text = shelf.changes_in_lines(question(after)).unwrap();
            let mut lines = text
                .split('\n')
                .map(|line| serde_json::from_str(line).unwrap());
            let heads: Vec<Value> = serde_json::from_value(lines.next().unwrap()).unwrap();
            assert_eq!(heads.len(), whole.len());
            for (head, change) in heads.iter().zip(&whole) {
                let names = ["sequence", "recorded_at", "source", "reference"];
                assert_eq!(
                    *head,
                    Value::from_iter(names.map(|name| change[name].clone()))
                );
                for name in ["command", "effects", "receipt"] {
                    assert_eq!(lines.next(), Some(change[name].clone()), "{name}");
                }
                seen += 1;
            }
            assert_eq!(lines.next(), None);
        }
        assert_eq!(seen, 3);
        let other = br#"{"ask":"health"}"#.to_vec();
        assert!(shelf.changes_in_lines(other).is_err());
    }
}
