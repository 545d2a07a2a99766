//! The files of the repository, and Rust source with comments and literals told apart.

use std::path::Path;

/// A text file of the repository.
pub(crate) struct File {
    /// From the root of the repository, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn has_extension(&self, extension: &str) -> bool {
        let found = Path::new(&self.path).extension();
        found.is_some_and(|found| found == extension)
    }
}

const TEXT: &[&str] = &[
    "rs", "toml", "md", "sql", "json", "jsonl", "yml", "yaml", "sh", "py", "kt", "kts", "swift",
    "txt",
];
const HIDDEN: &[&str] = &[".ci", ".cargo", ".github"];
const BUILT: &[&str] = &["target", "node_modules", "build", "__pycache__"];

/// Every text file, in a fixed order.
pub(crate) fn repository() -> std::io::Result<Vec<File>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    walk(&root, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<File>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        let hidden = name.starts_with('.') && !HIDDEN.contains(&name.as_str());
        if kind.is_dir() && !hidden && !BUILT.contains(&name.as_str()) {
            walk(&entry.path(), &format!("{path}/"), files)?;
        } else if kind.is_file() && is_text(&path) {
            let bytes = std::fs::read(entry.path())?;
            let text = String::from_utf8_lossy(&bytes).into_owned();
            files.push(File { path, text });
        }
    }
    Ok(())
}

fn is_text(path: &str) -> bool {
    let extension = Path::new(path).extension().and_then(|e| e.to_str());
    let bare = path.starts_with(".ci/") || path.starts_with("LICENSE-");
    bare || extension.is_some_and(|e| TEXT.contains(&e))
}

/// Rust source, split by what the compiler would make of it.
pub(crate) struct Source {
    /// The code, line for line; comments and literals are blanks.
    pub(crate) code: String,
    /// The text of every string literal, with the line on which it begins.
    pub(crate) strings: Vec<(usize, String)>,
}

impl Source {
    pub(crate) fn read(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut reader = Reader {
            chars: &chars,
            at: 0,
            line: 1,
            code: String::with_capacity(text.len()),
        };
        let mut strings = Vec::new();
        while reader.at < chars.len() {
            if reader.sees("//") {
                while reader.at < chars.len() && chars[reader.at] != '\n' {
                    reader.blank();
                }
            } else if reader.sees("/*") {
                reader.block_comment();
            } else if let Some(hashes) = reader.string_opening() {
                let line = reader.line;
                strings.push((line, reader.string(hashes)));
            } else if let Some(length) = reader.char_literal() {
                (0..length).for_each(|_| reader.blank());
            } else {
                reader.keep();
            }
        }
        Self {
            code: reader.code,
            strings,
        }
    }
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    line: usize,
    code: String,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn sees(&self, expected: &str) -> bool {
        (0..)
            .zip(expected.chars())
            .all(|(n, c)| self.peek(n) == Some(c))
    }

    fn keep(&mut self) {
        let c = self.chars[self.at];
        self.code.push(c);
        self.line += usize::from(c == '\n');
        self.at += 1;
    }

    fn blank(&mut self) {
        let newline = self.peek(0) == Some('\n');
        self.code.push(if newline { '\n' } else { ' ' });
        self.line += usize::from(newline);
        self.at += 1;
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.chars.len() {
            if self.sees("/*") {
                depth += 1;
                self.blank();
            } else if self.sees("*/") {
                depth -= 1;
                self.blank();
            }
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    /// Keeps the quote's prefix and blanks the quote. `None`: no string begins
    /// here. Otherwise how many hashes close it, or no number if it has escapes.
    fn string_opening(&mut self) -> Option<Option<usize>> {
        if self.peek(0) == Some('"') {
            self.blank();
            return Some(None);
        }
        let inside_word = self.at > 0 && is_word(self.chars[self.at - 1]);
        if inside_word || self.peek(0)? != 'r' && !(self.sees("br") || self.sees("cr")) {
            return None;
        }
        let prefix = if self.peek(0)? == 'r' { 1 } else { 2 };
        let hashes = (prefix..)
            .take_while(|n| self.peek(*n) == Some('#'))
            .count();
        if self.peek(prefix + hashes) != Some('"') {
            return None;
        }
        (0..=prefix + hashes).for_each(|_| self.blank());
        Some(Some(hashes))
    }

    fn string(&mut self, hashes: Option<usize>) -> String {
        let end = format!("\"{}", "#".repeat(hashes.unwrap_or(0)));
        let mut content = String::new();
        while self.at < self.chars.len() {
            if hashes.is_none() && self.peek(0) == Some('\\') {
                content.extend(self.peek(0));
                self.blank();
            } else if self.sees(&end) {
                (0..end.len()).for_each(|_| self.blank());
                break;
            }
            content.extend(self.peek(0));
            self.blank();
        }
        content
    }

    /// How long the character literal is that begins here; a lifetime is none.
    fn char_literal(&self) -> Option<usize> {
        if self.peek(0)? != '\'' {
            return None;
        }
        if self.peek(1)? == '\\' {
            let rest = (3..).find(|n| matches!(self.peek(*n), Some('\'') | None));
            return rest.map(|n| n + 1);
        }
        (self.peek(2)? == '\'').then_some(3)
    }
}

pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The line, from 1, of a byte offset.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    1 + text[..offset].matches('\n').count()
}

/// Where `word` occurs and is not a part of a longer word.
pub(crate) fn find_word<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let open_start = !word.starts_with(is_word);
    let open_end = !word.ends_with(is_word);
    text.match_indices(word).filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let starts = open_start || !before.is_some_and(is_word);
        let ends = open_end || !after.is_some_and(is_word);
        (starts && ends).then_some(at)
    })
}
